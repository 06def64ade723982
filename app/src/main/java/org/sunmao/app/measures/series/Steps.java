package org.sunmao.app.measures.series;

import java.util.Arrays;

/**
 * A building's tenancy from day to day: each step holds from its day to the next. Only steps that differ from the one before are kept.
 *
 * @param days first day of each step, ascending
 * @param let area let, {@code vacant} area of vacant units, in millionths of a square metre
 * @param scales decimal places of both, in the low and the high byte
 * @param counts {@link #COUNTS} counts for each step, one after the other
 */
record Steps(int[] days, long[] let, long[] vacant, short[] scales, int[] counts) {

    static final Steps NONE = new Steps(new int[0], new long[0], new long[0], new short[0], new int[0]);

    /** Units that somebody holds or that are vacant; of these with an area; vacant ones; vacant ones with an area. */
    static final int UNITS = 0;

    static final int SIZED = 1;
    static final int VACANT = 2;
    static final int VACANT_SIZED = 3;
    /** Spells of confirmed enterprises; distinct confirmed and provisional enterprises, mentions, enterprises without a file. */
    static final int SPELLS = 4;

    static final int CONFIRMED = 5;
    static final int PROVISIONAL = 6;
    static final int UNLINKED = 7;
    static final int HIDDEN = 8;
    /** Spells of enterprises that ended by that day. */
    static final int ENDED = 9;

    static final int COUNTS = 10;

    /** The step that holds on a day; -1 before the first. */
    int at(int day) {
        int i = Arrays.binarySearch(days, day);
        return i >= 0 ? i : -i - 2;
    }

    int count(int step, int which) {
        return step < 0 ? 0 : counts[step * COUNTS + which];
    }

    long let(int step) {
        return step < 0 ? 0 : let[step];
    }

    long vacant(int step) {
        return step < 0 ? 0 : vacant[step];
    }

    int letScale(int step) {
        return step < 0 ? 0 : scales[step] & 255;
    }

    int vacantScale(int step) {
        return step < 0 ? 0 : scales[step] >> 8;
    }

    long bytes() {
        return 22L * days.length + 4L * counts.length + 120;
    }
}
