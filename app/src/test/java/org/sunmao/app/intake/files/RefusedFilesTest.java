package org.sunmao.app.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sunmao.app.intake.files.TestFiles.rows;
import static org.sunmao.app.intake.files.TestFiles.sheet;
import static org.sunmao.app.intake.files.TestFiles.write;
import static org.sunmao.app.intake.files.TestFiles.xls;
import static org.sunmao.app.intake.files.TestFiles.xlsx;
import static org.sunmao.app.intake.files.TestFiles.xlsxOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFilesTest {

    private static final String CELL = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>企业名称</t></is></c></row>";

    @TempDir
    Path folder;

    private String refusal(byte[] bytes) {
        return refusal(bytes, ReadLimits.DEFAULT).code();
    }

    private UnreadableFileException refusal(byte[] bytes, ReadLimits limits) {
        Path file = write(folder, "a.xlsx", bytes);
        return catchThrowableOfType(UnreadableFileException.class, () -> {
            try (SourceFile opened = SourceFiles.open(file, "a.xlsx", limits)) {
                opened.sheets().forEach(TestFiles::rows);
            }
        });
    }

    @Test
    void an_empty_file_and_a_workbook_without_text() {
        assertThat(refusal(new byte[0])).isEqualTo("file.empty");
        assertThat(refusal(xlsx(sheet -> {}))).isEqualTo("file.empty");
        assertThat(refusal("\n\n , \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("file.empty");
    }

    @Test
    void a_workbook_whose_end_is_missing() {
        byte[] whole = xlsx(sheet -> {
            for (int i = 0; i < 2000; i++) {
                sheet.value(i, 0, "企业" + i);
            }
        });
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("file.truncated");
        byte[] legacy = xls(sheet -> sheet.createRow(0).createCell(0).setCellValue("名称"));
        assertThat(refusal(Arrays.copyOf(legacy, 700))).isIn("file.truncated", "file.damaged");
    }

    @Test
    void a_part_that_inflates_beyond_all_measure() {
        String bomb = sheet(CELL + " ".repeat(40 << 20));
        UnreadableFileException refusal = refusal(xlsxOf(bomb), ReadLimits.DEFAULT);
        assertThat(refusal.code()).isEqualTo("file.zip-bomb");
        assertThat(Integer.parseInt(refusal.parameters().get("ratio"))).isGreaterThan(200);
    }

    @Test
    void a_bomb_is_called_so_before_it_reaches_the_limit() {
        String bomb = sheet(CELL + " ".repeat(40 << 20));
        assertThat(refusal(xlsxOf(bomb), new ReadLimits(100, 5, 100, 20 << 20, 200))
                        .code())
                .isEqualTo("file.zip-bomb");
    }

    @Test
    void two_rows_of_one_number() {
        UnreadableFileException refusal = refusal(xlsxOf(sheet(CELL + CELL)), ReadLimits.DEFAULT);
        assertThat(refusal.code()).isEqualTo("file.damaged");
        assertThat(refusal.parameters().get("detail")).contains("1 ×2");
    }

    @Test
    void more_than_the_limits_allow() {
        byte[] table = xlsx(sheet -> {
            for (int row = 0; row < 20; row++) {
                for (int column = 0; column < 5; column++) {
                    sheet.value(row, column, row == 0 ? "名称" + (char) ('甲' + column) : "文字文字" + row);
                }
            }
        });
        assertThat(refusal(table, new ReadLimits(10, 200, 100, 1 << 20, 200)).code())
                .isEqualTo("file.too-many-rows");
        assertThat(refusal(table, new ReadLimits(100, 4, 100, 1 << 20, 200)).code())
                .isEqualTo("file.too-many-columns");
        assertThat(refusal(table, new ReadLimits(100, 5, 3, 1 << 20, 200)).code())
                .isEqualTo("file.cell-too-long");
        assertThat(refusal(table, new ReadLimits(100, 5, 100, 500, 200)).code()).isEqualTo("file.too-large");
    }

    @Test
    void an_encrypted_workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("名称");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(out.toByteArray())).isEqualTo("file.encrypted");
    }

    @Test
    void macros_and_documents_of_other_programs() throws IOException {
        assertThat(refusal(TestFiles.zip(Map.of("xl/vbaProject.bin", "x")))).isEqualTo("file.macro");
        Map<String, String> word = Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");
        assertThat(refusal(TestFiles.zip(word), ReadLimits.DEFAULT).parameters())
                .containsEntry("found", "docx");
        var doc = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            container.writeFilesystem(doc);
        }
        assertThat(refusal(doc.toByteArray(), ReadLimits.DEFAULT).parameters()).containsEntry("found", "doc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XL/VBAPROJECT.BIN",
                "xl/other/vbaProject.bin",
                "xl/macrosheets/sheet1.xml",
                "xl/MacroSheets/intlsheet1.bin"
            })
    void macros_under_any_name_of_a_part(String part) {
        assertThat(refusal(TestFiles.zip(Map.of(part, "x", "[Content_Types].xml", "<Types/>"))))
                .isEqualTo("file.macro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-excel.intlmacrosheet+xml"
            })
    void macros_that_only_the_list_of_types_tells(String type) {
        String types = "<Types><Override PartName=\"/xl/a.bin\" ContentType=\"" + type + "\"/></Types>";
        assertThat(refusal(TestFiles.zip(Map.of("[Content_Types].xml", types)))).isEqualTo("file.macro");
    }

    @Test
    void a_macro_sheet_of_the_old_kind() throws IOException {
        byte[] workbook = xls(sheet -> sheet.createRow(0).createCell(0).setCellValue("名称"));
        // The second BOF record is the sheet's; its type becomes that of a sheet of Excel 4 macros.
        byte[] bof = {0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00};
        int at =
                new String(workbook, StandardCharsets.ISO_8859_1).indexOf(new String(bof, StandardCharsets.ISO_8859_1));
        assertThat(at).isPositive();
        workbook[at + 6] = 0x40;
        assertThat(refusal(workbook)).isEqualTo("file.macro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "docProps/core.xml",
                "customXml/item1.xml"
            })
    void an_outside_entity_in_any_part(String part) {
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";
        UnreadableFileException refusal =
                refusal(TestFiles.xlsxWith(sheet(CELL), parts -> parts.put(part, hostile)), ReadLimits.DEFAULT);
        assertThat(refusal.parameters()).containsEntry("detail", "doctype");
        // The same as two bytes a character, so that no tag can be seen in it.
        UnreadableFileException wide = refusal(
                TestFiles.xlsxOfBytes(sheet(CELL), part, ("\ufeff" + hostile).getBytes(StandardCharsets.UTF_16LE)),
                ReadLimits.DEFAULT);
        assertThat(wide.parameters()).containsEntry("detail", "encoding");
    }

    @Test
    void a_sheet_under_a_name_that_is_none_of_a_sheet_is_looked_at_as_well() {
        for (String hostile : new String[] {
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + sheet(CELL),
            sheet(CELL + " ".repeat(40 << 20))
        }) {
            byte[] file = TestFiles.xlsxWith(sheet(CELL), parts -> {
                parts.put("xl/worksheets/picture.png", hostile);
                parts.computeIfPresent(
                        "xl/_rels/workbook.xml.rels", (name, text) -> text.replace("sheet1.xml", "picture.png"));
            });
            assertThat(refusal(file)).isIn("file.damaged", "file.zip-bomb");
        }
    }

    @Test
    void two_parts_of_one_name_of_which_one_is_looked_at_and_the_other_read() {
        byte[] file = TestFiles.xlsxWith(sheet(CELL), parts -> parts.put("xl/worksheets/sheetX.xml", sheet(CELL)));
        String bytes = new String(file, StandardCharsets.ISO_8859_1).replace("sheetX.xml", "sheet1.xml");
        assertThat(refusal(bytes.getBytes(StandardCharsets.ISO_8859_1), ReadLimits.DEFAULT)
                        .parameters())
                .containsEntry("detail", "zip");
    }

    @Test
    void workbooks_inside_of_packages() {
        byte[] inner = xlsxOf(sheet(CELL));
        assertThat(refusal(TestFiles.zipOfBytes("inner.xlsx", inner), ReadLimits.DEFAULT)
                        .parameters())
                .containsEntry("found", "zip");
        byte[] bomb = xlsxOf(sheet(CELL + " ".repeat(40 << 20)));
        assertThat(refusal(TestFiles.zipOfBytes("xl/embeddings/inner.xlsx", bomb), ReadLimits.DEFAULT)
                        .parameters())
                .containsEntry("found", "zip");
    }

    @Test
    void more_parts_than_any_workbook_has() {
        byte[] file = TestFiles.xlsxWith(sheet(CELL), parts -> {
            for (int i = 0; i < 10_001; i++) {
                parts.put("xl/media/" + i + ".png", "");
            }
        });
        assertThat(refusal(file)).isEqualTo("file.damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><table><tr><td>企业名称</td></tr></table></html>', html",
        "'%PDF-1.7 abc', pdf",
        "'{\"a\": 1}', json",
        "'{\"features\": [1]}', json",
        "'\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f\u0010', binary"
    })
    void texts_that_are_no_table(String text, String found) {
        UnreadableFileException refusal = refusal(text.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
        assertThat(refusal.code()).isEqualTo("file.not-a-table");
        assertThat(refusal.parameters()).containsEntry("found", found);
    }

    @Test
    void a_document_type_declaration_is_never_looked_into() {
        String entity =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + sheet(CELL.replace("企业名称", "&e;"));
        assertThat(refusal(xlsxOf(entity), ReadLimits.DEFAULT).parameters()).containsEntry("detail", "doctype");
    }

    @Test
    void a_cell_reference_outside_of_any_sheet() {
        String far = sheet("<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
        assertThat(refusal(xlsxOf(far))).isEqualTo("file.damaged");
    }

    @Test
    void what_the_consumer_throws_comes_out_as_it_is() {
        Path file = write(folder, "b.csv", "企业名称,电话\n甲公司,1\n", StandardCharsets.UTF_8);
        Path workbook = write(folder, "b.xlsx", xlsx(sheet -> {
            sheet.value(0, 0, "企业名称");
            sheet.value(1, 0, "甲公司");
        }));
        for (Path each : new Path[] {file, workbook}) {
            try (SourceFile opened = TestFiles.open(each)) {
                assertThatThrownBy(() -> opened.sheets().get(0).forEachRow(row -> {
                            throw new IllegalArgumentException("mine");
                        }))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("mine");
            }
        }
        assertThat(rows(file)).hasSize(1);
    }
}
