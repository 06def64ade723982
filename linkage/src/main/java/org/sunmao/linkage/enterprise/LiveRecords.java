package org.sunmao.linkage.enterprise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.index.GrowingPostings;

/** Records that are no anchors, with the link that each has by itself, findable by every key that they look candidates up by. */
final class LiveRecords {
    private static final int CHUNK = 1 << 12;

    private final List<@Nullable Entry[]> chunks = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final GrowingPostings index = new GrowingPostings();
    private final GrowingPostings company = new GrowingPostings();
    private final KeyedRows idByKey = new KeyedRows();
    private int size;

    /** One record with its link. */
    private static final class Entry {
        private final Profile profile;
        private @Nullable Link link;

        Entry(Profile profile) {
            this.profile = profile;
        }
    }

    /** The number of a record, or -1. */
    int find(String key) {
        return idByKey.get(key);
    }

    int add(Profile p) {
        int id = free.isEmpty() ? size++ : free.pop();
        while (chunks.size() * CHUNK <= id) {
            chunks.add(new @Nullable Entry[CHUNK]);
        }
        chunks.get(id / CHUNK)[id % CHUNK] = new Entry(p);
        idByKey.put(p.key(), id);
        Keys.all(p, (kind, hash) -> index.add(hash, id));
        for (long identity : NewRecords.identities(p)) {
            company.add(identity, id);
        }
        return id;
    }

    void remove(int id) {
        Profile p = profile(id);
        Keys.all(p, (kind, hash) -> index.remove(hash, id));
        for (long identity : NewRecords.identities(p)) {
            company.remove(identity, id);
        }
        idByKey.remove(p.key());
        chunks.get(id / CHUNK)[id % CHUNK] = null;
        free.push(id);
    }

    Profile profile(int id) {
        return entry(id).profile;
    }

    Link link(int id) {
        Link link = entry(id).link;
        if (link == null) {
            throw new IllegalStateException(
                    "Nothing was decided about " + profile(id).key());
        }
        return link;
    }

    @Nullable
    Link linkOrNull(int id) {
        return entry(id).link;
    }

    void link(int id, Link link) {
        entry(id).link = link;
    }

    /** Adds the records that look up a key. */
    void collect(long key, Set<Integer> into) {
        for (int id : index.list(key)) {
            into.add(id);
        }
    }

    void forEach(IntConsumer visitor) {
        for (int id = 0; id < size; id++) {
            if (chunks.get(id / CHUNK)[id % CHUNK] != null) {
                visitor.accept(id);
            }
        }
    }

    List<Profile> sorted() {
        List<Profile> out = new ArrayList<>();
        forEach(id -> out.add(profile(id)));
        out.sort(Comparator.comparing(Profile::key));
        return out;
    }

    /** The records that may share a fate with one: by a decision, a code or a full name, directly or over others. */
    List<Profile> connected(int id, Decisions decisions) {
        Set<Integer> seen = new HashSet<>(List.of(id));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Profile p = profile(open.pop());
            List<Integer> others = new ArrayList<>();
            for (long identity : NewRecords.identities(p)) {
                for (int other : company.list(identity)) {
                    others.add(other);
                }
            }
            decisions.connected(p.key()).forEach(key -> others.add(find(key)));
            for (int other : others) {
                if (other >= 0 && seen.add(other)) {
                    open.add(other);
                }
            }
        }
        return seen.stream()
                .map(this::profile)
                .sorted(Comparator.comparing(Profile::key))
                .toList();
    }

    long indexBytes() {
        return index.bytes() + company.bytes();
    }

    private Entry entry(int id) {
        Entry entry = chunks.get(id / CHUNK)[id % CHUNK];
        if (entry == null) {
            throw new IllegalArgumentException("No record " + id);
        }
        return entry;
    }
}
