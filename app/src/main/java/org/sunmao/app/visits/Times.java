package org.sunmao.app.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, the end not included.
 *
 * @throws IllegalArgumentException where the end is not after the beginning
 */
public record Times(Instant from, Instant to) {

    /** The time of the district. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration LONGEST = Duration.ofHours(12);

    public Times {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " " + to);
        }
    }

    /** On one day of the district, between two times of it; null where they are missing, turned round, or further apart than twelve hours. */
    public static @Nullable Times on(@Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (day == null || from == null || to == null || !from.isBefore(to)) {
            return null;
        }
        return Duration.between(from, to).compareTo(LONGEST) > 0
                ? null
                : new Times(
                        day.atTime(from).atZone(ZONE).toInstant(),
                        day.atTime(to).atZone(ZONE).toInstant());
    }

    /** The day on which it begins. */
    public LocalDate day() {
        return begin().toLocalDate();
    }

    /** The time of the day at which it begins. */
    public LocalTime fromTime() {
        return begin().toLocalTime();
    }

    /** The time of the day at which it ends. */
    public LocalTime toTime() {
        return to.atZone(ZONE).toLocalTime();
    }

    private ZonedDateTime begin() {
        return from.atZone(ZONE);
    }

    /** As PostgreSQL reads a range of moments. */
    public String range() {
        return "[" + from + "," + to + ")";
    }
}
