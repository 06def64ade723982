package org.sunmao.app.launch.report;

import java.nio.file.Path;
import java.time.Duration;
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
 * @param sheet where the clerical sheet goes; null where none was asked for
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
        @Nullable Path sheet,
        Instant began) {

    /**
     * How the report came about.
     *
     * @param unit {@code rows} or {@code pairs}, see {@link ReportPage.Facts}
     * @param alone rows of the first list that are in no pair
     */
    public ReportPage.Facts facts(String unit, long alone) {
        Instant now = Instant.now();
        return new ReportPage.Facts(
                version,
                now,
                Duration.between(began, now),
                options.stream().map(ReportRequest::withoutFolder).toList(),
                withoutFolder(out.toString()),
                sheet == null ? "" : withoutFolder(sheet.toString()),
                unit,
                alone);
    }

    /** A report may travel; where things lie on the machine it was made on is nobody's business. */
    private static String withoutFolder(String option) {
        int cut = Math.max(option.lastIndexOf('/'), option.lastIndexOf('\\'));
        if (cut < 0) {
            return option;
        }
        int value = option.startsWith("-") ? option.indexOf('=') + 1 : 0;
        return (value > 0 && value <= cut ? option.substring(0, value) : "") + option.substring(cut + 1);
    }

    /** So many doubtful pairs, unless somebody wants another number. */
    public static final int USUAL_PAIRS = 100;
}
