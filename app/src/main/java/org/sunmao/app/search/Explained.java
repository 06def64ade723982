package org.sunmao.app.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sunmao.app.search.Hit.Why;
import org.sunmao.app.search.rules.Guesses;
import org.sunmao.app.search.rules.Pinyin;
import org.sunmao.app.search.rules.Sounds;

/**
 * Why a candidate is what was meant, and how well it fits.
 *
 * @param why how it was found
 * @param text in which it was found
 * @param fit 0 for the whole text, 1 for its beginning, 2 for within
 * @param likeness how much of what was typed stands in it, 1 being all
 */
record Explained(Candidate candidate, Why why, SearchText text, int fit, double likeness) {

    /** What is only alike has to have this much of what was typed. */
    private static final double LEAST_LIKENESS = .6;

    static final Comparator<Explained> BEST = Comparator.comparingInt(Explained::rank)
            .thenComparing(Explained::likeness, Comparator.reverseOrder())
            .thenComparing(e -> !e.candidate().confirmed())
            .thenComparing(e -> e.candidate().name().length())
            .thenComparing(e -> e.candidate().name())
            .thenComparing(e -> e.candidate().subjectId());

    Hit hit() {
        return new Hit(
                candidate.kind(), candidate.subjectId(), candidate.name(), candidate.confirmed(), why, text.text());
    }

    /** A whole name or code goes before beginnings, these before what is within. */
    private int rank() {
        return fit * 10 + why.ordinal();
    }

    /** The strongest reason; empty where the candidate has not what was typed after all. */
    static Optional<Explained> of(Candidate candidate, List<String> words) {
        return candidate.texts().stream()
                .flatMap(text -> said(candidate, text, words).stream())
                .min(BEST)
                .or(() -> words.size() > 1 ? across(candidate, words) : Optional.empty());
    }

    private static Optional<Explained> said(Candidate candidate, SearchText text, List<String> words) {
        String folded = SearchWords.fold(text.text());
        for (String read : text.folded()) {
            if (words.stream().allMatch(read::contains)) {
                return Optional.of(new Explained(candidate, why(text), text, fit(read, words.get(0)), 1));
            }
        }
        if (!text.sounds()) {
            return Optional.empty();
        }
        return heard(candidate, text, folded, words);
    }

    private static Optional<Explained> heard(Candidate candidate, SearchText text, String folded, List<String> words) {
        Optional<Sounds.Heard> first = Optional.empty();
        for (String word : words) {
            if (folded.contains(word)) {
                continue;
            }
            Optional<Sounds.Heard> heard = Pinyin.isLatin(word) ? Sounds.hear(folded, word) : Optional.empty();
            if (heard.isEmpty()) {
                return Optional.empty();
            }
            first = first.or(() -> heard);
        }
        return first.map(
                h -> new Explained(candidate, h.initials() ? Why.INITIALS : Why.PINYIN, text, h.at() == 0 ? 1 : 2, 1));
    }

    /** Each word in a text of its own: a name and a street. */
    private static Optional<Explained> across(Candidate candidate, List<String> words) {
        Optional<Explained> weakest = Optional.empty();
        for (String word : words) {
            Optional<Explained> one = of(candidate, List.of(word));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            weakest = weakest.isEmpty() || BEST.compare(one.get(), weakest.get()) > 0 ? one : weakest;
        }
        return weakest;
    }

    /** The reason where nothing is written as it was typed: it sounds alike, or parts of it are there. */
    static Optional<Explained> guessed(Candidate candidate, String typed) {
        Optional<Explained> sound = candidate.texts().stream()
                .filter(text -> text.sounds() && Sounds.soundsLike(SearchWords.fold(text.text()), typed))
                .findFirst()
                .map(text -> new Explained(candidate, Why.SOUND, text, 2, 1));
        return sound.or(() -> candidate.texts().stream()
                // A few letters are near to some part of many codes and say nothing; a slip is looked for in a whole
                // one.
                .filter(text -> text.sort() != SearchText.Sort.CODE || Guesses.isCode(typed))
                .map(text -> new Explained(
                        candidate, Why.SIMILAR, text, 2, Guesses.likeness(typed, SearchWords.fold(text.text()))))
                .filter(e -> e.likeness() >= LEAST_LIKENESS)
                .max(Comparator.comparingDouble(Explained::likeness)));
    }

    private static Why why(SearchText text) {
        return switch (text.sort()) {
            case NAME -> Why.NAME;
            case ALIAS -> Why.ALIAS;
            case CODE -> Why.CODE;
            case ADDRESS -> Why.ADDRESS;
        };
    }

    private static int fit(String folded, String word) {
        if (folded.equals(word)) {
            return 0;
        }
        return folded.startsWith(word) ? 1 : 2;
    }
}
