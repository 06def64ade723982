package org.sunmao.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.app.intake.files.UnreadableFileException;
import org.sunmao.linkage.table.Table;

/**
 * A list about anything, in a file of any form that intake reads; nothing is guessed about it here. Of several sheets the first with
 * the id's column is read.
 *
 * @param file where it was read
 * @param table its rows
 */
public record ListTable(Path file, Table table) {

    /**
     * Reads a list.
     *
     * @throws ListFile.UnfitException if the file is no table, or lacks the id's column
     */
    public static ListTable read(Path file, String idColumn) {
        ListFile.requireReadable(file);
        try (SourceFile opened = SourceFiles.open(file, String.valueOf(file.getFileName()), ListFile.LIMITS)) {
            for (SourceSheet sheet : opened.sheets()) {
                int id = ListFile.idOf(sheet, idColumn);
                if (id >= 0) {
                    return new ListTable(file, table(file, sheet, id));
                }
            }
            throw ListFile.withoutId(file, opened.sheets().get(0), idColumn);
        } catch (UnreadableFileException e) {
            throw ListFile.unread(file, e);
        }
    }

    private static Table table(Path file, SourceSheet sheet, int id) {
        List<String[]> rows = new ArrayList<>();
        sheet.forEachRow(row -> {
            if (row.kind() == RowKind.DATA) {
                rows.add(row.cells().toArray(String[]::new));
            }
        });
        return new Table(String.valueOf(file.getFileName()), sheet.headers(), rows, id);
    }

    /** What names a row. */
    public String id(int row) {
        return table.cell(row, table.idColumn()).strip();
    }
}
