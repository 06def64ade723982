package org.sunmao.app.exports;

import java.util.List;

/** A sheet of an exported workbook. */
public record Sheet(String name, List<Column> columns, Rows rows) {

    public Sheet {
        columns = List.copyOf(columns);
    }
}
