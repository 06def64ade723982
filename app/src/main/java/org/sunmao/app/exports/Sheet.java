package org.sunmao.app.exports;

import java.util.List;

/**
 * A sheet of an exported workbook.
 *
 * @param most how many rows the page it is taken from lists at most; with so many the head sheet says that there may be more.
 *     {@link Integer#MAX_VALUE} where the page lists all
 */
public record Sheet(String name, List<Column> columns, Rows rows, int most) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    /** A sheet of all rows there are, as far as a sheet holds them. */
    public Sheet(String name, List<Column> columns, Rows rows) {
        this(name, columns, rows, Integer.MAX_VALUE);
    }
}
