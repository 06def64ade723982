package org.sunmao.app.launch.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyListsTest {

    @TempDir
    Path folder;

    private final LinkRuns runs = new LinkRuns();

    private Path out(String name) {
        return folder.resolve(name);
    }

    private void link(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--language", "zh", "--out", out("links.csv"), "--clusters", out("clusters.csv")));
        assertThat(runs.link(all.toArray())).as(runs.refused.toString()).isZero();
    }

    @Test
    void rows_of_all_lists_that_are_one_firm_stand_in_one_cluster() throws IOException {
        MadeLists made = new MadeLists(folder, 1, 1_500);
        link(made.tenants, made.register, made.tax);
        assertThat(runs.said.toString()).contains("Held against: " + made.register);
        Set<String> found = pairs(LinkRuns.clusters(out("clusters.csv")));
        Set<String> wanted = wanted(made);
        double right = found.stream().filter(wanted::contains).count();
        Set<String> unknown = new HashSet<>(wanted);
        unknown.removeIf(pair -> inRegister(made, pair));
        double shared = unknown.stream().filter(found::contains).count();
        System.out.printf(
                "three lists: %d pairs to find, P %.4f R %.4f; %d of firms the register does not have, R %.4f%n",
                wanted.size(), right / found.size(), right / wanted.size(), unknown.size(), shared / unknown.size());
        assertThat(right / found.size()).isGreaterThan(.995);
        assertThat(right / wanted.size()).isGreaterThan(.85);
        assertThat(shared / unknown.size()).isGreaterThan(.3);
        List<String> order = List.of("tenants.csv", "register.csv", "tax.csv");
        assertThat(LinkRuns.rows(out("links.csv")))
                .hasSizeGreaterThan(1_000)
                .allMatch(row -> order.indexOf(row.getField("left_list")) <= order.indexOf(row.getField("right_list")))
                .allMatch(row -> !row.getField("reason").isEmpty());
        assertThat(LinkRuns.rows(out("clusters.csv")))
                .hasSize(made.truth.size())
                .extracting(row -> row.getField("role"))
                .contains("register", "linked", "review", "alone");
    }

    private static boolean inRegister(MadeLists made, String pair) {
        int firm = made.truth.get(pair.split(" ")[0]);
        return made.truth.entrySet().stream().anyMatch(e -> e.getKey().startsWith("register") && e.getValue() == firm);
    }

    private static Set<String> wanted(MadeLists made) {
        java.util.Map<Integer, Set<String>> firms = new java.util.TreeMap<>();
        made.truth.forEach((row, firm) ->
                firms.computeIfAbsent(firm, f -> new java.util.TreeSet<>()).add(row));
        return pairs(firms.values());
    }

    private static Set<String> pairs(java.util.Collection<Set<String>> clusters) {
        Set<String> pairs = new HashSet<>();
        for (Set<String> cluster : clusters) {
            for (String a : cluster) {
                cluster.stream().filter(b -> a.compareTo(b) < 0).forEach(b -> pairs.add(a + ' ' + b));
            }
        }
        return pairs;
    }

    @Test
    void the_order_of_the_lists_and_the_number_of_threads_have_no_influence() throws IOException {
        MadeLists made = new MadeLists(folder, 2, 600);
        link(made.tenants, made.register, made.tax);
        Set<Set<String>> first = LinkRuns.clusters(out("clusters.csv"));
        assertThat(first).hasSizeGreaterThan(300);
        List<List<Path>> orders = List.of(
                List.of(made.tax, made.tenants, made.register),
                List.of(made.register, made.tax, made.tenants),
                List.of(made.tax, made.register, made.tenants));
        for (List<Path> order : orders) {
            link(order.get(0), order.get(1), order.get(2), "--threads", "3");
            assertThat(LinkRuns.clusters(out("clusters.csv"))).isEqualTo(first);
        }
    }

    @Test
    void another_register_can_be_said() throws IOException {
        MadeLists made = new MadeLists(folder, 3, 200);
        link(made.tenants, made.register, made.tax, "--register", made.tax);
        assertThat(runs.said.toString()).contains("Held against: " + made.tax);
        assertThat(runs.link(made.tenants, made.tax, "--register", "other.csv", "--out", out("l.csv")))
                .isEqualTo(1);
        assertThat(runs.refused.toString()).contains("other.csv", "tax.csv");
    }

    @Test
    void doubles_of_one_list_are_grouped_with_reasons() throws IOException {
        MadeLists made = new MadeLists(folder, 4, 400);
        List<String> lines = new ArrayList<>(Files.readAllLines(made.register));
        String header = lines.remove(0);
        for (int i = 0; i < 40; i++) {
            lines.add("again" + i + lines.get(i).substring(lines.get(i).indexOf(',')));
        }
        Path list = folder.resolve("dirty.csv");
        Files.writeString(list, header + "\n" + String.join("\n", lines) + "\n");
        link("--dedupe", list);
        assertThat(LinkRuns.clusters(out("clusters.csv")))
                .hasSize(40)
                .allSatisfy(rows -> assertThat(rows).hasSize(2).anyMatch(row -> row.startsWith("dirty.csv:again")));
        List<NamedCsvRecord> links = LinkRuns.rows(out("links.csv")).stream()
                .filter(row -> row.getField("decision").equals("linked"))
                .toList();
        assertThat(links)
                .hasSize(40)
                .allSatisfy(row -> assertThat(row.getField("reason")).contains("代码"));
    }

    @Test
    void three_lists_of_other_things_are_put_together_in_any_order() throws IOException {
        List<Path> lists = new ArrayList<>();
        var random = new java.util.Random(5);
        List<String> books = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            StringBuilder title = new StringBuilder();
            for (int k = 0; k < 5; k++) {
                title.append("keys rows joins trees locks pages logs views scans sorts plans costs hash disk cache page"
                                .split(" ")[random.nextInt(16)])
                        .append(' ');
            }
            books.add(title + "," + "Author " + (char) ('A' + random.nextInt(26)) + (char) ('a' + random.nextInt(26))
                    + "," + (1980 + random.nextInt(40)));
        }
        for (String name : List.of("one", "two", "three")) {
            StringBuilder text = new StringBuilder("id,title,author,year\n");
            for (int i = 0; i < books.size(); i++) {
                text.append(name.charAt(1))
                        .append(i)
                        .append(',')
                        .append(books.get(i))
                        .append('\n');
            }
            lists.add(Files.writeString(folder.resolve(name + ".csv"), text));
        }
        link(lists.get(0), lists.get(1), lists.get(2));
        Set<Set<String>> found = LinkRuns.clusters(out("clusters.csv"));
        assertThat(found).hasSizeGreaterThan(76).allSatisfy(rows -> {
            assertThat(rows).hasSize(3);
            assertThat(rows.stream().map(row -> row.split(":.")[1]).distinct()).hasSize(1);
        });
        link(lists.get(2), lists.get(0), lists.get(1));
        assertThat(LinkRuns.clusters(out("clusters.csv"))).isEqualTo(found);
    }

    @Test
    void one_sheet_of_a_workbook_is_a_list_and_rows_may_be_named_by_their_numbers() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (var stream = Files.newOutputStream(book);
                var workbook = new org.dhatim.fastexcel.Workbook(stream, "test", "1.0")) {
            for (String name : List.of("一月", "二月")) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "租户入驻情况表（" + name + "）");
                sheet.range(0, 0, 0, 2).merge();
                String[] heads = {"租户", "位置", "联系人"};
                String[][] rows = {{"启明软件", "盛域大厦A座1203", "王一"}, {"海舟国际货运代理有限公司", "海越财富中心608", "李二"}};
                for (int c = 0; c < 3; c++) {
                    sheet.value(1, c, heads[c]);
                    sheet.value(2, c, rows[0][c]);
                    sheet.value(3, c, rows[1][c]);
                }
            }
        }
        link(book + "#一月", book + "#二月", "--id", "#");
        assertThat(LinkRuns.clusters(out("clusters.csv"))).contains(Set.of("book.xlsx#一月:4", "book.xlsx#二月:4"));
        assertThat(runs.link(book + "#三月", book + "#二月", "--id", "#", "--out", out("l.csv")))
                .isEqualTo(1);
        assertThat(runs.refused.toString()).contains("三月", "一月, 二月");
    }
}
