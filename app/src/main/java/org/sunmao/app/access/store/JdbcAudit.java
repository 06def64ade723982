package org.sunmao.app.access.store;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
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
    public void record(Reader reader, String action, String kind, String id, Map<String, ?> detail) {
        worker.client()
                .sql("""
                        insert into access.audit
                            (person_id, username, role, action, object_kind, object_id, detail, remote)
                        values (nullif(:person, 0), :username, :role, :action, :kind, :id, cast(:detail as jsonb), :remote)
                        """)
                .param("person", reader.personId())
                .param("username", reader.username())
                .param("role", reader.role() == null ? "" : reader.role().word())
                .param("action", action)
                .param("kind", kind)
                .param("id", id)
                .param("detail", json.writeValueAsString(detail))
                .param("remote", remote())
                .update();
    }

    private static String remote() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }
}
