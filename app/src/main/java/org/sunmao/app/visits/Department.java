package org.sunmao.app.visits;

import org.jspecify.annotations.Nullable;

/**
 * A department that takes part in a visit.
 *
 * @param unit the code of the district's unit; null where the name was written freely, before there were units
 * @param name as it was called then
 */
public record Department(@Nullable String unit, String name) {

    public Department {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("not the name of a department: " + name);
        }
    }
}
