package org.sunmao.app.measures.definitions;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Reading;

/**
 * Buildings over 100 million a month (月亿楼): the standard is that the twelve months' tax comes to more than 100 million yuan a month on the
 * average, for a single month hangs on when taxes fall due, and of twelve months the lattice publishes cells. Districts that look at the month's
 * own tax choose that ({@link DistrictChoices#MONTHLY_100M_BY}); then only readers of every enterprise's tax are told.
 *
 * <p>It is asked of the database: the rows in memory hold one threshold, and cells of twelve months are few and found by their key.
 */
@Component
@Order(24)
class BuildingsOverHundredMillionMonthly extends BuildingsOver {

    BuildingsOverHundredMillionMonthly() {
        super(new Definition(
                        "buildings-over-100m-monthly",
                        1,
                        MeasureUnit.BUILDINGS,
                        List.of("tax", "tenants", "buildings"),
                        List.of())
                .asking(
                        DistrictChoices.MONTHLY_100M_BY,
                        DistrictChoices.OVER_100M_PERIOD,
                        DistrictChoices.OVER_100M_TAX)
                .unknownFor(
                        "no-tax-right",
                        "months-missing",
                        "no-tenant-list",
                        "not-published",
                        "withheld",
                        "retained-not-said",
                        "retained-not-published",
                        "month-not-published"));
    }

    @Override
    boolean ofOneMonth(Reading reading) {
        return reading.value(DistrictChoices.MONTHLY_100M_BY).equals(DistrictChoices.OWN_MONTH);
    }

    @Override
    long threshold(Reading reading) {
        return BuildingsOverHundredMillion.THRESHOLD_FEN * (ofOneMonth(reading) ? 1 : TaxTwelveMonths.MONTHS);
    }
}
