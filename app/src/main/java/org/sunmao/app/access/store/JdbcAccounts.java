package org.sunmao.app.access.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Accounts;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;

/** The administrators' work on {@code access.person}, one change at a time, so that two of them cannot close the last account of both. */
@Component
class JdbcAccounts implements Accounts {

    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,63}";
    private static final int LONGEST_NAME = 60;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkerDatabase worker;
    private final Sessions sessions;
    private final SignInFailures failures;
    private final Audit audit;
    private final AccountQueries queries;

    JdbcAccounts(WorkerDatabase worker, Sessions sessions, SignInFailures failures, Audit audit) {
        this.worker = worker;
        this.sessions = sessions;
        this.failures = failures;
        this.audit = audit;
        this.queries = new AccountQueries(worker);
    }

    @Override
    public Page list(Query query) {
        return queries.list(query);
    }

    @Override
    public Optional<File> find(long id) {
        return queries.find(id);
    }

    @Override
    public Answer create(Reader by, String username, String displayName) {
        refuseUnless(by, Role.SYSTEM);
        String name = displayName.strip();
        if (!username.matches(USERNAME) || name.isEmpty() || name.length() > LONGEST_NAME) {
            return Answer.refused(Refusal.NAME);
        }
        String password = Passwords.generate();
        String hash = Passwords.encoder().encode(password);
        return inTurn(() -> {
            Optional<Long> id = worker.client()
                    .sql("""
                            insert into access.person (username, display_name, password_hash, must_change) values (?, ?, ?, true)
                            on conflict (username) do nothing returning id
                            """)
                    .params(username, name, hash)
                    .query(Long.class)
                    .optional();
            if (id.isEmpty()) {
                return Answer.refused(Refusal.TAKEN);
            }
            record(by, "access.account-made", id.get(), Map.of("username", username));
            return new Answer(null, id.get(), password);
        });
    }

    @Override
    public Answer setDisabled(Reader by, long id, boolean disabled) {
        return change(by, Role.SYSTEM, id, file -> {
            if (disabled && isLast(file.line())) {
                return Answer.refused(Refusal.LAST);
            }
            update("update access.person set disabled = ? where id = ?", disabled, id);
            if (disabled) {
                sessions.endAll(by, id, null);
            }
            recordChange(
                    by,
                    disabled ? "access.account-disabled" : "access.account-enabled",
                    id,
                    Map.of("state", state(file.line().disabled())),
                    Map.of("state", state(disabled)));
            return Answer.done(id);
        });
    }

    @Override
    public Answer setRole(Reader by, long id, @Nullable Role role) {
        return change(by, Role.SECURITY, id, file -> {
            Role before = file.line().role();
            if (before != role && isLast(file.line())) {
                return Answer.refused(Refusal.LAST);
            }
            worker.client()
                    .sql("update access.person set role = :role where id = :id")
                    .param("role", role == null ? null : role.word())
                    .param("id", id)
                    .update();
            if (role == null || role.administers()) {
                update("delete from access.person_grant where person_id = ?", id);
            }
            recordChange(by, "access.role-given", id, Map.of("role", word(before)), Map.of("role", word(role)));
            return Answer.done(id);
        });
    }

    @Override
    public Answer grant(Reader by, long id, GrantSpec what, @Nullable LocalDate lastDay) {
        return change(by, Role.SECURITY, id, file -> {
            Role role = file.line().role();
            if (role == null || role.administers()) {
                return Answer.refused(Refusal.ADMINISTRATOR);
            }
            if (lastDay != null && lastDay.isBefore(LocalDate.now(ZONE))) {
                return Answer.refused(Refusal.DAY);
            }
            worker.client()
                    .sql("""
                            insert into access.person_grant (person_id, scope_kind, scope_ref, granted_by, expires_on)
                            values (:person, :kind, :ref, :by, cast(:day as date))
                            on conflict (person_id, scope_kind, scope_ref) do update
                                set granted_by = excluded.granted_by, granted_at = now(), expires_on = excluded.expires_on
                            """)
                    .param("person", id)
                    .param("kind", what.kind().word())
                    .param("ref", what.ref())
                    .param("by", by.username())
                    .param("day", lastDay == null ? null : lastDay.toString())
                    .update();
            recordChange(by, "access.granted", id, null, detail(what, lastDay));
            return Answer.done(id);
        });
    }

    @Override
    public Answer revoke(Reader by, long id, GrantSpec what) {
        return change(by, Role.SECURITY, id, file -> {
            update(
                    "delete from access.person_grant where person_id = ? and scope_kind = ? and scope_ref = ?",
                    id,
                    what.kind().word(),
                    what.ref());
            recordChange(by, "access.grant-ended", id, detail(what, null), null);
            return Answer.done(id);
        });
    }

    @Override
    public Answer unlock(Reader by, long id) {
        return change(by, Role.SECURITY, id, file -> {
            failures.forget(file.line().username());
            record(by, "access.unlocked", id, Map.of());
            return Answer.done(id);
        });
    }

    @Override
    public Answer resetSecondFactor(Reader by, long id) {
        return change(by, Role.SECURITY, id, file -> {
            update("delete from access.second_factor where person_id = ?", id);
            update("delete from access.recovery_code where person_id = ?", id);
            sessions.endAll(by, id, null);
            record(by, "access.second-factor-reset", id, Map.of());
            return Answer.done(id);
        });
    }

    @Override
    public Answer resetPassword(Reader by, long id) {
        String password = Passwords.generate();
        String hash = Passwords.encoder().encode(password);
        return change(by, Role.SECURITY, id, file -> {
            String before = worker.client()
                    .sql("select password_hash from access.person where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            JdbcOwnPassword.keep(worker, id, before);
            update("""
                    update access.person set password_hash = ?, must_change = true, password_changed_at = now() where id = ?
                    """, hash, id);
            failures.forget(file.line().username());
            sessions.endAll(by, id, null);
            update("update access.token set revoked_at = now() where person_id = ? and revoked_at is null", id);
            record(by, "access.password-reset", id, Map.of());
            return new Answer(null, id, password);
        });
    }

    /** A change of somebody else's account by the one administrator whose work it is. */
    private Answer change(Reader by, Role whose, long id, Function<File, Answer> work) {
        refuseUnless(by, whose);
        if (by.personId() == id) {
            return Answer.refused(Refusal.OWN);
        }
        return inTurn(() -> find(id).map(work).orElseGet(() -> Answer.refused(Refusal.GONE)));
    }

    private Answer inTurn(java.util.function.Supplier<Answer> work) {
        Answer answer = worker.inTransaction(() -> {
            worker.client()
                    .sql("lock table access.person in share row exclusive mode")
                    .update();
            return work.get();
        });
        return Objects.requireNonNull(answer);
    }

    private static void refuseUnless(Reader by, Role role) {
        if (!by.is(role)) {
            throw new AccessDeniedException("the work of the role " + role + ", not of " + by.role());
        }
    }

    /** Whether nobody else could do the work of the system or the security administrator. */
    private boolean isLast(Line line) {
        Role role = line.role();
        if (line.disabled() || (role != Role.SYSTEM && role != Role.SECURITY)) {
            return false;
        }
        return !worker.client()
                .sql("select exists (select 1 from access.person where role = ? and not disabled and id <> ?)")
                .params(role.word(), line.id())
                .query(Boolean.class)
                .single();
    }

    private void update(String sql, Object... values) {
        worker.client().sql(sql).params(values).update();
    }

    private static String state(boolean disabled) {
        return disabled ? "disabled" : "active";
    }

    private static String word(@Nullable Role role) {
        return role == null ? "" : role.word();
    }

    private static Map<String, String> detail(GrantSpec what, @Nullable LocalDate lastDay) {
        var detail = new HashMap<String, String>();
        detail.put("kind", what.kind().word());
        detail.put("ref", what.ref());
        if (lastDay != null) {
            detail.put("until", lastDay.toString());
        }
        return detail;
    }

    private void record(Reader by, String action, long id, Map<String, ?> detail) {
        audit.record(by, action, "person", Long.toString(id), detail);
    }

    private void recordChange(
            Reader by, String action, long id, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        audit.record(
                AuditEntry.of(by, action).about("person", Long.toString(id)).changed(before, after));
    }
}
