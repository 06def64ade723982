package org.sunmao.app.front.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a figure stands among others. */
class StandingTest {

    private static List<BigDecimal> figures(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @CsvSource({"5, 1 2 3, 2, 1.5, 2.5, 1", "2, 1 2 3 4, 2.5, 1.75, 3.25, 3", "0, 1 2 3 4 5, 3, 2, 4, 6"})
    void median_quartiles_and_rank(
            BigDecimal own, String others, BigDecimal median, BigDecimal lower, BigDecimal upper, int rank) {
        Standing standing = Standing.of(own, figures(others), 8);
        assertThat(standing.median()).isEqualByComparingTo(median);
        assertThat(standing.lower()).isEqualByComparingTo(lower);
        assertThat(standing.upper()).isEqualByComparingTo(upper);
        assertThat(standing.rank()).isEqualTo(rank);
    }

    @Test
    void of_fewer_than_three_nothing_is_said_and_of_what_is_not_known_no_rank() {
        assertThat(Standing.of(BigDecimal.ONE, figures("1 2"), 8))
                .isEqualTo(new Standing(2, 8, null, null, null, null));
        assertThat(Standing.of(null, figures("1 2 3"), 8).rank()).isNull();
    }
}
