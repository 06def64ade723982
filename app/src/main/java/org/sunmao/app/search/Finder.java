package org.sunmao.app.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.rules.Pinyin;

/**
 * Finds buildings and enterprises within a reader's scope by what somebody types: names or parts of them, former names, codes, pinyin,
 * initials; and, where that finds nothing, by what sounds the same, has a character wrong or leaves something out.
 */
@Component
public class Finder {

    /** So many candidates are looked at: when a word is in more, it is too common to choose by. */
    private static final int CANDIDATES = 300;

    private static final int PER_GUESS = 40;

    /** Fewer letters are heard in too many names. */
    private static final int LEAST_HEARD = 4;

    private final WebDatabase database;
    private final @Nullable SearchMemory memory;

    /** Reads from this database alone. */
    public Finder(WebDatabase database) {
        this.database = database;
        this.memory = null;
    }

    /** Looks up in memory what is held there, and reads from this database. */
    @Autowired
    public Finder(WebDatabase database, SearchMemory memory) {
        this.database = database;
        this.memory = memory;
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
            Index index = index(client, scope, kind);
            var found = new Found(most);
            exact(index, words, found);
            if (found.isEmpty()) {
                guess(index, String.join("", words), found);
            }
            return found.findings();
        });
    }

    /**
     * What a subject is called.
     *
     * @param confirmed false for a provisional one
     */
    public record Named(SearchKind kind, String name, boolean confirmed) {}

    /** What these subjects are called, by id; those that the scope does not open are not there. */
    public Map<Long, Named> names(Scope scope, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.read(
                scope,
                client -> client
                        .sql("select * from search.entry where subject_id = any(?)")
                        .param(ids.toArray(Long[]::new))
                        .query(Candidate::of)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                Candidate::subjectId, c -> new Named(c.kind(), c.name(), c.confirmed()))));
    }

    private Index index(JdbcClient client, Scope scope, @Nullable SearchKind kind) {
        Optional<SearchMemory.State> held = memory == null ? Optional.empty() : memory.find(client);
        return held.isPresent() ? new MemoryIndex(client, held.get(), scope, kind) : new DatabaseIndex(client, kind);
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

    private static void exact(Index index, List<String> words, Found found) {
        String together = String.join("", words);
        found.keep(index.starting(together, CANDIDATES / 3), c -> Explained.of(c, words));
        found.keep(index.having(words, CANDIDATES), c -> Explained.of(c, words));
        if (words.size() > 1 && words.stream().allMatch(Pinyin::isLatin)) {
            List<String> joined = List.of(together);
            found.keep(index.having(joined, CANDIDATES), c -> Explained.of(c, joined));
        }
    }

    private static void guess(Index index, String typed, Found found) {
        Function<Candidate, Optional<Explained>> why = candidate -> Explained.guessed(candidate, typed);
        if (Pinyin.isChinese(typed) && typed.length() >= 2) {
            for (List<String> syllables : Pinyin.spellings(typed)) {
                if (String.join("", syllables).length() >= LEAST_HEARD) {
                    found.keep(index.sounding(syllables, PER_GUESS), why);
                }
            }
            found.keep(index.inTwo(typed, PER_GUESS), why);
        }
        found.keep(index.oneWrong(typed, PER_GUESS), why);
        if (found.isEmpty() && Pinyin.isChinese(typed)) {
            found.keep(index.partly(typed, PER_GUESS), why);
        }
    }
}
