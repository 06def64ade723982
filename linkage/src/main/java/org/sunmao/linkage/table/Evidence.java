package org.sunmao.linkage.table;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.sunmao.linkage.learn.Em;
import org.sunmao.linkage.learn.EmOptions;
import org.sunmao.linkage.learn.Estimate;
import org.sunmao.linkage.learn.Patterns;

/**
 * What all pairs of rows say about the weights: each candidate by itself, all others by a random sample of them. So u is that of all
 * pairs, not of candidates, which look alike because that is how they were found.
 */
final class Evidence {
    private static final int SAMPLE = 200_000;
    private static final long SEED = 20_240_229;

    /** How many pairs there are in all. */
    final long all;

    private final int[] levels;
    private final int[] pattern;
    private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
    private final Map<ByteBuffer, Long> others = new HashMap<>();

    /** @param right the first row of the right table; 0 where there is but one table */
    Evidence(Rows rows, Pairs pairs, int right) {
        levels = new int[rows.columns.length];
        for (int c = 0; c < levels.length; c++) {
            levels[c] = rows.columns[c].kind.levels().size();
        }
        all = right > 0 ? (long) right * (rows.size - right) : (long) rows.size * (rows.size - 1) / 2;
        pattern = new int[pairs.size()];
        for (int i = 0; i < pattern.length; i++) {
            ByteBuffer key = ByteBuffer.wrap(pairs.levels[i]);
            pattern[i] = numbers.computeIfAbsent(key, k -> numbers.size());
        }
        if (all > pairs.size() && rows.size > 1) {
            sample(rows, pairs, right);
        }
    }

    private void sample(Rows rows, Pairs pairs, int right) {
        Comparer comparer = new Comparer(rows.columns);
        SplittableRandom random = new SplittableRandom(SEED);
        int from = right > 0 ? right : rows.size;
        long weight = Math.max(1, (all - pairs.size()) / SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            int a = random.nextInt(from);
            int b = right + random.nextInt(rows.size - right);
            if (a != b && !pairs.contains(Math.min(a, b), Math.max(a, b))) {
                byte[] vector = new byte[levels.length];
                comparer.compare(a, b, vector);
                others.merge(ByteBuffer.wrap(vector), weight, Long::sum);
            }
        }
    }

    /** The likeliest m and u if these were the probabilities of the candidates; the prior is their sum over all pairs. */
    Estimate maximise(double[] probabilities) {
        double[] matches = new double[numbers.size()];
        double[] counts = new double[numbers.size()];
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            matches[pattern[i]] += probabilities[i];
            counts[pattern[i]]++;
            sum += probabilities[i];
        }
        Patterns.Builder counted = Patterns.builder(levels);
        numbers.forEach((vector, number) -> {
            label(counted, vector.array(), true, matches[number]);
            label(counted, vector.array(), false, counts[number] - matches[number]);
        });
        others.forEach((vector, weight) -> label(counted, vector.array(), false, weight));
        double prior = Math.max(1, sum) / Math.max(2, all);
        return Em.estimate(
                counted.build(), EmOptions.defaults().withFixedPrior(prior).withLimits(1, 1));
    }

    private static void label(Patterns.Builder counted, byte[] vector, boolean match, double weight) {
        if (weight > 1e-5) {
            counted.label(vector, match, Math.min(1 << 30, weight));
        }
    }

    /** What is assumed before anything was learned: u as in the sample, matches mostly alike. */
    Estimate start(int expected) {
        Patterns.Builder counted = Patterns.builder(levels);
        others.forEach((vector, weight) -> counted.add(vector.array(), weight));
        numbers.keySet().forEach(vector -> counted.add(vector.array(), 1));
        double[][] u = counted.build().shares(.5);
        double prior = Math.min(.5, Math.max(1, expected) / (2.0 * Math.max(1, all)));
        return Em.estimate(
                Patterns.builder(levels).build(),
                EmOptions.defaults().withStartU(u).withStartPrior(prior));
    }
}
