package org.sunmao.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkersTest {

    private static final int ROWS = 120;

    @TempDir
    Path directory;

    private static Properties settings(String... pairs) {
        var settings = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.setProperty(pairs[i], pairs[i + 1]);
        }
        return settings;
    }

    /** Names of eight letters in two words, and a town; the second list writes every name with one letter more. */
    private static Rows latin(String prefix, boolean slip) {
        var random = new Random(7);
        List<String> ids = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String first = word(random);
            String second = word(random);
            ids.add(prefix + i);
            cells.add(List.of(first + ' ' + second + (slip ? "x" : ""), word(random)));
        }
        return new Rows(List.of("name", "town"), ids, cells);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static Rows chinese(String prefix) {
        var random = new Random(11);
        List<String> ids = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            var name = new StringBuilder();
            for (int c = 0; c < 5; c++) {
                name.append((char) (0x4e00 + random.nextInt(2_000)));
            }
            ids.add(prefix + i);
            cells.add(List.of(name.toString()));
        }
        return new Rows(List.of("name"), ids, cells);
    }

    /** How many rows have their counterpart as the best pair. */
    private static long right(List<Pair> pairs) {
        Map<String, Pair> best = new HashMap<>();
        pairs.forEach(pair -> best.merge(pair.left(), pair, (a, b) -> a.score() >= b.score() ? a : b));
        return best.values().stream()
                .filter(pair -> pair.left().substring(1).equals(pair.right().substring(1)))
                .count();
    }

    private Stage stage() {
        return new Stage(directory.resolve("stage.tsv"));
    }

    @Test
    void jedai_joins_an_easy_list_one_to_one() throws Exception {
        List<Pair> pairs = new JedaiLinker().link(latin("a", false), latin("b", true), settings(), stage());
        assertThat(right(pairs)).isGreaterThan(ROWS * 9 / 10);
        assertThat(pairs.stream().map(Pair::right)).doesNotHaveDuplicates();
        assertThat(Files.readString(directory.resolve("stage.tsv"))).startsWith("clustering");
    }

    @Test
    void jedai_loses_chinese_characters_unless_they_are_written_as_latin_words() {
        assertThat(right(new JedaiLinker().link(chinese("a"), chinese("b"), settings(), stage())))
                .isLessThan(ROWS / 10);
        Properties bigrams = settings("jedai.bigrams", "true", "jedai.model", "TOKEN_UNIGRAMS_TF_IDF");
        assertThat(right(new JedaiLinker().link(chinese("a"), chinese("b"), bigrams, stage())))
                .isGreaterThan(ROWS * 9 / 10);
    }

    @Test
    void jedai_finds_doubles_within_one_list() {
        List<Pair> pairs = new JedaiLinker().link(doubles(), null, settings(), stage());
        assertThat(pairs.stream().filter(LinkersTest::isDouble).count()).isGreaterThan(ROWS * 9 / 10);
        assertThat(pairs).noneMatch(pair -> pair.left().equals(pair.right()));
    }

    @Test
    void jedai_takes_its_settings() {
        Properties none = settings("jedai.pruning", "CNP", "jedai.weights", "ARCS", "jedai.filtering", "0.8");
        assertThat(right(new JedaiLinker().link(latin("a", false), latin("b", true), none, stage())))
                .isGreaterThan(ROWS * 9 / 10);
        assertThatThrownBy(() -> new JedaiLinker()
                        .link(latin("a", false), latin("b", true), settings("jedai.model", "NONE"), stage()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void duke_joins_an_easy_list_by_the_columns_that_are_set() {
        Properties set = settings("duke.name", "q-grams,0.1,0.95", "duke.town", "exact,0.3,0.8,look");
        List<Pair> pairs = new DukeLinker().link(latin("a", false), latin("b", true), set, stage());
        assertThat(right(pairs)).isGreaterThan(ROWS * 9 / 10);
        assertThat(pairs).allMatch(pair -> pair.score() > 0 && pair.score() <= 1);
    }

    @Test
    void duke_finds_doubles_within_one_list_and_no_row_is_its_own() {
        Properties set = settings("duke.name", "q-grams,0.1,0.95,look", "duke.fuzzy", "false", "duke.hits", "10");
        List<Pair> pairs = new DukeLinker().link(doubles(), null, set, stage());
        assertThat(pairs.stream().filter(LinkersTest::isDouble).count()).isGreaterThan(ROWS * 9 / 10);
        assertThat(pairs).noneMatch(pair -> pair.left().equals(pair.right()));
    }

    @Test
    void duke_refuses_a_comparator_that_it_lacks() {
        assertThatThrownBy(() -> new DukeLinker()
                        .link(latin("a", false), latin("b", true), settings("duke.name", "oracle,0.1,0.9"), stage()))
                .hasMessageContaining("oracle");
    }

    @Test
    void the_process_writes_what_was_found_and_what_it_took() throws Exception {
        Path left = Files.writeString(directory.resolve("l.csv"), "id,name\na0,\"river, bank\"\na1,harbour office\n");
        Path right = Files.writeString(directory.resolve("r.csv"), "id,name\nb0,river bank\nb1,harbour office\n");
        Path set = Files.writeString(directory.resolve("s.properties"), "duke.name=q-grams,0.1,0.95,look\n");
        PeerProcess.main(
                new String[] {"duke", left.toString(), right.toString(), set.toString(), directory.toString()});
        assertThat(Files.readAllLines(directory.resolve("found.tsv")))
                .anyMatch(line -> line.startsWith("a0\tb0\t"))
                .anyMatch(line -> line.startsWith("a1\tb1\t"));
        var figures = new Properties();
        figures.load(Files.newBufferedReader(directory.resolve("figures.properties")));
        assertThat(Double.parseDouble(figures.getProperty("wall"))).isPositive();
        assertThat(Double.parseDouble(figures.getProperty("processor"))).isPositive();
    }

    @Test
    void cells_as_pairs_of_characters_are_latin_words() {
        assertThat(Bigrams.of("张三A1")).isEqualTo("x5f20x4e09 x4e09a a1");
        assertThat(Bigrams.of("张")).isEqualTo("x5f20");
        assertThat(Bigrams.of(" ")).isEmpty();
    }

    private static Rows doubles() {
        Rows one = latin("a", false);
        Rows other = latin("b", true);
        List<String> ids = new ArrayList<>(one.ids());
        ids.addAll(other.ids());
        List<List<String>> cells = new ArrayList<>(one.cells());
        cells.addAll(other.cells());
        return new Rows(one.columns(), ids, cells);
    }

    private static boolean isDouble(Pair pair) {
        return pair.left().substring(1).equals(pair.right().substring(1))
                && pair.left().compareTo(pair.right()) < 0;
    }
}
