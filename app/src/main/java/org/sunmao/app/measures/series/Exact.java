package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimals in a long: millionths, with the scale beside them that the database would write. Sums are exact and have the largest scale of
 * what they add up, as sums of {@code numeric} have.
 */
final class Exact {

    /** Decimal places that a long holds. */
    static final int PLACES = 6;
    /** Zeros behind them that are remembered. */
    static final int MOST_SCALE = 31;
    /** Stands for what is not known. */
    static final long NULL = Long.MIN_VALUE;

    private static final long MOST = 1_000_000_000_000_000_000L;

    private Exact() {}

    /** @throws InexactException where the value has more places, or is larger, than a long holds */
    static long of(@Nullable BigDecimal value) {
        if (value == null) {
            return NULL;
        }
        BigDecimal plain = value.scale() > PLACES ? value.stripTrailingZeros() : value;
        if (plain.scale() > PLACES || value.scale() > MOST_SCALE || plain.precision() - plain.scale() > 12) {
            throw new InexactException(value);
        }
        return plain.movePointRight(PLACES).longValueExact();
    }

    static int scale(@Nullable BigDecimal value) {
        return value == null ? 0 : Math.max(0, value.scale());
    }

    static BigDecimal toDecimal(long millionths, int scale) {
        return BigDecimal.valueOf(millionths, PLACES).setScale(scale);
    }

    /** @throws InexactException where the sum leaves what can be added up without fear of an overflow */
    static long plus(long a, long b) {
        long sum = Math.addExact(a, b);
        if (sum > MOST || sum < -MOST) {
            throw new InexactException(BigDecimal.valueOf(sum, PLACES));
        }
        return sum;
    }

    /** A value that memory cannot hold exactly; the database answers then. */
    static final class InexactException extends RuntimeException {
        private static final long serialVersionUID = 1;

        InexactException(BigDecimal value) {
            super("not to be held exactly: " + value);
        }
    }
}
