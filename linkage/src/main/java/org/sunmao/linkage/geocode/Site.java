package org.sunmao.linkage.geocode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.place.RegisteredBuilding;

/**
 * A building of the register and where it stands.
 *
 * @param building the row of the register and its units
 * @param point a point of the building itself, such as the centre of its footprint; null where unknown
 * @param entrances points of its entrances, the main one first; a person is sent there before the centre
 * @param parcel a point of the land that it stands on; taken where nothing better is known
 */
public record Site(
        RegisteredBuilding building,
        @Nullable GeoPoint point,
        List<GeoPoint> entrances,
        @Nullable GeoPoint parcel) {
    /** Takes a private copy of the entrances. */
    public Site {
        entrances = List.copyOf(entrances);
    }

    /** A building with a point and nothing else. */
    public Site(RegisteredBuilding building, @Nullable GeoPoint point) {
        this(building, point, List.of(), null);
    }

    @Nullable
    GeoPoint best() {
        return !entrances.isEmpty() ? entrances.get(0) : point != null ? point : parcel;
    }
}
