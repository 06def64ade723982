package org.sunmao.linkage.enterprise;

import org.sunmao.linkage.enterprise.Frequencies.Kind;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.name.Branch;
import org.sunmao.linkage.name.LegalForm;
import org.sunmao.linkage.text.Edits;
import org.sunmao.linkage.text.Grams;
import org.sunmao.linkage.text.Homophones;
import org.sunmao.linkage.text.Ordinals;

/** Compares two names part by part: whole strings are never compared, for 有限公司 would make all firms alike. */
final class NameComparison {
    /** Firms of one trade choose similar names, so an equal trade says less where the trade names are only similar. */
    private static final double LOOK_ALIKE_TRADE = 5.5;

    private final Frequencies frequencies;
    private final RegionList.Memo regions;

    NameComparison(Frequencies frequencies, RegionList.Memo regions) {
        this.frequencies = frequencies;
        this.regions = regions;
    }

    /** How alike two names are at first sight; used to choose among the names of two records. */
    int closeness(Named a, Named b) {
        if (a.canonical == b.canonical) {
            return 100;
        }
        Level level = tradeNameLevel(a, b);
        return 50 - level.ordinal();
    }

    void compare(Named a, Named b, RegionList registeredIn, Tally tally) {
        if (a.registered && a.canonical == b.canonical) {
            wholeName(Level.NAME_FULL_EQUAL, frequencies.rarity(Kind.FULL_NAME, b.canonical), a, b, tally);
        } else if (a.registered && a.withoutPlace == b.withoutPlace && onePlaceMissing(a, b)) {
            wholeName(Level.NAME_EQUAL_WITHOUT_PLACE, frequencies.nameWithoutPlace(b), a, b, tally);
        } else {
            compareParts(a, b, registeredIn, tally);
        }
        compareBranches(a, b, tally);
    }

    /** A whole name is at least as rare as its parts are together. */
    private void wholeName(Level level, double rarity, Named a, Named b, Tally tally) {
        double brand = tradeNameRarity(b);
        double parts = brand + (b.trade == Hash64.NONE ? 0 : frequencies.rarity(Kind.TRADE, b.trade));
        tally.addWholeName(level, Math.max(rarity, parts), brand);
        compareForms(a, b, tally);
        comparePlaces(a, b, tally);
    }

    private double tradeNameRarity(Named b) {
        return frequencies.rarity(Kind.TRADE_NAME, b.distinctiveHash);
    }

    private static boolean onePlaceMissing(Named a, Named b) {
        return a.regions.isEmpty()
                || b.regions.isEmpty()
                || a.regions.containsAll(b.regions)
                || b.regions.containsAll(a.regions);
    }

    private void compareParts(Named a, Named b, RegionList registeredIn, Tally tally) {
        Level level = tradeNameLevel(a, b);
        if (level != Level.NAME_EQUAL && a.coreHash != b.coreHash) {
            NameSlips.Kind slip = NameSlips.of(a, b, registeredIn);
            if (slip != null) {
                tally.addWholeName(slipLevel(slip), 0, tradeNameRarity(b));
                compareForms(a, b, tally);
                return;
            }
        }
        if (level == Level.NAME_EQUAL) {
            tally.addRare(level, tradeNameRarity(b));
        } else if (level == Level.NAME_DIFFERENT) {
            tally.add(level);
        } else {
            tally.addCapped(level, isLead(level) ? leadRarity(a, b) : tradeNameRarity(b));
        }
        compareTrades(level, a, b, tally);
        compareForms(a, b, tally);
        comparePlaces(a, b, tally);
    }

    private static Level slipLevel(NameSlips.Kind slip) {
        return switch (slip) {
            case TYPING -> Level.NAME_SLIP;
            case LOST -> Level.NAME_SLIP_LOST;
            case OTHER -> Level.NAME_SLIP_OTHER;
        };
    }

