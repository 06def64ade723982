package org.sunmao.benchmarks.calibration;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.learn.Reliability;

/** Probabilities, and whether what was said to be so likely is true. */
final class Said {

    private final List<Double> probabilities = new ArrayList<>();
    private final List<Boolean> truths = new ArrayList<>();

    void add(double probability, boolean truth) {
        probabilities.add(probability);
        truths.add(truth);
    }

    Reliability reliability(double... edges) {
        boolean[] truth = new boolean[truths.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = truths.get(i);
        }
        return Reliability.of(
                probabilities.stream().mapToDouble(Double::doubleValue).toArray(), truth, edges);
    }
}
