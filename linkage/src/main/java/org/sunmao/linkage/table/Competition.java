package org.sunmao.linkage.table;

import java.util.Arrays;

/**
 * Probabilities of pairs that exclude each other, because a row has one counterpart at most. The share of all admissible sets of
 * pairs, weighted by their odds, in which a pair occurs: the monomer-dimer model, solved by passing messages along the pairs (Bethe's
 * approximation, exact where the pairs form no circle).
 */
final class Competition {
    private static final int ROUNDS = 60;
    private static final double SETTLED = 1e-3;
    private static final double MOST_BITS = 400;

    private final int[] first;
    private final int[] second;
    private final double[] odds;
    /** What the first row of a pair, its other pairs counted, leaves to the pair; and the second row. */
    private final double[] ofFirst;

    private final double[] ofSecond;
    private final double[] sums;

    private Competition(Pairs pairs, double[] scores, int rows) {
        first = pairs.first;
        second = pairs.second;
        odds = Arrays.stream(scores)
                .map(s -> Math.pow(2, Math.max(-MOST_BITS, Math.min(MOST_BITS, s))))
                .toArray();
        ofFirst = new double[odds.length];
        ofSecond = new double[odds.length];
        Arrays.fill(ofFirst, 1);
        Arrays.fill(ofSecond, 1);
        sums = new double[rows];
    }

    /**
     * The probabilities.
     *
     * @param firstHasOne whether a first row has one counterpart at most
     * @param secondHasOne whether a second row has
     */
    static double[] probabilities(Pairs pairs, double[] scores, int rows, boolean firstHasOne, boolean secondHasOne) {
        Competition rivals = new Competition(pairs, scores, rows);
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            if (firstHasOne) {
                moved = rivals.pass(rivals.first, rivals.ofSecond, rivals.ofFirst);
            }
            if (secondHasOne) {
                moved |= rivals.pass(rivals.second, rivals.ofFirst, rivals.ofSecond);
            }
        }
        double[] out = new double[scores.length];
        for (int i = 0; i < out.length; i++) {
            double left = rivals.odds[i] * rivals.ofFirst[i] * rivals.ofSecond[i];
            out[i] = left / (1 + left);
        }
        return out;
    }

    /** Whether anything moved by more than a thousandth of itself. */
    private boolean pass(int[] row, double[] others, double[] out) {
        Arrays.fill(sums, 0);
        double[] most = new double[sums.length];
        int[] who = new int[sums.length];
        for (int i = 0; i < row.length; i++) {
            double pull = odds[i] * others[i];
            sums[row[i]] += pull;
            if (pull > most[row[i]]) {
                most[row[i]] = pull;
                who[row[i]] = i;
            }
        }
        // The sum without its largest part, added up anew: a difference of large numbers would be noise.
        double[] rest = new double[sums.length];
        for (int i = 0; i < row.length; i++) {
            rest[row[i]] += who[row[i]] == i ? 0 : odds[i] * others[i];
        }
        boolean moved = false;
        for (int i = 0; i < row.length; i++) {
            boolean largest = who[row[i]] == i;
            double next = 1 / (1 + (largest ? rest[row[i]] : Math.max(0, sums[row[i]] - odds[i] * others[i])));
            moved |= Math.abs(next - out[i]) > SETTLED * next;
            out[i] = next;
        }
        return moved;
    }
}
