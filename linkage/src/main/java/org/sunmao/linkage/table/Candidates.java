package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sunmao.linkage.index.Postings;

/** Finds, for each row, the rows that share the most rarity in keys. */
final class Candidates {
    /** So many at most come from one row's look-up. */
    static final int PER_ROW = 24;

    /** So many entries of the index are read for one row, those of its rarest keys. */
    private static final int BUDGET = 6_000;

    private final RowKeys keys;
    private final Postings index;
    private final int[] read = new int[BUDGET];
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
        Postings.Builder builder = new Postings.Builder();
        for (int row = from; row < to; row++) {
            for (long key : keys.of(row).keySet()) {
                builder.add(key, row - from);
            }
        }
        index = builder.build();
    }

    /** The candidates of a row, itself left out, the most promising first. */
    int[] of(int row) {
        count = 0;
        int left = BUDGET;
        for (Posting posting : rarestFirst(keys.of(row))) {
            left -= posting.size();
            if (left < 0) {
                break;
            }
            follow(posting);
        }
        return best(row);
    }

    /** How many rows have a key. */
    private record Posting(long key, int size, double weight) {}

    private List<Posting> rarestFirst(Map<Long, Double> weights) {
        List<Posting> postings = new ArrayList<>(weights.size());
        weights.forEach((key, weight) -> {
            int size = index.count(key);
            if (size > 0) {
                postings.add(new Posting(key, size, weight));
            }
        });
        postings.sort(Comparator.comparingInt(Posting::size).thenComparingLong(Posting::key));
        return postings;
    }

    private void follow(Posting posting) {
        double bits = posting.weight() * Math.log((to - from + 1.0) / posting.size()) / Math.log(2);
        index.read(posting.key(), read);
        for (int at = 0; at < posting.size(); at++) {
            int id = read[at];
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
        int[] kept = IntStream.range(0, count)
                .map(i -> touched[i])
                .filter(id -> scores[id] >= least && id + from != row)
                .toArray();
        int[] out = IntStream.of(kept)
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
