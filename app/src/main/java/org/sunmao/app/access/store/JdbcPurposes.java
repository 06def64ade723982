package org.sunmao.app.access.store;

import java.sql.Timestamp;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Purpose;
import org.sunmao.app.access.Purposes;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/** The book of purposes in PostgreSQL. */
@Component
class JdbcPurposes implements Purposes {

    private static final String AGAIN = """
            where not exists (select 1 from access.purpose
                where username = :username and kind = :kind and sentence = :sentence and way = 'header' and :way = 'header'
                    and stated_at > now() - interval '30 minutes')
            """;

    private final WorkerDatabase worker;
    private final Audit audit;

    JdbcPurposes(WorkerDatabase worker, Audit audit) {
        this.worker = worker;
        this.audit = audit;
    }

    @Override
    public void state(Reader reader, Purpose purpose, String way) {
        worker.doInTransaction(() -> {
            int written = worker.client()
                    .sql("""
                            insert into access.purpose (person_id, username, kind, sentence, personal, tax, way, until_at)
                            select nullif(:person, 0), :username, :kind, :sentence, :personal, :tax, :way, :until
                            """ + AGAIN)
                    .param("person", reader.personId())
                    .param("username", reader.username())
                    .param("kind", purpose.kind().word())
                    .param("sentence", purpose.sentence())
                    .param("personal", purpose.personal())
                    .param("tax", purpose.tax())
                    .param("way", way)
                    .param("until", Timestamp.from(purpose.until()))
                    .update();
            if (written > 0) {
                audit.record(
                        reader,
                        "secrecy.state-purpose",
                        "purpose",
                        purpose.kind().word(),
                        Map.of(
                                "sentence", purpose.sentence(),
                                "personal", purpose.personal(),
                                "tax", purpose.tax(),
                                "way", way));
            }
        });
    }

    @Override
    public void end(Reader reader, Purpose purpose) {
        audit.record(
                reader,
                "secrecy.end-purpose",
                "purpose",
                purpose.kind().word(),
                Map.of("sentence", purpose.sentence()));
    }
}
