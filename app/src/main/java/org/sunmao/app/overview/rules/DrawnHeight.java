package org.sunmao.app.overview.rules;

import org.jspecify.annotations.Nullable;

/**
 * How high a building is drawn.
 *
 * @param metres above ground
 * @param known by whom: said by a source, reckoned from the storeys, or by nobody
 */
public record DrawnHeight(double metres, Known known) {

    /** Metres that a storey is taken for: an office floor from slab to slab. */
    public static final double STOREY_M = 3.6;

    /** What is drawn of a building whose height nobody says, so that it can be seen at all. */
    private static final double UNKNOWN_M = 3;
    /** No building is higher; what claims to be is taken for a slip. */
    private static final double HIGHEST_M = 1000;

    /** Where a height comes from. */
    public enum Known {
        SAID,
        RECKONED,
        UNKNOWN;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The height as said, or else {@value #STOREY_M} m a storey, or else flat. */
    public static DrawnHeight of(@Nullable Double heightM, @Nullable Integer floorsAbove) {
        if (heightM != null && heightM > 0 && heightM <= HIGHEST_M) {
            return new DrawnHeight(heightM, Known.SAID);
        }
        if (floorsAbove != null && floorsAbove > 0) {
            return new DrawnHeight(floorsAbove * STOREY_M, Known.RECKONED);
        }
        return new DrawnHeight(UNKNOWN_M, Known.UNKNOWN);
    }
}
