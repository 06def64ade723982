package org.sunmao.app.front.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * How each unit of a building was coloured month by month, for the slider that plays.
 *
 * @param by word of the theme
 * @param months the oldest first
 * @param shades style of each class, in the order of the legend
 * @param said for each month, whether a list speaks for its end
 * @param units unit id to one character per month: the class's place in {@code shades} (0 to 9, then a, b, …), or {@code -} where the unit
 *     does not belong to the division of that month
 */
public record PlanSeries(
        String by, List<YearMonth> months, List<String> shades, List<Boolean> said, Map<String, String> units) {

    public PlanSeries {
        months = List.copyOf(months);
        shades = List.copyOf(shades);
        said = List.copyOf(said);
        units = Map.copyOf(units);
    }
}
