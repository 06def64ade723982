package org.sunmao.app.measures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether a source has delivered as agreed. */
public enum Freshness {
    /** The newest data is not older than the agreed cadence. */
    FRESH,
    /** Older than the cadence, but not twice as old: the next delivery is due. */
    DUE,
    /** More than twice as old as the cadence. */
    OVERDUE,
    /** Of an earlier month: nothing had come from this source by then, so that nothing of it could be late. */
    NOT_YET,
    /** Nothing has been agreed. */
    NOT_AGREED;

    /** Judges data of one day on another. */
    public static Freshness of(@Nullable LocalDate latest, @Nullable Integer cadenceDays, LocalDate on) {
        if (cadenceDays == null) {
            return NOT_AGREED;
        }
        if (latest == null) {
            return OVERDUE;
        }
        long age = ChronoUnit.DAYS.between(latest, on);
        if (age <= cadenceDays) {
            return FRESH;
        }
        return age <= 2L * cadenceDays ? DUE : OVERDUE;
    }

    /** Judges what there was on the last day of an earlier month. */
    public static Freshness then(@Nullable LocalDate latest, @Nullable Integer cadenceDays, LocalDate on) {
        return latest == null ? NOT_YET : of(latest, cadenceDays, on);
    }

    /** Whether it says that data are recent or late, and may speak for a figure. */
    boolean judges() {
        return this == FRESH || this == DUE || this == OVERDUE;
    }

    /** The word in message keys and styles. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
