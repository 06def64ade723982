package org.sunmao.sample.files;

import java.io.IOException;
import org.dhatim.fastexcel.Workbook;

/** A list in a workbook that goes on in another sheet where one would get too long. Nothing of it is held in memory. */
final class LongSheet {

    private final Workbook workbook;
    private final String name;
    private final Head head;
    private Sheet sheet;
    private int parts = 1;

    LongSheet(Workbook workbook, String name, Head head) throws IOException {
        this.workbook = workbook;
        this.name = name;
        this.head = head;
        this.sheet = open(name);
    }

    /** Writes titles and header. */
    interface Head {
        void write(Sheet sheet) throws IOException;
    }

    /** Writes the next row and answers its number in {@link #sheetName}. */
    int add(Object... cells) throws IOException {
        if (sheet.rows() == Sheet.MOST_ROWS) {
            sheet.worksheet().finish();
            parts++;
            sheet = open(name + "(" + parts + ")");
        }
        return sheet.stream(cells);
    }

    /** The sheet that holds the row written last. */
    String sheetName() {
        return sheet.name();
    }

    void finish() throws IOException {
        sheet.worksheet().finish();
    }

    private Sheet open(String title) throws IOException {
        Sheet next = new Sheet(workbook.newWorksheet(title));
        head.write(next);
        return next;
    }
}
