package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A floor of a plan.
 *
 * @param label in words
 * @param area known area of its units, formatted; null when nobody says any of them
 * @param unsized how many of its units have no area, in words; null when all or none have one
 */
public record PlanFloor(
        String label, @Nullable String area, @Nullable String unsized, List<PlanUnit> units) {

    public PlanFloor {
        units = List.copyOf(units);
    }
}
