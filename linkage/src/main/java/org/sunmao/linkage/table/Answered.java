package org.sunmao.linkage.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Persons' answers in the numbering of {@link Rows}. */
final class Answered {
    /** No evidence reaches so many bits. */
    private static final double CERTAIN = 1_000;

    private final Set<Long> same = new HashSet<>();
    private final Set<Long> different = new HashSet<>();

    /** @param within whether both rows of a pair are of the one table */
    Answered(TableAnswers answers, Rows rows, boolean within) {
        if (answers.isEmpty()) {
            return;
        }
        int[] left = places(rows, 0, rows.left);
        int[] right = within ? left : places(rows, rows.left, rows.size);
        answers.same().forEach(pair -> add(pair, left, right, same));
        answers.different().forEach(pair -> add(pair, left, right, different));
        different.removeAll(same);
    }

    private static int[] places(Rows rows, int from, int to) {
        int[] places = new int[to - from];
        for (int row = from; row < to; row++) {
            places[rows.origin(row)] = row;
        }
        return places;
    }

    private static void add(TableAnswers.Pair pair, int[] left, int[] right, Set<Long> to) {
        if (pair.left() < left.length && pair.right() < right.length && left[pair.left()] != right[pair.right()]) {
            to.add(key(left[pair.left()], right[pair.right()]));
        }
    }

    /** Two rows as one number, the smaller first. */
    static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /** The candidates with those that a person joined, and without those that a person keeps apart. */
    long[] correct(long[] packed) {
        if (same.isEmpty() && different.isEmpty()) {
            return packed;
        }
        Set<Long> all = new HashSet<>(same);
        Arrays.stream(packed).filter(p -> !different.contains(p)).forEach(all::add);
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    boolean same(int a, int b) {
        return !same.isEmpty() && same.contains(key(a, b));
    }

    Set<Long> different() {
        return different;
    }

    /** The scores, those of answered pairs beyond all evidence. */
    double[] scores(Pairs pairs, double[] scores) {
        return same.isEmpty() ? scores : with(pairs, scores, CERTAIN);
    }

    /** The probabilities, those of answered pairs certain. */
    double[] probabilities(Pairs pairs, double[] probabilities) {
        return same.isEmpty() ? probabilities : with(pairs, probabilities, 1);
    }

    private double[] with(Pairs pairs, double[] values, double certain) {
        double[] out = values.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = same(pairs.first[i], pairs.second[i]) ? certain : out[i];
        }
        return out;
    }

    static double against() {
        return -CERTAIN;
    }
}
