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
