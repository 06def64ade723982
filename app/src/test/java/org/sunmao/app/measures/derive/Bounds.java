package org.sunmao.app.measures.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an attacker learns of amounts between bounds: each month's amount lies in its band, and each published sum leaves for one of its
 * amounts what the bounds of all the others leave (bound propagation, repeated until nothing moves).
 */
final class Bounds {

    private static final double TOP = 1e10;
    private static final int ROUNDS = 60;

    private final Map<Knowledge.Unknown, double[]> bounds = new HashMap<>();
    private final List<Map.Entry<Set<Knowledge.Unknown>, Double>> sums = new ArrayList<>();

    /** An amount in fen whose band everybody knows; the bands are those of {@code enterprises.band_of}. */
    void band(Knowledge.Unknown unknown, long fen) {
        double[] edges = {1, 1e6, 1e7, 1e8, 1e9, TOP};
        if (fen < 0) {
            bounds.put(unknown, new double[] {-TOP, -1});
            return;
        }
        for (int i = 1; i < edges.length; i++) {
            if (fen < edges[i]) {
                bounds.put(unknown, new double[] {edges[i - 1], edges[i] - 1});
                return;
            }
        }
        throw new IllegalArgumentException("more than the test's districts pay");
    }

    void sum(Set<Knowledge.Unknown> parts, double total) {
        sums.add(Map.entry(parts, total));
    }

    double[] of(Knowledge.Unknown unknown) {
        return bounds.get(unknown).clone();
    }

    void propagate() {
        for (int round = 0; round < ROUNDS; round++) {
            for (var sum : sums) {
                double low = 0;
                double high = 0;
                for (Knowledge.Unknown part : sum.getKey()) {
                    low += bounds.get(part)[0];
                    high += bounds.get(part)[1];
                }
                for (Knowledge.Unknown part : sum.getKey()) {
                    double[] own = bounds.get(part);
                    double least = Math.max(own[0], sum.getValue() - (high - own[1]));
                    double most = Math.min(own[1], sum.getValue() - (low - own[0]));
                    low += least - own[0];
                    high += most - own[1];
                    own[0] = least;
                    own[1] = most;
                }
            }
        }
    }
}
