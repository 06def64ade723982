package org.sunmao.linkage.enterprise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.index.UnionFind;

/**
 * Carries out decisions that join a record to another one that is no anchor. All records so joined share one fate: that of the
 * member linked to an anchor (a person's link before the machine's, then the smallest key), else a new cluster of their own.
 */
final class Followers {
    private final Decisions decisions;
    private final Anchors anchors;

    Followers(Decisions decisions, Anchors anchors) {
        this.decisions = decisions;
        this.anchors = anchors;
    }

    void follow(List<Profile> others, Map<String, Link> links) {
        Map<String, Integer> number = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            number.put(others.get(i).key(), i);
        }
        UnionFind sets = new UnionFind(others.size());
        boolean any = false;
        for (int i = 0; i < others.size(); i++) {
            String target = decisions.mustLink(others.get(i).key());
            Integer other = target == null || anchors.row(target) >= 0 ? null : number.get(target);
            if (other != null) {
                sets.union(i, other);
                any = true;
            }
        }
        if (any) {
            members(others, sets).values().forEach(keys -> share(keys, links));
        }
    }

    /** The same link with another cluster. */
    static Link inCluster(Link link, String cluster, boolean asserted) {
        return new Link(
                link.key(),
                link.zone(),
                cluster,
                link.bits(),
                link.probability(),
                link.reasons(),
                asserted,
                link.candidates());
    }

    private static Map<Integer, TreeSet<String>> members(List<Profile> others, UnionFind sets) {
        Map<Integer, TreeSet<String>> out = new TreeMap<>();
        for (int i = 0; i < others.size(); i++) {
            out.computeIfAbsent(sets.find(i), s -> new TreeSet<>())
                    .add(others.get(i).key());
        }
        out.values().removeIf(keys -> keys.size() < 2);
        return out;
    }

    private void share(TreeSet<String> keys, Map<String, Link> links) {
        Link leader = null;
        for (String key : keys) {
            Link link = links.get(key);
            boolean linked = link != null && link.zone() == Zone.LINKED;
            if (linked && (leader == null || link.asserted() && !leader.asserted())) {
                leader = link;
            }
        }
        String cluster = leader == null ? keys.first() : leader.cluster();
        Zone zone = leader == null ? Zone.NEW : Zone.LINKED;
        for (String key : keys) {
            boolean decided = decisions.mustLink(key) != null || leader == null;
            if (leader == null || !key.equals(leader.key())) {
                links.put(key, new Link(key, zone, cluster, 0, 1, List.of(), decided, List.of()));
            }
        }
    }
}
