package org.sunmao.linkage.geocode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;

/**
 * A place that an address may mean.
 *
 * @param precision how fine the point is
 * @param point the point; null exactly where the building is known and its place is not, and then the precision is none
 * @param errorMetres for a building how far its own rooms may lie from the point; for a number placed between others the distance within
 *     which nine of ten known numbers of this register fall when they are left out and placed the same way; for a road or a town the
 *     distance to the farthest known building of it. 0 where there is no point
 * @param building key of the building; null where only the number, the road or the town is known
 * @param units keys of its units that are named; several blocks may have one room
 * @param label what was found, in the register's words: name, road and number, road, town
 * @param probability how likely it is that the place is within the error of the point
 * @param reasons evidence in bits for buildings, findings without bits for the rest
 */
public record GeocodeCandidate(
        Precision precision,
        @Nullable GeoPoint point,
        double errorMetres,
        @Nullable String building,
        List<String> units,
        String label,
        double probability,
        List<Reason> reasons) {
    /** Takes private copies. */
    public GeocodeCandidate {
        units = List.copyOf(units);
        reasons = List.copyOf(reasons);
    }
}
