package org.sunmao.app.vacancies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Freshness;

/**
 * A vacant unit as everybody may see it.
 *
 * @param floorLabel {@code 12}, {@code B1}; empty when not known
 * @param areaSqm square metres; null when nobody says
 * @param askingRent yuan for a square metre and month; null when it is not said
 * @param availableFrom null when at once, or not said
 * @param divisibleSqm the smallest part that is let by itself; null when it is let as a whole, or not said
 * @param fitOut {@code bare}, {@code fitted}, {@code furnished}; empty when not said
 * @param verifiedOn the day of the newest list that calls it vacant
 * @param vacantSeen the first list of the unbroken row of lists that call it vacant
 * @param neighbours industries of three or more enterprises in the building, the most frequent first
 */
public record Vacancy(
        long unitId,
        long buildingId,
        String buildingName,
        @Nullable String address,
        @Nullable String streetCode,
        @Nullable String grade,
        @Nullable String gradeStandard,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable Integer floorsAbove,
        String floorLabel,
        @Nullable Integer floorOrder,
        String label,
        @Nullable BigDecimal areaSqm,
        @Nullable BigDecimal askingRent,
        @Nullable LocalDate availableFrom,
        @Nullable BigDecimal divisibleSqm,
        String fitOut,
        String remark,
        String transport,
        String contact,
        LocalDate verifiedOn,
        LocalDate vacantSeen,
        List<Neighbour> neighbours) {

    public Vacancy {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * Enterprises of one industry in the building.
     *
     * @param section letter of GB/T 4754-2017
     * @param count three or more
     */
    public record Neighbour(String section, int count) {}

    /** Managers send their lists monthly. */
    private static final int CADENCE_DAYS = 31;

    /** How fresh it is on this day: by a list of the last month, of the one before, or older. */
    public Freshness freshness(LocalDate on) {
        return Freshness.of(verifiedOn, CADENCE_DAYS, on);
    }

    /** The word of how fresh that is which was verified on a day. */
    public static String freshnessWord(LocalDate verifiedOn, LocalDate on) {
        return Freshness.of(verifiedOn, CADENCE_DAYS, on).word();
    }

    /** The unit's id as it stands in addresses. */
    public String code() {
        return "U" + unitId;
    }

    /** What it costs a month, in yuan; null where area or rent is not said. */
    public @Nullable BigDecimal monthly() {
        return areaSqm == null || askingRent == null
                ? null
                : areaSqm.multiply(askingRent).setScale(0, java.math.RoundingMode.HALF_UP);
    }
}
