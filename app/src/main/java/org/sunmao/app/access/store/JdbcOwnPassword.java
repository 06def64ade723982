package org.sunmao.app.access.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.OwnPassword;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.rules.PasswordFlaw;
import org.sunmao.app.access.rules.PasswordRules;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;

/** Changes of passwords in {@code access.person}, with those before in {@code access.password_history}. */
@Component
class JdbcOwnPassword implements OwnPassword {

    private final WorkerDatabase worker;
    private final SignInFailures failures;
    private final Audit audit;
    private final PasswordEncoder encoder = Passwords.encoder();

    JdbcOwnPassword(WorkerDatabase worker, SignInFailures failures, Audit audit) {
        this.worker = worker;
        this.failures = failures;
        this.audit = audit;
    }

    @Override
    public Change change(Reader owner, String old, String wanted) {
        String present = worker.client()
                .sql("select password_hash from access.person where id = ?")
                .param(owner.personId())
                .query(String.class)
                .single();
        if (failures.isLocked(owner.username()) || !encoder.matches(old, present)) {
            failures.failed(owner.username());
            return new Change(true, Set.of());
        }
        var flaws = EnumSet.noneOf(PasswordFlaw.class);
        flaws.addAll(PasswordRules.flaws(wanted, owner.username()));
        if (flaws.isEmpty() && usedBefore(owner.personId(), present, wanted)) {
            flaws.add(PasswordFlaw.USED_BEFORE);
        }
        if (flaws.isEmpty()) {
            write(owner, present, encoder.encode(wanted));
        }
        return new Change(false, flaws);
    }

    private boolean usedBefore(long personId, String present, String wanted) {
        List<String> before = worker.client()
                .sql("select password_hash from access.password_history where person_id = ? order by at desc limit ?")
                .params(personId, PasswordRules.HISTORY - 1)
                .query(String.class)
                .list();
        return encoder.matches(wanted, present) || before.stream().anyMatch(hash -> encoder.matches(wanted, hash));
    }

    private void write(Reader owner, String before, String hash) {
        worker.doInTransaction(() -> {
            keep(worker, owner.personId(), before);
            worker.client().sql("""
                            update access.person set password_hash = ?, password_changed_at = now(), must_change = false where id = ?
                            """).params(hash, owner.personId()).update();
            audit.record(owner, "access.password-changed", "person", Long.toString(owner.personId()), Map.of());
        });
    }

    /** Moves a password to the history and forgets those that count no longer. */
    static void keep(WorkerDatabase worker, long personId, String hash) {
        worker.client()
                .sql(
                        "insert into access.password_history (person_id, at, password_hash) values (?, clock_timestamp(), ?)")
                .params(personId, hash)
                .update();
        worker.client().sql("""
                        delete from access.password_history h where person_id = ? and at not in (
                            select at from access.password_history where person_id = h.person_id order by at desc limit ?)
                        """).params(personId, PasswordRules.HISTORY).update();
    }
}
