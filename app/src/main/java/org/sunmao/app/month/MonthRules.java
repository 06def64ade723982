package org.sunmao.app.month;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.shell.Formats;

/** Which list is due when. The list of a month is any that speaks of a day in it; it is due on a day of the month after. */
@Component
public class MonthRules {

    private final Clock clock;
    private final int dueDay;

    /** {@code sunmao.month.due-day} says on which day of the next month the list of a month is due, 1 to 28. */
    @Autowired
    public MonthRules(@Value("${sunmao.month.due-day:5}") int dueDay) {
        this(Clock.system(Formats.ZONE), dueDay);
    }

    MonthRules(Clock clock, int dueDay) {
        if (dueDay < 1 || dueDay > 28) {
            throw new IllegalArgumentException("sunmao.month.due-day must be 1 to 28, was " + dueDay);
        }
        this.clock = clock;
        this.dueDay = dueDay;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The month whose lists are being collected: the last one that is over. */
    public YearMonth asked() {
        return YearMonth.from(today()).minusMonths(1);
    }

    /** The last day on which the list of this month is in time. */
    public LocalDate due(YearMonth month) {
        return month.plusMonths(1).atDay(dueDay);
    }

    /** Days by which a list that arrived on this day, or has not arrived, is late; 0 where it is not. */
    public long lateBy(YearMonth month, @Nullable LocalDate arrived) {
        return Math.max(0, ChronoUnit.DAYS.between(due(month), arrived == null ? today() : arrived));
    }

    /**
     * The day that the next list of a building speaks of: the end of the month that is asked for, else today, else the end of the month
     * after the newest list. Never the day of a list that is there, of which it would take the place.
     */
    public LocalDate nextDay(@Nullable LocalDate newest) {
        LocalDate end = asked().atEndOfMonth();
        if (newest == null || newest.isBefore(end)) {
            return end;
        }
        return newest.isBefore(today())
                ? today()
                : YearMonth.from(newest).plusMonths(1).atEndOfMonth();
    }
}
