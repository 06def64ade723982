package org.sunmao.linkage.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far probabilities can be trusted: of those said to be 95 % sure, are 95 % true?
 *
 * @param bins those that hold anything, by probability
 * @param error expected calibration error: the mean distance between what was said and what is, weighted by the number of pairs
 * @param brier mean squared distance between the probability and the truth (Brier 1950)
 */
public record Reliability(List<Bin> bins, double error, double brier) {
    private static final double Z95 = 1.959963984540054;

    /**
     * Pairs of similar probability.
     *
     * @param from the least probability of the bin
     * @param to its largest; not in the bin, unless it is 1
     * @param count how many pairs it holds
     * @param said their mean probability
     * @param share the share of them that is true
     * @param low lower end of the 95 % interval of that share (Wilson 1927)
     * @param high upper end
     */
    public record Bin(double from, double to, int count, double said, double share, double low, double high) {}

    /** A share with its interval. */
    public record Interval(double low, double high) {}

    /** The 95 % interval of a share of {@code successes} among {@code n} (Wilson 1927); 0 to 1 where n is 0. */
    public static Interval wilson(long successes, long n) {
        if (n == 0) {
            return new Interval(0, 1);
        }
        double p = (double) successes / n;
        double z2 = Z95 * Z95;
        double centre = p + z2 / (2 * n);
        double spread = Z95 * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        double low = successes == 0 ? 0 : (centre - spread) / (1 + z2 / n);
        double high = successes == n ? 1 : (centre + spread) / (1 + z2 / n);
        return new Interval(low, high);
    }

    /** Ten bins of equal width. */
    public static Reliability of(double[] said, boolean[] truth) {
        return of(said, truth, 0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1);
    }

    /**
     * Holds probabilities against the truth.
     *
     * @param edges of the bins, rising, from 0 to 1
     */
    public static Reliability of(double[] said, boolean[] truth, double... edges) {
        if (said.length != truth.length) {
            throw new IllegalArgumentException(said.length + " probabilities for " + truth.length + " truths");
        }
        int n = edges.length - 1;
        int[] counts = new int[n];
        int[] hits = new int[n];
        double[] sums = new double[n];
        double squares = 0;
        for (int i = 0; i < said.length; i++) {
            int bin = binOf(said[i], edges);
            counts[bin]++;
            hits[bin] += truth[i] ? 1 : 0;
            sums[bin] += said[i];
            double off = said[i] - (truth[i] ? 1 : 0);
            squares += off * off;
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int b = 0; b < n; b++) {
            if (counts[b] > 0) {
                Interval around = wilson(hits[b], counts[b]);
                double mean = sums[b] / counts[b];
                double share = (double) hits[b] / counts[b];
                bins.add(new Bin(edges[b], edges[b + 1], counts[b], mean, share, around.low(), around.high()));
                error += Math.abs(mean - share) * counts[b] / said.length;
            }
        }
        return new Reliability(List.copyOf(bins), error, said.length == 0 ? 0 : squares / said.length);
    }

    private static int binOf(double said, double[] edges) {
        int at = Arrays.binarySearch(edges, said);
        int bin = at >= 0 ? at : -at - 2;
        return Math.max(0, Math.min(edges.length - 2, bin));
    }
}
