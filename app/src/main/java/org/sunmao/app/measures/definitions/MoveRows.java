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

/** Who moved, and the moves and buildings that are not counted. */
final class MoveRows {

    /** Names and days are looked up for the rows of the page alone: a large district has thousands of moves in a month. */
    private static final String MOVES = """
            with known as materialized (%s),
            page as materialized (
                select * from (
                    select row_number() over (order by m.turned desc, m.building_id, m.enterprise_id, m.mention_id) as key,
                        m.enterprise_id, m.mention_id, m.building_id, m.how, m.turned, m.arrives
                    from (%s) m
                    where m.arrives = %s and %s and %s) r
                where key > :after order by key limit :size)
            select p.key, p.enterprise_id, p.mention_id, coalesce(e.name, t.tenant_name) as name, p.building_id, b.name as building,
                p.how, p.turned, t.last_seen
            from page p
            join places.building b on b.id = p.building_id
            left join enterprises.enterprise e on e.id = p.enterprise_id
            left join lateral (
                select max(s.last_seen) as last_seen, max(s.tenant_name) as tenant_name from tenancy.spell s
                where s.building_id = p.building_id
                    and (s.enterprise_id = p.enterprise_id or s.mention_id = p.mention_id)
                    and (p.arrives or s.last_seen < p.turned)) t on true
            order by p.key
            """;

    private static final RowQuery NOT_COMPARED = new RowQuery(
            List.of("building", "newest-list"),
            """
            select b.id as key, b.name as building,
                (select max(s.day) from tenancy.snapshot s where s.building_id = b.id and s.state = 'counts' and s.day <= :day) as newest
            from places.building b
            where b.id > :after and %s and b.id not in (select c.id from (%s) c)
            order by 1 limit :size
            """.formatted(Sql.within("b.id", "b.street_code"), Moves.COMPARED),
            row -> List.of(building(row, "key", "building"), Cell.styled(row.getString("newest"), "day")));

    private static final Map<String, String> REASONS = Map.of(
            RowsWanted.COUNTED,
            "m.enterprise_status = 'confirmed'",
            "move-provisional",
            "m.enterprise_status = 'provisional'",
            "move-unlinked",
            "m.mention_id is not null");

    private static final String OF_MONTH = "select * from measures.moves(cast(:days as date[]))";
    private static final RowQuery NO_YEAR = new RowQuery(
            List.of("building", "newest-list"),
            """
            select b.id as key, b.name as building,
                (select max(s.day) from tenancy.snapshot s where s.building_id = b.id and s.state = 'counts' and s.day <= :day) as newest
            from places.building b
            where b.id > :after and %s and b.id not in (select k.building_id from (%s) k)
            order by 1 limit :size
            """.formatted(Sql.within("b.id", "b.street_code"), Churn.KNOWN),
            row -> List.of(building(row, "key", "building"), Cell.styled(row.getString("newest"), "day")));

    private MoveRows() {}

    /** Who moved out in the twelve months up to this one, of the buildings whose lists can be compared over them. */
    static RowPage ofYear(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        String reason = REASONS.get(wanted.reason());
        Map<String, RowQuery> queries = reason == null
                ? Map.of("no-year-of-lists", NO_YEAR)
                : Map.of(wanted.reason(), moves(Churn.KNOWN, Churn.OUT, reason, false));
        return RowQuery.page(queries, reading, place, month, wanted);
    }

    static RowPage list(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted, boolean arrives) {
        String reason = REASONS.get(wanted.reason());
        Map<String, RowQuery> queries = reason == null
                ? Map.of("no-comparison", NOT_COMPARED)
                : Map.of(wanted.reason(), moves("select", OF_MONTH, reason, arrives));
        return RowQuery.page(queries, reading, place, month, wanted);
    }

    private static RowQuery moves(String known, String moves, String reason, boolean arrives) {
        return new RowQuery(
                arrives
                        ? List.of("tenant", "building", "how", "since")
                        : List.of("tenant", "building", "how", "last-seen", "first-missing"),
                MOVES.formatted(known, moves, arrives, reason, Sql.within("m.building_id", "m.street_code")),
                row -> {
                    Cell who = row.getLong("mention_id") == 0
                            ? enterprise(row, "enterprise_id", "name")
                            : Cell.link(row.getString("name"), "/review/" + row.getLong("mention_id"));
                    Cell where = building(row, "building_id", "building");
                    Cell how = Cell.styled("measures.amount." + row.getString("how"), "message");
                    Cell turned = Cell.styled(row.getString("turned"), "day");
                    return arrives
                            ? List.of(who, where, how, turned)
                            : List.of(who, where, how, Cell.styled(row.getString("last_seen"), "day"), turned);
                });
    }
}
