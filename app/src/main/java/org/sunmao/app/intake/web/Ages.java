package org.sunmao.app.intake.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/** How fresh a source is, by the cadence agreed with it. */
public final class Ages {

    private Ages() {}

    /**
     * Up to one cadence old is fresh, up to two is due, older is overdue. Unknown where nothing was agreed or nothing has come.
     *
     * @param latest newest day that the source speaks of
     * @param on the day of judgement
     */
    public static State of(@Nullable LocalDate latest, @Nullable Integer cadenceDays, LocalDate on) {
        if (latest == null || cadenceDays == null) {
            return State.UNKNOWN;
        }
        long age = ChronoUnit.DAYS.between(latest, on);
        if (age <= cadenceDays) {
            return State.FRESH;
        }
        return age <= 2L * cadenceDays ? State.DUE : State.OVERDUE;
    }
}
