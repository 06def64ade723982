package org.sunmao.app.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.rules.Guesses;
import org.sunmao.app.search.rules.Pinyin;
import org.sunmao.app.search.rules.Sounds;

/**
 * Finds buildings and enterprises within a reader's scope by what somebody types: names or parts of them, former names, codes, pinyin,
 * initials; and, where that finds nothing, by what sounds the same, has a character wrong or leaves something out.
 */
@Component
public class Finder {

    /** So many candidates are looked at: when a word is in more, it is too common to choose by. */
    private static final int CANDIDATES = 300;

    private static final int PER_GUESS = 40;

    private final WebDatabase database;

    /** Reads from this database. */
    public Finder(WebDatabase database) {
        this.database = database;
    }

    /**
     * The best hits, each with the reason.
     *
     * @param typed as a person typed it; what goes beyond 100 characters or eight words is left out
     * @param kind only these; null for all
     * @param most how many hits at most
     */
    public Findings find(Scope scope, String typed, @Nullable SearchKind kind, int most) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return Findings.NONE;
        }
        return database.read(scope, client -> {
            var lookup = new Lookup(client, kind);
            Map<Long, Explained> found = exact(lookup, words);
            boolean more = found.size() >= CANDIDATES;
            if (found.isEmpty()) {
                guess(lookup, String.join("", words), found);
            }
            List<Hit> hits = found.values().stream()
                    .sorted(Explained.BEST)
                    .map(Explained::hit)
                    .toList();
            return new Findings(hits.subList(0, Math.min(most, hits.size())), more || hits.size() > most);
        });
    }

    /** Words as typed; where Chinese and Latin stand together without a blank (启明ruanjian), each is a word. */
    static List<String> words(String typed) {
        var words = new ArrayList<String>();
        for (String word :
                SearchWords.of(typed.replace("'", " ").replace("’", " ")).words()) {
            words.addAll(List.of(word.split("(?<=[a-z])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=[a-z])")));
        }
        return words;
    }

    private static Map<Long, Explained> exact(Lookup lookup, List<String> words) {
        var found = new LinkedHashMap<Long, Explained>();
        String together = String.join("", words);
        keep(found, lookup.starting(together, CANDIDATES / 3), c -> Explained.of(c, words));
        keep(found, lookup.having(words, CANDIDATES), c -> Explained.of(c, words));
        if (words.size() > 1 && words.stream().allMatch(Pinyin::isLatin)) {
            List<String> joined = List.of(together);
            keep(found, lookup.having(joined, CANDIDATES), c -> Explained.of(c, joined));
        }
        return found;
    }

    private static void guess(Lookup lookup, String typed, Map<Long, Explained> found) {
        Function<Candidate, Optional<Explained>> why = candidate -> Explained.guessed(candidate, typed);
        if (Pinyin.isChinese(typed) && typed.length() >= 2) {
            for (List<String> syllables : Pinyin.spellings(typed)) {
                keep(found, lookup.sounding(String.join("", syllables), PER_GUESS), why);
            }
            for (List<String> parts : Guesses.inTwo(typed)) {
                keep(found, lookup.like(parts, PER_GUESS), why);
            }
        }
        for (String pattern : Guesses.oneWrong(typed)) {
            keep(found, lookup.like(List.of(pattern), PER_GUESS), why);
        }
        if (found.isEmpty() && Pinyin.isChinese(typed)) {
            Guesses.pairs(typed).forEach(pair -> keep(found, lookup.like(List.of(pair), PER_GUESS), why));
        }
    }

    private static void keep(
            Map<Long, Explained> found,
            Collection<Candidate> candidates,
            Function<Candidate, Optional<Explained>> why) {
        for (Candidate candidate : candidates) {
            if (!found.containsKey(candidate.subjectId())) {
                why.apply(candidate).ifPresent(explained -> found.put(candidate.subjectId(), explained));
            }
        }
    }

    /** Asks the index. */
    private record Lookup(JdbcClient client, @Nullable SearchKind kind) {

        /** Entries whose first text begins with this. */
        List<Candidate> starting(String word, int most) {
            return ask("select * from search.starting(?, ?, ?)", Guesses.escaped(word) + "%", most);
        }

        /** Entries that have every word, written or by its sound. */
        List<Candidate> having(List<String> words, int most) {
            var written = new ArrayList<@Nullable String>();
            var heard = new ArrayList<@Nullable String>();
            for (String word : words) {
                written.add(Guesses.anywhere(word));
                heard.add(Pinyin.isLatin(word) ? Sounds.pattern(word).orElse(null) : null);
            }
            return candidates(written, heard, most);
        }

        List<Candidate> like(List<String> patterns, int most) {
            var none = new ArrayList<@Nullable String>();
            patterns.forEach(pattern -> none.add(null));
            return candidates(patterns, none, most);
        }

        List<Candidate> sounding(String pinyin, int most) {
            var none = new ArrayList<@Nullable String>();
            none.add(null);
            return pinyin.length() < 4 ? List.of() : candidates(none, List.of(Guesses.anywhere(pinyin)), most);
        }

        private List<Candidate> candidates(
                List<? extends @Nullable String> written, List<? extends @Nullable String> heard, int most) {
            return client.sql("select * from search.candidates(?, ?, ?, ?)")
                    .param(written.toArray(String[]::new))
                    .param(heard.toArray(String[]::new))
                    .param(kind == null ? null : kind.word())
                    .param(most)
                    .query(Candidate::of)
                    .list();
        }

        private List<Candidate> ask(String sql, String pattern, int most) {
            return client.sql(sql)
                    .param(pattern)
                    .param(kind == null ? null : kind.word())
                    .param(most)
                    .query(Candidate::of)
                    .list();
        }
    }
}
