package org.sunmao.app.front.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A floor of a plan.
 *
 * @param label in words
 * @param area known area of its units, formatted; null when nobody says any of them
 * @param share its known area as percent of the largest floor's; null where it is not known, or of some unit is not
 * @param unsized how many of its units have no area, in words; null when all or none have one
 */
public record PlanFloor(
        String label,
        @Nullable String area,
        @Nullable String share,
        @Nullable String unsized,
        List<PlanUnit> units) {

    public PlanFloor {
        units = List.copyOf(units);
    }
}
