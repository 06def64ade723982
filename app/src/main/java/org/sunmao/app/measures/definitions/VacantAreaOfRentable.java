package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
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
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/**
 * Vacant area, second version: what can be let less what is let. It asks nobody to list vacant units, which many property managers never do,
 * but takes area of which the lists say nothing for vacant. A building that lets more than it has to let has none vacant, and is pointed out.
 */
@Component
@Order(6)
class VacantAreaOfRentable implements Measure {

    private static final Definition DEFINITION = new Definition(
                    "vacant-area", 2, MeasureUnit.SQUARE_METRES, List.of("tenants", "buildings"), List.of())
            .unknownFor("no-tenant-list", "no-area", "no-unit-area", "no-rentable-area");

    /** One row per speaking building and day; {@code vacant} is null where it is not known. */
    private static final String BY_BUILDING = """
            select s.day, b.id as building_id, b.name, nullif(b.rentable_area_sqm, 0) as rentable, x.let,
                greatest(nullif(b.rentable_area_sqm, 0) - x.let, 0) as vacant, x.let > b.rentable_area_sqm as over_full
            from measures.speaking(cast(:days as date[])) s
            join places.building b on b.id = s.building_id
            left join (
                select u.day, u.building_id, coalesce(sum(u.area_sqm) filter (where u.let), 0) as let
                from measures.unit_states(cast(:days as date[])) u group by u.day, u.building_id having count(u.area_sqm) > 0
            ) x on x.day = s.day and x.building_id = s.building_id
            where %s
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final String FIGURES = "select v.day, sum(v.vacant) as vacant from (" + BY_BUILDING
            + ") v where v.vacant is not null group by v.day";

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NO_AREA = Figure.unknown("no-area");
    private static final Figure NO_UNIT_AREA = Figure.unknown("no-unit-area");
    private static final Figure NO_RENTABLE_AREA = Figure.unknown("no-rentable-area");

    private static final Map<String, RowQuery> QUERIES = Map.of(
            RowsWanted.COUNTED,
            buildings("v.vacant is not null"),
            "no-rentable-area",
            buildings("v.rentable is null"),
            "no-unit-area",
            buildings("v.rentable is not null and v.let is null"),
            "over-full",
            buildings("v.over_full"),
            "no-list",
            PresenceRows.NO_LIST);

    private record One(
            @Nullable BigDecimal rentable, @Nullable BigDecimal vacant, boolean overFull) {

        Figure figure() {
            if (vacant != null) {
                return Figure.of(vacant, Map.of());
            }
            return rentable == null ? NO_RENTABLE_AREA : NO_UNIT_AREA;
        }
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTenantLists(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, FIGURES, place, months).query(row -> {
            figures.put(
                    YearMonth.from(row.getObject("day", LocalDate.class)),
                    Figure.of(row.getBigDecimal("vacant"), Map.of()));
        });
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        var told = new HashMap<Long, One>();
        Sql.at(reading, BY_BUILDING, place, List.of(month)).query(row -> {
            told.put(
                    row.getLong("building_id"),
                    new One(row.getBigDecimal("rentable"), row.getBigDecimal("vacant"), row.getBoolean("over_full")));
        });
        Frame.Additive sums = frame.addUp(
                line -> {
                    One building = told.get(line.id());
                    return building == null ? SILENT : building.figure();
                },
                frame.speaking() == 0 ? SILENT : NO_AREA);
        return new Finding(
                sums.whole(),
                count(told, one -> one.vacant() != null),
                frame.coverage(),
                List.of(
                        LeftOut.of("no-list", frame.silent()),
                        LeftOut.of("no-rentable-area", count(told, one -> one.rentable() == null)),
                        LeftOut.of("no-unit-area", count(told, one -> one.rentable() != null && one.vacant() == null)),
                        LeftOut.flag("over-full", count(told, One::overFull))),
                sums.breakdowns(),
                List.of());
    }

    private static long count(Map<Long, One> told, java.util.function.Predicate<One> so) {
        return told.values().stream().filter(so).count();
    }

    private static RowQuery buildings(String so) {
        return new RowQuery(
                List.of("building", "let", "vacant", "rentable"),
                "select v.building_id as key, v.* from (" + BY_BUILDING + ") v where v.building_id > :after and " + so
                        + " order by 1 limit :size",
                row -> List.of(
                        building(row, "key", "name"),
                        Cell.styled(row.getBigDecimal("let"), "area"),
                        Cell.styled(row.getBigDecimal("vacant"), "area"),
                        Cell.styled(row.getBigDecimal("rentable"), "area")));
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(QUERIES, reading, place, month, wanted);
    }
}
