package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.List;

/** Lists of persons in one cell, and how far two of them are the same. */
final class Persons {
    private static final double INITIAL = .9;
    private static final double SLIP = .75;

    private Persons() {}

    /** The persons of a cell, in plain form; commas, semicolons, bars, 、 and the words "and" and "&" part them. */
    static List<String> split(String text) {
        String cell = Entities.resolved(text);
        List<String> persons = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || ",;|、，；&/\n".indexOf(cell.charAt(i)) >= 0) {
                add(persons, cell.substring(from, i));
                from = i + 1;
            }
        }
        return persons;
    }

    private static void add(List<String> persons, String part) {
        String plain = PlainText.plain(part);
        int and = plain.indexOf(" AND ");
        if (and > 0) {
            persons.add(plain.substring(0, and));
            persons.add(plain.substring(and + 5));
        } else if (!plain.isEmpty()) {
            persons.add(plain.startsWith("AND ") ? plain.substring(4) : plain);
        }
    }

    /** How many persons of the shorter list are in the longer one, each counted by how surely. */
    static double common(String[] a, String[] b) {
        String[] shorter = a.length <= b.length ? a : b;
        String[] longer = shorter == a ? b : a;
        boolean[] used = new boolean[longer.length];
        double sum = 0;
        for (String person : shorter) {
            int best = -1;
            double most = 0;
            for (int j = 0; j < longer.length; j++) {
                double same = used[j] ? 0 : same(person, longer[j]);
                if (same > most) {
                    most = same;
                    best = j;
                }
            }
            if (best >= 0) {
                used[best] = true;
                sum += most;
            }
        }
        return sum;
    }

    /** 1 for equal names, less for equal surnames with fitting initials, less again with a slip; 0 else. */
    static double same(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int ia = a.lastIndexOf(' ');
        int ib = b.lastIndexOf(' ');
        boolean initials = !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
        if (ia < 0 || ib < 0 || !initials) {
            return a.length() > 5 && Likeness.distance(a, b, 1) <= 1 ? SLIP : 0;
        }
        String sa = a.substring(ia + 1);
        String sb = b.substring(ib + 1);
        return sa.equals(sb) ? INITIAL : sa.length() > 3 && Likeness.distance(sa, sb, 1) <= 1 ? SLIP : 0;
    }
}
