package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.address.UnitReading;

/**
 * Floor, block and rooms as a row says them: columns of their own go before the address, and complete each other.
 *
 * @param block empty where none is said
 * @param reading floor and rooms together
 * @param floors the floors that are said; empty where only a room implies one
 * @param findings what does not fit together, and a floor that only the room tells
 */
record SaidUnit(String block, UnitReading reading, SortedSet<Integer> floors, List<Reason> findings) {
    private static final int MOST_FLOORS = 200;

    static SaidUnit of(Address address, @Nullable String floor, @Nullable String room) {
        boolean hasFloor = floor != null && !floor.isBlank();
        String roomColumn = room == null ? "" : room;
        boolean hasRoom = !roomColumn.isBlank();
        UnitReading inAddress = untangled(address.unit());
        Address roomAsAddress = Address.read(roomColumn);
        String roomText = hasRoom ? roomColumn : inAddress.roomLabel();
        UnitReading column = UnitReader.read(floor, room);
        boolean ownFloor = hasFloor || column.floorLabel() != null;
        UnitReading reading = UnitReader.read(hasFloor ? floor : ownFloor ? null : inAddress.floorLabel(), roomText);
        List<Reason> findings = new ArrayList<>(1);
        SortedSet<Integer> floors = floorsSaid(hasFloor ? floor : null, hasRoom || hasFloor ? null : inAddress);
        roomsAgainstAddress(column, inAddress, findings);
        floorAgainstRoom(floors, reading, findings);
        String block = roomAsAddress.block().isEmpty() ? address.block() : roomAsAddress.block();
        return new SaidUnit(block, reading, floors, findings);
    }

    /** 52F5207-5211 is floor 52 and its rooms, where the reader has taken it for one room. */
    private static UnitReading untangled(UnitReading reading) {
        String room = reading.rooms().size() == 1 ? reading.rooms().get(0) : "";
        int letter = room.indexOf('F');
        boolean tangled = letter > 0 && letter < 4 && room.startsWith(room.substring(0, letter), letter + 1);
        return tangled ? UnitReader.read(room.substring(0, letter), room.substring(letter + 1)) : reading;
    }

    private static SortedSet<Integer> floorsSaid(@Nullable String floor, @Nullable UnitReading inAddress) {
        UnitReading said = floor == null ? inAddress : UnitReader.read(floor, null);
        boolean onlyImplied = said != null && said.equals(implied(said.rooms()));
        return said == null || onlyImplied ? new TreeSet<>() : floors(said.floorLabel());
    }

    private static UnitReading implied(List<String> rooms) {
        return UnitReader.read(null, String.join("、", rooms));
    }

    private static void roomsAgainstAddress(UnitReading column, UnitReading inAddress, List<Reason> findings) {
        if (!column.rooms().isEmpty() && !inAddress.rooms().isEmpty()) {
            boolean shared = column.rooms().stream()
                    .anyMatch(r -> inAddress.rooms().stream().anyMatch(q -> r.endsWith(q) || q.endsWith(r)));
            if (!shared) {
                findings.add(PlaceLevel.UNIT_AGAINST_THE_ADDRESS.of(
                        String.valueOf(column.roomLabel()), String.valueOf(inAddress.roomLabel())));
            }
        } else if (column.floorLabel() != null
                && inAddress.floorLabel() != null
                && disjoint(floors(column.floorLabel()), floors(inAddress.floorLabel()))) {
            findings.add(PlaceLevel.FLOOR_AGAINST_THE_ADDRESS.of(column.floorLabel(), inAddress.floorLabel()));
        }
    }

    private static void floorAgainstRoom(SortedSet<Integer> floors, UnitReading reading, List<Reason> findings) {
        UnitReading alone = implied(reading.rooms());
        String label = String.valueOf(reading.roomLabel());
        if (alone.floorLabel() == null) {
            return;
        }
        if (floors.isEmpty()) {
            findings.add(PlaceLevel.FLOOR_FROM_THE_ROOM.of(alone.floorLabel(), label));
        } else if (disjoint(floors, floors(alone.floorLabel()))) {
            findings.add(PlaceLevel.FLOOR_AGAINST_THE_ROOM.of(String.valueOf(reading.floorLabel()), label));
        }
    }

    private static boolean disjoint(SortedSet<Integer> a, SortedSet<Integer> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    /** The floors of a label of the reader, 1,3-5 or B2; basements negative. */
    static SortedSet<Integer> floors(@Nullable String label) {
        SortedSet<Integer> out = new TreeSet<>();
        for (String run : label == null ? new String[0] : label.split(",")) {
            int hyphen = run.indexOf('-');
            int from = floor(hyphen < 0 ? run : run.substring(0, hyphen));
            int to = floor(hyphen < 0 ? run : run.substring(hyphen + 1));
            for (int f = from; f <= to && f - from < MOST_FLOORS; f++) {
                if (f != 0) {
                    out.add(f);
                }
            }
        }
        return out;
    }

    private static int floor(String label) {
        boolean basement = label.startsWith("B");
        int value = 0;
        for (int i = basement ? 1 : 0; i < label.length() && i < 6; i++) {
            int digit = label.charAt(i) - '0';
            value = digit >= 0 && digit <= 9 ? value * 10 + digit : value;
        }
        return basement ? -value : value;
    }
}
