package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a building stands by its newest snapshots.
 *
 * @param asOf day of the newest snapshot; null when no tenants were ever reported
 * @param units number of units that rows ever named, without those that another division has replaced
 * @param unknownUnits units of which no source says anything now
 * @param unsizedUnits let and vacant units of which nobody says the area; they are in none of the sums
 * @param letSqm area that somebody holds; null when no unit has an area
 * @param vacantSqm area that a source calls vacant; null when no source calls any unit so, unless everything is let
 * @param unknownSqm rentable area that is neither; null when one of the two is not known
 * @param occupancy let by rentable area, as the measure of that name has it; null when one of the two is not known
 * @param enterprises enterprises present, each once
 * @param inReview tenants whose link waits for a person, each once
 */
public record BuildingStanding(
        @Nullable LocalDate asOf,
        int units,
        int letUnits,
        int vacantUnits,
        int unknownUnits,
        int unsizedUnits,
        @Nullable BigDecimal letSqm,
        @Nullable BigDecimal vacantSqm,
        @Nullable BigDecimal unknownSqm,
        @Nullable BigDecimal occupancy,
        int enterprises,
        int inReview) {}
