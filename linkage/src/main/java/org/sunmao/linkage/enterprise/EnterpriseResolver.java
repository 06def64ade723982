package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;

/**
 * Keeps the links of a set of records right while records and persons' decisions come and go. After every call the links are those
 * that {@link EnterpriseLinker} would give for the same records, decisions and pinned model, whatever the order in which they
 * came: what a change touches is decided anew, and nothing else. A new row may so undo an old machine link that it explains better.
 *
 * <p>One change is made at a time; any number of threads may call.
 */
public final class EnterpriseResolver {
    private final EnterpriseModel model;
    private final LiveRecords records = new LiveRecords();
    private final LiveAnchors anchors;
    private final Register reading;
    private final KnownPlaces known;
    private Decisions decisions = new Decisions(List.of());
    private Judge judge;

    /**
     * A resolver without records.
     *
     * @throws IllegalArgumentException if the model is not pinned: then how common values are would change with every record
     */
    public EnterpriseResolver(EnterpriseModel model) {
        Frequencies frequencies = model.frequencies();
        if (frequencies == null) {
            throw new IllegalArgumentException(
                    "The model " + model.id() + " is not pinned; EnterpriseTrainer gives a pinned one");
        }
        this.model = model;
        anchors = new LiveAnchors(decisions);
        known = new KnownPlaces(List.of());
        reading = Register.live(model, anchors, frequencies, known);
        judge = new Judge(reading, decisions, Explanation.MOST_SHOWN, null);
    }

    /**
     * A link that is not what it was.
     *
     * @param key the record
     * @param before its link before; null for a new record
     * @param after its link now; null for one that was removed
     */
    public record Change(
            String key, @Nullable Link before, @Nullable Link after) {}

    /** Takes in many records at once; much faster than one after the other where most are new. */
    public synchronized void load(Collection<EnterpriseRecord> loaded) {
        List<Integer> rows = new ArrayList<>();
        for (EnterpriseRecord record : loaded) {
            Profile p = reading.read(record);
            if (anchors.row(record.key()) >= 0 || records.find(record.key()) >= 0) {
                upsert(record);
            } else if (record.anchor()) {
                known.learn(p);
                rows.add(anchors.add(p));
            } else {
                records.add(p);
            }
        }
        anchors.cluster(anchors.connected(rows));
        records.forEach(id -> records.link(id, judge.apply(records.profile(id))));
    }

    /**
     * Takes in a record, new or with what it says now.
     *
     * @return the links that changed, the record's own among them; without those that only follow others, see {@link #link}
     */
    public synchronized List<Change> upsert(EnterpriseRecord record) {
        Touched touched = new Touched();
        take(record.key(), touched);
        Profile p = reading.read(record);
        if (record.anchor()) {
            boolean newPlace = known.learn(p);
            int row = anchors.add(p);
            touched.keysOf(p);
            touched.clusters(List.of(row));
            if (newPlace) {
                touched.neighboursOfPlace(p);
            }
        } else {
            touched.records.add(records.add(p));
        }
        return touched.decide();
    }

    /** Removes a record; does nothing where it is not known. */
    public synchronized List<Change> remove(String key) {
        Touched touched = new Touched();
        take(key, touched);
        return touched.decide();
    }

    /** Puts other decisions of persons in the place of the present ones. */
    public synchronized List<Change> decide(Collection<Constraint> constraints) {
        Touched touched = new Touched();
        Decisions before = decisions;
        decisions = new Decisions(constraints);
        anchors.decide(decisions);
        judge = new Judge(reading, decisions, Explanation.MOST_SHOWN, null);
        Set<String> keys = new TreeSet<>(before.differences(decisions));
        List<Integer> rows = new ArrayList<>();
        for (String key : keys) {
            int row = anchors.row(key);
            int id = records.find(key);
            if (row >= 0) {
                rows.add(row);
            } else if (id >= 0) {
                touched.records.add(id);
            }
        }
        touched.clusters(rows);
        return touched.decide();
    }

    /** The link of a record as it stands; null where the record is not known. */
    public synchronized @Nullable Link link(String key) {
        int row = anchors.row(key);
        if (row >= 0) {
            return founded(row);
        }
        int id = records.find(key);
        if (id < 0) {
            return null;
        }
        Map<String, Link> links = new TreeMap<>();
        List<Profile> connected = records.connected(id, decisions);
        connected.forEach(p -> links.put(p.key(), records.link(records.find(p.key()))));
        EnterpriseLinker.finish(connected, k -> anchors.row(k) >= 0, decisions, links);
        return links.get(key);
    }

