package org.sunmao.benchmarks.asof;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How large a district is written.
 *
 * @param buildings in 20 streets
 * @param enterprises of which nearly all hold units at any time
 * @param months of lists, the last of them {@link #LAST}
 */
record Size(int buildings, int enterprises, int months) {

    static final YearMonth LAST = YearMonth.of(2026, 6);
    static final int STREETS = 20;
    /** Ids of enterprises and units begin here. */
    static final long ENTERPRISES = 10_000_000;

    static final long UNITS = 100_000_000;

    YearMonth first() {
        return LAST.minusMonths(months - 1L);
    }

    LocalDate begin() {
        return first().atDay(1);
    }

    /** Units of each building: one in twenty enterprises holds two, in different buildings. */
    int unitsPerBuilding() {
        return (int) Math.ceil(1.05 * enterprises / buildings);
    }

    /** How many holders a unit has one after the other: one every thirty months. */
    int holders() {
        return Math.max(1, (months + 29) / 30);
    }
}
