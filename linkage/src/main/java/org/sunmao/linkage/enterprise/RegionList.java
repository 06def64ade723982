package org.sunmao.linkage.enterprise;

import java.util.List;
import java.util.Set;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.region.Region;

/**
 * The regions that a name or an address names. A town's lists name few different ones, so each is kept once and known by a
 * number, and whether two are compatible is worked out once.
 */
final class RegionList {
    /** Provinces that are towns, by the first digits of their codes. */
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    static final RegionList NONE = new RegionList(0, List.of());

    final int number;
    final List<Region> regions;
    private final long town;

    private RegionList(int number, List<Region> regions) {
        this.number = number;
        this.regions = List.copyOf(regions);
        town = town(this.regions);
    }

    boolean isEmpty() {
        return regions.isEmpty();
    }

    /** True where every region of the other list is in this one. */
    boolean containsAll(RegionList other) {
        return this == other || regions.containsAll(other.regions);
    }

    /** The hash of the town that the finest of these regions is or lies in; {@link Hash64#NONE} where they tell no town. */
    long town() {
        return town;
    }

    private static long town(List<Region> regions) {
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            boolean municipality =
                    region.isListed() && MUNICIPALITIES.contains(region.code().substring(0, 2));
            if (municipality) {
                return Hash64.of(region.code(), 0, 2);
            }
            if (region.level() != Region.Level.PROVINCE) {
                return region.isListed() ? Hash64.of(region.code(), 0, 4) : Hash64.of(region.shortName());
            }
        }
        return Hash64.NONE;
    }

    /** True where an address there can be in the same town as an address here. */
    static boolean inOneTown(RegionList a, RegionList b) {
        for (Region x : a.regions) {
            for (Region y : b.regions) {
                boolean cities = x.level() != Region.Level.COUNTY || y.level() != Region.Level.COUNTY;
                if (cities && !x.compatibleWith(y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** True where names with these places may be names of one enterprise: some fit each other, and no two towns contradict. */
    static boolean mayNameOne(RegionList a, RegionList b) {
        boolean fits = false;
        for (Region x : a.regions) {
            for (Region y : b.regions) {
                boolean same = x.shortName().equals(y.shortName());
                boolean inside = x.compatibleWith(y) && !isStrangeTo(x, y) && !isStrangeTo(y, x);
                if (!same && !inside && x.level() == y.level()) {
                    return false;
                }
                fits |= same || inside;
            }
        }
        return fits;
    }

    /** A province that only the register's own addresses know holds no city of the list. */
    private static boolean isStrangeTo(Region province, Region other) {
        return !province.isListed() && province.level() == Region.Level.PROVINCE && other.isListed();
    }

    static RegionList of(int number, List<Region> regions) {
        return new RegionList(number, regions);
    }

    /** Remembers for one thread which lists go together. */
    static final class Memo {
        private static final int SLOTS = 1 << 12;

        private final long[] pairs = new long[SLOTS];
        private final boolean[] answers = new boolean[SLOTS];

        /** Whether two addresses can be in one town. */
        boolean inOneTown(RegionList a, RegionList b) {
            return a == b || a.isEmpty() || b.isEmpty() || ask(a, b, 0);
        }

        /** Whether two names with these places may be names of one enterprise; both must name a place. */
        boolean mayNameOne(RegionList a, RegionList b) {
            return a == b || ask(a, b, 1);
        }

        private boolean ask(RegionList a, RegionList b, int question) {
            long pair = (long) a.number << 33 | (long) b.number << 1 | question;
            int slot = (a.number * 61 + b.number) * 2 + question & SLOTS - 1;
            if (pairs[slot] != pair) {
                answers[slot] = question == 0 ? RegionList.inOneTown(a, b) : RegionList.mayNameOne(a, b);
                pairs[slot] = pair;
            }
            return answers[slot];
        }
    }
}
