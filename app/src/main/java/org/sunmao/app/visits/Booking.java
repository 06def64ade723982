package org.sunmao.app.visits;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody wants to book. Whoever calls has found enterprise and building within the reader's scope.
 *
 * @param enterprise null for a building as a whole
 * @param building where; null where no building is known
 * @param departments who takes part, the own one first
 * @param basis the rule that an inspection rests on; empty where it is none
 * @param seen the numbers of the visits in the same week that were shown before
 */
public record Booking(
        @Nullable Long enterprise,
        @Nullable Long building,
        Times during,
        Purpose purpose,
        String about,
        String basis,
        List<Department> departments,
        Set<Long> seen) {

    public Booking {
        seen = Set.copyOf(seen);
        departments = List.copyOf(departments);
        if (departments.isEmpty()) {
            throw new IllegalArgumentException("nobody visits");
        }
        if (enterprise == null && building == null) {
            throw new IllegalArgumentException("nobody is visited");
        }
    }
}
