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

/** The enterprises behind the number of those registered here, and those of the register that it leaves out. */
final class RegisteredRows {

    private static final String IN_PLACE =
            "r.building_id is not null and " + Sql.within("r.building_id", "r.street_code") + " and ";
    private static final String LIVES = "enterprises.is_registered(r.status)";

    private static final Map<String, RowQuery> QUERIES = Map.of(
            RowsWanted.COUNTED,
            rows(IN_PLACE + LIVES),
            "ended-in-register",
            rows(IN_PLACE + "not " + LIVES),
            "status-unknown",
            rows(IN_PLACE + "r.status is null"),
            "registered-nowhere",
            rows("r.building_id is null and not r.outside and not r.unsettled and " + LIVES),
            "registered-unsettled",
            rows("r.building_id is null and r.unsettled and " + LIVES),
            "registered-outside",
            rows("r.outside and " + LIVES));

    private RegisteredRows() {}

    private static RowQuery rows(String so) {
        return new RowQuery(
                List.of("enterprise", "code", "status", "building", "registered-address"),
                """
                select r.enterprise_id as key, e.name, e.code, r.status, r.building_id, b.name as building, e.registered_address
                from measures.registered(cast(:days as date[])) r
                left join enterprises.enterprise e on e.id = r.enterprise_id
                left join places.building b on b.id = r.building_id
                where r.enterprise_id > :after and %s order by 1 limit :size
                """.formatted(so),
                row -> List.of(
                        enterprise(row, "key", "name"),
                        Cell.text(row.getString("code")),
                        Cell.text(row.getString("status")),
                        building(row, "building_id", "building"),
                        Cell.text(row.getString("registered_address"))));
    }

    static RowPage list(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(QUERIES, reading, place, month, wanted);
    }
}
