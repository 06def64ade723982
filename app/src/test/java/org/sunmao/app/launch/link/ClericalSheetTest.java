package org.sunmao.app.launch.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet is written, filled in by the truth, fed back, and holds. */
class ClericalSheetTest {

    @TempDir
    Path folder;

    private final LinkRuns runs = new LinkRuns();

    private Path file(String name) {
        return folder.resolve(name);
    }

    private List<List<String>> read(Path book) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(book);
                ReadableWorkbook workbook = new ReadableWorkbook(stream)) {
            workbook.getFirstSheet().openStream().forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(Cell::getText).orElse(""));
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    /** As another program would save it: columns in another order, plain styles, rich text, a new column, and rows sorted anew. */
    private void rewrite(List<List<String>> rows, Path to) throws IOException {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(8));
        List<List<String>> below = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(below, new Random(9));
        below.add(0, rows.get(0));
        try (var stream = Files.newOutputStream(to);
                var workbook = new Workbook(stream, "other", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < below.size(); row++) {
                sheet.value(row, 0, row == 0 ? "我的备注" : "看过");
                for (int i = 0; i < order.size(); i++) {
                    String text = order.get(i) < below.get(row).size()
                            ? below.get(row).get(order.get(i))
                            : "";
                    if (text.length() > 3 && row % 2 == 0) {
                        sheet.inlineString(
                                row,
                                i + 1,
                                RichText.builder()
                                        .run(text.substring(0, 2))
                                        .bold()
                                        .end()
                                        .run(text.substring(2))
                                        .end()
                                        .build());
                    } else if (!text.isEmpty()) {
                        sheet.value(row, i + 1, text);
                    }
                }
            }
        }
    }

    private Map<String, Boolean> fill(List<List<String>> rows, Function<String, Integer> truth, String yes, String no) {
        List<String> head = rows.get(0);
        Map<String, Boolean> answered = new HashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String left = row.get(head.indexOf("left_list")) + ':' + row.get(head.indexOf("left_id"));
            String right = row.get(head.indexOf("right_list")) + ':' + row.get(head.indexOf("right_id"));
            boolean same = truth.apply(left).equals(truth.apply(right));
            row.set(0, same ? yes : no);
            answered.put(left.compareTo(right) < 0 ? left + ' ' + right : right + ' ' + left, same);
        }
        return answered;
    }

    private Map<String, String> decisions(List<Path> lists) throws IOException {
        Map<String, String> out = new HashMap<>();
        for (NamedCsvRecord row : LinkRuns.rows(file("links.csv"))) {
            boolean many = lists.size() > 2;
            String left =
                    (many ? row.getField("left_list") : lists.get(0).getFileName()) + ":" + row.getField("left_id");
            String right = (many
                            ? row.getField("right_list")
                            : lists.get(lists.size() - 1).getFileName())
                    + ":" + row.getField("right_id");
            String pair = left.compareTo(right) < 0 ? left + ' ' + right : right + ' ' + left;
            out.put(pair, row.getField("decision") + ' ' + row.getField("score") + ' ' + row.getField("reason"));
        }
        return out;
    }

    private void link(List<Path> lists, Object... more) {
        List<Object> all = new ArrayList<>(lists);
        all.addAll(List.of("--out", file("links.csv")));
        all.addAll(List.of(more));
        assertThat(runs.link(all.toArray())).as(runs.refused.toString()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "tenants register, zh, 是, 否",
        "register tenants, en, Yes, no",
        "tenants tax register, zh, 对, 不是",
        "tenants, en, y, n"
    })
    void answers_hold_in_every_mode(String names, String language, String yes, String no) throws IOException {
        MadeLists made = new MadeLists(folder, 11, 1_200);
        List<Path> lists = new ArrayList<>();
        for (String name : names.split(" ")) {
            lists.add(folder.resolve(name + ".csv"));
        }
        if (lists.size() == 1) {
            doubles(made, lists.get(0));
        }
        link(lists, "--sheet", file("sheet.xlsx"), "--language", language);
        List<List<String>> rows = read(file("sheet.xlsx"));
        Map<String, Boolean> answered = fill(rows, made.truth::get, yes, no);
        assertThat(answered).hasSizeGreaterThan(20).containsValues(true, false);
        rewrite(rows, file("filled.xlsx"));
        link(
                lists,
                "--decisions",
                file("filled.xlsx"),
                "--sheet",
                file("next.xlsx"),
                "--language",
                language,
                "--threads",
                "3");
        Map<String, String> held = decisions(lists);
        answered.forEach((pair, same) -> {
            if (same) {
                assertThat(held.get(pair))
                        .as(pair)
                        .startsWith("linked 1.0000 ")
                        .contains(language.equals("zh") ? "由人判定" : "decided by a person");
            } else {
                assertThat(held).doesNotContainKey(pair);
            }
        });
        assertThat(runs.said.toString()).contains("0 rows of the sheets do not count");
        List<List<String>> next = read(file("next.xlsx"));
        Map<String, Boolean> open = fill(next, made.truth::get, yes, no);
        System.out.printf("%s: %d answered, %d asked next%n", names, answered.size(), open.size());
        assertThat(open.keySet()).doesNotContainAnyElementsOf(answered.keySet());
        assertThat(open.size()).isLessThan(answered.size());
        Collections.reverse(lists);
        if (lists.size() > 1) {
            link(lists, "--decisions", file("filled.xlsx"), "--language", language);
            Map<String, String> again = decisions(lists);
            assertThat(again.keySet()).isEqualTo(held.keySet());
        }
    }

    private void doubles(MadeLists made, Path list) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(list));
        int size = lines.size();
        Random random = new Random(3);
        for (int i = 1; i < size; i += 3) {
            String[] cells = lines.get(i).split(",", -1);
            String id = "d" + i;
            made.truth.put(list.getFileName() + ":" + id, made.truth.get(list.getFileName() + ":" + cells[0]));
            cells[0] = id;
            cells[3 + random.nextInt(3)] = "";
            cells[1] = cells[1].replace("望澜市", "").replace("有限公司", "");
            lines.add(String.join(",", cells));
        }
        Files.write(list, lines);
    }

    @Test
    void tables_of_other_things_heed_answers() throws IOException {
        StringBuilder left = new StringBuilder("id,title,year\n");
        StringBuilder right = new StringBuilder("id,title,year\n");
        Random random = new Random(6);
        String[] words = "keys rows joins trees locks pages logs views scans sorts plans costs".split(" ");
        for (int i = 0; i < 120; i++) {
            StringBuilder title = new StringBuilder();
            for (int k = 0; k < 4; k++) {
                title.append(words[random.nextInt(words.length)]).append(' ');
            }
            int year = 1980 + random.nextInt(40);
            left.append(i).append(',').append(title).append(',').append(year).append('\n');
            right.append(i)
                    .append(',')
                    .append(i % 3 == 0 ? title + words[random.nextInt(12)] : title)
                    .append(',')
                    .append(i % 4 == 0 ? year + 1 : year)
                    .append('\n');
        }
        List<Path> lists =
                List.of(Files.writeString(file("left.csv"), left), Files.writeString(file("right.csv"), right));
        link(lists, "--sheet", file("sheet.xlsx"), "--language", "en");
        List<List<String>> rows = read(file("sheet.xlsx"));
        assertThat(rows.get(0)).contains("A: title", "B: title", "decision", "left_mark");
        Map<String, Boolean> answered = fill(rows, row -> Integer.parseInt(row.split(":")[1]), "yes", "no");
        rewrite(rows, file("filled.xlsx"));
        link(lists, "--decisions", file("filled.xlsx"), "--language", "en");
        Map<String, String> held = decisions(lists);
        assertThat(answered).isNotEmpty();
        answered.forEach((pair, same) -> {
            if (same) {
                assertThat(held.get(pair)).startsWith("linked 1.0000 decided by a person");
            } else {
                assertThat(held).doesNotContainKey(pair);
            }
        });
    }

    @Test
    void answers_that_do_not_fit_are_told_row_by_row_and_the_others_count() throws IOException {
        MadeLists made = new MadeLists(folder, 12, 800);
        List<Path> lists = List.of(made.tenants, made.register);
        link(lists, "--sheet", file("sheet.xlsx"), "--language", "en");
        List<List<String>> rows = read(file("sheet.xlsx"));
        int id = rows.get(0).indexOf("left_id");
        int list = rows.get(0).indexOf("right_list");
        int rightId = rows.get(0).indexOf("right_id");
        rows.forEach(row -> row.set(0, rows.indexOf(row) == 0 ? row.get(0) : ""));
        rows.get(1).set(0, "maybe");
        rows.get(2).set(0, "yes");
        rows.get(2).set(id, "t99999");
        rows.get(3).set(0, "yes");
        rows.get(3).set(list, "other.csv");
        rows.get(4).set(0, "no");
        rows.get(5).set(0, "yes");
        rows.get(6).set(0, "unsure");
        List<String> twice = new ArrayList<>(rows.get(7));
        twice.set(0, "yes");
        rows.get(7).set(0, "no");
        rows.add(twice);
        List<String> contradicting = new ArrayList<>(rows.get(5));
        int mark = rows.get(0).indexOf("right_mark");
        List<String> elsewhere = rows.stream()
                .filter(row -> rows.indexOf(row) > 7
                        && !row.get(rightId).equals(rows.get(5).get(rightId)))
                .findFirst()
                .orElseThrow();
        contradicting.set(rightId, elsewhere.get(rightId));
        contradicting.set(mark, elsewhere.get(mark));
        String changed = rows.get(4).get(id);
        Files.writeString(
                made.tenants,
                Files.readString(made.tenants).replaceAll("(?m)^" + changed + ",(.*)$", changed + ",新$1"));
        try (var stream = Files.newOutputStream(file("filled.xlsx"));
                var workbook = new Workbook(stream, "other", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            rows.add(contradicting);
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < rows.get(row).size(); i++) {
                    sheet.value(row, i, rows.get(row).get(i));
                }
            }
        }
        link(lists, "--decisions", file("filled.xlsx"), "--language", "en");
        String said = runs.said.toString();
        System.out.println(
                said.lines().filter(line -> line.contains("filled.xlsx")).toList());
        assertThat(said)
                .contains("row 2, column A: found \"maybe\"; expected 是, 否")
                .contains("row 3, column left_id: found \"t99999\"")
                .contains("row 4, column right_list: found \"other.csv\"; expected one of register.csv, tenants.csv")
                .contains("row 5, column left_mark: found that row " + changed)
                .contains("yes for a pair that has no in")
                .contains("yes, which with the other answers makes one of the valid codes")
                .contains("Decided by persons: 0 pairs are one, 0 are not; 7 rows of the sheets do not count");
    }

    @Test
    void answers_are_chosen_from_a_list_and_nothing_else_can_be_changed_by_mistake() throws IOException {
        MadeLists made = new MadeLists(folder, 14, 400);
        link(List.of(made.tenants, made.register), "--sheet", file("sheet.xlsx"), "--language", "zh");
        String sheet;
        try (var zip = new java.util.zip.ZipFile(file("sheet.xlsx").toFile())) {
            sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
        assertThat(sheet)
                .contains("<dataValidation ", "是,否,不确定", "<sheetProtection ", "hidden=\"true\"", "state=\"frozen\"");
        assertThat(sheet).doesNotContain("autoFilter=\"1\"");
        List<String> head = read(file("sheet.xlsx")).get(0);
        assertThat(head).startsWith("判定", "备注", "得分").contains("甲·企业名称", "乙·企业名称", "甲·地址", "乙·地址");
        assertThat(head.indexOf("乙·企业名称")).isEqualTo(head.indexOf("甲·企业名称") + 1);
    }

    @Test
    void what_is_no_clerical_sheet_is_refused() throws IOException {
        MadeLists made = new MadeLists(folder, 13, 100);
        assertThat(runs.link(made.tenants, made.register, "--out", file("l.csv"), "--decisions", made.tax))
                .isEqualTo(1);
        assertThat(runs.refused.toString()).contains("no workbook (XLSX)");
        try (var stream = Files.newOutputStream(file("other.xlsx"));
                var workbook = new Workbook(stream, "other", "1.0")) {
            workbook.newWorksheet("Sheet1").value(0, 0, "判定");
        }
        assertThat(runs.link(made.tenants, made.register, "--out", file("l.csv"), "--decisions", file("other.xlsx")))
                .isEqualTo(1);
        assertThat(runs.refused.toString()).contains("left_mark", "--sheet");
    }
}
