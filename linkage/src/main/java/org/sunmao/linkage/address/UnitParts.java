package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a scan has found so far, and the rules by which floors and rooms complete each other. */
final class UnitParts {
    static final int HIGHEST_FLOOR = 150;

    final TreeSet<Integer> floors = new TreeSet<>();
    final List<String> leftovers = new ArrayList<>(2);
    String block = "";
    String cell = "";
    private final TreeSet<Integer> floorsOfPairs = new TreeSet<>();
    private final TreeSet<String> rooms = new TreeSet<>(UnitLabels.ROOM_ORDER);

    void addFloors(int from, int to) {
        for (int f = Math.min(from, to); f <= Math.max(from, to); f++) {
            if (f != 0 && Math.abs(f - from) <= HIGHEST_FLOOR) {
                floors.add(f);
            }
        }
    }

    void addRoom(String room) {
        rooms.add(onFloor(room));
    }

    /** A room that was written with its floor before it, 2-01. */
    void addRoomOfFloor(int floor, String room) {
        floors.add(floor);
        floorsOfPairs.add(floor);
        rooms.add(floor + (UnitLabels.number(room) < 10 && !room.startsWith("0") ? "0" : "") + room);
    }

    /** True where the text has named no floor otherwise than before its rooms. */
    boolean floorsStandBeforeRooms() {
        return floors.equals(floorsOfPairs);
    }

    /** The result; block and 单元 are named in the leftover where nobody else asks for them. */
    UnitReading reading(boolean nameBlock) {
        TreeSet<String> named = new TreeSet<>(UnitLabels.ROOM_ORDER);
        rooms.forEach(r -> named.add(onFloor(r)));
        TreeSet<Integer> known = floors.isEmpty() ? impliedFloors(named) : floors;
        String left = String.join(" ", leftovers);
        left = block.isEmpty() || !nameBlock ? left : (block + "座 " + left).trim();
        left = cell.isEmpty() || !nameBlock ? left : (cell + "单元 " + left).trim();
        return new UnitReading(
                known.isEmpty() ? null : UnitLabels.floors(known),
                known.isEmpty() ? null : known.first(),
                named.isEmpty() ? null : UnitLabels.rooms(named),
                List.copyOf(named),
                left);
    }

    /** A short number or a letter is the end of a room number whose beginning is the floor. */
    private String onFloor(String room) {
        if (floors.size() != 1) {
            return room;
        }
        String floor = UnitLabels.floor(floors.first());
        boolean letter = room.length() == 1 && !UnitLabels.isDigit(room.charAt(0));
        boolean digits =
                room.length() <= 2 && UnitLabels.prefix(room).isEmpty() && room.equals("" + UnitLabels.number(room));
        return letter ? floor + room : digits ? floor + (room.length() == 1 ? "0" : "") + room : room;
    }

    private static TreeSet<Integer> impliedFloors(Iterable<String> rooms) {
        TreeSet<Integer> out = new TreeSet<>();
        for (String room : rooms) {
            int n = UnitLabels.number(room);
            boolean numbered = n >= 100 && n <= 9999 && UnitLabels.prefix(room).length() <= 1;
            if (numbered && n / 100 <= HIGHEST_FLOOR) {
                out.add(n / 100);
            }
        }
        return out;
    }
}
