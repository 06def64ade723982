package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import org.sunmao.app.measures.Figure;

/**
 * The sums of a building, a street or the whole, as {@link Layout} places them.
 *
 * @param from where they begin in {@code data}
 * @param own whether they are read by somebody who sees one street only
 */
record Row(Layout layout, long[] data, int from, boolean own) {

    long get(int column) {
        boolean moved = own && column >= Layout.OPEN && column < Layout.OWN;
        return data[from + (moved ? column + Layout.OWN - Layout.OPEN : column)];
    }

    /** An area in millionths. */
    long millionths(int area) {
        return data[from + layout.area(area)];
    }

    BigDecimal area(int area) {
        return Exact.toDecimal(millionths(area), layout.scale(data, from, area));
    }

    long silent() {
        return get(Layout.MEMBERS) - get(Layout.SPEAKING);
    }

    /** Why nothing is known: for the one reason that all have, else {@code otherwise}. */
    static Figure why(
            Figure otherwise, long first, Figure ofFirst, long second, Figure ofSecond, long third, Figure ofThird) {
        int reasons = (first > 0 ? 1 : 0) + (second > 0 ? 1 : 0) + (third > 0 ? 1 : 0);
        if (reasons != 1) {
            return otherwise;
        }
        return first > 0 ? ofFirst : second > 0 ? ofSecond : ofThird;
    }
}
