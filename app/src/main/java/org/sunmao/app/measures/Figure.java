package org.sunmao.app.measures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value, or why there is none. What is not known is never 0.
 *
 * @param value in the measure's unit, null when not known
 * @param unknownWhy code of the reason ({@code measures.unknown.<code>}), empty when known
 * @param amounts what the value is made of, by code; also what is known of a value that is not
 */
public record Figure(@Nullable BigDecimal value, String unknownWhy, Map<String, BigDecimal> amounts) {

    public Figure {
        if ((value == null) == unknownWhy.isEmpty()) {
            throw new IllegalArgumentException("a figure is either known or says why not");
        }
        amounts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    /** A known value. */
    public static Figure of(BigDecimal value, Map<String, BigDecimal> amounts) {
        return new Figure(value, "", amounts);
    }

    /** A known count. */
    public static Figure of(long value) {
        return of(BigDecimal.valueOf(value), Map.of());
    }

    /** A value that is not known, for this reason. */
    public static Figure unknown(String why) {
        return new Figure(null, why, Map.of());
    }

    /** Whether both are the same value, or not known for the same reason; what they are made of may differ. */
    public boolean saysTheSameAs(@Nullable Figure other) {
        return other != null
                && unknownWhy.equals(other.unknownWhy)
                && (value == null || other.value != null && value.compareTo(other.value) == 0);
    }

    public boolean isKnown() {
        return value != null;
    }

    /** The value of a known figure. */
    public BigDecimal known() {
        if (value == null) {
            throw new IllegalStateException("not known: " + unknownWhy);
        }
        return value;
    }

    /** An amount, 0 where it is not among them. */
    public BigDecimal amount(String code) {
        return amounts.getOrDefault(code, BigDecimal.ZERO);
    }
}
