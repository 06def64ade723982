package org.sunmao.linkage.enterprise;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At which numbers of which roads the buildings stand that the anchors are known to be in. */
final class KnownPlaces {
    private final Map<String, Set<String>> roadsByPlace = new HashMap<>();

    KnownPlaces(Collection<Profile> anchors) {
        for (Profile p : anchors) {
            String place = p.record.placeKey();
            String road = p.address.roadAndNumber();
            if (place != null && !road.isEmpty()) {
                roadsByPlace.computeIfAbsent(place, k -> new HashSet<>(2)).add(road);
            }
        }
    }

    /** True where one record's building is known, the other's is not, and its road and number are that building's: there may be several. */
    boolean mayBeOne(Profile a, Profile b) {
        return standsAt(a.record.placeKey(), b) || standsAt(b.record.placeKey(), a);
    }

    /** True where it is known that two records without a common site are not in one building. */
    boolean areApart(Profile a, Profile b) {
        boolean oneKnown = (a.record.placeKey() == null) != (b.record.placeKey() == null);
        return !oneKnown || isKnownElsewhere(a.record.placeKey(), b) || isKnownElsewhere(b.record.placeKey(), a);
    }

    private boolean standsAt(@Nullable String place, Profile other) {
        Set<String> roads = place == null ? null : roadsByPlace.get(place);
        return roads != null && other.record.placeKey() == null && roads.contains(other.address.roadAndNumber());
    }

    private boolean isKnownElsewhere(@Nullable String place, Profile other) {
        Set<String> roads = place == null ? null : roadsByPlace.get(place);
        String road = other.address.roadAndNumber();
        return roads != null && !road.isEmpty() && !roads.contains(road);
    }
}
