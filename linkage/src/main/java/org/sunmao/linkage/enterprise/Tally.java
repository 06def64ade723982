package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.Reason;

/** Adds up the evidence of one comparison of two records; made to be reused, so that scoring leaves no garbage. */
final class Tally {
    private static final int MOST = 24;

    private final EnterpriseModel model;
    private final Level[] levels = new Level[MOST];
    private final double[] weights = new double[MOST];
    private final String[] lefts = new String[MOST];
    private final String[] rights = new String[MOST];
    private int size;
    private double bits;
    private boolean decided;
    private boolean barred;

    Tally(EnterpriseModel model) {
        this.model = model;
    }

    void clear() {
        size = 0;
        bits = 0;
        decided = false;
        barred = false;
    }

    void add(Level level, String left, String right) {
        add(level, 0, left, right);
    }

    /** Adds a level's weight and the rarity of the agreeing value; agreement never counts as disagreement. */
    void addRare(Level level, double rarity, String left, String right) {
        double weight = model.bits(level);
        add(level, Math.max(rarity, -weight), left, right);
    }

    /** The prior is negative rarity: it may not be lifted. */
    void addPrior(double log2) {
        add(Level.PRIOR, log2, "", "");
    }

    private void add(Level level, double more, String left, String right) {
        levels[size] = level;
        weights[size] = model.bits(level) + more;
        lefts[size] = left;
        rights[size] = right;
        bits += weights[size++];
    }

    /** The evidence that siblings share, as far as it speaks for the link. */
    private double sharedBySiblings() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += levels[i].isSharedBySiblings() ? Math.max(0, weights[i]) : 0;
        }
        return sum;
    }

    /** One owner of two firms explains one person and one telephone: most of that evidence is taken back. */
    void discountKinship(String left, String right) {
        double shared = sharedBySiblings();
        if (shared > 0) {
            add(Level.SIBLINGS_SHARED_OWNER, model.bits(Level.SIBLINGS_SHARED_OWNER) * (shared - 1), left, right);
        }
    }

    /** The part of the score that siblings share: firms of one owner have one person and one telephone. */
    double bitsSharedBySiblings() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += levels[i].isSharedBySiblings() ? weights[i] : 0;
        }
        return sum;
    }

    /** A valid equal code: no other evidence is needed. */
    void decide() {
        decided = true;
    }

    /** However high the score: a person has to look before these two are joined. */
    void bar() {
        barred = true;
    }

    double bits() {
        return bits;
    }

    boolean isDecided() {
        return decided;
    }

    /** An equal code outweighs all but a name that contradicts it flatly, and even that where the firm seems renamed. */
    boolean isBarred() {
        return decided ? has(Level.NAME_DIFFERENT) && !looksRenamed() : barred;
    }

    /**
     * The check characters find every single wrong character, so an equal valid code is no slip of the pen; it may stand in the wrong
     * row. A firm that changes its name keeps its telephone, its person, or its trade and form: then the row is the right one.
     */
    private boolean looksRenamed() {
        return has(Level.PHONE_EQUAL) || has(Level.PERSON_EQUAL) || has(Level.TRADE_EQUAL) && has(Level.FORM_EQUAL);
    }

    boolean has(Level level) {
        for (int i = 0; i < size; i++) {
            if (levels[i] == level) {
                return true;
            }
        }
        return false;
    }

    List<Reason> reasons() {
        List<Reason> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            out.add(new Reason(levels[i].comparison, levels[i].code, weights[i], lefts[i], rights[i]));
        }
        return out;
    }
}
