package org.sunmao.linkage.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.index.UnionFind;

/**
 * Carries out decisions that join a record to another one that is no anchor. All records so joined share one fate: that of the
 * member linked to an anchor (a person's link before the machine's, then the smallest key), else a new cluster of their own.
 */
public final class Followers {
    private final Decisions decisions;
    private final Predicate<String> isAnchor;

    /** Decisions are carried out on records for whose key the predicate is false. */
    public Followers(Decisions decisions, Predicate<String> isAnchor) {
        this.decisions = decisions;
        this.isAnchor = isAnchor;
    }

    /** Replaces links of records that follow others; the keys must be sorted. */
    public void follow(List<String> keys, Map<String, Link> links) {
        Map<String, Integer> number = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            number.put(keys.get(i), i);
        }
        UnionFind sets = new UnionFind(keys.size());
        boolean any = false;
        for (int i = 0; i < keys.size(); i++) {
            String target = decisions.mustLink(keys.get(i));
            Integer other = target == null || isAnchor.test(target) ? null : number.get(target);
            if (other != null) {
                sets.union(i, other);
                any = true;
            }
        }
        if (any) {
            members(keys, sets).values().forEach(together -> share(together, links));
        }
    }

    /** The same link with another cluster. */
    public static Link inCluster(Link link, @Nullable String cluster) {
        return new Link(
                link.key(),
                link.zone(),
                cluster,
                link.bits(),
                link.probability(),
                link.reasons(),
                link.asserted(),
                link.candidates());
    }

    private static Map<Integer, TreeSet<String>> members(List<String> keys, UnionFind sets) {
        Map<Integer, TreeSet<String>> out = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            out.computeIfAbsent(sets.find(i), s -> new TreeSet<>()).add(keys.get(i));
        }
        out.values().removeIf(together -> together.size() < 2);
        return out;
    }

    private void share(TreeSet<String> together, Map<String, Link> links) {
        Link leader = leader(together, links);
        String cluster = leader == null ? together.first() : leader.cluster();
        Zone zone = leader == null ? Zone.NEW : Zone.LINKED;
        for (String key : together) {
            if (leader == null || !key.equals(leader.key())) {
                links.put(key, new Link(key, zone, cluster, 0, 1, List.of(), true, List.of()));
            }
        }
    }

    private static @Nullable Link leader(TreeSet<String> together, Map<String, Link> links) {
        Link leader = null;
        for (String key : together) {
            Link link = links.get(key);
            if (link == null || link.zone() != Zone.LINKED) {
                continue;
            }
            if (leader == null || link.asserted() && !leader.asserted()) {
                leader = link;
            }
        }
        return leader;
    }
}
