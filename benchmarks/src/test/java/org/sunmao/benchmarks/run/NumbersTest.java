package org.sunmao.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0.5, 20", "0.95, 40", "0.25, 10", "0.26, 20", "1, 40"})
    void a_quantile_is_a_value_that_was_measured(double share, double expected) {
        assertThat(Numbers.quantile(new long[] {40, 10, 30, 20}, share)).isEqualTo(expected);
    }

    @Test
    void nothing_measured_has_no_quantile() {
        assertThatThrownBy(() -> Numbers.quantile(new long[0], .5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_share_of_nothing_is_not_shown_as_zero() {
        assertThat(Numbers.share(0.0 / 0)).isEqualTo("-");
        assertThat(Numbers.share(.98765)).isEqualTo("0.988");
    }

    @Test
    void rows_per_second_are_rows_by_time() {
        assertThat(Numbers.perSecond(500, Duration.ofMillis(250))).isEqualTo(2000);
    }
}
