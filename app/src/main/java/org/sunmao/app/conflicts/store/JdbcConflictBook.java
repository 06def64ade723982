package org.sunmao.app.conflicts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.conflicts.ConflictBook;
import org.sunmao.app.database.WorkerDatabase;

/** The book in PostgreSQL. */
@Component
class JdbcConflictBook implements ConflictBook {

    private final WorkerDatabase database;

    JdbcConflictBook(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public boolean move(long conflict, int seenMoves) {
        return database.client()
                        .sql("update conflicts.ledger set moves = moves + 1 where id = ? and moves = ?")
                        .params(conflict, seenMoves)
                        .update()
                == 1;
    }

    @Override
    public void decide(
            long conflict,
            String word,
            @Nullable String attribute,
            @Nullable String value,
            @Nullable Long delivery,
            String by,
            String why) {
        database.client()
                .sql("""
                        insert into conflicts.word (conflict_id, word, fingerprint, attribute, value, delivery_id, by_person, why)
                        select id, ?, fingerprint, ?, ?, ?, ?, ? from conflicts.ledger where id = ?
                        """)
                .param(word)
                .param(attribute)
                .param(value)
                .param(delivery)
                .params(by, why, conflict)
                .update();
    }

    @Override
    public Optional<Decision> findDecision(long conflict, long word) {
        return database.client()
                .sql("""
                        select w.id, w.word, w.delivery_id from conflicts.word w
                        where w.id = ? and w.conflict_id = ? and w.word <> 'undone'
                            and not exists (select 1 from conflicts.word u where u.undoes = w.id)
                        """)
                .params(word, conflict)
                .query(JdbcConflictBook::decision)
                .optional();
    }

    @Override
    public Optional<Decision> findRuling(long subject, String attribute) {
        return database.client()
                .sql("""
                        select w.id, w.word, w.delivery_id from conflicts.word w join conflicts.ledger l on l.id = w.conflict_id
                        where l.subject_id = ? and w.attribute = ? and w.word = 'ruled'
                            and not exists (select 1 from conflicts.word u where u.undoes = w.id)
                        order by w.id desc limit 1
                        """)
                .params(subject, attribute)
                .query(JdbcConflictBook::decision)
                .optional();
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(row.getLong("id"), row.getString("word"), row.getObject("delivery_id", Long.class));
    }

    @Override
    public void undo(long conflict, long word, String by, String why) {
        database.client().sql("""
                        insert into conflicts.word (conflict_id, word, fingerprint, undoes, by_person, why)
                        select id, 'undone', fingerprint, ?, ?, ? from conflicts.ledger where id = ?
                        """).params(word, by, why, conflict).update();
    }

    @Override
    public Optional<Waiting> findWaiting(long conflict) {
        return database.client()
                .sql("select id, source from conflicts.request where conflict_id = ? and state = 'open'")
                .param(conflict)
                .query((row, n) -> new Waiting(row.getLong(1), row.getString(2)))
                .optional();
    }

    @Override
    public int ask(Collection<Long> conflicts, String source, String by, LocalDate due, String message) {
        return database.client()
                .sql("""
                        with asked as (
                            insert into conflicts.request (conflict_id, source, fingerprint, asked_by, due_on, message)
                            select l.id, ?, l.fingerprint, ?, ?, ? from conflicts.ledger l where l.id = any (?) and l.holds
                            order by l.id on conflict do nothing returning conflict_id)
                        update conflicts.ledger l set moves = moves + 1 from asked a where a.conflict_id = l.id
                        """)
                .params(source, by, due, message, conflicts.toArray(Long[]::new))
                .update();
    }

    @Override
    public void answer(
            long request,
            String state,
            String by,
            @Nullable String value,
            @Nullable String reason,
            @Nullable Long delivery) {
        database.client()
                .sql("""
                        update conflicts.request set state = ?, answered_by = ?, answered_at = now(), value = ?, reason = ?, delivery_id = ?
                        where id = ? and state = 'open'
                        """)
                .params(state, by)
                .param(value)
                .param(reason)
                .param(delivery)
                .param(request)
                .update();
    }
}
