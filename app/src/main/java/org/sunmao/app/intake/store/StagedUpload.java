package org.sunmao.app.intake.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ImportReport;

/**
 * A file that was sent and what has become of it so far.
 *
 * @param token what it is called in addresses; says nothing of the file
 * @param source code of the source it was sent for
 * @param kind code of the kind its sender chose, null when the columns shall tell
 * @param date the day that its sender says it speaks of, null when the file shall tell
 * @param fileName the name that it came under, without folders
 * @param by account of its sender
 * @param at when it came
 * @param report what intake said of it, null as long as it was not asked
 */
public record StagedUpload(
        String token,
        String source,
        @Nullable String kind,
        @Nullable LocalDate date,
        String fileName,
        String by,
        Instant at,
        @Nullable ImportReport report) {

    public StagedUpload withReport(ImportReport said) {
        return new StagedUpload(token, source, kind, date, fileName, by, at, said);
    }

    public StagedUpload withDate(@Nullable LocalDate day) {
        return new StagedUpload(token, source, kind, day, fileName, by, at, report);
    }
}
