package org.sunmao.app.requests.store;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
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

    private static final ZoneId ZONE = MatterTime.ZONE;

    /** What is to be known of each request; a first answer is in time where nothing was told to be overdue before. */
    private static final String FACTS = """
            with asked as (
                select m.id, m.street_code, m.lead_unit, m.opened_at, not m.ended as open, not m.ended and m.due_on < :today as overdue
                from matters.matter m
                where m.kind = 'request' and m.merged_into is null and m.opened_at >= :from and m.opened_at < :to),
            told as (
                select e.matter_id, min(e.at) filter (where e.event = 'answer') as answered_at,
                    min(e.at) filter (where e.event = 'overdue' and e.state in ('received', 'assigned')) as overdue_at,
                    (array_agg(e.facts order by e.id desc) filter (where e.event = 'judge'))[1] as judged
                from matters.event e
                where e.event in ('answer', 'overdue', 'judge') and e.matter_id in (select id from asked) group by e.matter_id),
            fact as (
                select a.id, case :by when 'month' then to_char(a.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM')
                        when 'street' then coalesce(a.street_code, 'none') else coalesce(a.lead_unit, 'none') end as key,
                    true as all, a.open, a.overdue, t.answered_at is not null as answered,
                    t.answered_at is not null and (t.overdue_at is null or t.overdue_at > t.answered_at) as in_time,
                    t.judged is not null as judged, t.judged ->> 'solved' = 'solved' as solved, (t.judged ->> 'attitude')::int >= 4 as friendly
                from asked a left join told t on t.matter_id = a.id)
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
        parameters.put("from", begin(asked.from()));
        parameters.put("to", begin(asked.to().plusMonths(1)));
        return parameters;
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toOffsetDateTime();
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
