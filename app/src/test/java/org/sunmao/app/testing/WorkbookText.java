package org.sunmao.app.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as text, for tests of what it says. */
public final class WorkbookText {

    private WorkbookText() {}

    /** Every cell, sheet by sheet: the sheet's name after a #, cells parted by a bar. */
    public static String of(byte[] workbook) throws IOException {
        var text = new StringBuilder();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                text.append("# ").append(sheet.getName()).append('\n');
                sheet.read().forEach(row -> text.append(line(row)).append('\n'));
            }
        }
        return text.toString();
    }

    private static String line(Row row) {
        return row.stream().map(WorkbookText::said).collect(Collectors.joining(" | "));
    }

    private static String said(Cell cell) {
        return cell == null || cell.getValue() == null ? "" : cell.getValue().toString();
    }
}
