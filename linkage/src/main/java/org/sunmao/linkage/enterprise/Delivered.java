package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

/** The anchors that one part was sent. They lie there as bytes; those of the record at hand are read. */
final class Delivered implements AnchorRows {
    private final List<byte[]> blocks = new ArrayList<>();
    private final Map<Integer, Long> places = new HashMap<>();
    private final Map<Integer, ClusterSteps.Clustered> clusters = new HashMap<>();
    private final Map<Integer, Profile> read = new HashMap<>();
    private final Pool pool;
    private final NamedAnchors named;

    Delivered(Iterator<byte[]> delivered, Pool pool, NamedAnchors named) {
        this.pool = pool;
        this.named = named;
        while (delivered.hasNext()) {
            PackedReader in = new PackedReader(delivered.next());
            while (!in.isAtEnd()) {
                int id = in.count();
                if (in.flag()) {
                    clusters.put(id, new ClusterSteps.Clustered(in.count(), in.string()));
                }
                places.put(id, (long) blocks.size() << 32 | in.position());
                in.skipOctets();
            }
            blocks.add(in.block());
        }
    }

    static void write(int id, ClusterSteps.@Nullable Clustered cluster, byte[] profile, PackedWriter out) {
        out.count(id);
        out.flag(cluster != null);
        if (cluster != null) {
            out.count(cluster.cluster());
            out.text(cluster.key());
        }
        out.octets(profile);
    }

    /** Forgets the anchors that were read. */
    void forget() {
        read.clear();
    }

    @Override
    public Profile row(int row) {
        Profile p = read.get(row);
        if (p == null) {
            Long place = places.get(row);
            if (place == null) {
                throw new IllegalStateException("Anchor " + row + " was not sent for");
            }
            PackedReader in = new PackedReader(blocks.get((int) (place >>> 32)));
            in.position(place.intValue());
            in.count();
            p = new Profile(in, new RegionsInPlace(pool));
            read.put(row, p);
        }
        return p;
    }

    @Override
    public int cluster(int row) {
        ClusterSteps.Clustered cluster = clusters.get(row);
        return cluster == null ? named.cluster(row) : cluster.cluster();
    }

    @Override
    public String clusterKey(int row) {
        ClusterSteps.Clustered cluster = clusters.get(row);
        return cluster == null ? row(row).key() : cluster.key();
    }

    @Override
    public List<Integer> members(int row) {
        return named.members(row);
    }

    /** Numbers follow the order of keys. */
    @Override
    public boolean goesBefore(int row, int other) {
        return row < other;
    }

    @Override
    public int row(String key) {
        return named.id(key);
    }
}
