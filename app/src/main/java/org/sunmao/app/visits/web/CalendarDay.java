package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.util.List;
import org.sunmao.app.visits.Guest;

/**
 * A day of the calendar.
 *
 * @param label its number, with the month where that begins
 * @param inside whether it lies in the month or week that is asked for
 * @param visits its visits, the earliest first
 * @param guests what other rooms have on it
 */
public record CalendarDay(
        LocalDate day,
        String label,
        String weekday,
        boolean today,
        boolean inside,
        List<VisitLine> visits,
        List<Guest> guests) {

    public CalendarDay {
        visits = List.copyOf(visits);
        guests = List.copyOf(guests);
    }

    /** Whether nothing stands on it. */
    public boolean free() {
        return visits.isEmpty() && guests.isEmpty();
    }
}
