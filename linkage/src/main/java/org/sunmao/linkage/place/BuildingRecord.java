package org.sunmao.linkage.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one building, in the source's own words.
 *
 * @param key names the record, unique in a run
 * @param source names the source
 * @param anchor true for a row of a building list, which founds a cluster
 * @param name the building's name
 * @param otherNames aliases and former names; an alias may be a whole address, for a building with two numbers
 * @param address the address as one text
 * @param code the source's own code for the building
 * @param district the district, where a source keeps it apart
 * @param street the street office or town, where a source keeps it apart
 * @param firstSeen the first day on which the source said so; null where unknown
 * @param lastSeen the last day on which the source said so; null where unknown
 */
public record BuildingRecord(
        String key,
        String source,
        boolean anchor,
        @Nullable String name,
        List<String> otherNames,
        @Nullable String address,
        @Nullable String code,
        @Nullable String district,
        @Nullable String street,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen) {
    /** A record of unknown age. */
    public BuildingRecord(
            String key,
            String source,
            boolean anchor,
            @Nullable String name,
            List<String> otherNames,
            @Nullable String address,
            @Nullable String code,
            @Nullable String district,
            @Nullable String street) {
        this(key, source, anchor, name, otherNames, address, code, district, street, null, null);
    }

    /** Takes a private copy of the names. */
    public BuildingRecord {
        otherNames = List.copyOf(otherNames);
    }
}
