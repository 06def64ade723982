package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Canonical labels of sets of floors and rooms. */
final class UnitLabels {
    /** By prefix, number, suffix: A2 before A10. */
    static final Comparator<String> ROOM_ORDER = Comparator.comparing(UnitLabels::prefix)
            .thenComparing(UnitLabels::number)
            .thenComparing(Comparator.naturalOrder());

    private UnitLabels() {}

    /** 12, B1, 12-13, 1,3; basements are negative numbers. */
    static String floors(SortedSet<Integer> floors) {
        return runs(floors, (a, b) -> next(a) == b, UnitLabels::floor);
    }

    /** The floor as a label: 12, B1. */
    static String floor(int floor) {
        return floor < 0 ? "B" + -floor : Integer.toString(floor);
    }

    /** 1203, 1203-1205, 1203,1207; the rooms must be sorted by {@link #ROOM_ORDER} and distinct. */
    static String rooms(Collection<String> rooms) {
        return runs(rooms, UnitLabels::follows, room -> room);
    }

    /** Writes neighbours as a run, first-last, and the runs one after the other. */
    private static <T> String runs(Collection<T> items, BiPredicate<T, T> neighbours, Function<T, String> label) {
        StringBuilder out = new StringBuilder();
        List<T> run = new ArrayList<>();
        for (T item : items) {
            if (!run.isEmpty() && !neighbours.test(run.get(run.size() - 1), item)) {
                append(out, run, label);
                run.clear();
            }
            run.add(item);
        }
        append(out, run, label);
        return out.toString();
    }

    private static <T> void append(StringBuilder out, List<T> run, Function<T, String> label) {
        if (!run.isEmpty()) {
            out.append(out.isEmpty() ? "" : ",").append(label.apply(run.get(0)));
            out.append(run.size() == 1 ? "" : "-" + label.apply(run.get(run.size() - 1)));
        }
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
}
