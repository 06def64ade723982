package org.sunmao.app.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A range of months, both ends in it. */
public record Months(YearMonth first, YearMonth last) {

    /** As many months as a trend shows at most. */
    public static final int TREND = 36;

    public Months {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** The months from the first in both to the last in both; empty where one of them is. */
    public static Optional<Months> span(Stream<Months> ranges) {
        return ranges.reduce((a, b) ->
                new Months(a.first.isBefore(b.first) ? a.first : b.first, a.last.isAfter(b.last) ? a.last : b.last));
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** The months, oldest first, at most the newest {@link #TREND} of them. */
    public List<YearMonth> newest() {
        YearMonth from = last.minusMonths(TREND - 1L);
        YearMonth start = from.isAfter(first) ? from : first;
        return start.atDay(1)
                .datesUntil(last.atDay(2), java.time.Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }

    /** The day whose state is a month's figure. */
    public static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth();
    }
}
