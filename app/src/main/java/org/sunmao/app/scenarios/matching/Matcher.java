package org.sunmao.app.scenarios.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.scenarios.Reason;
import org.sunmao.app.scenarios.Reason.About;

/**
 * Ranks enterprises for an opportunity. Points are the sum of the reasons: up to 60 for what is said in words, up to 12 for how much both texts share, the others between −25 and 20.
 * A fact that speaks for an enterprise counts in full only where the words do too, so that it can lift what they say and never replace it. What is not known counts nothing either
 * way and is told as not known.
 */
public final class Matcher {

    private static final double NEEDED = 2;
    private static final double TITLED = 1.5;
    private static final double TOLD = .5;
    private static final double NOTION = 2;

    /** Of the most that an enterprise could say of the words: from here on it says it all. */
    private static final double ALL = .42;

    private static final int TEXT_POINTS = 60;
    private static final int SHARED_POINTS = 12;

    /** The share of the opportunity's words, by how much they tell apart, from which on both texts are about the same; few texts share more. */
    private static final double ALIKE = .15;

    /** Points of words from which on facts count in full. */
    private static final double WORDS_ENOUGH = 25;

    /** Below this both texts say too little alike to speak of a fit. */
    private static final double HARDLY = .5;

    private static final int CANDIDATES = 400;
    private static final int WORDS_TOLD = 5;

    private final FirmIndex index;

    /** Ranks the enterprises of this index. */
    public Matcher(FirmIndex index) {
        this.index = index;
    }

    /**
     * What an opportunity asks for, weighed once.
     *
     * @param words with how much each is wanted
     * @param most that an enterprise could say of them
     * @param plain every word that stands in it, with how much it tells apart
     * @param whole the sum of these
     */
    private record Asked(Need need, Map<String, Double> words, double most, Map<String, Double> plain, double whole) {}

    private Asked asked(Need need) {
        var words = new HashMap<String, Double>();
        add(words, need.needs(), NEEDED);
        add(words, need.title(), TITLED);
        add(words, need.text(), TOLD);
        double most = words.entrySet().stream()
                .mapToDouble(word -> index.rarity(word.getKey()) * word.getValue() * 2.2)
                .sum();
        var plain = new HashMap<String, Double>();
        String all =
                String.join("\n", need.title(), need.text(), need.needs(), String.join("\n", need.qualifications()));
        Words.plain(all).keySet().forEach(word -> plain.put(word, index.tells(word)));
        double whole = plain.values().stream().mapToDouble(w -> w).sum();
        return new Asked(need, words, Math.max(most, 1e-9), plain, Math.max(whole, 1e-9));
    }

    private void add(Map<String, Double> words, String text, double weight) {
        index.words(text)
                .keySet()
                .forEach(word -> words.merge(word, word.startsWith("#") ? weight * NOTION : weight, Math::max));
    }

    /** The best of them, the best first; those that share neither a word nor an industry are not among them. */
    public List<Ranked> rank(Need need, int most) {
        Asked asked = asked(need);
        return index.candidates(asked.words(), need.industries(), CANDIDATES).stream()
                .map(found -> judged(asked, found.firm(), found.text()))
                .sorted(Comparator.comparingInt(Ranked::points)
                        .reversed()
                        .thenComparing(ranked -> ranked.firm().id()))
                .limit(most)
                .toList();
    }

    /** How one enterprise stands to an opportunity; empty where it is none of the index. */
    public Optional<Ranked> judge(Need need, long firm) {
        Asked asked = asked(need);
        return index.find(firm).map(found -> judged(asked, found, index.text(asked.words(), found)));
    }

    private Ranked judged(Asked asked, Firm firm, double text) {
        Offer best = best(asked, firm);
        Set<String> said = Words.plain(PlainBm25.text(firm)).keySet();
        double alike = asked.plain().entrySet().stream()
                        .filter(word -> said.contains(word.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()
                / asked.whole();
        Reason words = words(asked, firm, best, Math.min(1, text / asked.most() / ALL));
        double counts = Math.min(1, Math.max(words.points() / WORDS_ENOUGH, alike / ALIKE));
        Reason industry = Facts.industry(asked.need(), firm, best);
        var reasons = new ArrayList<Reason>();
        reasons.add(words);
        reasons.add(shares(alike));
        reasons.add(industry.scaled(counts));
        reasons.add(Facts.qualification(asked.need(), firm).scaled(counts));
        reasons.add(Facts.nearness(asked.need(), firm).scaled(counts));
        reasons.add(Facts.references(asked.need(), firm).scaled(counts));
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Ranked(firm, best, points, counts < HARDLY && industry.points() > 0, reasons);
    }

    /** How much of everything that the opportunity says the enterprise says too. */
    private static Reason shares(double alike) {
        int points = (int) Math.round(SHARED_POINTS * Math.min(1, alike / ALIKE));
        return points == 0
                ? new Reason(About.TEXT, "none", 0, List.of())
                : new Reason(About.TEXT, "shares", points, List.of(Long.toString(Math.round(100 * alike))));
    }

    private Reason words(Asked asked, Firm firm, @Nullable Offer best, double share) {
        String text = firm.name() + "\n" + firm.scope();
        for (Offer offer : firm.offers()) {
            text += "\n" + offer.title() + "\n" + offer.text();
        }
        if (firm.scope().isBlank() && firm.offers().isEmpty()) {
            return new Reason(About.CAPABILITY, Reason.UNKNOWN, 0, List.of());
        }
        List<String> shared = shared(asked, text);
        int points = (int) Math.round(TEXT_POINTS * share);
        if (shared.isEmpty() || points == 0) {
            return new Reason(About.CAPABILITY, "none", 0, List.of());
        }
        return best == null
                ? new Reason(About.CAPABILITY, "scope", points, List.of(String.join("、", shared)))
                : new Reason(About.CAPABILITY, "offer", points, List.of(best.title(), String.join("、", shared)));
    }

    /** The words that both say and that tell most, as each of them says it. */
    private List<String> shared(Asked asked, String text) {
        var told = new LinkedHashSet<String>();
        Map<String, List<String>> wanted =
                Words.found(asked.need().needs() + "\n" + asked.need().title());
        Map<String, List<String>> said = Words.found(text);
        wanted.forEach((notion, words) -> {
            List<String> other = said.get(notion);
            if (other != null) {
                String mine = words.get(0);
                told.add(other.contains(mine) ? mine : mine + "（" + other.get(0) + "）");
            }
        });
        Set<String> plain = Words.plain(text).keySet();
        asked.words().entrySet().stream()
                .filter(word -> !word.getKey().startsWith("#") && plain.contains(word.getKey()))
                .filter(word -> told.stream().noneMatch(each -> each.contains(word.getKey())))
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Double> word) -> index.rarity(word.getKey()) * word.getValue())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(WORDS_TOLD)
                .forEach(word -> told.add(word.getKey()));
        return told.stream().limit(WORDS_TOLD).toList();
    }

    /** The capability that shares most of the words; null where none shares any. */
    private @Nullable Offer best(Asked asked, Firm firm) {
        Offer best = null;
        double most = 0;
        for (Offer offer : firm.offers()) {
            double sum = index.words(offer.title() + "\n" + offer.text()).keySet().stream()
                    .mapToDouble(word -> index.rarity(word) * asked.words().getOrDefault(word, 0d))
                    .sum();
            if (sum > most) {
                most = sum;
                best = offer;
            }
        }
        return best;
    }
}
