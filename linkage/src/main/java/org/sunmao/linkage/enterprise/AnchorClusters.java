package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.index.LongCounter;
import org.sunmao.linkage.index.UnionFind;

/**
 * Which anchors stand for one enterprise: those with one valid code, those that both have one old number, and those that a
 * person joined; but never two with different valid codes. Works on anchors sorted by key, and on any part of them that no
 * shared code, number or decision connects with the rest.
 */
final class AnchorClusters {
    private final List<? extends Founder> rows;
    private final Decisions decisions;
    private final UnionFind clusters;

    /** The valid code of a cluster, at its smallest row. */
    private final long[] codes;

    private boolean single = true;

    AnchorClusters(List<? extends Founder> sortedByKey, Decisions decisions) {
        rows = sortedByKey;
        this.decisions = decisions;
        clusters = new UnionFind(rows.size());
        codes = new long[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            codes[i] = rows.get(i).uscc();
        }
        joinEqual(Founder::uscc);
        joinEqual(Founder::number);
        joinAsDecided();
    }

    /** What of an anchor tells which enterprise it stands for. */
    interface Founder {
        /** The anchor's key. */
        String key();

        /** The hash of its valid credit code; {@link Hash64#NONE} where there is none. */
        long uscc();

        /** The hash of its valid old number; {@link Hash64#NONE} where there is none. */
        long number();
    }

    /** What names one enterprise. */
    private interface Identifier {
        long of(Founder p);
    }

    /** True where every anchor stands for an enterprise of its own. */
    boolean single() {
        return single;
    }

    /** The smallest row of a row's cluster. */
    int find(int row) {
        return clusters.find(row);
    }

    /** The hash of a valid old number; {@link Hash64#NONE} where there is none. */
    static long registration(Profile p) {
        return p.registration == null || !p.registration.valid()
                ? Hash64.NONE
                : Hash64.of(Hash64.of(p.registration.value()), 15);
    }

    private void joinEqual(Identifier identifier) {
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
            } else if (mayJoin(i, other, joined.getOrDefault(other, List.of()))) {
                union(other, i);
                joined.computeIfAbsent(other, k -> new ArrayList<>()).add(i);
            }
        }
    }

    private boolean mayJoin(int row, int first, List<Integer> joined) {
        String key = rows.get(row).key();
        boolean parted = decisions.cannotLink(key, rows.get(first).key())
                || joined.stream()
                        .anyMatch(j -> decisions.cannotLink(key, rows.get(j).key()));
        return !parted && oneCode(row, first);
    }

    /** A person may join anchors; two different valid codes only where they said so of the two, for a code names one enterprise. */
    private void joinAsDecided() {
        if (decisions.isEmpty()) {
            return;
        }
        Map<String, Integer> rowByKey = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            rowByKey.put(rows.get(i).key(), i);
        }
        for (int i = 0; i < rows.size(); i++) {
            @Nullable String target = decisions.mustLink(rows.get(i).key());
            Integer other = target == null ? null : rowByKey.get(target);
            if (target != null
                    && other != null
                    && (decisions.isAcrossCodes(rows.get(i).key(), target) || oneCode(i, other))) {
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
