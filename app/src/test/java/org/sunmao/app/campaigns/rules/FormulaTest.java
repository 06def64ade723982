package org.sunmao.app.campaigns.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void points_are_weighed_rounded_to_two_decimals_and_bounded() {
        Formula formula = Formula.read("fresh * 10\n\n visits × 0.35 max 2 \nagreed-yi * 1.5")
                .formula();
        assertThat(formula.text()).isEqualTo("fresh * 10\nvisits * 0.35 max 2\nagreed-yi * 1.5");
        assertThat(formula.points(Map.of(
                        "fresh", new BigDecimal(3), "visits", new BigDecimal(5), "agreed-yi", new BigDecimal("0.333"))))
                .containsExactly(new BigDecimal("30.00"), new BigDecimal("1.75"), new BigDecimal("0.50"));
        assertThat(formula.points(Map.of("visits", new BigDecimal(6))))
                .as("never more than the most; what was not counted is nothing")
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("2.00"), new BigDecimal("0.00"));
    }

    @Test
    void each_line_that_is_not_understood_is_told_and_the_others_are_kept() {
        Formula.Read read = Formula.read("fresh * 10\nluck * 3\nvisits + 1\nfresh * 2\nsolved * -1\nsolved * 2 max");
        assertThat(read.formula().text()).isEqualTo("fresh * 10");
        assertThat(read.faults()).extracting(Formula.Fault::line).containsExactly(2, 3, 4, 5, 6);
        assertThat(Formula.read(" \n").faults())
                .as("nothing at all is no formula")
                .hasSize(1);
    }

    @Test
    void the_usual_one_is_understood() {
        assertThat(Formula.read(Formula.USUAL).faults()).isEmpty();
        assertThat(Formula.read(Formula.USUAL).formula().text()).isEqualTo(Formula.USUAL);
    }
}
