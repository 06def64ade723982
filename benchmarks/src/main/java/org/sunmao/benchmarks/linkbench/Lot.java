package org.sunmao.benchmarks.linkbench;

import java.util.Arrays;
import org.sunmao.sample.random.Dice;

/** Numbers from 0, each drawn in proportion to its weight. */
final class Lot {

    private final double[] sums;

    Lot(double[] weights) {
        sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
    }

    int draw(Dice dice) {
        double at = dice.fraction() * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, at);
        return Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1);
    }
}
