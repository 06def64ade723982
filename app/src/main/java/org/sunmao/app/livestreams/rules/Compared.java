package org.sunmao.app.livestreams.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sales of as many months before the month of the first session as after it; that month itself is in neither. Months count as far as they follow one another without a
 * gap, at most twelve on each side.
 *
 * @param months how many on each side
 * @param before the months before, the earliest first
 * @param after the months after
 */
public record Compared(
        YearMonth first, int months, List<YearMonth> before, List<YearMonth> after, long beforeFen, long afterFen) {

    private static final int MOST = 12;

    public Compared {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Compares; empty where there is no month on one of the sides.
     *
     * @param first the month of the first session
     * @param sales fen by month
     */
    public static Optional<Compared> of(YearMonth first, Map<YearMonth, Long> sales) {
        int months = Math.min(run(first, -1, sales), run(first, 1, sales));
        if (months == 0) {
            return Optional.empty();
        }
        var before = new ArrayList<YearMonth>();
        var after = new ArrayList<YearMonth>();
        for (int i = months; i > 0; i--) {
            before.add(first.minusMonths(i));
            after.add(first.plusMonths(months - i + 1L));
        }
        return Optional.of(new Compared(first, months, before, after, sum(before, sales), sum(after, sales)));
    }

    private static int run(YearMonth first, int way, Map<YearMonth, Long> sales) {
        int months = 0;
        while (months < MOST && sales.containsKey(first.plusMonths((long) way * (months + 1)))) {
            months++;
        }
        return months;
    }

    private static long sum(List<YearMonth> months, Map<YearMonth, Long> sales) {
        return months.stream().mapToLong(month -> sales.getOrDefault(month, 0L)).sum();
    }

    /** By how much of what was sold before it grew or fell, to four places; null where nothing was sold before. */
    public @Nullable BigDecimal change() {
        return beforeFen == 0
                ? null
                : BigDecimal.valueOf(afterFen - beforeFen)
                        .divide(BigDecimal.valueOf(beforeFen), 4, RoundingMode.HALF_UP);
    }
}
