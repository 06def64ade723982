package org.sunmao.linkage.learn;

import java.util.Arrays;

/** Isotonic regression: the closest sequence, by weighted squares, that never rises or never falls. */
final class Isotonic {
    private Isotonic() {}

    /**
     * Pools neighbours that are out of order (pool adjacent violators; Ayer and others 1955). The weighted sum is kept.
     *
     * @param weights not negative
     */
    static double[] nonDecreasing(double[] values, double[] weights) {
        int n = values.length;
        double[] mean = new double[n];
        double[] weight = new double[n];
        int[] end = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = values[i];
            weight[blocks] = weights[i];
            end[blocks++] = i + 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                blocks--;
                double both = weight[blocks - 1] + weight[blocks];
                mean[blocks - 1] = both > 0
                        ? (mean[blocks - 1] * weight[blocks - 1] + mean[blocks] * weight[blocks]) / both
                        : (mean[blocks - 1] + mean[blocks]) / 2;
                weight[blocks - 1] = both;
                end[blocks - 1] = end[blocks];
            }
        }
        double[] out = new double[n];
        for (int b = 0, from = 0; b < blocks; from = end[b++]) {
            Arrays.fill(out, from, end[b], mean[b]);
        }
        return out;
    }

    /** The same, never rising. */
    static double[] nonIncreasing(double[] values, double[] weights) {
        double[] turned = Arrays.stream(values).map(v -> -v).toArray();
        return Arrays.stream(nonDecreasing(turned, weights)).map(v -> -v).toArray();
    }
}
