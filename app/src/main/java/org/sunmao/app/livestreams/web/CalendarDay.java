package org.sunmao.app.livestreams.web;

import java.util.List;

/**
 * A day of the calendar.
 *
 * @param inside whether it lies in the month that is shown
 */
public record CalendarDay(String iso, String label, boolean inside, boolean today, List<SessionLine> lines) {

    public CalendarDay {
        lines = List.copyOf(lines);
    }
}
