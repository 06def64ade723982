package org.sunmao.app.policies;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The most that a clause pays an enterprise; null for no such cap.
 *
 * @param awardFen at one time
 * @param yearFen in one year under this clause
 * @param totalFen in as many years as {@code years} says under this clause, the year of the award the last of them
 * @param years how many years belong together; 1 where there is no {@code totalFen}
 * @param investmentPercent of the total investment, everything that the policy ever paid the enterprise together
 */
public record Caps(
        @Nullable Long awardFen,
        @Nullable Long yearFen,
        @Nullable Long totalFen,
        int years,
        @Nullable BigDecimal investmentPercent) {

    /** More than this part of the total investment no clause may pay. */
    public static final BigDecimal MOST_OF_INVESTMENT = BigDecimal.TEN;

    public static final Caps NONE = new Caps(null, null, null, 1, null);

    public Caps {
        if (years < 1 || investmentPercent != null && investmentPercent.compareTo(MOST_OF_INVESTMENT) > 0) {
            throw new IllegalArgumentException("caps of " + years + " years and " + investmentPercent + " %");
        }
    }
}
