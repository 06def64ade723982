package org.sunmao.app.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sunmao.app.intake.files.TestFiles.open;
import static org.sunmao.app.intake.files.TestFiles.rows;
import static org.sunmao.app.intake.files.TestFiles.sheet;
import static org.sunmao.app.intake.files.TestFiles.write;
import static org.sunmao.app.intake.files.TestFiles.xls;
import static org.sunmao.app.intake.files.TestFiles.xlsx;
import static org.sunmao.app.intake.files.TestFiles.xlsxOf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReadingTest {

    @TempDir
    Path folder;

    private static void line(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cells[column] != null) {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }

    @Test
    void finds_a_header_of_two_merged_rows_below_title_and_unit_lines() {
        Path file = write(folder, "税收.xlsx", xlsx(sheet -> {
            line(sheet, 0, "某区2025年7月企业税收情况表");
            sheet.range(0, 0, 0, 5).merge();
            line(sheet, 1, "填报单位：某局", null, null, null, "单位：万元");
            line(sheet, 2, "序号", "企业名称", "税收收入", null, null, "备注");
            sheet.range(2, 2, 2, 4).merge();
            line(sheet, 3, null, null, "增值税", "企业所得税", "合计");
            for (int column : new int[] {0, 1, 5}) {
                sheet.range(2, column, 3, column).merge();
            }
            line(sheet, 4, 1, "甲乙丙科技有限公司", 1.5, 2, 3.5);
            line(sheet, 5, 2, "丁戊贸易有限公司", -0.25, 0, -0.25, "退税");
            line(sheet, 6, "合计", null, 1.25, 2, 3.25);
        }));
        try (SourceFile opened = open(file)) {
            SourceSheet sheet = opened.sheets().get(0);
            assertThat(opened.format()).isEqualTo(FileFormat.XLSX);
            assertThat(sheet.titleLines()).containsExactly("某区2025年7月企业税收情况表", "填报单位：某局 单位：万元");
            assertThat(sheet.headerRow()).isEqualTo(4);
            assertThat(sheet.headers()).containsExactly("序号", "企业名称", "税收收入/增值税", "税收收入/企业所得税", "税收收入/合计", "备注");
            List<SourceRow> rows = rows(sheet);
            assertThat(rows).extracting(SourceRow::rowNumber).containsExactly(5, 6, 7);
            assertThat(rows.get(1).cells()).containsExactly("2", "丁戊贸易有限公司", "-0.25", "0", "-0.25", "退税");
            assertThat(rows).extracting(SourceRow::kind).containsExactly(RowKind.DATA, RowKind.DATA, RowKind.TOTAL);
        }
    }

    @Test
    void fills_vertical_merges_and_says_so() {
        Path file = write(folder, "租户.xlsx", xlsx(sheet -> {
            line(sheet, 0, "楼层", "房号", "租户名称", "面积");
            line(sheet, 1, "12F", "1201", "甲乙丙科技有限公司", 300);
            line(sheet, 2, null, "1202");
            line(sheet, 3, "13F", "1301", "空置", 80);
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 2, 2, 2).merge();
            sheet.range(1, 3, 2, 3).merge();
        }));
        SourceRow second = rows(file).get(1);
        assertThat(second.cells()).containsExactly("12F", "1202", "甲乙丙科技有限公司", "300");
        assertThat(second.notes())
                .extracting(CellNote::code, CellNote::column)
                .containsExactly(
                        tuple("merged.filled", "楼层"), tuple("merged.filled", "租户名称"), tuple("merged.filled", "面积"));
    }

    @Test
    void a_heading_merged_across_the_table_is_a_note_and_not_a_tenant() {
        Path file = write(folder, "a.xlsx", xlsx(sheet -> {
            line(sheet, 0, "楼层", "房号", "租户名称", "面积");
            line(sheet, 1, "一、A座");
            sheet.range(1, 0, 1, 3).merge();
            line(sheet, 2, "1F", "101", "甲公司", 20);
            line(sheet, 3, "填表人：某某");
        }));
        assertThat(rows(file)).extracting(SourceRow::kind).containsExactly(RowKind.NOTE, RowKind.DATA, RowKind.NOTE);
        assertThat(rows(file).get(0).cells()).containsExactly("一、A座", "", "", "");
    }

    @Test
    void dates_percentages_errors_and_cached_formulas_become_display_text() {
        Path file = write(folder, "a.xlsx", xlsxOf(sheet("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>日期</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>空置率</t></is></c><c r="D1" t="inlineStr"><is><t>面积</t></is></c>\
                <c r="E1" t="inlineStr"><is><t>税额</t></is></c><c r="F1" t="inlineStr"><is><t>代码</t></is></c></row>
                <row r="2"><c r="A2" t="str"><f>UPPER("a")</f><v>甲大厦</v></c><c r="B2" s="2"><v>45838</v></c><c r="C2" s="3"><v>0.125</v></c>\
                <c r="D2"><f>SUM(1,2)</f><v>1.2345678901234567E7</v></c><c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>\
                <c r="F2"><v>9.1370200163562163E17</v></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>乙大厦</t></is></c><c r="D3"><f>NOW()</f></c></row>""")));
        List<SourceRow> rows = rows(file);
        assertThat(rows.get(0).cells())
                .containsExactly("甲大厦", "2025-06-30", "12.5%", "12345678.9012346", "", "913702001635621630");
        assertThat(rows.get(0).notes())
                .containsExactlyInAnyOrder(
                        new CellNote("formula.error", "税额", "#DIV/0!", ""),
                        new CellNote("number.digits-lost", "代码", "913702001635621630", ""));
        assertThat(rows.get(1).notes()).containsExactly(new CellNote("formula.no-value", "面积", "", ""));
    }

    @Test
    void a_legacy_workbook_is_read_whatever_its_extension_says() {
        Path file = write(folder, "台账.xlsx", xls(sheet -> {
            HSSFRow title = sheet.createRow(0);
            title.createCell(0).setCellValue("楼宇台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            HSSFRow header = sheet.createRow(2);
            String[] names = {"楼宇名称", "竣工日期", "建筑面积", "等级"};
            for (int i = 0; i < names.length; i++) {
                header.createCell(i).setCellValue(names[i]);
            }
            legacyRow(sheet, 3, "甲大厦", 45838, "2*1000.5");
            legacyRow(sheet, 4, "乙大厦", 36526, "1/0");
            sheet.getRow(4).setZeroHeight(true);
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        try (SourceFile opened = open(file)) {
            assertThat(opened.format()).isEqualTo(FileFormat.XLS);
            SourceSheet sheet = opened.sheets().get(0);
            assertThat(sheet.name()).isEqualTo("表一");
            assertThat(sheet.titleLines()).containsExactly("楼宇台账");
            assertThat(sheet.headerRow()).isEqualTo(3);
            List<SourceRow> rows = rows(sheet);
            assertThat(rows.get(0).cells()).containsExactly("甲大厦", "2025-06-30", "2001", "");
            assertThat(rows.get(1).rowNumber()).isEqualTo(5);
            assertThat(rows.get(1).cells()).containsExactly("乙大厦", "2000-01-01", "", "");
            assertThat(rows.get(1).notes()).containsExactly(new CellNote("formula.error", "建筑面积", "#DIV/0!", ""));
        }
    }

    private static void legacyRow(HSSFSheet sheet, int index, String name, double date, String formula) {
        HSSFRow row = sheet.createRow(index);
        row.createCell(0).setCellValue(name);
        HSSFCell day = row.createCell(1);
        day.setCellValue(date);
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat((short) 14);
        day.setCellStyle(style);
        row.createCell(2).setCellFormula(formula);
    }

    @Test
    void tens_of_thousands_of_blank_formatted_rows_are_passed_over() {
        StringBuilder rows = new StringBuilder();
        rows.append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>企业名称</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>注册地址</t></is></c></row>");
        rows.append("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>甲公司</t></is></c></row>");
        for (int row = 3; row < 60_000; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (char column = 'A'; column < 'K'; column++) {
                rows.append("<c r=\"").append(column).append(row).append("\" s=\"1\"/>");
            }
            rows.append("</row>");
        }
        rows.append("<row r=\"60000\"><c r=\"A60000\" t=\"inlineStr\"><is><t>乙公司</t></is></c></row>");
        Path file = write(folder, "a.xlsx", xlsxOf(sheet(rows.toString())));
        assertThat(rows(file)).extracting(SourceRow::rowNumber).containsExactly(2, 60_000);
    }

    @Test
    void empty_sheets_are_left_out_and_the_others_keep_their_index() {
        Path file = write(folder, "a.xlsx", TestFiles.workbook(workbook -> {
            workbook.newWorksheet("空");
            Worksheet second = workbook.newWorksheet("二号楼");
            line(second, 0, "房号", "租户名称");
            line(second, 1, "101", "甲公司");
            workbook.newWorksheet("也空");
        }));
        try (SourceFile opened = open(file)) {
            assertThat(opened.sheets()).singleElement().satisfies(sheet -> {
                assertThat(sheet.index()).isEqualTo(1);
                assertThat(sheet.name()).isEqualTo("二号楼");
            });
        }
    }

    @Test
    void repeated_headers_and_the_line_that_numbers_the_columns_are_no_data() {
        Path file = write(folder, "a.xlsx", xlsx(sheet -> {
            line(sheet, 0, "企业名称", "增值税", "企业所得税", "合计");
            line(sheet, 1, "1", "2", "3", "4");
            line(sheet, 2, "甲公司", 1, 2, 3);
            line(sheet, 3, "小 计", 1, 2, 3);
            line(sheet, 4, "企业名称", "增值税", "企业所得税", "合计");
            line(sheet, 5, "合计利群商贸有限公司", 1, 2, 3);
        }));
        assertThat(rows(file))
                .extracting(SourceRow::kind)
                .containsExactly(RowKind.HEADER, RowKind.DATA, RowKind.TOTAL, RowKind.HEADER, RowKind.DATA);
    }

    @Test
    void rows_that_carry_only_their_serial_number_are_blank() {
        Path file = write(folder, "a.xlsx", xlsx(sheet -> {
            line(sheet, 0, "序号", "企业名称", "面积");
            line(sheet, 1, 1, "甲公司", 20);
            line(sheet, 2, 2);
            line(sheet, 3, 3);
        }));
        assertThat(rows(file)).hasSize(1);
    }

    @Test
    void a_sample_stops_where_it_has_enough() {
        Path file = write(folder, "a.xlsx", xlsx(sheet -> {
            line(sheet, 0, "企业名称", "面积");
            for (int i = 1; i <= 50; i++) {
                line(sheet, i, "第" + i + "公司", i);
            }
        }));
        try (SourceFile opened = open(file)) {
            assertThat(opened.sheets().get(0).sample(3))
                    .containsExactly(List.of("第1公司", "1"), List.of("第2公司", "2"), List.of("第3公司", "3"));
        }
    }
}
