package org.sunmao.app.benefits.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Nothing is lost and nothing is made: whatever is shared out comes to the whole. */
class ApportionTest {

    private static final int CASES = 20_000;

    @Test
    void the_fen_that_are_left_go_to_the_largest_remainders_and_of_equal_ones_to_the_first() {
        assertThat(Apportion.split(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
        assertThat(Apportion.split(101, List.of(1L, 1L, 1L))).containsExactly(34L, 34L, 33L);
        // Exact: 1.43, 2.86, 5.71. Two fen are left and go to .86 and .71, not to the largest part alone.
        assertThat(Apportion.split(10, List.of(1L, 2L, 4L))).containsExactly(1L, 3L, 6L);
        assertThat(Apportion.split(1, List.of(0L, 3L, 3L))).containsExactly(0L, 1L, 0L);
        assertThat(Apportion.split(0, List.of(5L, 7L))).containsExactly(0L, 0L);
        // Larger than a long when multiplied.
        assertThat(Apportion.split(Long.MAX_VALUE, List.of(Long.MAX_VALUE, Long.MAX_VALUE)))
                .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
    }

    @Test
    void parts_come_to_the_whole_and_are_never_a_fen_away_from_what_is_exact() {
        var random = new Random(20261130);
        for (int n = 0; n < CASES; n++) {
            long[] weights = LongStream.generate(() -> random.nextInt(4) == 0 ? 0 : random.nextLong(1, 1_000_000))
                    .limit(random.nextInt(1, 40))
                    .toArray();
            weights[random.nextInt(weights.length)] = random.nextLong(1, 1000);
            long fen = random.nextBoolean() ? random.nextLong(0, 50) : random.nextLong(0, 1_000_000_000_000L);
            List<Long> parts =
                    Apportion.split(fen, LongStream.of(weights).boxed().toList());
            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as("the whole of case " + n)
                    .isEqualTo(fen);
            BigInteger sum = BigInteger.valueOf(LongStream.of(weights).sum());
            for (int i = 0; i < weights.length; i++) {
                // part × sum lies less than one sum away from whole × weight.
                BigInteger away = BigInteger.valueOf(parts.get(i))
                        .multiply(sum)
                        .subtract(BigInteger.valueOf(fen).multiply(BigInteger.valueOf(weights[i])));
                assertThat(away.abs()).as("part %d of case %d", i, n).isLessThan(sum);
                for (int j = 0; j < i; j++) {
                    if (weights[j] > weights[i]) {
                        assertThat(parts.get(j)).isGreaterThanOrEqualTo(parts.get(i));
                    }
                }
            }
        }
    }

    @Test
    void what_cannot_be_shared_out_is_refused() {
        assertThatThrownBy(() -> Apportion.split(5, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Apportion.split(5, List.of(0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Apportion.split(-5, List.of(1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Apportion.split(5, List.of(3L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }
}
