package org.sunmao.app.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
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

    /**
     * A list as offices make it: titles above the header, merged cells and 同上 that mean the same as above, a label behind a name, line
     * breaks in cells, no code, and all of it in a workbook of Excel 97 under any name.
     */
    static MockMultipartFile listMadeByHand(String name) throws IOException {
        List<List<String>> rows = List.of(
                List.of("澜湾区应用场景机会清单"),
                List.of("汇总单位：工信局"),
                List.of("序号", "场景类别", "发布单位", "所在楼宇", "场景\n名称", "场景内容"),
                List.of("1", "数字政府", "澜海启明软件有限公司\n（国家级专精特新“小巨人”企业）", "海天大厦", "楼宇能耗\n智能监测", "1.采集；\n2.分析"),
                List.of("2", "", "", "", "碳账户", "核算"),
                List.of("3", "", "云帆数据科技有限公司", "明珠广场", "会议室共享", "预约"),
                List.of("4", "绿色低碳", "同上", "〃", "供应链协同", "采购"));
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("清单");
            for (int row = 0; row < rows.size(); row++) {
                var line = sheet.createRow(row);
                for (int column = 0; column < rows.get(row).size(); column++) {
                    line.createCell(column).setCellValue(rows.get(row).get(column));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            sheet.addMergedRegion(new CellRangeAddress(3, 5, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 2, 2));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 3, 3));
            book.write(bytes);
        }
        return new MockMultipartFile("file", name, null, bytes.toByteArray());
    }
}
