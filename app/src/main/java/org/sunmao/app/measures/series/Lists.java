package org.sunmao.app.measures.series;

import java.util.Arrays;

/**
 * On which days tenant lists speak of a building ({@code measures.speaking}): the newest that counts speaks until the next one, and at most
 * 62 days.
 *
 * @param counting days of lists that count, ascending
 * @param waiting days of lists that wait for a person's word, ascending
 * @param until the day from which the building is no longer there, so that no list speaks for it; {@link #NEVER} while it is
 */
record Lists(int[] counting, int[] waiting, int until) {

    static final int NEVER = Integer.MAX_VALUE;

    static final int LONGEST = 62;
    static final int NONE = Integer.MIN_VALUE;

    /** Day of the list that speaks for the day {@code of}, of those up to {@code upTo}; {@link #NONE} where none does. */
    int speaking(int upTo, int of) {
        int newest = until <= Math.min(upTo, of) ? NONE : newest(counting, Math.min(upTo, of));
        return newest != NONE && of <= newest + LONGEST ? newest : NONE;
    }

    boolean waits(int upTo, int of) {
        int newest = newest(waiting, Math.min(upTo, of));
        return newest != NONE && of <= newest + LONGEST;
    }

    static int newest(int[] days, int upTo) {
        int i = Arrays.binarySearch(days, upTo);
        int last = i >= 0 ? i : -i - 2;
        return last < 0 ? NONE : days[last];
    }
}
