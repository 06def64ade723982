package org.sunmao.sample.world;

import org.jspecify.annotations.Nullable;
import org.sunmao.sample.lexicon.Region;

/**
 * Where a building stands.
 *
 * @param secondRoad   the other road of a corner building that carries two numbers
 * @param secondNumber its number there, 0 if it has none
 * @param footprint    closed ring of longitude and latitude, WGS84, counter-clockwise
 */
public record Site(
        Region.Street street,
        String road,
        int number,
        @Nullable String secondRoad,
        int secondNumber,
        double[][] footprint) {

    /** Road and number, for example 观潮路18号. */
    public String roadNumber() {
        return road + number + "号";
    }

    /** Road and number on the other road, or the first one where there is no other. */
    public String otherRoadNumber() {
        return secondRoad == null ? roadNumber() : secondRoad + secondNumber + "号";
    }
}
