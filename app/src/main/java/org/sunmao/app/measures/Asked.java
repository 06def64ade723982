package org.sunmao.app.measures;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Month and place as a page is asked for them.
 *
 * @param month the month shown
 * @param place the place shown
 * @param months the months there are to choose from, newest first
 */
public record Asked(YearMonth month, MeasurePlace place, List<YearMonth> months) {

    public Asked {
        months = List.copyOf(months);
    }

    /** Reads the parameters; without a month, or with one that no evidence speaks of, the newest; a place that is none is found nowhere. */
    public static Asked of(@Nullable String month, @Nullable String place, Months known) {
        var months = new java.util.ArrayList<>(known.newest());
        java.util.Collections.reverse(months);
        return new Asked(
                month(month, known),
                MeasurePlace.find(place == null ? "" : place).orElse(MeasurePlace.NOWHERE),
                months);
    }

    private static YearMonth month(@Nullable String text, Months known) {
        try {
            YearMonth month = text == null ? known.last() : YearMonth.parse(text);
            return known.contains(month) ? month : known.last();
        } catch (DateTimeParseException notAMonth) {
            return known.last();
        }
    }

    /** The month before; null when there is none. */
    public @Nullable YearMonth previous() {
        return months.contains(month.minusMonths(1)) ? month.minusMonths(1) : null;
    }

    /** The month after; null when there is none. */
    public @Nullable YearMonth next() {
        return months.contains(month.plusMonths(1)) ? month.plusMonths(1) : null;
    }
}
