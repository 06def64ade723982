package org.sunmao.app.tenancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a building as they stood on one day. The newest list that counts speaks until the next one, and at most
 * {@value #LIST_SPEAKS_DAYS} days; where none speaks for the day every unit is unknown.
 *
 * @param day the day
 * @param listDay day of the list that speaks for it; null when none does
 * @param units top floor first; without those whose rooms were let or vacant under another division
 */
public record BuildingOnDay(LocalDate day, @Nullable LocalDate listDay, List<UnitOnDay> units) {

    /** How long a list speaks when no newer one comes. */
    public static final int LIST_SPEAKS_DAYS = 62;

    public BuildingOnDay {
        units = List.copyOf(units);
    }
}
