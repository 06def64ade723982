package org.sunmao.app.search.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessesTest {

    @Test
    void a_word_is_cut_where_both_parts_say_something() {
        assertThat(Guesses.inTwo("望澜启明")).containsExactly(List.of("%望澜%", "%启明%"));
        assertThat(Guesses.inTwo("望澜启明软")).containsExactly(List.of("%望澜%", "%启明软%"), List.of("%望澜启%", "%明软%"));
        assertThat(Guesses.inTwo("启明软")).isEmpty();
    }

    @Test
    void each_character_may_be_the_wrong_one_where_two_neighbours_are_left() {
        assertThat(Guesses.oneWrong("启明软件")).containsExactly("%_明软件%", "%启_软件%", "%启明_件%", "%启明软_%");
        assertThat(Guesses.oneWrong("启明软")).containsExactly("%_明软%", "%启明_%");
        assertThat(Guesses.oneWrong("启明")).isEmpty();
    }

    @Test
    void what_is_special_in_a_pattern_is_not() {
        assertThat(Guesses.oneWrong("5%_")).containsExactly("%_\\%\\_%", "%5\\%_%");
        assertThat(Guesses.anywhere("a\\b")).isEqualTo("%a\\\\b%");
    }

    @Test
    void a_code_may_have_a_slip_and_a_long_name_is_no_code() {
        assertThat(Guesses.oneWrong("91990101ma0000001x")).hasSize(18).contains("%91990101ma000_001x%");
        assertThat(Guesses.oneWrong("望澜启明软件信息技术股份有限公司")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "启明软件, 望澜启明软件有限公司, 1",
        "启朋软件, 望澜启明软件有限公司, .75",
        "望澜软件, 望澜启明软件有限公司, 1",
        "海天, 望澜启明软件有限公司, 0",
        "望澜启明, 启明(望澜)软件有限公司, .9",
    })
    void likeness_is_the_share_that_stands_there_in_order(String typed, String name, double likeness) {
        assertThat(Guesses.likeness(typed, name)).isCloseTo(likeness, within(1e-9));
    }
}