    private double leadRarity(Named a, Named b) {
        Named shorter = a.distinctive.length() < b.distinctive.length() ? a : b;
        return frequencies.rarity(Kind.TRADE_NAME, shorter.distinctiveHash);
    }

    static Level tradeNameLevel(Named a, Named b) {
        if (a.distinctiveHash == b.distinctiveHash) {
            return Level.NAME_EQUAL;
        }
        if (Named.differ(a.distinctiveSign, b.coreSign) && Named.differ(b.distinctiveSign, a.coreSign)) {
            return Level.NAME_DIFFERENT;
        }
        String x = a.distinctive;
        String y = b.distinctive;
        int shorter = Math.min(x.length(), y.length());
        boolean oneEdit = shorter >= 2 && Edits.atMostOne(x, y);
        if (x.length() >= 2 && a.sound == b.sound || oneEdit && NameSlips.kind(x, y) == NameSlips.Kind.TYPING) {
            return shorter <= 2 ? Level.NAME_TYPING_SLIP_SHORT : Level.NAME_TYPING_SLIP;
        }
        if (leads(a, y) || leads(b, x)) {
            return shorter <= 2 ? Level.NAME_LEADS_SHORT : Level.NAME_LEADS;
        }
        if (oneEdit) {
            return shorter <= 2
                    ? Level.NAME_ONE_EDIT_OF_TWO
                    : shorter == 3 ? Level.NAME_ONE_EDIT_OF_THREE : Level.NAME_ONE_EDIT;
        }
        if (x.length() >= 2 && b.core.contains(x)) {
            return x.length() <= 2 ? Level.NAME_CONTAINED_SHORT : Level.NAME_CONTAINED;
        }
        if (y.length() >= 2 && a.core.contains(y)) {
            return y.length() <= 2 ? Level.NAME_CONTAINED_SHORT : Level.NAME_CONTAINED;
        }
        return abbreviates(x, b.core) || abbreviates(y, a.core) ? Level.NAME_ABBREVIATED : Level.NAME_DIFFERENT;
    }

    private static boolean isLead(Level level) {
        return level == Level.NAME_LEADS || level == Level.NAME_LEADS_SHORT;
    }

    private static boolean leads(Named name, String tradeName) {
        return tradeName.length() >= 2 && name.core.startsWith(tradeName);
    }

    /** 中石化 of 中国石油化工: the first character and the others in order. */
    private static boolean abbreviates(String brief, String full) {
        if (brief.length() < 2 || brief.length() >= full.length() || brief.charAt(0) != full.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            at += full.charAt(i) == brief.charAt(at) ? 1 : 0;
        }
        return at == brief.length();
    }

    private void compareTrades(Level brand, Named a, Named b, Tally tally) {
        int from = tradeBehind(a, b);
        int to = tradeBehind(b, a);
        if (from == a.core.length() || to == b.core.length()) {
            return;
        }
        boolean same = a.core.length() - from == b.core.length() - to
                && a.core.regionMatches(from, b.core, to, b.core.length() - to);
        if (brand == Level.NAME_DIFFERENT && !same) {
            return;
        }
        boolean sameBrand = brand == Level.NAME_EQUAL || isLead(brand);
        Level level = same ? Level.TRADE_EQUAL : tradeLevel(a.core.substring(from), b.core.substring(to));
        if (level == Level.TRADE_EQUAL) {
            double rarity = frequencies.rarity(Kind.TRADE, Hash64.of(b.core, to, b.core.length()));
            tally.addRare(level, sameBrand ? rarity : Math.min(rarity, LOOK_ALIKE_TRADE));
        } else if (level == Level.TRADE_NEAR) {
            tally.addRare(level, frequencies.rarity(Kind.TRADE, Hash64.of(b.core, to, b.core.length())));
        } else {
            tally.add(level);
        }
        if (level == Level.TRADE_DIFFERENT) {
            tally.bar();
        }
    }

