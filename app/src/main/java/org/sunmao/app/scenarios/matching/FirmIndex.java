package org.sunmao.app.scenarios.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Enterprises by their words and by their industries. A word that stands in what an enterprise says it can do counts more than one in its business scope, and that more than one
 * in its name. Looking up reads the rarest words first and at most so many lines, however many enterprises there are.
 */
public final class FirmIndex {

    private static final double K1 = 1.2;
    private static final double B = .6;
    private static final double OFFERED = 2.5;
    private static final double IN_SCOPE = 1;
    private static final double IN_NAME = .5;

    /** Lines read of one look-up, and of one list by industry. */
    private static final int MOST_LINES = 60_000;

    private static final int MOST_OF_INDUSTRY = 400;

    private final List<Firm> firms;
    private final boolean notions;
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<String, Lines> postings = new HashMap<>();
    private final Map<String, Lines> divisions = new HashMap<>();

    /** In how many enterprises' whole texts a plain word stands. */
    private final Map<String, Integer> written = new HashMap<>();

    private final float[] norms;

    /** Numbers of enterprises with how much a word counts there. */
    private static final class Lines {

        private int[] firms = new int[4];
        private float[] weights = new float[4];
        private int size;

        void add(int firm, float weight) {
            if (size == firms.length) {
                firms = Arrays.copyOf(firms, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            firms[size] = firm;
            weights[size++] = weight;
        }
    }

    /** Reads all of them, with notions. */
    public FirmIndex(List<Firm> firms) {
        this(firms, true);
    }

    /** Reads all of them, with or without notions; without them it is what the notions are measured against. */
    public FirmIndex(List<Firm> firms, boolean notions) {
        this.firms = List.copyOf(firms);
        this.notions = notions;
        norms = new float[firms.size()];
        double all = 0;
        for (int i = 0; i < firms.size(); i++) {
            Firm firm = firms.get(i);
            places.put(firm.id(), i);
            Map<String, Double> words = weights(firm);
            int place = i;
            words.forEach((word, weight) ->
                    postings.computeIfAbsent(word, any -> new Lines()).add(place, weight.floatValue()));
            Words.plain(PlainBm25.text(firm)).keySet().forEach(word -> written.merge(word, 1, Integer::sum));
            norms[i] = (float) words.values().stream().mapToDouble(w -> w).sum();
            all += norms[i];
            if (firm.industry() != null) {
                divisions
                        .computeIfAbsent(Industries.division(firm.industry()), any -> new Lines())
                        .add(i, 0);
            }
        }
        double mean = firms.isEmpty() ? 1 : Math.max(1, all / firms.size());
        for (int i = 0; i < norms.length; i++) {
            norms[i] = (float) (K1 * (1 - B + B * norms[i] / mean));
        }
    }

    private Map<String, Double> weights(Firm firm) {
        var weights = new HashMap<String, Double>();
        add(weights, firm.name(), IN_NAME);
        add(weights, firm.scope(), IN_SCOPE);
        for (Offer offer : firm.offers()) {
            add(weights, offer.title() + "\n" + offer.text(), OFFERED);
            offer.past().forEach(past -> add(weights, past.what(), IN_SCOPE));
        }
        return weights;
    }

    private void add(Map<String, Double> weights, String text, double weight) {
        Words.of(text, notions).forEach((word, times) -> weights.merge(word, times * weight, Double::sum));
    }

    /** The words of a text as this index has them. */
    Map<String, Integer> words(String text) {
        return Words.of(text, notions);
    }

    /** How many there are. */
    public int size() {
        return firms.size();
    }

    /** One of them. */
    public Optional<Firm> find(long id) {
        return Optional.ofNullable(places.get(id)).map(firms::get);
    }

    /** How much a word tells apart: never below zero, nothing for what nobody says. */
    double rarity(String word) {
        Lines lines = postings.get(word);
        return lines == null ? 0 : rarity(lines.size);
    }

    private double rarity(int among) {
        return Math.log(1 + (firms.size() - among + .5) / (among + .5));
    }

    /** How much a plain word tells apart in whole texts; nothing for what nobody says. */
    double tells(String word) {
        Integer among = written.get(word);
        return among == null ? 0 : rarity(among);
    }

    /** An enterprise with how much of the words it says. */
    record Found(Firm firm, double text) {}

    /**
     * Those that say the words, and those of the industries; not in order.
     *
     * @param words with how much each is wanted
     * @param most of each
     */
    List<Found> candidates(Map<String, Double> words, List<String> industries, int most) {
        var scores = new HashMap<Integer, Double>();
        int read = 0;
        for (String word : byRarity(words)) {
            Lines lines = Objects.requireNonNull(postings.get(word));
            read += lines.size;
            if (read > MOST_LINES && !scores.isEmpty()) {
                break;
            }
            double weight = rarity(word) * words.getOrDefault(word, 0d);
            for (int i = 0; i < lines.size; i++) {
                scores.merge(lines.firms[i], weight * said(lines.weights[i], lines.firms[i]), Double::sum);
            }
        }
        var chosen = new LinkedHashMap<Integer, Double>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(each -> chosen.put(each.getKey(), each.getValue()));
        for (String code : industries) {
            Lines lines = divisions.get(Industries.division(code));
            for (int i = 0; lines != null && i < Math.min(lines.size, MOST_OF_INDUSTRY); i++) {
                chosen.putIfAbsent(lines.firms[i], scores.getOrDefault(lines.firms[i], 0d));
            }
        }
        return chosen.entrySet().stream()
                .map(each -> new Found(firms.get(each.getKey()), each.getValue()))
                .toList();
    }

    /** How much of the words one enterprise says. */
    double text(Map<String, Double> words, Firm firm) {
        Integer place = places.get(firm.id());
        if (place == null) {
            return 0;
        }
        Map<String, Double> weights = weights(firm);
        double sum = 0;
        for (Map.Entry<String, Double> word : words.entrySet()) {
            Double weight = weights.get(word.getKey());
            if (weight != null) {
                sum += rarity(word.getKey()) * word.getValue() * said(weight.floatValue(), place);
            }
        }
        return sum;
    }

    private double said(float weight, int place) {
        return weight * (K1 + 1) / (weight + norms[place]);
    }

    /** Those of the words that anybody says, the rarest first. */
    private List<String> byRarity(Map<String, Double> words) {
        var known = new ArrayList<>(
                words.keySet().stream().filter(postings::containsKey).toList());
        known.sort(Comparator.comparingDouble((String word) -> rarity(word))
                .reversed()
                .thenComparing(w -> w));
        return known;
    }
}
