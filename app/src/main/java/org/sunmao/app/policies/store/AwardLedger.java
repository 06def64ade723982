package org.sunmao.app.policies.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.policies.Amount;
import org.sunmao.app.policies.Awards;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.rules.Reckoning;

/** What clauses have paid, in PostgreSQL. The policy's row is locked while the caps are asked. */
@Component
class AwardLedger implements Awards {

    private final WorkerDatabase database;
    private final PolicyBook book;
    private final Payments payments;
    private final Audit audit;

    AwardLedger(WorkerDatabase database, PolicyBook book, Payments payments, Audit audit) {
        this.database = database;
        this.book = book;
        this.payments = payments;
        this.audit = audit;
    }

    @Override
    public Booked book(Reader reader, Award award, LocalDate day) {
        Optional<Policy> policy = book.findPublished(reader.scope(), award.policy(), day);
        Optional<Clause> clause = policy.flatMap(found -> found.text().find(award.clause()));
        if (policy.isEmpty() || clause.isEmpty()) {
            return new Booked(Word.NO_CLAUSE, Optional.empty());
        }
        if (!policy.get().review(clause.get()).pays()) {
            return new Booked(Word.NOT_REVIEWED, Optional.empty());
        }
        return Objects.requireNonNull(database.inTransaction(() -> locked(reader, award, policy.get(), clause.get())));
    }

    private Booked locked(Reader reader, Award award, Policy policy, Clause clause) {
        database.client()
                .sql("select id from policies.policy where id = ? for update")
                .param(policy.id())
                .query(Long.class)
                .single();
        boolean twice = database.client()
                .sql("select exists (select 1 from policies.payment where reference = ?)")
                .param(award.reference())
                .query(Boolean.class)
                .single();
        if (twice) {
            return new Booked(Word.TWICE, Optional.empty());
        }
        Amount amount = new Reckoning(policy.text(), clause, award.bases())
                .in(award.year(), paid(policy.id(), award.enterprise()), spent(policy.id(), award.year()));
        Long fen = amount.fen();
        if (fen == null) {
            return new Booked(Word.INCOMPLETE, Optional.of(amount));
        }
        if (fen == 0) {
            return new Booked(Word.NOTHING_LEFT, Optional.of(amount));
        }
        write(reader, award, clause, fen);
        return new Booked(Word.BOOKED, Optional.of(amount));
    }

    private List<Amount.Paid> paid(long policy, long enterprise) {
        return database.client()
                .sql("select clause_key, year, fen from policies.payment where policy_id = ? and enterprise_id = ?")
                .params(policy, enterprise)
                .query(Payments::paid)
                .list();
    }

    private long spent(long policy, int year) {
        return database.client()
                .sql("select coalesce(sum(fen), 0) from policies.payment where policy_id = ? and year = ?")
                .params(policy, year)
                .query(Long.class)
                .single();
    }

    private void write(Reader reader, Award award, Clause clause, long fen) {
        database.client()
                .sql("""
                        insert into policies.payment (policy_id, clause_key, clause_hash, enterprise_id, year, fen, reference, by_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(award.policy(), clause.key(), clause.hash(), award.enterprise(), award.year(), fen)
                .params(award.reference(), reader.username())
                .update();
        audit.record(AuditEntry.of(reader, "policies.award")
                .about("policy", Long.toString(award.policy()))
                .with(Map.of("clause", clause.key(), "enterprise", award.enterprise(), "fen", fen)));
    }

    @Override
    public boolean giveBack(Reader reader, String reference) {
        return Boolean.TRUE.equals(database.inTransaction(() -> writeBack(reader, reference, left(reference))));
    }

    @Override
    public boolean giveBack(Reader reader, String reference, long fen) {
        return Boolean.TRUE.equals(
                database.inTransaction(() -> left(reference) >= fen && writeBack(reader, reference, fen)));
    }

    /** What is left of an award, with its policy locked: of two who write back at once the second sees what the first did. */
    private long left(String reference) {
        database.client().sql("""
                        select id from policies.policy
                        where id in (select policy_id from policies.payment where reference = ?) for update
                        """).param(reference).query(Long.class).list();
        return database.client()
                .sql("select coalesce(sum(fen), 0) from policies.payment where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private boolean writeBack(Reader reader, String reference, long fen) {
        if (fen <= 0) {
            return false;
        }
        database.client().sql("""
                        insert into policies.payment (policy_id, clause_key, clause_hash, enterprise_id, year, fen, reference, by_person)
                        select policy_id, clause_key, clause_hash, enterprise_id, year, ?, reference, ? from policies.payment
                        where reference = ? and fen > 0
                        """).params(-fen, reader.username(), reference).update();
        audit.record(reader, "policies.give-back", "award", reference, Map.of("fen", fen));
        return true;
    }

    @Override
    public List<Amount.Paid> listPaid(Reader reader, long policy, long enterprise) {
        return payments.list(reader.scope(), enterprise).getOrDefault(policy, List.of());
    }
}
