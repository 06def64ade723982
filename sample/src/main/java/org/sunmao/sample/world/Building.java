package org.sunmao.sample.world;

import java.util.List;

/**
 * A building of the district as it truly is.
 *
 * @param index      position in the world's list, from 0
 * @param code       code in the housing bureau's list
 * @param floors     storeys above ground
 * @param basements  storeys below ground
 * @param plateSqm   area of the footprint
 * @param year       year of completion
 * @param grade      grade and the standard it was given by, or empty
 * @param units      rooms that can be let, by floor and room
 */
public record Building(
        int index,
        String code,
        BuildingName name,
        Site site,
        int floors,
        int basements,
        double plateSqm,
        int year,
        String grade,
        List<Unit> units) {

    /** Identifier in the truth files. */
    public String truthId() {
        return String.format("B%05d", index + 1);
    }

    /** Area that can be let, in hundredths of a square metre: exactly the sum of the units. */
    public long rentableCenti() {
        return units.stream().mapToLong(Unit::areaCenti).sum();
    }

    /** Height above ground in metres, to a tenth. */
    public double heightM() {
        return Math.round((5.4 + (floors - 1) * (floors > 30 ? 4.2 : 3.8)) * 10) / 10.0;
    }

    /** Area of all storeys in square metres, to a tenth. */
    public double grossSqm() {
        return Math.round(plateSqm * (floors * 0.97 + basements * 1.1) * 10) / 10.0;
    }

    /** Area meant for business above ground, in square metres, to a tenth. */
    public double commercialSqm() {
        return Math.round(plateSqm * floors * 0.94 * 10) / 10.0;
    }
}
