package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The vacant units behind a vacant area, and the units and buildings that it leaves out. */
final class VacantRows {

    private static final String UNITS = """
            select u.unit_id as key, u.building_id, b.name as building, p.floor_label, p.label, u.area_sqm
            from measures.unit_states(cast(:days as date[])) u
            join places.building b on b.id = u.building_id join places.unit p on p.id = u.unit_id
            where u.unit_id > :after and not u.let and u.area_sqm is %s null and %s
            order by 1 limit :size
            """;

    private static final Map<String, RowQuery> QUERIES = Map.of(
            RowsWanted.COUNTED,
            units("not"),
            "vacant-without-area",
            units(""),
            "no-list",
            PresenceRows.NO_LIST,
            "unit-unknown",
            PresenceRows.UNIT_UNKNOWN,
            "no-vacancy-told",
            buildings("v.vacant is null and coalesce(v.units, 0) = 0"),
            "not-in-occupancy",
            buildings("v.vacant is not null and coalesce(v.rentable, 0) <= 0"));

    private VacantRows() {}

    private static RowQuery units(String not) {
        return new RowQuery(
                List.of("building", "floor", "unit", "area"),
                UNITS.formatted(not, Sql.within("u.building_id", "u.street_code")),
                row -> List.of(
                        building(row, "building_id", "building"),
                        Cell.text(row.getString("floor_label")),
                        Cell.text(row.getString("label")),
                        Cell.styled(row.getBigDecimal("area_sqm"), "area")));
    }

    private static RowQuery buildings(String so) {
        return new RowQuery(
                List.of("building", "let", "vacant", "rentable"),
                """
                select v.building_id as key, v.name as building, v.let, v.vacant, v.rentable from (%s) v
                where v.building_id > :after and %s order by 1 limit :size
                """.formatted(VacantArea.BY_BUILDING, so),
                row -> List.of(
                        building(row, "key", "building"),
                        Cell.styled(row.getBigDecimal("let"), "area"),
                        Cell.styled(row.getBigDecimal("vacant"), "area"),
                        Cell.styled(row.getBigDecimal("rentable"), "area")));
    }

    static RowPage list(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(QUERIES, reading, place, month, wanted);
    }
}
