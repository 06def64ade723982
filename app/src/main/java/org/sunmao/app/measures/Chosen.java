package org.sunmao.app.measures;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One version of a setting. None is ever changed: what is chosen anew is a further version.
 *
 * @param setting id of the setting
 * @param version counted from 1; 0 for the value that holds before anybody chose
 * @param value what was chosen
 * @param from the first month whose reports it holds for; null for all reports
 * @param by who chose, empty for version 0
 * @param at when it was chosen, null for version 0
 * @param why the reason, empty for version 0
 */
public record Chosen(
        String setting,
        int version,
        String value,
        @Nullable YearMonth from,
        String by,
        @Nullable Instant at,
        String why) {

    /** What holds until somebody chooses. */
    static Chosen standard(Setting setting) {
        return new Chosen(setting.id(), 0, setting.standard(), null, "", null, "");
    }

    /** Whether it speaks of reports about this month. */
    boolean speaksOf(YearMonth month) {
        return from == null || !month.isBefore(from);
    }
}
