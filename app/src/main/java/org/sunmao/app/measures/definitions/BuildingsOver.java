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
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * Buildings whose tax passes a threshold, counted by as much as the reader may know of it ({@link BuildingTax}).
 *
 * <p>Readers who may not see every enterprise's tax are told of published cells only. Whether a withheld building is above the threshold
 * would tell a bound of what one enterprise paid, so it is left out and said to be withheld. Of the part that the district keeps, and of a
 * single month, nothing is published.
 */
abstract class BuildingsOver implements Measure {

    private static final String FIGURES =
            "select t.day, count(*) filter (where t.total > :threshold) as over from (%s) t"
                    + " where t.total is not null group by t.day";

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NOT_PUBLISHED = Figure.unknown("not-published");
    private static final Figure WITHHELD = Figure.unknown("withheld");
    private static final Figure NOT_SAID = Figure.unknown("retained-not-said");

    private final Definition definition;

    BuildingsOver(Definition definition) {
        this.definition = definition;
    }

    /** Above how much tax, in fen, a building counts. */
    abstract long threshold(Reading reading);

    /** Whether a month's own tax is asked for, else that of twelve months. */
    boolean ofOneMonth(Reading reading) {
        return false;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    static boolean retained(Reading reading) {
        return reading.value(DistrictChoices.OVER_100M_TAX).equals(DistrictChoices.RETAINED);
    }

    private String sums(Reading reading) {
        if (ofOneMonth(reading)) {
            return BuildingTax.ofMonth(retained(reading));
        }
        return retained(reading) ? BuildingTax.retained() : BuildingTax.total(reading);
    }

    /** The last month that a month's figure tells of: itself, or by calendar years the newest December up to it. */
    private YearMonth window(Reading reading, YearMonth month) {
        if (ofOneMonth(reading)
                || reading.value(DistrictChoices.OVER_100M_PERIOD).equals(DistrictChoices.LAST_12_MONTHS)
                || month.getMonth() == Month.DECEMBER) {
            return month;
        }
        return YearMonth.of(month.getYear() - 1, Month.DECEMBER);
    }

    private List<YearMonth> missing(Reading reading, Set<YearMonth> delivered, YearMonth window) {
        if (ofOneMonth(reading)) {
            return delivered.contains(window) ? List.of() : List.of(window);
        }
        return TaxTwelveMonths.missing(delivered, window);
    }

    private int needed(Reading reading) {
        return ofOneMonth(reading) ? 1 : TaxTwelveMonths.MONTHS;
    }

    /** Why the reader can be told nothing, whatever was delivered; null where something may be. */
    private @Nullable String closed(Reading reading) {
        if (reading.scope().tax() == TaxSight.NONE) {
            return "no-tax-right";
        }
        if (TaxTwelveMonths.exact(reading.scope())) {
            return null;
        }
        return retained(reading) ? "retained-not-published" : ofOneMonth(reading) ? "month-not-published" : null;
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
                .filter(window -> missing(reading, delivered, window).isEmpty())
                .toList();
        var counted = new HashMap<YearMonth, Figure>();
        Sql.at(reading, FIGURES.formatted(sums(reading)), place, windows)
                .param("threshold", threshold(reading))
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
        List<YearMonth> missing = missing(reading, TaxWindows.delivered(reading), window);
        if (!missing.isEmpty()) {
            int there = needed(reading) - missing.size();
            return unknown("months-missing", new Coverage("months", there, needed(reading)), missing);
        }
        var buildings = new HashMap<Long, Figure>();
        var threshold = BigDecimal.valueOf(threshold(reading));
        Figure untold = retained(reading) ? NOT_SAID : WITHHELD;
        Sql.at(reading, sums(reading), place, List.of(window)).query(row -> {
            buildings.put(row.getLong("building_id"), figure(row.getBigDecimal("total"), threshold, untold));
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

    private static Figure figure(@Nullable BigDecimal totalFen, BigDecimal threshold, Figure untold) {
        if (totalFen == null) {
            return untold;
        }
        return Figure.of(totalFen.compareTo(threshold) > 0 ? 1 : 0);
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return closed(reading) != null
                ? new RowPage(List.of(), List.of(), null)
                : OverHundredMillionRows.list(
                        sums(reading), threshold(reading), reading, place, window(reading, month), wanted);
    }
}
