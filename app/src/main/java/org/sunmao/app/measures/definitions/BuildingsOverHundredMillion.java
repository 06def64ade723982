package org.sunmao.app.measures.definitions;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Reading;

/**
 * Buildings over 100 million (亿元楼): buildings whose enterprises together paid more than {@value #THRESHOLD_FEN} fen (100 million yuan)
 * of tax in the twelve months up to this one; an enterprise counts at the one building where it holds the largest area. Districts count the
 * last calendar year instead, or only the part of the tax that they keep ({@link DistrictChoices}).
 */
@Component
@Order(8)
class BuildingsOverHundredMillion extends BuildingsOver {

    static final long THRESHOLD_FEN = 10_000_000_000L;

    BuildingsOverHundredMillion() {
        super(new Definition(
                        "buildings-over-100m",
                        1,
                        MeasureUnit.BUILDINGS,
                        List.of("tax", "tenants", "buildings"),
                        List.of())
                .asking(DistrictChoices.OVER_100M_PERIOD, DistrictChoices.OVER_100M_TAX)
                .unknownFor(
                        "no-tax-right",
                        "months-missing",
                        "no-tenant-list",
                        "not-published",
                        "withheld",
                        "retained-not-said",
                        "retained-not-published"));
    }

    @Override
    long threshold(Reading reading) {
        return THRESHOLD_FEN;
    }
}
