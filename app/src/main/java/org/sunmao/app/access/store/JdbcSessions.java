package org.sunmao.app.access.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInSettings;
import org.sunmao.app.access.Standing;
import org.sunmao.app.access.rules.Secrets;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** The register of sessions in {@code access.session}. A session's last look is written down at most once a minute. */
@Component
class JdbcSessions implements Sessions {

    private static final int AGENT_LENGTH = 160;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final SignInSettings settings;
    private final Audit audit;

    private record Found(long id, boolean unseen, @Nullable Standing standing) {}

    JdbcSessions(WebDatabase web, WorkerDatabase worker, SignInSettings settings, Audit audit) {
        this.web = web;
        this.worker = worker;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public String begin(long personId, String address, String agent) {
        String key = Secrets.newKey();
        worker.doInTransaction(() -> {
            worker.client()
                    .sql("delete from access.session where person_id = ? and last_seen < now() - interval '30 days'")
                    .param(personId)
                    .update();
            worker.client()
                    .sql("insert into access.session (person_id, key_hash, address, agent) values (?, ?, ?, ?)")
                    .params(personId, Secrets.sha256(key), address, shortened(agent))
                    .update();
            worker.client()
                    .sql("update access.person set last_signed_in = now() where id = ?")
                    .param(personId)
                    .update();
        });
        return key;
    }

    private static String shortened(String agent) {
        String plain = agent.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > AGENT_LENGTH ? plain.substring(0, AGENT_LENGTH) : plain;
    }

    @Override
    public Optional<Standing> find(String key) {
        Optional<Found> found = found(key);
        found.filter(Found::unseen)
                .ifPresent(session -> worker.client()
                        .sql("update access.session set last_seen = now() where id = ? and ended_at is null")
                        .param(session.id())
                        .update());
        return found.flatMap(session -> Optional.ofNullable(session.standing()));
    }

    @Override
    public Optional<Standing> look(String key) {
        return found(key).flatMap(session -> Optional.ofNullable(session.standing()));
    }

    private Optional<Found> found(String key) {
        return web.read(
                Scope.none(),
                client -> client.sql("""
                                select * from access.find_session(:key, make_interval(secs => :idle), make_interval(secs => :longest))
                                """)
                        .param("key", Secrets.sha256(key))
                        .param("idle", (double) settings.idle().toSeconds())
                        .param("longest", (double) settings.longest().toSeconds())
                        .query((row, n) -> new Found(
                                row.getLong("session_id"),
                                row.getBoolean("unseen"),
                                JdbcPeople.standing(client, row.getLong("person_id"))
                                        .orElse(null)))
                        .optional());
    }

    @Override
    public void end(String key) {
        worker.client()
                .sql("update access.session set ended_at = now() where key_hash = ? and ended_at is null")
                .param(Secrets.sha256(key))
                .update();
    }

    @Override
    public List<OpenSession> list(long personId, @Nullable String ownKey) {
        return worker.client()
                .sql("""
                        select id, since, last_seen, address, agent, key_hash = :own as own from access.session
                        where person_id = :person and ended_at is null
                            and last_seen > now() - make_interval(secs => :idle) and since > now() - make_interval(secs => :longest)
                        order by since desc limit 100
                        """)
                .param("own", ownKey == null ? new byte[0] : Secrets.sha256(ownKey))
                .param("person", personId)
                .param("idle", (double) settings.idle().toSeconds())
                .param("longest", (double) settings.longest().toSeconds())
                .query((row, n) -> new OpenSession(
                        row.getLong("id"),
                        Times.at(row, "since"),
                        Times.at(row, "last_seen"),
                        row.getString("address"),
                        row.getString("agent"),
                        row.getBoolean("own")))
                .list();
    }

    @Override
    public boolean end(Reader by, long personId, long sessionId) {
        return Boolean.TRUE.equals(worker.inTransaction(() -> {
            int ended = worker.client()
                    .sql(
                            "update access.session set ended_at = now() where id = ? and person_id = ? and ended_at is null")
                    .params(sessionId, personId)
                    .update();
            if (ended > 0) {
                record(by, personId, Map.of("session", sessionId));
            }
            return ended > 0;
        }));
    }

    @Override
    public int endAll(Reader by, long personId, @Nullable String keptKey) {
        Integer ended = worker.inTransaction(() -> {
            int many = worker.client()
                    .sql(
                            "update access.session set ended_at = now() where person_id = ? and key_hash <> ? and ended_at is null")
                    .params(personId, keptKey == null ? new byte[0] : Secrets.sha256(keptKey))
                    .update();
            if (many > 0) {
                record(by, personId, Map.of("sessions", many));
            }
            return many;
        });
        return ended == null ? 0 : ended;
    }

    private void record(Reader by, long personId, Map<String, ?> detail) {
        audit.record(by, "access.session-ended", "person", Long.toString(personId), detail);
    }
}
