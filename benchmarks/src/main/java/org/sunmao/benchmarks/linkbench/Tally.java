package org.sunmao.benchmarks.linkbench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shares by name, in the order in which they were first asked about. */
final class Tally {

    private record Count(double part, double whole) {}

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** One more of the whole, and of the part where so. */
    void count(String name, boolean part) {
        add(name, part ? 1 : 0, 1);
    }

    void add(String name, double part, double whole) {
        counts.merge(name, new Count(part, whole), (a, b) -> new Count(a.part + b.part, a.whole + b.whole));
    }

    /** How many values have one bearer, two, three, and more; and how many bearers the commonest has for each thousand. */
    void spread(String name, Map<String, Integer> bearers) {
        Map<Integer, Integer> sizes = new HashMap<>();
        bearers.values().forEach(n -> sizes.merge(Math.min(n, 4), 1, Integer::sum));
        for (int n = 1; n <= 4; n++) {
            add(name + ": of " + n + (n == 4 ? " and more" : ""), sizes.getOrDefault(n, 0), bearers.size());
        }
        int all = bearers.values().stream().mapToInt(n -> n).sum();
        add(
                name + ": bearers of the commonest, of all",
                bearers.values().stream().mapToInt(n -> n).max().orElse(0),
                all);
        add(name + ": bearers of each", all, bearers.size());
    }

    /** Part over whole, by name. */
    Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        counts.forEach((name, c) -> shares.put(name, c.whole == 0 ? Double.NaN : c.part / c.whole));
        return shares;
    }
}
