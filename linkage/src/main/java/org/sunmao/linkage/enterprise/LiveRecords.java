package org.sunmao.linkage.enterprise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.GrowingPostings;
import org.sunmao.linkage.index.Hash64;

/**
 * Records that are no anchors, findable by every key that they look candidates up by. Each has two links, packed: the one that it
 * has by itself, and the one that it has after all, which is another where the record follows others or is joined with them.
 */
final class LiveRecords {
    private static final int CHUNK = 1 << 12;

    private final List<@Nullable Entry[]> chunks = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final GrowingPostings index = new GrowingPostings();
    private final GrowingPostings company = new GrowingPostings();

    /** Records by the cluster that they are in, but for those that name it. */
    private final GrowingPostings clusters = new GrowingPostings();

    /** Records by their keys. */
    private final GrowingPostings keyed = new GrowingPostings();

    private int size;

    /** One record with its links. */
    private static final class Entry {
        private final Profile profile;
        private byte @Nullable [] own;
        private byte @Nullable [] full;

        Entry(Profile profile) {
            this.profile = profile;
        }
    }

    /** How many records there are. */
    int live() {
        return size - free.size();
    }

    /** The number of a record, or -1. */
    int find(String key) {
        return keyed.find(Hash64.of(key), id -> profile(id).key().equals(key));
    }

    int add(Profile p) {
        int id = free.isEmpty() ? size++ : free.pop();
        while (chunks.size() * CHUNK <= id) {
            chunks.add(new @Nullable Entry[CHUNK]);
        }
        chunks.get(id / CHUNK)[id % CHUNK] = new Entry(p);
        keyed.add(Hash64.of(p.key()), id);
        Keys.all(p, (kind, hash) -> index.add(hash, id));
        for (long identity : NewRecords.identities(p)) {
            company.add(identity, id);
        }
        return id;
    }

    void remove(int id) {
        Entry entry = entry(id);
        Profile p = entry.profile;
        Keys.all(p, (kind, hash) -> index.remove(hash, id));
        for (long identity : NewRecords.identities(p)) {
            company.remove(identity, id);
        }
        cluster(id, entry, null);
        keyed.remove(Hash64.of(p.key()), id);
        chunks.get(id / CHUNK)[id % CHUNK] = null;
        free.push(id);
    }

    boolean isLive(int id) {
        return id < size && chunks.get(id / CHUNK)[id % CHUNK] != null;
    }

    Profile profile(int id) {
        return entry(id).profile;
    }

    /** The link that a record has by itself, packed. */
    byte[] own(int id) {
        return known(entry(id).own, id);
    }

    /** The link that a record has by itself; true where it had another before, or none. */
    boolean own(int id, byte[] link) {
        Entry entry = entry(id);
        boolean other = !Arrays.equals(entry.own, link);
        if (other) {
            entry.own = link;
        }
        return other;
    }

    /** The link that a record has after all. */
    Link link(int id) {
        Entry entry = entry(id);
        return PackedLink.unpack(entry.profile.key(), known(entry.full, id));
    }

    /** The link that a record has after all, packed; null before it was decided about. */
    byte @Nullable [] full(int id) {
        return entry(id).full;
    }

    /** The link that a record has after all. */
    void full(int id, byte[] link) {
        Entry entry = entry(id);
        cluster(id, entry, link);
        entry.full = link;
    }

    /** Files a record under its cluster and no longer under the one that it was in. */
    private void cluster(int id, Entry entry, byte @Nullable [] link) {
        long before = clusterHash(entry.profile.key(), entry.full);
        long after = clusterHash(entry.profile.key(), link);
        if (before == after) {
            return;
        }
        if (before != Hash64.NONE) {
            clusters.remove(before, id);
        }
        if (after != Hash64.NONE) {
            clusters.add(after, id);
        }
    }

    private static long clusterHash(String key, byte @Nullable [] link) {
        String cluster = link == null ? null : PackedLink.cluster(key, link);
        return cluster == null || cluster.equals(key) ? Hash64.NONE : Hash64.of(cluster);
    }

    /** Adds the keys of the records in a cluster. */
    void members(String cluster, Collection<String> into) {
        for (int id : clusters.list(Hash64.of(cluster))) {
            addMember(id, cluster, into);
        }
        int founder = find(cluster);
        if (founder >= 0) {
            addMember(founder, cluster, into);
        }
    }

    private void addMember(int id, String cluster, Collection<String> into) {
        String key = profile(id).key();
        if (cluster.equals(PackedLink.cluster(key, known(entry(id).full, id)))) {
            into.add(key);
        }
    }

    /** Adds the records that look up a key. */
    void collect(long key, Set<Integer> into) {
        for (int id : index.list(key)) {
            into.add(id);
        }
    }

    void forEach(IntConsumer visitor) {
        for (int id = 0; id < size; id++) {
            if (isLive(id)) {
                visitor.accept(id);
            }
        }
    }

    /** The records that may share a fate with one: by a decision, a code or a full name, directly or over others. */
    Set<Integer> connected(int id, Decisions decisions) {
        Set<Integer> seen = new HashSet<>(List.of(id));
        Set<Long> identities = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(seen);
        IntConsumer visitor = other -> {
            if (other >= 0 && seen.add(other)) {
                open.add(other);
            }
        };
        while (!open.isEmpty()) {
            Profile p = profile(open.pop());
            for (long identity : NewRecords.identities(p)) {
                if (identities.add(identity)) {
                    for (int other : company.list(identity)) {
                        visitor.accept(other);
                    }
                }
            }
            if (!decisions.isEmpty()) {
                decisions.connected(p.key()).forEach(key -> visitor.accept(find(key)));
            }
        }
        return seen;
    }

    /** Record numbers are smaller than this. */
    int size() {
        return size;
    }

    /** Makes room for records that come with their numbers, by {@link #put}, which any number of threads may call. */
    void reserve(int records) {
        size = records;
        while (chunks.size() * CHUNK < size) {
            chunks.add(new @Nullable Entry[CHUNK]);
        }
    }

    void put(int id, Profile p, byte[] own, byte[] full) {
        Entry entry = new Entry(p);
        entry.own = own;
        entry.full = full;
        chunks.get(id / CHUNK)[id % CHUNK] = entry;
    }

    /** All records were put. */
    void close() {
        for (int id = size - 1; id >= 0; id--) {
            if (!isLive(id)) {
                free.push(id);
            }
        }
    }

    /** All indexes, always in this order. */
    List<GrowingPostings> listIndexes() {
        return List.of(index, company, clusters, keyed);
    }

    long indexBytes() {
        return index.bytes() + company.bytes() + clusters.bytes() + keyed.bytes();
    }

    private static byte[] known(byte @Nullable [] link, int id) {
        if (link == null) {
            throw new IllegalStateException("Nothing was decided about record " + id);
        }
        return link;
    }

    private Entry entry(int id) {
        Entry entry = chunks.get(id / CHUNK)[id % CHUNK];
        if (entry == null) {
            throw new IllegalArgumentException("No record " + id);
        }
        return entry;
    }
}
