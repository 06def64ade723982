package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The units behind an occupancy, and the units and buildings that it leaves out. */
final class OccupancyRows {

    private static final String BUILDINGS = Sql.within("b.id", "b.street_code");

    private static final String UNITS = """
            with listed as materialized (
                select u.* from measures.unit_states(cast(:days as date[])) u
                where u.unit_id > :after and u.area_sqm is %s null and %s
                    and u.building_id in (select building_id from (%s) c)
                order by u.unit_id limit :size)
            select u.unit_id as key, u.building_id, b.name as building, p.floor_label, p.label, u.let, u.area_sqm,
                (select string_agg(distinct coalesce(e.name, t.tenant_name), '、') from tenancy.spell t
                 left join enterprises.enterprise e on e.id = t.enterprise_id
                 where t.unit_id = u.unit_id and t.holder <> 'vacant'
                    and measures.covers(u.day, t.lease_start, t.first_seen, t.first_missing)) as holder
            from listed u join places.building b on b.id = u.building_id join places.unit p on p.id = u.unit_id
            order by 1
            """;

    private static final String SPEAKING = """
            select b.id as key, b.name as building, b.%s as whole, s.list_day
            from measures.speaking(cast(:days as date[])) s join places.building b on b.id = s.building_id
            where b.id > :after and %s and %s order by 1 limit :size
            """;

    private OccupancyRows() {}

    static RowPage list(
            Reading reading,
            MeasurePlace place,
            YearMonth month,
            RowsWanted wanted,
            LetShare.Divisor divisor,
            String counted) {
        return RowQuery.page(queries(divisor, counted), reading, place, month, wanted);
    }

    private static Map<String, RowQuery> queries(LetShare.Divisor divisor, String counted) {
        return Map.of(
                RowsWanted.COUNTED,
                units("not", counted),
                "unit-without-area",
                units("", counted),
                "no-list",
                PresenceRows.NO_LIST,
                "unit-unknown",
                PresenceRows.UNIT_UNKNOWN,
                divisor.absent(),
                noWhole(divisor),
                "no-unit-area",
                noUnitArea(divisor),
                "over-full",
                overFull(divisor, counted));
    }

    private static RowQuery units(String not, String counted) {
        return new RowQuery(
                List.of("building", "floor", "unit", "state", "holder", "area"),
                UNITS.formatted(not, Sql.within("u.building_id", "u.street_code"), counted),
                row -> List.of(
                        building(row, "building_id", "building"),
                        Cell.text(row.getString("floor_label")),
                        Cell.text(row.getString("label")),
                        Cell.styled(row.getBoolean("let") ? "measures.state.let" : "measures.state.vacant", "message"),
                        Cell.text(row.getString("holder")),
                        area(row, "area_sqm")));
    }

    private static RowQuery noWhole(LetShare.Divisor divisor) {
        return new RowQuery(
                List.of("building", "list-day"),
                SPEAKING.formatted(divisor.column(), BUILDINGS, "coalesce(b." + divisor.column() + ", 0) <= 0"),
                row -> List.of(building(row, "key", "building"), Cell.styled(row.getString("list_day"), "day")));
    }

    private static RowQuery noUnitArea(LetShare.Divisor divisor) {
        return new RowQuery(
                List.of("building", divisor.code()),
                SPEAKING.formatted(
                        divisor.column(),
                        BUILDINGS,
                        "b." + divisor.column() + " > 0 and b.id not in (select u.building_id from"
                                + " measures.unit_states(cast(:days as date[])) u where u.area_sqm is not null)"),
                row -> List.of(building(row, "key", "building"), area(row, "whole")));
    }

    private static RowQuery overFull(LetShare.Divisor divisor, String counted) {
        return new RowQuery(
                List.of("building", "let", divisor.code()),
                """
                select c.building_id as key, b.name as building, c.let, c.whole
                from (%s) c join places.building b on b.id = c.building_id
                where c.let > c.whole and c.building_id > :after order by 1 limit :size
                """.formatted(counted),
                row -> List.of(building(row, "key", "building"), area(row, "let"), area(row, "whole")));
    }

    private static Cell area(ResultSet row, String column) throws SQLException {
        return Cell.styled(row.getBigDecimal(column), "area");
    }
}
