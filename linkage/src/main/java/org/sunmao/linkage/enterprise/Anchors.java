package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.KeyIndex;
import org.sunmao.linkage.index.UnionFind;
import org.sunmao.linkage.text.Grams;

/** The anchors of a run, sorted by key: their clusters, and the index by which a record finds candidates. */
final class Anchors {
    private static final int RAREST_GRAMS = 4;
    private static final int MOST_CANDIDATES = 160;

    private final List<Profile> rows;
    private final Map<String, Integer> rowByKey = new HashMap<>();
    private final UnionFind clusters;
    private final KeyIndex index = new KeyIndex();
    private final int[] seen;
    /** The valid code of a cluster, at its smallest row. */
    private final @Nullable String[] codes;

    private int query;

    Anchors(List<Profile> sortedByKey, Decisions decisions) {
        rows = sortedByKey;
        clusters = new UnionFind(rows.size());
        seen = new int[rows.size()];
        codes = new @Nullable String[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            rowByKey.put(rows.get(i).key(), i);
            file(i);
            codes[i] = rows.get(i).hasValidUscc() ? rows.get(i).code.value() : null;
        }
        index.build();
        joinEqualCodes(decisions);
        joinEqualRegistrations(decisions);
        joinAsDecided(decisions);
    }

    int size() {
        return rows.size();
    }

    Profile row(int i) {
        return rows.get(i);
    }

    /** The number of the cluster of a row: its smallest row. */
    int cluster(int row) {
        return clusters.find(row);
    }

    /** The key that names a row's cluster. */
    String clusterKey(int row) {
        return rows.get(clusters.find(row)).key();
    }

    /** The rows of each cluster, clusters in the order of their smallest rows. */
    Collection<List<Profile>> listClusters() {
        Map<Integer, List<Profile>> members = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            members.computeIfAbsent(cluster(i), c -> new ArrayList<>(1)).add(rows.get(i));
        }
        return members.values();
    }

    /** The row with a key, or -1. */
    int row(String key) {
        return rowByKey.getOrDefault(key, -1);
    }

    /** Rows that may be what a record speaks of, at most some 160; the order says nothing. */
    int[] candidates(Profile p) {
        query++;
        IntList found = new IntList();
        Keys.of(p, (kind, hash) -> follow(kind, hash, found));
        for (Named name : p.names) {
            int[] rarest = Grams.rarest(name.grams, g -> index.count(Keys.gramHash(g)), RAREST_GRAMS);
            for (int gram : rarest) {
                follow(Keys.GRAM, Keys.gramHash(gram), found);
            }
        }
        return found.toArray();
    }

    private void follow(Keys kind, long hash, IntList found) {
        int start = index.start(hash);
        int end = index.end(hash, start);
        if (end - start > kind.limit) {
            return;
        }
        for (int i = start; i < end && found.size < MOST_CANDIDATES; i++) {
            int row = index.id(i);
            if (seen[row] != query) {
                seen[row] = query;
                found.add(row);
            }
        }
    }

    private void file(int i) {
        Profile p = rows.get(i);
        Keys.of(p, (kind, hash) -> index.add(hash, i));
        for (Named name : p.names) {
            for (int gram : name.grams) {
                index.add(Keys.gramHash(gram), i);
            }
        }
    }

    private void joinEqualCodes(Decisions decisions) {
        Map<String, List<Integer>> byCode = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Profile p = rows.get(i);
            if (p.hasValidUscc() && !decisions.isSeparate(p.key())) {
                byCode.computeIfAbsent(p.code.value(), c -> new ArrayList<>(1)).add(i);
            }
        }
        for (List<Integer> same : byCode.values()) {
            List<Integer> kept = new ArrayList<>(same);
            kept.removeIf(i -> same.stream()
                    .anyMatch(j -> j < i
                            && decisions.cannotLink(
                                    rows.get(i).key(), rows.get(j).key())));
            kept.forEach(i -> union(kept.get(0), i));
        }
    }

    /** Rows of two extracts may both have the old number only; two different codes are never joined by it. */
    private void joinEqualRegistrations(Decisions decisions) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Profile p = rows.get(i);
            CodeReading number = p.registration;
            boolean telling = number != null && number.valid() && !decisions.isSeparate(p.key());
            Integer other = number != null && telling ? first.putIfAbsent(number.value(), i) : null;
            if (other != null
                    && cluster(other) != cluster(i)
                    && !decisions.cannotLink(p.key(), rows.get(other).key())
                    && oneCode(i, other)) {
                union(other, i);
            }
        }
    }

    /** A person may join anchors, but never two different valid codes: a code names one enterprise. */
    private void joinAsDecided(Decisions decisions) {
        for (int i = 0; i < rows.size(); i++) {
            String target = decisions.mustLink(rows.get(i).key());
            int other = target == null ? -1 : row(target);
            if (other >= 0 && oneCode(i, other)) {
                union(i, other);
            }
        }
    }

    private boolean oneCode(int a, int b) {
        String left = codes[cluster(a)];
        String right = codes[cluster(b)];
        return left == null || right == null || left.equals(right);
    }

    private void union(int a, int b) {
        String left = codes[cluster(a)];
        String right = codes[cluster(b)];
        clusters.union(a, b);
        codes[cluster(a)] = left != null ? left : right;
    }

    /** A growing list of numbers. */
    private static final class IntList {
        private int[] items = new int[32];
        private int size;

        void add(int item) {
            if (size == items.length) {
                items = java.util.Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }

        int[] toArray() {
            return java.util.Arrays.copyOf(items, size);
        }
    }
}
