package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * Tax per m² (单位面积税收): what the enterprises of the buildings paid in twelve months, by the buildings' area. Which area stands below is
 * the district's choice ({@link DistrictChoices#TAX_PER_SQM_AREA}). Only buildings whose tax may be told and whose area is known stand on either
 * side, so that readers of the published lattice get nothing but what published cells say anyway.
 */
@Component
@Order(23)
class TaxPerSqm implements Measure {

    private static final Definition DEFINITION = new Definition(
                    "tax-per-sqm",
                    1,
                    MeasureUnit.FEN_PER_SQM,
                    List.of("tax", "tenants", "buildings"),
                    List.of("tax", "area"))
            .asking(DistrictChoices.TAX_PER_SQM_AREA)
            .unknownFor(
                    "no-tax-right",
                    "months-missing",
                    "no-tenant-list",
                    "not-published",
                    "withheld",
                    "no-area-below",
                    "no-tax-or-area");

    private static final String LET = """
            left join (select u.day, u.building_id, sum(u.area_sqm) filter (where u.let) as let_area_sqm
                from measures.unit_states(cast(:days as date[])) u group by u.day, u.building_id) l
                on l.day = t.day and l.building_id = t.building_id
            """;

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NOT_PUBLISHED = Figure.unknown("not-published");
    private static final Figure WITHHELD = Figure.unknown("withheld");
    private static final Figure NO_AREA = Figure.unknown("no-area-below");
    private static final Figure NEITHER = Figure.unknown("no-tax-or-area");
    private static final Coverage NOTHING = new Coverage("months", 0, 0);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    /** One row per day and building of the place with tax and area; either is null where it is not known. */
    static String sums(Reading reading) {
        String area = reading.value(DistrictChoices.TAX_PER_SQM_AREA);
        boolean let = area.equals("let");
        return "select t.day, t.building_id, b.name, t.total, nullif(" + (let ? "l" : "b") + "." + area
                + "_area_sqm, 0) as area from (" + BuildingTax.total(reading)
                + ") t join places.building b on b.id = t.building_id " + (let ? LET : "");
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTaxCells(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        if (reading.scope().tax() == TaxSight.NONE) {
            return figures;
        }
        Set<YearMonth> delivered = TaxWindows.delivered(reading);
        List<YearMonth> complete = months.stream()
                .filter(month -> TaxTwelveMonths.missing(delivered, month).isEmpty())
                .toList();
        String sql = "select s.day, sum(s.total) as tax, sum(s.area) as area from (" + sums(reading)
                + ") s where s.total is not null and s.area is not null group by s.day";
        Sql.at(reading, sql, place, complete).query(row -> {
            figures.put(
                    YearMonth.from(row.getObject("day", LocalDate.class)),
                    perSqm(Map.of("tax", row.getBigDecimal("tax"), "area", row.getBigDecimal("area"))));
        });
        return figures;
    }

    private static Figure perSqm(Map<String, BigDecimal> amounts) {
        return Amounts.divided(amounts, "tax", "area", "no-area-below");
    }

    private record One(@Nullable BigDecimal tax, @Nullable BigDecimal area) {

        Figure amounts() {
            if (tax == null) {
                return WITHHELD;
            }
            return area == null ? NO_AREA : Amounts.of(DEFINITION.amounts(), List.of(tax, area));
        }
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        if (reading.scope().tax() == TaxSight.NONE) {
            return new Finding(Figure.unknown("no-tax-right"), 0, NOTHING, List.of(), List.of(), List.of());
        }
        List<YearMonth> missing = TaxWindows.missing(reading, month);
        if (!missing.isEmpty()) {
            var coverage = new Coverage("months", TaxTwelveMonths.MONTHS - missing.size(), TaxTwelveMonths.MONTHS);
            return new Finding(Figure.unknown("months-missing"), 0, coverage, List.of(), List.of(), missing);
        }
        var buildings = new HashMap<Long, One>();
        Sql.at(reading, sums(reading), place, List.of(month)).query(row -> {
            buildings.put(row.getLong("building_id"), new One(row.getBigDecimal("total"), row.getBigDecimal("area")));
        });
        Frame frame = Frame.of(reading, place, month);
        Figure absent = TaxTwelveMonths.exact(reading.scope()) ? SILENT : NOT_PUBLISHED;
        Frame.Additive sums = frame.divide(
                line -> {
                    One one = buildings.get(line.id());
                    return one == null ? absent : one.amounts();
                },
                TaxPerSqm::perSqm,
                buildings.isEmpty() ? absent : NEITHER);
        return finding(frame, sums, buildings);
    }

    private static Finding finding(Frame frame, Frame.Additive sums, Map<Long, One> buildings) {
        long withheld = buildings.values().stream().filter(b -> b.tax() == null).count();
        long counted =
                buildings.values().stream().filter(b -> b.amounts().isKnown()).count();
        return new Finding(
                sums.whole(),
                counted,
                new Coverage("tax-known", counted, frame.size()),
                List.of(
                        LeftOut.of("tax-withheld", withheld),
                        LeftOut.of("no-area-below", buildings.size() - withheld - counted),
                        LeftOut.of("no-tax-figure", frame.size() - buildings.size())),
                sums.breakdowns(),
                List.of());
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        if (reading.scope().tax() == TaxSight.NONE
                || !TaxWindows.missing(reading, month).isEmpty()) {
            return new RowPage(List.of(), List.of(), null);
        }
        return TaxPerSqmRows.list(sums(reading), reading, place, month, wanted);
    }
}
