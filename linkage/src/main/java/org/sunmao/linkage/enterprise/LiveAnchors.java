package org.sunmao.linkage.enterprise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.GrowingPostings;
import org.sunmao.linkage.index.Hash64;

/**
 * Anchors that come and go: each change costs what the anchor's own keys cost, never what all anchors would. Rows keep their
 * number for as long as they live; the number of a row that went is used again.
 */
final class LiveAnchors implements AnchorIndex {
    private static final int CHUNK = 1 << 12;

    private final List<@Nullable Profile[]> chunks = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final GrowingPostings index = new GrowingPostings();

    /** Rows by their keys. */
    private final GrowingPostings keyed = new GrowingPostings();

    /** Clusters of several rows: each row's members, smallest key first. A row without an entry stands alone. */
    private final Map<Integer, List<Integer>> clusters = new HashMap<>();

    /** Rows by what joins them into clusters: valid code, valid old number. */
    private final GrowingPostings joins = new GrowingPostings();

    private Decisions decisions;
    private int size;
    private int live;

    LiveAnchors(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The same rows under other decisions; the clusters of the rows that they touch must be worked out anew. */
    void decide(Decisions others) {
        decisions = others;
    }

    @Override
    public int size() {
        return size;
    }

    boolean isLive(int row) {
        return chunks.get(row / CHUNK)[row % CHUNK] != null;
    }

    /** How many anchors there are. */
    int live() {
        return live;
    }

    @Override
    public Profile row(int row) {
        Profile p = chunks.get(row / CHUNK)[row % CHUNK];
        if (p == null) {
            throw new IllegalArgumentException("No anchor in row " + row);
        }
        return p;
    }

    @Override
    public int cluster(int row) {
        List<Integer> members = clusters.get(row);
        return members == null ? row : members.get(0);
    }

    @Override
    public String clusterKey(int row) {
        return row(cluster(row)).key();
    }

    @Override
    public List<Integer> members(int row) {
        List<Integer> members = clusters.get(row);
        return members == null ? List.of(row) : members;
    }

    /** The link of an anchor: to the cluster that it founds. */
    Link founded(int row) {
        return new Link(row(row).key(), Zone.LINKED, clusterKey(row), 0, 1, List.of(), false, List.of());
    }

    @Override
    public boolean goesBefore(int row, int other) {
        return row(row).key().compareTo(row(other).key()) < 0;
    }

    @Override
    public int row(String key) {
        return keyed.find(Hash64.of(key), row -> row(row).key().equals(key));
    }

    @Override
    public int read(long key, int[] into) {
        return index.read(key, into);
    }

    int count(long key) {
        return index.count(key);
    }

    int[] list(long key) {
        return index.list(key);
    }

    @Override
    public long indexBytes() {
        return index.bytes() + joins.bytes() + keyed.bytes();
    }

    /** Files one more anchor and gives its row; clusters are not worked out yet. */
    int add(Profile p) {
        int row = free.isEmpty() ? size++ : free.pop();
        while (chunks.size() * CHUNK <= row) {
            chunks.add(new @Nullable Profile[CHUNK]);
        }
        chunks.get(row / CHUNK)[row % CHUNK] = p;
        keyed.add(Hash64.of(p.key()), row);
        Keys.all(p, (kind, hash) -> index.add(hash, row));
        joins(p, hash -> joins.add(hash, row));
        live++;
        return row;
    }

    /** Takes an anchor out; the clusters of what it was joined with must be worked out anew. */
    void remove(int row) {
        Profile p = row(row);
        Keys.all(p, (kind, hash) -> index.remove(hash, row));
        joins(p, hash -> joins.remove(hash, row));
        keyed.remove(Hash64.of(p.key()), row);
        chunks.get(row / CHUNK)[row % CHUNK] = null;
        for (int member : clusters.getOrDefault(row, List.of())) {
            clusters.remove(member);
        }
        free.push(row);
        live--;
    }

    /** Makes room for rows that come with their numbers, by {@link #put}, which any number of threads may call. */
    void reserve(int rows) {
        size = rows;
        while (chunks.size() * CHUNK < size) {
            chunks.add(new @Nullable Profile[CHUNK]);
        }
    }

    void put(int row, Profile p) {
        chunks.get(row / CHUNK)[row % CHUNK] = p;
    }

    /** All rows were put. */
    void close() {
        for (int row = size - 1; row >= 0; row--) {
            if (isLive(row)) {
                live++;
            } else {
                free.push(row);
            }
        }
    }

    /** All indexes, always in this order. */
    List<GrowingPostings> listIndexes() {
        return List.of(index, joins, keyed);
    }

    /** Clusters of several rows, each once. */
    List<List<Integer>> listClusters() {
        List<List<Integer>> out = new ArrayList<>();
        clusters.forEach((row, members) -> {
            if (members.get(0).equals(row)) {
                out.add(members);
            }
        });
        return out;
    }

    /** A cluster of several rows, smallest key first. */
    void cluster(int[] rows) {
        List<Integer> members = Arrays.stream(rows).boxed().toList();
        members.forEach(row -> clusters.put(row, members));
    }

    /** All rows that a code, a number or a decision connects with one of these, directly or over others. */
    List<Integer> connected(Iterable<Integer> rows) {
        TreeSet<Integer> seen = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        rows.forEach(row -> {
            if (seen.add(row)) {
                open.add(row);
            }
        });
        while (!open.isEmpty()) {
            int row = open.pop();
            for (int other : neighbours(row)) {
                if (seen.add(other)) {
                    open.add(other);
                }
            }
        }
        return new ArrayList<>(seen);
    }

    private List<Integer> neighbours(int row) {
        List<Integer> out = new ArrayList<>(members(row));
        joins(row(row), hash -> {
            for (int other : joins.list(hash)) {
                out.add(other);
            }
        });
        for (String key : decisions.connected(row(row).key())) {
            int other = row(key);
            if (other >= 0) {
                out.add(other);
            }
        }
        return out;
    }

    /**
     * Works out the clusters of rows that nothing connects with others.
     *
     * @return the rows whose cluster is another than before
     */
    List<Integer> cluster(List<Integer> rows) {
        List<Integer> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> row(row).key()));
        AnchorClusters found = new AnchorClusters(sorted.stream().map(this::row).toList(), decisions);
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            members.computeIfAbsent(found.find(i), c -> new ArrayList<>(1)).add(sorted.get(i));
        }
        List<Integer> changed = new ArrayList<>();
        members.values()
                .forEach(together -> together.forEach(row -> {
                    if (!members(row).equals(together)) {
                        changed.add(row);
                    }
                }));
        members.values()
                .forEach(together -> together.forEach(row -> {
                    if (together.size() > 1) {
                        clusters.put(row, together);
                    } else {
                        clusters.remove(row);
                    }
                }));
        return changed;
    }

    private static void joins(Profile p, LongConsumer receiver) {
        if (p.uscc != Hash64.NONE) {
            receiver.accept(p.uscc);
        }
        long registration = AnchorClusters.registration(p);
        if (registration != Hash64.NONE) {
            receiver.accept(registration);
        }
    }
}
