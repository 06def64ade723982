package org.sunmao.linkage.learn;

import java.util.List;

/** What {@link Em} found. Immutable. */
public final class Estimate {
    private static final double LN2 = Math.log(2);

    private final double[][] m;
    private final double[][] u;
    private final double prior;
    private final List<Double> likelihoods;
    private final int iterations;
    private final boolean converged;

    Estimate(double[][] m, double[][] u, double prior, List<Double> likelihoods, int iterations, boolean converged) {
        this.m = m;
        this.u = u;
        this.prior = prior;
        this.likelihoods = List.copyOf(likelihoods);
        this.iterations = iterations;
        this.converged = converged;
    }

    /** The share of a level among matches. */
    public double m(int comparison, int level) {
        return m[comparison][level];
    }

    /** The share of a level among other pairs. */
    public double u(int comparison, int level) {
        return u[comparison][level];
    }

    /** How many comparisons the model has. */
    public int comparisons() {
        return m.length;
    }

    /** How many levels a comparison has. */
    public int levels(int comparison) {
        return m[comparison].length;
    }

    /** The share of matches among the unlabelled pairs. */
    public double prior() {
        return prior;
    }

    /**
     * The logarithm of the likelihood before each round, with what smoothing adds to it (the posterior density up to a constant);
     * it never falls.
     */
    public List<Double> likelihoods() {
        return likelihoods;
    }

    /** How many rounds were made. */
    public int iterations() {
        return iterations;
    }

    /** Whether the rounds ended because nothing changed any more. */
    public boolean converged() {
        return converged;
    }

    /** log2(m/u) of a level; 0 where it is {@link Patterns#MISSING}. */
    public double bits(int comparison, int level) {
        return level == Patterns.MISSING ? 0 : Math.log(m[comparison][level] / u[comparison][level]) / LN2;
    }

    /** The sum of the bits of a vector, the prior not counted. */
    public double bits(byte[] vector) {
        double sum = 0;
        for (int c = 0; c < vector.length; c++) {
            sum += bits(c, vector[c]);
        }
        return sum;
    }

    /** The odds of a match before anything was compared, in bits. */
    public double priorBits() {
        return Math.log(prior / (1 - prior)) / LN2;
    }

    /** The probability that a pair with this vector is a match. */
    public double posterior(byte[] vector) {
        return probability(priorBits() + bits(vector));
    }

    /** The probability that belongs to odds given in bits. */
    public static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * LN2));
    }
}
