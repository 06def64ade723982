package org.sunmao.linkage.address;

import java.util.List;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.text.ChineseNumerals;
import org.sunmao.linkage.text.Edits;

/** Compares where two addresses are: region, road, number, building. */
final class SiteLevels {
    private static final int LONG_ENOUGH = 3;

    private final Address left;
    private final Address right;
    private final List<Reason> reasons;

    SiteLevels(Address left, Address right, List<Reason> reasons) {
        this.left = left;
        this.right = right;
        this.reasons = reasons;
    }

    void compare() {
        region();
        boolean oneRoad = road();
        number(oneRoad);
        building();
    }

    private void add(String comparison, String level, double bits, String a, String b) {
        reasons.add(new Reason(comparison, level, bits, a, b));
    }

    /** A region that only one side names is no contradiction, so the finest ones that both name decide. */
    private void region() {
        if (left.regions().isEmpty() || right.regions().isEmpty()) {
            return;
        }
        Region a = left.regions().get(left.regions().size() - 1);
        Region b = right.regions().get(right.regions().size() - 1);
        if (a.equals(b)) {
            add("region", "equal", a.level() == Region.Level.COUNTY ? 3 : 1.5, a.name(), b.name());
        } else if (a.compatibleWith(b)) {
            add("region", "compatible", 0.5, a.name(), b.name());
        } else {
            boolean near = Edits.atMostOne(a.name(), b.name());
            add("region", near ? "near" : "different", near ? -1 : -5, a.name(), b.name());
        }
    }

    /** True where nothing says that the roads differ. */
    private boolean road() {
        String a = left.road();
        String b = right.road();
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        if (a.equals(b) || ChineseNumerals.toDigits(a).equals(ChineseNumerals.toDigits(b))) {
            add("road", "equal", 7, a, b);
        } else if (a.length() > LONG_ENOUGH && a.endsWith(b) || b.length() > LONG_ENOUGH && b.endsWith(a)) {
            add("road", "contained", 5, a, b);
        } else if (a.equals(right.crossing()) || b.equals(left.crossing())) {
            add("road", "crossing", 3, a, b);
        } else if (Math.max(a.length(), b.length()) >= LONG_ENOUGH && Edits.atMostOne(a, b)) {
            add("road", "near", 3, a, b);
        } else {
            add("road", "different", -6, a, b);
            return false;
        }
        return true;
    }

    private void number(boolean oneRoad) {
        String a = left.number();
        String b = right.number();
        if (a.isEmpty() || b.isEmpty() || !oneRoad) {
            return;
        }
        if (a.equals(b)) {
            add("number", "equal", 6, a, b);
        } else if (left.mainNumber().equals(right.mainNumber())) {
            add("number", "main-equal", 3, a, b);
        } else if (isPart(a, right.mainNumber()) || isPart(b, left.mainNumber())) {
            add("number", "contained", 3, a, b);
        } else {
            boolean near = Math.min(a.length(), b.length()) >= 2 && Edits.atMostOne(a, b);
            add("number", near ? "near" : "different", near ? -2 : -5, a, b);
        }
    }

    /** 67-69 has 69. */
    private static boolean isPart(String list, String number) {
        return list.endsWith("-" + number);
    }

    private void building() {
        if (left.buildings().isEmpty() || right.buildings().isEmpty()) {
            return;
        }
        String bestA = left.buildings().get(0);
        String bestB = right.buildings().get(0);
        int best = likeness(bestA, bestB);
        for (String a : left.buildings()) {
            for (String b : right.buildings()) {
                int likeness = likeness(a, b);
                if (likeness > best) {
                    best = likeness;
                    bestA = a;
                    bestB = b;
                }
            }
        }
        String[] levels = {"different", "contained", "near", "equal"};
        double[] bits = {-3, 3, 4, 7};
        add("building", levels[best], bits[best], bestA, bestB);
    }

    private static int likeness(String a, String b) {
        if (a.equals(b)) {
            return 3;
        }
        if (Math.min(a.length(), b.length()) >= LONG_ENOUGH && Edits.atMostOne(a, b)) {
            return 2;
        }
        return a.contains(b) || b.contains(a) ? 1 : 0;
    }
}
