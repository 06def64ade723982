package org.sunmao.sample.files;

import java.io.IOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;

/** A worksheet that is filled from top to bottom; rows count from 1, as people count them. */
final class Sheet {

    private static final int FLUSH_EVERY = 500;
    private final Worksheet worksheet;
    private int row;

    Sheet(Worksheet worksheet) {
        this.worksheet = worksheet;
    }

    String name() {
        return worksheet.getName();
    }

    Worksheet worksheet() {
        return worksheet;
    }

    /** Writes the next row and answers its number. Null and empty cells stay empty. */
    int add(Object... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            put(row, column, cells[column]);
        }
        row++;
        return row;
    }

    /** As {@link #add}, and lets go of the rows before it: only for sheets without merged cells. */
    int stream(Object... cells) throws IOException {
        int written = add(cells);
        if (written % FLUSH_EVERY == 0) {
            worksheet.flush();
        }
        return written;
    }

    /** Merges a column's cells from row to row, counted from 0; only the first keeps its content. */
    void mergeDown(int from, int to, int column) {
        for (int at = from + 1; at <= to; at++) {
            worksheet.value(at, column, (String) null);
        }
        worksheet.range(from, column, to, column).merge();
    }

    private void put(int at, int column, Object cell) {
        if (cell instanceof Number number) {
            worksheet.value(at, column, number);
        } else if (cell instanceof LocalDate date) {
            worksheet.value(at, column, date);
            worksheet.style(at, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof String text && !text.isEmpty()) {
            worksheet.inlineString(at, column, text);
        }
    }
}
