package org.sunmao.linkage.enterprise;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.name.Branch;
import org.sunmao.linkage.name.LegalForm;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.text.Edits;
import org.sunmao.linkage.text.Grams;

/** Compares two names part by part: whole strings are never compared, for 有限公司 would make all firms alike. */
final class NameComparison {
    /** Firms of one trade choose similar names, so an equal trade says less where the trade names are only similar. */
    private static final double LOOK_ALIKE_TRADE = 5.5;

    private final Frequencies frequencies;

    NameComparison(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** How alike two names are at first sight; used to choose among the names of two records. */
    int closeness(Named a, Named b) {
        if (a.canonical.equals(b.canonical)) {
            return 100;
        }
        Level level = tradeNameLevel(a, b);
        return level == null ? 0 : 50 - level.ordinal();
    }

    void compare(Named a, Named b, Tally tally) {
        if (a.registered && a.canonical.equals(b.canonical)) {
            tally.addRare(Level.NAME_FULL_EQUAL, frequencies.fullName(b), a.folded(), b.folded());
        } else if (a.registered && onePlaceMissing(a, b) && a.withoutPlace.equals(b.withoutPlace)) {
            tally.addRare(Level.NAME_EQUAL_WITHOUT_PLACE, frequencies.nameWithoutPlace(b), a.folded(), b.folded());
        } else {
            compareParts(a, b, tally);
        }
        compareBranches(a, b, tally);
    }

    private static boolean onePlaceMissing(Named a, Named b) {
        return a.name.regions().isEmpty() || b.name.regions().isEmpty() || nested(a, b);
    }

    private static boolean nested(Named a, Named b) {
        return a.name.regions().containsAll(b.name.regions())
                || b.name.regions().containsAll(a.name.regions());
    }

    private void compareParts(Named a, Named b, Tally tally) {
        Level level = tradeNameLevel(a, b);
        if (level == null) {
            return;
        }
        if (level == Level.NAME_DIFFERENT) {
            tally.add(level, a.distinctive, b.distinctive);
        } else {
            tally.addRare(level, tradeNameRarity(level, a, b), a.distinctive, b.distinctive);
        }
        compareTrades(level, a, b, tally);
        compareForms(a, b, tally);
        comparePlaces(a, b, tally);
    }

    private @Nullable Level tradeNameLevel(Named a, Named b) {
        String x = a.distinctive;
        String y = b.distinctive;
        if (x.isEmpty() || y.isEmpty()) {
            return null;
        }
        if (x.equals(y)) {
            return Level.NAME_EQUAL;
        }
        if (leads(a, y) || leads(b, x)) {
            return Level.NAME_LEADS;
        }
        if (x.length() >= 2 && a.sound.equals(b.sound)) {
            return Level.NAME_SOUNDS_ALIKE;
        }
        if (Math.max(x.length(), y.length()) >= 2 && Math.min(x.length(), y.length()) >= 2 && Edits.atMostOne(x, y)) {
            return Level.NAME_ONE_EDIT;
        }
        if (x.length() >= 2 && b.core.contains(x) || y.length() >= 2 && a.core.contains(y)) {
            return Level.NAME_CONTAINED;
        }
        return abbreviates(x, b.core) || abbreviates(y, a.core) ? Level.NAME_ABBREVIATED : Level.NAME_DIFFERENT;
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

    /** A slip in a name of two characters leaves one to go by; in one of four, three. */
    private double tradeNameRarity(Level level, Named a, Named b) {
        String shorter = a.distinctive.length() < b.distinctive.length() ? a.distinctive : b.distinctive;
        double own = frequencies.tradeName(level == Level.NAME_LEADS ? shorter : b.distinctive);
        double known = switch (level) {
            case NAME_ONE_EDIT -> shorter.length() <= 2 ? 8 : shorter.length() == 3 ? 13 : 16;
            case NAME_SOUNDS_ALIKE -> shorter.length() <= 2 ? 12 : 15;
            case NAME_CONTAINED, NAME_ABBREVIATED -> shorter.length() <= 2 ? 9 : 13;
            default -> own;
        };
        return Math.min(own, known);
    }

    private void compareTrades(Level brand, Named a, Named b, Tally tally) {
        String x = tradeBehind(a, b);
        String y = tradeBehind(b, a);
        if (x.isEmpty() || y.isEmpty() || brand == Level.NAME_DIFFERENT && !x.equals(y)) {
            return;
        }
        if (x.equals(y)) {
            boolean sameBrand = brand == Level.NAME_EQUAL || brand == Level.NAME_LEADS;
            double rarity = frequencies.trade(y);
            tally.addRare(Level.TRADE_EQUAL, sameBrand ? rarity : Math.min(rarity, LOOK_ALIKE_TRADE), x, y);
        } else if (nearTrade(x, y)) {
            tally.addRare(Level.TRADE_NEAR, frequencies.trade(y), x, y);
        } else if (x.contains(y) || y.contains(x)) {
            tally.add(Level.TRADE_CONTAINED, x, y);
        } else if (Grams.dice(Grams.of(x), Grams.of(y)) >= 0.3) {
            tally.add(Level.TRADE_PARTLY_DIFFERENT, x, y);
        } else {
            tally.add(Level.TRADE_DIFFERENT, x, y);
            if (brand == Level.NAME_EQUAL || brand == Level.NAME_LEADS) {
                tally.add(Level.SIBLINGS_OTHER_TRADE, a.folded(), b.folded());
            }
            tally.bar();
        }
    }

    /** Where the other name's trade name leads this one, the trade is what follows it, wherever the parser cut. */
    private static String tradeBehind(Named name, Named other) {
        String brand = other.name.tradeName();
        boolean recut =
                brand.length() >= 2 && brand.length() < name.name.tradeName().length() && name.core.startsWith(brand);
        return recut ? name.core.substring(brand.length()) : name.trade();
    }

    private static boolean nearTrade(String x, String y) {
        if (Math.min(x.length(), y.length()) < 2) {
            return false;
        }
        if (x.length() == y.length()
                && (Named.sorted(x).equals(Named.sorted(y)) || Profile.sound(x).equals(Profile.sound(y)))) {
            return true;
        }
        return Math.max(x.length(), y.length()) >= 4 && Edits.atMostOne(x, y);
    }

    private void compareForms(Named a, Named b, Tally tally) {
        if (a.name.form() != LegalForm.NONE
                && b.name.form() != LegalForm.NONE
                && !a.name.formText().isEmpty()) {
            boolean vague = a.name.form() == LegalForm.COMPANY || b.name.form() == LegalForm.COMPANY;
            boolean company = isCompany(a.name.form()) && isCompany(b.name.form());
            if (a.name.form() == b.name.form()
                    && (a.name.form() != LegalForm.SHOP || a.name.formText().equals(b.name.formText()))) {
                tally.add(Level.FORM_EQUAL, a.name.formText(), b.name.formText());
            } else if (!vague || !company) {
                tally.add(Level.FORM_DIFFERENT, a.name.formText(), b.name.formText());
            }
        }
        if (a.name.group() != b.name.group()) {
            tally.add(Level.GROUP_DIFFERENT, a.name.group() ? "集团" : "", b.name.group() ? "集团" : "");
        }
    }

    private static boolean isCompany(LegalForm form) {
        return form == LegalForm.LIMITED || form == LegalForm.SHARES || form == LegalForm.COMPANY;
    }

    private static void comparePlaces(Named a, Named b, Tally tally) {
        if (a.name.regions().isEmpty() || b.name.regions().isEmpty()) {
            return;
        }
        boolean compatible = false;
        for (Region x : a.name.regions()) {
            for (Region y : b.name.regions()) {
                boolean inside = x.compatibleWith(y) && !isStrangeTo(x, y) && !isStrangeTo(y, x);
                compatible |= inside || x.shortName().equals(y.shortName());
            }
        }
        tally.add(
                compatible ? Level.PLACE_WORDS_COMPATIBLE : Level.PLACE_WORDS_DIFFERENT,
                a.name.place(),
                b.name.place());
        if (!compatible) {
            tally.bar();
        }
    }

    /** A province that only the register's own addresses know holds no city of the list. */
    private static boolean isStrangeTo(Region province, Region other) {
        return !province.isListed() && province.level() == Region.Level.PROVINCE && other.isListed();
    }

    private static void compareBranches(Named a, Named b, Tally tally) {
        Branch x = a.branch();
        Branch y = b.branch();
        if (x == null && y == null) {
            if (a.name.sites().stream().anyMatch(s -> !s.endsWith("门"))) {
                tally.add(Level.BRANCH_SITE, String.join(" ", a.name.sites()), "");
            }
            return;
        }
        String left = x == null ? "" : x.text();
        String right = y == null ? "" : y.text();
        if (x == null || y == null) {
            tally.add(Level.BRANCH_HEAD_OFFICE, left, right);
            tally.bar();
        } else if (x.key().equals(y.key())) {
            tally.add(Level.BRANCH_EQUAL, left, right);
        } else if (x.mayBe(y)) {
            tally.add(Level.BRANCH_UNNAMED, left, right);
        } else {
            tally.add(Level.BRANCH_OTHER, left, right);
            tally.bar();
        }
    }
}
