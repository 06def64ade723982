package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;

/** Scores the candidates of one record and decides on its zone. */
final class Decider {
    private static final int MOST_SHOWN = 5;

    /** Candidates less likely than this are not worth a reader's time. */
    private static final double LEAST_SHOWN = 0.002;

    private static final Comparator<Scored> ORDER = Comparator.comparing(Scored::decided)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Scored::bits).reversed())
            .thenComparing(Scored::row);

    private final EnterpriseModel model;
    private final Anchors anchors;
    private final Decisions decisions;
    private final Comparison comparison;
    private final Tally tally;

    Decider(EnterpriseModel model, Anchors anchors, Decisions decisions, Comparison comparison) {
        this.model = model;
        this.anchors = anchors;
        this.decisions = decisions;
        this.comparison = comparison;
        this.tally = new Tally(model);
    }

    /** The machine's decision; a new record is given its own key as cluster. */
    Link decide(Profile p) {
        List<Scored> scored = score(p);
        if (scored.isEmpty()) {
            return new Link(p.key(), Zone.NEW, p.key(), 0, 1, List.of(), false, List.of());
        }
        lendToSiblings(scored);
        double[] odds = scored.stream().mapToDouble(s -> Math.pow(2, s.bits)).toArray();
        double total = 1 + Arrays.stream(odds).sum();
        Scored best = scored.get(0);
        double probability = odds[0] / total;
        Zone zone = zone(scored, probability);
        List<Candidate> shown = shown(p, scored, odds, total);
        if (zone == Zone.NEW) {
            return new Link(p.key(), Zone.NEW, p.key(), 0, 1 / total, List.of(), false, shown);
        }
        List<Reason> reasons = shown.isEmpty() ? List.of() : shown.get(0).reasons();
        String cluster = zone == Zone.LINKED ? anchors.clusterKey(best.row) : null;
        return new Link(p.key(), zone, cluster, best.bits, probability, reasons, false, shown);
    }

    /** A person's decision for the cluster of an anchor row, with the evidence that there is. */
    Link asserted(Profile p, int row) {
        int best = row;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < anchors.size(); i++) {
            if (anchors.cluster(i) == anchors.cluster(row)) {
                comparison.compare(p, anchors.row(i), tally);
                if (tally.bits() > most) {
                    most = tally.bits();
                    best = i;
                }
            }
        }
        comparison.compare(p, anchors.row(best), tally);
        return new Link(
                p.key(), Zone.LINKED, anchors.clusterKey(row), tally.bits(), 1, tally.reasons(), true, List.of());
    }

    private Zone zone(List<Scored> scored, double probability) {
        Scored best = scored.get(0);
        double margin = scored.size() > 1 ? best.bits - scored.get(1).bits : Double.MAX_VALUE;
        double needed = best.fullName ? model.bits(Level.ACCEPT_FULL_NAME) : model.acceptProbability();
        boolean sure = best.decided || probability >= needed && margin >= model.marginBits();
        if (sure && !best.barred && !isInAnothersRow(scored)) {
            return Zone.LINKED;
        }
        return probability >= model.reviewProbability() ? Zone.REVIEW : Zone.NEW;
    }

    /** The code of one firm beside the name of another: one of the two stands in the wrong row. */
    private static boolean isInAnothersRow(List<Scored> scored) {
        Scored best = scored.get(0);
        return best.decided && best.otherName && scored.stream().anyMatch(s -> !s.decided && s.sameName);
    }

    /**
     * Another firm of the same trade name with the same owner or in the same building: that the register lacks its telephone or
     * its person is no evidence against it, so it is lent what the best has of them.
     */
    private void lendToSiblings(List<Scored> scored) {
        Scored best = scored.get(0);
        for (int i = 1; i < scored.size(); i++) {
            Scored other = scored.get(i);
            boolean less = best.shared > other.shared && !other.contradicted;
            if (less && anchors.row(best.row).isSiblingOf(anchors.row(other.row))) {
                scored.set(i, other.lent(best.shared - other.shared));
            }
        }
        scored.sort(ORDER);
    }

    /** The best row of every cluster, best first. */
    private List<Scored> score(Profile p) {
        Set<Integer> excluded = new HashSet<>();
        for (String key : decisions.cannotLink(p.key())) {
            int row = anchors.row(key);
            if (row >= 0) {
                excluded.add(anchors.cluster(row));
            }
        }
        List<Scored> all = new ArrayList<>();
        for (int row : anchors.candidates(p)) {
            if (excluded.isEmpty() || !excluded.contains(anchors.cluster(row))) {
                comparison.compare(p, anchors.row(row), tally);
                all.add(new Scored(row, tally));
            }
        }
        all.sort(ORDER);
        List<Scored> best = new ArrayList<>(all.size());
        Set<Integer> clusters = new HashSet<>();
        for (Scored s : all) {
            if (clusters.add(anchors.cluster(s.row))) {
                best.add(s);
            }
        }
        return best;
    }

    private List<Candidate> shown(Profile p, List<Scored> scored, double[] odds, double total) {
        List<Candidate> out = new ArrayList<>(2);
        for (int i = 0; i < scored.size() && i < MOST_SHOWN; i++) {
            double probability = odds[i] / total;
            if (probability >= LEAST_SHOWN || i == 0 && scored.get(0).decided) {
                comparison.compare(p, anchors.row(scored.get(i).row), tally);
                String key = anchors.clusterKey(scored.get(i).row);
                out.add(new Candidate(key, scored.get(i).bits, probability, reasons(scored.get(i))));
            }
        }
        return out;
    }

    private List<Reason> reasons(Scored scored) {
        List<Reason> out = tally.reasons();
        if (scored.lent > 0) {
            Level level = Level.SIBLINGS_LENT;
            out.add(new Reason(level.comparison, level.code, scored.lent, "", ""));
        }
        return out;
    }

    /** The score of one anchor row. */
    private record Scored(
            int row,
            double bits,
            double shared,
            double lent,
            boolean contradicted,
            boolean decided,
            boolean barred,
            boolean fullName,
            boolean sameName,
            boolean otherName) {
        Scored(int row, Tally tally) {
            this(
                    row,
                    tally.bits(),
                    tally.bitsSharedBySiblings(),
                    0,
                    tally.has(Level.PERSON_DIFFERENT) || tally.has(Level.PHONE_DIFFERENT),
                    tally.isDecided(),
                    tally.isBarred(),
                    tally.has(Level.NAME_FULL_EQUAL),
                    tally.has(Level.NAME_FULL_EQUAL)
                            || tally.has(Level.NAME_EQUAL_WITHOUT_PLACE)
                            || tally.has(Level.NAME_EQUAL) && tally.has(Level.TRADE_EQUAL),
                    tally.has(Level.NAME_DIFFERENT));
        }

        Scored lent(double more) {
            return new Scored(
                    row,
                    bits + more,
                    shared + more,
                    more,
                    contradicted,
                    decided,
                    barred,
                    fullName,
                    sameName,
                    otherName);
        }
    }
}
