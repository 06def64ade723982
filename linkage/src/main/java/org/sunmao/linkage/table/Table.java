package org.sunmao.linkage.table;

import java.util.List;

/**
 * A table of any kind. Cells may be null, rows shorter or longer than the header.
 *
 * @param name how it is called in what is said about it
 * @param header names of the columns
 * @param rows the cells
 * @param idColumn the column that only names the rows and is not compared; -1 for none
 */
public record Table(String name, List<String> header, List<String[]> rows, int idColumn) {
    /** Takes the lists as they are; they must not be changed afterwards. */
    public Table {
        if (idColumn < -1 || idColumn >= header.size()) {
            throw new IllegalArgumentException("No column " + idColumn + " in a table of " + header.size());
        }
    }

    /** A cell; empty where there is none. */
    public String cell(int row, int column) {
        String[] cells = rows.get(row);
        String cell = column < cells.length ? cells[column] : null;
        return cell == null ? "" : cell;
    }
}
