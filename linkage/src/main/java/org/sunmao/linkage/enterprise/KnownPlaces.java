package org.sunmao.linkage.enterprise;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.index.Hash64;

/** At which numbers of which roads the buildings stand that the anchors are known to be in. */
final class KnownPlaces {
    /** How many anchors tell that a building stands at a road. */
    private final Map<String, Map<Long, Integer>> roadsByPlace = new HashMap<>();

    KnownPlaces(Collection<Profile> anchors) {
        anchors.forEach(this::learn);
    }

    /** What was told elsewhere: a building stands at a road and number. */
    void learn(String place, long roadAndNumber) {
        roadsByPlace.computeIfAbsent(place, k -> new HashMap<>(2)).merge(roadAndNumber, 1, Integer::sum);
    }

    /** Takes the place of one more anchor in; true where that was not known before. */
    boolean learn(Profile p) {
        String place = p.record.placeKey();
        return place != null
                && p.roadAndNumber != Hash64.NONE
                && roadsByPlace.computeIfAbsent(place, k -> new HashMap<>(2)).merge(p.roadAndNumber, 1, Integer::sum)
                        == 1;
    }

    /** An anchor is no more; true where nobody else tells the same. */
    boolean forget(Profile p) {
        String place = p.record.placeKey();
        Map<Long, Integer> roads = place == null ? null : roadsByPlace.get(place);
        if (roads == null || !roads.containsKey(p.roadAndNumber)) {
            return false;
        }
        boolean last = roads.merge(p.roadAndNumber, -1, (n, less) -> n + less == 0 ? null : n + less) == null;
        if (roads.isEmpty()) {
            roadsByPlace.remove(place);
        }
        return last;
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
        Map<Long, Integer> roads = place == null ? null : roadsByPlace.get(place);
        return roads != null && other.record.placeKey() == null && roads.containsKey(other.roadAndNumber);
    }

    private boolean isKnownElsewhere(@Nullable String place, Profile other) {
        Map<Long, Integer> roads = place == null ? null : roadsByPlace.get(place);
        return roads != null && other.roadAndNumber != Hash64.NONE && !roads.containsKey(other.roadAndNumber);
    }
}
