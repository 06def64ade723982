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
import org.sunmao.linkage.Candidate;
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
    private static final double ACCEPT_PROBABILITY = 0.97;
    private static final double MARGIN_BITS = 3;
    private static final double REVIEW_PROBABILITY = 0.1;
    private static final double LEAST_SHOWN = 0.005;
    private static final int MOST_SHOWN = 5;

    /** Every reason that a link may give, as {@code comparison.level}: whoever shows reasons needs words for these. */
    public static List<String> listReasons() {
        return Arrays.stream(BuildingLevel.values())
                .map(level -> level.comparison + '.' + level.word)
                .toList();
    }

    /**
     * Decides about every record.
     *
     * @throws IllegalArgumentException if two records have one key
     */
    public Links link(Collection<BuildingRecord> records, Collection<Constraint> constraints) {
        List<BuildingProfile> anchorRows = new ArrayList<>();
        List<BuildingProfile> others = new ArrayList<>();
        for (BuildingRecord r : sorted(records)) {
            (r.anchor() ? anchorRows : others).add(new BuildingProfile(r));
        }
        Decisions decisions = new Decisions(constraints);
        BuildingAnchors anchors = new BuildingAnchors(anchorRows, decisions);
        BuildingComparison comparison = new BuildingComparison(anchors);
        Map<String, Link> links = new TreeMap<>();
        for (int i = 0; i < anchors.size(); i++) {
            String key = anchors.row(i).key();
            links.put(key, new Link(key, Zone.LINKED, anchors.clusterKey(i), 0, 1, List.of(), false, List.of()));
        }
        for (BuildingProfile p : others) {
            links.put(p.key(), machineOrPerson(p, anchors, comparison, decisions));
        }
        new Followers(decisions, k -> anchors.row(k) >= 0)
                .follow(others.stream().map(BuildingProfile::key).toList(), links);
        joinNew(others, decisions, links);
        return new Links(new ArrayList<>(links.values()), MODEL);
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

    private static Link machineOrPerson(
            BuildingProfile p, BuildingAnchors anchors, BuildingComparison comparison, Decisions decisions) {
        String target = decisions.mustLink(p.key());
        int row = target == null ? -1 : anchors.row(target);
        if (row >= 0) {
            BuildingComparison.Result r = comparison.compare(p, anchors.row(row));
            return new Link(p.key(), Zone.LINKED, anchors.clusterKey(row), r.bits, 1, r.reasons, true, List.of());
        }
        if (decisions.isSeparate(p.key()) && target == null) {
            return new Link(p.key(), Zone.NEW, p.key(), 0, 1, List.of(), true, List.of());
        }
        return decide(p, score(p, anchors, comparison, decisions), anchors);
    }

    private static List<Scored> score(
            BuildingProfile p, BuildingAnchors anchors, BuildingComparison comparison, Decisions decisions) {
        Set<Integer> excluded = new HashSet<>();
        for (String key : decisions.cannotLink(p.key())) {
            excluded.add(anchors.row(key) < 0 ? -1 : anchors.cluster(anchors.row(key)));
        }
        Map<Integer, Scored> best = new HashMap<>();
        for (int row : anchors.candidates(p)) {
            int cluster = anchors.cluster(row);
            if (!excluded.contains(cluster)) {
                Scored scored = new Scored(cluster, comparison.compare(p, anchors.row(row)));
                best.merge(cluster, scored, (x, y) -> x.result.bits >= y.result.bits ? x : y);
            }
        }
        List<Scored> sorted = new ArrayList<>(best.values());
        sorted.sort(Comparator.comparingDouble((Scored s) -> -s.result.bits).thenComparing(Scored::cluster));
        return sorted;
    }

    private static Link decide(BuildingProfile p, List<Scored> scored, BuildingAnchors anchors) {
        double total = 1;
        for (Scored s : scored) {
            total += Math.pow(2, s.result.bits);
        }
        List<Candidate> shown = new ArrayList<>();
        for (int i = 0; i < scored.size() && i < MOST_SHOWN; i++) {
            BuildingComparison.Result r = scored.get(i).result;
            double probability = Math.pow(2, r.bits) / total;
            if (probability >= LEAST_SHOWN) {
                shown.add(new Candidate(anchors.clusterKey(scored.get(i).cluster), r.bits, probability, r.reasons));
            }
        }
        if (shown.isEmpty() || shown.get(0).probability() < REVIEW_PROBABILITY) {
            return new Link(p.key(), Zone.NEW, p.key(), 0, 1 / total, List.of(), false, shown);
        }
        Candidate best = shown.get(0);
        double margin = scored.size() > 1 ? best.bits() - scored.get(1).result.bits : Double.MAX_VALUE;
        boolean sure = best.probability() >= ACCEPT_PROBABILITY && margin >= MARGIN_BITS;
        boolean linked = sure && !scored.get(0).result.nameContradicts;
        Zone zone = linked ? Zone.LINKED : Zone.REVIEW;
        String cluster = linked ? best.cluster() : null;
        return new Link(p.key(), zone, cluster, best.bits(), best.probability(), best.reasons(), false, shown);
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

    /** The best row of a cluster. */
    private record Scored(int cluster, BuildingComparison.Result result) {}
}
