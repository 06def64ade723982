package org.sunmao.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.text.Edits;

class TableReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "born | 1980-02-03; 03.04.1979; 19810506; 1999/1/2 | DATE",
                "year | 1998; 2003; 2001; 1998 | YEAR",
                "Phone | 0532-8577 1234; 13800001111; 021 5555 1212 | PHONE",
                "price | 10; 2,300.50; $7 | NUMBER",
                "zip | 2650; 4011; 2119; 2650; 4011; 2119; 4011; 2650 | SHORT_CODE",
                "insurance | 6988048; 7364009; 1804974 | CODE",
                "mail | a.b@x.example; c@y.example; d.e@z.example | CODE",
                "authors | Ann Lee, Bo Chi; Cy Dow; Eve Fox, Gus Hill & Ida Jay | PERSONS",
                "title | On the joining of large tables; A short history of keys; What is a row about | TEXT",
                "题名 | 大型数据表的连接方法研究; 关于钥匙的一段简史与展望; 行里到底说了一些什么事情 | TEXT",
                "surname | waller; berry; o'neill | NAME",
                "empty | ; ; | NOTHING",
                "same | x; x; x | NOTHING"
            })
    void a_column_is_known_by_its_values(String header, String cells, Kind kind) {
        assertThat(ColumnKinds.guess(header, List.of(cells == null ? new String[] {""} : cells.split("; "))))
                .isEqualTo(kind);
    }

    @Test
    void few_values_in_many_rows_are_a_category() {
        List<String> cells = new ArrayList<>(Collections.nCopies(60, "nsw"));
        cells.addAll(Collections.nCopies(60, "vic"));
        cells.add("vci");
        assertThat(ColumnKinds.guess("state", cells)).isEqualTo(Kind.CATEGORY);
    }

    @Test
    void columns_of_two_tables_are_matched_by_header_and_by_values() {
        Table left = new Table(
                "l",
                List.of("id", "title", "town"),
                List.of(new String[] {"1", "On keys", "Bern"}, new String[] {"2", "On rows", "Rome"}),
                0);
        Table right = new Table(
                "r",
                List.of("place", "id", "Title ", "remark"),
                List.of(new String[] {"rome", "7", "Rows", "none"}, new String[] {"Bern", "8", "Keys", "none"}),
                1);
        assertThat(ColumnMatcher.match(left, right))
                .extracting(m -> m.left() + "-" + m.right())
                .containsExactly("1-2", "2-0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1980-02-03 | 19800203",
                "3.2.1980 | 19800203",
                "12/31/1999 | 19991231",
                "19800203 | 19800203",
                "1980年2月3日 | 19800203",
                "2001-02-03T04:05 | 20010203",
                "31121999 | 19991231",
                "1980-13-40 | ''",
                "May 1980 | ''",
                "123456789 | ''",
                "1980 | ''",
                "1-2-3 | ''"
            })
    void days_are_read_in_their_spellings(String cell, String day) {
        assertThat(Days.read(cell)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234.50 | 1234.5", "￥ 12 | 12", "-3 | -3", "12a | NaN", ". | NaN", "1.2.3 | NaN", "-- | NaN"})
    void quantities_are_read_in_their_spellings(String cell, double number) {
        assertThat(Double.valueOf(Quantities.read(cell))).isEqualTo(Double.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Özgür  Ulusoy | OZGUR ULUSOY",
                "&#214;zg&#252;r &amp; S&ouml;hne | OZGUR SOHNE",
                "J&uuml;rgen&mdash;x | JURGEN X",
                "R&D; &nonsense1; &#xZZ; | R D NONSENSE1 XZZ",
                "Ｎｏ．１２－３ | NO 12 3",
                "  o'Neill-Smith. | ONEILL SMITH"
            })
    void cells_are_brought_to_a_plain_form(String cell, String plain) {
        assertThat(PlainText.plain(cell)).isEqualTo(plain);
    }

    @Test
    void words_of_chinese_are_pairs_of_characters() {
        assertThat(PlainText.words("SQL 数据库 V2 入门")).containsExactly("SQL", "数据", "据库", "V2", "入门");
    }

    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, .9611",
        "DIXON, DICKSONX, .8133",
        "DWAYNE, DUANE, .8400",
        "ABC, ABC, 1",
        "ABC, XYZ, 0",
        "'', ABC, 0"
    })
    void jaro_winkler_is_that_of_winkler(String a, String b, double likeness) {
        assertThat(Likeness.jaroWinkler(a, b)).isCloseTo(likeness, within(5e-5));
    }

    /** Held against the table of Wagner and Fischer. */
    @Test
    void the_distance_in_bits_is_that_of_the_table() {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            String a = any(random, i % 100 == 0 ? 90 : 12);
            String b = any(random, i % 100 == 0 ? 64 : 12);
            int limit = 1 + random.nextInt(100);
            boolean longOnes = Math.min(a.length(), b.length()) > 64;
            int expected = longOnes ? Edits.distance(a, b, limit) : Math.min(limit + 1, table(a, b));
            assertThat(Likeness.distance(a, b, limit)).as(a + ' ' + b).isEqualTo(expected);
        }
    }

    private static String any(Random random, int longest) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(longest + 1); n > 0; n--) {
            out.append((char) ('a' + random.nextInt(3)));
        }
        return out.toString();
    }

    private static int table(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Lee, ANN LEE, 1",
        "Ann Lee, A Lee, .9",
        "Anna Leemann, Ann Leeman, .75",
        "Ann Lee, Bo Lee, 0",
        "Madonna, Maddonna, .75"
    })
    void persons_are_compared_with_their_initials(String a, String b, double same) {
        assertThat(Persons.same(PlainText.plain(a), PlainText.plain(b))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"ROBERT, RUPERT", "TYMCZAK, TYMCAK", "LLOYD, LOYD"})
    void names_that_sound_alike_have_one_key(String a, String b) {
        assertThat(RowKeys.sound(a)).isEqualTo(RowKeys.sound(b)).isNotEqualTo(RowKeys.sound("MARTIN"));
    }
}
