package org.sunmao.app.scenarios.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The baseline: BM25 as Robertson and Zaragoza (2009) have it, k1 = 1.2, b = 0.75, over pairs of characters of everything that is written of an enterprise as one text. It knows
 * no notions, codes, days or places. The weight of a word is ln(1 + (N − n + ½) / (n + ½)), which is never below zero.
 */
public final class PlainBm25 {

    private static final double K1 = 1.2;
    private static final double B = .75;

    private final List<Long> ids = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, List<int[]>> postings = new HashMap<>();
    private final double mean;

    /** An enterprise with a score. */
    public record Scored(long id, double score) {}

    /** Reads all of them. */
    public PlainBm25(List<Firm> firms) {
        for (Firm firm : firms) {
            int doc = ids.size();
            Map<String, Integer> words = Words.plain(text(firm));
            ids.add(firm.id());
            lengths.add(words.values().stream().mapToInt(n -> n).sum());
            words.forEach((word, n) ->
                    postings.computeIfAbsent(word, any -> new ArrayList<>()).add(new int[] {doc, n}));
        }
        mean = lengths.stream().mapToInt(n -> n).average().orElse(1);
    }

    /** All that is written of an enterprise. */
    static String text(Firm firm) {
        var text = new StringBuilder(firm.name()).append('\n').append(firm.scope());
        for (Offer offer : firm.offers()) {
            text.append('\n').append(offer.title()).append('\n').append(offer.text());
            offer.held().forEach(held -> text.append('\n').append(held.name()));
            offer.past()
                    .forEach(past ->
                            text.append('\n').append(past.what()).append(' ').append(past.whom()));
        }
        return text.toString();
    }

    /** Those that share a word with all that the opportunity says, the best first. */
    public List<Scored> rank(Need need, int most) {
        var scores = new double[ids.size()];
        String asked =
                String.join("\n", need.title(), need.text(), need.needs(), String.join("\n", need.qualifications()));
        Words.plain(asked).forEach((word, times) -> {
            List<int[]> found = postings.getOrDefault(word, List.of());
            double weight = Math.log(1 + (ids.size() - found.size() + .5) / (found.size() + .5));
            for (int[] posting : found) {
                double n = posting[1];
                double norm = K1 * (1 - B + B * lengths.get(posting[0]) / mean);
                scores[posting[0]] += times * weight * n * (K1 + 1) / (n + norm);
            }
        });
        var ranked = new ArrayList<Scored>();
        for (int doc = 0; doc < scores.length; doc++) {
            if (scores[doc] > 0) {
                ranked.add(new Scored(ids.get(doc), scores[doc]));
            }
        }
        ranked.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id));
        return List.copyOf(ranked.subList(0, Math.min(most, ranked.size())));
    }
}
