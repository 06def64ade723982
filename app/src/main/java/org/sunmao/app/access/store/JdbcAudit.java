package org.sunmao.app.access.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.database.WorkerDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The audit record in PostgreSQL; a line joins the worker's current transaction, or is committed by itself. */
@Component
class JdbcAudit implements Audit {

    private final WorkerDatabase worker;
    private final JsonMapper json;

    JdbcAudit(WorkerDatabase worker, JsonMapper json) {
        this.worker = worker;
        this.json = json;
    }

    @Override
    public void record(AuditEntry entry) {
        RequestTraits request = RequestTraits.now(entry.reader());
        worker.client()
                .sql("""
                        insert into access.audit
                            (person_id, username, role, via, remote, request, purpose,
                             action, object_kind, object_id, result, before, after, detail)
                        values (nullif(:person, 0), :username, :role, :via, :remote, :request, :purpose,
                            :action, :kind, :id, :result, cast(:before as jsonb), cast(:after as jsonb), cast(:detail as jsonb))
                        """)
                .param("person", entry.reader().personId())
                .param("username", entry.reader().username())
                .param(
                        "role",
                        entry.reader().role() == null
                                ? ""
                                : entry.reader().role().word())
                .param("via", request.via())
                .param("remote", request.remote())
                .param("request", request.id())
                .param("purpose", request.purpose())
                .param("action", entry.action())
                .param("kind", entry.kind())
                .param("id", entry.id())
                .param("result", entry.result().word())
                .param("before", text(entry.before()))
                .param("after", text(entry.after()))
                .param("detail", text(entry.detail()))
                .update();
        request.note(entry);
    }

    private @Nullable String text(@Nullable Map<String, ?> values) {
        return values == null ? null : json.writeValueAsString(CleanDetail.of(values));
    }
}
