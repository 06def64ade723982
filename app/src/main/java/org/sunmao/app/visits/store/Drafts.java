package org.sunmao.app.visits.store;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has typed into a note and not sent yet, for its writer alone. It is kept here and not in the browser: there it would lie open on a
 * telephone that is handed on. It is gone when the note is sent, or after seven days.
 */
@Component
public class Drafts {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final WorkerDatabase worker;
    private final JsonMapper json;

    Drafts(WorkerDatabase worker, JsonMapper json) {
        this.worker = worker;
        this.json = json;
    }

    /** Keeps it in the place of the one before. */
    public void keep(Reader reader, String subject, Map<String, String> fields) {
        worker.doInTransaction(() -> {
            worker.client()
                    .sql("delete from visits.draft where kept_at < now() - interval '7 days'")
                    .update();
            worker.client()
                    .sql("""
                            insert into visits.draft (person_id, subject, fields) select p.id, ?, cast(? as jsonb) from access.person p where p.id = ?
                            on conflict (person_id, subject) do update set fields = excluded.fields, kept_at = now()
                            """)
                    .params(subject, json.writeValueAsString(fields), reader.personId())
                    .update();
        });
    }

    /** What this person has typed there. */
    public Optional<Map<String, String>> find(Reader reader, String subject) {
        return worker.client()
                .sql("""
                        select fields::text from visits.draft
                        where person_id = ? and subject = ? and kept_at >= now() - interval '7 days'
                        """)
                .params(reader.personId(), subject)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, FIELDS));
    }

    /** It is sent, or nothing shall come of it. */
    public void drop(Reader reader, String subject) {
        worker.client()
                .sql("delete from visits.draft where person_id = ? and subject = ?")
                .params(reader.personId(), subject)
                .update();
    }
}
