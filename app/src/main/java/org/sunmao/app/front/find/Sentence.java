package org.sunmao.app.front.find;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.search.FewThings.Named;
import org.sunmao.app.search.SearchText;
import org.sunmao.app.search.SearchWords;

/**
 * A figure that is asked for in a few words: 海天大厦空置, 去年税收, occupancy 2026-06. A measure has to be named as it is called; what is left of the
 * text beside a month and words that say nothing has to be a place, and whether it is one is for others to say.
 *
 * @param measure what is asked
 * @param place where, as it was typed; empty for the whole district
 * @param month when; null for the newest
 */
record Sentence(Definition measure, String place, @Nullable YearMonth month) {

    /** What these say is a sum of, or a change over, twelve months: of a calendar year where its last month is asked. */
    private static final Set<String> OF_YEARS = Set.of("tax-12-months", "churn");

    private static final String SAYS_NOTHING =
            "有多少(?:家|栋|座)?|多少(?:家|栋|座)?|有几(?:家|栋|座)|几(?:家|栋|座)|请问|目前|现在|当前|最新|一共|总共|总计|是什么|怎么样|[的是有在,，。?？!！:：]"
                    + "|\\b(?:what|is|are|was|were|how|much|many|the|of|in|at|for|now|on)\\b";

    private static final int LEAST_LETTERS = 3;

    private record Mentioned(Definition measure, String rest, int length) {}

    /** Reads a text; empty where it names no measure, or a year of something that years have no figure of. */
    static Optional<Sentence> read(String typed, List<Named<Definition>> measures, LocalDate day) {
        String text = SearchWords.fold(typed);
        if (text.length() > 60) {
            return Optional.empty();
        }
        // 近十二个月税收 is the name of a measure and names no month; so a measure that is there is taken out first, and then
        // the month.
        return named(text, measures).flatMap(found -> {
            Optional<When> when = When.find(found.rest(), day);
            boolean fits = when.map(
                            w -> !w.year() || OF_YEARS.contains(found.measure().id()))
                    .orElse(true);
            String place = when.map(When::rest).orElse(found.rest());
            return fits
                    ? Optional.of(new Sentence(
                            found.measure(),
                            place.replaceAll(SAYS_NOTHING, " ")
                                    .replaceAll("\\s+", " ")
                                    .strip(),
                            when.map(When::month).orElse(null)))
                    : Optional.empty();
        });
    }

    /** The measure whose name is the longest that the text has; of several that are called the same the first. */
    private static Optional<Mentioned> named(String text, List<Named<Definition>> measures) {
        Mentioned best = null;
        for (Named<Definition> measure : measures) {
            for (SearchText name : measure.texts()) {
                String folded = SearchWords.fold(name.text());
                int at = at(text, folded);
                if (at >= 0 && (best == null || folded.length() > best.length())) {
                    best = new Mentioned(
                            measure.thing(),
                            text.substring(0, at) + " " + text.substring(at + folded.length()),
                            folded.length());
                }
            }
        }
        return best != null ? Optional.of(best) : heard(text, measures);
    }

    /** Where a name stands; Latin ones as whole words. */
    private static int at(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            boolean begins = at == 0 || !isWord(text.charAt(at - 1)) || !isWord(name.charAt(0));
            int end = at + name.length();
            boolean ends = end == text.length() || !isWord(text.charAt(end)) || !isWord(text.charAt(end - 1));
            if (begins && ends) {
                return at;
            }
            at = text.indexOf(name, at + 1);
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** A word that is all of the pinyin or the initials of a name. */
    private static Optional<Mentioned> heard(String text, List<Named<Definition>> measures) {
        for (String word : text.split("\\s+")) {
            if (word.length() >= LEAST_LETTERS) {
                for (Named<Definition> measure : measures) {
                    if (measure.texts().stream().anyMatch(name -> name.isSaid(word))) {
                        return Optional.of(new Mentioned(
                                measure.thing(), (" " + text + " ").replace(" " + word + " ", " "), word.length()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
