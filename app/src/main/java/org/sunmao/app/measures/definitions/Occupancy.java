package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Occupancy (出租率): let area ÷ rentable area on the last day of the month, over the buildings whose tenant list speaks for that
 * day, whose rentable area is known, and at least one of whose units has an area. Let + vacant + unknown − over = rentable, per
 * building and in every sum. A building that lets more than it has to let is counted as it is, and pointed out.
 */
@Component
@Order(2)
class Occupancy implements Measure {

    private static final List<String> AMOUNTS = List.of("let", "vacant", "unknown", "over", "rentable");

    private static final Definition DEFINITION =
            new Definition("occupancy", 1, MeasureUnit.SHARE, List.of("tenants", "buildings"), AMOUNTS);

    /** One row per building and day that counts. */
    private static final String COUNTED = """
            select x.*, greatest(x.rentable - x.let - x.vacant, 0) as unknown, greatest(x.let + x.vacant - x.rentable, 0) as over
            from (
                select u.day, u.building_id, coalesce(u.street_code, 'none') as street, u.rentable_area_sqm as rentable,
                    coalesce(sum(u.area_sqm) filter (where u.let), 0) as let,
                    coalesce(sum(u.area_sqm) filter (where not u.let), 0) as vacant,
                    count(u.area_sqm) as units, count(*) - count(u.area_sqm) as units_without_area
                from measures.unit_states(cast(:days as date[])) u
                where u.rentable_area_sqm > 0 and %s
                group by u.day, u.building_id, u.street_code, u.rentable_area_sqm
                having count(u.area_sqm) > 0
            ) x
            """.formatted(Sql.within("u.building_id", "u.street_code"));

    private static final String SUMS =
            "sum(let) as let, sum(vacant) as vacant, sum(unknown) as unknown, sum(over) as over,"
                    + " sum(rentable) as rentable, sum(units) as units, sum(units_without_area) as units_without_area,"
                    + " count(*) filter (where let > rentable) as over_full";

    private static final String FIGURES = "select day, " + SUMS + " from (" + COUNTED + ") c group by day";

    private static final String PARTS = "select street, building_id, " + SUMS + " from (" + COUNTED
            + ") c group by grouping sets ((), (street), (building_id))";

    private static final String LEFT_OUT = """
            with states as materialized (
                select u.building_id, count(*) as units, count(u.area_sqm) as with_area
                from measures.unit_states(cast(:days as date[])) u group by u.building_id)
            select count(*) filter (where b.rentable_area_sqm is null or b.rentable_area_sqm <= 0) as no_rentable,
                count(*) filter (where b.rentable_area_sqm > 0 and coalesce(t.with_area, 0) = 0) as no_unit_area,
                coalesce(sum((select count(*) from places.unit u where u.building_id = b.id) - coalesce(t.units, 0)), 0)
                    as unit_unknown
            from measures.speaking(cast(:days as date[])) s
            join places.building b on b.id = s.building_id
            left join states t on t.building_id = b.id
            where %s
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final String WITHOUT_RENTABLE =
            "select b.id from places.building b where coalesce(b.rentable_area_sqm, 0) <= 0 and "
                    + Sql.within("b.id", "b.street_code");

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NO_AREA = Figure.unknown("no-area");
    private static final Figure NO_RENTABLE_AREA = Figure.unknown("no-rentable-area");
    private static final Figure NO_UNIT_AREA = Figure.unknown("no-unit-area");

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
            figures.put(YearMonth.from(row.getObject("day", LocalDate.class)), figure(row));
        });
        return figures;
    }

    /** The formula: let ÷ rentable, to six places; more than 1 is left as it is. */
    private static Figure figure(ResultSet row) throws SQLException {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (String amount : AMOUNTS) {
            amounts.put(amount, row.getBigDecimal(amount));
        }
        BigDecimal rentable = row.getBigDecimal("rentable");
        return Figure.of(row.getBigDecimal("let").divide(rentable, 6, RoundingMode.HALF_UP), amounts);
    }

    private static final class Sums {
        @Nullable
        Figure whole;

        long units;
        long unitsWithoutArea;
        long overFull;
        final Map<String, Figure> streets = new HashMap<>();
        final Map<Long, Figure> buildings = new HashMap<>();
        final Set<Long> unrentable = new HashSet<>();

        Figure building(long id) {
            return buildings.getOrDefault(id, unrentable.contains(id) ? NO_RENTABLE_AREA : NO_UNIT_AREA);
        }

        Figure street(Frame frame, String code) {
            Figure known = streets.get(code);
            return known != null ? known : frame.common(code, line -> building(line.id()), NO_AREA);
        }

        Figure whole(Frame frame) {
            return whole != null ? whole : frame.common("", line -> building(line.id()), NO_AREA);
        }

        void add(ResultSet row) throws SQLException {
            if (row.getBigDecimal("rentable") == null) {
                return;
            }
            String street = row.getString("street");
            long building = row.getLong("building_id");
            if (street != null) {
                streets.put(street, figure(row));
            } else if (building != 0) {
                buildings.put(building, figure(row));
            } else {
                whole = figure(row);
                units = row.getLong("units");
                unitsWithoutArea = row.getLong("units_without_area");
                overFull = row.getLong("over_full");
            }
        }
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        var sums = new Sums();
        Sql.at(reading, PARTS, place, List.of(month)).query(sums::add);
        Sql.at(reading, WITHOUT_RENTABLE, place, List.of(month))
                .query(Long.class)
                .list()
                .forEach(sums.unrentable::add);
        var parts = frame.breakdowns(
                street -> frame.speaks(street) ? sums.street(frame, street) : SILENT,
                line -> line.speaks() ? sums.building(line.id()) : SILENT,
                (level, all) -> Frame.Rest.NONE);
        return new Finding(
                frame.speaking() == 0 ? SILENT : sums.whole(frame),
                sums.units,
                frame.coverage(),
                leftOut(reading, place, month, frame, sums),
                parts,
                List.of());
    }

    private static List<LeftOut> leftOut(Reading reading, MeasurePlace place, YearMonth month, Frame frame, Sums sums) {
        return Sql.at(reading, LEFT_OUT, place, List.of(month))
                .query((row, n) -> List.of(
                        LeftOut.of("no-list", frame.silent()),
                        LeftOut.of("no-rentable-area", row.getLong("no_rentable")),
                        LeftOut.of("no-unit-area", row.getLong("no_unit_area")),
                        LeftOut.of("unit-without-area", sums.unitsWithoutArea),
                        LeftOut.of("unit-unknown", row.getLong("unit_unknown")),
                        LeftOut.flag("over-full", sums.overFull)))
                .single();
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return OccupancyRows.list(reading, place, month, wanted, COUNTED);
    }
}
