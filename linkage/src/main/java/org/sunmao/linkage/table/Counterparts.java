package org.sunmao.linkage.table;

import java.util.HashMap;
import java.util.Map;

/**
 * Which category of one table goes with which of the other, as "VLDB" with "Very Large Data Bases": learned from the pairs that match
 * by all else.
 */
final class Counterparts {
    private static final double DOUBT = 10;
    private static final double LN2 = Math.log(2);

    private final Column column;
    private final Map<String, Map<String, Double>> together = new HashMap<>();
    private final Map<String, Double> ofFirst = new HashMap<>();
    private final Map<String, Integer> second = new HashMap<>();
    private int seconds;

    /** @param right the first row of the right table; 0 where there is but one table */
    Counterparts(Column column, Pairs pairs, double[] probabilities, int right) {
        this.column = column;
        for (int i = 0; i < pairs.size(); i++) {
            String a = column.plain[pairs.first[i]];
            String b = column.plain[pairs.second[i]];
            if (!a.isEmpty() && !b.isEmpty() && probabilities[i] > .01) {
                together.computeIfAbsent(a, k -> new HashMap<>()).merge(b, probabilities[i], Double::sum);
                ofFirst.merge(a, probabilities[i], Double::sum);
            }
        }
        for (int row = right; row < column.plain.length; row++) {
            if (!column.missing(row)) {
                second.merge(column.plain[row], 1, Integer::sum);
                seconds++;
            }
        }
    }

    /**
     * log2 of how much likelier the second category is beside the first among matches than in general.
     *
     * @param expected the bits of the level at which the two agree as words, believed until pairs say otherwise
     */
    double bits(int a, int b, double expected) {
        String x = column.plain[a];
        String y = column.plain[b];
        double chance = (double) second.getOrDefault(y, 1) / Math.max(1, seconds);
        double seen = together.getOrDefault(x, Map.of()).getOrDefault(y, 0.0);
        double of = ofFirst.getOrDefault(x, 0.0);
        double believed = Math.min(1, chance * Math.pow(2, expected));
        return Math.log((seen + DOUBT * believed) / (of + DOUBT) / chance) / LN2;
    }
}
