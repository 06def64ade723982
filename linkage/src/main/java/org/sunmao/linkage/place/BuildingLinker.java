package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.decision.Followers;

/**
 * Decides which building of a list a record speaks of. A number on a road is the building that stands there, unless several do:
 * then the name or the block must tell. The outcome is a function of the set of records and constraints.
 */
public final class BuildingLinker {
    private static final String MODEL = "builtin-1";

    /** Every reason that a link may give, as {@code comparison.level}: whoever shows reasons needs words for these. */
    public static List<String> listReasons() {
        return Arrays.stream(BuildingLevel.values())
                .map(level -> level.comparison + '.' + level.word)
                .toList();
    }

    /**
     * Decides about every record; aliases are learned on the way, see {@link #linkAndLearn}.
     *
     * @throws IllegalArgumentException if two records have one key
     */
    public Links link(Collection<BuildingRecord> records, Collection<Constraint> constraints) {
        return linkAndLearn(records, constraints).links();
    }

    /**
     * Decides about every record, twice: by what the list says, and again, for those that bear them, with the names and numbers that the
     * first decisions teach. The outcome is a function of the set of records and constraints, not of their order.
     *
     * @throws IllegalArgumentException if two records have one key
     */
    public BuildingLinks linkAndLearn(Collection<BuildingRecord> records, Collection<Constraint> constraints) {
        List<BuildingProfile> anchorRows = new ArrayList<>();
        List<BuildingProfile> others = new ArrayList<>();
        for (BuildingRecord r : sorted(records)) {
            (r.anchor() ? anchorRows : others).add(new BuildingProfile(r));
        }
        Decisions decisions = new Decisions(constraints);
        BuildingIndex index = new BuildingIndex(anchorRows, decisions);
        Map<String, Link> links = new TreeMap<>();
        others.forEach(p -> links.put(p.key(), index.decide(p)));
        List<LearnedAlias> learned = new AliasLearner(index, decisions).learn(others, links);
        index.learn(learned);
        others.stream().filter(index::bearsLearnedAlias).forEach(p -> links.put(p.key(), index.decide(p)));
        finish(index, others, decisions, links);
        return new BuildingLinks(new Links(new ArrayList<>(links.values()), MODEL), learned);
    }

    private static void finish(
            BuildingIndex index, List<BuildingProfile> others, Decisions decisions, Map<String, Link> links) {
        BuildingAnchors anchors = index.anchors();
        for (int i = 0; i < anchors.size(); i++) {
            String key = anchors.row(i).key();
            links.put(key, new Link(key, Zone.LINKED, anchors.clusterKey(i), 0, 1, List.of(), false, List.of()));
        }
        new Followers(decisions, k -> anchors.row(k) >= 0)
                .follow(others.stream().map(BuildingProfile::key).toList(), links);
        joinNew(others, decisions, links);
    }

    private static List<BuildingRecord> sorted(Collection<BuildingRecord> records) {
        List<BuildingRecord> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(BuildingRecord::key));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).key().equals(sorted.get(i - 1).key())) {
                throw new IllegalArgumentException(
                        "Two records have the key " + sorted.get(i).key());
            }
        }
        return sorted;
    }

    /**
     * New records at one number and of one block are one building, unless their names differ; a nameless one joins the named
     * one only where there is one such name. Without a number, the name and the block must be equal.
     */
    private static void joinNew(List<BuildingProfile> others, Decisions decisions, Map<String, Link> links) {
        List<BuildingProfile> free = new ArrayList<>();
        Map<String, Set<String>> namesAt = new HashMap<>();
        for (BuildingProfile p : others) {
            Link link = links.get(p.key());
            boolean untouched = decisions.cannotLink(p.key()).isEmpty();
            if (link != null && link.zone() == Zone.NEW && !link.asserted() && untouched) {
                free.add(p);
                if (!nameOf(p).isEmpty()) {
                    namesAt.computeIfAbsent(place(p), k -> new HashSet<>()).add(nameOf(p));
                }
            }
        }
        Map<String, String> smallest = new HashMap<>();
        for (BuildingProfile p : free) {
            String place = place(p);
            Set<String> names = namesAt.getOrDefault(place, Set.of());
            String name = names.size() == 1 ? names.iterator().next() : nameOf(p);
            if (!p.numbers.isEmpty() || !nameOf(p).isEmpty()) {
                String cluster = smallest.computeIfAbsent(place + '|' + name, k -> p.key());
                links.computeIfPresent(p.key(), (k, l) -> Followers.inCluster(l, cluster));
            }
        }
    }

    private static String nameOf(BuildingProfile p) {
        return p.names.isEmpty() ? "" : p.names.get(0).full();
    }

    private static String place(BuildingProfile p) {
        String at = p.numbers.isEmpty() ? nameOf(p) : p.numbers.iterator().next();
        return p.district() + '|' + at + '|' + String.join(",", p.blocks);
    }
}
