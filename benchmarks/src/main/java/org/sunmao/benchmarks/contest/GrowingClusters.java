package org.sunmao.benchmarks.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows joined pair by pair; all pairs within a cluster count as found. */
final class GrowingClusters {

    private final Map<String, List<String>> clusterOf = new HashMap<>();
    private final Map<String, List<String>> meant = new HashMap<>();
    private final long truth;
    private long links;
    private long right;

    GrowingClusters(Set<IdPair> truth) {
        this.truth = truth.size();
        for (IdPair pair : truth) {
            meant.computeIfAbsent(pair.left(), id -> new ArrayList<>()).add(pair.right());
            meant.computeIfAbsent(pair.right(), id -> new ArrayList<>()).add(pair.left());
        }
    }

    /** Joins the clusters of two rows. */
    PairScore join(IdPair pair) {
        List<String> one = clusterOf.computeIfAbsent(pair.left(), id -> new ArrayList<>(List.of(id)));
        List<String> other = clusterOf.computeIfAbsent(pair.right(), id -> new ArrayList<>(List.of(id)));
        if (one != other) {
            merge(one.size() < other.size() ? one : other, one.size() < other.size() ? other : one);
        }
        return new PairScore(links, right, truth);
    }

    private void merge(List<String> smaller, List<String> larger) {
        links += (long) smaller.size() * larger.size();
        for (String id : smaller) {
            right += meant.getOrDefault(id, List.of()).stream()
                    .filter(to -> clusterOf.get(to) == larger)
                    .count();
        }
        smaller.forEach(id -> clusterOf.put(id, larger));
        larger.addAll(smaller);
    }
}
