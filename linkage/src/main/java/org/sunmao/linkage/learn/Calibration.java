package org.sunmao.linkage.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Turns a probability into one that decided pairs bear out. Never turns the order of two probabilities round. */
public sealed interface Calibration {
    /** The corrected probability. */
    double apply(double probability);

    /** Leaves every probability as it is. */
    record None() implements Calibration {
        @Override
        public double apply(double probability) {
            return probability;
        }
    }

    /**
     * A straight line through the log-odds (Platt 1999): needs few labels, bends little.
     *
     * @param slope not negative
     */
    record Line(double slope, double offset) implements Calibration {
        @Override
        public double apply(double probability) {
            return Logistic.probability(slope * Logistic.odds(probability) + offset);
        }
    }

    /**
     * Steps joined by straight lines: needs some hundred labels, takes any rising form.
     *
     * @param said probabilities, rising
     * @param corrected what they become, never falling
     */
    record Steps(List<Double> said, List<Double> corrected) implements Calibration {
        @Override
        public double apply(double probability) {
            int i = 0;
            while (i < said.size() && said.get(i) < probability) {
                i++;
            }
            if (i == 0) {
                return corrected.isEmpty() ? probability : corrected.get(0);
            }
            if (i == said.size()) {
                return corrected.get(i - 1);
            }
            double from = said.get(i - 1);
            double part = (probability - from) / (said.get(i) - from);
            return corrected.get(i - 1) + part * (corrected.get(i) - corrected.get(i - 1));
        }
    }

    /** The line that fits decided pairs best, with Platt's targets, so that few labels give no certainty. */
    static Calibration line(double[] said, boolean[] truth) {
        return Logistic.fit(said, truth);
    }

    /** The steps that fit decided pairs best; nothing is changed where there are no labels. */
    static Calibration isotonic(double[] said, boolean[] truth) {
        Integer[] order = new Integer[said.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> said[i]));
        List<double[]> groups = new ArrayList<>();
        for (int i : order) {
            double[] last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || last[0] != said[i]) {
                last = new double[] {said[i], 0, 0};
                groups.add(last);
            }
            last[1] += truth[i] ? 1 : 0;
            last[2]++;
        }
        double[] shares = groups.stream().mapToDouble(g -> g[1] / g[2]).toArray();
        double[] weights = groups.stream().mapToDouble(g -> g[2]).toArray();
        double[] pooled = Isotonic.nonDecreasing(shares, weights);
        return new Steps(
                groups.stream().map(g -> g[0]).toList(),
                Arrays.stream(pooled).boxed().toList());
    }
}
