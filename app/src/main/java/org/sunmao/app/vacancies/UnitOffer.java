package org.sunmao.app.vacancies;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a unit is let.
 *
 * @param withheld vacant, but not shown
 * @param askingRent yuan for a square metre and month, up to 10,000; null when not said
 * @param divisibleSqm the smallest part that is let by itself
 * @param fitOut {@code bare}, {@code fitted}, {@code furnished}, or empty
 */
public record UnitOffer(
        boolean withheld,
        @Nullable BigDecimal askingRent,
        @Nullable LocalDate availableFrom,
        @Nullable BigDecimal divisibleSqm,
        String fitOut,
        String remark) {

    /** As long as nobody said anything. */
    public static final UnitOffer NONE = new UnitOffer(false, null, null, null, "", "");
}
