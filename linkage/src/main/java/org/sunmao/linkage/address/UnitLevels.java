package org.sunmao.linkage.address;

import java.util.List;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.text.Edits;

/** Compares where two units are inside their building: block, 单元, floor, room. */
final class UnitLevels {
    /** Bits at or below which one level says that these are two units. */
    static final double VETO = -9;

    private static final double OTHER = -12;
    /** Another room that is one slip away: 1203 and 1208 are mostly two rooms, sometimes one. */
    private static final double SLIP = -9;

    private final UnitPlace left;
    private final UnitPlace right;
    private final List<Reason> reasons;

    UnitLevels(UnitPlace left, UnitPlace right, List<Reason> reasons) {
        this.left = left;
        this.right = right;
        this.reasons = reasons;
    }

    void compare() {
        if (isJoined(left, right) || isJoined(right, left)) {
            add("block", "equal-with-number", 6, left.block(), right.block());
        } else {
            named("block", left.block(), right.block(), 3);
        }
        named("cell", left.cell(), right.cell(), 1);
        floor();
        room();
    }

    private void add(String comparison, String level, double bits, String a, String b) {
        reasons.add(new Reason(comparison, level, bits, a, b));
    }

    private static boolean isJoined(UnitPlace joined, UnitPlace other) {
        String block = joined.block();
        return joined.number().isEmpty()
                && !other.block().isEmpty()
                && block.length() == other.number().length() + other.block().length()
                && block.startsWith(other.number())
                && block.endsWith(other.block())
                && !other.number().isEmpty();
    }

    private void named(String comparison, String a, String b, double bits) {
        if (!a.isEmpty() && !b.isEmpty()) {
            boolean equal = a.equals(b);
            add(comparison, equal ? "equal" : "different", equal ? bits : OTHER, a, b);
        }
    }

    /** The floor is part of a room's number, so where rooms are known it says little more. */
    private void floor() {
        FloorSet a = left.floors();
        FloorSet b = right.floors();
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        boolean rooms = !left.rooms().isEmpty() && !right.rooms().isEmpty();
        if (a.isSame(b)) {
            add("floor", "equal", rooms ? 1 : 3, left.floorLabel(), right.floorLabel());
        } else if (a.overlaps(b)) {
            add("floor", "overlapping", rooms ? 0 : 1, left.floorLabel(), right.floorLabel());
        } else {
            double bits = !rooms ? OTHER : left.rooms().equals(right.rooms()) ? OTHER / 2 : isSlip() ? SLIP / 4 : OTHER;
            add("floor", "different", bits, left.floorLabel(), right.floorLabel());
        }
    }

    private void room() {
        List<String> a = left.rooms();
        List<String> b = right.rooms();
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        String as = UnitLabels.rooms(a);
        String bs = UnitLabels.rooms(b);
        if (a.equals(b)) {
            add("room", "equal", 8, as, bs);
        } else if (share(a, b) > 0) {
            boolean contained = share(a, b) == Math.min(a.size(), b.size());
            add("room", contained ? "contained" : "overlapping", contained ? 4 : 1, as, bs);
        } else if (isEndOf(a, b, left.floors()) || isEndOf(b, a, right.floors())) {
            add("room", "end-equal", 2, as, bs);
        } else if (a.size() == 1 && b.size() == 1 && isPart(as, bs)) {
            add("room", "part", 2, as, bs);
        } else {
            add("room", isSlip() ? "near" : "different", isSlip() ? SLIP : OTHER, as, bs);
        }
    }

    /** One digit changed, lost, doubled or swapped; the floor is then mostly read from the same digits. */
    private boolean isSlip() {
        if (left.rooms().size() != 1 || right.rooms().size() != 1) {
            return false;
        }
        String a = left.rooms().get(0);
        String b = right.rooms().get(0);
        return Math.min(a.length(), b.length()) > 2 && Edits.atMostOne(a, b);
    }

    private static int share(List<String> a, List<String> b) {
        int n = 0;
        for (String room : a) {
            n += b.contains(room) ? 1 : 0;
        }
        return n;
    }

    /** Room 3 without a floor may be 1203. */
    private static boolean isEndOf(List<String> shorter, List<String> longer, FloorSet floorOfShorter) {
        if (shorter.size() != 1 || longer.size() != 1 || !floorOfShorter.isEmpty()) {
            return false;
        }
        String end = shorter.get(0);
        String room = longer.get(0);
        return end.length() <= 2 && room.length() > 2 && room.endsWith(end.length() == 1 ? "0" + end : end);
    }

    /** 1203-2 is a part of 1203, and so is 1203A. */
    private static boolean isPart(String a, String b) {
        String whole = a.length() < b.length() ? a : b;
        String part = a.length() < b.length() ? b : a;
        boolean begins = part.startsWith(whole) && whole.length() > 2 && part.length() > whole.length();
        return begins && !UnitLabels.isDigit(part.charAt(whole.length()));
    }
}
