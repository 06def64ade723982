package org.sunmao.app.measures.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first parts are the beginning of all of them in order, however they are found. */
class LargestFirstTest {

    private static final int BUILDINGS = 700;
    private static final int FIRST = 24;

    private final Random random = new Random(5);

    private static int[] inOrder(long[] ranks, int from) {
        return IntStream.range(0, ranks.length)
                .filter(i -> ranks[i] >= from)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -ranks[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void theLargestOfManyAreTheBeginningOfAll() {
        for (int trial = 0; trial < 100; trial++) {
            int most = 1 + random.nextInt(40);
            long[] ranks = random.longs(BUILDINGS, 0, most).toArray();
            int[] all = inOrder(ranks, 0);
            assertThat(Parts.largest(ranks, FIRST)).isEqualTo(Arrays.copyOf(all, FIRST));
            assertThat(Parts.largest(ranks, BUILDINGS)).isEqualTo(all);
        }
    }

    @Test
    void leadersOfAMonthHoldTheLargestOfADay() {
        int told = 0;
        for (int trial = 0; trial < 200; trial++) {
            int[] most = random.ints(2 * BUILDINGS, 0, 5 + random.nextInt(200)).toArray();
            long[] now = new long[BUILDINGS];
            for (int i = 0; i < BUILDINGS; i++) {
                boolean silent = random.nextInt(10) == 0;
                now[i] = silent ? -1 : Math.max(0, most[BUILDINGS + i] - random.nextInt(4));
            }
            int[] found = Leaders.of(most, 2).first(1, FIRST, i -> (int) now[i]);
            if (found != null) {
                told++;
                assertThat(found).isEqualTo(Arrays.copyOf(inOrder(now, 0), FIRST));
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    @Test
    void whereLeadersAreTooManyOfOneKindAllAreLookedAt() {
        int[] most = new int[BUILDINGS];
        Arrays.fill(most, 3);
        assertThat(Leaders.of(most, 1).first(0, FIRST, i -> 3)).isNull();
    }
}
