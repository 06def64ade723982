package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;

/** Works out the links that records have after all from those that each has by itself. */
final class Fates {
    private final LiveRecords records;
    private final LiveAnchors anchors;
    private final Decisions decisions;

    Fates(LiveRecords records, LiveAnchors anchors, Decisions decisions) {
        this.records = records;
        this.anchors = anchors;
        this.decisions = decisions;
    }

    /** Hears the link that a record has after all, packed. */
    interface Receiver {
        void link(int id, byte[] link);
    }

    /** Works out the links of these records and of all that they are connected with, each once. */
    void join(Collection<Integer> ids, Receiver receiver) {
        Set<Integer> seen = new HashSet<>();
        for (int id : ids) {
            if (!seen.contains(id)) {
                Set<Integer> together = records.connected(id, decisions);
                seen.addAll(together);
                join(together, isTied(together), receiver);
            }
        }
    }

    private boolean isTied(Set<Integer> together) {
        return !decisions.isEmpty()
                && together.stream()
                        .anyMatch(id ->
                                !decisions.connected(records.profile(id).key()).isEmpty());
    }

    /** Where no decision ties them, only those that are new by themselves can be joined with others. */
    private void join(Set<Integer> together, boolean tied, Receiver receiver) {
        List<Profile> some = new ArrayList<>();
        for (int id : together) {
            if (tied || PackedLink.zone(records.own(id)) == Zone.NEW) {
                some.add(records.profile(id));
            } else {
                receiver.link(id, records.own(id));
            }
        }
        if (some.size() < 2) {
            some.forEach(p -> receiver.link(records.find(p.key()), records.own(records.find(p.key()))));
            return;
        }
        some.sort(Comparator.comparing(Profile::key));
        Map<String, Link> links = new TreeMap<>();
        some.forEach(p -> links.put(p.key(), PackedLink.unpack(p.key(), records.own(records.find(p.key())))));
        Map<String, Link> own = new TreeMap<>(links);
        EnterpriseLinker.finish(some, key -> anchors.row(key) >= 0, decisions, links);
        links.forEach((key, link) -> {
            int id = records.find(key);
            receiver.link(id, link.equals(own.get(key)) ? records.own(id) : PackedLink.pack(link));
        });
    }
}
