package org.sunmao.app.policies;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a clause comes to, with everything it was reckoned from.
 *
 * @param base what the base was, in its unit; null for a fixed amount, and where it is not known
 * @param rawFen before the caps, rounded half up to the fen; null while the base is not known
 * @param steps the caps in the order in which they were asked
 * @param fen what is paid; null while something is missing
 * @param missing figures that nobody has declared or said yet
 */
public record Amount(
        AmountRule rule,
        @Nullable BigDecimal base,
        @Nullable Long rawFen,
        List<Step> steps,
        @Nullable Long fen,
        List<Base> missing) {

    public Amount {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    /** Which cap. */
    public enum Cap {
        AWARD,
        YEAR,
        YEARS,
        INVESTMENT,
        POLICY_YEAR,
        BUDGET;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A cap that was asked.
     *
     * @param limitFen what it allows in all, rounded down to the fen
     * @param usedFen what was paid before and counts against it
     * @param cuts whether it made the amount smaller
     */
    public record Step(Cap cap, long limitFen, long usedFen, boolean cuts) {

        /** What is left below it. */
        public long leftFen() {
            return Math.max(0, limitFen - usedFen);
        }
    }

    /**
     * What was paid before, returned money as a negative sum.
     *
     * @param year the year to whose budget it belongs
     */
    public record Paid(String clause, int year, long fen) {}
}
