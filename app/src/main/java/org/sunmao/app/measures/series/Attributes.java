package org.sunmao.app.measures.series;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lists say of a building: now, and from day to day as the view {@code places.building} reads by the clock "true on".
 *
 * @param now without that clock
 * @param from days from which another version holds, ascending
 * @param versions what holds from each of them
 * @param before what holds before the first of them
 */
record Attributes(Version now, int[] from, List<Version> versions, Version before) {

    /**
     * One reading.
     *
     * @param rentable in millionths of a square metre, {@link Exact#NULL} where not known; so too the office area
     */
    record Version(String name, long rentable, int rentableScale, long office, int officeScale) {

        /** Whether figures are the same by both; names are no figures. */
        boolean countsAs(Version other) {
            return rentable == other.rentable
                    && rentableScale == other.rentableScale
                    && office == other.office
                    && officeScale == other.officeScale;
        }

        boolean isRentable() {
            return rentable != Exact.NULL && rentable > 0;
        }
    }

    /** What is read on a day, null for now. */
    Version at(@Nullable Integer day) {
        if (day == null) {
            return now;
        }
        int i = Arrays.binarySearch(from, day);
        int last = i >= 0 ? i : -i - 2;
        return last < 0 ? before : versions.get(last);
    }
}
