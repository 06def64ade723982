package org.sunmao.app.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that should be visited.
 *
 * @param buildingId where it is found; null where no list names it
 * @param floor of the unit where it is found
 * @param room of the unit where it is found
 * @param points the sum of its reasons
 * @param reasons the weightiest first
 * @param lastVisit when it was last visited; null where nobody knows of a visit
 * @param lastBy the department that was there
 * @param nextVisit the visit that is booked next; null where none is
 */
public record Need(
        long enterpriseId,
        String enterpriseName,
        @Nullable Long buildingId,
        @Nullable String buildingName,
        @Nullable String floor,
        @Nullable String room,
        int points,
        List<Reason> reasons,
        @Nullable LocalDate lastVisit,
        @Nullable String lastBy,
        @Nullable Next nextVisit) {

    public Need {
        reasons = List.copyOf(reasons);
    }

    /** Why. */
    public record Reason(String rule, int points, Map<String, @Nullable String> facts) {

        public Reason {
            facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
        }
    }

    /** The visit that is booked next. */
    public record Next(long visit, LocalDate day, String department) {}
}
