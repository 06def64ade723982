package org.sunmao.app.requests.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.requests.RequestFigures;

/** Figures of requests, summed up by the database within the reader's scope. */
@Component
class FiguresInSql implements RequestFigures {

    /**
     * What is to be known of each request, out of the narrow rows that are kept for it; what became of it as far as it is told to the reader. The matters and
     * their events say the same at a hundred times the cost.
     */
    private static final String FACTS = """
            with fact as (
                select o.matter_id as id, case :by when 'month' then o.month when 'street' then coalesce(o.street_code, 'none')
                        else coalesce(o.lead_unit, 'none') end as key,
                    true as all, not o.ended as open, not o.ended and o.due_on < :today as overdue, t.told & 1 > 0 as answered, t.told & 2 > 0 as in_time,
                    t.told & 4 > 0 as judged, t.told & 8 > 0 as solved, t.told & 16 > 0 as friendly
                from requests.outcome o
                cross join lateral (select case when 'request' = any ((select matters.told(2))::text[]) then o.told_to_confidants
                    when 'request' = any ((select matters.told(1))::text[]) then o.told_to_handlers else o.told_to_all end as told) t
                where not o.merged and o.month between :from and :to)
            """;

    private final WebDatabase database;
    private final MatterTime time;

    FiguresInSql(WebDatabase database, MatterTime time) {
        this.database = database;
        this.time = time;
    }

    private Map<String, Object> parameters(Asked asked) {
        var parameters = new HashMap<String, Object>();
        parameters.put("by", asked.by().word());
        parameters.put("today", time.today());
        parameters.put("from", asked.from().toString());
        parameters.put("to", asked.to().toString());
        return parameters;
    }

    @Override
    public List<Line> list(Scope scope, Asked asked) {
        List<Line> lines = database.read(
                scope,
                jdbc -> jdbc.sql(FACTS + """
                                select coalesce(key, 'all') as key, count(*) as all, count(*) filter (where open) as open,
                                    count(*) filter (where overdue) as overdue, count(*) filter (where answered) as answered,
                                    count(*) filter (where in_time) as in_time, count(*) filter (where judged) as judged,
                                    count(*) filter (where solved) as solved, count(*) filter (where friendly) as friendly
                                from fact group by rollup (fact.key) order by fact.key is null, fact.key
                                """)
                        .params(parameters(asked))
                        .query((row, n) -> {
                            long judged = row.getLong("judged");
                            boolean told = judged >= LEAST_JUDGED;
                            return new Line(
                                    row.getString("key"),
                                    row.getLong("all"),
                                    row.getLong("open"),
                                    row.getLong("overdue"),
                                    row.getLong("answered"),
                                    row.getLong("in_time"),
                                    judged,
                                    told ? row.getLong("solved") : null,
                                    told ? row.getLong("friendly") : null);
                        })
                        .list());
        return isTellTale(lines) ? withoutTotal(lines) : lines;
    }

    /** Whether the judgements of all, less those that are told, would tell those of too few. */
    private static boolean isTellTale(List<Line> lines) {
        List<Line> hidden = lines.stream()
                .filter(line -> !line.key().equals("all") && line.solved() == null && line.judged() > 0)
                .toList();
        return !hidden.isEmpty()
                && (hidden.size() == 1
                        || hidden.stream().mapToLong(Line::judged).sum() < LEAST_JUDGED);
    }

    private static List<Line> withoutTotal(List<Line> lines) {
        return lines.stream()
                .map(line -> line.key().equals("all")
                        ? new Line(
                                line.key(),
                                line.all(),
                                line.open(),
                                line.overdue(),
                                line.answered(),
                                line.inTime(),
                                line.judged(),
                                null,
                                null)
                        : line)
                .toList();
    }

    @Override
    public List<Long> listRows(Scope scope, Asked asked, String key, What what, int most) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(FACTS + "select id from fact where (:key = 'all' or key = :key) and fact.\""
                                + what.word().replace('-', '_') + "\" order by id desc limit :most")
                        .params(parameters(asked))
                        .param("key", key)
                        .param("most", most)
                        .query(Long.class)
                        .list());
    }
}
