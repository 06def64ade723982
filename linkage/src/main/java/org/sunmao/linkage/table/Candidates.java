package org.sunmao.linkage.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sunmao.linkage.index.KeyIndex;

/** Finds, for each row, the rows that share the most rarity in keys. */
final class Candidates {
    /** So many at most come from one row's look-up. */
    static final int PER_ROW = 24;

    /** So many entries of the index are read for one row, those of its rarest keys. */
    private static final int BUDGET = 6_000;

    private final RowKeys keys;
    private final KeyIndex index = new KeyIndex();
    private final int from;
    private final int to;
    private final double[] scores;
    private final int[] touched;
    private int count;

    /** Rows {@code from} to {@code to} are those to be found. */
    Candidates(Column[] columns, int from, int to) {
        this.keys = new RowKeys(columns);
        this.from = from;
        this.to = to;
        scores = new double[to - from];
        touched = new int[to - from];
        for (int row = from; row < to; row++) {
            for (long key : keys.of(row).keySet()) {
                index.add(key, row - from);
            }
        }
        index.build();
    }

    /** The candidates of a row, itself left out, the most promising first. */
    int[] of(int row) {
        count = 0;
        int left = BUDGET;
        List<Map.Entry<Long, Double>> rarest = keys.of(row).entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Long, Double> e) -> index.count(e.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
        for (Map.Entry<Long, Double> entry : rarest) {
            int size = index.count(entry.getKey());
            left -= size;
            if (left < 0) {
                break;
            }
            follow(entry.getKey(), size, entry.getValue());
        }
        return best(row);
    }

    private void follow(long key, int size, double weight) {
        double bits = weight * Math.log((to - from + 1.0) / Math.max(1, size)) / Math.log(2);
        int start = index.start(key);
        for (int at = start; at < start + size; at++) {
            int id = index.id(at);
            if (scores[id] == 0) {
                touched[count++] = id;
            }
            scores[id] += bits;
        }
    }

    private int[] best(int row) {
        double[] found = new double[count];
        for (int i = 0; i < count; i++) {
            found[i] = scores[touched[i]];
        }
        Arrays.sort(found);
        double least = found.length > PER_ROW ? found[found.length - PER_ROW - 1] : 0;
        int[] out = IntStream.range(0, count)
                .map(i -> touched[i])
                .filter(id -> scores[id] >= least && id + from != row)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> -scores[id]).thenComparing(id -> id))
                .limit(PER_ROW)
                .mapToInt(id -> id + from)
                .toArray();
        for (int i = 0; i < count; i++) {
            scores[touched[i]] = 0;
        }
        return out;
    }
}
