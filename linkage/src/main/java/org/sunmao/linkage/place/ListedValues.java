package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which buildings of the list bear a name, the core of a name, or a number; buildings are named by their clusters. */
final class ListedValues {
    private final Map<String, Set<Integer>> names = new HashMap<>();
    private final Map<String, Set<Integer>> cores = new HashMap<>();
    private final Map<String, Set<Integer>> numbers = new HashMap<>();
    private final Map<Integer, List<BuildingProfile>> rows = new HashMap<>();

    ListedValues(BuildingAnchors anchors) {
        for (int i = 0; i < anchors.size(); i++) {
            Integer cluster = anchors.cluster(i);
            BuildingProfile p = anchors.row(i);
            rows.computeIfAbsent(cluster, k -> new ArrayList<>(1)).add(p);
            p.numbers.forEach(n -> put(numbers, n, cluster));
            for (List<BuildingName> some : List.of(p.names, p.hints)) {
                some.forEach(n -> {
                    put(names, n.full(), cluster);
                    put(cores, n.core(), cluster);
                });
            }
        }
    }

    Set<Integer> withName(String full) {
        return names.getOrDefault(full, Set.of());
    }

    Set<Integer> withCore(String core) {
        return cores.getOrDefault(core, Set.of());
    }

    Set<Integer> withNumber(String number) {
        return numbers.getOrDefault(number, Set.of());
    }

    /** The rows of a building. */
    List<BuildingProfile> rows(int cluster) {
        return rows.getOrDefault(cluster, List.of());
    }

    private static void put(Map<String, Set<Integer>> map, String value, Integer cluster) {
        map.computeIfAbsent(value, k -> new TreeSet<>()).add(cluster);
    }
}
