package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sunmao.linkage.index.UnionFind;

/** Which rows were found to be one, over all lists: eight bytes a row. */
final class Groups {

    private final int[] offsets;
    private final UnionFind sets;
    private final float[] sureness;

    Groups(int[] sizes) {
        offsets = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            offsets[i + 1] = Math.addExact(offsets[i], sizes[i]);
        }
        sets = new UnionFind(offsets[sizes.length]);
        sureness = new float[offsets[sizes.length]];
        Arrays.fill(sureness, Float.NaN);
    }

    /**
     * A group of rows.
     *
     * @param size how many rows it has
     * @param members the first of them, in the order of the lists
     * @param weakest the least probability of a link in it; not a number where it came about without links
     */
    record Group(int size, List<Member> members, double weakest) {}

    /**
     * A row of a group.
     *
     * @param probability of the link that brought it in; not a number for the row that others were linked with
     */
    record Member(RowAt row, double probability) {}

    /** Joins two rows by a link of this probability. */
    void join(RowAt asked, RowAt other, double probability) {
        int at = at(asked);
        sets.union(at, at(other));
        float known = sureness[at];
        sureness[at] = Float.isNaN(known) ? (float) probability : Math.min(known, (float) probability);
    }

    /** Joins two rows that are one without any link, as two rows of a register with one code. */
    void same(RowAt one, RowAt other) {
        sets.union(at(one), at(other));
    }

    /** Whether two rows are in one group. */
    boolean together(RowAt one, RowAt other) {
        return sets.find(at(one)) == sets.find(at(other));
    }

    /** How many pairs of rows are within groups. */
    long pairs() {
        long pairs = 0;
        for (int count : counts()) {
            pairs += (long) count * (count - 1) / 2;
        }
        return pairs;
    }

    private int at(RowAt row) {
        return offsets[row.list()] + row.row();
    }

    private RowAt row(int at) {
        int list = Arrays.binarySearch(offsets, at);
        list = list >= 0 ? list : -list - 2;
        while (offsets[list + 1] == at) {
            list++;
        }
        return new RowAt(list, at - offsets[list]);
    }

    /** How many groups there are with two, with three, … rows: by size from 0, the last for all that are larger. */
    long[] sizes(int most) {
        int[] counts = counts();
        long[] out = new long[most + 1];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                out[Math.min(most, counts[i])]++;
            }
        }
        return out;
    }

    /** The largest groups of at least three rows, the largest first, each with at most so many members. */
    List<Group> largest(int most, int members) {
        int[] counts = counts();
        List<Integer> roots = IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 2)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -counts[i]).thenComparing(i -> i))
                .limit(most)
                .toList();
        Map<Integer, List<Member>> found = new HashMap<>();
        Map<Integer, Double> weakest = new HashMap<>();
        roots.forEach(root -> found.put(root, new ArrayList<>()));
        for (int i = 0; i < counts.length && !roots.isEmpty(); i++) {
            int root = sets.find(i);
            List<Member> some = found.get(root);
            if (some == null) {
                continue;
            }
            if (some.size() < members) {
                some.add(new Member(row(i), sureness[i]));
            }
            if (!Float.isNaN(sureness[i])) {
                weakest.merge(root, (double) sureness[i], Math::min);
            }
        }
        return roots.stream()
                .map(root -> new Group(
                        counts[root],
                        List.copyOf(found.getOrDefault(root, List.of())),
                        weakest.getOrDefault(root, Double.NaN)))
                .toList();
    }

    private int[] counts() {
        int[] counts = new int[sureness.length];
        for (int i = 0; i < counts.length; i++) {
            counts[sets.find(i)]++;
        }
        return counts;
    }
}
