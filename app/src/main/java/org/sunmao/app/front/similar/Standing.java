package org.sunmao.app.front.similar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a figure stands among those of its like. Only known figures are looked at; what is not known is not 0.
 *
 * @param known how many of its like have a known figure
 * @param of how many there are
 * @param median of its like; null where fewer than {@value #LEAST} are known
 * @param lower a quarter of its like is below, null as the median
 * @param upper a quarter of its like is above, null as the median
 * @param rank of its own figure among all that are known, its own among them, 1 the highest; null where its own or the median is not known
 */
public record Standing(
        int known,
        int of,
        @Nullable BigDecimal median,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable Integer rank) {

    /** With fewer a median says little and a quartile nothing. */
    static final int LEAST = 3;

    private static final BigDecimal[] QUARTERS = {new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75")
    };

    /** @param others known figures of its like */
    static Standing of(@Nullable BigDecimal own, List<BigDecimal> others, int of) {
        int known = others.size();
        if (known < LEAST) {
            return new Standing(known, of, null, null, null, null);
        }
        var sorted = new ArrayList<>(others);
        sorted.sort(null);
        Integer rank = own == null
                ? null
                : 1
                        + (int) others.stream()
                                .filter(each -> each.compareTo(own) > 0)
                                .count();
        return new Standing(
                known,
                of,
                quantile(sorted, QUARTERS[1]),
                quantile(sorted, QUARTERS[0]),
                quantile(sorted, QUARTERS[2]),
                rank);
    }

    /** Between the two nearest, as PostgreSQL's percentile_cont has it. */
    private static BigDecimal quantile(List<BigDecimal> sorted, BigDecimal share) {
        BigDecimal at = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = at.intValue();
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low.add(high.subtract(low).multiply(at.subtract(BigDecimal.valueOf(below)), MathContext.DECIMAL64));
    }
}
