package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.learn.Em;
import org.sunmao.linkage.learn.EmOptions;
import org.sunmao.linkage.learn.Estimate;
import org.sunmao.linkage.learn.Patterns;

/**
 * The weights of the levels, learned from the tables: u from random pairs of rows, m and the share of matches by EM over the
 * candidates, all other pairs counted as differing in everything.
 */
final class Weights {
    private static final int RANDOM_PAIRS = 200_000;
    private static final long SEED = 20_240_229;
    private static final double RAREST = 40;

    private final Column[] columns;
    private final Estimate estimate;

    private Weights(Column[] columns, Estimate estimate) {
        this.columns = columns;
        this.estimate = estimate;
    }

    /**
     * Learns.
     *
     * @param right the first row of the right table; 0 where there is but one table
     */
    static Weights learn(Rows rows, Pairs pairs, int right) {
        Column[] columns = rows.columns;
        int[] levels = new int[columns.length];
        for (int c = 0; c < levels.length; c++) {
            levels[c] = columns[c].kind.levels().size();
        }
        long all = right > 0 ? (long) right * (rows.size - right) : (long) rows.size * (rows.size - 1) / 2;
        Patterns.Builder counted = Patterns.builder(levels);
        for (byte[] vector : pairs.levels) {
            counted.add(vector);
        }
        byte[] differing = new byte[levels.length];
        for (int c = 0; c < levels.length; c++) {
            differing[c] = (byte) (levels[c] - 1);
        }
        counted.add(differing, Math.max(0, all - pairs.size()));
        double expected = Math.min(rows.left, rows.size - right) / 2.0;
        EmOptions options = EmOptions.defaults()
                .withFixedU(chance(rows, levels, right))
                .withStartPrior(Math.min(.5, expected / Math.max(1, all)));
        return new Weights(columns, Em.estimate(counted.build(), options));
    }

    private static double[][] chance(Rows rows, int[] levels, int right) {
        Patterns.Builder counted = Patterns.builder(levels);
        Comparer comparer = new Comparer(rows.columns);
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] vector = new byte[levels.length];
        int from = right > 0 ? rows.left : rows.size;
        for (int i = 0; i < RANDOM_PAIRS && rows.size > right && rows.size > 1; i++) {
            int a = random.nextInt(from);
            int b = right + random.nextInt(rows.size - right);
            if (a != b) {
                comparer.compare(a, b, vector);
                counted.add(vector);
            }
        }
        return counted.build().shares(.5);
    }

    /** The prior in bits. */
    double prior() {
        return estimate.priorBits();
    }

    /** The bits of a pair, the prior among them. */
    double score(int a, int b, byte[] levels) {
        double sum = prior();
        for (int c = 0; c < levels.length; c++) {
            sum += bits(c, a, b, levels[c]);
        }
        return sum;
    }

    private double bits(int c, int a, int b, byte level) {
        double bits = estimate.bits(c, level);
        if (level != 0) {
            return bits;
        }
        Column column = columns[c];
        double u = estimate.u(c, 0);
        return bits
                + Math.min(
                        column.frequencies.bits(column.plain[a], u, RAREST),
                        column.frequencies.bits(column.plain[b], u, RAREST));
    }

    /** The same in words; the bits add up to the score. */
    List<Reason> reasons(int a, int b, byte[] levels) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("prior", "prior", prior(), "", ""));
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] != Patterns.MISSING) {
                Column column = columns[c];
                reasons.add(new Reason(
                        column.reading.left().toLowerCase(Locale.ROOT),
                        column.kind.code() + '.' + column.kind.levels().get(levels[c]),
                        bits(c, a, b, levels[c]),
                        column.cells[a],
                        column.cells[b]));
            }
        }
        return reasons;
    }

    /** What was learned. */
    List<LevelWeight> table() {
        List<LevelWeight> table = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            List<String> levels = columns[c].kind.levels();
            for (int l = 0; l < levels.size(); l++) {
                table.add(new LevelWeight(
                        columns[c].reading.left(),
                        levels.get(l),
                        estimate.m(c, l),
                        estimate.u(c, l),
                        estimate.bits(c, l)));
            }
        }
        return table;
    }
}
