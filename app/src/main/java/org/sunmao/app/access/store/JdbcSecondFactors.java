package org.sunmao.app.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.rules.Secrets;
import org.sunmao.app.access.rules.Totp;
import org.sunmao.app.database.WorkerDatabase;

/** Second factors in {@code access.second_factor}, sealed with the key of the data directory. */
@Component
class JdbcSecondFactors implements SecondFactors {

    private final WorkerDatabase worker;
    private final FactorKey key;
    private final Audit audit;

    private record Kept(byte[] secret, long lastStep) {}

    JdbcSecondFactors(WorkerDatabase worker, FactorKey key, Audit audit) {
        this.worker = worker;
        this.key = key;
        this.audit = audit;
    }

    @Override
    public boolean isSet(long personId) {
        return kept(personId).isPresent();
    }

    private Optional<Kept> kept(long personId) {
        return worker.client()
                .sql("select secret, last_step from access.second_factor where person_id = ?")
                .param(personId)
                .query((row, n) -> new Kept(row.getBytes("secret"), row.getLong("last_step")))
                .optional();
    }

    @Override
    public Factor find(long personId) {
        return worker.client()
                .sql("""
                        select (select since from access.second_factor where person_id = :person) as since,
                            (select count(*) from access.recovery_code where person_id = :person and used_at is null) as codes
                        """)
                .param("person", personId)
                .query((row, n) -> new Factor(Times.find(row, "since"), row.getInt("codes")))
                .single();
    }

    @Override
    public Optional<List<String>> setUp(Reader owner, byte[] secret, String code) {
        OptionalLong step = Totp.stepOf(secret, code, Instant.now(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return result(() -> {
            int made = worker.client()
                    .sql("""
                            insert into access.second_factor (person_id, secret, last_step) values (?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(owner.personId(), key.sealer().seal(secret, owner.personId()), step.getAsLong())
                    .update();
            if (made == 0) {
                return Optional.empty();
            }
            audit.record(owner, "access.second-factor-set-up", "person", Long.toString(owner.personId()), Map.of());
            return Optional.of(newCodes(owner.personId()));
        });
    }

    private Optional<List<String>> result(java.util.function.Supplier<Optional<List<String>>> work) {
        return Objects.requireNonNull(worker.inTransaction(work));
    }

    private List<String> newCodes(long personId) {
        worker.client()
                .sql("delete from access.recovery_code where person_id = ?")
                .param(personId)
                .update();
        List<String> codes = Secrets.newRecoveryCodes();
        codes.forEach(code -> worker.client()
                .sql("insert into access.recovery_code (person_id, code_hash) values (?, ?)")
                .params(personId, Secrets.recoveryHash(code))
                .update());
        return codes;
    }

    @Override
    public boolean take(Reader person, String code) {
        return takeByTime(person.personId(), code) || takeRecovery(person, code);
    }

    /** The step is raised in the same statement that asks for it, so that of two who send one code one is refused. */
    private boolean takeByTime(long personId, String code) {
        Optional<Kept> kept = kept(personId);
        if (kept.isEmpty()) {
            return false;
        }
        byte[] secret = key.sealer().open(kept.get().secret(), personId);
        OptionalLong step = Totp.stepOf(secret, code, Instant.now(), kept.get().lastStep());
        return step.isPresent()
                && worker.client()
                                .sql(
                                        "update access.second_factor set last_step = ? where person_id = ? and last_step < ?")
                                .params(step.getAsLong(), personId, step.getAsLong())
                                .update()
                        > 0;
    }

    private boolean takeRecovery(Reader person, String code) {
        int used = worker.client()
                .sql(
                        "update access.recovery_code set used_at = now() where person_id = ? and code_hash = ? and used_at is null")
                .params(person.personId(), Secrets.recoveryHash(code))
                .update();
        if (used > 0) {
            audit.record(person, "access.recovery-code-used", "person", Long.toString(person.personId()), Map.of());
        }
        return used > 0;
    }

    @Override
    public Optional<List<String>> renewCodes(Reader owner, String code) {
        return result(() -> {
            if (!takeByTime(owner.personId(), code)) {
                return Optional.empty();
            }
            audit.record(owner, "access.recovery-codes-renewed", "person", Long.toString(owner.personId()), Map.of());
            return Optional.of(newCodes(owner.personId()));
        });
    }
}
