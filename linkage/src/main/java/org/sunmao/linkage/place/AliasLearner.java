package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.decision.Decisions;

/**
 * Learns from records which further names and numbers buildings have. A value that the list gives to any building is never learned for
 * another one; a number where the list has two buildings teaches no name; and one record that a person has taken from
 * the building breaks the alias that it would speak for.
 */
final class AliasLearner {
    private final BuildingAnchors anchors;
    private final Decisions decisions;
    private final ListedValues listed;
    private final Map<String, List<Witness>> byName = new TreeMap<>();
    private final Map<String, List<Witness>> byNumber = new TreeMap<>();

    AliasLearner(BuildingIndex index, Decisions decisions) {
        this.anchors = index.anchors();
        this.decisions = decisions;
        this.listed = new ListedValues(anchors);
    }

    /** The aliases that the records teach, sorted by building, kind and value; the links are those of the list alone. */
    List<LearnedAlias> learn(Collection<BuildingProfile> records, Map<String, Link> links) {
        for (BuildingProfile p : records) {
            if (Witness.teaches(p)) {
                Witness w = Witness.of(p, sure(links.get(p.key())), listed);
                w.names.keySet().forEach(n -> file(byName, n, w));
                p.numbers.forEach(n -> file(byNumber, n, w));
            }
        }
        List<LearnedAlias> out = new ArrayList<>();
        learnNames(out);
        learnNumbers(out);
        out.sort(Comparator.comparing(LearnedAlias::building)
                .thenComparing(LearnedAlias::kind)
                .thenComparing(LearnedAlias::value));
        return out;
    }

    private void learnNames(List<LearnedAlias> out) {
        NameRules rules = new NameRules(listed, byName, byNumber);
        byName.forEach((name, witnesses) -> {
            if (listed.withName(name).isEmpty()) {
                for (int cluster : buildings(witnesses)) {
                    LearnedAlias alias = isRefuted(cluster, witnesses)
                            ? null
                            : rules.judge(anchors.clusterKey(cluster), cluster, name, witnesses);
                    if (alias != null) {
                        out.add(alias);
                    }
                }
            }
        });
    }

    private void learnNumbers(List<LearnedAlias> out) {
        NumberRules rules = new NumberRules(listed, byName);
        byNumber.forEach((number, witnesses) -> {
            if (listed.withNumber(number).isEmpty()) {
                for (int cluster : buildings(witnesses)) {
                    LearnedAlias alias = isRefuted(cluster, witnesses)
                            ? null
                            : rules.judge(anchors.clusterKey(cluster), cluster, number, witnesses);
                    if (alias != null) {
                        out.add(alias);
                    }
                }
            }
        });
    }

    private static Set<Integer> buildings(List<Witness> witnesses) {
        Set<Integer> out = new TreeSet<>();
        for (Witness w : witnesses) {
            if (w.sure >= 0) {
                out.add(w.sure);
            } else {
                out.addAll(w.byName);
                out.addAll(w.byNumber);
            }
        }
        return out;
    }

    /** A person said of a record with this value that it is not this building, or something of its own. */
    private boolean isRefuted(int cluster, List<Witness> witnesses) {
        List<BuildingProfile> rows = listed.rows(cluster);
        for (Witness w : witnesses) {
            boolean taken = rows.stream().anyMatch(row -> decisions.cannotLink(w.key(), row.key()));
            boolean separate = decisions.isSeparate(w.key()) && decisions.mustLink(w.key()) == null;
            if (taken || separate && (w.byName.contains(cluster) || w.byNumber.contains(cluster))) {
                return true;
            }
        }
        return false;
    }

    /** The building of a record that a person linked, or whose code is the building's, even where the name stands against it. */
    private int sure(@Nullable Link link) {
        if (link == null) {
            return -1;
        }
        String cluster = link.asserted() ? link.cluster() : ofEqualCode(link);
        int row = cluster == null ? -1 : anchors.row(cluster);
        return row < 0 ? -1 : anchors.cluster(row);
    }

    private static @Nullable String ofEqualCode(Link link) {
        if (link.candidates().isEmpty()) {
            return null;
        }
        Candidate best = link.candidates().get(0);
        boolean byCode = best.reasons().stream()
                .anyMatch(r -> r.comparison().equals(BuildingLevel.BUILDING_CODE_EQUAL.comparison)
                        && r.level().equals(BuildingLevel.BUILDING_CODE_EQUAL.word));
        return byCode ? best.cluster() : null;
    }

    private static void file(Map<String, List<Witness>> map, String value, Witness w) {
        map.computeIfAbsent(value, k -> new ArrayList<>(1)).add(w);
    }

    /** Counts by value. */
    static Map<String, Integer> count(Collection<String> values) {
        Map<String, Integer> out = new HashMap<>();
        values.forEach(v -> out.merge(v, 1, Integer::sum));
        return out;
    }
}
