package org.sunmao.app.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.SourceKind;

/**
 * A file to take in.
 *
 * @param sourceCode whose it is; an unknown code founds a source
 * @param description how a source that is not known yet shall be recorded; null for what the kind suggests
 * @param file where the bytes lie
 * @param fileName the name that its sender gave it
 * @param kind what its rows are, null when the columns shall tell
 * @param dataDate the day that it speaks of, null when title or file name shall tell
 * @param fullSnapshot whether what it does not name is gone, null for what the source usually sends
 * @param mapping what the columns mean, null to take what the source remembers
 * @param sheets what the columns of each sheet mean, by the sheet's index; sheets that are not named are passed over. Null to read
 *     all sheets by {@code mapping}
 * @param acceptSuggested whether a complete suggestion may be taken without asking
 * @param deliveredBy account of the person, or {@code command}
 */
public record ImportRequest(
        String sourceCode,
        @Nullable Source description,
        Path file,
        String fileName,
        @Nullable SourceKind kind,
        @Nullable LocalDate dataDate,
        @Nullable Boolean fullSnapshot,
        @Nullable ColumnMapping mapping,
        @Nullable Map<Integer, ColumnMapping> sheets,
        boolean acceptSuggested,
        String deliveredBy) {

    /** A file of this source, everything else to be found out, suggestions taken only when confirmed before. */
    public static ImportRequest of(String sourceCode, Path file, String deliveredBy) {
        return new ImportRequest(
                sourceCode,
                null,
                file,
                file.getFileName().toString(),
                null,
                null,
                null,
                null,
                null,
                false,
                deliveredBy);
    }

    public ImportRequest withKind(@Nullable SourceKind wanted) {
        return new ImportRequest(
                sourceCode,
                description,
                file,
                fileName,
                wanted,
                dataDate,
                fullSnapshot,
                mapping,
                sheets,
                acceptSuggested,
                deliveredBy);
    }

    public ImportRequest withFileName(String name) {
        return new ImportRequest(
                sourceCode,
                description,
                file,
                name,
                kind,
                dataDate,
                fullSnapshot,
                mapping,
                sheets,
                acceptSuggested,
                deliveredBy);
    }

    public ImportRequest withDataDate(@Nullable LocalDate day) {
        return new ImportRequest(
                sourceCode,
                description,
                file,
                fileName,
                kind,
                day,
                fullSnapshot,
                mapping,
                sheets,
                acceptSuggested,
                deliveredBy);
    }

    public ImportRequest withMapping(@Nullable ColumnMapping confirmed) {
        return new ImportRequest(
                sourceCode,
                description,
                file,
                fileName,
                kind,
                dataDate,
                fullSnapshot,
                confirmed,
                sheets,
                acceptSuggested,
                deliveredBy);
    }

    /** With the meaning of the columns told sheet by sheet; see {@link #sheets()}. */
    public ImportRequest withSheets(Map<Integer, ColumnMapping> confirmed) {
        return new ImportRequest(
                sourceCode,
                description,
                file,
                fileName,
                kind,
                dataDate,
                fullSnapshot,
                mapping,
                Map.copyOf(confirmed),
                acceptSuggested,
                deliveredBy);
    }

    public ImportRequest acceptingSuggestions(boolean accept) {
        return new ImportRequest(
                sourceCode,
                description,
                file,
                fileName,
                kind,
                dataDate,
                fullSnapshot,
                mapping,
                sheets,
                accept,
                deliveredBy);
    }

    /** As a source described in advance would send it. */
    public ImportRequest from(Source described) {
        return new ImportRequest(
                sourceCode,
                described,
                file,
                fileName,
                kind,
                dataDate,
                described.fullSnapshot(),
                mapping,
                sheets,
                acceptSuggested,
                deliveredBy);
    }
}
