package org.sunmao.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Address;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;
import org.sunmao.app.shell.Theme;
import org.sunmao.app.shell.Ui;

/** Workbooks as another library reads them back. */
class WorkbooksTest {

    private static final Instant NOW = Instant.parse("2026-07-01T02:03:04Z");
    private static final Messages WORDS = new Messages(Language.ZH);

    private static Ui ui() {
        var reader = new Reader(1, "lin", "林某", Role.STEWARD, Scope.none().withPerson("lin"));
        return new Ui(
                Language.ZH, Theme.AUTO, WORDS, new Address("/", Map.of()), () -> reader, List.of(), () -> null, null);
    }

    private static Export export(Sheet... sheets) {
        var head = new Head(
                "楼宇",
                List.of(new Head.Line("搜索", "=HYPERLINK(\"x\")")),
                List.of(Head.Source.of(ui(), "住建", "住建局", LocalDate.of(2026, 6, 30))));
        return new Export("test.export", "", "", Map.of(), "楼宇", head, List.of(sheets));
    }

    private static byte[] written(int most, Sheet... sheets) {
        try (var out = new ByteArrayOutputStream()) {
            new Workbooks(ui(), most).write(export(sheets), NOW, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(byte[] workbook, int sheet) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheet(sheet).orElseThrow().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet numbers(int count) {
        return new Sheet(
                "数",
                List.of(Column.count("数")),
                Rows.of(IntStream.range(0, count).mapToObj(List::of).toList()));
    }

    private static Map<String, String> head(byte[] workbook) {
        var head = new LinkedHashMap<String, String>();
        rows(workbook, 0)
                .forEach(row -> head.put(row.getCellText(0), row.getCellCount() > 1 ? row.getCellText(1) : ""));
        return head;
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 10", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1"})
    void a_text_that_begins_like_a_formula_stays_a_text(String text) throws IOException {
        byte[] workbook = written(10, new Sheet(text, List.of(Column.text(text)), Rows.of(List.of(List.of(text)))));

        List<Row> rows = rows(workbook, 1);
        for (Row row : rows) {
            Cell cell = row.getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString().replace("\r\n", "\n").replace('\r', '\n'))
                    .isEqualTo(text.replace('\r', '\n'));
        }
        Map<String, String> parts = parts(workbook);
        assertThat(format(parts, "A1")).isEqualTo("@");
        assertThat(format(parts, "A2")).isEqualTo("@");
        assertThat(parts.values()).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
    }

    /** The number format of a cell of the second sheet, looked up in the styles as a spreadsheet does. */
    private static String format(Map<String, String> parts, String cell) {
        String sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet2.xml"));
        String styles = Objects.requireNonNull(parts.get("xl/styles.xml"));
        int style = Integer.parseInt(group(sheet, "<c r=\"" + cell + "\" s=\"(\\d+)\" t=\"inlineStr\""));
        String formats = group(styles, "<cellXfs[^>]*>(.*)</cellXfs>");
        List<String> ids = Pattern.compile("<xf numFmtId=\"(\\d+)\"")
                .matcher(formats)
                .results()
                .map(found -> found.group(1))
                .toList();
        return group(styles, "numFmtId=\"" + ids.get(style) + "\" formatCode=\"([^\"]*)\"");
    }

    private static String group(String text, String pattern) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void the_head_sheet_says_who_when_what_how_many_and_from_where() {
        Map<String, String> head = head(written(10, numbers(3)));

        assertThat(head)
                .containsEntry("导出人", "林某（lin，楼长）")
                .containsEntry("导出时间", "2026-07-01 10:03")
                .containsEntry("搜索", "=HYPERLINK(\"x\")")
                .containsEntry("工作表“数”", "3 行，已全部导出")
                .containsEntry("住建", "住建局 · 数据截至 2026-06-30");
    }

    @Test
    void a_sheet_that_holds_all_rows_says_nothing_of_a_cut() {
        assertThat(rows(written(3, numbers(3)), 1)).hasSize(4);
    }

    @Test
    void a_sheet_that_was_cut_says_so_below_its_rows_and_on_the_head_sheet() {
        byte[] workbook = written(3, numbers(4));

        List<Row> rows = rows(workbook, 1);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(4).getCellText(0)).contains("至多 3 行", "还有更多");
        assertThat(head(workbook).get("工作表“数”")).contains("只导出前 3 行");
    }

    @Test
    void what_a_page_lists_only_in_part_is_not_called_all() {
        var part = new Sheet("数", List.of(Column.count("数")), Rows.of(List.of(List.of(1), List.of(2))), 2);

        assertThat(head(written(10, part)).get("工作表“数”")).contains("2 行", "可能还有");
    }

    @Test
    void a_source_is_not_asked_for_more_than_the_sheet_holds_and_one() {
        int[] asked = {0};
        Rows endless = sink -> {
            do {
                asked[0]++;
            } while (sink.row(List.of(asked[0])));
        };

        written(5, new Sheet("数", List.of(Column.count("数")), endless));

        assertThat(asked[0]).isEqualTo(6);
    }

    @Test
    void numbers_days_and_what_is_not_known_are_what_they_are() {
        var columns = List.of(Column.area("面积"), Column.day("日期"), Column.share("率"), Column.text("代码"));
        List<Object> row =
                Arrays.asList(new BigDecimal("312.50"), LocalDate.of(2026, 3, 1), null, "0123456789012345678");
        Row read = rows(written(10, new Sheet("行", columns, Rows.of(List.of(row)))), 1)
                .get(1);

        assertThat(read.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("312.5");
        assertThat(read.getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(read.getCellText(2)).isEqualTo("未知");
        assertThat(read.getCell(3).getType()).isEqualTo(CellType.STRING);
        assertThat(read.getCellText(3)).isEqualTo("0123456789012345678");
    }

    @Test
    void many_rows_over_several_sheets_all_arrive() {
        byte[] workbook = written(10_000, numbers(2_500), numbers(1_001));

        assertThat(rows(workbook, 1)).hasSize(2_501);
        assertThat(rows(workbook, 2)).hasSize(1_002);
        assertThat(rows(workbook, 2).get(1_001).getCellAsNumber(0).orElseThrow())
                .isEqualByComparingTo("1000");
    }

    @Test
    void the_limit_on_the_pages_is_the_limit_of_a_sheet() {
        assertThat(ui().t("exports.limit")).contains(ui().number(Exports.MOST_ROWS));
    }
}
