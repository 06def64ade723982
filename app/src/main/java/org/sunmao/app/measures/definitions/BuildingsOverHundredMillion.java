package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
 * of tax in the twelve months up to this one; an enterprise counts at the one building where it holds the largest area.
 *
 * <p>Readers who may not see every enterprise's tax are told of published cells only. Whether a withheld building is above the threshold
 * would tell a bound of what one enterprise paid, so it is left out and said to be withheld.
 */
@Component
@Order(8)
class BuildingsOverHundredMillion implements Measure {

    static final long THRESHOLD_FEN = 10_000_000_000L;

    private static final Definition DEFINITION = new Definition(
            "buildings-over-100m", 1, MeasureUnit.BUILDINGS, List.of("tax", "tenants", "buildings"), List.of());

    /** Sums by building that the reader may see: all to the fen, or the published cells; null stands for a withheld one. */
    private static final String EXACT = """
            select d.day, s.building_id, coalesce(t.total_fen, 0) as total, coalesce(t.enterprises, 0) as enterprises
            from unnest(cast(:days as date[])) as d (day)
            join measures.speaking(cast(:days as date[])) s on s.day = d.day
            join places.building b on b.id = s.building_id and %s
            left join measures.tax_building t on t.building_id = s.building_id and t.last_month = date_trunc('month', d.day::timestamp)::date
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final String PUBLISHED = """
            select d.day, b.id as building_id, case when not c.suppressed then c.total_fen end as total, c.enterprises
            from unnest(cast(:days as date[])) as d (day)
            join measures.tax_cell c on c.level = 'building' and c.last_month = date_trunc('month', d.day::timestamp)::date
            join places.building b on b.id::text = c.place and %s
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final String FIGURES =
            "select t.day, count(*) filter (where t.total > :threshold) as over from (%s) t"
                    + " where t.total is not null group by t.day";

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NOT_PUBLISHED = Figure.unknown("not-published");
    private static final Figure WITHHELD = Figure.unknown("withheld");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    static String sums(Reading reading) {
        return TaxTwelveMonths.exact(reading.scope()) ? EXACT : PUBLISHED;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTaxCells(reading);
    }

    /** The lattice has cells for exactly the months that tax was delivered for. */
    private static Set<YearMonth> delivered(Reading reading) {
        return reading
                .client()
                .sql("select distinct last_month from measures.tax_cell")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        if (reading.scope().tax() == TaxSight.NONE) {
            return figures;
        }
        Set<YearMonth> delivered = delivered(reading);
        List<YearMonth> complete = months.stream()
                .filter(month -> TaxTwelveMonths.missing(delivered, month).isEmpty())
                .toList();
        at(reading, FIGURES.formatted(sums(reading)), place, complete).query(row -> {
            figures.put(YearMonth.from(row.getObject("day", LocalDate.class)), Figure.of(row.getLong("over")));
        });
        return figures;
    }

    private static StatementSpec at(Reading reading, String sql, MeasurePlace place, List<YearMonth> months) {
        return Sql.at(reading, sql, place, months).param("threshold", THRESHOLD_FEN);
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        if (reading.scope().tax() == TaxSight.NONE) {
            return unknown("no-tax-right", new Coverage("months", 0, 0), List.of());
        }
        List<YearMonth> missing = TaxTwelveMonths.missing(delivered(reading), month);
        if (!missing.isEmpty()) {
            int there = TaxTwelveMonths.MONTHS - missing.size();
            return unknown("months-missing", new Coverage("months", there, TaxTwelveMonths.MONTHS), missing);
        }
        var buildings = new HashMap<Long, Figure>();
        Sql.at(reading, sums(reading), place, List.of(month)).query(row -> {
            buildings.put(row.getLong("building_id"), figure(row.getBigDecimal("total")));
        });
        Frame frame = Frame.of(reading, place, month);
        Figure otherwise = TaxTwelveMonths.exact(reading.scope()) ? SILENT : NOT_PUBLISHED;
        Frame.Additive sums = frame.addUp(
                line -> buildings.getOrDefault(line.id(), otherwise), buildings.isEmpty() ? otherwise : WITHHELD);
        long known = buildings.values().stream().filter(Figure::isKnown).count();
        return new Finding(
                sums.whole(),
                sums.whole().isKnown() ? sums.whole().known().longValue() : 0,
                new Coverage("tax-known", known, frame.size()),
                List.of(
                        LeftOut.of("tax-withheld", buildings.size() - known),
                        LeftOut.of("no-tax-figure", frame.size() - buildings.size())),
                sums.breakdowns(),
                missing);
    }

    private static Finding unknown(String why, Coverage coverage, List<YearMonth> missing) {
        return new Finding(Figure.unknown(why), 0, coverage, List.of(), List.of(), missing);
    }

    private static Figure figure(@Nullable BigDecimal totalFen) {
        if (totalFen == null) {
            return WITHHELD;
        }
        return Figure.of(totalFen.compareTo(BigDecimal.valueOf(THRESHOLD_FEN)) > 0 ? 1 : 0);
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return reading.scope().tax() == TaxSight.NONE
                ? new RowPage(List.of(), List.of(), null)
                : OverHundredMillionRows.list(reading, place, month, wanted);
    }
}
