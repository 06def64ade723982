package org.sunmao.app.activities.web;

import java.time.LocalDate;
import java.util.List;
import org.sunmao.app.activities.Activity;

/** A day of the grid. */
public record CalendarDay(LocalDate day, boolean inside, boolean today, String weekday, List<Activity> activities) {

    public CalendarDay {
        activities = List.copyOf(activities);
    }
}
