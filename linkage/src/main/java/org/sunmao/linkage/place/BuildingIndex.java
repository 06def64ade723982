package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;

/**
 * The buildings of a list, ready to be asked about one record after another. Asking changes nothing, so that many may ask at once;
 * {@link #learn} must be done before.
 */
final class BuildingIndex {
    static final double ACCEPT_PROBABILITY = 0.97;
    static final double MARGIN_BITS = 3;
    private static final double REVIEW_PROBABILITY = 0.1;
    private static final double LEAST_SHOWN = 0.005;
    private static final int MOST_SHOWN = 5;

    private final Decisions decisions;
    private final BuildingAnchors anchors;
    private final BuildingComparison comparison;
    private final Set<String> learnedNames = new HashSet<>();
    private final Set<String> learnedNumbers = new HashSet<>();

    BuildingIndex(List<BuildingProfile> sortedByKey, Decisions decisions) {
        this.decisions = decisions;
        anchors = new BuildingAnchors(sortedByKey, decisions);
        comparison = new BuildingComparison(anchors);
    }

    BuildingAnchors anchors() {
        return anchors;
    }

    /** Further names and numbers of the buildings, from now on. Those of unknown buildings are left out. */
    void learn(List<LearnedAlias> aliases) {
        for (LearnedAlias alias : aliases) {
            if (anchors.learn(alias)) {
                (alias.kind() == LearnedAlias.Kind.NAME ? learnedNames : learnedNumbers).add(alias.value());
            }
        }
    }

    /** True where a record bears a name or number that was learned, so that it may have to be decided anew. */
    boolean bearsLearnedAlias(BuildingProfile p) {
        return p.numbers.stream().anyMatch(learnedNumbers::contains)
                || p.names.stream().anyMatch(n -> learnedNames.contains(n.full()))
                || p.hints.stream().anyMatch(n -> learnedNames.contains(n.full()));
    }

    /** Decides about one record; a person's decision first. */
    Link decide(BuildingProfile p) {
        String target = decisions.mustLink(p.key());
        int row = target == null ? -1 : anchors.row(target);
        if (row >= 0) {
            BuildingComparison.Result r = comparison.compare(p, anchors.row(row));
            return new Link(p.key(), Zone.LINKED, anchors.clusterKey(row), r.bits, 1, r.reasons, true, List.of());
        }
        if (decisions.isSeparate(p.key())) {
            return new Link(p.key(), Zone.NEW, p.key(), 0, 1, List.of(), true, List.of());
        }
        return decide(p, score(p));
    }

    private List<Scored> score(BuildingProfile p) {
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

    private Link decide(BuildingProfile p, List<Scored> scored) {
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

    /** The best row of a cluster. */
    private record Scored(int cluster, BuildingComparison.Result result) {}
}
