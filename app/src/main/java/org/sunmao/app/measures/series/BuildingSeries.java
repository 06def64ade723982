package org.sunmao.app.measures.series;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/**
 * All that figures need of one building; never changed.
 *
 * @param completed year of completion, null where nobody says
 * @param from the day on which a change of buildings made it, {@link Integer#MIN_VALUE} where none did
 * @param changed days on which a change of buildings was about it, ascending
 * @param street code of its street, {@code none} where nobody says
 * @param streetCode the same, null where nobody says
 * @param area code of the functional area that it lies in, empty for none
 * @param areaName what that is called
 * @param units how many units it has
 * @param listedBy source id to the first day that a spell from it is held
 * @param open whether the file of every enterprise that ever held a unit is open to whoever sees the building
 */
record BuildingSeries(
        long id,
        boolean confirmed,
        @Nullable Integer completed,
        int from,
        int[] changed,
        String street,
        @Nullable String streetCode,
        String area,
        String areaName,
        Attributes attributes,
        Lists lists,
        Steps steps,
        Stays stays,
        int units,
        Map<Integer, Integer> listedBy,
        boolean open) {

    /** Whether it is there on a day, null for now: a building is not before the year in which it was completed, or a change made it. */
    boolean isThere(@Nullable Integer day) {
        return day == null || from <= day && (completed == null || completed <= Days.year(day));
    }

    /** Whether it stands in the month of which {@code last} is the last day, as that is known on {@code day}. */
    boolean stands(int day, int last) {
        return (completed == null || completed <= Days.year(last)) && from <= last && lists.until() > day;
    }

    /** Whether a change of buildings was about it after one day and up to another. */
    boolean changes(int after, int upTo) {
        for (int day : changed) {
            if (day > after && day <= upTo) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody of this scope sees it. */
    boolean isSeen(Scope scope) {
        return scope.district()
                || scope.buildings().contains(id)
                || streetCode != null && scope.regions().contains(streetCode);
    }

    long bytes() {
        return steps.bytes()
                + stays.bytes()
                + 4L * (lists.counting().length + lists.waiting().length)
                + 60L * attributes.versions().size()
                + 300;
    }
}
