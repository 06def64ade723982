package org.sunmao.app.measures.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an attacker knows as a linear system: each published figure is the sum of what enterprises paid in months, as the data said when it was
 * published. Answers exactly, in arithmetic modulo a prime, whether anything can be computed that depends on a few enterprises only.
 */
final class Knowledge {

    /** A prime; an answer is wrong only where a determinant happens to be a multiple of it. */
    private static final long P = 2_147_483_647L;

    /**
     * One unknown.
     *
     * @param enterprise who paid
     * @param month when
     * @param version how often it had been corrected
     */
    record Unknown(int enterprise, int month, int version) {}

    private final Map<Unknown, Integer> columns = new HashMap<>();
    private final List<Set<Unknown>> rows = new ArrayList<>();

    /** A published figure; what is known to be zero, from a band, is left out of it by the caller. */
    void add(Set<Unknown> sum) {
        sum.forEach(u -> columns.putIfAbsent(u, columns.size()));
        rows.add(sum);
    }

    /** Whether some combination of the figures, not nought, depends on these enterprises alone. */
    boolean determines(Set<Integer> enterprises) {
        return rank(Set.of()) > rank(enterprises);
    }

    /** How many figures are known. */
    int size() {
        return rows.size();
    }

    private int full = -1;

    private int rank(Set<Integer> without) {
        if (without.isEmpty() && full >= 0) {
            return full;
        }
        var matrix = new ArrayList<long[]>();
        for (Set<Unknown> row : rows) {
            var numbers = new long[columns.size()];
            row.stream().filter(u -> !without.contains(u.enterprise())).forEach(u -> numbers[columns.get(u)] = 1);
            matrix.add(numbers);
        }
        int rank = eliminate(matrix);
        if (without.isEmpty()) {
            full = rank;
        }
        return rank;
    }

    private static int eliminate(List<long[]> matrix) {
        int rank = 0;
        int width = matrix.isEmpty() ? 0 : matrix.get(0).length;
        for (int column = 0; column < width && rank < matrix.size(); column++) {
            int pivot = rank;
            while (pivot < matrix.size() && matrix.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == matrix.size()) {
                continue;
            }
            java.util.Collections.swap(matrix, pivot, rank);
            long[] lead = matrix.get(rank);
            long inverse = inverse(lead[column]);
            for (int below = rank + 1; below < matrix.size(); below++) {
                long[] row = matrix.get(below);
                if (row[column] != 0) {
                    long factor = P - row[column] * inverse % P;
                    for (int at = column; at < width; at++) {
                        row[at] = (row[at] + factor * lead[at]) % P;
                    }
                }
            }
            rank++;
        }
        return rank;
    }

    private static long inverse(long number) {
        long result = 1;
        long base = number % P;
        for (long power = P - 2; power > 0; power >>= 1) {
            result = (power & 1) == 1 ? result * base % P : result;
            base = base * base % P;
        }
        return result;
    }
}
