package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;
import static org.sunmao.app.measures.definitions.RowQuery.enterprise;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The enterprises behind a {@link PresentRate}, and those that it leaves out. */
final class RelationRows {

    private static final String ROWS = """
            select y.key, y.enterprise_id, e.name, e.code, y.building_id, b.name as building, y.area, y.holds
            from (select row_number() over (order by x.enterprise_id, x.building_id) as key, x.* from (%s) x where %s) y
            join enterprises.enterprise e on e.id = y.enterprise_id
            join places.building b on b.id = y.building_id
            where y.key > :after order by 1 limit :size
            """;

    private RelationRows() {}

    static RowPage list(
            Relation relation,
            boolean byArea,
            Reading reading,
            MeasurePlace place,
            YearMonth month,
            RowsWanted wanted) {
        String counted = byArea ? "x.area is not null and " : "x.home and ";
        String any = byArea ? "" : "x.home and ";
        return RowQuery.page(
                Map.of(
                        RowsWanted.COUNTED,
                        rows(relation, counted + "x.holds is not null"),
                        "relation-unsettled",
                        rows(relation, any + "x.holds is null"),
                        "held-without-area",
                        rows(relation, "x.area is null and x.holds is not null"),
                        "present-registered-nowhere",
                        rows(relation, counted + "x.nowhere"),
                        "present-not-in-register",
                        rows(relation, counted + "x.absent"),
                        "provisional",
                        PresenceRows.PROVISIONAL,
                        "unlinked",
                        PresenceRows.UNLINKED,
                        "no-list",
                        PresenceRows.NO_LIST),
                reading,
                place,
                month,
                wanted);
    }

    private static RowQuery rows(Relation relation, String so) {
        return new RowQuery(
                List.of("enterprise", "code", "building", "area", "state"),
                ROWS.formatted(relation.held(), so),
                row -> List.of(
                        enterprise(row, "enterprise_id", "name"),
                        Cell.text(row.getString("code")),
                        building(row, "building_id", "building"),
                        Cell.styled(row.getBigDecimal("area"), "area"),
                        Cell.styled(state(relation, row.getObject("holds", Boolean.class)), "message")));
    }

    private static String state(Relation relation, @org.jspecify.annotations.Nullable Boolean holds) {
        if (holds == null) {
            return "measures.state.unsettled";
        }
        return "measures.state." + (holds ? "" : "not-") + relation.word();
    }
}
