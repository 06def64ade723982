package org.sunmao.app.foundation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * Days on which offices work: those of the week, but for public holidays and the weekends that are worked for them. In a year whose
 * arrangement is not announced only the holidays of a fixed date are known; what is counted there is provisional.
 */
public final class WorkCalendar {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final Set<Integer> announced;
    private final Map<LocalDate, Boolean> said;

    /**
     * @param announced the years whose arrangement is known
     * @param said of days that are not as the week would have them whether they are worked
     */
    public WorkCalendar(Set<Integer> announced, Map<LocalDate, Boolean> said) {
        this.announced = Set.copyOf(announced);
        this.said = Map.copyOf(said);
    }

    /** Whether the arrangement of the year is known; else a deadline in it is provisional. */
    public boolean isAnnounced(int year) {
        return announced.contains(year);
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        Boolean told = said.get(day);
        if (told != null) {
            return told;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && (isAnnounced(day.getYear()) || !FIXED.contains(MonthDay.from(day)));
    }

    /** The day so many working days after this one; after none, this one itself. */
    public LocalDate after(LocalDate day, int workingDays) {
        return step(day, workingDays, 1);
    }

    /** The day so many working days before this one; before none, this one itself. */
    public LocalDate before(LocalDate day, int workingDays) {
        return step(day, workingDays, -1);
    }

    /** How many working days have come when this day has: those after the first, the second included. Negative where it is the earlier one. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate step(LocalDate day, int workingDays, int direction) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("found " + workingDays + " working days, expected none or more");
        }
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(direction);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }
}
