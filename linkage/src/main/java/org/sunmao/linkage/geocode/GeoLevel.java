package org.sunmao.linkage.geocode;

import org.sunmao.linkage.Reason;

/** How a point was found. These are findings: they weigh no bits. */
enum GeoLevel {
    POINT_ENTRANCE("point", "entrance"),
    POINT_BUILDING("point", "building"),
    POINT_PARCEL("point", "parcel"),
    POINT_BY_THE_NUMBER("point", "by-the-number"),
    POINT_UNKNOWN("point", "unknown"),
    NUMBER_KNOWN("number", "known"),
    NUMBER_WITHOUT_SUFFIX("number", "without-suffix"),
    NUMBER_BETWEEN("number", "between"),
    NUMBER_BETWEEN_BOTH_SIDES("number", "between-both-sides"),
    NUMBER_NOT_PLACED("number", "not-placed"),
    ROAD_KNOWN("road", "known"),
    ROAD_SOUNDS_ALIKE("road", "sounds-alike"),
    TOWN_KNOWN("town", "known"),
    REGION_ELSEWHERE("region", "elsewhere"),
    NOTHING_KNOWN("register", "nothing-known");

    final String comparison;
    final String word;

    GeoLevel(String comparison, String word) {
        this.comparison = comparison;
        this.word = word;
    }

    Reason of(String left, String right) {
        return new Reason(comparison, word, 0, left, right);
    }
}
