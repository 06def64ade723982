package org.sunmao.app.shell;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One month of a trend.
 *
 * @param month which
 * @param value the number to draw; null when not known, which leaves a gap
 * @param text the number as written in the table and in hints; null when not known
 */
public record TrendPoint(
        YearMonth month,
        @Nullable BigDecimal value,
        @Nullable String text) {

    public TrendPoint {
        if ((value == null) != (text == null)) {
            throw new IllegalArgumentException("a number and its writing are known together");
        }
    }

    /** A month of which nobody knows. */
    public static TrendPoint unknown(YearMonth month) {
        return new TrendPoint(month, null, null);
    }
}
