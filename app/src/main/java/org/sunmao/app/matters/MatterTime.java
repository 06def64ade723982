package org.sunmao.app.matters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.WorkCalendar;

/** Days and deadlines of matters, in the district's time. */
@Component
public class MatterTime {

    /** The time of all districts. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final WorkCalendar calendar;

    @Autowired
    MatterTime(WorkCalendar calendar) {
        this(Clock.system(ZONE), calendar);
    }

    MatterTime(Clock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The last day of a state that is entered today; null where it has none. */
    public @Nullable LocalDate due(MatterState state) {
        return state.workingDays() == 0 ? null : calendar.after(today(), state.workingDays());
    }

    /** The day so many working days from today. */
    public LocalDate after(int workingDays) {
        return calendar.after(today(), workingDays);
    }

    /** How many working days are left until this day; below zero when it has passed. */
    public int left(LocalDate due) {
        return calendar.between(today(), due);
    }

    /** How many working days have passed since this moment. */
    public int passed(Instant since) {
        return calendar.between(LocalDate.ofInstant(since, ZONE), today());
    }

    /** Whether the days off of this day's year are announced; else a deadline on it may still move. */
    public boolean isSettled(LocalDate day) {
        return calendar.isAnnounced(day.getYear());
    }
}
