package org.sunmao.linkage.enterprise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.name.Branch;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.name.LegalForm;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.text.Edits;
import org.sunmao.linkage.text.Grams;

/** Compares two names part by part: whole strings are never compared, for 有限公司 would make all firms alike. */
final class NameComparison {
    private final Frequencies frequencies;

    NameComparison(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** How alike two names are at first sight; used to choose among the names of two records. */
    int closeness(CompanyName a, CompanyName b) {
        if (a.canonical().equals(b.canonical())) {
            return 100;
        }
        Level level = tradeNameLevel(a, b);
        return level == null ? 0 : 50 - level.ordinal();
    }

    void compare(CompanyName a, CompanyName b, Tally tally) {
        if (isRegisteredName(a) && a.canonical().equals(b.canonical())) {
            tally.addRare(Level.NAME_FULL_EQUAL, frequencies.fullName(b), a.folded(), b.folded());
        } else if (isRegisteredName(a)
                && onePlaceMissing(a, b)
                && a.withoutPlace().equals(b.withoutPlace())) {
            tally.addRare(Level.NAME_EQUAL_WITHOUT_PLACE, frequencies.nameWithoutPlace(b), a.folded(), b.folded());
        } else {
            compareParts(a, b, tally);
        }
        compareBranches(a, b, tally);
    }

    /** A name that a register would not give twice: a form of company, and enough in front of it. */
    private static boolean isRegisteredName(CompanyName name) {
        boolean form =
                name.form() != LegalForm.SHOP && name.form() != LegalForm.NONE && name.form() != LegalForm.CENTRE;
        return form && name.core().length() >= (name.regions().isEmpty() ? 4 : 3);
    }

    private static boolean onePlaceMissing(CompanyName a, CompanyName b) {
        return a.regions().isEmpty() || b.regions().isEmpty() || nested(a, b);
    }

    private static boolean nested(CompanyName a, CompanyName b) {
        return a.regions().containsAll(b.regions()) || b.regions().containsAll(a.regions());
    }

    private void compareParts(CompanyName a, CompanyName b, Tally tally) {
        Level level = tradeNameLevel(a, b);
        if (level == null) {
            return;
        }
        if (level == Level.NAME_DIFFERENT) {
            tally.add(level, a.distinctive(), b.distinctive());
        } else {
            tally.addRare(level, tradeNameRarity(level, a, b), a.distinctive(), b.distinctive());
        }
        compareTrades(level, a, b, tally);
        compareForms(a, b, tally);
        comparePlaces(a, b, tally);
    }

    private @Nullable Level tradeNameLevel(CompanyName a, CompanyName b) {
        String x = a.distinctive();
        String y = b.distinctive();
        if (x.isEmpty() || y.isEmpty()) {
            return null;
        }
        if (x.equals(y)) {
            return Level.NAME_EQUAL;
        }
        if (leads(a, y) || leads(b, x)) {
            return Level.NAME_LEADS;
        }
        if (x.length() >= 2 && Profile.sound(x).equals(Profile.sound(y))) {
            return Level.NAME_SOUNDS_ALIKE;
        }
        if (Math.max(x.length(), y.length()) >= 2 && Math.min(x.length(), y.length()) >= 2 && Edits.atMostOne(x, y)) {
            return Level.NAME_ONE_EDIT;
        }
        if (x.length() >= 2 && b.core().contains(x)
                || y.length() >= 2 && a.core().contains(y)) {
            return Level.NAME_CONTAINED;
        }
        return abbreviates(x, b.core()) || abbreviates(y, a.core()) ? Level.NAME_ABBREVIATED : Level.NAME_DIFFERENT;
    }

    private static boolean leads(CompanyName name, String tradeName) {
        return tradeName.length() >= 2 && name.core().startsWith(tradeName);
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
    private double tradeNameRarity(Level level, CompanyName a, CompanyName b) {
        String shorter = a.distinctive().length() < b.distinctive().length() ? a.distinctive() : b.distinctive();
        double own = frequencies.tradeName(level == Level.NAME_LEADS ? shorter : b.distinctive());
        double known = switch (level) {
            case NAME_ONE_EDIT -> shorter.length() <= 2 ? 8 : shorter.length() == 3 ? 13 : 16;
            case NAME_SOUNDS_ALIKE -> shorter.length() <= 2 ? 12 : 15;
            case NAME_CONTAINED, NAME_ABBREVIATED -> shorter.length() <= 2 ? 9 : 13;
            default -> own;
        };
        return Math.min(own, known);
    }

    private void compareTrades(Level brand, CompanyName a, CompanyName b, Tally tally) {
        String x = tradeBehind(a, b);
        String y = tradeBehind(b, a);
        if (x.isEmpty() || y.isEmpty() || brand == Level.NAME_DIFFERENT && !x.equals(y)) {
            return;
        }
        if (x.equals(y)) {
            tally.addRare(Level.TRADE_EQUAL, frequencies.trade(y), x, y);
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
    private static String tradeBehind(CompanyName name, CompanyName other) {
        String brand = other.tradeName();
        boolean recut = brand.length() >= 2
                && brand.length() < name.tradeName().length()
                && name.core().startsWith(brand);
        return recut ? name.core().substring(brand.length()) : name.trade();
    }

    private static boolean nearTrade(String x, String y) {
        if (Math.min(x.length(), y.length()) < 2) {
            return false;
        }
        if (x.length() == y.length()
                && (sorted(x).equals(sorted(y)) || Profile.sound(x).equals(Profile.sound(y)))) {
            return true;
        }
        return Math.max(x.length(), y.length()) >= 4 && Edits.atMostOne(x, y);
    }

    private static String sorted(String text) {
        char[] c = text.toCharArray();
        Arrays.sort(c);
        return new String(c);
    }

    private void compareForms(CompanyName a, CompanyName b, Tally tally) {
        if (a.form() != LegalForm.NONE
                && b.form() != LegalForm.NONE
                && !a.formText().isEmpty()) {
            boolean vague = a.form() == LegalForm.COMPANY || b.form() == LegalForm.COMPANY;
            boolean company = isCompany(a.form()) && isCompany(b.form());
            if (a.form() == b.form()
                    && (a.form() != LegalForm.SHOP || a.formText().equals(b.formText()))) {
                tally.add(Level.FORM_EQUAL, a.formText(), b.formText());
            } else if (!vague || !company) {
                tally.add(Level.FORM_DIFFERENT, a.formText(), b.formText());
            }
        }
        if (a.group() != b.group()) {
            tally.add(Level.GROUP_DIFFERENT, a.group() ? "集团" : "", b.group() ? "集团" : "");
        }
    }

    private static boolean isCompany(LegalForm form) {
        return form == LegalForm.LIMITED || form == LegalForm.SHARES || form == LegalForm.COMPANY;
    }

    private static void comparePlaces(CompanyName a, CompanyName b, Tally tally) {
        if (a.regions().isEmpty() || b.regions().isEmpty()) {
            return;
        }
        boolean compatible = true;
        for (Region x : a.regions()) {
            for (Region y : b.regions()) {
                compatible &= x.compatibleWith(y) || x.shortName().equals(y.shortName());
            }
        }
        tally.add(compatible ? Level.PLACE_WORDS_COMPATIBLE : Level.PLACE_WORDS_DIFFERENT, a.place(), b.place());
    }

    private static void compareBranches(CompanyName a, CompanyName b, Tally tally) {
        Branch x = a.branch();
        Branch y = b.branch();
        if (x == null && y == null) {
            if (a.sites().stream().anyMatch(s -> !s.endsWith("门"))) {
                tally.add(Level.BRANCH_SITE, String.join(" ", a.sites()), "");
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
        } else {
            tally.add(Level.BRANCH_OTHER, left, right);
            tally.bar();
        }
    }
}
