package org.sunmao.app.measures;

import java.time.LocalDate;
import java.time.YearMonth;

/** What is asked: a measure, for a month, in a place. */
public record Question(String measure, YearMonth month, MeasurePlace place) {

    /** The day whose state is asked for. */
    public LocalDate day() {
        return Months.lastDay(month);
    }
}
