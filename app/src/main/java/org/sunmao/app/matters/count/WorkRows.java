package org.sunmao.app.matters.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The statements of a measure of work over the rows of its room. */
final class WorkRows {

    /** The rows as they had been recorded, and as far as they had happened by the day that is asked for. */
    private static final String KNOWN = """
            w as (select s.key, s.day, case when s.until <= coalesce(history.day(), 'infinity'::date) then s.until end as until,
                    s.street, s.building_id, s.amount, s.why, s.name, s.href
                from (%s) s
                where s.known_at <= history.moment() and (s.gone_at is null or s.gone_at > history.moment())
                    and s.day <= coalesce(history.day(), 'infinity'::date))
            """;

    /** A row lies in the street of its building, where the reader sees it; else in the street that it says. */
    private static final String LOCATED = KNOWN + """
            , l as (select w.*, b.id as at_building, b.name as at_name, coalesce(b.street_code, w.street, 'none') as at_street
                from w left join places.building b on b.id = w.building_id),
            f as (select * from l where (:street = '' or places.lies(at_building, at_street, :street)) and (:building = 0 or at_building = :building))
            """;

    private static final String STANDS = "(%s.until is null or %s.until > %s)";

    private final Over over;
    private final MeasureUnit unit;
    private final String source;

    WorkRows(Over over, MeasureUnit unit, String source) {
        this.over = over;
        this.unit = unit;
        this.source = source;
    }

    private String with(String known) {
        return "with " + known.formatted(source);
    }

    /** The earliest day. */
    String first() {
        return with(KNOWN) + "select min(w.day) as first from w";
    }

    /** The figure of the last day of each month, and the earliest day of any row; rows are added up by month before months are put beside each other. */
    String byMonth(boolean whole) {
        return with(whole ? KNOWN : LOCATED)
                + """
                , g as (select date_trunc('month', r.day)::date as month, date_trunc('month', r.until)::date as until, sum(r.amount) as amount
                    from %s r where r.why is null group by 1, 2)
                select d.day, coalesce(sum(g.amount), 0) as amount, (select min(w.day) from w) as first from unnest(cast(:days as date[])) d (day)
                left join g on g.month between %s and d.day and %s group by d.day
                """.formatted(whole ? "w" : "f", over.first("d.day"), STANDS.formatted("g", "g", "d.day"));
    }

    private String counted() {
        return " f.day between " + over.first("d.day") + " and d.day and " + STANDS.formatted("f", "f", "d.day") + " ";
    }

    private static final String DAY = "(select x as day from unnest(cast(:days as date[])) x) d";

    /** What a month's figure is made of by street and building, and what it leaves out. */
    String byPlace() {
        return with(LOCATED) + """
                select f.at_street as street, coalesce(max(r.name_zh), '') as street_zh, coalesce(max(r.name_en), '') as street_en,
                    f.at_building as building_id, max(f.at_name) as building, f.why, count(*) as rows, coalesce(sum(f.amount), 0) as amount
                from f join %s on %s left join places.region r on r.code = f.at_street
                group by f.at_street, f.at_building, f.why
                """.formatted(DAY, counted());
    }

    private String listed() {
        return with(LOCATED) + """
                select * from (
                    select row_number() over (order by f.day desc, f.key desc) as key, f.name, f.href, f.day, f.at_building, f.at_name, f.amount
                    from f join %s on %s
                    where f.why is not distinct from nullif(:why, 'counted')) n
                where n.key > :after order by n.key limit :size
                """.formatted(DAY, counted());
    }

    RowPage page(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        var keys = new ArrayList<Long>();
        List<List<Cell>> rows = new ArrayList<>(WorkMeasure.at(reading.client().sql(listed()), place, List.of(month))
                .param("why", wanted.reason())
                .param("after", wanted.afterId())
                .param("size", wanted.size() + 1)
                .query((row, n) -> {
                    keys.add(row.getLong("key"));
                    return cells(row, reading.scope());
                })
                .list());
        @Nullable String next = null;
        if (rows.size() > wanted.size()) {
            rows.remove(wanted.size());
            next = keys.get(wanted.size() - 1).toString();
        }
        return new RowPage(columns(), rows, next);
    }

    private List<String> columns() {
        return List.of("work", "work-day", "building", unit == MeasureUnit.FEN ? "work-money" : "work-amount");
    }

    private List<Cell> cells(ResultSet row, Scope scope) throws SQLException {
        String name = Masking.text(row.getString("name"), scope);
        String href = row.getString("href");
        long building = row.getLong("at_building");
        return List.of(
                href == null ? Cell.text(name) : Cell.link(name, href),
                Cell.styled(row.getString("day"), "day"),
                building == 0
                        ? Cell.styled("", "optional")
                        : Cell.link(row.getString("at_name"), "/buildings/B" + building),
                Cell.styled(row.getBigDecimal("amount"), unit == MeasureUnit.FEN ? "money" : "count"));
    }
}
