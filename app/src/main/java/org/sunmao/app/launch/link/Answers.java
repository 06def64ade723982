package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What persons answered about pairs of rows, free of contradictions. */
public final class Answers {

    /** Nobody answered anything. */
    public static final Answers NONE = new Answers(Set.of(), Set.of());

    private final Set<RowPair> same;
    private final Set<RowPair> different;
    private final Map<RowRef, List<RowRef>> partners = new TreeMap<>();

    Answers(Set<RowPair> same, Set<RowPair> different) {
        this.same = same;
        this.different = different;
        for (RowPair pair : same) {
            partners.computeIfAbsent(pair.left(), r -> new ArrayList<>(1)).add(pair.right());
            partners.computeIfAbsent(pair.right(), r -> new ArrayList<>(1)).add(pair.left());
        }
        partners.values().forEach(Collections::sort);
    }

    /** Pairs of rows that are one. */
    public Set<RowPair> same() {
        return same;
    }

    /** Pairs of rows that are not. */
    public Set<RowPair> different() {
        return different;
    }

    boolean isEmpty() {
        return same.isEmpty() && different.isEmpty();
    }

    /** The rows of a list that a row is one with, as was answered about the very pair. */
    List<RowRef> partners(RowRef row, int list) {
        return partners.getOrDefault(row, List.of()).stream()
                .filter(other -> other.list() == list)
                .toList();
    }

    /** The same, with more pairs that are not one. */
    Answers without(Set<RowPair> more) {
        Set<RowPair> all = new java.util.HashSet<>(different);
        all.addAll(more);
        return new Answers(same, all);
    }

    /** The rows that anything was answered about. */
    Set<RowRef> rows() {
        Set<RowRef> rows = new TreeSet<>();
        Stream.concat(same.stream(), different.stream()).forEach(pair -> {
            rows.add(pair.left());
            rows.add(pair.right());
        });
        return rows;
    }
}
