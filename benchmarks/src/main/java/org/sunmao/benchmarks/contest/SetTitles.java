package org.sunmao.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the sets are called on the page, and in which order they stand there. */
final class SetTitles {

    private static final List<Map.Entry<String, String>> TITLES = List.of(
            Map.entry("linkbench-tax", "linkbench, tax list"),
            Map.entry("linkbench-ten", "linkbench, tenant list"),
            Map.entry("100000-tax", "100,000 firms, tax list"),
            Map.entry("100000-ten", "100,000 firms, tenant list"),
            Map.entry("1000000-tax", "1,000,000 firms, tax list"),
            Map.entry("1000000-ten", "1,000,000 firms, tenant list"),
            Map.entry("dblp-acm", "DBLP-ACM"),
            Map.entry("abt-buy", "Abt-Buy"),
            Map.entry("amazon-google", "Amazon-Google"),
            Map.entry("fake1000", "fake1000 (doubles)"),
            Map.entry("febrl1", "Febrl 1 (doubles)"),
            Map.entry("febrl2", "Febrl 2 (doubles)"),
            Map.entry("febrl3", "Febrl 3 (doubles)"),
            Map.entry("febrl4", "Febrl 4"));

    private SetTitles() {}

    static String of(String set) {
        return TITLES.stream()
                .filter(title -> title.getKey().equals(set))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(set);
    }

    static int order(String set) {
        List<String> names =
                new ArrayList<>(TITLES.stream().map(Map.Entry::getKey).toList());
        int at = names.indexOf(set);
        return at < 0 ? names.size() : at;
    }
}
