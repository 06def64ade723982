package org.sunmao.linkage.table;

import java.util.Arrays;

/** Pairs of rows, each once, by first then second row, and the levels at which they agree. */
final class Pairs {
    final int[] first;
    final int[] second;
    final byte[][] levels;
    private final long[] packed;

    private Pairs(long[] packed, Column[] columns) {
        this.packed = packed;
        int n = packed.length;
        first = new int[n];
        second = new int[n];
        levels = new byte[n][columns.length];
        Comparer comparer = new Comparer(columns);
        for (int i = 0; i < n; i++) {
            first[i] = (int) (packed[i] >>> 32);
            second[i] = (int) packed[i];
            comparer.compare(first[i], second[i], levels[i]);
        }
    }

    int size() {
        return first.length;
    }

    /** Whether this is one of the pairs, the smaller row first. */
    boolean contains(int a, int b) {
        return Arrays.binarySearch(packed, (long) a << 32 | b) >= 0;
    }

    /** The candidates of the rows of the left table among those of the right, looked up from both sides. */
    static Pairs across(Rows rows, Answered answered) {
        Collector found = new Collector();
        Candidates right = new Candidates(rows.columns, rows.left, rows.size);
        for (int row = 0; row < rows.left; row++) {
            found.add(row, right.of(row));
        }
        Candidates left = new Candidates(rows.columns, 0, rows.left);
        for (int row = rows.left; row < rows.size; row++) {
            found.add(row, left.of(row));
        }
        return new Pairs(answered.correct(found.packed()), rows.columns);
    }

    /** The candidates of each row among the others of its table. */
    static Pairs within(Rows rows, Answered answered) {
        return new Pairs(answered.correct(found(rows, 0, rows.size, 1)), rows.columns);
    }

    /** The candidates of each {@code step}-th row among all others of its table. */
    static Pairs within(Rows rows, int from, int to, int step) {
        return new Pairs(found(rows, from, to, step), rows.columns);
    }

    private static long[] found(Rows rows, int from, int to, int step) {
        Collector found = new Collector();
        Candidates all = new Candidates(rows.columns, from, to);
        for (int row = from; row < to; row += step) {
            found.add(row, all.of(row));
        }
        return found.packed();
    }

    private static final class Collector {
        private long[] packed = new long[1024];
        private int count;

        void add(int row, int[] others) {
            if (count + others.length > packed.length) {
                packed = Arrays.copyOf(packed, 2 * packed.length + others.length);
            }
            for (int other : others) {
                packed[count++] = (long) Math.min(row, other) << 32 | Math.max(row, other);
            }
        }

        long[] packed() {
            return Arrays.stream(packed, 0, count).sorted().distinct().toArray();
        }
    }
}
