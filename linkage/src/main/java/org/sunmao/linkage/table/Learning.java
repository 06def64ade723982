package org.sunmao.linkage.table;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.learn.Estimate;

/**
 * Learns the weights from the tables by expectation and maximisation. Unlike in plain EM the probabilities of candidates count how rare
 * the very values are, and, between two tables, that the candidates of a row are rivals: else related things, as articles of one model
 * range, would be learned as matches.
 */
final class Learning {
    private static final int ROUNDS = 40;
    /** From this round on it is learned which categories go together; before, too little is known. */
    private static final int LATER = 4;

    private static final double SETTLED = 1e-3;

    private Learning() {}

    /**
     * Learns.
     *
     * @param right the first row of the right table; 0 where there is but one table
     * @param probabilities of the candidates, from their scores
     */
    static Weights learn(Rows rows, Pairs pairs, int right, UnaryOperator<double[]> probabilities) {
        Evidence evidence = new Evidence(rows, pairs, right);
        Estimate estimate = evidence.start(Math.min(rows.left, rows.size - right));
        @Nullable Counterparts[] none = new Counterparts[rows.columns.length];
        Weights weights = new Weights(rows.columns, estimate, none);
        double[] before = new double[pairs.size()];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] now = probabilities.apply(weights.scores(pairs));
            estimate = evidence.maximise(now);
            @Nullable Counterparts[] known = round < LATER ? none : counterparts(rows, pairs, right, now);
            weights = new Weights(rows.columns, estimate, known);
            boolean atRest = round > LATER && change(before, now) < SETTLED;
            weights.settled(round, atRest);
            if (atRest) {
                break;
            }
            before = now;
        }
        return weights;
    }

    private static @Nullable Counterparts[] counterparts(Rows rows, Pairs pairs, int right, double[] probabilities) {
        return Arrays.stream(rows.columns)
                .map(c ->
                        c.kind == Kind.CATEGORY && right > 0 ? new Counterparts(c, pairs, probabilities, right) : null)
                .toArray(Counterparts[]::new);
    }

    /** The sum of all changes as a share of the expected matches. */
    private static double change(double[] before, double[] now) {
        double change = 0;
        double sum = 1;
        for (int i = 0; i < now.length; i++) {
            change += Math.abs(now[i] - before[i]);
            sum += now[i];
        }
        return change / sum;
    }
}
