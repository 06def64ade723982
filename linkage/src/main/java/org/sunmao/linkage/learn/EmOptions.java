package org.sunmao.linkage.learn;

import org.jspecify.annotations.Nullable;

/**
 * How {@link Em} estimates. Immutable; begin with {@link #defaults()}. Shares are given per comparison and level; where some are to
 * be free, their place holds {@link Double#NaN}.
 */
public final class EmOptions {
    double @Nullable [][] fixedM;
    double @Nullable [][] fixedU;
    double @Nullable [][] startM;
    double @Nullable [][] startU;
    double prior = .1;
    boolean priorFixed;
    double smoothing = .5;
    boolean monotone = true;
    int maxIterations = 1000;
    double tolerance = 1e-7;

    private EmOptions() {}

    private EmOptions(EmOptions other) {
        fixedM = other.fixedM;
        fixedU = other.fixedU;
        startM = other.startM;
        startU = other.startU;
        prior = other.prior;
        priorFixed = other.priorFixed;
        smoothing = other.smoothing;
        monotone = other.monotone;
        maxIterations = other.maxIterations;
        tolerance = other.tolerance;
    }

    /**
     * m, u and the prior are estimated, half a pair is added to each level, closer levels never weigh less, and at most 1,000
     * rounds are made.
     */
    public static EmOptions defaults() {
        return new EmOptions();
    }

    /** These shares among matches stay as they are; the other levels share the rest. */
    public EmOptions withFixedM(double[][] m) {
        EmOptions copy = new EmOptions(this);
        copy.fixedM = copy(m);
        return copy;
    }

    /**
     * These shares among other pairs stay as they are, as where they were counted on random pairs ({@link Patterns#shares}); the
     * other levels share the rest.
     */
    public EmOptions withFixedU(double[][] u) {
        EmOptions copy = new EmOptions(this);
        copy.fixedU = copy(u);
        return copy;
    }

    /** The first guess of the shares among matches. Without one, each level is a fifth of the next closer. */
    public EmOptions withStartM(double[][] m) {
        EmOptions copy = new EmOptions(this);
        copy.startM = copy(m);
        return copy;
    }

    /** The first guess of the shares among other pairs. Without one, the shares among all pairs. */
    public EmOptions withStartU(double[][] u) {
        EmOptions copy = new EmOptions(this);
        copy.startU = copy(u);
        return copy;
    }

    /** The first guess of the share of matches among the pairs; 0.1 if not set. */
    public EmOptions withStartPrior(double prior) {
        EmOptions copy = new EmOptions(this);
        copy.prior = prior;
        copy.priorFixed = false;
        return copy;
    }

    /** The share of matches among the pairs is known. */
    public EmOptions withFixedPrior(double prior) {
        EmOptions copy = withStartPrior(prior);
        copy.priorFixed = true;
        return copy;
    }

    /**
     * How many pairs are added to each free level of m and of u, which is a Dirichlet prior with this plus one; 0 for the plain
     * maximum of the likelihood.
     */
    public EmOptions withSmoothing(double pairs) {
        if (!(pairs >= 0)) {
            throw new IllegalArgumentException("Smoothing is not negative: " + pairs);
        }
        EmOptions copy = new EmOptions(this);
        copy.smoothing = pairs;
        return copy;
    }

    /** Whether a closer level may never weigh less than a farther one. */
    public EmOptions withMonotone(boolean monotone) {
        EmOptions copy = new EmOptions(this);
        copy.monotone = monotone;
        return copy;
    }

    /**
     * When to end.
     *
     * @param maxIterations after how many rounds at the latest
     * @param tolerance or when no share changes by more than this
     */
    public EmOptions withLimits(int maxIterations, double tolerance) {
        EmOptions copy = new EmOptions(this);
        copy.maxIterations = maxIterations;
        copy.tolerance = tolerance;
        return copy;
    }

    private static double[][] copy(double[][] shares) {
        double[][] copy = new double[shares.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = shares[i].clone();
        }
        return copy;
    }
}
