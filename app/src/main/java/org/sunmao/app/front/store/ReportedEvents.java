package org.sunmao.app.front.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Visits and hotline tickets that speak of an enterprise or a building, as far as their sources are open to the reader. */
@Component
public class ReportedEvents {

    /** The most that are listed. */
    public static final int MOST = 60;

    private static final String EVENTS = """
            select distinct on (day, p.id) s.code, s.kind, m.id as mention,
                coalesce(p.fields ->> 'visited-on', p.fields ->> 'received-on', d.data_date::text)::date as day,
                p.fields ->> 'topic' as topic, p.fields ->> 'content' as content, p.fields ->> 'outcome' as outcome
            from resolution.link l
            join resolution.mention m on m.id = l.mention_id
            join evidence.source s on s.id = m.source_id and s.kind in ('visits', 'complaints')
            join resolution.payload_mention pm on pm.mention_id = m.id
            join evidence.payload p on p.id = pm.payload_id
            join evidence.row r on r.payload_id = p.id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            where l.subject_id = ? and l.until_at is null
            order by day desc, p.id limit ?
            """;

    private final WebDatabase database;

    ReportedEvents(WebDatabase database) {
        this.database = database;
    }

    /** The newest, at most sixty, newest first. */
    public List<ReportedEvent> list(Scope scope, long subject) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(EVENTS)
                        .params(subject, MOST)
                        .query((row, n) -> new ReportedEvent(
                                row.getString("code"),
                                row.getString("kind"),
                                row.getLong("mention"),
                                row.getObject("day", LocalDate.class),
                                row.getString("topic"),
                                row.getString("content"),
                                row.getString("outcome")))
                        .list());
    }
}
