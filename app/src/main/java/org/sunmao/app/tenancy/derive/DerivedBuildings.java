package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.places.BuildingChange.Standing;
import org.sunmao.app.tenancy.BuildingTimeline;
import org.sunmao.app.tenancy.BuildingTimeline.Place;
import org.sunmao.app.tenancy.UnitName;

/** What lists and told changes say of each building's units and tenancies. A building is derived after those from which units came to it. */
final class DerivedBuildings {

    private final SortedMap<Long, SortedMap<Integer, List<Snapshot>>> lines;
    private final Map<Long, UnitTimeline> units;
    private final BuildingTimeline buildings;
    private final SortedMap<Long, One> done = new TreeMap<>();
    private final Set<Long> begun = new HashSet<>();

    /**
     * One building.
     *
     * @param results by the source whose lists were read
     * @param areas of every unit that was ever there; 0 where nobody said it
     * @param from the day from which a unit is there, where a change made it
     * @param until the day from which it is not, where a change ended it
     */
    record One(
            SortedMap<Integer, SpellBuilder.Result> results,
            Map<UnitName, BigDecimal> areas,
            Map<UnitName, LocalDate> from,
            Map<UnitName, LocalDate> until) {}

    private DerivedBuildings(
            SortedMap<Long, SortedMap<Integer, List<Snapshot>>> lines,
            Map<Long, UnitTimeline> units,
            BuildingTimeline buildings) {
        this.lines = lines;
        this.units = units;
        this.buildings = buildings;
    }

    /**
     * All buildings that lists name or that changes gave units to.
     *
     * @param written building and source to snapshots, as rows name the buildings
     */
    static SortedMap<Long, One> of(
            SortedMap<Long, SortedMap<Integer, List<Snapshot>>> written,
            Map<Long, UnitTimeline> units,
            BuildingTimeline buildings) {
        var derived = new DerivedBuildings(LinesInTheirDay.of(written, buildings, units), units, buildings);
        derived.lines.keySet().forEach(derived::derive);
        buildings.successors().forEach(derived::derive);
        derived.done
                .values()
                .removeIf(one -> one.results().isEmpty() && one.areas().isEmpty());
        return derived.done;
    }

    private UnitTimeline timeline(long building) {
        return units.getOrDefault(building, UnitTimeline.NOTHING_CHANGED);
    }

    private void derive(long building) {
        if (!begun.add(building)) {
            return;
        }
        buildings.sources(building).forEach(this::derive);
        var arrivals = new Arrivals(building);
        buildings.arriving(building).forEach(arrivals::take);
        List<UnitMove> leaving = buildings.leaving(building).stream()
                .map(change -> new UnitMove(change.day(), leaves(building, change), List.of()))
                .toList();
        var own = new TreeMap<>(lines.getOrDefault(building, new TreeMap<>()));
        arrivals.bySource.keySet().forEach(source -> own.putIfAbsent(source, List.of()));
        var results = new TreeMap<Integer, SpellBuilder.Result>();
        own.forEach((source, snapshots) -> {
            var moves = new ArrayList<>(leaving);
            moves.addAll(arrivals.bySource.getOrDefault(source, List.of()));
            results.put(
                    source,
                    SpellBuilder.build(snapshots.stream().map(arrivals::since).toList(), timeline(building), moves));
        });
        Map<UnitName, BigDecimal> areas =
                UnitAreas.of(List.copyOf(results.values()), timeline(building), List.copyOf(arrivals.units.values()));
        done.put(building, new One(results, areas, from(building, areas, arrivals), until(building, areas)));
    }

    private Predicate<UnitName> leaves(long building, Standing change) {
        UnitTimeline timeline = timeline(building);
        return unit -> {
            Place after = buildings.after(change, new Place(building, UnitName.ofLabel(timeline.label(unit))));
            return after == null || after.building() != building;
        };
    }

    private Map<UnitName, LocalDate> from(long building, Map<UnitName, BigDecimal> areas, Arrivals arrivals) {
        var from = new HashMap<UnitName, LocalDate>();
        for (UnitName unit : areas.keySet()) {
            LocalDate made = timeline(building).fromDay(unit);
            LocalDate day = made != null ? made : arrivals.begin(unit);
            if (day != null) {
                from.put(unit, day);
            }
        }
        return from;
    }

