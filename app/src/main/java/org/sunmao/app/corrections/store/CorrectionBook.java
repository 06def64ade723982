package org.sunmao.app.corrections.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.corrections.Correction;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** The corrections that were asked for; the database opens to an enterprise those of its own file. */
@Component
public class CorrectionBook {

    private static final int MOST = 200;

    private final WebDatabase web;
    private final WorkerDatabase worker;

    CorrectionBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** The open ones by the day they are due, then the decided ones, newest first; at most two hundred. */
    public List<Correction> list(Scope scope) {
        return web.read(
                scope,
                client ->
                        client.sql("""
                                select * from corrections.request
                                order by state <> 'open', case when state = 'open' then due_on end, id desc limit ?
                                """).param(MOST).query(CorrectionBook::read).list());
    }

    public Optional<Correction> find(Scope scope, long id) {
        return web.read(
                scope,
                client -> client.sql("select * from corrections.request where id = ?")
                        .param(id)
                        .query(CorrectionBook::read)
                        .optional());
    }

    /** Keeps a new one; answers its number. The database refuses it for any but the reader's own enterprise. */
    public long ask(
            Scope scope,
            long enterprise,
            String attribute,
            @Nullable String stands,
            String wanted,
            String why,
            String evidence,
            LocalDate due) {
        return web.write(
                scope,
                client -> client.sql("""
                                insert into corrections.request
                                    (enterprise_id, attribute, stands, wanted, why, evidence, asked_by, due_on)
                                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                                """)
                        .params(enterprise, attribute)
                        .param(stands)
                        .params(wanted, why, evidence, scope.person(), due)
                        .query(Long.class)
                        .single());
    }

    /** What the enterprise's accepted corrections say, the newest of each attribute. */
    public Map<String, String> accepted(long enterprise) {
        var accepted = new LinkedHashMap<String, String>();
        worker.client()
                .sql(
                        "select attribute, wanted from corrections.request where enterprise_id = ? and state = 'accepted' order by id")
                .param(enterprise)
                .query(row -> {
                    accepted.put(row.getString(1), row.getString(2));
                });
        return accepted;
    }

    /** Decides an open one within the worker's current transaction; false where somebody else has decided meanwhile. */
    public boolean decide(long id, String state, String by, @Nullable String reason, @Nullable Long delivery) {
        return worker.client()
                        .sql("""
                                update corrections.request
                                set state = ?, decided_by = ?, decided_at = now(), reason = ?, delivery_id = ?
                                where id = ? and state = 'open'
                                """)
                        .params(state, by)
                        .param(reason)
                        .param(delivery)
                        .param(id)
                        .update()
                == 1;
    }

    private static Correction read(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Correction(
                row.getLong("id"),
                row.getLong("enterprise_id"),
                row.getString("attribute"),
                row.getString("stands"),
                row.getString("wanted"),
                row.getString("why"),
                row.getString("evidence"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"),
                row.getObject("delivery_id", Long.class));
    }
}
