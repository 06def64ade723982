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

/** The stays behind a mean, the longest first, and those that are left out of it. */
final class StayRows {

    private StayRows() {}

    /** @param asked the stays of the day, see {@link Stays} */
    static RowPage list(String asked, Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(
                Map.of(
                        RowsWanted.COUNTED,
                        stays(asked, "t.status = 'confirmed' and t.known"),
                        "stay-since-first-list",
                        stays(asked, "t.status = 'confirmed' and not t.known"),
                        "stay-provisional",
                        stays(asked, "t.status <> 'confirmed'"),
                        "no-list",
                        PresenceRows.NO_LIST),
                reading,
                place,
                month,
                wanted);
    }

    private static RowQuery stays(String asked, String so) {
        return new RowQuery(
                List.of("enterprise", "building", "since", "first-missing", "stay-days"),
                """
                select * from (
                    select row_number() over (order by t.days desc, t.building_id, t.enterprise_id, t.begins) as key, t.enterprise_id, t.name,
                        t.building_id, b.name as building, t.begins, t.ends, t.days
                    from (%s) t join places.building b on b.id = t.building_id where %s) r
                where r.key > :after order by r.key limit :size
                """.formatted(asked, so),
                row -> List.of(
                        enterprise(row, "enterprise_id", "name"),
                        building(row, "building_id", "building"),
                        Cell.styled(row.getString("begins"), "day"),
                        Cell.styled(row.getString("ends"), "day"),
                        Cell.styled(row.getLong("days"), "count")));
    }
}