    /** How the words for two trades relate; they are not equal. */
    static Level tradeLevel(String x, String y) {
        if (x.equals(y)) {
            return Level.TRADE_EQUAL;
        }
        if (nearTrade(x, y)) {
            return Level.TRADE_NEAR;
        }
        if (x.contains(y) || y.contains(x)) {
            return Level.TRADE_CONTAINED;
        }
        return Grams.dice(Grams.of(x), Grams.of(y)) >= 0.3 ? Level.TRADE_PARTLY_DIFFERENT : Level.TRADE_DIFFERENT;
    }

    /** Where the other name's trade name leads this one, the trade is what follows it, wherever the parser cut. */
    static int tradeBehind(Named name, Named other) {
        int brand = other.cut;
        boolean recut = brand >= 2 && brand < name.cut && name.core.startsWith(other.core.substring(0, brand));
        return recut ? brand : name.tradeStart();
    }

    private static boolean nearTrade(String x, String y) {
        if (Math.min(x.length(), y.length()) < 2) {
            return false;
        }
        if (x.length() == y.length()
                && (Named.sorted(x).equals(Named.sorted(y)) || Homophones.key(x).equals(Homophones.key(y)))) {
            return true;
        }
        return Math.max(x.length(), y.length()) >= 4 && Edits.atMostOne(x, y);
    }

    private static void compareForms(Named a, Named b, Tally tally) {
        if (a.form != LegalForm.NONE && b.form != LegalForm.NONE && a.formText != Hash64.NONE) {
            boolean vague = a.form == LegalForm.COMPANY || b.form == LegalForm.COMPANY;
            boolean company = isCompany(a.form) && isCompany(b.form);
            if (a.form == b.form && (a.form != LegalForm.SHOP || a.formText == b.formText)) {
                tally.add(Level.FORM_EQUAL);
            } else if (!vague || !company) {
                tally.add(Level.FORM_DIFFERENT);
            }
        }
        if (a.group != b.group) {
            tally.add(Level.GROUP_DIFFERENT);
        }
    }

    private static boolean isCompany(LegalForm form) {
        return form == LegalForm.LIMITED || form == LegalForm.SHARES || form == LegalForm.COMPANY;
    }

    private void comparePlaces(Named a, Named b, Tally tally) {
        if (a.regions.isEmpty() || b.regions.isEmpty()) {
            return;
        }
        boolean compatible = regions.mayNameOne(a.regions, b.regions);
        tally.add(compatible ? Level.PLACE_WORDS_COMPATIBLE : Level.PLACE_WORDS_DIFFERENT);
        if (!compatible) {
            tally.bar();
        }
    }

    /** A number before the words for a shop, a works or a school counts these, though they are cut off as the form: 1号店, 第二幼儿园. */
    private static boolean otherNumber(Named a, Named b) {
        boolean counts = a.form == b.form && a.formText == b.formText && isCounted(a.form);
        String end = counts ? "店" : "";
        return Ordinals.differ(a.core + end, b.core + end);
    }

    private static boolean isCounted(LegalForm form) {
        return form == LegalForm.SHOP
                || form == LegalForm.FACTORY
                || form == LegalForm.CENTRE
                || form == LegalForm.INSTITUTION;
    }

    private static void compareBranches(Named a, Named b, Tally tally) {
        Branch x = a.branch;
        Branch y = b.branch;
        if (a.coreHash != b.coreHash && otherNumber(a, b)) {
            // 1号店 and 2号店, 一期 and 二期: alike in all but what tells them apart.
            tally.add(Level.BRANCH_OTHER);
            tally.bar();
        } else if (x == null && y == null) {
            if (a.site) {
                tally.add(Level.BRANCH_SITE);
            }
        } else if (x == null || y == null) {
            tally.add(Level.BRANCH_HEAD_OFFICE);
            tally.bar();
        } else if (x.key().equals(y.key())) {
            tally.add(Level.BRANCH_EQUAL);
        } else if (x.mayBe(y)) {
            tally.add(Level.BRANCH_UNNAMED);
        } else {
            tally.add(Level.BRANCH_OTHER);
            tally.bar();
        }
    }
}
