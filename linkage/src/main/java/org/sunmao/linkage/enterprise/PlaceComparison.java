package org.sunmao.linkage.enterprise;

import org.sunmao.linkage.enterprise.Frequencies.Kind;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.text.Edits;

/**
 * Compares where two records are. A quarter of all firms are not where they are registered, so elsewhere is weak evidence
 * against, and where an address only lends itself to be registered at, none; in one building the room tells, unless the room is an
 * address for hundreds of firms.
 */
final class PlaceComparison {
    /** One room in so many of its building, as a power of two, is one slip away from another. */
    private static final double ROOMS_BEYOND_A_SLIP = 3;

    private final Frequencies frequencies;
    private final KnownPlaces places;
    private final RegionList.Memo regions;

    PlaceComparison(Frequencies frequencies, KnownPlaces places, RegionList.Memo regions) {
        this.frequencies = frequencies;
        this.places = places;
        this.regions = regions;
    }

    void compare(Profile a, Profile b, Tally tally) {
        long shared = sharedSite(a, b);
        if (shared != Hash64.NONE) {
            inOneBuilding(a, b, shared, tally);
            return;
        }
        if (!a.isPlaced() && b.rooms.length > 0) {
            if (a.rooms.length > 0 && shareRoom(a, b) != Hash64.NONE && regions.inOneTown(a.regions, b.regions)) {
                tally.add(Level.ADDRESS_ROOM_NUMBER_ONLY);
            }
            return;
        }
        if (places.mayBeOne(a, b)) {
            perhapsInOneBuilding(a, b, tally);
        } else if (a.isPlaced() && b.isPlaced()) {
            elsewhere(a, b, tally);
        } else if (!regions.inOneTown(a.regions, b.regions)) {
            tally.add(Level.ADDRESS_OTHER_CITY);
        }
    }

    /** Several towers stand at one number: an equal room speaks for one of them, another room says nothing. */
    private void perhapsInOneBuilding(Profile a, Profile b, Tally tally) {
        long room = shareRoom(a, b);
        if (room != Hash64.NONE) {
            long site = (a.record.placeKey() == null ? a : b).roadAndNumber;
            tally.addRare(Level.ADDRESS_SAME_ROOM_UNKNOWN_BLOCK, frequencies.room(site, room));
        }
    }

    private void elsewhere(Profile a, Profile b, Tally tally) {
        if (!regions.inOneTown(a.regions, b.regions)) {
            tally.add(Level.ADDRESS_OTHER_CITY);
        } else if (!a.lendsItsAddress && !b.lendsItsAddress && places.areApart(a, b)) {
            tally.add(Level.ADDRESS_ELSEWHERE);
        }
    }

    private void inOneBuilding(Profile a, Profile b, long site, Tally tally) {
        boolean glued = a.glued != Hash64.NONE && a.glued == b.glued;
        boolean otherBlock = !glued && a.block != Hash64.NONE && b.block != Hash64.NONE && a.block != b.block;
        long room = shareRoom(a, b);
        if (room != Hash64.NONE || glued) {
            Level level = otherBlock ? Level.ADDRESS_SAME_ROOM_OTHER_BLOCK : Level.ADDRESS_SAME_ROOM;
            tally.addRare(level, frequencies.room(site, room == Hash64.NONE ? b.rooms[0] : room));
        } else if (a.rooms.length > 0 && b.rooms.length > 0) {
            boolean slip = isRoomSlip(a, b);
            Level level = slip ? Level.ADDRESS_ROOM_SLIP : Level.ADDRESS_OTHER_ROOM;
            tally.addRare(level, frequencies.rarity(Kind.SITE, site) + (slip ? ROOMS_BEYOND_A_SLIP : 0));
        } else {
            boolean floor = a.floor != Hash64.NONE && a.floor == b.floor;
            Level level = floor ? Level.ADDRESS_SAME_FLOOR : Level.ADDRESS_SAME_BUILDING;
            tally.addRare(level, frequencies.rarity(Kind.SITE, site) + (floor ? 2 : 0));
        }
    }

    /** A site of b that a names too; exact before nearly. */
    private static long sharedSite(Profile a, Profile b) {
        if (a.sites.length == 0 || b.sites.length == 0) {
            boolean glued = a.glued != Hash64.NONE && a.glued == b.glued && b.roadAndNumber != Hash64.NONE;
            return glued ? b.roadAndNumber : Hash64.NONE;
        }
        long shared = Profile.shared(a.sites, b.sites);
        if (shared != Hash64.NONE) {
            return shared;
        }
        if (a.record.placeKey() != null && b.record.placeKey() != null) {
            return Hash64.NONE;
        }
        boolean sounds = a.roadSound != Hash64.NONE && a.roadSound == b.roadSound;
        boolean glued = a.gluedSite != Hash64.NONE && a.gluedSite == b.gluedSite
                || a.glued != Hash64.NONE && a.glued == b.glued;
        if ((sounds || glued) && b.roadAndNumber != Hash64.NONE) {
            return b.roadAndNumber;
        }
        return nearlyNamed(a, b);
    }

    private static long nearlyNamed(Profile a, Profile b) {
        for (int i = 0; i < a.buildings.length; i++) {
            for (int j = 0; j < b.buildings.length; j++) {
                long x = a.buildingSigns[i];
                long y = b.buildingSigns[j];
                boolean mayBe = !Named.differ(x, y) || !Named.differ(y, x);
                if (mayBe && nearly(a.buildings[i], b.buildings[j])) {
                    return Hash64.of(b.buildings[j]);
                }
            }
        }
        return Hash64.NONE;
    }

    /** One slip in a name long enough, or one within the other. */
    private static boolean nearly(String x, String y) {
        return Math.min(x.length(), y.length()) >= 4 && (Edits.atMostOne(x, y) || x.contains(y) || y.contains(x));
    }

    private static long shareRoom(Profile a, Profile b) {
        return Profile.shared(a.rooms, b.rooms);
    }

    private static boolean isRoomSlip(Profile a, Profile b) {
        String x = a.firstRoom;
        String y = b.firstRoom;
        if (x.length() < 3 || Math.abs(x.length() - y.length()) > 1) {
            return false;
        }
        boolean swapped = x.length() == y.length() && Named.sorted(x).equals(Named.sorted(y));
        return Edits.atMostOne(x, y) && (swapped || x.charAt(0) == y.charAt(0));
    }
}
