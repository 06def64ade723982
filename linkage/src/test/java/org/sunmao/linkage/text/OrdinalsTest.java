package org.sunmao.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers in two names say of whether they mean one. */
class OrdinalsTest {

    @ParameterizedTest
    @CsvSource({
        "海天花园一期, 海天花园二期",
        "海天花园1期, 海天花园二期",
        "海天花园II期, 海天花园III期",
        "海天花园Ⅱ期, 海天花园1期",
        "澜风面馆1号店, 澜风面馆2号店",
        "澜风面馆一店, 望澜澜风面馆二号店",
        "第一分公司, 第二分公司",
        "望澜第一幼儿园, 望澜第二幼儿园",
        "十一车间, 十二车间",
        "海天大厦3号楼, 海天大厦4号楼"
    })
    void other_numbers_are_other_things(String one, String other) {
        assertThat(Ordinals.differ(Folding.fold(one), Folding.fold(other))).isTrue();
        assertThat(Ordinals.differ(Folding.fold(other), Folding.fold(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "海天花园一期, 海天花园1期",
        "海天花园二期, 海天花园II期",
        "澜风面馆一号店, 澜风面馆1店",
        "海天花园一期, 海天花园",
        "海天花园一期, 海天花园2号楼",
        "三一重工, 三二重工",
        "七天酒店, 八天酒店",
        "第一食品, 一期食品",
        "MAXI店, MAX店",
        "一号店二期, 二期",
        "海天一期二期, 海天二期",
        "'', ''"
    })
    void the_same_number_one_number_alone_or_none_that_counts_says_nothing(String one, String other) {
        assertThat(Ordinals.differ(Folding.fold(one), Folding.fold(other))).isFalse();
        assertThat(Ordinals.differ(Folding.fold(other), Folding.fold(one))).isFalse();
    }
}
