package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * Buildings over 100 million (亿元楼): buildings whose enterprises together paid more than {@value #THRESHOLD_FEN} fen (100 million yuan)
 * of tax in the twelve months up to this one; an enterprise counts at the one building where it holds the largest area. Districts count the
 * last calendar year instead, or only the part of the tax that they keep ({@link DistrictChoices}).
 *
 * <p>Readers who may not see every enterprise's tax are told of published cells only. Whether a withheld building is above the threshold
 * would tell a bound of what one enterprise paid, so it is left out and said to be withheld. Of the part that the district keeps nothing is
 * published.
 */
@Component
@Order(8)
class BuildingsOverHundredMillion implements Measure {

    static final long THRESHOLD_FEN = 10_000_000_000L;

    private static final Definition DEFINITION = new Definition(
                    "buildings-over-100m", 1, MeasureUnit.BUILDINGS, List.of("tax", "tenants", "buildings"), List.of())
            .asking(DistrictChoices.OVER_100M_PERIOD, DistrictChoices.OVER_100M_TAX)
            .unknownFor(
                    "no-tax-right",
                    "months-missing",
                    "no-tenant-list",
                    "not-published",
                    "withheld",
                    "retained-not-said",
                    "retained-not-published");

    private static final String FIGURES =
            "select t.day, count(*) filter (where t.total > :threshold) as over from (%s) t"
                    + " where t.total is not null group by t.day";

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NOT_PUBLISHED = Figure.unknown("not-published");
    private static final Figure WITHHELD = Figure.unknown("withheld");
    private static final Figure NOT_SAID = Figure.unknown("retained-not-said");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    private static boolean retained(Reading reading) {
        return reading.value(DistrictChoices.OVER_100M_TAX).equals(DistrictChoices.RETAINED);
    }

    static String sums(Reading reading) {
        return retained(reading) ? BuildingTax.retained() : BuildingTax.total(reading);
    }

    /** The last of the twelve months that a month's figure tells of: itself, or by calendar years the newest December up to it. */
    static YearMonth window(Reading reading, YearMonth month) {
        if (reading.value(DistrictChoices.OVER_100M_PERIOD).equals(DistrictChoices.LAST_12_MONTHS)
                || month.getMonth() == Month.DECEMBER) {
            return month;
        }
        return YearMonth.of(month.getYear() - 1, Month.DECEMBER);
    }

    /** Why the reader can be told nothing, whatever was delivered; null where something may be. */
    private static @Nullable String closed(Reading reading) {
        if (reading.scope().tax() == TaxSight.NONE) {
            return "no-tax-right";
        }
        return retained(reading) && !TaxTwelveMonths.exact(reading.scope()) ? "retained-not-published" : null;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTaxCells(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        if (closed(reading) != null) {
            return figures;
        }
        Set<YearMonth> delivered = TaxWindows.delivered(reading);
        List<YearMonth> windows = months.stream()
                .map(month -> window(reading, month))
                .distinct()
                .filter(window -> TaxTwelveMonths.missing(delivered, window).isEmpty())
                .toList();
        var counted = new HashMap<YearMonth, Figure>();
        Sql.at(reading, FIGURES.formatted(sums(reading)), place, windows)
                .param("threshold", THRESHOLD_FEN)
                .query(row -> {
                    counted.put(YearMonth.from(row.getObject("day", LocalDate.class)), Figure.of(row.getLong("over")));
                });
        for (YearMonth month : months) {
            Figure figure = counted.get(window(reading, month));
            if (figure != null) {
                figures.put(month, figure);
            }
        }
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        String closed = closed(reading);
        if (closed != null) {
            return unknown(closed, new Coverage("months", 0, 0), List.of());
        }
        YearMonth window = window(reading, month);
        List<YearMonth> missing = TaxWindows.missing(reading, window);
        if (!missing.isEmpty()) {
            int there = TaxTwelveMonths.MONTHS - missing.size();
            return unknown("months-missing", new Coverage("months", there, TaxTwelveMonths.MONTHS), missing);
        }
        var buildings = new HashMap<Long, Figure>();
        Figure untold = retained(reading) ? NOT_SAID : WITHHELD;
        Sql.at(reading, sums(reading), place, List.of(window)).query(row -> {
            buildings.put(row.getLong("building_id"), figure(row.getBigDecimal("total"), untold));
        });
        Frame frame = Frame.of(reading, place, window);
        Figure otherwise = TaxTwelveMonths.exact(reading.scope()) ? SILENT : NOT_PUBLISHED;
        Frame.Additive sums = frame.addUp(
                line -> buildings.getOrDefault(line.id(), otherwise), buildings.isEmpty() ? otherwise : untold);
        long known = buildings.values().stream().filter(Figure::isKnown).count();
        return new Finding(
                sums.whole(),
                sums.whole().isKnown() ? sums.whole().known().longValue() : 0,
                new Coverage("tax-known", known, frame.size()),
                List.of(
                        LeftOut.of(retained(reading) ? "retained-not-said" : "tax-withheld", buildings.size() - known),
                        LeftOut.of("no-tax-figure", frame.size() - buildings.size())),
                sums.breakdowns(),
                missing);
    }

    private static Finding unknown(String why, Coverage coverage, List<YearMonth> missing) {
        return new Finding(Figure.unknown(why), 0, coverage, List.of(), List.of(), missing);
    }

    private static Figure figure(@Nullable BigDecimal totalFen, Figure untold) {
        if (totalFen == null) {
            return untold;
        }
        return Figure.of(totalFen.compareTo(BigDecimal.valueOf(THRESHOLD_FEN)) > 0 ? 1 : 0);
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return closed(reading) != null
                ? new RowPage(List.of(), List.of(), null)
                : OverHundredMillionRows.list(reading, place, window(reading, month), wanted);
    }
}
