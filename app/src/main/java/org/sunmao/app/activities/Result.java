package org.sunmao.app.activities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opinion or a suggestion that an activity brought.
 *
 * @param n its number within the activity
 * @param account of whoever said it; null where that person has none
 * @param adopted whether it was adopted; null where nobody said
 * @param adoptedOn on which day that was said
 * @param unit code of the unit that adopted it; null for none
 * @param grown matters that grew from it
 */
public record Result(
        long id,
        long activity,
        int n,
        String sort,
        String said,
        @Nullable String account,
        String name,
        LocalDate day,
        @Nullable Boolean adopted,
        @Nullable LocalDate adoptedOn,
        @Nullable String unit,
        String note,
        List<Long> grown) {

    /** Sorts by their words. */
    public static final List<String> SORTS = List.of("opinion", "suggestion");

    public Result {
        grown = List.copyOf(grown);
    }
}
