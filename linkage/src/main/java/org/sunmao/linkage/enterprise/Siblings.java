package org.sunmao.linkage.enterprise;

import org.sunmao.linkage.index.Hash64;

/** Firms of the register with one trade name at one place: how many there are, and what they share besides. */
final class Siblings {
    private static final int MOST_ANCHORS = 20_000;
    private static final double IMAGINED = 20;
    private static final double USUAL_SHARE = 0.6;
    private static final double USUAL_PER_FIRM = 0.05;

    private double firms;
    private double withSibling;
    private double persons;
    private double onePerson;
    private double phones;
    private double onePhone;

    Siblings(AnchorIndex anchors) {
        int[] posting = new int[Keys.largestLimit()];
        int step = Math.max(1, anchors.size() / MOST_ANCHORS);
        for (int row = 0; row < anchors.size(); row += step) {
            Profile p = anchors.row(row);
            Named name = p.name();
            if (name != null && p.sites.length > 0) {
                firms++;
                int n = anchors.read(Keys.tradeNameAtSite(name, p.sites[0]), posting);
                boolean any = false;
                for (int i = 0; i < Math.min(n, posting.length); i++) {
                    any |= compare(anchors, row, posting[i]);
                }
                withSibling += any ? 1 : 0;
            }
        }
    }

    /** The share of siblings with one person, of those for which both persons are known. */
    double sharePerson() {
        return within((onePerson + IMAGINED * USUAL_SHARE) / (persons + IMAGINED));
    }

    /** The share of siblings with one telephone, of those for which both are known. */
    double sharePhone() {
        return within((onePhone + IMAGINED * USUAL_SHARE) / (phones + IMAGINED));
    }

    /** How many firms in a hundredth have a sibling, as a share of all. */
    double perFirm() {
        return (withSibling + IMAGINED * USUAL_PER_FIRM) / (firms + IMAGINED);
    }

    private static double within(double share) {
        return Math.min(0.95, Math.max(0.05, share));
    }

    private boolean compare(AnchorIndex anchors, int row, int other) {
        if (anchors.cluster(row) == anchors.cluster(other)) {
            return false;
        }
        Profile p = anchors.row(row);
        Profile q = anchors.row(other);
        if (p.personHash != Hash64.NONE && q.personHash != Hash64.NONE) {
            persons++;
            onePerson += p.personHash == q.personHash ? 1 : 0;
        }
        if (p.phones.length > 0 && q.phones.length > 0) {
            phones++;
            onePhone += Profile.shared(p.phones, q.phones) != Hash64.NONE ? 1 : 0;
        }
        return true;
    }
}