    private Map<UnitName, LocalDate> until(long building, Map<UnitName, BigDecimal> areas) {
        var until = new HashMap<UnitName, LocalDate>();
        for (UnitName unit : areas.keySet()) {
            LocalDate ended = timeline(building).untilDay(unit);
            if (ended == null) {
                ended = buildings.leaving(building).stream()
                        .filter(change -> leaves(building, change).test(unit))
                        .map(Standing::day)
                        .findFirst()
                        .orElse(null);
            }
            if (ended != null) {
                until.put(unit, ended);
            }
        }
        return until;
    }

    /** What comes to one building from others. */
    private final class Arrivals {

        private final long building;
        private final Map<Integer, List<UnitMove>> bySource = new TreeMap<>();
        private final Map<UnitName, UnitMove.Arrived> units = new HashMap<>();

        Arrivals(long building) {
            this.building = building;
        }

        void take(Standing change) {
            for (long before : change.before()) {
                One one = before == building ? null : done.get(before);
                if (one != null) {
                    units(change, before, one);
                    one.results().forEach((source, result) -> held(change, before, source, result));
                }
            }
        }

        private @Nullable UnitName here(Standing change, long before, UnitName unit) {
            UnitName door = UnitName.ofLabel(timeline(before).label(unit));
            Place after = buildings.after(change, new Place(before, door));
            return after != null && after.building() == building ? after.unit() : null;
        }

        private void units(Standing change, long before, One one) {
            one.areas().forEach((unit, area) -> {
                UnitName here = here(change, before, unit);
                if (here != null && change.day().equals(one.until().get(unit)) && !ended(before, unit)) {
                    units.put(here, new UnitMove.Arrived(here, area, change.day()));
                }
            });
        }

        private boolean ended(long before, UnitName unit) {
            return timeline(before).untilDay(unit) != null;
        }

        private void held(Standing change, long before, int source, SpellBuilder.Result result) {
            var carried = new ArrayList<UnitMove.Carried>();
            for (Spell spell : result.left().getOrDefault(change.day(), List.of())) {
                UnitName here = here(change, before, spell.unit);
                if (here != null) {
                    carried.add(new UnitMove.Carried(
                            spell.newest.in(here, spell.newest.areaSqm()).startingOn(change.day()),
                            spell.source,
                            List.copyOf(spell.payloads),
                            spell.since()));
                }
            }
            if (!carried.isEmpty()) {
                bySource.computeIfAbsent(goingOn(source, change.day()), any -> new ArrayList<>())
                        .add(new UnitMove(change.day(), unit -> false, carried));
            }
        }

        /** The source whose lists can end what is carried on: the same, or, where it is silent of the building since, the first that speaks. */
        private int goingOn(int source, LocalDate day) {
            SortedMap<Integer, List<Snapshot>> own = lines.getOrDefault(building, new TreeMap<>());
            LocalDate earliest = null;
            int first = source;
            for (var each : own.entrySet()) {
                LocalDate speaks = each.getValue().stream()
                        .map(Snapshot::day)
                        .filter(listed -> !listed.isBefore(day))
                        .min(LocalDate::compareTo)
                        .orElse(null);
                if (speaks != null && each.getKey() == source) {
                    return source;
                }
                if (speaks != null && (earliest == null || speaks.isBefore(earliest))) {
                    earliest = speaks;
                    first = each.getKey();
                }
            }
            return first;
        }

        @Nullable
        LocalDate begin(UnitName unit) {
            UnitMove.Arrived arrived = units.get(unit);
            return arrived != null ? arrived.day() : buildings.fromDay(building);
        }

        /** Nobody held a unit of this building before it was there, whatever the lease says; what it says is kept. */
        Snapshot since(Snapshot snapshot) {
            if (!buildings.concerns(building)) {
                return snapshot;
            }
            return snapshot.reading(snapshot.lines().stream()
                    .map(line -> {
                        LocalDate begin = begin(line.unit());
                        return begin == null ? line : line.startingOn(begin);
                    })
                    .toList());
        }
    }
}
