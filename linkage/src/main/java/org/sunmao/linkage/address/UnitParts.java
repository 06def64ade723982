package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;

/** What a scan has found so far, and the rules by which floors and rooms complete each other. */
final class UnitParts {
    static final int HIGHEST_FLOOR = 150;

    /** A room on another floor than the one that is named. */
    private static final double CONTRADICTION = 0.5;

    final FloorSet floors = new FloorSet();
    final List<String> leftovers = new ArrayList<>(2);
    String block = "";
    String cell = "";
    private final FloorSet floorsOfPairs = new FloorSet();
    private final List<String> rooms = new ArrayList<>(2);

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
        return floors.isSame(floorsOfPairs);
    }

    /**
     * The result; block and 单元 are named in the leftover where nobody else asks for them.
     *
     * @param size how many characters were to be read
     */
    UnitReading reading(boolean nameBlock, int size) {
        List<String> named = namedRooms();
        FloorSet known = floors.isEmpty() ? impliedFloors(named) : floors;
        String left = joinedLeftovers();
        double certainty = certainty(named, size - (nameBlock ? left.length() : 0), size);
        left = block.isEmpty() || !nameBlock ? left : (block + "座 " + left).trim();
        left = cell.isEmpty() || !nameBlock ? left : (cell + "单元 " + left).trim();
        return new UnitReading(
                known.isEmpty() ? null : UnitLabels.floors(known),
                known.isEmpty() ? null : known.first(),
                named.isEmpty() ? null : UnitLabels.rooms(named),
                named,
                left,
                certainty);
    }

    private String joinedLeftovers() {
        String joined = leftovers.isEmpty() ? "" : leftovers.get(0);
        for (int i = 1; i < leftovers.size(); i++) {
            joined = joined + " " + leftovers.get(i);
        }
        return joined;
    }

    private List<String> namedRooms() {
        if (rooms.isEmpty()) {
            return List.of();
        }
        if (rooms.size() == 1) {
            return List.of(onFloor(rooms.get(0)));
        }
        List<String> named = new ArrayList<>(rooms.size());
        for (String room : rooms) {
            named.add(onFloor(room));
        }
        return named.stream().sorted(UnitLabels.ROOM_ORDER).distinct().toList();
    }

    private double certainty(List<String> named, int understood, int size) {
        boolean nothing = named.isEmpty() && floors.isEmpty() && block.isEmpty() && cell.isEmpty();
        double share = nothing || size == 0 ? 0 : Math.max(0, (double) understood / size);
        return contradicts(named, floors) ? share * CONTRADICTION : share;
    }

    /** True where a room's number says another floor than the floors that are named. */
    static boolean contradicts(List<String> named, FloorSet floors) {
        if (floors.isEmpty()) {
            return false;
        }
        for (String room : named) {
            int floor = impliedFloor(room);
            if (floor > 0 && !floors.contains(floor) && !floors.contains(-floor)) {
                return true;
            }
        }
        return false;
    }

    /** A short number or a letter is the end of a room number whose beginning is the floor. */
    private String onFloor(String room) {
        if (floors.size() != 1 || room.length() > 2) {
            return room;
        }
        char first = room.charAt(0);
        boolean digits = UnitLabels.isDigit(first) && first != '0';
        digits &= room.length() == 1 || UnitLabels.isDigit(room.charAt(1));
        if (!digits && !room.equals("0")) {
            return room.length() == 1 && !UnitLabels.isDigit(first) ? UnitLabels.floor(floors.first()) + room : room;
        }
        return UnitLabels.floor(floors.first()) + (room.length() == 1 ? "0" : "") + room;
    }

    private static FloorSet impliedFloors(List<String> rooms) {
        FloorSet out = new FloorSet();
        for (String room : rooms) {
            int floor = impliedFloor(room);
            if (floor > 0) {
                out.add(floor);
            }
        }
        return out;
    }

    private static int impliedFloor(String room) {
        int n = UnitLabels.number(room);
        boolean numbered = n >= 100 && n <= 9999 && UnitLabels.prefixLength(room) <= 1;
        return numbered && n / 100 <= HIGHEST_FLOOR ? n / 100 : -1;
    }
}
