package org.sunmao.benchmarks.linkbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.sample.random.Dice;

class SlipTest {

    @ParameterizedTest
    @CsvSource({
        "望海木业, 望海业, LOST",
        "望海木业, 望海木, LOST",
        "望海木业, 望海海木业, DOUBLED",
        "望海木业, 望木海业, SWAPPED",
        "望海木业, 望海木叶, REPLACED",
        "望海木业, 望海木业,",
        "望海木业, 望山木叶,",
        "望海木业, 望海木业业业,"
    })
    void a_slip_is_told_from_others(String right, String wrong, Slip slip) {
        assertThat(Slip.between(right, wrong)).isEqualTo(slip);
    }

    @Test
    void a_slip_changes_one_character_of_what_is_long_enough() {
        Dice dice = Dice.of(1, "test");
        for (int i = 0; i < 500; i++) {
            String slipped = Slips.in("望海启明木业", dice);
            assertThat(slipped.equals("望海启明木业") || Slip.between("望海启明木业", slipped) != null)
                    .as(slipped)
                    .isTrue();
        }
        assertThat(Slips.in("望海", dice)).isEqualTo("望海");
    }
}
