package org.sunmao.app.measures.series;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The buildings with the most enterprises at any time of a month, so that the first ones of a day are found among a few (the threshold algorithm of
 * Fagin, Lotem and Naor, 2003, with one list): what comes later in the list has no more than it ever had in the month.
 *
 * @param buildings positions in the world, for each month, those with the most first
 * @param most how many each of them had at most
 */
record Leaders(int[][] buildings, int[][] most) {

    private static final int LEADERS = 256;

    /** @param most for each month how many each building had at most, one after the other */
    static Leaders of(int[] most, int months) {
        int size = most.length / Math.max(1, months);
        int[][] buildings = new int[months][];
        int[][] bounds = new int[months][];
        for (int m = 0; m < months; m++) {
            int from = m * size;
            buildings[m] = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer i) -> -most[from + i])
                            .thenComparing(i -> i))
                    .limit(LEADERS)
                    .mapToInt(Integer::intValue)
                    .toArray();
            bounds[m] = IntStream.of(buildings[m]).map(i -> most[from + i]).toArray();
        }
        return new Leaders(buildings, bounds);
    }

    /** How many a building has on the day, by its position; -1 where that is not known or it is not there. */
    interface Now {
        int of(int position);
    }

    /** The positions of the first so many, those with the most first, of equals the earlier; null where they may be others than these. */
    int @Nullable [] first(int month, int many, Now now) {
        int[] order = buildings[month];
        int[] found = new int[many];
        int[] counts = new int[many];
        int n = 0;
        for (int i = 0; i < order.length; i++) {
            if (n == many && most[month][i] < counts[many - 1]) {
                return found;
            }
            int count = now.of(order[i]);
            if (count < 0) {
                continue;
            }
            int at = n;
            while (at > 0 && before(count, order[i], counts[at - 1], found[at - 1])) {
                at--;
            }
            if (at < many) {
                n = Math.min(many, n + 1);
                System.arraycopy(found, at, found, at + 1, n - 1 - at);
                System.arraycopy(counts, at, counts, at + 1, n - 1 - at);
                found[at] = order[i];
                counts[at] = count;
            }
        }
        return null;
    }

    private static boolean before(int count, int position, int other, int otherPosition) {
        return count > other || count == other && position < otherPosition;
    }
}
