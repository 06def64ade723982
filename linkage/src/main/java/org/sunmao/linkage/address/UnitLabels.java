package org.sunmao.linkage.address;

import java.util.Comparator;
import java.util.List;

/** Canonical labels of sets of floors and rooms. */
final class UnitLabels {
    /** By prefix, number, suffix: A2 before A10. */
    static final Comparator<String> ROOM_ORDER = Comparator.comparing(UnitLabels::prefix)
            .thenComparing(UnitLabels::number)
            .thenComparing(Comparator.naturalOrder());

    private static final String[] FLOORS = new String[UnitParts.HIGHEST_FLOOR + 1];
    private static final int MOST_DIGITS = 9;

    static {
        for (int floor = 0; floor < FLOORS.length; floor++) {
            FLOORS[floor] = Integer.toString(floor);
        }
    }

    private UnitLabels() {}

    /** 12, B1, 12-13, 1,3; basements are negative numbers. */
    static String floors(FloorSet floors) {
        if (floors.size() == 1) {
            return floor(floors.first());
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < floors.size(); i++) {
            int first = i;
            while (i + 1 < floors.size() && next(floors.get(i)) == floors.get(i + 1)) {
                i++;
            }
            append(out, floor(floors.get(first)), floor(floors.get(i)));
        }
        return out.toString();
    }

    /** The floor as a label: 12, B1. */
    static String floor(int floor) {
        boolean known = floor >= 0 && floor < FLOORS.length;
        return known ? FLOORS[floor] : floor < 0 ? "B" + -floor : Integer.toString(floor);
    }

    /** 1203, 1203-1205, 1203,1207; the rooms must be sorted by {@link #ROOM_ORDER} and distinct. */
    static String rooms(List<String> rooms) {
        if (rooms.size() == 1) {
            return rooms.get(0);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rooms.size(); i++) {
            int first = i;
            while (i + 1 < rooms.size() && follows(rooms.get(i), rooms.get(i + 1))) {
                i++;
            }
            append(out, rooms.get(first), rooms.get(i));
        }
        return out.toString();
    }

    /** Writes neighbours as a run, first-last, and the runs one after the other. */
    private static void append(StringBuilder out, String first, String last) {
        out.append(out.isEmpty() ? "" : ",").append(first);
        if (!last.equals(first)) {
            out.append('-').append(last);
        }
    }

    /** The letters before the digits. */
    static String prefix(String room) {
        return room.substring(0, prefixLength(room));
    }

    static int prefixLength(String room) {
        int i = 0;
        while (i < room.length() && !isDigit(room.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The first run of digits as a number; -1 where there is none. */
    static int number(String room) {
        int from = prefixLength(room);
        int to = from;
        int value = 0;
        while (to < room.length() && to - from < MOST_DIGITS && isDigit(room.charAt(to))) {
            value = value * 10 + room.charAt(to) - '0';
            to++;
        }
        return to == from ? -1 : value;
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
}
