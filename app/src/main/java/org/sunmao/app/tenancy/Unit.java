package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit with everybody who ever held it.
 *
 * @param floorLabel {@code 12}, {@code B1}; empty when not known
 * @param floorOrder number to sort floors by; null when not known
 * @param areaSqm null when nobody said it
 * @param former whether its rooms are let or vacant under another division now, so that it is history
 * @param stays newest first
 */
public record Unit(
        long id,
        String floorLabel,
        @Nullable Integer floorOrder,
        String label,
        @Nullable BigDecimal areaSqm,
        boolean former,
        List<Stay> stays) {

    public Unit {
        stays = List.copyOf(stays);
    }

    /** The stays that the newest snapshot names. */
    public List<Stay> current() {
        return stays.stream().filter(Stay::current).toList();
    }

    /** Let when anybody holds it, also where another source calls it vacant. */
    public UnitState state() {
        List<Stay> now = current();
        if (now.isEmpty()) {
            return UnitState.UNKNOWN;
        }
        return now.stream().anyMatch(Stay::held) ? UnitState.LET : UnitState.VACANT;
    }
}
