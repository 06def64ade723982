package org.sunmao.app.resolution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/** What a clerk does at the desk: each word with its line in the record, both or neither. Whether the clerk sees the mention is asked before. */
@Component
public class DeskWork {

    private final WorkerDatabase database;
    private final Decisions decisions;
    private final Audit audit;

    DeskWork(WorkerDatabase database, Decisions decisions, Audit audit) {
        this.database = database;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** The mention, or all of its name, is settled. */
    public Decisions.Outcome settle(Reader reader, Verdict verdict) {
        var said = new LinkedHashMap<String, Object>();
        said.put("decision", verdict.subjectId() == null ? "new" : "link");
        if (verdict.subjectId() != null) {
            said.put("subject", verdict.subjectId());
        }
        return recorded(
                reader,
                verdict.subjectId() == null ? "resolution.separate" : "resolution.link",
                verdict.mentionId(),
                said,
                () -> decisions.settle(verdict));
    }

    /** One candidate is ruled out; the mention goes on waiting. */
    public Decisions.Outcome reject(Reader reader, long mentionId, long subjectId, String why) {
        return recorded(
                reader,
                "resolution.reject",
                mentionId,
                Map.of("decision", "not", "subject", subjectId),
                () -> decisions.reject(mentionId, subjectId, reader.username(), why));
    }

    /** What stands of the act that this decision is part of is taken back, or this decision alone. */
    public Decisions.Outcome undo(Reader reader, MadeDecision decision, boolean alone, String why) {
        return recorded(
                reader,
                "resolution.undo",
                decision.mentionId(),
                Map.of("undoes", decision.id(), "of", decision.by()),
                () -> alone
                        ? decisions.undo(decision.id(), reader.username(), why)
                        : decisions.undoAct(decision.id(), reader.username(), why));
    }

    private Decisions.Outcome recorded(
            Reader reader, String action, long mentionId, Map<String, ?> said, Supplier<Decisions.Outcome> decision) {
        return database.inTransaction(() -> {
            Map<String, Object> before = state(mentionId);
            Decisions.Outcome outcome = decision.get();
            var about = AuditEntry.of(reader, action);
            var line = mentionId > 0 ? about.about("mention", Long.toString(mentionId)) : about;
            if (outcome instanceof Decisions.Recorded made) {
                var after = new HashMap<String, Object>(said);
                after.put("id", made.decisionId());
                audit.record(line.changed(before, after)
                        .with(Map.of("decision", made.decisionId(), "mentions", made.mentions())));
            } else {
                audit.record(line.as(AuditEntry.Result.REFUSED)
                        .with(Map.of("why", ((Decisions.Refused) outcome).why().word())));
            }
            return outcome;
        });
    }

    /** What the mention's link says, and the word that stands about it. */
    private Map<String, Object> state(long mentionId) {
        record State(
                @Nullable String zone,
                @Nullable Long subject,
                @Nullable Long decision) {}
        Optional<State> found = database.client()
                .sql("""
                        select l.zone, l.subject_id, (select max(d.id) from resolution.decision d where d.mention_id = m.id and
                        """ + QueueSql.STANDING + """
                        ) as decision
                        from resolution.mention m left join resolution.link l on l.mention_id = m.id and l.until_at is null
                        where m.id = ?
                        """)
                .param(mentionId)
                .query((row, n) -> new State(
                        row.getString("zone"),
                        row.getObject("subject_id", Long.class),
                        row.getObject("decision", Long.class)))
                .optional();
        var state = new HashMap<String, Object>();
        found.ifPresent(s -> {
            state.put("link", s.zone() == null ? "none" : s.zone());
            if (s.subject() != null) {
                state.put("subject", s.subject());
            }
            if (s.decision() != null) {
                state.put("decision", s.decision());
            }
        });
        return state;
    }
}
