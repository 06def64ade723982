package org.sunmao.linkage.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the model of Fellegi and Sunter (1969) without labels, by expectation and maximisation (Dempster, Laird and Rubin 1977;
 * for record linkage Winkler 1988): pairs are matches with a certain share, the prior, and within matches and within others the
 * comparisons are independent of each other. Missing comparisons are left out of a pair's likelihood.
 *
 * <p>Deterministic: the same patterns give the same bits of the same numbers, in whatever order the pairs were counted.
 */
public final class Em {
    private static final double LEAST_PRIOR = 1e-9;

    private final Patterns patterns;
    private final EmOptions options;
    private final LevelShares[] shares;
    private double prior;

    private Em(Patterns patterns, EmOptions options) {
        this.patterns = patterns;
        this.options = options;
        this.prior = clamp(options.prior);
        this.shares = new LevelShares[patterns.comparisons()];
        double[][] all = patterns.shares(1);
        for (int c = 0; c < shares.length; c++) {
            double @Nullable [] m = row(options.startM, c);
            double @Nullable [] u = row(options.startU, c);
            shares[c] = new LevelShares(
                    m == null ? falling(patterns.levels(c)) : m,
                    u == null ? all[c] : u,
                    row(options.fixedM, c),
                    row(options.fixedU, c));
        }
    }

    /** Estimates; with no pairs at all the start values come back. */
    public static Estimate estimate(Patterns patterns, EmOptions options) {
        return new Em(patterns, options).run();
    }

    private Estimate run() {
        List<Double> likelihoods = new ArrayList<>();
        boolean converged = patterns.size() == 0;
        int round = 0;
        while (!converged && round < options.maxIterations) {
            round++;
            converged = round(likelihoods) < options.tolerance;
        }
        double[][] m = Arrays.stream(shares).map(s -> s.m).toArray(double[][]::new);
        double[][] u = Arrays.stream(shares).map(s -> s.u).toArray(double[][]::new);
        return new Estimate(m, u, prior, likelihoods, round, converged);
    }

    /** One round; the likelihood noted is that before the round. */
    private double round(List<Double> likelihoods) {
        double[][] matches = new double[shares.length][];
        double[][] others = new double[shares.length][];
        for (int c = 0; c < shares.length; c++) {
            matches[c] = new double[patterns.levels(c)];
            others[c] = new double[patterns.levels(c)];
        }
        double[] likelihood = new double[1];
        double expected = expect(matches, others, likelihood);
        for (LevelShares share : shares) {
            likelihood[0] += share.penalty(options.smoothing);
        }
        likelihoods.add(likelihood[0]);
        return maximise(matches, others, expected);
    }

    private double expect(double[][] matches, double[][] others, double[] likelihood) {
        double expected = 0;
        for (int i = 0; i < patterns.size(); i++) {
            double inM = logLikelihood(i, true);
            double inU = logLikelihood(i, false);
            double match = Math.log(prior) + inM;
            double other = Math.log1p(-prior) + inU;
            double larger = Math.max(match, other);
            double sum = larger + Math.log1p(Math.exp(Math.min(match, other) - larger));
            double posterior = Math.exp(match - sum);
            double n = patterns.count(i);
            likelihood[0] += n * sum + patterns.matches(i) * inM + patterns.others(i) * inU;
            expected += n * posterior;
            add(matches, i, n * posterior + patterns.matches(i));
            add(others, i, n * Math.exp(other - sum) + patterns.others(i));
        }
        return expected;
    }

    private double maximise(double[][] matches, double[][] others, double expected) {
        double change = 0;
        for (int c = 0; c < shares.length; c++) {
            change = Math.max(change, shares[c].update(matches[c], others[c], options.smoothing, options.monotone));
        }
        double total = patterns.total();
        if (!options.priorFixed && total > 0) {
            double next = clamp(expected / total);
            // A prior of 1e-3 that moves by a millionth still moves by a thousandth of itself.
            change = Math.max(change, Math.abs(next - prior) / Math.max(next, prior));
            prior = next;
        }
        return change;
    }

    private double logLikelihood(int pattern, boolean match) {
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            byte level = patterns.level(pattern, c);
            if (level != Patterns.MISSING) {
                sum += match ? shares[c].logM[level] : shares[c].logU[level];
            }
        }
        return sum;
    }

    private void add(double[][] sums, int pattern, double weight) {
        for (int c = 0; c < sums.length; c++) {
            byte level = patterns.level(pattern, c);
            if (level != Patterns.MISSING) {
                sums[c][level] += weight;
            }
        }
    }

    private static double[] falling(int levels) {
        double[] out = new double[levels];
        double share = 1;
        for (int l = 0; l < levels; l++, share /= 5) {
            out[l] = share;
        }
        double sum = Arrays.stream(out).sum();
        return Arrays.stream(out).map(s -> s / sum).toArray();
    }

    private static double @Nullable [] row(double @Nullable [][] shares, int comparison) {
        return shares == null ? null : shares[comparison];
    }

    private static double clamp(double prior) {
        return Math.min(1 - LEAST_PRIOR, Math.max(LEAST_PRIOR, prior));
    }
}
