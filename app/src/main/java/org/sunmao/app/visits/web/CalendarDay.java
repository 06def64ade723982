package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the calendar.
 *
 * @param label its number, with the month where that begins
 * @param inside whether it lies in the month or week that is asked for
 * @param visits its visits, the earliest first
 */
public record CalendarDay(
        LocalDate day, String label, String weekday, boolean today, boolean inside, List<VisitLine> visits) {

    public CalendarDay {
        visits = List.copyOf(visits);
    }
}
