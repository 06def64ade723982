package org.sunmao.app.tenancy.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.tenancy.BuildingOnDay;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.UnitOnDay;

/**
 * The units of one building, read once, as they stood on any of some days. Which list speaks and which spell covers a day is the rule that
 * the measures follow too; a test holds both together.
 */
final class UnitsInTime {

    private static final Comparator<UnitOnDay> TOP_FLOOR_FIRST = Comparator.comparing(
                    UnitOnDay::floorOrder, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
            .thenComparing(UnitOnDay::floorLabel)
            .thenComparing(UnitOnDay::label)
            .thenComparing(UnitOnDay::id);

    private final TreeSet<LocalDate> lists;
    private final List<RoomInTime> units;
    private final Map<Long, List<SpellInTime>> spells;

    private UnitsInTime(TreeSet<LocalDate> lists, List<RoomInTime> units, List<SpellInTime> spells) {
        this.lists = lists;
        this.units = units;
        this.spells = spells.stream()
                .collect(Collectors.groupingBy(
                        spell -> spell.stay().unitId(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /**
     * Reads what the days need.
     *
     * @param days at least one
     */
    static UnitsInTime read(JdbcClient jdbc, long building, Collection<LocalDate> days) {
        LocalDate from = Collections.min(days);
        LocalDate to = Collections.max(days);
        List<LocalDate> lists = jdbc.sql("""
                        select distinct day from tenancy.snapshot
                        where building_id = ? and state = 'counts' and day between ? and ?
                        """)
                .params(building, from.minusDays(BuildingOnDay.LIST_SPEAKS_DAYS), to)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
        return new UnitsInTime(
                new TreeSet<>(lists),
                RoomInTime.ofBuilding(jdbc, building),
                lists.isEmpty() ? List.of() : SpellInTime.ofBuilding(jdbc, building, from, to));
    }

    /** How the units stood on one of the days that were read. */
    BuildingOnDay on(LocalDate day) {
        LocalDate list = lists.floor(day);
        if (list == null || list.isBefore(day.minusDays(BuildingOnDay.LIST_SPEAKS_DAYS))) {
            return new BuildingOnDay(day, null, ofToday(day));
        }
        Map<Long, List<Stay>> stays = new HashMap<>();
        spells.forEach((unit, all) -> {
            List<Stay> covering = all.stream()
                    .filter(spell -> spell.covers(day))
                    .map(spell -> spell.on(day))
                    .toList();
            if (!covering.isEmpty()) {
                stays.put(unit, holders(covering));
            }
        });
        return new BuildingOnDay(day, list, divided(day, stays));
    }

    /** Without a list that speaks, the division of today. */
    private List<UnitOnDay> ofToday(LocalDate day) {
        return units.stream()
                .filter(unit -> unit.there(day) && !unit.former())
                .map(unit -> unit(unit, day, List.of()))
                .sorted(TOP_FLOOR_FIRST)
                .toList();
    }

    /** Units of another division than the one that speaks on the day are left out: 1203-1205 where 1203 and 1204-1205 are let. */
    private List<UnitOnDay> divided(LocalDate day, Map<Long, List<Stay>> stays) {
        Map<String, Set<String>> named = new HashMap<>();
        units.stream()
                .filter(unit -> stays.containsKey(unit.id()))
                .forEach(unit -> named.computeIfAbsent(unit.floorLabel(), any -> new HashSet<>())
                        .addAll(unit.rooms()));
        return units.stream()
                .filter(unit -> unit.there(day))
                .filter(unit -> stays.containsKey(unit.id())
                        || !named.containsKey(unit.floorLabel())
                        || !named.getOrDefault(unit.floorLabel(), Set.of()).containsAll(unit.rooms()))
                .map(unit -> unit(unit, day, stays.getOrDefault(unit.id(), List.of())))
                .sorted(TOP_FLOOR_FIRST)
                .toList();
    }

    private record Who(@Nullable Long enterprise, @Nullable Long mention) {}

    /** Each holder once, by the list that named it last; a vacancy only where nobody holds the unit. */
    private static List<Stay> holders(List<Stay> stays) {
        boolean held = stays.stream().anyMatch(Stay::held);
        Map<Who, Stay> holders = new LinkedHashMap<>();
        stays.stream()
                .filter(stay -> stay.held() == held)
                .forEach(stay -> holders.putIfAbsent(new Who(stay.enterpriseId(), stay.mentionId()), stay));
        return List.copyOf(holders.values());
    }

    private static UnitOnDay unit(RoomInTime unit, LocalDate day, List<Stay> stays) {
        BigDecimal own = unit.areaSqm();
        return new UnitOnDay(
                unit.id(),
                unit.floorLabel(),
                unit.floorOrder(),
                unit.label(day),
                own == null ? taken(stays) : own,
                stays);
    }

    private static @Nullable BigDecimal taken(List<Stay> stays) {
        return stays.stream()
                .map(Stay::areaSqm)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
