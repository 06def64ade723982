package org.sunmao.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.linkage.table.Table;

/**
 * A list about anything, in a file of any form that intake reads; nothing is guessed about it here. Of several sheets the first with
 * the id's column is read.
 *
 * @param source where it was read
 * @param table its rows
 * @param ids what names each row
 */
public record ListTable(ListSource source, Table table, List<String> ids) {

    /**
     * Reads a list.
     *
     * @throws ListFile.UnfitException if the file is no table, or lacks the sheet or the id's column
     */
    public static ListTable read(ListSource source) {
        List<ListTable> read = new ArrayList<>(1);
        ListSheets.open(
                source,
                file -> read.add(read(source, ListSheets.of(source, file).get(0))));
        return read.get(0);
    }

    private static ListTable read(ListSource source, SourceSheet sheet) {
        List<String[]> rows = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        ListSheets.forEachRow(sheet, source.idColumn(), 0, (ordinal, id, row) -> {
            rows.add(row.cells().toArray(String[]::new));
            ids.add(id);
        });
        int idColumn = ListSheets.idOf(sheet, source.idColumn());
        return new ListTable(source, new Table(source.name(), sheet.headers(), rows, idColumn), ids);
    }

    /** Where it was read. */
    public Path file() {
        return source.file();
    }

    /** What names a row. */
    public String id(int row) {
        return ids.get(row);
    }
}
