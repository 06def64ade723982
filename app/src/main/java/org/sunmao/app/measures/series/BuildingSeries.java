package org.sunmao.app.measures.series;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/**
 * All that figures need of one building; never changed.
 *
 * @param completed year of completion, null where nobody says
 * @param street code of its street, {@code none} where nobody says
 * @param streetCode the same, null where nobody says
 * @param units how many units it has
 * @param listedBy source id to the first day that a spell from it is held
 * @param open whether the file of every enterprise that ever held a unit is open to whoever sees the building
 */
record BuildingSeries(
        long id,
        boolean confirmed,
        @Nullable Integer completed,
        String street,
        @Nullable String streetCode,
        Attributes attributes,
        Lists lists,
        Steps steps,
        Stays stays,
        int units,
        Map<Integer, Integer> listedBy,
        boolean open) {

    /** Whether it is there on a day, null for now: a building is not before the year in which it was completed. */
    boolean isThere(@Nullable Integer day) {
        return day == null || completed == null || completed <= Days.year(day);
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
