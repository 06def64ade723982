package org.sunmao.app.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sunmao.app.intake.files.TestFiles.headers;
import static org.sunmao.app.intake.files.TestFiles.open;
import static org.sunmao.app.intake.files.TestFiles.rows;
import static org.sunmao.app.intake.files.TestFiles.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReadingTest {

    private static final String TABLE = "企业名称,注册地址\n甲公司,东路1号\n乙公司,西路2号\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\ufeff', UTF-8",
        "GB18030, '', GB18030",
        "UTF-16LE, '\ufeff', UTF-16LE",
        "UTF-16BE, '\ufeff', UTF-16BE"
    })
    void the_character_set_is_found(String written, String mark, String found) {
        Path file = write(folder, "a.csv", mark + TABLE, Charset.forName(written));
        try (SourceFile opened = open(file)) {
            assertThat(opened.charset()).isEqualTo(Charset.forName(found));
            assertThat(opened.sheets().get(0).headers()).containsExactly("企业名称", "注册地址");
            assertThat(rows(opened.sheets().get(0)).get(1).cells()).containsExactly("乙公司", "西路2号");
        }
    }

    @Test
    void a_guess_is_noted() {
        Path file = write(folder, "a.csv", TABLE.replace(',', ';'), TextEncoding.GB18030);
        try (SourceFile opened = open(file)) {
            assertThat(opened.notes())
                    .extracting(FileNote::code, FileNote::found)
                    .containsExactly(tuple("charset.guessed", "GB18030"), tuple("separator.guessed", ";"));
        }
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'", "'|'"})
    void the_separator_is_found_by_itself(String separator) {
        String text = String.join(separator, "楼宇名称", "地址", "面积") + "\n"
                + String.join(separator, "甲大厦", "东路1号", "1200.5") + "\n";
        Path file = write(folder, "a.csv", text, StandardCharsets.UTF_8);
        assertThat(headers(file)).containsExactly("楼宇名称", "地址", "面积");
    }

    @Test
    void quoted_line_breaks_stay_in_their_cell_and_rows_are_counted_as_a_spreadsheet_shows_them() {
        String text = "企业名称,备注,电话\n甲公司,\"第一行\n第二行,\"\"引\"\"\",1\n乙公司,b,2\n";
        List<SourceRow> rows = rows(write(folder, "a.csv", text, StandardCharsets.UTF_8));
        assertThat(rows.get(0).cells()).containsExactly("甲公司", "第一行\n第二行,\"引\"", "1");
        assertThat(rows.get(1).rowNumber()).isEqualTo(3);
    }

    @Test
    void a_quote_that_is_never_closed_swallows_no_rows() {
        String text = "企业名称,备注,电话\n\"甲,乙公司\",b,1\n丙公司,\"说了一半,2\n丁公司,d,3\n戊公司,e,4\n";
        Path file = write(folder, "a.csv", text, StandardCharsets.UTF_8);
        try (SourceFile opened = open(file)) {
            assertThat(opened.notes())
                    .extracting(FileNote::code, FileNote::rowNumber)
                    .containsExactly(tuple("quote.unclosed", 3));
            List<SourceRow> rows = rows(opened.sheets().get(0));
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).cells()).containsExactly("丙公司", "\"说了一半", "2");
            assertThat(rows.get(3).cells()).containsExactly("戊公司", "e", "4");
        }
    }

    @Test
    void a_row_with_the_wrong_number_of_cells_is_kept_with_a_note() {
        String text = "企业名称,注册地址,电话\n甲公司,东路1号,1\n乙公司,西路2号\n丙公司,南路,3,多,余\n丁公司,北路,4\n";
        List<SourceRow> rows = rows(write(folder, "a.csv", text, StandardCharsets.UTF_8));
        assertThat(rows.get(1).cells()).containsExactly("乙公司", "西路2号", "");
        assertThat(rows.get(1).notes()).containsExactly(new CellNote("row.cells-missing", "", "2", "3"));
        assertThat(rows.get(2).notes()).containsExactly(new CellNote("row.cells-extra", "", "多 | 余", "3"));
        assertThat(rows.get(3).notes()).isEmpty();
    }

    @Test
    void a_header_of_two_rows_without_merged_cells_is_joined() {
        String text = "序号,企业名称,税收,,,备注\n,,增值税,所得税,合计,\n1,甲公司,1,2,3,\n2,乙公司,1,2,3,\n";
        Path file = write(folder, "a.csv", text, StandardCharsets.UTF_8);
        assertThat(headers(file)).containsExactly("序号", "企业名称", "税收/增值税", "税收/所得税", "税收/合计", "备注");
        assertThat(rows(file)).hasSize(2);
    }

    @Test
    void a_row_of_units_belongs_to_the_header() {
        String text = "楼宇名称,建筑面积,税收\n,㎡,万元\n甲大厦,1200,30\n";
        Path file = write(folder, "a.csv", text, StandardCharsets.UTF_8);
        assertThat(headers(file)).containsExactly("楼宇名称", "建筑面积/㎡", "税收/万元");
    }

    @Test
    void a_table_without_header_gets_column_letters_and_loses_no_row() {
        String text = "甲公司,91370200163562163A,2020-01-01,300\n乙公司,91370203163561902G,2021-02-03,500\n";
        Path file = write(folder, "a.csv", text, StandardCharsets.UTF_8);
        try (SourceFile opened = open(file)) {
            assertThat(opened.sheets().get(0).headers()).containsExactly("A", "B", "C", "D");
            assertThat(opened.sheets().get(0).headerRow()).isZero();
            assertThat(rows(opened.sheets().get(0))).hasSize(2);
            assertThat(opened.notes()).extracting(FileNote::code).containsExactly("header.missing");
        }
    }

    @Test
    void equal_and_missing_headers_get_names_of_their_own() {
        String text = "企业名称,备注,备注,,电话\n甲公司,a,b,c,1\n";
        Path file = write(folder, "a.csv", text, StandardCharsets.UTF_8);
        assertThat(headers(file)).containsExactly("企业名称", "备注", "备注 (2)", "D", "电话");
    }

    @Test
    void geojson_becomes_rows_with_its_spoilt_property_names_repaired() {
        String spoilt = new String("楼宇名称".getBytes(TextEncoding.GB18030), StandardCharsets.ISO_8859_1);
        String json = """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","geometry":{"type":"Point","coordinates":[120.5, 28.25]},"properties":{"%s":"甲大厦","FLOOR":5}},
                {"type":"Feature","properties":{"%s":"乙大厦","area":1.5e3,"tags":["a",1]},"geometry":null}]}""".formatted(spoilt, spoilt);
        Path file = write(folder, "a.txt", json, StandardCharsets.UTF_8);
        try (SourceFile opened = open(file)) {
            assertThat(opened.format()).isEqualTo(FileFormat.GEOJSON);
            assertThat(opened.notes()).containsExactly(new FileNote("header.repaired", 0, "楼宇名称", spoilt, "楼宇名称"));
            SourceSheet sheet = opened.sheets().get(0);
            assertThat(sheet.headers()).containsExactly("楼宇名称", "FLOOR", "area", "tags", "geometry");
            assertThat(rows(sheet).get(0).cells())
                    .containsExactly("甲大厦", "5", "", "", "{\"type\":\"Point\",\"coordinates\":[120.5,28.25]}");
            assertThat(rows(sheet).get(1).cells()).containsExactly("乙大厦", "", "1500", "[\"a\",1]", "");
        }
    }
}
