package org.sunmao.app.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.search.rules.Guesses;
import org.sunmao.app.search.rules.Pinyin;
import org.sunmao.app.search.rules.Sounds;

/**
 * The index in the database; the client is one of the reader's transaction.
 *
 * @param kind only these; null for all
 */
record DatabaseIndex(JdbcClient client, @Nullable SearchKind kind) implements Index {

    @Override
    public Iterable<List<Candidate>> starting(String word, int most) {
        return List.of(client.sql("select * from search.starting(?, ?, ?)")
                .param(Guesses.escaped(word) + "%")
                .param(kind == null ? null : kind.word())
                .param(most)
                .query(Candidate::of)
                .list());
    }

    @Override
    public Iterable<List<Candidate>> having(List<String> words, int most) {
        var written = new ArrayList<@Nullable String>();
        var heard = new ArrayList<@Nullable String>();
        for (String word : words) {
            written.add(Guesses.anywhere(word));
            heard.add(Pinyin.isLatin(word) ? Sounds.pattern(word).orElse(null) : null);
        }
        return List.of(candidates(written, heard, most));
    }

    @Override
    public Iterable<List<Candidate>> sounding(List<String> syllables, int most) {
        var none = new ArrayList<@Nullable String>();
        none.add(null);
        return List.of(candidates(none, List.of(Guesses.anywhere(String.join("", syllables))), most));
    }

    @Override
    public Iterable<List<Candidate>> inTwo(String typed, int most) {
        return Guesses.inTwo(typed).stream().map(parts -> like(parts, most)).toList();
    }

    @Override
    public Iterable<List<Candidate>> oneWrong(String typed, int most) {
        return Guesses.oneWrong(typed).stream()
                .map(pattern -> like(List.of(pattern), most))
                .toList();
    }

    @Override
    public Iterable<List<Candidate>> partly(String typed, int most) {
        return Guesses.pairs(typed).stream()
                .map(pair -> like(List.of(pair), most))
                .toList();
    }

    private List<Candidate> like(List<String> patterns, int most) {
        var none = new ArrayList<@Nullable String>();
        patterns.forEach(pattern -> none.add(null));
        return candidates(patterns, none, most);
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
}
