package org.sunmao.linkage.learn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The shares m and u of the levels of one comparison, and how they follow from expected counts. */
final class LevelShares {
    /** No share is smaller, so that no single level decides by itself what no data says. */
    private static final double LEAST = 1e-12;

    final double[] m;
    final double[] u;
    /** Logarithms of both, as they were after the last update. */
    final double[] logM;

    final double[] logU;
    private final boolean[] freeM;
    private final boolean[] freeU;

    LevelShares(double[] startM, double[] startU, double @Nullable [] fixedM, double @Nullable [] fixedU) {
        m = startM.clone();
        u = startU.clone();
        freeM = fix(m, fixedM);
        freeU = fix(u, fixedU);
        scale(m.clone(), m, freeM);
        scale(u.clone(), u, freeU);
        logM = new double[m.length];
        logU = new double[m.length];
        takeLogarithms();
    }

    private void takeLogarithms() {
        for (int l = 0; l < m.length; l++) {
            logM[l] = Math.log(m[l]);
            logU[l] = Math.log(u[l]);
        }
    }

    private static boolean[] fix(double[] shares, double @Nullable [] fixed) {
        boolean[] free = new boolean[shares.length];
        double sum = 0;
        for (int l = 0; l < shares.length; l++) {
            free[l] = fixed == null || Double.isNaN(fixed[l]);
            if (fixed != null && !free[l]) {
                shares[l] = Math.max(LEAST, fixed[l]);
                sum += fixed[l];
            }
        }
        if (sum > 1 + 1e-6) {
            throw new IllegalArgumentException("Fixed shares of one comparison sum to " + sum);
        }
        return free;
    }

    /**
     * The likeliest shares for expected counts among matches and among others. Under {@code monotone} m/u never rises from a level to
     * the next farther one: with u fixed that is isotonic regression of count/u, with both free isotonic regression of the share of
     * matches per level (Dykstra, Kochar and Robertson 1995); both are the maximum under the constraint, so EM still never loses
     * likelihood. Levels of which only one share is free are held in order among themselves.
     *
     * @return the largest change
     */
    double update(double[] matches, double[] others, double smoothing, boolean monotone) {
        double[] a = Arrays.stream(matches).map(n -> n + smoothing).toArray();
        double[] b = Arrays.stream(others).map(n -> n + smoothing).toArray();
        if (monotone) {
            poolFixedU(a);
            poolFixedM(b);
            poolFree(a, b);
        }
        double change = Math.max(scale(a, m, freeM), scale(b, u, freeU));
        takeLogarithms();
        return change;
    }

    /** The part of the penalised likelihood that smoothing adds. */
    double penalty(double smoothing) {
        double sum = 0;
        for (int l = 0; l < m.length; l++) {
            sum += (freeM[l] ? logM[l] : 0) + (freeU[l] ? logU[l] : 0);
        }
        return smoothing * sum;
    }

    private void poolFixedU(double[] a) {
        int[] at = where(true, false);
        double[] weights = Arrays.stream(at).mapToDouble(l -> u[l]).toArray();
        double[] ratios = Arrays.stream(at).mapToDouble(l -> a[l] / u[l]).toArray();
        double[] pooled = Isotonic.nonIncreasing(ratios, weights);
        for (int i = 0; i < at.length; i++) {
            a[at[i]] = pooled[i] * weights[i];
        }
    }

    private void poolFixedM(double[] b) {
        int[] at = where(false, true);
        double[] weights = Arrays.stream(at).mapToDouble(l -> m[l]).toArray();
        double[] ratios = Arrays.stream(at).mapToDouble(l -> b[l] / m[l]).toArray();
        double[] pooled = Isotonic.nonDecreasing(ratios, weights);
        for (int i = 0; i < at.length; i++) {
            b[at[i]] = pooled[i] * weights[i];
        }
    }

    private void poolFree(double[] a, double[] b) {
        int[] at = where(true, true);
        double[] weights = Arrays.stream(at).mapToDouble(l -> a[l] + b[l]).toArray();
        double[] shares = Arrays.stream(at)
                .mapToDouble(l -> a[l] + b[l] > 0 ? a[l] / (a[l] + b[l]) : 0)
                .toArray();
        double[] pooled = Isotonic.nonIncreasing(shares, weights);
        for (int i = 0; i < at.length; i++) {
            a[at[i]] = pooled[i] * weights[i];
            b[at[i]] = (1 - pooled[i]) * weights[i];
        }
    }

    private int[] where(boolean mFree, boolean uFree) {
        return IntStream.range(0, m.length)
                .filter(l -> freeM[l] == mFree && freeU[l] == uFree)
                .toArray();
    }

    /** Shares out among the free levels what the fixed ones leave. */
    private static double scale(double[] counts, double[] shares, boolean[] free) {
        double left = 1;
        double sum = 0;
        for (int l = 0; l < counts.length; l++) {
            left -= free[l] ? 0 : shares[l];
            sum += free[l] ? counts[l] : 0;
        }
        double change = 0;
        for (int l = 0; l < counts.length; l++) {
            if (free[l] && sum > 0) {
                double share = Math.max(LEAST, Math.max(0, left) * counts[l] / sum);
                change = Math.max(change, Math.abs(share - shares[l]));
                shares[l] = share;
            }
        }
        return change;
    }
}
