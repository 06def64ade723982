package org.sunmao.app.scenarios.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The baseline is BM25 and not something like it: compared with the formula written out for three texts. */
class PlainBm25Test {

    private static Firm firm(long id, String name, String scope) {
        return new Firm(id, name, scope, null, null, List.of());
    }

    @Test
    void scores_are_those_of_the_formula() {
        var bm25 = new PlainBm25(List.of(firm(1, "甲乙", "电梯维保电梯"), firm(2, "丙丁", "电梯"), firm(3, "戊己", "烟感报警")));
        Need need = new Need("电梯", "", "", "other", List.of(), List.of(), null, LocalDate.EPOCH);
        List<PlainBm25.Scored> ranked = bm25.rank(need, 10);
        // Pairs: 甲乙 电梯 梯维 维保 保电 电梯 = 6; 丙丁 电梯 = 2; 戊己 烟感 感报 报警 = 4; mean 4. Two of three say it.
        double idf = Math.log(1 + (3 - 2 + .5) / (2 + .5));
        double two = idf * 1 * 2.2 / (1 + 1.2 * (.25 + .75 * 2 / 4));
        double one = idf * 2 * 2.2 / (2 + 1.2 * (.25 + .75 * 6 / 4));
        assertThat(ranked).extracting(PlainBm25.Scored::id).containsExactly(2L, 1L);
        assertThat(ranked.get(1).score()).isCloseTo(one, within(1e-9));
        assertThat(ranked.get(0).score()).isCloseTo(two, within(1e-9));
    }
}
