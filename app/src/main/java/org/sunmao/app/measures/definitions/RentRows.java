package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The leases behind a level of rents, for readers who may see them, and those that are left out. */
final class RentRows {

    private static final List<String> REASONS =
            List.of("rent-unit-missing", "rent-no-area", "rent-term-unknown", "rent-secret");

    private RentRows() {}

    /** @param leases those of the day, see {@link Rents} */
    static RowPage list(String leases, Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        Map<String, RowQuery> queries = new HashMap<>();
        queries.put(RowsWanted.COUNTED, rows(leases, "r.why is null"));
        REASONS.forEach(reason -> queries.put(reason, rows(leases, "r.why = '" + reason + "'")));
        queries.put("no-list", PresenceRows.NO_LIST);
        return RowQuery.page(queries, reading, place, month, wanted);
    }

    private static RowQuery rows(String leases, String so) {
        return new RowQuery(
                List.of("tenant", "building", "unit", "area", "rent"),
                """
                select * from (
                    select row_number() over (order by r.building_id, r.unit_id, r.who) as key, r.enterprise_id, r.who,
                        coalesce(e.name, r.tenant) as name, r.building_id, b.name as building, u.label, r.area_sqm, r.fen
                    from (%s) r join places.building b on b.id = r.building_id join places.unit u on u.id = r.unit_id
                    left join enterprises.enterprise e on e.id = r.enterprise_id
                    where %s) x
                where x.key > :after order by x.key limit :size
                """.formatted(leases, so),
                row -> List.of(
                        row.getLong("who") < 0
                                ? Cell.link(row.getString("name"), "/review/" + -row.getLong("who"))
                                : Cell.link(row.getString("name"), "/enterprises/E" + row.getLong("enterprise_id")),
                        building(row, "building_id", "building"),
                        Cell.text(row.getString("label")),
                        Cell.styled(row.getBigDecimal("area_sqm"), "area"),
                        Cell.styled(row.getBigDecimal("fen"), "rent")));
    }
}
