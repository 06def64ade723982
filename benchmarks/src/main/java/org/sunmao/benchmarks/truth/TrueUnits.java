package org.sunmao.benchmarks.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.address.UnitReading;

/** The rooms of each floor, and how a unit would be called if it were written in the plainest way. */
final class TrueUnits {

    private final Map<String, Set<String>> roomsByFloor = new HashMap<>();

    TrueUnits(TruthFiles truth) {
        truth.tenancies().forEach(t -> learn(t.building(), t.unit()));
        truth.rows().forEach(r -> learn(r.building(), r.unit()));
    }

    private void learn(String building, String unit) {
        if (!unit.isEmpty()) {
            roomsByFloor
                    .computeIfAbsent(building + "/" + floor(unit), any -> new TreeSet<>())
                    .addAll(rooms(unit));
        }
    }

    private static String floor(String unit) {
        return unit.substring(0, unit.indexOf(':'));
    }

    private static List<String> rooms(String unit) {
        return List.of(unit.substring(unit.indexOf(':') + 1).split(";"));
    }

    /** Whether {@code floor/rooms}, as found, names the rooms of {@code floor:room;room}, be it as the whole floor. */
    boolean same(String building, String unit, String found) {
        String floor = floor(unit);
        UnitReading plain = UnitReader.read(floor + "F", String.join("、", rooms(unit)));
        if (found.equals(plain.floorLabel() + "/" + plain.roomLabel())) {
            return true;
        }
        return found.equals(wholeFloor(floor))
                && rooms(unit).size() == roomsOn(building, floor).size();
    }

    /** Each single room of {@code floor:room;room} as {@code floor/room}. */
    List<String> single(String unit) {
        return rooms(unit).stream().map(room -> floor(unit) + "/" + room).toList();
    }

    /** Each single room of {@code floor/rooms}, as found; a whole floor has all its rooms. */
    List<String> singleFound(String building, String found) {
        String floor = found.substring(0, found.indexOf('/'));
        String label = found.substring(found.indexOf('/') + 1);
        Iterable<String> rooms = found.equals(wholeFloor(floor))
                ? roomsOn(building, floor)
                : UnitReader.read(null, label).rooms();
        var single = new ArrayList<String>();
        rooms.forEach(room -> single.add(floor + "/" + room));
        return single;
    }

    private Set<String> roomsOn(String building, String floor) {
        return roomsByFloor.getOrDefault(building + "/" + floor, Set.of());
    }

    private static String wholeFloor(String floor) {
        return floor + "/" + floor + "F";
    }
}
