package org.sunmao.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;

class TableLinkerTest {
    private final MadeUpPersons world = new MadeUpPersons(1);
    private final List<String[]> left = world.persons(300);
    private final List<String[]> right = new ArrayList<>();

    private Table table(List<String[]> rows) {
        return new Table("persons", MadeUpPersons.HEADER, rows, 0);
    }

    /** 200 of the 300, spoilt, and 50 strangers. */
    private void spoil() {
        for (int i = 0; i < 200; i++) {
            right.add(world.spoilt(left.get(i), "q" + i));
        }
        for (int i = 0; i < 50; i++) {
            right.add(world.person("s" + i));
        }
    }

    private static Set<String> named(TableLinks links, List<String[]> left, List<String[]> right) {
        Set<String> names = new TreeSet<>();
        links.pairs()
                .forEach(p -> names.add(left.get(p.left())[0]
                        + ' '
                        + right.get(p.right())[0]
                        + ' '
                        + p.zone()
                        + ' '
                        + p.probability()
                        + ' '
                        + p.score()));
        return names;
    }

    @Test
    void spoilt_rows_are_found_again_and_strangers_are_not() {
        spoil();
        TableLinks links = TableLinker.link(table(left), table(right));
        List<TablePair> linked =
                links.pairs().stream().filter(p -> p.zone() == Zone.LINKED).toList();
        assertThat(linked).hasSizeBetween(196, 200).allMatch(p -> p.left() == p.right());
        assertThat(links.leftUnique()).isTrue();
        assertThat(links.rightUnique()).isTrue();
        assertThat(links.columns())
                .extracting(ColumnReading::kind)
                .containsExactly(Kind.NAME, Kind.NAME, Kind.NAME, Kind.NAME, Kind.DATE, Kind.CODE);
        assertThat(links.compared()).isLessThan((300 + 250) * 24L + 1);
    }

