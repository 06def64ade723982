package org.sunmao.app.measures.definitions;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Reading;

/**
 * Tax rate of those present (属地纳税率): of the confirmed enterprises present, the share that paid tax here, or got tax back, in the twelve
 * months up to this one. It is known only when all twelve months were delivered. Whether an enterprise pays at all is told by the bands of
 * its tax, so only readers of bands are told; sums play no part.
 */
@Component
@Order(22)
class TaxRate extends PresentRate {

    private static final Definition DEFINITION = new Definition(
                    "tax-rate", 1, MeasureUnit.SHARE, List.of("tenants", "tax"), List.of("taxed", "counted"))
            .unknownFor("no-tax-right", "no-tenant-list", "months-missing", "nobody-present");

    private static final Relation TAXED = new Relation("""
            left join (
                select d.day, t.enterprise_id from unnest(cast(:days as date[])) d (day)
                join enterprises.tax_band t on t.month <= d.day and t.month > d.day - interval '1 year' and t.band <> 'zero'
                group by d.day, t.enterprise_id) t on t.day = h.day and t.enterprise_id = h.enterprise_id""", "t.enterprise_id is not null", "false", "false", "taxed");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    Relation relation() {
        return TAXED;
    }

    @Override
    boolean byArea(Reading reading) {
        return false;
    }

    @Override
    Set<YearMonth> speaking(Reading reading, List<YearMonth> months) {
        if (reading.scope().tax() == TaxSight.NONE) {
            return Set.of();
        }
        Set<YearMonth> delivered = TaxWindows.delivered(reading);
        return months.stream()
                .filter(month -> TaxTwelveMonths.missing(delivered, month).isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    String silentWhy(Reading reading) {
        return reading.scope().tax() == TaxSight.NONE ? "no-tax-right" : "months-missing";
    }
}
