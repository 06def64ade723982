package org.sunmao.sample.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.Unit;

/**
 * What one row of a tenant workbook speaks of.
 *
 * @param tenancy    the lease, null for an empty room
 * @param units      the rooms of the row, of one floor
 * @param wholeFloor whether these are all rooms of the floor
 */
record TenantRow(Building building, @Nullable Tenancy tenancy, List<Unit> units, boolean wholeFloor) {

    int floor() {
        return units.get(0).floor();
    }

    long areaCenti() {
        return units.stream().mapToLong(Unit::areaCenti).sum();
    }

    /** The rooms in the truth files' notation. */
    String label() {
        return floor() + ":" + String.join(";", units.stream().map(Unit::room).toList());
    }
}
