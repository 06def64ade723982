package org.sunmao.app.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.mock.web.MockMultipartFile;

/** Small workbooks as departments send them. */
final class Workbooks {

    private Workbooks() {}

    /** A workbook of these sheets; the rows of each are lines with cells separated by commas. */
    static MockMultipartFile xlsx(String name, Map<String, List<String>> sheets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((sheet, rows) -> write(book.newWorksheet(sheet), rows));
        }
        return new MockMultipartFile("file", name, null, bytes.toByteArray());
    }

    private static void write(Worksheet sheet, List<String> rows) {
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
