package org.sunmao.app.scenarios.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Figures of scenarios by field, out of the same rows that are listed behind them. */
@Component
public class FigureBook {

    /** What is counted: for a released item or a match the matter's id as {@code id}, its field, and the sum of its contract. */
    private static final String ROWS = """
            with rows as (
                select 'opportunities' as what, e.matter_id as id, e.field, 0::bigint as fen from scenarios.entry e
                    where e.edition = 1 and e.sort = 'opportunity' and e.withdrawn_at is null
                union all
                select 'capabilities', e.matter_id, e.field, 0 from scenarios.entry e where e.edition = 1 and e.sort = 'capability' and e.withdrawn_at is null
                union all
                select s.state, c.matter_id, i.field,
                    case when s.state = 'contracted' then (select coalesce(sum(case when a.kind = 'reversal' then -a.fen else a.fen end), 0)::bigint
                        from scenarios.amount a where a.matter_id = c.matter_id) else 0 end
                from scenarios.match c join scenarios.item i on i.matter_id = c.opportunity_id join scenarios.stage s on s.matter_id = c.matter_id
                    join matters.matter m on m.id = c.matter_id
                where s.state in ('proposed', 'contacted', 'pilot', 'contracted', 'delivered', 'failed', 'declined')
                    and not (s.state = 'contracted' and m.state in ('failed', 'declined')))
            """;

    private final WebDatabase web;

    FigureBook(WebDatabase web) {
        this.web = web;
    }

    /** How many of what there are in a field, and what their contracts come to. */
    public record Count(String field, String what, int count, long fen) {}

    /** By field, and for all fields as the field {@code all}. */
    public List<Count> count(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ROWS + """
                        select coalesce(field, 'all') as field, what, count(distinct id) as n, sum(fen)::bigint as fen from rows group by grouping sets ((field, what), (what))
                        """)
                        .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)))
                        .list());
    }

    /** The matters behind a count. */
    public List<Long> rows(Scope scope, String field, String what, int most) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ROWS + """
                        select distinct id from rows where what = :what and (:field = 'all' or field = :field) order by id desc limit :most
                        """)
                        .param("what", what)
                        .param("field", field)
                        .param("most", most)
                        .query(Long.class)
                        .list());
    }
}
