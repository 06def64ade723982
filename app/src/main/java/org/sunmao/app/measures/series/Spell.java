package org.sunmao.app.measures.series;

/**
 * A spell of tenancy as far as figures need it; days count from 1970-01-01.
 *
 * @param start the day it is held from: its first list's, or the lease's begin where that is earlier
 * @param end the first day it is held no longer; {@link #OPEN} while it is held
 * @param who the enterprise, the mention negated, or 0 where the unit is vacant
 * @param kind whose it is
 * @param area of the lease, and {@code unitArea} of the unit, in millionths of a square metre
 */
record Spell(
        long unit,
        Kind kind,
        long who,
        int start,
        int end,
        long area,
        int areaScale,
        long unitArea,
        int unitScale,
        boolean enterprise) {

    static final int OPEN = Integer.MAX_VALUE;

    /** Whose a spell is; a hidden enterprise has no file. */
    enum Kind {
        CONFIRMED,
        PROVISIONAL,
        UNLINKED,
        HIDDEN,
        VACANT
    }
}
