package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.decision.Followers;
import org.sunmao.linkage.index.UnionFind;
import org.sunmao.linkage.region.LocalRegions;

/**
 * Decides which records speak of the same enterprise. Anchors found clusters; two different valid codes never share one. Every
 * other record is joined to a cluster, laid before a person, or new. The outcome is a function of the set of records and
 * constraints: their order has no influence.
 */
public final class EnterpriseLinker {
    private final EnterpriseModel model;

    /** A linker that decides by the given model. */
    public EnterpriseLinker(EnterpriseModel model) {
        this.model = model;
    }

    /** Every reason that a link may give, as {@code comparison.level}: whoever shows reasons needs words for these. */
    public static List<String> listReasons() {
        return Arrays.stream(Level.values())
                .filter(level -> !level.comparison.equals("threshold"))
                .map(level -> level.comparison + '.' + level.code)
                .toList();
    }

    /** Hears how far a run is; called often, and always in the thread that runs. */
    public interface Progress {
        /** So many of so many steps are done. */
        void at(long done, long all);
    }

    /**
     * Decides about every record.
     *
     * @throws IllegalArgumentException if two records have one key
     */
    public Links link(Collection<EnterpriseRecord> records, Collection<Constraint> constraints) {
        return link(records, constraints, (done, all) -> {});
    }

    /** As {@link #link(Collection, Collection)}, telling how far it is. */
    public Links link(Collection<EnterpriseRecord> records, Collection<Constraint> constraints, Progress progress) {
        List<EnterpriseRecord> sorted = sorted(records);
        long[] step = {0};
        // Every record is read, and every one that is no anchor is then decided about.
        long steps = sorted.size() + sorted.stream().filter(r -> !r.anchor()).count();
        Runnable next = () -> progress.at(++step[0], steps);
        List<Profile> anchorRows = new ArrayList<>();
        LocalRegions places = readAnchors(sorted, anchorRows, next);
        List<Profile> others = new ArrayList<>();
        for (EnterpriseRecord r : sorted) {
            if (!r.anchor()) {
                others.add(new Profile(r, places));
                next.run();
            }
        }
        Decisions decisions = new Decisions(constraints);
        Anchors anchors = new Anchors(anchorRows, decisions);
        Comparison comparison = new Comparison(new Frequencies(anchors), new KnownPlaces(anchorRows));
        Decider decider = new Decider(model, anchors, decisions, comparison);
        Map<String, Link> links = new TreeMap<>();
        for (int i = 0; i < anchors.size(); i++) {
            String key = anchors.row(i).key();
            links.put(key, new Link(key, Zone.LINKED, anchors.clusterKey(i), 0, 1, List.of(), false, List.of()));
        }
        for (Profile p : others) {
            links.put(p.key(), machineOrPerson(p, anchors, decisions, decider));
            next.run();
        }
        new Followers(decisions, k -> anchors.row(k) >= 0)
                .follow(others.stream().map(Profile::key).toList(), links);
        joinNew(others, decisions, links);
        return new Links(new ArrayList<>(links.values()), model.id());
    }

    /**
     * Scores one record against one anchor alone. Without a register to say what is common, values count as common as they are
     * in the register of a usual city; {@link #link} knows more, and competitors too.
     */
    public Candidate compare(EnterpriseRecord record, EnterpriseRecord anchor) {
        Tally tally = new Tally(model);
        new Comparison(Frequencies.typical(), new KnownPlaces(List.of()))
                .compare(profile(record), profile(anchor), tally);
        double probability = 1 / (1 + Math.pow(2, -tally.bits()));
        return new Candidate(anchor.key(), tally.bits(), probability, tally.reasons());
    }

    private static Profile profile(EnterpriseRecord record) {
        return new Profile(record, LocalRegions.NONE);
    }

    /** The addresses of the register are read first: they tell the names of places that stand in its names. */
    private static LocalRegions readAnchors(List<EnterpriseRecord> sorted, List<Profile> anchorRows, Runnable next) {
        List<EnterpriseRecord> anchors =
                sorted.stream().filter(EnterpriseRecord::anchor).toList();
        List<Address> addresses = anchors.stream().map(Profile::readAddress).toList();
        LocalRegions places =
                LocalRegions.learn(addresses.stream().map(Address::regions).toList());
        for (int i = 0; i < anchors.size(); i++) {
            anchorRows.add(new Profile(anchors.get(i), addresses.get(i), places));
            next.run();
        }
        return places;
    }

    private static List<EnterpriseRecord> sorted(Collection<EnterpriseRecord> records) {
        List<EnterpriseRecord> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(EnterpriseRecord::key));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).key().equals(sorted.get(i - 1).key())) {
                throw new IllegalArgumentException(
                        "Two records have the key " + sorted.get(i).key());
            }
        }
        return sorted;
    }

    private static Link machineOrPerson(Profile p, Anchors anchors, Decisions decisions, Decider decider) {
        String target = decisions.mustLink(p.key());
        int row = target == null ? -1 : anchors.row(target);
        if (row >= 0) {
            return decider.asserted(p, row);
        }
        if (decisions.isSeparate(p.key()) && target == null) {
            return new Link(p.key(), Zone.NEW, p.key(), 0, 1, List.of(), true, List.of());
        }
        return decider.decide(p);
    }

    /** Records that are new by themselves are joined with each other; those that a person set apart stay apart. */
    private static void joinNew(List<Profile> others, Decisions decisions, Map<String, Link> links) {
        List<Profile> free = new ArrayList<>();
        for (Profile p : others) {
            Link link = links.get(p.key());
            boolean untouched = decisions.cannotLink(p.key()).isEmpty();
            if (link != null && link.zone() == Zone.NEW && !link.asserted() && untouched) {
                free.add(p);
            }
        }
        UnionFind sets = NewRecords.join(free);
        for (int i = 0; i < free.size(); i++) {
            String cluster = free.get(sets.find(i)).key();
            links.computeIfPresent(free.get(i).key(), (k, l) -> Followers.inCluster(l, cluster));
        }
    }
}
