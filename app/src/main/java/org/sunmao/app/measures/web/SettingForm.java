package org.sunmao.app.measures.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is in the form.
 *
 * @param value the value chosen, empty as long as none is
 * @param from month as it was typed, empty for all reports
 * @param why the reason as it was typed
 * @param fault code of what is wrong ({@code measures.setting.fault.<code>}), empty for nothing
 */
public record SettingForm(String value, String from, String why, String fault) {

    SettingForm with(String newFault) {
        return new SettingForm(value, from, why, newFault);
    }

    /** The month; null for all reports or for what is none. */
    @Nullable
    YearMonth month() {
        try {
            return from.isBlank() ? null : YearMonth.parse(from.strip());
        } catch (DateTimeException notAMonth) {
            return null;
        }
    }

    boolean isMonthWrong() {
        return !from.isBlank() && month() == null;
    }
}
