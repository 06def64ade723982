package org.sunmao.app.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.memory.Part;
import org.sunmao.app.search.memory.Seeking;
import org.sunmao.app.search.rules.Guesses;
import org.sunmao.app.search.rules.Pinyin;
import org.sunmao.app.search.rules.Sounds;

/** The index in memory. It says which entries may fit; they are read from the database, a few at a time, as the reader's scope opens them. */
final class MemoryIndex implements Index {

    private static final int READ = 60;

    private final JdbcClient client;
    private final List<Seeking> segments;
    private final Set<Long> read = new HashSet<>();

    MemoryIndex(JdbcClient client, SearchMemory.State held, Scope scope, @Nullable SearchKind kind) {
        this.client = client;
        Boolean building = kind == null ? null : kind == SearchKind.BUILDING;
        this.segments = List.of(
                new Seeking(held.since(), scope, building, new BitSet()),
                new Seeking(held.base(), scope, building, held.outdated()));
    }

    @Override
    public Iterable<List<Candidate>> starting(String word, int most) {
        var ids = new LinkedHashSet<Long>(ids(s -> s.having(List.of(Part.whole(word)), most)));
        ids.addAll(ids(s -> s.having(List.of(Part.beginning(word)), most)));
        return candidates(ids);
    }

    @Override
    public Iterable<List<Candidate>> having(List<String> words, int most) {
        List<Part> parts = words.stream()
                .map(word ->
                        new Part(word, Pinyin.isLatin(word) ? Sounds.part(word).orElse(null) : null))
                .toList();
        return candidates(ids(s -> s.having(parts, most)));
    }

    @Override
    public Iterable<List<Candidate>> sounding(List<String> syllables, int most) {
        Part part = Part.heard(String.join("", syllables));
        return candidates(ids(s -> s.having(List.of(part), most)));
    }

    @Override
    public Iterable<List<Candidate>> inTwo(String typed, int most) {
        return Guesses.inTwo(typed).isEmpty() ? List.of() : candidates(ids(s -> s.inTwo(typed, most)));
    }

    @Override
    public Iterable<List<Candidate>> oneWrong(String typed, int most) {
        return Guesses.oneWrong(typed).isEmpty() ? List.of() : candidates(ids(s -> s.almost(typed, most)));
    }

    @Override
    public Iterable<List<Candidate>> partly(String typed, int most) {
        return candidates(ids(s -> s.partly(typed, 2 * most)));
    }

    private List<Long> ids(Function<Seeking, List<Long>> seek) {
        return segments.stream()
                .flatMap(segment -> seek.apply(segment).stream())
                .toList();
    }

    /** Rows that were read for another reason before are not read again. */
    private Iterable<List<Candidate>> candidates(Collection<Long> ids) {
        return () -> new Iterator<>() {
            private final Iterator<Long> left = ids.iterator();

            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public List<Candidate> next() {
                var next = new ArrayList<Long>();
                while (left.hasNext() && next.size() < READ) {
                    Long id = left.next();
                    if (read.add(id)) {
                        next.add(id);
                    }
                }
                return next.isEmpty() ? List.of() : rows(next);
            }
        };
    }

    /** In the order of the ids; those that the scope does not open, or that are gone, are not there. */
    private List<Candidate> rows(List<Long> ids) {
        Map<Long, Candidate> rows = new HashMap<>();
        client.sql("select * from search.entry where subject_id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(Candidate::of)
                .list()
                .forEach(candidate -> rows.put(candidate.subjectId(), candidate));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }
}
