package org.sunmao.linkage.enterprise;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.index.Hash64;

/** At which numbers of which roads the buildings stand that the anchors are known to be in. */
final class KnownPlaces {
    private final Map<String, Set<Long>> roadsByPlace = new HashMap<>();

    KnownPlaces(Collection<Profile> anchors) {
        anchors.forEach(this::learn);
    }

    /** Takes the place of one more anchor in; true where that was not known before. */
    boolean learn(Profile p) {
        String place = p.record.placeKey();
        return place != null
                && p.roadAndNumber != Hash64.NONE
                && roadsByPlace.computeIfAbsent(place, k -> new HashSet<>(2)).add(p.roadAndNumber);
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
        Set<Long> roads = place == null ? null : roadsByPlace.get(place);
        return roads != null && other.record.placeKey() == null && roads.contains(other.roadAndNumber);
    }

    private boolean isKnownElsewhere(@Nullable String place, Profile other) {
        Set<Long> roads = place == null ? null : roadsByPlace.get(place);
        return roads != null && other.roadAndNumber != Hash64.NONE && !roads.contains(other.roadAndNumber);
    }
}
