package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** Canonical labels of sets of floors and rooms. */
final class UnitLabels {
    /** By prefix, number, suffix: A2 before A10. */
    static final Comparator<String> ROOM_ORDER = Comparator.comparing(UnitLabels::prefix)
            .thenComparing(UnitLabels::number)
            .thenComparing(Comparator.naturalOrder());

    private UnitLabels() {}

    /** 12, B1, 12-13, 1,3; basements are negative numbers. */
    static String floors(SortedSet<Integer> floors) {
        List<String> parts = new ArrayList<>();
        Integer start = null;
        Integer end = null;
        for (Integer f : floors) {
            if (end != null && next(end) == f) {
                end = f;
                continue;
            }
            addRun(parts, start, end);
            start = f;
            end = f;
        }
        addRun(parts, start, end);
        return String.join(",", parts);
    }

    /** The floor as a label: 12, B1. */
    static String floor(int floor) {
        return floor < 0 ? "B" + -floor : Integer.toString(floor);
    }

    /** 1203, 1203-1205, 1203,1207; the rooms must be sorted by {@link #ROOM_ORDER} and distinct. */
    static String rooms(Collection<String> rooms) {
        List<String> parts = new ArrayList<>();
        String start = null;
        String end = null;
        for (String room : rooms) {
            if (end != null && follows(end, room)) {
                end = room;
                continue;
            }
            addRun(parts, start, end);
            start = room;
            end = room;
        }
        addRun(parts, start, end);
        return String.join(",", parts);
    }

    /** The letters before the digits. */
    static String prefix(String room) {
        int i = 0;
        while (i < room.length() && !isDigit(room.charAt(i))) {
            i++;
        }
        return room.substring(0, i);
    }

    /** The first run of digits as a number; -1 where there is none. */
    static int number(String room) {
        int from = prefix(room).length();
        int to = from;
        while (to < room.length() && to - from < 9 && isDigit(room.charAt(to))) {
            to++;
        }
        return to == from ? -1 : Integer.parseInt(room.substring(from, to));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean follows(String a, String b) {
        String prefix = prefix(a);
        int n = number(a);
        return n >= 0 && b.equals(prefix + (n + 1)) && a.equals(prefix + n);
    }

    private static int next(int floor) {
        return floor == -1 ? 1 : floor + 1;
    }

    private static void addRun(List<String> parts, Object start, Object end) {
        if (start instanceof Integer from && end instanceof Integer to) {
            parts.add(from.equals(to) ? floor(from) : floor(from) + "-" + floor(to));
        } else if (start instanceof String from && end instanceof String to) {
            parts.add(from.equals(to) ? from : from + "-" + to);
        }
    }
}
