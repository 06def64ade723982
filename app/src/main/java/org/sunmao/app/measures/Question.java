package org.sunmao.app.measures;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is asked: a measure, for a month, in a place.
 *
 * @param version of the measure; 0 for the one in force for the month
 */
public record Question(String measure, YearMonth month, MeasurePlace place, int version) {

    /** By the version in force. */
    public Question(String measure, YearMonth month, MeasurePlace place) {
        this(measure, month, place, 0);
    }

    /** The day whose state is asked for. */
    public LocalDate day() {
        return Months.lastDay(month);
    }
}