    /** All links, as {@link EnterpriseLinker#link} gives them. */
    public synchronized Links links() {
        Map<String, Link> links = new TreeMap<>();
        for (int row = 0; row < anchors.size(); row++) {
            if (anchors.isLive(row)) {
                Link link = founded(row);
                links.put(link.key(), link);
            }
        }
        List<Profile> all = records.sorted();
        all.forEach(p -> links.put(p.key(), records.link(records.find(p.key()))));
        EnterpriseLinker.finish(all, k -> anchors.row(k) >= 0, decisions, links);
        return new Links(new ArrayList<>(links.values()), model.id());
    }

    /** What a record would be linked to, without taking it in. */
    public synchronized Link lookup(EnterpriseRecord record) {
        return judge.apply(reading.read(record));
    }

    /** How many anchors there are. */
    public synchronized int anchors() {
        return anchors.live();
    }

    /** The memory of the indexes, in bytes. */
    public synchronized long indexBytes() {
        return anchors.indexBytes() + records.indexBytes();
    }

    private Link founded(int row) {
        return new Link(
                anchors.row(row).key(), Zone.LINKED, anchors.clusterKey(row), 0, 1, List.of(), false, List.of());
    }

    /** Takes a record out, and notes what that touches. */
    private void take(String key, Touched touched) {
        int row = anchors.row(key);
        if (row >= 0) {
            Profile p = anchors.row(row);
            touched.keysOf(p);
            List<Integer> connected = new ArrayList<>(anchors.connected(List.of(row)));
            connected.forEach(r -> touched.adjacent(anchors.row(r)));
            touched.before.put(key, founded(row));
            if (known.forget(p)) {
                touched.neighboursOfPlace(p);
            }
            anchors.remove(row);
            connected.remove((Integer) row);
            touched.clusters(connected);
        }
        int id = records.find(key);
        if (id >= 0) {
            touched.before.put(key, records.link(id));
            touched.records.remove(id);
            records.remove(id);
        }
    }

    /** What one change touches: the records that must be decided anew. */
    private final class Touched {
        private final Set<Integer> records = new HashSet<>();
        private final Map<String, Link> before = new TreeMap<>();
        private final Set<Integer> rows = new HashSet<>();

        /** Records that may follow one of an anchor's keys: the anchor becomes a candidate, or crowds a key. */
        void keysOf(Profile anchor) {
            tiedTo(anchor);
            Keys.all(anchor, (kind, hash) -> {
                if (anchors.count(hash) <= kind.limit + 1) {
                    EnterpriseResolver.this.records.collect(hash, records);
                }
            });
        }

        /** Records for which an anchor is or may be a candidate. */
        void adjacent(Profile anchor) {
            tiedTo(anchor);
            Keys.all(anchor, (kind, hash) -> {
                if (anchors.count(hash) <= kind.limit) {
                    EnterpriseResolver.this.records.collect(hash, records);
                }
            });
        }

        /** Records that a person linked to an anchor show the evidence for it. */
        private void tiedTo(Profile anchor) {
            for (String key : decisions.connected(anchor.key())) {
                int id = EnterpriseResolver.this.records.find(key);
                if (id >= 0) {
                    records.add(id);
                }
            }
        }

        /** Works out the clusters around these rows; who has one of them as a candidate is touched where they changed. */
        void clusters(Collection<Integer> around) {
            if (around.isEmpty()) {
                return;
            }
            for (int row : anchors.cluster(anchors.connected(around))) {
                rows.add(row);
                adjacent(anchors.row(row));
            }
        }

        /** It is now known that a building stands at a road: for every anchor and record of that building places compare anew. */
        void neighboursOfPlace(Profile anchor) {
            long place = Keys.site(anchor.sites[0]);
            for (int row : anchors.list(place)) {
                adjacent(anchors.row(row));
            }
            EnterpriseResolver.this.records.collect(place, records);
            EnterpriseResolver.this.records.collect(Keys.site(anchor.roadAndNumber), records);
        }

        List<Change> decide() {
            List<Change> changes = new ArrayList<>();
            for (int id : new TreeSet<>(records)) {
                LiveRecords known = EnterpriseResolver.this.records;
                Profile p = known.profile(id);
                Link after = judge.apply(p);
                Link was = before.containsKey(p.key()) ? before.remove(p.key()) : known.linkOrNull(id);
                known.link(id, after);
                if (!after.equals(was)) {
                    changes.add(new Change(p.key(), was, after));
                }
            }
            before.forEach((key, was) -> {
                int row = anchors.row(key);
                changes.add(new Change(key, was, row >= 0 ? founded(row) : null));
            });
            return changes;
        }
    }
}
