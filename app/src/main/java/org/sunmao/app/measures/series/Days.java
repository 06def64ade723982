package org.sunmao.app.measures.series;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days as numbers from 1970-01-01. */
final class Days {

    private Days() {}

    static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static @Nullable Integer orNull(@Nullable LocalDate day) {
        return day == null ? null : of(day);
    }

    static int last(YearMonth month) {
        return of(month.atEndOfMonth());
    }

    static int year(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    static YearMonth month(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }
}
