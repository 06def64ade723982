package org.sunmao.app.launch.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Language;

/**
 * What kind of report is asked for.
 *
 * @param file where it goes
 * @param language it speaks
 * @param pairs so many doubtful pairs are shown at most
 * @param unmasked whether telephones and persons' names are shown as they are
 * @param truth pairs that are known to be one; null where nobody knows
 * @param version of the program
 * @param options of the run, as they were given
 * @param out where the links go
 * @param began when the run began
 */
public record ReportRequest(
        Path file,
        Language language,
        int pairs,
        boolean unmasked,
        @Nullable Path truth,
        List<String> version,
        List<String> options,
        Path out,
        Instant began) {

    /** So many doubtful pairs, unless somebody wants another number. */
    public static final int USUAL_PAIRS = 100;
}
