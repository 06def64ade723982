package org.sunmao.app.front.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Choice;

/**
 * The plan of a building at the end of a month, worded for one reader.
 *
 * @param path address of the building's file
 * @param confirmed false for a building that no list has confirmed
 * @param months to choose from; null when no list was ever delivered
 * @param listDay day of the list that speaks for the day; null when none does
 * @param occupancy address where the month's occupancy is explained; null for readers that may not ask
 * @param theme what the colours tell
 * @param themes the themes to choose from
 * @param sums the classes of the theme in order, with what stands how
 * @param unsized units without an area, in words; null when there are none
 */
public record PlanPage(
        long id,
        String path,
        String name,
        boolean confirmed,
        @Nullable PlanMonths months,
        @Nullable LocalDate listDay,
        @Nullable String occupancy,
        PlanTheme theme,
        List<Choice> themes,
        List<PlanSum> sums,
        @Nullable String unsized,
        List<PlanFloor> floors) {

    public PlanPage {
        themes = List.copyOf(themes);
        sums = List.copyOf(sums);
        floors = List.copyOf(floors);
    }
}
