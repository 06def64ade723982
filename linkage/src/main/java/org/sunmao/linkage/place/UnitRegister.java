package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.address.UnitReading;
import org.sunmao.linkage.place.UnitFinding.State;
import org.sunmao.linkage.text.Folding;

/** The units of one building, whatever notation the register and the asking text use. */
final class UnitRegister {
    static final UnitRegister EMPTY = new UnitRegister();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byRoom = new HashMap<>();
    private final SortedSet<Integer> floors = new TreeSet<>();
    private final Set<String> blocks = new HashSet<>();

    /** Adds a unit; the block of the row counts where the unit names none. */
    void add(KnownUnit unit, String blockOfRow) {
        UnitReading reading = UnitReader.read(unit.floor(), unit.room());
        String own = unit.block() == null ? "" : Folding.fold(unit.block());
        Entry entry = new Entry(unit.key(), own.isEmpty() ? blockOfRow : own, reading, entries.size());
        entries.add(entry);
        floors.addAll(SaidUnit.floors(reading.floorLabel()));
        if (!entry.block.isEmpty()) {
            blocks.add(entry.block);
        }
        reading.rooms()
                .forEach(r -> byRoom.computeIfAbsent(r, k -> new ArrayList<>(1)).add(entry));
    }

    UnitFinding find(SaidUnit said) {
        List<Reason> reasons = new ArrayList<>(said.findings());
        List<String> rooms = said.reading().rooms();
        if (entries.isEmpty()) {
            reasons.add(PlaceLevel.UNIT_NO_REGISTER.of(label(said.reading()), ""));
            return new UnitFinding(rooms.isEmpty() ? State.NOT_SAID : State.NO_REGISTER, List.of(), reasons);
        }
        findFloor(said, reasons);
        if (rooms.isEmpty()) {
            return new UnitFinding(State.NOT_SAID, List.of(), reasons);
        }
        if (!said.block().isEmpty() && !blocks.isEmpty() && !blocks.contains(said.block())) {
            reasons.add(PlaceLevel.UNIT_BLOCK_NOT_ON_THE_REGISTER.of(
                    said.block(), String.join(",", new TreeSet<>(blocks))));
        }
        return findRooms(said, reasons);
    }

    private UnitFinding findRooms(SaidUnit said, List<Reason> reasons) {
        Set<Entry> found = new LinkedHashSet<>();
        int missing = 0;
        boolean several = false;
        for (String room : said.reading().rooms()) {
            List<Entry> those = entries(room, said.block());
            missing += those.isEmpty() ? 1 : 0;
            several |= those.stream().map(Entry::block).distinct().count() > 1;
            found.addAll(those);
        }
        found.forEach(entry -> report(entry, said, reasons));
        if (missing > 0) {
            reasons.add(PlaceLevel.UNIT_NOT_ON_THE_REGISTER.of(label(said.reading()), ""));
        }
        if (several) {
            reasons.add(PlaceLevel.UNIT_IN_SEVERAL_BLOCKS.of(
                    label(said.reading()),
                    String.join(
                            ",", new TreeSet<>(found.stream().map(Entry::block).toList()))));
        }
        State state = found.isEmpty()
                ? State.NOT_ON_THE_REGISTER
                : missing > 0 ? State.PARTLY_KNOWN : several ? State.AMBIGUOUS : State.KNOWN;
        List<Entry> sorted = new ArrayList<>(found);
        sorted.sort((x, y) -> Integer.compare(x.order, y.order));
        return new UnitFinding(state, sorted.stream().map(Entry::key).toList(), reasons);
    }

    private static void report(Entry entry, SaidUnit said, List<Reason> reasons) {
        boolean whole = said.reading().rooms().containsAll(entry.reading.rooms());
        PlaceLevel level = whole ? PlaceLevel.UNIT_KNOWN : PlaceLevel.UNIT_PART_OF_ONE;
        reasons.add(level.of(label(said.reading()), label(entry.reading)));
        SortedSet<Integer> own = SaidUnit.floors(entry.reading.floorLabel());
        if (!said.floors().isEmpty() && !own.isEmpty()) {
            if (said.floors().stream().noneMatch(own::contains)) {
                reasons.add(PlaceLevel.FLOOR_AGAINST_THE_REGISTER.of(
                        String.valueOf(said.reading().floorLabel()), String.valueOf(entry.reading.floorLabel())));
            } else {
                // A building may number its rooms otherwise than by floor; then floor and room do not contradict.
                reasons.removeIf(r -> r.level().equals(PlaceLevel.FLOOR_AGAINST_THE_ROOM.word)
                        && r.comparison().equals(PlaceLevel.FLOOR_AGAINST_THE_ROOM.comparison));
            }
        }
    }

    private void findFloor(SaidUnit said, List<Reason> reasons) {
        SortedSet<Integer> asked = SaidUnit.floors(said.reading().floorLabel());
        if (!asked.isEmpty() && !floors.isEmpty()) {
            boolean known = floors.containsAll(asked);
            reasons.add((known ? PlaceLevel.FLOOR_KNOWN : PlaceLevel.FLOOR_NOT_ON_THE_REGISTER)
                    .of(String.valueOf(said.reading().floorLabel()), ""));
        }
    }

    /** The entries with a room, else with the room that it is a part of. */
    private List<Entry> entries(String room, String block) {
        List<Entry> whole = entriesOf(room, block);
        int hyphen = room.indexOf('-');
        return whole.isEmpty() && hyphen > 0 ? entriesOf(room.substring(0, hyphen), block) : whole;
    }

    /** A block may stand as a letter before the number, A1203. */
    private List<Entry> entriesOf(String room, String block) {
        List<Entry> here = inBlock(byRoom.getOrDefault(room, List.of()), block);
        if (here.isEmpty() && !block.isEmpty()) {
            here = inBlock(byRoom.getOrDefault(block + room, List.of()), block);
        }
        if (here.isEmpty() && room.length() > 1 && blocks.contains(room.substring(0, 1))) {
            String letter = room.substring(0, 1);
            if (block.isEmpty() || block.equals(letter)) {
                here = inBlock(byRoom.getOrDefault(room.substring(1), List.of()), letter);
            }
        }
        return here;
    }

    private static List<Entry> inBlock(List<Entry> those, String block) {
        if (block.isEmpty()) {
            return those;
        }
        List<Entry> same = those.stream().filter(e -> e.block.equals(block)).toList();
        return same.isEmpty() ? those.stream().filter(e -> e.block.isEmpty()).toList() : same;
    }

    private static String label(UnitReading reading) {
        String room = reading.roomLabel();
        String floor = reading.floorLabel();
        return room != null ? room : floor != null ? floor + "层" : "";
    }

    /** One unit, as read. */
    private record Entry(String key, String block, UnitReading reading, int order) {}
}
