package org.sunmao.app.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.WorkCalendar;

/** What the district agreed on visits. */
@Component
public class VisitRules {

    private final Clock clock;
    private final WorkCalendar calendar;
    private final int answerDays;
    private final int longAgoMonths;
    private final int yearlyLimit;

    /**
     * {@code sunmao.visits.answer-days} says within how many working days an enterprise answers before a booking stands, {@code long-ago-months} when
     * a visit was long ago, {@code yearly-limit} from how many visits a year on whoever books is warned.
     */
    @Autowired
    public VisitRules(
            WorkCalendar calendar,
            @Value("${sunmao.visits.answer-days:3}") int answerDays,
            @Value("${sunmao.visits.long-ago-months:12}") int longAgoMonths,
            @Value("${sunmao.visits.yearly-limit:4}") int yearlyLimit) {
        this(Clock.system(Times.ZONE), calendar, answerDays, longAgoMonths, yearlyLimit);
    }

    VisitRules(Clock clock, WorkCalendar calendar, int answerDays, int longAgoMonths, int yearlyLimit) {
        this.clock = clock;
        this.calendar = calendar;
        this.answerDays = among("answer-days", answerDays, 1, 60);
        this.longAgoMonths = among("long-ago-months", longAgoMonths, 1, 120);
        this.yearlyLimit = among("yearly-limit", yearlyLimit, 1, 366);
    }

    private static int among(String name, int found, int least, int most) {
        if (found < least || found > most) {
            throw new IllegalArgumentException(
                    "sunmao.visits." + name + ": found " + found + ", expected " + least + " to " + most);
        }
        return found;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Working days within which an enterprise answers. */
    public int answerDays() {
        return answerDays;
    }

    /** Months after which a visit was long ago. */
    public int longAgoMonths() {
        return longAgoMonths;
    }

    /** From how many visits a year on whoever books is warned. */
    public int yearlyLimit() {
        return yearlyLimit;
    }

    /** Whether notes can be written of it: from its day on, unless it fell through. Whoever comes earlier notes a visit of its own. */
    public boolean takesNotes(Visit visit) {
        return !visit.during().day().isAfter(today()) && visit.state().holds();
    }

    /** The last day for an answer to what is booked today; never later than the visit itself. */
    public LocalDate answerBy(LocalDate visit) {
        LocalDate agreed = calendar.after(today(), answerDays);
        return agreed.isBefore(visit) ? agreed : visit;
    }
}
