package org.sunmao.app.access.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.rules.LockRule;
import org.sunmao.app.database.WorkerDatabase;

/** Failures in {@code access.sign_in_failure}; those that count no longer are deleted with the next one. */
@Component
class JdbcSignInFailures implements SignInFailures {

    private final WorkerDatabase worker;
    private final java.time.Clock clock;

    @Autowired
    JdbcSignInFailures(WorkerDatabase worker) {
        this(worker, java.time.Clock.systemUTC());
    }

    JdbcSignInFailures(WorkerDatabase worker, java.time.Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public boolean isLocked(String username) {
        return worker.client()
                .sql("select exists (select 1 from access.sign_in_failure where username = ? and locked_until > ?)")
                .params(username, time(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void failed(String username) {
        Instant now = clock.instant();
        worker.doInTransaction(() -> {
            worker.client()
                    .sql("delete from access.sign_in_failure where last_at < ?")
                    .param(time(now.minus(LockRule.MEMORY)))
                    .update();
            Optional<Integer> failures = worker.client()
                    .sql("""
                            insert into access.sign_in_failure as f (username, failures, last_at) values (:name, 1, :now)
                            on conflict (username) do update set failures = f.failures + 1, last_at = excluded.last_at
                                where f.locked_until is null or f.locked_until <= excluded.last_at
                            returning failures
                            """)
                    .param("name", username)
                    .param("now", time(now))
                    .query(Integer.class)
                    .optional();
            failures.flatMap(LockRule::lockAfter)
                    .ifPresent(lock -> worker.client()
                            .sql("update access.sign_in_failure set locked_until = ? where username = ?")
                            .params(time(now.plus(lock)), username)
                            .update());
        });
    }

    @Override
    public void forget(String username) {
        worker.client()
                .sql("delete from access.sign_in_failure where username = ?")
                .param(username)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
