package org.sunmao.app.measures.definitions;

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
import org.sunmao.app.measures.RowsWanted;

/**
 * Vacant area (空置面积): the area of the units that a building's list says are vacant, on the last day of the month. A list that names
 * no vacant unit does not say that nothing is vacant: unless everything is let, the building's vacancy is not known.
 */
@Component
@Order(6)
class VacantArea implements Measure {

    private static final Definition DEFINITION = new Definition(
                    "vacant-area", 1, MeasureUnit.SQUARE_METRES, List.of("tenants", "buildings"), List.of())
            .unknownFor("no-tenant-list", "no-vacancy-told", "no-unit-area");

    /** One row per speaking building and day; {@code vacant} is null where it is not known. */
    static final String BY_BUILDING = """
            select s.day, b.id as building_id, b.name, b.street_code, b.rentable_area_sqm as rentable, x.let, x.units, x.unsized,
                case when x.sized > 0 then x.vacant when x.units = 0 and x.let >= b.rentable_area_sqm then 0 end as vacant
            from measures.speaking(cast(:days as date[])) s
            join places.building b on b.id = s.building_id
            left join (
                select u.day, u.building_id, sum(u.area_sqm) filter (where not u.let) as vacant,
                    coalesce(sum(u.area_sqm) filter (where u.let), 0) as let, count(*) filter (where not u.let) as units,
                    count(u.area_sqm) filter (where not u.let) as sized,
                    count(*) filter (where not u.let and u.area_sqm is null) as unsized
                from measures.unit_states(cast(:days as date[])) u group by u.day, u.building_id
            ) x on x.day = s.day and x.building_id = s.building_id
            where %s
            """.formatted(Sql.within("b.id", "b.street_code"));

    /** Only the vacant units are looked up: the let ones are ten times as many and add nothing. */
    private static final String FIGURES = """
            select v.day, sum(v.area_sqm) as vacant
            from (
                select h.day, h.unit_id, coalesce(max(h.unit_area_sqm), max(h.area_sqm)) as area_sqm
                from measures.held(cast(:days as date[])) h
                where h.holder = 'vacant' and %s and not exists (
                    select 1 from tenancy.spell t where t.unit_id = h.unit_id and t.holder <> 'vacant'
                        and measures.covers(h.day, t.lease_start, t.first_seen, t.first_missing))
                group by h.day, h.unit_id) v
            where v.area_sqm is not null group by v.day
            """.formatted(Sql.within("h.building_id", "h.street_code"));

    /** Days on which nothing is vacant: whether a building that lets everything says so. */
    private static final String ALL_LET = "select v.day, sum(v.vacant) as vacant from (" + BY_BUILDING
            + ") v where v.vacant is not null group by v.day";

    private static final String UNITS_UNKNOWN = """
            select count(*) from places.unit u join places.building b on b.id = u.building_id
            join measures.speaking(cast(:days as date[])) s on s.building_id = b.id
            where %s and u.id not in (select h.unit_id from measures.held(cast(:days as date[])) h)
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NOT_TOLD = Figure.unknown("no-vacancy-told");
    private static final Figure NO_AREA = Figure.unknown("no-unit-area");

    /** A building whose list speaks. */
    private record Told(@Nullable BigDecimal vacant, long units, long unsized, boolean rentableKnown) {

        Figure figure() {
            if (vacant != null) {
                return Figure.of(vacant, Map.of());
            }
            return units > 0 ? NO_AREA : NOT_TOLD;
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
        Map<YearMonth, Figure> figures = sums(reading, FIGURES, place, months);
        List<YearMonth> without =
                months.stream().filter(month -> !figures.containsKey(month)).toList();
        if (!without.isEmpty()) {
            figures.putAll(sums(reading, ALL_LET, place, without));
        }
        return figures;
    }

    private static Map<YearMonth, Figure> sums(
            Reading reading, String sql, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, sql, place, months).query(row -> {
            figures.put(
                    YearMonth.from(row.getObject("day", LocalDate.class)),
                    Figure.of(row.getBigDecimal("vacant"), Map.of()));
        });
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        Map<Long, Told> told = told(reading, place, month);
        Frame.Additive sums = frame.addUp(
                line -> {
                    Told building = told.get(line.id());
                    return building == null ? SILENT : building.figure();
                },
                frame.speaking() == 0 ? SILENT : NOT_TOLD);
        long units =
                told.values().stream().mapToLong(t -> t.units() - t.unsized()).sum();
        List<LeftOut> leftOut = leftOut(reading, place, month, frame, told);
        return new Finding(sums.whole(), units, frame.coverage(), leftOut, sums.breakdowns(), List.of());
    }

    private static Map<Long, Told> told(Reading reading, MeasurePlace place, YearMonth month) {
        var told = new HashMap<Long, Told>();
        Sql.at(reading, BY_BUILDING, place, List.of(month)).query(row -> {
            BigDecimal rentable = row.getBigDecimal("rentable");
            told.put(
                    row.getLong("building_id"),
                    new Told(
                            row.getBigDecimal("vacant"),
                            row.getLong("units"),
                            row.getLong("unsized"),
                            rentable != null && rentable.signum() > 0));
        });
        return told;
    }

    private static List<LeftOut> leftOut(
            Reading reading, MeasurePlace place, YearMonth month, Frame frame, Map<Long, Told> told) {
        long unitsUnknown = Sql.at(reading, UNITS_UNKNOWN, place, List.of(month))
                .query(Long.class)
                .single();
        return List.of(
                LeftOut.of("no-list", frame.silent()),
                LeftOut.of("no-vacancy-told", count(told, t -> t.figure().equals(NOT_TOLD))),
                LeftOut.of(
                        "vacant-without-area",
                        told.values().stream().mapToLong(Told::unsized).sum()),
                LeftOut.of("unit-unknown", unitsUnknown),
                LeftOut.flag("not-in-occupancy", count(told, t -> t.vacant() != null && !t.rentableKnown())));
    }

    private static long count(Map<Long, Told> told, java.util.function.Predicate<Told> so) {
        return told.values().stream().filter(so).count();
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return VacantRows.list(reading, place, month, wanted);
    }
}
