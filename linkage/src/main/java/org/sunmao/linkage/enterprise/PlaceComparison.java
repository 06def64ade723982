package org.sunmao.linkage.enterprise;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.text.Edits;

/**
 * Compares where two records are. A quarter of all firms are not where they are registered, so elsewhere is weak evidence
 * against, and where an address only lends itself to be registered at, none; in one building the room tells, unless the room is an
 * address for hundreds of firms.
 */
final class PlaceComparison {
    private final Frequencies frequencies;
    private final KnownPlaces places;

    PlaceComparison(Frequencies frequencies, KnownPlaces places) {
        this.frequencies = frequencies;
        this.places = places;
    }

    void compare(Profile a, Profile b, Tally tally) {
        String shared = sharedSite(a, b);
        if (shared != null) {
            inOneBuilding(a, b, shared, tally);
            return;
        }
        if (onlyRoom(a) && !b.unit.rooms().isEmpty()) {
            if (!a.unit.rooms().isEmpty() && shareRoom(a, b) != null && sameCity(a, b)) {
                tally.add(Level.ADDRESS_ROOM_NUMBER_ONLY, text(a), text(b));
            }
            return;
        }
        if (places.mayBeOne(a, b)) {
            perhapsInOneBuilding(a, b, tally);
        } else if (a.isPlaced() && b.isPlaced()) {
            elsewhere(a, b, tally);
        } else if (!a.address.regions().isEmpty() && !b.address.regions().isEmpty() && !sameCity(a, b)) {
            tally.add(Level.ADDRESS_OTHER_CITY, text(a), text(b));
        }
    }

    /** Several towers stand at one number: an equal room speaks for one of them, another room says nothing. */
    private void perhapsInOneBuilding(Profile a, Profile b, Tally tally) {
        String room = shareRoom(a, b);
        if (room != null) {
            String site = "r:" + (a.record.placeKey() == null ? a : b).address.roadAndNumber();
            tally.addRare(Level.ADDRESS_SAME_ROOM_UNKNOWN_BLOCK, frequencies.room(site, room), text(a), text(b));
        }
    }

    private void elsewhere(Profile a, Profile b, Tally tally) {
        if (!sameCity(a, b)) {
            tally.add(Level.ADDRESS_OTHER_CITY, text(a), text(b));
        } else if (!a.lendsItsAddress && !b.lendsItsAddress && places.areApart(a, b)) {
            tally.add(Level.ADDRESS_ELSEWHERE, text(a), text(b));
        }
    }

    private void inOneBuilding(Profile a, Profile b, String site, Tally tally) {
        boolean otherBlock = !a.address.block().isEmpty()
                && !b.address.block().isEmpty()
                && !a.address.block().equals(b.address.block());
        String room = shareRoom(a, b);
        if (room != null) {
            Level level = otherBlock ? Level.ADDRESS_SAME_ROOM_OTHER_BLOCK : Level.ADDRESS_SAME_ROOM;
            tally.addRare(level, frequencies.room(site, room), text(a), text(b));
        } else if (!a.unit.rooms().isEmpty() && !b.unit.rooms().isEmpty()) {
            Level level = roomSlip(a, b) ? Level.ADDRESS_ROOM_SLIP : Level.ADDRESS_OTHER_ROOM;
            tally.addRare(level, frequencies.site(site), text(a), text(b));
        } else {
            boolean floor = a.unit.floorLabel() != null && a.unit.floorLabel().equals(b.unit.floorLabel());
            Level level = floor ? Level.ADDRESS_SAME_FLOOR : Level.ADDRESS_SAME_BUILDING;
            tally.addRare(level, frequencies.site(site) + (floor ? 2 : 0), text(a), text(b));
        }
    }

    /** A site of b that a names too; exact before nearly. */
    private static @Nullable String sharedSite(Profile a, Profile b) {
        if (a.sites.isEmpty() || b.sites.isEmpty()) {
            return null;
        }
        for (String site : b.sites) {
            if (a.sites.contains(site)) {
                return site;
            }
        }
        if (a.record.placeKey() != null && b.record.placeKey() != null) {
            return null;
        }
        if (!a.roadSound.isEmpty() && a.roadSound.equals(b.roadSound)) {
            return "r:" + b.address.roadAndNumber();
        }
        for (String x : a.address.buildings()) {
            for (String y : b.address.buildings()) {
                if (nearly(x, y)) {
                    return "b:" + y;
                }
            }
        }
        return null;
    }

    /** One slip in a name long enough, or one within the other. */
    private static boolean nearly(String x, String y) {
        return Math.min(x.length(), y.length()) >= 4 && (Edits.atMostOne(x, y) || x.contains(y) || y.contains(x));
    }

    private static @Nullable String shareRoom(Profile a, Profile b) {
        for (String room : b.unit.rooms()) {
            if (a.unit.rooms().contains(room)) {
                return room;
            }
        }
        return null;
    }

    private static boolean roomSlip(Profile a, Profile b) {
        String x = a.unit.rooms().get(0);
        String y = b.unit.rooms().get(0);
        return x.length() >= 3
                && Math.abs(x.length() - y.length()) <= 1
                && Edits.atMostOne(x, y)
                && x.charAt(0) == y.charAt(0);
    }

    private static boolean onlyRoom(Profile a) {
        return !a.isPlaced();
    }

    private static boolean sameCity(Profile a, Profile b) {
        return compatible(a.address, b.address);
    }

    private static boolean compatible(Address a, Address b) {
        for (Region x : a.regions()) {
            for (Region y : b.regions()) {
                boolean cities = x.level() != Region.Level.COUNTY || y.level() != Region.Level.COUNTY;
                if (cities && !x.compatibleWith(y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String text(Profile p) {
        String address = p.record.address() == null ? "" : p.record.address();
        return p.record.room() == null ? address : (address + ' ' + p.record.room()).trim();
    }
}
