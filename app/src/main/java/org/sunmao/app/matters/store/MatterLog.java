package org.sunmao.app.matters.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.MatterTold;

/** Keeps what happens to matters: in their timeline, and in the record. All within the caller's transaction. */
@Component
public class MatterLog {

    private final WorkerDatabase database;
    private final Audit audit;
    private final ApplicationEventPublisher news;

    MatterLog(WorkerDatabase database, Audit audit, ApplicationEventPublisher news) {
        this.database = database;
        this.audit = audit;
        this.news = news;
    }

    /**
     * Something that is to be kept.
     *
     * @param unit the unit that it concerns; null for none
     * @param state the state afterwards
     */
    public record Line(
            long matter,
            String event,
            @Nullable String unit,
            String state,
            String why,
            Audience audience,
            Map<String, String> facts) {}

    /** Keeps a line of the timeline, and gives news of it; {@code by} is null for the clock. */
    public void tell(@Nullable Reader by, Line line) {
        String person = by == null ? null : by.username();
        database.client()
                .sql("""
                        insert into matters.event (matter_id, event, by_person, by_role, unit, state, why, audience, facts)
                        values (:matter, :event, :person, :role, :unit, :state, :why, :audience, cast(:facts as jsonb))
                        """)
                .param("matter", line.matter())
                .param("event", line.event())
                .param("person", person)
                .param(
                        "role",
                        by == null || by.role() == null ? null : by.role().word())
                .param("unit", line.unit())
                .param("state", line.state())
                .param("why", line.why())
                .param("audience", line.audience().ordinal())
                .param("facts", MatterRow.json(line.facts()))
                .update();
        news.publishEvent(
                new MatterTold(line.matter(), line.event(), line.unit(), line.audience(), line.facts(), person));
    }

    /** Keeps a line of the record. What was said stands in the timeline alone. */
    public void record(Reader by, String action, long matter, Map<String, ?> before, Map<String, ?> after) {
        audit.record(AuditEntry.of(by, "matters." + action)
                .about("matter", Long.toString(matter))
                .changed(before, after));
    }
}
