package org.sunmao.app.search.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names are spelled, and where something typed is heard in them. */
class SoundsTest {

    @ParameterizedTest
    @CsvSource({
        "启明软件, qimingruanjian",
        "海天大厦, haitiandasha",
        "银行, yinhang",
        "重庆, chongqing",
        "绿地, lvdi",
        "柏林, bailin",
        "A8音乐, a8yinle",
        "（望澜）, wanglan",
    })
    void a_name_is_spelled_as_one_says_it(String name, String pinyin) {
        assertThat(String.join("", Pinyin.spellings(name).get(0))).isEqualTo(pinyin);
    }

    @ParameterizedTest
    @CsvSource({"长安, changan, zhangan", "大厦, dasha, daxia", "行知, hangzhi, xingzhi", "乐活, lehuo, yuehuo"})
    void a_character_with_two_readings_is_spelled_both_ways(String name, String one, String other) {
        assertThat(Sounds.of(List.of(name))).contains(" " + one + " ", " " + other + " ");
    }

    @Test
    void a_name_full_of_two_readings_has_a_bounded_number_of_spellings() {
        assertThat(Pinyin.spellings("长行重乐厦会都盛朝曾")).hasSize(Pinyin.MOST_SPELLINGS);
    }

    @Test
    void what_all_names_share_is_not_in_the_index() {
        assertThat(Sounds.of(List.of("启明软件有限公司"))).isEqualTo(" qimingruanjian qmrj ");
        assertThat(Sounds.of(List.of("有限公司"))).isEqualTo(" youxiangongsi yxgs ");
        assertThat(Sounds.of(List.of())).isEqualTo("  ");
    }

    @ParameterizedTest
    @CsvSource({
        "qiming, false, 2",
        "qimingru, false, 2",
        "wanglan, false, 0",
        "qmrj, true, 2",
        "wlqm, true, 0",
        "ruan, false, 4",
    })
    void it_is_heard_from_a_syllable_on(String typed, boolean initials, int at) {
        assertThat(Sounds.hear("望澜启明软件有限公司", typed)).contains(new Sounds.Heard(initials, at));
    }

    @ParameterizedTest
    @CsvSource({"iming", "anjian", "gqi", "mrk", "qimingwu"})
    void within_a_syllable_it_is_not_heard(String typed) {
        assertThat(Sounds.hear("望澜启明软件有限公司", typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"起名软件, true", "启明, true", "七名, true", "启朋, false", "明启, false"})
    void other_characters_may_sound_the_same(String typed, boolean alike) {
        assertThat(Sounds.soundsLike("望澜启明软件有限公司", typed)).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({"a, ", "qm, % qm%", "qmr, %qmr%"})
    void short_words_are_looked_for_at_the_beginning_only(String typed, String pattern) {
        assertThat(Sounds.pattern(typed).orElse(null)).isEqualTo(pattern);
    }
}
