package org.sunmao.app.intake.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/** Writes the copy of a file that goes back to its sender, with one more column that says what is wrong in which row. */
public final class ErrorCopies {

    /** Header of the added column. */
    public static final String COLUMN = "错误说明/Errors";

    private ErrorCopies() {}

    /**
     * Writes all cells as they stand, in their places, and the messages in a column after the last. CSV stays CSV (UTF-8 with
     * byte order mark); every other format becomes an XLSX workbook with a filter on the header, in which merged texts below
     * the header are repeated in every row so that filtering keeps rows whole. Text that a spreadsheet program would take for
     * a formula is written as text.
     *
     * @param messages by 0-based sheet index, then by 1-based row number as in {@link SourceRow#rowNumber()}
     * @throws UnreadableFileException as {@link SourceFiles#open(Path, String)}
     * @throws IOException if the stream cannot be written
     */
    public static void write(
            Path original, String originalName, Map<Integer, Map<Integer, String>> messages, OutputStream out)
            throws IOException {
        try (SourceFile file = SourceFiles.open(original, originalName)) {
            if (file instanceof TableFile table && table.raw() instanceof CsvFile csv) {
                Map<Integer, String> rows = messages.getOrDefault(0, Map.of());
                new CsvErrorCopy(csv, table.tables().get(0), rows).write(out);
            } else if (file instanceof TableFile table) {
                XlsxErrorCopy.write(table, messages, out);
            } else {
                XlsxErrorCopy.writeFeatures(file.sheets().get(0), messages.getOrDefault(0, Map.of()), out);
            }
        }
    }
}
