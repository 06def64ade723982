package org.sunmao.app.measures.derive;

import org.jspecify.annotations.Nullable;

/**
 * A cell of the lattice before anybody may see it.
 *
 * @param place street code, building id or {@code none}; empty for the district
 * @param parent the place of the next coarser level that it is part of
 * @param totalFen sum of the tax in fen
 * @param enterprises how many enterprises paid or were refunded
 * @param largestFen the largest single contribution in absolute value
 */
record TaxCell(String place, String parent, @Nullable String street, long totalFen, int enterprises, long largestFen) {

    static final int FEWEST = 3;

    /** Why the cell alone would tell of one enterprise, null when it does not. */
    @Nullable
    String secret() {
        if (enterprises < FEWEST) {
            return "few";
        }
        return largestFen * 5 > Math.abs(totalFen) * 4 ? "dominated" : null;
    }
}