    @Test
    void the_bits_of_the_reasons_add_up_to_the_score() {
        spoil();
        TableLinks links = TableLinker.link(table(left), table(right));
        assertThat(links.pairs())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(
                                p.reasons().stream().mapToDouble(Reason::bits).sum())
                        .isCloseTo(p.score(), within(1e-9)));
        assertThat(links.pairs().get(0).reasons())
                .extracting(Reason::comparison)
                .contains("prior", "surname", "birth");
    }

    @Test
    void what_persons_decided_holds_between_two_tables() {
        spoil();
        Set<TableAnswers.Pair> same = Set.of(new TableAnswers.Pair(280, 230), new TableAnswers.Pair(3, 7));
        Set<TableAnswers.Pair> different = Set.of(new TableAnswers.Pair(5, 5), new TableAnswers.Pair(6, 6));
        TableLinks links = TableLinker.link(table(left), table(right), new TableAnswers(same, different));
        assertThat(links.pairs())
                .filteredOn(p -> same.contains(new TableAnswers.Pair(p.left(), p.right())))
                .hasSize(2)
                .allMatch(p -> p.zone() == Zone.LINKED && p.probability() == 1);
        assertThat(links.pairs())
                .noneMatch(p -> different.contains(new TableAnswers.Pair(p.left(), p.right())))
                .filteredOn(p -> p.zone() == Zone.LINKED)
                .hasSizeBetween(192, 200);
    }

    @Test
    void what_persons_decided_holds_within_one_table() {
        List<String[]> rows = new ArrayList<>(left);
        for (int i = 0; i < 100; i++) {
            rows.add(world.spoilt(left.get(i), "p" + i));
        }
        TableAnswers answers = new TableAnswers(
                Set.of(new TableAnswers.Pair(200, 250), new TableAnswers.Pair(251, 201)),
                Set.of(new TableAnswers.Pair(1, 301), new TableAnswers.Pair(302, 2)));
        List<Integer> of = TableLinker.deduplicate(table(rows), answers).clusters();
        assertThat(of.get(250)).isEqualTo(200);
        assertThat(of.get(251)).isEqualTo(201);
        assertThat(of.get(301)).isNotEqualTo(of.get(1));
        assertThat(of.get(302)).isNotEqualTo(of.get(2));
        assertThat(of.get(303)).isEqualTo(3);
    }

    @Test
    void names_in_each_others_column_are_known_again() {
        spoil();
        TableLinks links = TableLinker.link(table(left), table(right));
        assertThat(links.pairs().stream()
                        .flatMap(p -> p.reasons().stream())
                        .filter(r -> r.level().equals("name.in-other-column") && r.bits() > 3))
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_rows_leaves_no_trace(long seed) {
        spoil();
        TableLinks first = TableLinker.link(table(left), table(right));
        List<String[]> l = new ArrayList<>(left);
        List<String[]> r = new ArrayList<>(right);
        Collections.shuffle(l, new Random(seed));
        Collections.shuffle(r, new Random(seed + 7));
        assertThat(named(TableLinker.link(table(l), table(r)), l, r)).isEqualTo(named(first, left, right));
    }

    @Test
    void doubles_in_one_list_become_clusters_whatever_their_order() {
        List<String[]> rows = new ArrayList<>(left);
        for (int i = 0; i < 100; i++) {
            rows.add(world.spoilt(left.get(i), "p" + i + " once more"));
            if (i % 2 == 0) {
                rows.add(world.spoilt(left.get(i), "p" + i + " again"));
            }
        }
        Set<Set<String>> found = clusters(rows);
        assertThat(found.stream()
                        .filter(c ->
                                c.stream().map(i -> i.split(" ")[0]).distinct().count() > 1))
                .isEmpty();
        assertThat(found.size()).isBetween(300, 304);
        Collections.shuffle(rows, new Random(5));
        assertThat(clusters(rows)).isEqualTo(found);
    }

    private Set<Set<String>> clusters(List<String[]> rows) {
        List<Integer> of = TableLinker.deduplicate(table(rows)).clusters();
        Map<Integer, Set<String>> members = new HashMap<>();
        for (int i = 0; i < of.size(); i++) {
            assertThat(of.get(i)).isLessThanOrEqualTo(i);
            members.computeIfAbsent(of.get(i), k -> new HashSet<>()).add(rows.get(i)[0]);
        }
        return new HashSet<>(members.values());
    }

    /** A list that says everyone twice takes nothing from the other row of the same person. */
    @Test
    void in_a_list_with_doubles_a_row_has_more_than_one_counterpart() {
        spoil();
        for (int i = 0; i < 200; i++) {
            right.add(left.get(i).clone());
            right.get(right.size() - 1)[0] = "t" + i;
            right.add(left.get(i).clone());
            right.get(right.size() - 1)[0] = "u" + i;
        }
        TableLinks links = TableLinker.link(table(left), table(right));
        assertThat(links.rightUnique()).isFalse();
        assertThat(links.leftUnique()).isTrue();
        assertThat(links.pairs().stream().filter(p -> p.zone() == Zone.LINKED)).hasSizeGreaterThan(580);
    }

    @Test
    void chinese_cells_are_found_by_pairs_of_characters() {
        String signs = "山水风云花鸟林海松竹石泉春秋晨光明月星河金玉兰桂";
        Random random = new Random(3);
        List<String[]> one = new ArrayList<>();
        List<String[]> other = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder title = new StringBuilder();
            for (int k = 0; k < 9; k++) {
                title.append(signs.charAt(random.nextInt(signs.length())));
            }
            String year = String.valueOf(1980 + random.nextInt(40));
            one.add(new String[] {"a" + i, "《" + title + "》", year});
            other.add(
                    new String[] {"b" + i, title.deleteCharAt(random.nextInt(9)).toString(), year});
        }
        TableLinks links = TableLinker.link(
                new Table("甲", List.of("编号", "题名", "年份"), one, 0), new Table("乙", List.of("编号", "题名", "年"), other, 0));
        assertThat(links.pairs().stream().filter(p -> p.zone() == Zone.LINKED && p.left() == p.right()))
                .hasSizeGreaterThan(295);
    }

    @Test
    void empty_tables_and_tables_without_a_common_column_find_nothing() {
        Table none = table(List.of());
        assertThat(TableLinker.link(none, none).pairs()).isEmpty();
        assertThat(TableLinker.link(table(left), none).pairs()).isEmpty();
        assertThat(TableLinker.deduplicate(none).clusters()).isEmpty();
        Table strange = new Table("x", List.of("a", "b"), List.of(new String[] {"?", "!"}, new String[] {null}), -1);
        assertThat(TableLinker.link(table(left), strange).pairs()).isEmpty();
        assertThat(TableLinker.deduplicate(strange).clusters()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_the_cells_hold_nothing_is_thrown(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "\u0000",
            "\uD83D",
            "\uDE00",
            "&#55555;",
            "&#x;",
            "&;",
            "1999-02-31",
            "20200101",
            "9".repeat(40),
            "-",
            ",",
            " and ",
            "a",
            "Ж",
            "é",
            "山",
            "@",
            "1.2.3",
            "$",
            "0",
            "\n",
            "x".repeat(5000)
        };
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String[] row = new String[random.nextInt(7)];
            for (int c = 0; c < row.length; c++) {
                StringBuilder cell = new StringBuilder();
                for (int n = random.nextInt(4); n > 0; n--) {
                    cell.append(pieces[random.nextInt(pieces.length)]);
                }
                row[c] = random.nextInt(9) == 0 ? null : cell.toString();
            }
            rows.add(row);
        }
        Table table = new Table("any", List.of("", "b", "b", "price", "电话"), rows, -1);
        assertThat(TableLinker.deduplicate(table).clusters()).hasSize(150);
        assertThat(TableLinker.link(table, table).pairs())
                .allSatisfy(p -> assertThat(p.probability()).isBetween(0.0, 1.0));
    }
}
