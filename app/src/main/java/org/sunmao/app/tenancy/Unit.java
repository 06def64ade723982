package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit with everybody who ever held it.
 *
 * @param floorLabel {@code 12}, {@code B1}; empty when not known
 * @param floorOrder number to sort floors by; null when not known
 * @param areaSqm null when nobody said it
 * @param former whether its rooms are let or vacant under another division now, so that it is history
 * @param fromDay the day on which a change made it; null when it was always there
 * @param untilDay the day on which it became others; null while it is there
 * @param renamed the labels that its door had before, oldest first
 * @param stays newest first
 * @param committed leases that began later than the list that named them, or will, newest first
 */
public record Unit(
        long id,
        String floorLabel,
        @Nullable Integer floorOrder,
        String label,
        @Nullable BigDecimal areaSqm,
        boolean former,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        List<Name> renamed,
        List<Stay> stays,
        List<Commitment> committed) {

    /** A label that the door had until that day, {@code floor/rooms}. */
    public record Name(LocalDate day, String label) {}

    public Unit {
        renamed = List.copyOf(renamed);
        stays = List.copyOf(stays);
        committed = List.copyOf(committed);
    }

    /** The leases that were signed and have not begun, by the newest list. */
    public List<Commitment> pending() {
        return committed.stream().filter(each -> each.gone() == null).toList();
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
