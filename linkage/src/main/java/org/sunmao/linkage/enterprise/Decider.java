package org.sunmao.linkage.enterprise;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.enterprise.EnterpriseModel.Setting;

/**
 * Scores the candidates of one record and decides on its zone. At most one candidate is right, so they compete; what competes
 * besides them is that the register does not have the firm at all, and that it is a firm of the same owner beside a candidate.
 * Serves one thread; what it decided last can be asked until it decides again.
 */
final class Decider {
    private final EnterpriseModel model;
    private final AnchorRows anchors;
    private final Decisions decisions;
    private final Comparison comparison;
    private final Finder candidates;
    private final Tally tally;
    private final EnterpriseLinker.@Nullable PairWatcher watcher;
    private final double overconfidence;
    private final double siblingPhone;
    private final int[] rows = new int[Candidates.MOST + 1];
    private final Scored[] scored = new Scored[Candidates.MOST];
    private int size;
    private int compared;
    private double nobody;
    private double total;

    Decider(
            EnterpriseModel model,
            AnchorRows anchors,
            Decisions decisions,
            Comparison comparison,
            Finder candidates,
            EnterpriseLinker.@Nullable PairWatcher watcher) {
        this.watcher = watcher;
        this.model = model;
        this.anchors = anchors;
        this.decisions = decisions;
        this.comparison = comparison;
        this.candidates = candidates;
        tally = new Tally(model);
        overconfidence = model.setting(Setting.OVERCONFIDENCE);
        siblingPhone = EnterpriseModel.log2(model.setting(Setting.SIBLING_PHONE));
        for (int i = 0; i < scored.length; i++) {
            scored[i] = new Scored();
        }
    }

    /** The machine's decision; the candidates stand ready until the next. */
    Zone decide(Profile p) {
        score(p);
        nobody = 1;
        for (int i = 0; i < size; i++) {
            nobody += Math.pow(2, scored[i].asSibling);
        }
        // Where the best candidate is a branch of its own, no other of its head office needs to be imagined.
        nobody += size == 0 ? 0 : Math.pow(2, scored[0].asOtherBranch);
        lendToSiblings();
        total = nobody;
        for (int i = 0; i < size; i++) {
            total += Math.pow(2, scored[i].bits);
        }
        return zone();
    }

    /** How many pairs were compared for the last decision. */
    int compared() {
        return compared;
    }

    /** How many clusters are candidates, best first. */
    int size() {
        return size;
    }

    Scored candidate(int i) {
        return scored[i];
    }

    /** How likely it is that the register does not have the firm. */
    double probabilityOfNone() {
        return nobody / total;
    }

    double probability(int i) {
        return Math.pow(2, scored[i].bits) / total;
    }

    /** What is taken from every candidate because the record may be of an unknown sibling, in bits. */
    double siblingDiscount() {
        return -EnterpriseModel.log2(nobody);
    }

    private Zone zone() {
        if (size == 0) {
            return Zone.NEW;
        }
        Scored best = scored[0];
        double probability = probability(0);
        double margin = size > 1 ? best.bits - scored[1].bits : Double.MAX_VALUE;
        double needed = model.setting(best.fullName ? Setting.ACCEPT_FULL_NAME : Setting.ACCEPT);
        boolean sure = best.decided || probability >= needed && margin >= model.setting(Setting.MARGIN);
        if (sure && !best.barred && !isInAnothersRow()) {
            return Zone.LINKED;
        }
        return best.decided || probability >= model.setting(Setting.REVIEW) ? Zone.REVIEW : Zone.NEW;
    }

    /** The code of one firm beside the name of another: one of the two stands in the wrong row. */
    private boolean isInAnothersRow() {
        if (!scored[0].decided || !scored[0].otherName) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            if (!scored[i].decided && scored[i].sameName) {
                return true;
            }
        }
        return false;
    }

    /**
     * Another firm of the same trade name with the same owner or in the same building: that the register lacks its telephone or
     * its person is little evidence against it, so it is lent what the best has of them, less the chance that siblings differ in it.
     */
    private void lendToSiblings() {
        for (int i = 1; i < size; i++) {
            Scored other = scored[i];
            double more = scored[0].owner - other.owner + siblingPhone;
            if (more > 0 && !other.contradicted && anchors.row(scored[0].row).isSiblingOf(anchors.row(other.row))) {
                other.bits += more / overconfidence;
                other.lent = more / overconfidence;
            }
        }
        sort();
    }

    /** The best row of every cluster, best first. */
    private void score(Profile p) {
        int n = candidates.find(p, rows);
        compared = n;
        size = 0;
        for (int i = 0; i < n; i++) {
            int cluster = anchors.cluster(rows[i]);
            if (isExcluded(p, cluster)) {
                continue;
            }
            comparison.compare(p, anchors.row(rows[i]), tally);
            if (watcher != null) {
                watcher.compared(p.key(), anchors.row(rows[i]).key());
            }
            int at = 0;
            while (at < size && scored[at].cluster != cluster) {
                at++;
            }
            if (at == size) {
                scored[size++].take(rows[i], cluster, tally, overconfidence);
            } else if (isBetter(rows[i], scored[at])) {
                scored[at].take(rows[i], cluster, tally, overconfidence);
            }
        }
        sort();
    }

    private boolean isBetter(int row, Scored than) {
        if (tally.isDecided() != than.decided) {
            return tally.isDecided();
        }
        double bits = tally.bits() / overconfidence;
        return bits != than.bits ? bits > than.bits : anchors.goesBefore(row, than.row);
    }

    private boolean isExcluded(Profile p, int cluster) {
        if (decisions.isEmpty()) {
            return false;
        }
        for (String key : decisions.cannotLink(p.key())) {
            int row = anchors.row(key);
            if (row >= 0 && anchors.cluster(row) == cluster) {
                return true;
            }
        }
        return false;
    }

    private void sort() {
        for (int i = 1; i < size; i++) {
            Scored moved = scored[i];
            int at = i;
            while (at > 0 && goesBefore(moved, scored[at - 1])) {
                scored[at] = scored[at - 1];
                at--;
            }
            scored[at] = moved;
        }
    }

    private boolean goesBefore(Scored a, Scored b) {
        if (a.decided != b.decided) {
            return a.decided;
        }
        return a.bits != b.bits ? a.bits > b.bits : anchors.goesBefore(a.row, b.row);
    }

    /** The score of one cluster by its best row; reused from record to record. */
    static final class Scored {
        int row;
        int cluster;
        double bits;
        double asSibling;
        double asOtherBranch;
        double owner;
        double lent;
        boolean contradicted;
        boolean decided;
        boolean barred;
        boolean fullName;
        boolean sameName;
        boolean otherName;

        private void take(int itsRow, int itsCluster, Tally tally, double overconfidence) {
            row = itsRow;
            cluster = itsCluster;
            bits = tally.bits() / overconfidence;
            asSibling = tally.bitsAsSibling() / overconfidence;
            asOtherBranch = tally.bitsAsOtherBranch() / overconfidence;
            owner = tally.bitsOfOwner();
            lent = 0;
            contradicted = tally.has(Level.PERSON_DIFFERENT) || tally.has(Level.PHONE_DIFFERENT);
            decided = tally.isDecided();
            barred = tally.isBarred();
            fullName = tally.has(Level.NAME_FULL_EQUAL);
            sameName = fullName
                    || tally.has(Level.NAME_EQUAL_WITHOUT_PLACE)
                    || tally.has(Level.NAME_EQUAL) && tally.has(Level.TRADE_EQUAL);
            otherName = tally.has(Level.NAME_DIFFERENT);
        }
    }
}
