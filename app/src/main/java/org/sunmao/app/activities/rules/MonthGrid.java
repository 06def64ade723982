package org.sunmao.app.activities.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A month as whole weeks from Monday to Sunday. */
public final class MonthGrid {

    private MonthGrid() {}

    /** The days of the weeks that the month touches, in order: 28, 35 or 42. */
    public static List<LocalDate> days(YearMonth month) {
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var days = new ArrayList<LocalDate>();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }
}
