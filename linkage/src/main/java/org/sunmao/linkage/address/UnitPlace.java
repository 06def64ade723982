package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit is inside its building, in a form that can be compared.
 *
 * @param number the house number, without which that of the block may be both run together: 585座 for 58号5座
 * @param block the block; where none is named, the letter that all rooms begin with
 * @param cell the 单元
 * @param floors the floors
 * @param floorLabel the floors as a label
 * @param rooms the rooms, without the letter that has become the block
 */
record UnitPlace(String number, String block, String cell, FloorSet floors, String floorLabel, List<String> rooms) {
    static UnitPlace of(Address address, @Nullable UnitReading columns) {
        UnitReading own = address.unit();
        UnitReading unit = columns == null || columns.roomLabel() == null && own.roomLabel() != null ? own : columns;
        String floor = columns != null && columns.floorLabel() != null ? columns.floorLabel() : unit.floorLabel();
        floor = floor == null ? own.floorLabel() : floor;
        String letter = letter(unit.rooms());
        boolean lettered = !letter.isEmpty()
                && (address.block().isEmpty() || address.block().equals(letter));
        return new UnitPlace(
                address.number(),
                lettered ? letter : address.block(),
                address.cell(),
                FloorSet.parse(floor),
                floor == null ? "" : floor,
                lettered ? withoutLetter(unit.rooms()) : unit.rooms());
    }

    /** The one letter before three digits or more that all rooms have, A of A1203; B1 is no such room. */
    private static String letter(List<String> rooms) {
        String letter = "";
        for (String room : rooms) {
            boolean lettered = UnitLabels.prefixLength(room) == 1 && UnitLabels.number(room) >= 100;
            if (!lettered || !letter.isEmpty() && !room.startsWith(letter)) {
                return "";
            }
            letter = room.substring(0, 1);
        }
        return letter;
    }

    private static List<String> withoutLetter(List<String> rooms) {
        List<String> out = new ArrayList<>(rooms.size());
        for (String room : rooms) {
            out.add(room.substring(1));
        }
        return out;
    }
}
