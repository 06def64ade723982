package org.sunmao.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sunmao.app.search.rules.Guesses;
import org.sunmao.app.search.rules.Pinyin;

/**
 * A few things with names, such as measures or streets, found by the same rules and for the same reasons as what is in the index; they are all
 * looked at.
 *
 * @param <T> what they are
 */
public final class FewThings<T> {

    /** What is half remembered has to be written this much like one of these. */
    private static final double LEAST_LETTERS = .8;

    private final List<T> things;
    private final List<Candidate> candidates;

    /**
     * A thing and how it is called.
     *
     * @param texts by which it is found; the first is its name
     */
    public record Named<T>(T thing, List<SearchText> texts) {

        public Named {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A thing that was found.
     *
     * @param why how what was typed leads to it
     * @param matched the text in which it was found
     * @param begins whether that text is what was typed, or begins so
     */
    public record Match<T>(T thing, Hit.Why why, String matched, boolean begins) {}

    /** Keeps these, the more telling first. */
    public FewThings(List<Named<T>> named) {
        this.things = named.stream().map(Named::thing).toList();
        this.candidates = IntStream.range(0, named.size())
                .mapToObj(i -> {
                    List<SearchText> texts = named.get(i).texts();
                    // What they are plays no part: only texts are compared.
                    return new Candidate(SearchKind.BUILDING, i, texts.get(0).text(), true, texts);
                })
                .toList();
    }

    /** The best matches; half-remembered names only where no other is found. */
    public List<Match<T>> find(String typed, int most) {
        List<String> words = Finder.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Explained> found = candidates.stream()
                .flatMap(candidate -> Explained.of(candidate, words).stream())
                .toList();
        String together = String.join("", words);
        if (found.isEmpty() && together.length() > 2) {
            found = candidates.stream()
                    .flatMap(candidate -> guessed(candidate, together).stream())
                    .toList();
        }
        var best = new ArrayList<>(found);
        best.sort(Comparator.comparingInt(Explained::fit)
                .thenComparing(e -> e.candidate().subjectId()));
        return best.stream()
                .limit(most)
                .map(e -> new Match<>(
                        things.get((int) e.candidate().subjectId()),
                        e.why(),
                        e.text().text(),
                        e.fit() < 2))
                .toList();
    }

    private static Optional<Explained> guessed(Candidate candidate, String typed) {
        if (Pinyin.isChinese(typed)) {
            return Explained.guessed(candidate, typed);
        }
        // In a long text some of the letters of any word stand in order.
        List<SearchText> near = candidate.texts().stream()
                .filter(text -> Math.abs(text.text().length() - typed.length()) <= 2
                        && Guesses.likeness(typed, SearchWords.fold(text.text()).replace(" ", "")) >= LEAST_LETTERS)
                .toList();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(new Explained(candidate, Hit.Why.SIMILAR, near.get(0), 2, LEAST_LETTERS));
    }
}
