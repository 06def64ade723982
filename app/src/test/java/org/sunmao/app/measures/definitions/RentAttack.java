package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sums of unknown rents with known areas, and what can be computed of them. Each rent is an unknown of its own, a rent with time without rent has a
 * second one; a sum of which every unknown belongs to fewer than three tenants is found whichever sums have to be added and subtracted for it. Reckoned
 * modulo a prime, as exact as in fractions.
 */
final class RentAttack {

    private static final long PRIME = 2_147_483_647L;

    /** A lease: what the attacker knows, and the rents in yuan a day that he does not. */
    record Line(
            String street,
            long building,
            long unit,
            long who,
            BigDecimal area,
            BigDecimal face,
            @Nullable BigDecimal effective) {}

    private record Unknown(long unit, long who, BigDecimal rent) {}

    private final Map<Unknown, Line> unknowns = new LinkedHashMap<>();
    private final Map<Unknown, Integer> columns = new HashMap<>();
    private final List<Map<Integer, Long>> sums = new ArrayList<>();

    /** The mean as it is told: to half a yuan. */
    static BigDecimal mean(List<Line> lines, boolean effective) {
        BigDecimal yuan = lines.stream().map(line -> rent(line, effective)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal area = lines.stream().map(Line::area).reduce(BigDecimal.ZERO, BigDecimal::add);
        return yuan.multiply(BigDecimal.valueOf(2))
                .divide(area, MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_UP)
                .divide(BigDecimal.valueOf(2));
    }

    private static BigDecimal rent(Line line, boolean effective) {
        BigDecimal spread = line.effective();
        return effective && spread != null ? spread : line.face();
    }

    /** The sum of these rents is known. */
    void knows(List<Line> lines, boolean effective) {
        var sum = new HashMap<Integer, Long>();
        for (Line line : lines) {
            var unknown =
                    new Unknown(line.unit(), line.who(), rent(line, effective).stripTrailingZeros());
            unknowns.putIfAbsent(unknown, line);
            sum.put(
                    columns.computeIfAbsent(unknown, any -> columns.size()),
                    line.area().longValueExact());
        }
        sums.add(sum);
    }

    /** Pairs, as of tenants, about whom alone something can be computed. */
    Set<Set<Long>> smallGroups(Function<Line, Long> of) {
        long[][] basis = independent(matrix(Set.of()));
        var groups = new ArrayList<Long>(
                unknowns.values().stream().map(of).distinct().toList());
        var found = new HashSet<Set<Long>>();
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                Set<Long> pair = Set.of(groups.get(one), groups.get(other));
                var theirs = new HashSet<Integer>();
                unknowns.forEach((unknown, line) -> {
                    if (pair.contains(of.apply(line))) {
                        theirs.add(columns.get(unknown));
                    }
                });
                // A combination that is zero everywhere else: without their columns the sums are fewer than they were.
                if (independent(without(basis, theirs)).length < basis.length) {
                    found.add(pair);
                }
            }
        }
        return found;
    }

    private long[][] matrix(Set<Integer> left) {
        long[][] matrix = new long[sums.size()][columns.size()];
        for (int row = 0; row < matrix.length; row++) {
            for (Map.Entry<Integer, Long> entry : sums.get(row).entrySet()) {
                matrix[row][entry.getKey()] = left.contains(entry.getKey()) ? 0 : entry.getValue();
            }
        }
        return matrix;
    }

    private static long[][] without(long[][] matrix, Set<Integer> left) {
        long[][] rest = new long[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            rest[row] = matrix[row].clone();
            for (int column : left) {
                rest[row][column] = 0;
            }
        }
        return rest;
    }

    /** Rows that no others make, by elimination; changes what it is given. */
    private static long[][] independent(long[][] matrix) {
        int rank = 0;
        for (int column = 0; matrix.length > 0 && column < matrix[0].length && rank < matrix.length; column++) {
            int pivot = rank;
            while (pivot < matrix.length && matrix[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == matrix.length) {
                continue;
            }
            long[] row = matrix[pivot];
            matrix[pivot] = matrix[rank];
            matrix[rank] = row;
            long inverse = inverse(row[column]);
            for (int below = rank + 1; below < matrix.length; below++) {
                long times = matrix[below][column] * inverse % PRIME;
                for (int at = column; times != 0 && at < row.length; at++) {
                    matrix[below][at] = Math.floorMod(matrix[below][at] - times * row[at] % PRIME, PRIME);
                }
            }
            rank++;
        }
        return java.util.Arrays.copyOf(matrix, rank);
    }

    private static long inverse(long value) {
        return java.math.BigInteger.valueOf(value)
                .modInverse(java.math.BigInteger.valueOf(PRIME))
                .longValueExact();
    }
}
