package org.sunmao.app.foundation;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which offices work: Monday to Friday. Public holidays, and the weekends that are worked for them, are not known here. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The day so many working days after this one. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (reached.getDayOfWeek() != DayOfWeek.SATURDAY && reached.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return reached;
    }
}
