package org.sunmao.app.benefits.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a year comes to at a price and a yield. The one place where it is reckoned: the page asks for it again whenever a slider is moved.
 *
 * @param mu hundredths of a mu
 * @param investmentFen what is invested
 * @param priceFen for a kilogram
 * @param yield kilograms of a mu in a year
 * @param costFen of a mu and year, without rent
 * @param rentFen of a mu and year
 * @param second hundredths of a per cent of the output
 * @param households whose land is transferred
 */
public record WhatIf(
        long mu,
        long investmentFen,
        long priceFen,
        long yield,
        long costFen,
        long rentFen,
        int second,
        int households) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /** The page's example: 60 and 60 mu, 5.5 million yuan; costs, rent and households are assumptions of ours. */
    public static WhatIf example() {
        return new WhatIf(12_000, 550_000_000, 650, 1000, 150_000, 40_000, 500, 100);
    }

    /** The same at another price. */
    public WhatIf at(long price) {
        return new WhatIf(mu, investmentFen, price, yield, costFen, rentFen, second, households);
    }

    /** Output of a mu. */
    public long perMuFen() {
        return Math.multiplyExact(priceFen, yield);
    }

    private long ofAllMu(long fen) {
        return BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(mu))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Output of all of the land. */
    public long outputFen() {
        return ofAllMu(perMuFen());
    }

    /** What of it is shared out a second time. */
    public long secondFen() {
        return BigDecimal.valueOf(outputFen())
                .multiply(BigDecimal.valueOf(second))
                .divide(WHOLE, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Rent of all of the land. */
    public long allRentFen() {
        return ofAllMu(rentFen);
    }

    /** Costs of all of the land. */
    public long allCostFen() {
        return ofAllMu(costFen);
    }

    /** Rent and second dividend of a household on average; null without households. */
    public @Nullable Long householdFen() {
        return households == 0
                ? null
                : BigDecimal.valueOf(allRentFen() + secondFen())
                        .divide(BigDecimal.valueOf(households), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** What is left for the investor in a year. */
    public long surplusFen() {
        return outputFen() - allCostFen() - allRentFen() - secondFen();
    }

    /** In how many years the investment is back, to a tenth, without interest; null where it never is. */
    public @Nullable BigDecimal years() {
        return surplusFen() <= 0
                ? null
                : BigDecimal.valueOf(investmentFen).divide(BigDecimal.valueOf(surplusFen()), 1, RoundingMode.HALF_UP);
    }

    /** The price from which something is left, in fen for a kilogram, rounded up; null where none is enough. */
    public @Nullable Long evenPriceFen() {
        BigDecimal kept = BigDecimal.valueOf(yield).multiply(WHOLE.subtract(BigDecimal.valueOf(second)));
        return kept.signum() <= 0
                ? null
                : BigDecimal.valueOf(costFen + rentFen)
                        .multiply(WHOLE)
                        .divide(kept, 0, RoundingMode.CEILING)
                        .longValueExact();
    }
}
