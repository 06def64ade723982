package org.sunmao.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ１２３, ABC123",
        "abc, ABC",
        "青島聯誠實業, 青岛联诚实业",
        "'【云帆】（青岛）〔集团〕', (云帆)(青岛)(集团)",
        "'1203—1205', 1203-1205",
        "'云 帆　大厦', 云帆大厦",
        "○一二, 〇一二",
        "№3, #3"
    })
    void folding_brings_text_to_one_plain_form(String text, String plain) {
        assertThat(Folding.fold(text)).isEqualTo(plain);
    }

    @Test
    void folding_twice_changes_nothing_more() {
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            String once = Folding.fold(String.valueOf(c));
            assertThat(Folding.fold(once)).as("U+%04X", (int) c).isEqualTo(once);
        }
    }

    @Test
    void spaces_can_be_kept_apart() {
        assertThat(Folding.foldKeepingSpaces("  青岛　 即墨市 ")).isEqualTo("青岛 即墨市");
    }

    @ParameterizedTest
    @CsvSource({
        "零, 0",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十二, 22",
        "廿二, 22",
        "一百零三, 103",
        "一百二十, 120",
        "两千, 2000",
        "一二〇三, 1203",
        "壹拾贰, 12",
        "三万, 30000",
        "一万二千, 12000",
        "二楼, -1",
        "'', -1"
    })
    void chinese_numerals_are_read(String text, int number) {
        assertThat(ChineseNumerals.parse(text)).isEqualTo(number);
    }

    @Test
    void a_number_written_is_read_back() {
        for (int n = 0; n < 10_000; n++) {
            assertThat(ChineseNumerals.parse(ChineseNumerals.write(n)))
                    .as(ChineseNumerals.write(n))
                    .isEqualTo(n);
        }
    }

    @Test
    void numerals_inside_a_text_become_digits() {
        assertThat(ChineseNumerals.toDigits("第十二分公司二十二楼")).isEqualTo("第12分公司22楼");
    }

    @ParameterizedTest
    @CsvSource({
        "云帆, 云帆, true",
        "云帆, 云凡, true",
        "云帆, 帆云, true",
        "云帆, 云, true",
        "云帆海, 云海, true",
        "云帆, 山海, false",
        "甲乙丙, 乙丙丁, false",
        "'', 甲, true",
        "甲乙丙丁, 乙甲丁丙, false"
    })
    void one_edit_is_one_insertion_deletion_replacement_or_swap(String a, String b, boolean atMostOne) {
        assertThat(Edits.atMostOne(a, b)).isEqualTo(atMostOne);
        assertThat(Edits.distance(a, b, 3) <= 1).isEqualTo(atMostOne);
    }

    @ParameterizedTest
    @CsvSource({"源,原,true", "鑫,新,true", "鹭,路,false", "路,录,true", "柠,宁,true", "云,雨,false", "A,A,false"})
    void characters_that_sound_alike_are_known(char a, char b, boolean alike) {
        assertThat(Homophones.soundAlike(a, b)).isEqualTo(alike);
    }

    @Test
    void grams_are_distinct_and_sorted_and_the_rare_ones_come_first() {
        int[] grams = Grams.of("云帆云帆海");
        assertThat(grams).hasSize(3).isSorted();
        int[] rarest = Grams.rarest(grams, g -> (char) (g >>> 16) == '云' ? 9 : (char) g == '海' ? 1 : 0, 5);
        assertThat(rarest).hasSize(2);
        assertThat((char) rarest[0]).isEqualTo('海');
        assertThat(Grams.dice(grams, grams)).isEqualTo(1);
    }

    @Test
    void a_set_of_words_finds_the_longest_and_all() {
        WordSet words = WordSet.of("科技 科技发展 发展", "技术");
        assertThat(words.longestAt("科技发展部", 0, 5)).isEqualTo(4);
        assertThat(words.longestAt("科技发展部", 0, 3)).isEqualTo(2);
        assertThat(words.lengthsAt("科技发展部", 0, 5)).isEqualTo(1 << 2 | 1 << 4);
        assertThat(words.longestEndingAt("云帆科技发展", 0, 6)).isEqualTo(4);
        assertThat(words.longestEndingAt("云帆科技发展", 3, 6)).isEqualTo(2);
        assertThat(words.wordEndingAt("云帆科", 0, 3)).isNull();
        assertThat(words.contains("技术")).isTrue();
        assertThat(words.contains("技")).isFalse();
        assertThat(words.contains("")).isFalse();
        assertThat(words.ends("新技术")).isTrue();
        assertThat(words.longestAt("", 0, 0)).isZero();
    }

    @Test
    void a_plain_text_is_folded_to_itself() {
        String plain = "云帆(青岛)ABC";
        assertThat(Folding.fold(plain)).isSameAs(plain);
        assertThat(Folding.foldKeepingSpaces(plain)).isSameAs(plain);
        assertThat(Folding.fold("云 帆")).isEqualTo("云帆");
        assertThat(Folding.foldKeepingSpaces(" 云  帆 ")).isEqualTo("云 帆");
    }
}
