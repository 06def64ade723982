package org.sunmao.app.measures.definitions;

import java.util.List;
import org.sunmao.app.measures.Setting;

/** What districts define differently; each value is one that some district uses. */
final class DistrictChoices {

    /** From how much office area on, in m², a building counts as a commercial building. */
    static final Setting COMMERCIAL_FROM_SQM =
            new Setting("commercial-from-sqm", List.of("5000", "10000", "20000"), "5000");

    static final String BY_COUNT = "count";
    static final String BY_AREA = "area";

    /** By what the registration rate is taken. */
    static final Setting REGISTRATION_BY = new Setting("registration-by", List.of(BY_COUNT, BY_AREA), BY_COUNT);

    static final String LAST_12_MONTHS = "last-12-months";
    static final String CALENDAR_YEAR = "calendar-year";

    /** Which twelve months make a building one over 100 million. */
    static final Setting OVER_100M_PERIOD =
            new Setting("over-100m-period", List.of(LAST_12_MONTHS, CALENDAR_YEAR), LAST_12_MONTHS);

    static final String TOTAL = "total";
    static final String RETAINED = "retained";

    /** Which tax makes a building one over 100 million: all of it, or the part that the district keeps. */
    static final Setting OVER_100M_TAX = new Setting("over-100m-tax", List.of(TOTAL, RETAINED), TOTAL);

    /** Which area stands below the tax of a building. */
    static final Setting TAX_PER_SQM_AREA =
            new Setting("tax-per-sqm-area", List.of("gross", "office", "rentable", "let"), "gross");

    static final String AVERAGE = "average";
    static final String OWN_MONTH = "own-month";

    /** What makes a building one over 100 million a month: the average of the twelve months, or the month's own tax. */
    static final Setting MONTHLY_100M_BY = new Setting("monthly-100m-by", List.of(AVERAGE, OWN_MONTH), AVERAGE);

    static final String FACE = "face";
    static final String EFFECTIVE = "effective";

    /** Which rent stands in the level of rents: as agreed, or with the time for which none is paid spread over the term. */
    static final Setting RENT_BY = new Setting("rent-by", List.of(FACE, EFFECTIVE), FACE);

    private DistrictChoices() {}
}
