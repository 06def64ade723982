package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * Tax of twelve months (近十二个月税收): what the enterprises paid in the month and the eleven before it. It is known only when all
 * twelve months were delivered. By place an enterprise counts once, at the building where it holds the largest area on the month's
 * last day; what no building can be named for is the reconciling line.
 *
 * <p>Readers who may see every enterprise's tax get sums to the fen. All others get nothing but the published lattice of
 * {@code measures.tax_cell}, which withholds whatever would tell of one enterprise.
 */
@Component
@Order(3)
class TaxTwelveMonths implements Measure {

    static final int MONTHS = 12;
    static final Figure NOTHING_DELIVERED = Figure.unknown("months-missing");

    private static final Definition DEFINITION = new Definition(
                    "tax-12-months", 1, MeasureUnit.FEN, List.of("tax", "tenants"), List.of("enterprises"))
            .unknownFor("no-tax-right", "months-missing", "no-tenant-list", "withheld", "not-published");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    /** Only a right over the whole district makes sums exact: an enterprise's own account is no reason to add up others. */
    static boolean exact(Scope scope) {
        return scope.district() && scope.tax() == TaxSight.EXACT;
    }

    /** The months of the twelve up to this one that nothing was delivered for, oldest first. */
    static List<YearMonth> missing(Set<YearMonth> delivered, YearMonth last) {
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> last.minusMonths(MONTHS - 1L - i))
                .filter(month -> !delivered.contains(month))
                .toList();
    }

    /** A sum of fewer than twelve months is not the figure, but it is known. */
    static Figure incomplete(Figure delivered) {
        Map<String, BigDecimal> sum = delivered.isKnown() ? Map.of("delivered-sum", delivered.known()) : Map.of();
        return new Figure(null, "months-missing", sum);
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return exact(reading.scope()) ? ExactTax.findMonths(reading) : MonthRange.ofTaxCells(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        return exact(reading.scope())
                ? ExactTax.listFigures(reading, place, months)
                : PublishedTax.listFigures(reading, place);
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        if (reading.scope().tax() == TaxSight.NONE) {
            return new Finding(
                    Figure.unknown("no-tax-right"), 0, new Coverage("months", 0, 0), List.of(), List.of(), List.of());
        }
        return exact(reading.scope()) ? ExactTax.find(reading, place, month) : PublishedTax.find(reading, place, month);
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return exact(reading.scope())
                ? ExactTaxRows.list(reading, place, month, wanted)
                : new RowPage(List.of(), List.of(), null);
    }
}
