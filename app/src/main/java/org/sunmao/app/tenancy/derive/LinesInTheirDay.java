package org.sunmao.app.tenancy.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunmao.app.tenancy.BuildingTimeline;
import org.sunmao.app.tenancy.BuildingTimeline.Place;
import org.sunmao.app.tenancy.UnitName;

/** Gives each row of a list to the building in which its unit is on the day of the list, whichever name of a building the row is written with. */
final class LinesInTheirDay {

    private final BuildingTimeline buildings;
    private final Map<Long, UnitTimeline> units;
    private final SortedMap<Long, SortedMap<Integer, List<Snapshot>>> read = new TreeMap<>();

    private LinesInTheirDay(BuildingTimeline buildings, Map<Long, UnitTimeline> units) {
        this.buildings = buildings;
        this.units = units;
    }

    /** @param written building and source to snapshots, as rows name the buildings */
    static SortedMap<Long, SortedMap<Integer, List<Snapshot>>> of(
            SortedMap<Long, SortedMap<Integer, List<Snapshot>>> written,
            BuildingTimeline buildings,
            Map<Long, UnitTimeline> units) {
        if (buildings.isEmpty()) {
            return written;
        }
        var lines = new LinesInTheirDay(buildings, units);
        var moving = new ArrayList<Runnable>();
        written.forEach((building, sources) -> sources.forEach((source, snapshots) -> {
            for (Snapshot snapshot : snapshots) {
                if (buildings.concerns(building)) {
                    lines.stay(building, source, snapshot);
                    moving.add(() -> lines.move(building, source, snapshot));
                } else {
                    lines.list(building, source).add(snapshot);
                }
            }
        }));
        // What names a building itself goes before what is meant for it by another name.
        moving.forEach(Runnable::run);
        lines.read.values().removeIf(sources -> sources.values().stream().allMatch(List::isEmpty));
        return lines.read;
    }

    private List<Snapshot> list(long building, int source) {
        return read.computeIfAbsent(building, any -> new TreeMap<>()).computeIfAbsent(source, any -> new ArrayList<>());
    }

    private boolean stays(long building, TenantLine line, LocalDate day) {
        return buildings.at(new Place(building, line.unit()), day).building() == building;
    }

    private void stay(long building, int source, Snapshot snapshot) {
        List<TenantLine> own = snapshot.lines().stream()
                .filter(line -> stays(building, line, snapshot.day()))
                .toList();
        if (!own.isEmpty() || snapshot.lines().isEmpty()) {
            list(building, source).add(snapshot.reading(new ArrayList<>(own)));
        }
    }

    private void move(long building, int source, Snapshot snapshot) {
        var elsewhere = new LinkedHashMap<Long, List<TenantLine>>();
        for (TenantLine line : snapshot.lines()) {
            if (!stays(building, line, snapshot.day())) {
                place(building, line, snapshot.day(), elsewhere);
            }
        }
        elsewhere.forEach((other, lines) -> add(other, source, snapshot.reading(lines)));
        if (!snapshot.gone().isEmpty()) {
            for (long other : successors(building, snapshot.day())) {
                if (!elsewhere.containsKey(other)) {
                    add(
                            other,
                            source,
                            new Snapshot(
                                    snapshot.delivery(),
                                    snapshot.source(),
                                    snapshot.day(),
                                    false,
                                    false,
                                    new ArrayList<>(),
                                    snapshot.gone()));
                }
            }
        }
    }

    /** By the label that was on the door: changes of units within the building came before. */
    private void place(long building, TenantLine line, LocalDate day, Map<Long, List<TenantLine>> elsewhere) {
        UnitTimeline timeline = units.getOrDefault(building, UnitTimeline.NOTHING_CHANGED);
        List<UnitTimeline.Placed> meant = timeline.meant(line.unit(), day);
        for (UnitTimeline.Placed placed : meant) {
            UnitName door = UnitName.ofLabel(timeline.label(placed.unit()));
            Place there = buildings.at(new Place(building, door), day);
            elsewhere
                    .computeIfAbsent(there.building(), any -> new ArrayList<>())
                    .add(line.in(there.unit(), meant.size() > 1 ? placed.areaSqm() : line.areaSqm()));
        }
    }

    private Set<Long> successors(long building, LocalDate day) {
        var successors = new HashSet<Long>();
        buildings.leaving(building).stream()
                .filter(change -> !change.day().isAfter(day))
                .forEach(change -> change.after().forEach(after -> {
                    if (after != building && successors.add(after)) {
                        successors.addAll(successors(after, day));
                    }
                }));
        return successors;
    }

    /** Of two whole lists of one source and day the one holds that names the building as it is called then. */
    private void add(long building, int source, Snapshot snapshot) {
        List<Snapshot> list = list(building, source);
        for (int i = 0; i < list.size(); i++) {
            Snapshot there = list.get(i);
            if (there.day().equals(snapshot.day())) {
                if (there.delivery() == snapshot.delivery() || !there.full() || !snapshot.full()) {
                    list.set(i, together(there, snapshot));
                }
                return;
            }
        }
        list.add(snapshot);
    }

    private static Snapshot together(Snapshot one, Snapshot other) {
        var lines = new ArrayList<>(one.lines());
        lines.addAll(other.lines());
        var gone = new HashMap<>(one.gone());
        gone.putAll(other.gone());
        return new Snapshot(
                one.delivery(),
                one.source(),
                one.day(),
                one.full() || other.full(),
                one.dropConfirmed() || other.dropConfirmed(),
                lines,
                gone);
    }
}
