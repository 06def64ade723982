package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.index.LongCounter;
import org.sunmao.linkage.index.Postings;
import org.sunmao.linkage.index.UnionFind;

/** The anchors of a run, sorted by key: their clusters, and the index by which a record finds candidates. */
final class Anchors implements AnchorIndex {
    private final List<Profile> rows;
    private final Map<String, Integer> rowByKey = new HashMap<>();
    private final UnionFind clusters;
    private final Postings index;

    /** The valid code of a cluster, at its smallest row. */
    private final long[] codes;

    /** True where every cluster has one row. */
    private boolean single = true;

    Anchors(List<Profile> sortedByKey, Decisions decisions) {
        rows = sortedByKey;
        clusters = new UnionFind(rows.size());
        codes = new long[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            codes[i] = rows.get(i).uscc;
        }
        if (!decisions.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                rowByKey.put(rows.get(i).key(), i);
            }
        }
        index = file();
        joinEqual(p -> p.uscc, decisions);
        joinEqual(Anchors::registration, decisions);
        joinAsDecided(decisions);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Profile row(int i) {
        return rows.get(i);
    }

    @Override
    public int read(long key, int[] into) {
        return index.read(key, into);
    }

    /** Rows are sorted by key. */
    @Override
    public boolean goesBefore(int row, int other) {
        return row < other;
    }

    /** The memory that the index takes, in bytes. */
    long indexBytes() {
        return index.bytes();
    }

    /** The number of the cluster of a row: its smallest row. */
    @Override
    public int cluster(int row) {
        return single ? row : clusters.find(row);
    }

    /** The key that names a row's cluster. */
    @Override
    public String clusterKey(int row) {
        return rows.get(cluster(row)).key();
    }

    int countClusters() {
        int n = 0;
        for (int i = 0; i < rows.size(); i++) {
            n += cluster(i) == i ? 1 : 0;
        }
        return n;
    }

    /** Shows the rows of each cluster; the list is used again for the next one. */
    void forEachCluster(Consumer<List<Profile>> visitor) {
        if (single) {
            rows.forEach(p -> visitor.accept(List.of(p)));
            return;
        }
        int[] next = new int[rows.size()];
        int[] last = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            int c = cluster(i);
            next[i] = -1;
            if (c != i) {
                next[last[c]] = i;
            }
            last[c] = i;
        }
        List<Profile> members = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (cluster(i) == i) {
                members.clear();
                for (int at = i; at >= 0; at = next[at]) {
                    members.add(rows.get(at));
                }
                visitor.accept(members);
            }
        }
    }

    /** The row with a key, or -1; known only where there are decisions. */
    @Override
    public int row(String key) {
        return rowByKey.getOrDefault(key, -1);
    }

    private Postings file() {
        Postings.Builder builder = new Postings.Builder();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            Profile p = rows.get(i);
            Keys.of(p, (kind, hash) -> builder.add(hash, row));
            for (Named name : p.names) {
                Keys.grams(name, (kind, hash) -> builder.add(hash, row));
            }
        }
        return builder.build();
    }

    /** What names one enterprise. */
    private interface Identifier {
        long of(Profile p);
    }

    private static long registration(Profile p) {
        return p.registration == null || !p.registration.valid()
                ? Hash64.NONE
                : Hash64.of(p.registration.value()) ^ 0x15;
    }

    /**
     * Rows with one code are one enterprise; so are those of two extracts that both have the old number only, but two different
     * codes are never joined by it.
     */
    private void joinEqual(Identifier identifier, Decisions decisions) {
        LongCounter first = new LongCounter();
        Map<Integer, List<Integer>> joined = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            long value = identifier.of(rows.get(i));
            if (value == Hash64.NONE || decisions.isSeparate(rows.get(i).key())) {
                continue;
            }
            int other = first.get(value) - 1;
            if (other < 0) {
                first.add(value, i + 1);
            } else if (mayJoin(i, other, joined.getOrDefault(other, List.of()), decisions)) {
                union(other, i);
                joined.computeIfAbsent(other, k -> new ArrayList<>()).add(i);
            }
        }
    }

    private boolean mayJoin(int row, int first, List<Integer> joined, Decisions decisions) {
        String key = rows.get(row).key();
        boolean parted = decisions.cannotLink(key, rows.get(first).key())
                || joined.stream()
                        .anyMatch(j -> decisions.cannotLink(key, rows.get(j).key()));
        return !parted && oneCode(row, first);
    }

    /** A person may join anchors, but never two different valid codes: a code names one enterprise. */
    private void joinAsDecided(Decisions decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            @Nullable String target = decisions.mustLink(rows.get(i).key());
            int other = target == null ? -1 : row(target);
            if (other >= 0 && oneCode(i, other)) {
                union(i, other);
            }
        }
    }

    private boolean oneCode(int a, int b) {
        long left = codes[clusters.find(a)];
        long right = codes[clusters.find(b)];
        return left == Hash64.NONE || right == Hash64.NONE || left == right;
    }

    private void union(int a, int b) {
        single = false;
        long left = codes[clusters.find(a)];
        long right = codes[clusters.find(b)];
        clusters.union(a, b);
        codes[clusters.find(a)] = left != Hash64.NONE ? left : right;
    }
}
