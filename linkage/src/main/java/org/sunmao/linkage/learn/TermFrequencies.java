package org.sunmao.linkage.learn;

import java.util.HashMap;
import java.util.Map;

/**
 * How common the values of a column are. Two records that agree on a rare value are likelier to be one than two that agree on a
 * common one (Winkler 1989): the share of pairs that agree by chance, u, is then the frequency of that very value.
 */
public final class TermFrequencies {
    private static final double LN2 = Math.log(2);

    private final Map<String, Integer> counts = new HashMap<>();
    private long total;
    private double squares;

    /** Counts a value once more. */
    public void add(String value) {
        int before = counts.merge(value, 1, Integer::sum) - 1;
        total++;
        squares += 2.0 * before + 1;
    }

    /** How often a value was counted. */
    public int count(String value) {
        return counts.getOrDefault(value, 0);
    }

    /** How many values were counted, repeated ones each time. */
    public long total() {
        return total;
    }

    /** How many different values there are. */
    public int distinct() {
        return counts.size();
    }

    /** The share of a value; one that was never seen is taken as seen once. 1 where nothing was counted. */
    public double share(String value) {
        return total == 0 ? 1 : (double) Math.max(1, count(value)) / total;
    }

    /** The chance that two values drawn independently are equal: the u of plain agreement. 1 where nothing was counted. */
    public double agreement() {
        return total == 0 ? 1 : squares / ((double) total * total);
    }

    /**
     * What agreement on a value weighs more than agreement on just any value: log2(u / share). To be added to the bits of the level
     * of agreement.
     *
     * @param u the share of agreeing pairs among pairs that do not match, of the model to be adjusted
     * @param limit the result is between minus this and this; a rare value may be a slip, and a small list knows little
     */
    public double bits(String value, double u, double limit) {
        double bits = Math.log(u / share(value)) / LN2;
        return Math.max(-limit, Math.min(limit, bits));
    }
}
