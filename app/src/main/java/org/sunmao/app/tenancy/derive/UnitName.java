package org.sunmao.app.tenancy.derive;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.address.UnitReading;
import org.sunmao.linkage.text.Folding;

/**
 * How a unit is called within its building, whatever notation the row used.
 *
 * @param floor canonical label of the floor, empty when not known
 * @param floorOrder number of the (lowest) floor, null when not known
 * @param rooms canonical label of the rooms; the floor's when a whole floor is meant
 */
record UnitName(String floor, @Nullable Integer floorOrder, String rooms) {

    static UnitName of(@Nullable String floorText, @Nullable String roomText) {
        UnitReading read = UnitReader.read(floorText, roomText);
        String floor = read.floorLabel() == null ? "" : read.floorLabel();
        String rooms = read.roomLabel();
        if (rooms == null) {
            String leftover = Folding.fold(read.leftover()).strip();
            rooms = !leftover.isEmpty() || floor.isEmpty() ? leftover : floor + "F";
        }
        return new UnitName(floor, read.floorNumber(), rooms);
    }

    /** The key that the unit has in the identity ledger. */
    String key(long building) {
        return building + "/" + floor + "/" + rooms;
    }
}
