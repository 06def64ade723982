package org.sunmao.sample.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.Unit;
import org.sunmao.sample.world.World;

/** Which rows a manager writes about a building on a day. */
final class TenantRows {

    private TenantRows() {}

    static List<TenantRow> of(World world, Building building, LocalDate day, ManagerStyle style) {
        Map<Integer, Integer> roomsOnFloor = new HashMap<>();
        building.units().forEach(unit -> roomsOnFloor.merge(unit.floor(), 1, Integer::sum));
        List<TenantRow> rows = new ArrayList<>();
        Set<Unit> held = new HashSet<>();
        for (Tenancy tenancy : world.listTenancies(building)) {
            if (tenancy.holdsOn(day)) {
                held.addAll(tenancy.units());
                addHeld(rows, building, tenancy, roomsOnFloor, style.perUnit());
            }
        }
        for (Tenancy tenancy : world.listTenancies(building)) {
            if (style.announces() && signedOn(tenancy, day) && Collections.disjoint(held, tenancy.units())) {
                held.addAll(tenancy.units());
                addHeld(rows, building, tenancy, roomsOnFloor, style.perUnit());
            }
        }
        if (!style.vacantWord().isEmpty()) {
            addVacant(rows, building, held);
        }
        rows.sort(order(style.topDown()));
        return rows;
    }

    /** Whether the lease begins within the month after that day. */
    private static boolean signedOn(Tenancy tenancy, LocalDate day) {
        return tenancy.start().isAfter(day) && !tenancy.start().isAfter(day.plusDays(31));
    }

    private static void addHeld(
            List<TenantRow> rows, Building building, Tenancy tenancy, Map<Integer, Integer> rooms, boolean perUnit) {
        if (perUnit) {
            tenancy.units().forEach(unit -> rows.add(new TenantRow(building, tenancy, List.of(unit), false)));
        } else {
            boolean whole = tenancy.units().size() == rooms.getOrDefault(tenancy.floor(), 0);
            rows.add(new TenantRow(building, tenancy, tenancy.units(), whole));
        }
    }

    private static void addVacant(List<TenantRow> rows, Building building, Set<Unit> held) {
        for (Unit unit : building.units()) {
            if (!held.contains(unit)) {
                rows.add(new TenantRow(building, null, List.of(unit), false));
            }
        }
    }

    private static Comparator<TenantRow> order(boolean topDown) {
        Comparator<TenantRow> byFloor = Comparator.comparingInt(TenantRow::floor);
        return (topDown ? byFloor.reversed() : byFloor)
                .thenComparing(row -> row.units().get(0).room());
    }
}
