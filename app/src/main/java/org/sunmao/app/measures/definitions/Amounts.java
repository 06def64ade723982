package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.Figure;

/** Figures that are one amount divided by another. */
final class Amounts {

    private static final int PLACES = 6;

    private Amounts() {}

    /** The one amount by the other, to six places, with all amounts; without a divisor it is not known, and the amounts stay. */
    static Figure divided(Map<String, BigDecimal> amounts, String dividend, String divisor, String unknownWhy) {
        BigDecimal below = amounts.getOrDefault(divisor, BigDecimal.ZERO);
        if (below.signum() == 0) {
            return new Figure(null, unknownWhy, amounts);
        }
        BigDecimal above = amounts.getOrDefault(dividend, BigDecimal.ZERO);
        return Figure.of(above.divide(below, PLACES, RoundingMode.HALF_UP), amounts);
    }

    /** A building's amounts, to be added up before anything is divided. */
    static Figure of(List<String> codes, List<BigDecimal> amounts) {
        var byCode = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < codes.size(); i++) {
            byCode.put(codes.get(i), amounts.get(i));
        }
        return Figure.of(BigDecimal.ZERO, byCode);
    }
}
