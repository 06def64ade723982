package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds which column of one table says what which column of the other says: by header, and by the values that both hold. */
final class ColumnMatcher {
    private static final double LEAST = .5;
    private static final int SAMPLE = 20_000;

    private ColumnMatcher() {}

    /** A column of the left table and one of the right, from 0. */
    record Match(int left, int right, double likeness) {}

    /** Each column is matched once at most; in the order of the left table. */
    static List<Match> match(Table left, Table right) {
        List<Set<String>> ofLeft = values(left);
        List<Set<String>> ofRight = values(right);
        List<Match> all = new ArrayList<>();
        for (int l = 0; l < ofLeft.size(); l++) {
            for (int r = 0; r < ofRight.size(); r++) {
                double likeness = l == left.idColumn() || r == right.idColumn()
                        ? 0
                        : headers(left.header().get(l), right.header().get(r)) + overlap(ofLeft.get(l), ofRight.get(r));
                if (likeness >= LEAST) {
                    all.add(new Match(l, r, likeness));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Match m) -> -m.likeness())
                .thenComparing(Match::left)
                .thenComparing(Match::right));
        List<Match> taken = new ArrayList<>();
        for (Match m : all) {
            if (taken.stream().noneMatch(t -> t.left() == m.left() || t.right() == m.right())) {
                taken.add(m);
            }
        }
        taken.sort(Comparator.comparingInt(Match::left));
        return taken;
    }

    private static double headers(String a, String b) {
        String x = PlainText.plain(a);
        String y = PlainText.plain(b);
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        boolean inside = Math.min(x.length(), y.length()) >= 2 && (x.contains(y) || y.contains(x));
        double alike = Likeness.jaroWinkler(x, y);
        return x.equals(y) ? 1 : inside ? .6 : alike >= .85 ? .5 : 0;
    }

    /** The share of the values of the smaller set that the larger one has too. */
    private static double overlap(Set<String> a, Set<String> b) {
        Set<String> smaller = a.size() <= b.size() ? a : b;
        Set<String> larger = smaller == a ? b : a;
        long both = smaller.stream().filter(larger::contains).count();
        return smaller.isEmpty() ? 0 : (double) both / smaller.size();
    }

    private static List<Set<String>> values(Table table) {
        List<Set<String>> values = new ArrayList<>();
        for (int c = 0; c < table.header().size(); c++) {
            Set<String> seen = new HashSet<>();
            for (int row = 0; row < table.rows().size() && seen.size() < SAMPLE; row++) {
                seen.add(PlainText.plain(table.cell(row, c)));
            }
            seen.remove("");
            values.add(seen);
        }
        return values;
    }
}
