package org.sunmao.app.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunmao.app.intake.files.TestFiles.rows;
import static org.sunmao.app.intake.files.TestFiles.write;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorCopiesTest {

    @TempDir
    Path folder;

    private byte[] copy(Path file, Map<Integer, Map<Integer, String>> messages) throws IOException {
        var out = new ByteArrayOutputStream();
        ErrorCopies.write(file, file.getFileName().toString(), messages, out);
        return out.toByteArray();
    }

    @Test
    void a_text_file_stays_one_and_hides_no_formula() throws IOException {
        String text = "企业名称;电话;金额\n=HYPERLINK(1);+86 10;-5\n乙公司;\"a\nb\";2\n";
        Path file = write(folder, "a.csv", text, TextEncoding.GB18030);
        String copy = new String(copy(file, Map.of(0, Map.of(3, "金额 有误"))), StandardCharsets.UTF_8);
        assertThat(copy)
                .isEqualToNormalizingNewlines(
                        "\ufeff企业名称;电话;金额;错误说明/Errors\n'=HYPERLINK(1);'+86 10;-5;\n乙公司;\"a\nb\";2;金额 有误\n");
        Path again = write(folder, "b.csv", copy, StandardCharsets.UTF_8);
        assertThat(rows(again).get(0).cells()).startsWith("=HYPERLINK(1)", "+86 10", "-5");
    }

    @Test
    void what_another_separator_would_cut_into_a_formula_is_none() throws IOException {
        String text = "企业名称,备注\n甲公司,\"x;=HYPERLINK(1)\"\n乙公司,\"y\t@SUM(1)|+cmd; -3.5; -2+3\"\n";
        Path file = write(folder, "a.csv", text, StandardCharsets.UTF_8);
        String copy = new String(copy(file, Map.of()), StandardCharsets.UTF_8);

        assertThat(copy).contains("x;'=HYPERLINK(1)", "y\t'@SUM(1)|'+cmd; -3.5; '-2+3");
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            try (var reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(copy)) {
                assertThat(reader.stream().flatMap(row -> row.getFields().stream()))
                        .noneMatch(field -> field.strip().matches("(?s)[=@+].*|-2.*"));
            }
        }
    }

    @Test
    void a_workbook_keeps_its_cells_in_place_and_gets_a_filter() throws IOException {
        Path file = write(folder, "a.xlsx", TestFiles.xlsx(sheet -> {
            sheet.value(0, 0, "某区台账");
            sheet.value(1, 0, "楼层");
            sheet.value(1, 1, "房号");
            sheet.value(1, 2, "面积");
            sheet.value(2, 0, "12F");
            sheet.value(2, 1, "=1+1");
            sheet.value(2, 2, 300.5);
            sheet.value(3, 1, "0102");
            sheet.range(2, 0, 3, 0).merge();
            sheet.range(2, 2, 3, 2).merge();
        }));
        byte[] copy = copy(file, Map.of(0, Map.of(4, "房号 不存在")));
        Path again = write(folder, "b.xlsx", copy);
        try (SourceFile opened = TestFiles.open(again)) {
            SourceSheet sheet = opened.sheets().get(0);
            assertThat(sheet.headers()).containsExactly("楼层", "房号", "面积", ErrorCopies.COLUMN);
            assertThat(sheet.headerRow()).isEqualTo(2);
            List<SourceRow> rows = rows(sheet);
            assertThat(rows.get(0).cells()).containsExactly("12F", "=1+1", "300.5", "");
            assertThat(rows.get(1).cells()).containsExactly("12F", "0102", "", "房号 不存在");
        }
        String xml = part(again, "xl/worksheets/sheet1.xml");
        assertThat(xml).contains("<autoFilter ref=\"A2:D4\"").doesNotContain("<f>");
    }

    @Test
    void features_become_a_workbook_with_the_message_beside_the_feature() throws IOException {
        String json =
                "{\"features\":[{\"properties\":{\"名称\":\"甲\"},\"geometry\":null},{\"properties\":{\"名称\":\"乙\"}}]}";
        Path file = write(folder, "a.geojson", json, StandardCharsets.UTF_8);
        Path again = write(folder, "b.xlsx", copy(file, Map.of(0, Map.of(2, "无图形"))));
        assertThat(rows(again).get(1).cells()).containsExactly("乙", "", "无图形");
    }

    private static String part(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
