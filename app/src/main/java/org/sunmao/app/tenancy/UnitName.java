package org.sunmao.app.tenancy;

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
public record UnitName(String floor, @Nullable Integer floorOrder, String rooms) {

    /** Reads what a row says. */
    public static UnitName of(@Nullable String floorText, @Nullable String roomText) {
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
    public String key(long building) {
        return building + "/" + label();
    }

    /** The name without its building. */
    public String label() {
        return floor + "/" + rooms;
    }

    /** The name that has this label. */
    public static UnitName ofLabel(String label) {
        int slash = label.indexOf('/');
        String floor = label.substring(0, slash);
        Integer order = floor.isEmpty() ? null : UnitReader.read(floor, null).floorNumber();
        return new UnitName(floor, order, label.substring(slash + 1));
    }
}
