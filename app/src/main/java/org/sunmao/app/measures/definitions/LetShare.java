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
 * Let area ÷ an area of the building on the last day of the month, over the buildings whose tenant list speaks for that day, of which this
 * area is known, and at least one of whose units has an area. Let + vacant + unknown − over = that area, per building and in every sum. A
 * building that lets more than it has is counted as it is, and pointed out.
 */
abstract class LetShare implements Measure {

    /** One row per building and day that counts. */
    private static final String COUNTED = """
            select x.*, greatest(x.whole - x.let - x.vacant, 0) as unknown, greatest(x.let + x.vacant - x.whole, 0) as over
            from (
                select u.day, u.building_id, coalesce(u.street_code, 'none') as street, %2$s as whole,
                    coalesce(sum(u.area_sqm) filter (where u.let), 0) as let,
                    coalesce(sum(u.area_sqm) filter (where not u.let), 0) as vacant,
                    count(u.area_sqm) as units, count(*) - count(u.area_sqm) as units_without_area
                from measures.unit_states(cast(:days as date[])) u %1$s
                where %2$s > 0 and %3$s
                group by u.day, u.building_id, u.street_code, %2$s
                having count(u.area_sqm) > 0
            ) x
            """;

    private static final String SUMS =
            "sum(let) as let, sum(vacant) as vacant, sum(unknown) as unknown, sum(over) as over,"
                    + " sum(whole) as whole, sum(units) as units, sum(units_without_area) as units_without_area,"
                    + " count(*) filter (where let > whole) as over_full";

    private static final String LEFT_OUT = """
            with states as materialized (
                select u.building_id, count(*) as units, count(u.area_sqm) as with_area
                from measures.unit_states(cast(:days as date[])) u group by u.building_id)
            select count(*) filter (where coalesce(b.%1$s, 0) <= 0) as no_whole,
                count(*) filter (where b.%1$s > 0 and coalesce(t.with_area, 0) = 0) as no_unit_area,
                coalesce(sum((select count(*) from places.unit u where u.building_id = b.id) - coalesce(t.units, 0)), 0)
                    as unit_unknown
            from measures.speaking(cast(:days as date[])) s
            join places.building b on b.id = s.building_id
            left join states t on t.building_id = b.id
            where %2$s
            """;

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NO_AREA = Figure.unknown("no-area");
    private static final Figure NO_UNIT_AREA = Figure.unknown("no-unit-area");

    private final Definition definition;
    private final Divisor divisor;
    private final String counted;
    private final String figures;
    private final String parts;
    private final String leftOut;
    private final String withoutWhole;
    private final Figure noWhole;

    /**
     * What the let area is divided by.
     *
     * @param column of {@code places.building}
     * @param code of its amount, and in {@code no-<code>-area} of its absence
     * @param inStates whether {@code measures.unit_states} has the column too
     */
    record Divisor(String column, String code, boolean inStates) {

        String absent() {
            return "no-" + code + "-area";
        }
    }

    LetShare(Definition definition, Divisor divisor) {
        String place = Sql.within("b.id", "b.street_code");
        this.definition = definition;
        this.divisor = divisor;
        this.counted = COUNTED.formatted(
                divisor.inStates() ? "" : "join places.building g on g.id = u.building_id",
                (divisor.inStates() ? "u." : "g.") + divisor.column(),
                Sql.within("u.building_id", "u.street_code"));
        this.figures = "select day, " + SUMS + " from (" + counted + ") c group by day";
        this.parts = "select street, building_id, " + SUMS + " from (" + counted
                + ") c group by grouping sets ((), (street), (building_id))";
        this.leftOut = LEFT_OUT.formatted(divisor.column(), place);
        this.withoutWhole =
                "select b.id from places.building b where coalesce(b." + divisor.column() + ", 0) <= 0 and " + place;
        this.noWhole = Figure.unknown(divisor.absent());
    }

    /** The amounts that its figures are made of. */
    static List<String> amounts(Divisor divisor) {
        return List.of("let", "vacant", "unknown", "over", divisor.code());
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTenantLists(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var found = new HashMap<YearMonth, Figure>();
        Sql.at(reading, figures, place, months).query(row -> {
            found.put(YearMonth.from(row.getObject("day", LocalDate.class)), figure(row));
        });
        return found;
    }

    /** The formula: let ÷ the building's area, to six places; more than 1 is left as it is. */
    private Figure figure(ResultSet row) throws SQLException {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (String amount : List.of("let", "vacant", "unknown", "over")) {
            amounts.put(amount, row.getBigDecimal(amount));
        }
        BigDecimal whole = row.getBigDecimal("whole");
        amounts.put(divisor.code(), whole);
        return Figure.of(row.getBigDecimal("let").divide(whole, 6, RoundingMode.HALF_UP), amounts);
    }

    private final class Sums {
        @Nullable
        Figure whole;

        long units;
        long unitsWithoutArea;
        long overFull;
        final Map<String, Figure> streets = new HashMap<>();
        final Map<Long, Figure> buildings = new HashMap<>();
        final Set<Long> without = new HashSet<>();

        Figure building(long id) {
            return buildings.getOrDefault(id, without.contains(id) ? noWhole : NO_UNIT_AREA);
        }

        Figure street(Frame frame, String code) {
            Figure known = streets.get(code);
            return known != null ? known : frame.common(code, line -> building(line.id()), NO_AREA);
        }

        Figure whole(Frame frame) {
            return whole != null ? whole : frame.common("", line -> building(line.id()), NO_AREA);
        }

        void add(ResultSet row) throws SQLException {
            if (row.getBigDecimal("whole") == null) {
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
        Sql.at(reading, parts, place, List.of(month)).query(sums::add);
        Sql.at(reading, withoutWhole, place, List.of(month))
                .query(Long.class)
                .list()
                .forEach(sums.without::add);
        var breakdowns = frame.breakdowns(
                street -> frame.speaks(street) ? sums.street(frame, street) : SILENT,
                line -> line.speaks() ? sums.building(line.id()) : SILENT,
                (level, all) -> Frame.Rest.NONE);
        return new Finding(
                frame.speaking() == 0 ? SILENT : sums.whole(frame),
                sums.units,
                frame.coverage(),
                leftOut(reading, place, month, frame, sums),
                breakdowns,
                List.of());
    }

    private List<LeftOut> leftOut(Reading reading, MeasurePlace place, YearMonth month, Frame frame, Sums sums) {
        return Sql.at(reading, leftOut, place, List.of(month))
                .query((row, n) -> List.of(
                        LeftOut.of("no-list", frame.silent()),
                        LeftOut.of(divisor.absent(), row.getLong("no_whole")),
                        LeftOut.of("no-unit-area", row.getLong("no_unit_area")),
                        LeftOut.of("unit-without-area", sums.unitsWithoutArea),
                        LeftOut.of("unit-unknown", row.getLong("unit_unknown")),
                        LeftOut.flag("over-full", sums.overFull)))
                .single();
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return OccupancyRows.list(reading, place, month, wanted, divisor, counted);
    }
}
