package org.sunmao.app.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * By which day the sources of a figure are judged.
 *
 * @param on the newest figure is judged by today; a figure of an earlier month by what was to be had when it was new
 * @param until deliveries about later days do not count
 * @param past whether it is of an earlier month
 */
record Judged(LocalDate on, LocalDate until, boolean past) {

    /** @param trend the months that evidence speaks of, oldest first */
    static Judged of(Question question, List<YearMonth> trend, LocalDate today) {
        boolean past = !trend.isEmpty() && question.month().isBefore(trend.get(trend.size() - 1));
        LocalDate on = past ? question.day() : today;
        return new Judged(on, on.isAfter(question.day()) ? on : question.day(), past);
    }
}
