package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.UnionFind;
import org.sunmao.linkage.text.Grams;
import org.sunmao.linkage.text.Homophones;

/** The buildings of the list, sorted by key, and the look-up of candidates. */
final class BuildingAnchors {
    private static final int MOST_PER_GRAM = 40;
    private static final int RAREST_GRAMS = 4;

    private final List<BuildingProfile> rows;
    private final Map<String, Integer> rowByKey = new HashMap<>();
    private final Map<String, List<Integer>> index = new HashMap<>();
    private final Map<Integer, List<Integer>> rowsByCluster = new HashMap<>();
    private final UnionFind clusters;

    BuildingAnchors(List<BuildingProfile> sortedByKey, Decisions decisions) {
        rows = sortedByKey;
        clusters = new UnionFind(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rowByKey.put(rows.get(i).key(), i);
            int row = i;
            keys(rows.get(i))
                    .forEach(k ->
                            index.computeIfAbsent(k, x -> new ArrayList<>(1)).add(row));
        }
        join(decisions);
    }

    int size() {
        return rows.size();
    }

    BuildingProfile row(int i) {
        return rows.get(i);
    }

    int row(String key) {
        return rowByKey.getOrDefault(key, -1);
    }

    /** Gives every row of a building a further name or number; false where the building is not on the list. */
    boolean learn(LearnedAlias alias) {
        int of = row(alias.building());
        if (of < 0) {
            return false;
        }
        String key = alias.kind() == LearnedAlias.Kind.NUMBER
                ? "r" + Homophones.key(alias.value())
                : "s" + Homophones.key(alias.value());
        int cluster = cluster(of);
        for (int row : rowsOf(cluster)) {
            rows.get(row).learned.put(alias.value(), alias);
            List<Integer> known = index.computeIfAbsent(key, x -> new ArrayList<>(1));
            if (!known.contains(row)) {
                known.add(row);
            }
        }
        return true;
    }

    private List<Integer> rowsOf(int cluster) {
        if (rowsByCluster.isEmpty()) {
            for (int row = 0; row < rows.size(); row++) {
                rowsByCluster
                        .computeIfAbsent(cluster(row), x -> new ArrayList<>(1))
                        .add(row);
            }
        }
        return rowsByCluster.getOrDefault(cluster, List.of());
    }

    int cluster(int row) {
        return clusters.find(row);
    }

    String clusterKey(int row) {
        return rows.get(clusters.find(row)).key();
    }

    /** Rows that share a number, a name, a code, or rare pairs of characters of a name; in the order of their keys. */
    Set<Integer> candidates(BuildingProfile p) {
        Set<Integer> out = new TreeSet<>();
        for (String key : keys(p)) {
            if (key.charAt(0) != 'g') {
                out.addAll(index.getOrDefault(key, List.of()));
            }
        }
        for (BuildingName name : namesOf(p)) {
            int[] rarest =
                    Grams.rarest(Grams.of(name.full()), g -> rowsOfGram(g).size(), RAREST_GRAMS);
            for (int gram : rarest) {
                List<Integer> found = rowsOfGram(gram);
                if (found.size() <= MOST_PER_GRAM) {
                    out.addAll(found);
                }
            }
        }
        return out;
    }

    private List<Integer> rowsOfGram(int gram) {
        return index.getOrDefault("g" + gram, List.of());
    }

    /** One source gives one code to one building; further rows of that code are the same. */
    private void join(Decisions decisions) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            BuildingProfile p = rows.get(i);
            if (!p.code.isEmpty() && !decisions.isSeparate(p.key())) {
                Integer other = first.putIfAbsent(p.record.source() + '\n' + p.code, i);
                if (other != null
                        && !decisions.cannotLink(p.key(), rows.get(other).key())) {
                    clusters.union(other, i);
                }
            }
            String target = decisions.mustLink(p.key());
            int asked = target == null ? -1 : row(target);
            if (asked >= 0) {
                clusters.union(asked, i);
            }
        }
        new SameBuildings(rows, clusters, decisions).join();
    }

    private static List<String> keys(BuildingProfile p) {
        List<String> out = new ArrayList<>();
        p.numbers.forEach(n -> out.add("r" + Homophones.key(n)));
        if (p.code.length() >= 6) {
            out.add("c" + p.code);
        }
        for (BuildingName name : namesOf(p)) {
            out.add("n" + name.core());
            out.add("s" + Homophones.key(name.full()));
            for (int gram : Grams.of(name.full())) {
                out.add("g" + gram);
            }
        }
        return out;
    }

    private static List<BuildingName> namesOf(BuildingProfile p) {
        List<BuildingName> out = new ArrayList<>(p.names);
        out.addAll(p.hints);
        return out;
    }
}
