package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.Postings;

/** The anchors of a run, sorted by key: their clusters, and the index by which a record finds candidates. */
final class Anchors implements AnchorIndex {
    private static final int[] NONE = {};

    private final List<Profile> rows;
    private final Map<String, Integer> rowByKey = new HashMap<>();
    private final AnchorClusters clusters;
    private final Postings index;

    /** Where clusters have several rows: the next row of the same cluster, -1 after the last. */
    private final int[] next;

    Anchors(List<Profile> sortedByKey, Decisions decisions) {
        rows = sortedByKey;
        if (!decisions.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                rowByKey.put(rows.get(i).key(), i);
            }
        }
        index = file();
        clusters = new AnchorClusters(rows, decisions);
        next = clusters.single() ? NONE : chains();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Profile row(int i) {
        return rows.get(i);
    }

    @Override
    public int read(long key, int[] into) {
        return index.read(key, into);
    }

    /** Rows are sorted by key. */
    @Override
    public boolean goesBefore(int row, int other) {
        return row < other;
    }

    /** The memory that the index takes, in bytes. */
    @Override
    public long indexBytes() {
        return index.bytes();
    }

    /** The number of the cluster of a row: its smallest row. */
    @Override
    public int cluster(int row) {
        return clusters.single() ? row : clusters.find(row);
    }

    /** The key that names a row's cluster. */
    @Override
    public String clusterKey(int row) {
        return rows.get(cluster(row)).key();
    }

    @Override
    public List<Integer> members(int row) {
        List<Integer> out = new ArrayList<>(1);
        int at = cluster(row);
        out.add(at);
        while (next.length > 0 && next[at] >= 0) {
            at = next[at];
            out.add(at);
        }
        return out;
    }

    int countClusters() {
        int n = 0;
        for (int i = 0; i < rows.size(); i++) {
            n += cluster(i) == i ? 1 : 0;
        }
        return n;
    }

    /** Shows the rows of each cluster. */
    void forEachCluster(Consumer<List<Profile>> visitor) {
        for (int i = 0; i < rows.size(); i++) {
            if (next.length == 0) {
                visitor.accept(List.of(rows.get(i)));
            } else if (cluster(i) == i) {
                visitor.accept(members(i).stream().map(rows::get).toList());
            }
        }
    }

    /** The row with a key, or -1; known only where there are decisions. */
    @Override
    public int row(String key) {
        return rowByKey.getOrDefault(key, -1);
    }

    private int[] chains() {
        int[] chain = new int[rows.size()];
        int[] last = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            int c = clusters.find(i);
            chain[i] = -1;
            if (c != i) {
                chain[last[c]] = i;
            }
            last[c] = i;
        }
        return chain;
    }

    private Postings file() {
        Postings.Builder builder = new Postings.Builder();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            Keys.all(rows.get(i), (kind, hash) -> builder.add(hash, row));
        }
        return builder.build();
    }
}
