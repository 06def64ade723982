package org.sunmao.linkage.learn;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Comparison vectors, counted. A vector has one level per comparison: 0 is the closest, the last the farthest, and
 * {@link #MISSING} says that a value was absent, which is no evidence. Equal vectors are kept once; the order in which they were
 * added leaves no trace.
 */
public final class Patterns {
    /** The level of a comparison in which a value is absent. */
    public static final byte MISSING = -1;

    /** Weights of labels are summed in units of 2^-20, so that no order of summing shows. */
    private static final double UNIT = 1 << 20;

    private final int[] levels;
    private final byte[][] vectors;
    private final double[] counts;
    private final double[] matches;
    private final double[] others;

    private Patterns(int[] levels, List<byte[]> vectors, Map<ByteBuffer, long[]> tally) {
        this.levels = levels;
        this.vectors = vectors.toArray(byte[][]::new);
        this.counts = new double[this.vectors.length];
        this.matches = new double[this.vectors.length];
        this.others = new double[this.vectors.length];
        for (int i = 0; i < this.vectors.length; i++) {
            long[] counted = tally.getOrDefault(ByteBuffer.wrap(this.vectors[i]), new long[3]);
            counts[i] = counted[0];
            matches[i] = counted[1] / UNIT;
            others[i] = counted[2] / UNIT;
        }
    }

    /**
     * Starts counting.
     *
     * @param levels how many levels each comparison has, {@link #MISSING} not counted; 1 to 127
     */
    public static Builder builder(int... levels) {
        return new Builder(levels);
    }

    /** How many comparisons a vector has. */
    public int comparisons() {
        return levels.length;
    }

    /** How many levels a comparison has. */
    public int levels(int comparison) {
        return levels[comparison];
    }

    /** How many different vectors there are. */
    public int size() {
        return vectors.length;
    }

    /** The level of one comparison in a vector. */
    public byte level(int vector, int comparison) {
        return vectors[vector][comparison];
    }

    /** How many pairs without a label have this vector. */
    public double count(int vector) {
        return counts[vector];
    }

    /** The weight of the pairs with this vector that a person called matches. */
    public double matches(int vector) {
        return matches[vector];
    }

    /** The weight of the pairs with this vector that a person kept apart. */
    public double others(int vector) {
        return others[vector];
    }

    /** How many pairs without a label there are. */
    public double total() {
        return Arrays.stream(counts).sum();
    }

    /**
     * The share of each level among the unlabelled pairs in which the comparison is not missing. Of random pairs this is u.
     *
     * @param smoothing how many pairs are added to each level, so that none has share 0
     * @return per comparison and level; equal shares where all are missing and nothing is added
     */
    public double[][] shares(double smoothing) {
        double[][] shares = new double[levels.length][];
        for (int c = 0; c < levels.length; c++) {
            double[] sums = new double[levels[c]];
            Arrays.fill(sums, smoothing);
            for (int i = 0; i < vectors.length; i++) {
                if (vectors[i][c] != MISSING) {
                    sums[vectors[i][c]] += counts[i];
                }
            }
            double all = Arrays.stream(sums).sum();
            shares[c] = Arrays.stream(sums)
                    .map(n -> all > 0 ? n / all : 1.0 / sums.length)
                    .toArray();
        }
        return shares;
    }

    /** Counts vectors. Not for several threads at once. */
    public static final class Builder {
        private final int[] levels;
        private final Map<ByteBuffer, long[]> tally = new HashMap<>();

        private Builder(int[] levels) {
            this.levels = levels.clone();
            for (int n : levels) {
                if (n < 1 || n > Byte.MAX_VALUE) {
                    throw new IllegalArgumentException("A comparison has 1 to 127 levels, not " + n);
                }
            }
        }

        /** Counts one pair; the vector is copied. */
        public Builder add(byte[] vector) {
            return add(vector, 1);
        }

        /** Counts several pairs with one vector. */
        public Builder add(byte[] vector, long count) {
            entry(vector)[0] += count;
            return this;
        }

        /**
         * Adds a pair that a person decided. It speaks for m or u only: persons see chosen pairs, so their decisions do not tell
         * how many of all pairs match.
         *
         * @param weight how many pairs it stands for; at least 2^-20, at most 2^30
         */
        public Builder label(byte[] vector, boolean match, double weight) {
            if (!(weight >= 1 / UNIT && weight <= 1 << 30)) {
                throw new IllegalArgumentException("Weight of a label out of range: " + weight);
            }
            entry(vector)[match ? 1 : 2] += Math.round(weight * UNIT);
            return this;
        }

        /** Ends counting; the builder may be used on. */
        public Patterns build() {
            List<byte[]> vectors = new ArrayList<>();
            tally.keySet().forEach(key -> vectors.add(key.array()));
            vectors.sort(Arrays::compare);
            return new Patterns(levels, vectors, tally);
        }

        private long[] entry(byte[] vector) {
            long[] known = tally.get(ByteBuffer.wrap(vector));
            if (known != null) {
                return known;
            }
            if (vector.length != levels.length) {
                throw new IllegalArgumentException("A vector of " + vector.length + " for " + levels.length);
            }
            for (int c = 0; c < levels.length; c++) {
                if (vector[c] < MISSING || vector[c] >= levels[c]) {
                    throw new IllegalArgumentException("Comparison " + c + " has no level " + vector[c]);
                }
            }
            long[] counted = new long[3];
            tally.put(ByteBuffer.wrap(vector.clone()), counted);
            return counted;
        }
    }
}
