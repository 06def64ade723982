package org.sunmao.benchmarks.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Links against the truth, pair by pair.
 *
 * @param links how many were made
 * @param right how many of them are true
 * @param truth how many true ones there are
 */
record Score(long links, long right, long truth) {

    private static final double TWO_SIDED_95 = 1.959964;

    /** The links that are chosen. */
    static Score of(Collection<Found> found, Map<String, String> truth, Predicate<Found> chosen) {
        long links = 0;
        long right = 0;
        for (Found f : found) {
            if (!f.right().isEmpty() && chosen.test(f)) {
                links++;
                right += f.right().equals(truth.get(f.left())) ? 1 : 0;
            }
        }
        return new Score(links, right, truth.size());
    }

    /** At the threshold that serves best, which only who knows the truth can choose. */
    static Score best(Collection<Found> found, Map<String, String> truth) {
        List<Found> sorted = new ArrayList<>(found);
        sorted.removeIf(f -> f.right().isEmpty());
        sorted.sort(Comparator.comparingDouble(Found::score).reversed());
        var best = new Score(0, 0, truth.size());
        long right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).right().equals(truth.get(sorted.get(i).left())) ? 1 : 0;
            boolean last = i + 1 == sorted.size()
                    || sorted.get(i + 1).score() < sorted.get(i).score();
            var here = new Score(i + 1, right, truth.size());
            // No threshold separates equal scores.
            best = last && here.f1() > best.f1() ? here : best;
        }
        return best;
    }

    /** Of the links to one row of the register the best, of equal ones that with the smaller id. */
    static Collection<Found> oneToOne(Collection<Found> found) {
        Map<String, Found> best = new HashMap<>();
        Comparator<Found> order = Comparator.comparingDouble(Found::score)
                .thenComparing(Comparator.comparing(Found::left).reversed());
        for (Found f : found) {
            if (!f.right().isEmpty()) {
                best.merge(f.right(), f, (a, b) -> order.compare(a, b) >= 0 ? a : b);
            }
        }
        return best.values();
    }

    double precision() {
        return (double) right / links;
    }

    double recall() {
        return (double) right / truth;
    }

    /** Twice the right ones over links and truth. */
    double f1() {
        return 2.0 * right / (links + truth);
    }

    /** The ends of the interval in which the precision lies with 95 % probability (Wilson 1927). */
    double[] precisionInterval() {
        double z2 = TWO_SIDED_95 * TWO_SIDED_95;
        double p = precision();
        double middle = (p + z2 / (2 * links)) / (1 + z2 / links);
        double half = TWO_SIDED_95 / (1 + z2 / links) * Math.sqrt(p * (1 - p) / links + z2 / (4.0 * links * links));
        return new double[] {middle - half, middle + half};
    }
}
