package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.enterprise.EnterpriseResolver.Change;

/**
 * What a change touches, noted while records come and go one by one, and settled once at the end: clusters are worked out, what
 * they and the changed keys touch is decided, what follows that is joined. Whose links differ then is told.
 */
final class Touched {
    private final LiveAnchors anchors;
    private final LiveRecords records;
    private final KnownPlaces known;

    /** Records to be decided about. */
    private final Set<Integer> undecided = new HashSet<>();

    /** Records whose fate among those that they are connected with must be worked out. */
    private final Set<Integer> loose = new HashSet<>();

    /** Anchors whose clusters must be worked out. */
    private final Set<Integer> unclustered = new HashSet<>();

    /** What was the link of each anchor that may have another, and of each record that went or was replaced. */
    private final Map<String, @Nullable Link> before = new HashMap<>();

    private Decisions decisions;

    Touched(LiveAnchors anchors, LiveRecords records, KnownPlaces known, Decisions decisions) {
        this.anchors = anchors;
        this.records = records;
        this.known = known;
        this.decisions = decisions;
    }

    /** Takes a record in whose key is not known. */
    void add(Profile p) {
        note(p.key(), null);
        if (!p.record.anchor()) {
            int id = records.add(p);
            undecided.add(id);
            loose.add(id);
            return;
        }
        boolean newPlace = known.learn(p);
        int row = anchors.add(p);
        keysOf(p);
        unclustered.add(row);
        if (newPlace) {
            neighboursOfPlace(p);
        }
    }

    /** Takes a record out; does nothing where it is not known. */
    void remove(String key) {
        int row = anchors.row(key);
        if (row >= 0) {
            removeAnchor(row);
        }
        int id = records.find(key);
        if (id >= 0) {
            if (!before.containsKey(key)) {
                note(key, records.link(id));
            }
            loose.addAll(records.connected(id, decisions));
            loose.remove(id);
            undecided.remove(id);
            records.remove(id);
        }
    }

    private void removeAnchor(int row) {
        Profile p = anchors.row(row);
        keysOf(p);
        List<Integer> connected = new ArrayList<>(anchors.connected(List.of(row)));
        for (int r : connected) {
            note(anchors.row(r).key(), anchors.founded(r));
            adjacent(anchors.row(r));
        }
        if (known.forget(p)) {
            neighboursOfPlace(p);
        }
        anchors.remove(row);
        unclustered.addAll(connected);
        unclustered.remove(row);
    }

    /** Other decisions hold now, which differ about these keys. */
    void decide(Decisions others, Collection<String> keys) {
        for (String key : keys) {
            int row = anchors.row(key);
            int id = records.find(key);
            if (row >= 0) {
                unclustered.add(row);
            } else if (id >= 0) {
                undecided.add(id);
                loose.addAll(records.connected(id, decisions));
            }
        }
        decisions = others;
    }

    /** Decides all that was touched, and tells whose links differ, sorted by key. */
    List<Change> settle(Judge judge) {
        cluster();
        Map<String, Change> changes = new TreeMap<>();
        Map<Integer, Link> decided = new HashMap<>();
        for (int id : new TreeSet<>(undecided)) {
            Link link = judge.apply(records.profile(id));
            if (records.own(id, PackedLink.pack(link))) {
                loose.add(id);
                decided.put(id, link);
            }
        }
        Fates fates = new Fates(records, anchors, decisions);
        fates.join(loose, (id, link) -> change(id, link, decided.get(id), changes));
        before.forEach((key, was) -> {
            int row = anchors.row(key);
            int id = records.find(key);
            Link is = row >= 0 ? anchors.founded(row) : id >= 0 ? records.link(id) : null;
            if (is == null ? was != null : !is.equals(was)) {
                changes.put(key, new Change(key, was, is));
            }
        });
        return new ArrayList<>(changes.values());
    }

    private void change(int id, byte[] link, @Nullable Link decided, Map<String, Change> changes) {
        byte[] was = records.full(id);
        records.full(id, link);
        String key = records.profile(id).key();
        boolean gone = before.containsKey(key);
        Link old = gone ? before.remove(key) : was == null ? null : PackedLink.unpack(key, was);
        if (gone || !Arrays.equals(was, link)) {
            Link is = decided != null && link == records.own(id) ? decided : PackedLink.unpack(key, link);
            if (!is.equals(old)) {
                changes.put(key, new Change(key, old, is));
            }
        }
    }

    private void note(String key, @Nullable Link was) {
        if (!before.containsKey(key)) {
            before.put(key, was);
        }
    }

    /** Works out the clusters around the rows that were touched; who has one of them as a candidate is touched where they changed. */
    private void cluster() {
        if (unclustered.isEmpty()) {
            return;
        }
        List<Integer> around = anchors.connected(unclustered);
        around.forEach(row -> note(anchors.row(row).key(), anchors.founded(row)));
        for (int row : anchors.cluster(around)) {
            adjacent(anchors.row(row));
        }
    }

    /** Records that may follow one of an anchor's keys: the anchor becomes a candidate, or crowds a key. */
    private void keysOf(Profile anchor) {
        tiedTo(anchor);
        Keys.all(anchor, (kind, hash) -> {
            if (anchors.count(hash) <= kind.limit + 1) {
                records.collect(hash, undecided);
            }
        });
    }

    /** Records for which an anchor is or may be a candidate. */
    private void adjacent(Profile anchor) {
        tiedTo(anchor);
        Keys.all(anchor, (kind, hash) -> {
            if (anchors.count(hash) <= kind.limit) {
                records.collect(hash, undecided);
            }
        });
    }

    /** Records that a person linked to an anchor show the evidence for it, and no longer follow a record of its key. */
    private void tiedTo(Profile anchor) {
        if (decisions.isEmpty()) {
            return;
        }
        for (String key : decisions.connected(anchor.key())) {
            int id = records.find(key);
            if (id >= 0) {
                undecided.add(id);
                loose.add(id);
            }
        }
    }

    /** It is now known that a building stands at a road: for every anchor and record of that building places compare anew. */
    private void neighboursOfPlace(Profile anchor) {
        long place = Keys.site(anchor.sites[0]);
        for (int row : anchors.list(place)) {
            adjacent(anchors.row(row));
        }
        records.collect(place, undecided);
        records.collect(Keys.site(anchor.roadAndNumber), undecided);
    }
}
