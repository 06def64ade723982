package org.sunmao.app.policies.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.PolicyText;
import org.sunmao.app.policies.Publishing;
import org.sunmao.app.policies.rules.FairCompetition;
import org.sunmao.app.policies.text.PolicyReader;
import org.sunmao.app.secrecy.LeakCheck;

/** Writes policies in PostgreSQL, each word with its line in the record. */
@Component
public class PolicyDesk implements Publishing {

    /** Numbers of offices may be public. */
    private static final Set<String> PERSONAL = Set.of("mobile", "id", "bank", "plate", "home");

    private final WorkerDatabase database;
    private final Audit audit;

    PolicyDesk(WorkerDatabase database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public Saved save(Reader reader, @Nullable Long policy, int seen, String yaml) {
        if (PolicyReader.read(yaml).text() == null) {
            return new Saved(Outcome.FAULTY, 0);
        }
        return Objects.requireNonNull(database.inTransaction(() -> {
            long id = policy == null ? found(reader) : policy;
            if (!lock(id)) {
                return new Saved(Outcome.NOTHING, 0);
            }
            if (!write(reader, id, seen, yaml)) {
                return new Saved(Outcome.TOO_LATE, id);
            }
            audit.record(AuditEntry.of(reader, "policies.save").about("policy", Long.toString(id)));
            return new Saved(Outcome.SAVED, id);
        }));
    }

    private long found(Reader reader) {
        return database.client()
                .sql("insert into policies.policy (made_by) values (?) returning id")
                .param(reader.username())
                .query(Long.class)
                .single();
    }

    private boolean lock(long policy) {
        return database.client()
                .sql("select id from policies.policy where id = ? for update")
                .param(policy)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private boolean write(Reader reader, long policy, int seen, String yaml) {
        if (seen >= 0) {
            return database.client()
                            .sql("""
                                    update policies.version set yaml = ?, saved_by = ?, saved_at = now(), moves = moves + 1
                                    where policy_id = ? and from_day is null and moves = ?
                                    """)
                            .params(yaml, reader.username(), policy, seen)
                            .update()
                    == 1;
        }
        return database.client()
                        .sql("""
                                insert into policies.version (policy_id, n, yaml, saved_by)
                                select ?, coalesce(max(n), 0) + 1, ?, ? from policies.version where policy_id = ?
                                having count(*) filter (where from_day is null) = 0
                                """)
                        .params(policy, yaml, reader.username(), policy)
                        .update()
                == 1;
    }

    @Override
    public Outcome publish(Reader reader, long policy, int seen, LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            return Outcome.PAST;
        }
        return Objects.requireNonNull(database.inTransaction(() -> {
            Outcome refused = lock(policy) ? refused(policy) : Outcome.NOTHING;
            if (refused != null) {
                return refused;
            }
            int moved = database.client()
                    .sql("""
                            update policies.version set from_day = ?, published_by = ?, published_at = now(), moves = moves + 1
                            where policy_id = ? and from_day is null and moves = ?
                            """)
                    .params(from, reader.username(), policy, seen)
                    .update();
            if (moved == 0) {
                return Outcome.TOO_LATE;
            }
            audit.record(AuditEntry.of(reader, "policies.publish")
                    .about("policy", Long.toString(policy))
                    .changed(Map.of("state", "draft"), Map.of("state", "published", "from", from.toString())));
            return Outcome.PUBLISHED;
        }));
    }

    /** Why the draft cannot be published; null when it can, or there is none. */
    private @Nullable Outcome refused(long policy) {
        String yaml = database.client()
                .sql("select yaml from policies.version where policy_id = ? and from_day is null")
                .param(policy)
                .query(String.class)
                .optional()
                .orElse("");
        boolean leaks = LeakCheck.table(
                        "", List.of(), yaml.lines().map(List::of).toList())
                .stream()
                .anyMatch(leak -> PERSONAL.contains(leak.kind()));
        if (leaks) {
            return Outcome.LEAK;
        }
        return yaml.isEmpty() || PolicyReader.read(yaml).faults().isEmpty() ? null : Outcome.FAULTY;
    }

    @Override
    public Outcome review(
            Reader reader,
            long policy,
            int version,
            String key,
            Clause.Review seen,
            Clause.Review word,
            String document,
            String why) {
        boolean incomplete = word == Clause.Review.NOT_REVIEWED
                || word == Clause.Review.PASSED && document.isBlank()
                || word == Clause.Review.REFUSED && why.isBlank();
        if (incomplete || document.length() > 100 || why.length() > 1000) {
            return Outcome.INCOMPLETE;
        }
        return Objects.requireNonNull(database.inTransaction(() -> {
            if (!lock(policy)) {
                return Outcome.NOTHING;
            }
            Clause clause = clause(policy, version, key);
            if (clause == null) {
                return Outcome.NOTHING;
            }
            if (word == Clause.Review.PASSED && !FairCompetition.clause(clause).isEmpty()) {
                return Outcome.UNFAIR;
            }
            if (word == Clause.Review.PASSED && wrote(policy, version, reader)) {
                return Outcome.OWN_WORK;
            }
            return state(policy, clause) == seen
                    ? said(reader, policy, clause, seen, word, document.strip(), why.strip())
                    : Outcome.TOO_LATE;
        }));
    }

    private Outcome said(
            Reader reader,
            long policy,
            Clause clause,
            Clause.Review seen,
            Clause.Review word,
            String document,
            String why) {
        database.client()
                .sql("""
                        insert into policies.review (policy_id, clause_key, clause_hash, state, document, why, by_person)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(policy, clause.key(), clause.hash(), word.word(), document, why, reader.username())
                .update();
        audit.record(AuditEntry.of(reader, "policies.review")
                .about("policy", Long.toString(policy))
                .changed(
                        Map.of("clause", clause.key(), "state", seen.word()),
                        Map.of("clause", clause.key(), "state", word.word(), "document", document)));
        return Outcome.REVIEWED;
    }

    private @Nullable Clause clause(long policy, int version, String key) {
        return database.client()
                .sql("select yaml from policies.version where policy_id = ? and n = ?")
                .params(policy, version)
                .query(String.class)
                .optional()
                .map(PolicyReader::read)
                .map(PolicyReader.Result::text)
                .flatMap((PolicyText text) -> text.find(key))
                .orElse(null);
    }

    private boolean wrote(long policy, int version, Reader reader) {
        return database.client()
                .sql("select saved_by = ? from policies.version where policy_id = ? and n = ?")
                .params(reader.username(), policy, version)
                .query(Boolean.class)
                .single();
    }

    private Clause.Review state(long policy, Clause clause) {
        return States.review(database.client()
                .sql(
                        "select state from policies.review where policy_id = ? and clause_hash = ? order by id desc limit 1")
                .params(policy, clause.hash())
                .query(String.class)
                .optional()
                .orElse(null));
    }
}
