package org.sunmao.linkage.enterprise;

import java.util.Arrays;
import org.sunmao.linkage.enterprise.EnterpriseModel.Setting;

/** Adds up the evidence of one comparison of two records; made to be reused, so that scoring leaves no garbage. */
final class Tally {
    private static final int MOST = 24;

    /** Branches that a register lacks, for each firm that it has, as far as branches are spoken of at all. */
    private static final double UNKNOWN_BRANCHES = 0.5;

    private final EnterpriseModel model;
    private final double siblingPerson;
    private final double siblingPhone;
    private final double otherPerson;
    private final double otherPhone;
    private final double unknownSibling;
    private final double unknownBranch;
    private final byte[] levels = new byte[MOST];
    private final float[] rarities = new float[MOST];
    private final float[] raw = new float[MOST];
    private float tradeName;
    private int size;
    private double bits;
    private double asSibling;
    private double owner;
    private double branch;
    private long seen;
    private boolean decided;
    private boolean barred;

    Tally(EnterpriseModel model) {
        this.model = model;
        double person = model.setting(Setting.SIBLING_PERSON);
        double phone = model.setting(Setting.SIBLING_PHONE);
        double share = model.setting(Setting.HAS_ANCHOR);
        siblingPerson = EnterpriseModel.log2(person);
        siblingPhone = EnterpriseModel.log2(phone);
        otherPerson = EnterpriseModel.log2(1 - person);
        otherPhone = EnterpriseModel.log2(1 - phone);
        unknownBranch = EnterpriseModel.log2(UNKNOWN_BRANCHES) - EnterpriseModel.log2(share / (1 - share));
        unknownSibling = EnterpriseModel.log2(model.setting(Setting.UNKNOWN_SIBLING))
                - EnterpriseModel.log2(share / (1 - share));
    }

    void clear() {
        size = 0;
        bits = 0;
        asSibling = 0;
        owner = 0;
        branch = 0;
        seen = 0;
        decided = false;
        barred = false;
        tradeName = 0;
    }

    void add(Level level) {
        double weight = model.bits(level);
        put(level, 0, 0);
        bits += weight;
        if (level == Level.PERSON_DIFFERENT) {
            asSibling += otherPerson;
        } else if (level == Level.PHONE_DIFFERENT) {
            asSibling += otherPhone;
        } else if (!level.tellsSiblingsApart()) {
            asSibling += weight;
        }
        owner += level.isOfOwner() ? weight : 0;
        branch += level.comparison.equals("branch") ? weight : 0;
    }

    /** Adds a level's weight and the rarity of the agreeing value; agreement never counts as disagreement. */
    void addRare(Level level, double rarity) {
        double weight = model.bits(level);
        double more = Math.max(rarity, -weight);
        put(level, more, rarity);
        bits += weight + more;
        if (level == Level.PERSON_EQUAL) {
            asSibling += siblingPerson + more;
        } else if (level == Level.PHONE_EQUAL) {
            asSibling += siblingPhone + more;
        } else if (!level.tellsSiblingsApart()) {
            asSibling += weight + more;
        }
        owner += level.isOfOwner() ? weight + more : 0;
    }

    /** Adds a level's weight, but no more than the rarity of what the anchor has. */
    void addCapped(Level level, double rarity) {
        double weight = model.bits(level);
        double less = Math.min(0, rarity - weight);
        put(level, less, rarity);
        bits += weight + less;
        asSibling += weight + less;
    }

    /** A whole name is equal: a firm of the same owner would share no more of it than the trade name. */
    void addWholeName(Level level, double rarity, double rarityOfTradeName) {
        double weight = model.bits(level);
        double more = model.usesRarity(level) ? Math.max(rarity, -weight) : 0;
        put(level, more, rarity);
        tradeName = (float) rarityOfTradeName;
        bits += weight + more;
        asSibling += Math.min(weight + more, rarityOfTradeName);
    }

    /** The prior is negative rarity: it may not be lifted. */
    void addPrior(double log2) {
        double weight = model.bits(Level.PRIOR);
        put(Level.PRIOR, log2, log2);
        bits += weight + log2;
        asSibling += weight + log2 + unknownSibling;
    }

    private void put(Level level, double more, double rarity) {
        levels[size] = (byte) level.ordinal();
        raw[size] = (float) rarity;
        rarities[size++] = (float) more;
        seen |= 1L << level.ordinal();
    }

    int size() {
        return size;
    }

    Level level(int i) {
        return Level.of(levels[i]);
    }

    double weight(int i) {
        return model.bits(level(i)) + rarities[i];
    }

    float rarity(int i) {
        return rarities[i];
    }

    /** The evidence without its weights, to be weighed by another model. */
    Evidence evidence() {
        return new Evidence(Arrays.copyOf(levels, size), Arrays.copyOf(raw, size), tradeName, decided);
    }

    /** Weighs evidence that was collected before. */
    void weigh(Evidence evidence) {
        clear();
        decided = evidence.decided();
        for (int i = 0; i < evidence.levels().length; i++) {
            Level level = Level.of(evidence.levels()[i]);
            float rarity = evidence.rarities()[i];
            if (level == Level.PRIOR) {
                addPrior(rarity);
            } else if (level.isWholeName()) {
                addWholeName(level, rarity, evidence.tradeName());
            } else if (level.isSimilarTradeName()) {
                addCapped(level, rarity);
            } else if (model.usesRarity(level)) {
                addRare(level, rarity);
            } else {
                add(level);
            }
        }
    }

    /**
     * What was found in one comparison.
     *
     * @param levels the numbers of the levels
     * @param rarities how rare the agreeing values are, in bits
     * @param tradeName how rare the trade name is, where the whole name agrees
     * @param decided whether an equal code decides
     */
    record Evidence(byte[] levels, float[] rarities, float tradeName, boolean decided) {
        boolean has(Level level) {
            for (byte l : levels) {
                if (l == level.ordinal()) {
                    return true;
                }
            }
            return false;
        }
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

    /** How the same evidence looks if the record is of a firm of the same owner that the register does not have. */
    double bitsAsSibling() {
        return isIdentified() ? Double.NEGATIVE_INFINITY : asSibling;
    }

    /**
     * How the same evidence looks if the record is of a branch that the register does not have, beside this one or its head office;
     * negative infinity where the branches do not differ. Branches of one head office share all but the branch.
     */
    double bitsAsOtherBranch() {
        boolean other = has(Level.BRANCH_HEAD_OFFICE) || has(Level.BRANCH_OTHER);
        return other && !isIdentified() ? bits - branch + unknownBranch : Double.NEGATIVE_INFINITY;
    }

    private boolean isIdentified() {
        return decided || has(Level.CODE_EQUAL_UNCHECKED);
    }

    /** The part of the score that siblings share: firms of one owner have one person and one telephone. */
    double bitsOfOwner() {
        return owner;
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
        return (seen & 1L << level.ordinal()) != 0;
    }
}
