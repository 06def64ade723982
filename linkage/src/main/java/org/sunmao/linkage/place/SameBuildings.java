package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.UnionFind;

/**
 * Joins the rows of several building lists that are one building: a list with areas and a file of footprints, say. A name that
 * stands for one building in each list joins them; where a list has it twice, the codes must be equal too. Numbers on the road must
 * not contradict, and a list's own codes are never joined with each other.
 */
final class SameBuildings {

    private final List<BuildingProfile> rows;
    private final UnionFind clusters;
    private final Decisions decisions;
    /** Cluster to the codes that each list has for it. */
    private final Map<Integer, Map<String, Set<String>>> codes = new HashMap<>();

    SameBuildings(List<BuildingProfile> rows, UnionFind clusters, Decisions decisions) {
        this.rows = rows;
        this.clusters = clusters;
        this.decisions = decisions;
    }

    void join() {
        Map<String, List<Integer>> byName = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            BuildingProfile p = rows.get(i);
            codes.computeIfAbsent(clusters.find(i), k -> new HashMap<>())
                    .computeIfAbsent(p.record.source(), k -> new HashSet<>())
                    .add(p.code);
            if (!decisions.isSeparate(p.key())) {
                for (BuildingName name : p.names) {
                    byName.computeIfAbsent(name.full() + '|' + name.block(), k -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        byName.values().forEach(this::joinNamesakes);
    }

    private void joinNamesakes(List<Integer> namesakes) {
        joinWithinLists(namesakes);
        Map<String, Set<Integer>> bySource = new HashMap<>();
        for (int row : namesakes) {
            bySource.computeIfAbsent(rows.get(row).record.source(), k -> new HashSet<>())
                    .add(clusters.find(row));
        }
        boolean unique = bySource.values().stream().allMatch(buildings -> buildings.size() == 1);
        for (int x = 0; x < namesakes.size(); x++) {
            for (int y = x + 1; y < namesakes.size(); y++) {
                joinPair(namesakes.get(x), namesakes.get(y), unique);
            }
        }
    }

    /** A list without codes may give one building several rows: each part of its footprint, say. */
    private void joinWithinLists(List<Integer> namesakes) {
        for (int x = 0; x < namesakes.size(); x++) {
            for (int y = x + 1; y < namesakes.size(); y++) {
                BuildingProfile p = rows.get(namesakes.get(x));
                BuildingProfile q = rows.get(namesakes.get(y));
                if (p.code.isEmpty() && q.code.isEmpty() && p.record.source().equals(q.record.source())) {
                    joinPair(namesakes.get(x), namesakes.get(y), true);
                }
            }
        }
    }

    private void joinPair(int a, int b, boolean unique) {
        BuildingProfile p = rows.get(a);
        BuildingProfile q = rows.get(b);
        boolean sameCode = !p.code.isEmpty() && p.code.equals(q.code);
        boolean numbersContradict =
                !p.numbers.isEmpty() && !q.numbers.isEmpty() && Collections.disjoint(p.numbers, q.numbers);
        boolean free = !decisions.cannotLink(p.key(), q.key()) && !decisions.cannotLink(q.key(), p.key());
        if ((sameCode || unique) && !numbersContradict && free) {
            union(clusters.find(a), clusters.find(b));
        }
    }

    private void union(int one, int other) {
        if (one == other) {
            return;
        }
        Map<String, Set<String>> together = new HashMap<>();
        for (int cluster : new int[] {one, other}) {
            codes.getOrDefault(cluster, Map.of())
                    .forEach((source, own) -> together.computeIfAbsent(source, k -> new HashSet<>())
                            .addAll(own));
        }
        boolean oneCodePerList = together.values().stream()
                .allMatch(own -> own.stream().filter(code -> !code.isEmpty()).count() <= 1);
        if (oneCodePerList) {
            clusters.union(one, other);
            codes.put(clusters.find(one), together);
        }
    }
}
