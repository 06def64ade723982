package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunmao.linkage.index.UnionFind;

/**
 * Joins rows into clusters, the surest first, as long as the mean bits between all rows of the one and all of the other are for it
 * (average linkage): rows that only a chain connects stay apart. Pairs that were no candidates are compared as they come up.
 */
final class Clustering {
    /** In a heap of more rows than this, pairs that were no candidates are not compared but taken as differing. */
    private static final int LARGE = 400;

    private static final double DIFFERING = -20;

    private final Rows rows;
    private final Pairs pairs;
    private final double[] scores;
    private final Weights weights;
    private final Map<Long, Double> known = new HashMap<>();
    private final UnionFind clusters;

    private Clustering(Rows rows, Pairs pairs, double[] scores, Weights weights) {
        this.rows = rows;
        this.pairs = pairs;
        this.scores = scores;
        this.weights = weights;
        clusters = new UnionFind(rows.size);
    }

    /** For each row the smallest row of its cluster. */
    static int[] clusters(Rows rows, Pairs pairs, Answered answered, double[] scores, Weights weights) {
        Clustering clustering = new Clustering(rows, pairs, answered.scores(pairs, scores), weights);
        answered.different().forEach(pair -> clustering.known.put(pair, Answered.against()));
        clustering.heaps().values().forEach(clustering::divide);
        int[] out = new int[rows.size];
        for (int row = 0; row < out.length; row++) {
            out[row] = clustering.clusters.find(row);
        }
        return out;
    }

    /** Rows that any chain of likely pairs connects. */
    private Map<Integer, List<Integer>> heaps() {
        UnionFind joined = new UnionFind(rows.size);
        for (int i = 0; i < pairs.size(); i++) {
            known.put(key(pairs.first[i], pairs.second[i]), scores[i]);
            if (scores[i] > 0) {
                joined.union(pairs.first[i], pairs.second[i]);
            }
        }
        Map<Integer, List<Integer>> heaps = new TreeMap<>();
        for (int row = 0; row < rows.size; row++) {
            heaps.computeIfAbsent(joined.find(row), r -> new ArrayList<>()).add(row);
        }
        heaps.values().removeIf(heap -> heap.size() < 2);
        return heaps;
    }

    private void divide(List<Integer> heap) {
        int n = heap.size();
        double[][] bits = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                bits[i][j] = bits[j][i] = bits(heap.get(i), heap.get(j), n);
            }
        }
        int[] sizes = new int[n];
        java.util.Arrays.fill(sizes, 1);
        while (join(heap, bits, sizes)) {
            // until nothing is likely to belong together any more
        }
    }

    /** Joins the two clusters with the highest mean; of equal ones those of the smallest rows. */
    private boolean join(List<Integer> heap, double[][] sums, int[] sizes) {
        int a = -1;
        int b = -1;
        double most = 0;
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length && sizes[i] > 0; j++) {
                double mean = sizes[j] == 0 ? 0 : sums[i][j] / ((double) sizes[i] * sizes[j]);
                if (mean > most) {
                    most = mean;
                    a = i;
                    b = j;
                }
            }
        }
        if (a < 0) {
            return false;
        }
        clusters.union(heap.get(a), heap.get(b));
        sizes[a] += sizes[b];
        sizes[b] = 0;
        for (int k = 0; k < sizes.length; k++) {
            sums[a][k] += sums[b][k];
            sums[k][a] = sums[a][k];
        }
        return true;
    }

    private double bits(int a, int b, int size) {
        Double score = known.get(key(a, b));
        if (score != null) {
            return score;
        }
        if (size > LARGE) {
            return DIFFERING;
        }
        byte[] levels = new byte[rows.columns.length];
        new Comparer(rows.columns).compare(a, b, levels);
        return weights.score(a, b, levels);
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
