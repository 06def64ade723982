package org.sunmao.app.awards.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.awards.Application;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.Money;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.policies.Awards;

/**
 * Writes down what was paid and what came back. A sum never goes over what was decided, nor comes back over what was paid; a line that was wrong gets another one
 * that says so. Of two who write at once the second is asked anew. Whoever calls has asked the reader's role.
 */
@Component
public class MoneyDesk {

    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_WHY = 1000;

    private final WorkerDatabase database;
    private final MatterTime time;
    private final Awards awards;
    private final Audit audit;

    MoneyDesk(WorkerDatabase database, MatterTime time, Awards awards, Audit audit) {
        this.database = database;
        this.time = time;
        this.awards = awards;
        this.audit = audit;
    }

    /** What became of it; {@code awards.money.<word>} says it. */
    public enum Word {
        DONE,
        /** Done, and with it everything that was decided is paid. */
        DONE_ALL,
        /** More than was decided would be paid. */
        OVER,
        /** More would come back than the enterprise holds. */
        OVER_PAID,
        /** Nothing is paid or recovered in this state. */
        NOT_NOW,
        /** A sum, day or reference that cannot be read, or a day to come. */
        UNREADABLE,
        /** The reason is missing or too long. */
        NO_REASON,
        /** That voucher was written down before. */
        TWICE;

        /** The word in addresses and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A line as somebody writes it: sum in fen, day of the transfer, number of its voucher, and why where it takes a reason. */
    public record Line(@Nullable Long fen, @Nullable LocalDate day, String reference, String why) {}

    /** Writes down a payment. */
    public Word pay(Reader reader, Application application, Line line) {
        Word unreadable = unreadable(line, false);
        return unreadable != null
                ? unreadable
                : locked(application, () -> {
                    Money money = money(application);
                    long fen = Objects.requireNonNull(line.fen());
                    if (!state(application).equals("granted")) {
                        return Word.NOT_NOW;
                    }
                    if (fen > money.toPayFen()) {
                        return Word.OVER;
                    }
                    return write(reader, application, "payment", line, null)
                            ? fen == money.toPayFen() ? Word.DONE_ALL : Word.DONE
                            : Word.TWICE;
                });
    }

    /** Says of a payment that it never was. */
    public Word reverse(Reader reader, Application application, long payment, String why) {
        if (why.isBlank() || why.strip().length() > LONGEST_WHY) {
            return Word.NO_REASON;
        }
        return locked(application, () -> {
            var found = database.client()
                    .sql("""
                            select fen, reference from awards.payment p where id = ? and matter_id = ? and kind = 'payment'
                                and not exists (select 1 from awards.payment r where r.reverses = p.id)
                            """)
                    .params(payment, application.matter())
                    .query((row, n) ->
                            new Line(row.getLong("fen"), time.today(), row.getString("reference"), why.strip()))
                    .optional();
            if (found.isEmpty() || !state(application).equals("granted")) {
                return Word.NOT_NOW;
            }
            if (Objects.requireNonNull(found.get().fen()) > money(application).heldFen()) {
                return Word.OVER_PAID;
            }
            return write(reader, application, "reversal", found.get(), payment) ? Word.DONE : Word.TWICE;
        });
    }

    /** Writes down what was recovered; it counts against the caps no longer. */
    public Word recover(Reader reader, Application application, Line line) {
        Word unreadable = unreadable(line, true);
        return unreadable != null
                ? unreadable
                : locked(application, () -> {
                    if (!AwardKind.GRANTED.contains(state(application))) {
                        return Word.NOT_NOW;
                    }
                    long fen = Objects.requireNonNull(line.fen());
                    if (fen > money(application).heldFen()) {
                        return Word.OVER_PAID;
                    }
                    if (!write(reader, application, "recovery", line, null)) {
                        return Word.TWICE;
                    }
                    if (!awards.giveBack(reader, application.reference(), fen)) {
                        throw new IllegalStateException(
                                "the ledger has less than was paid of " + application.reference());
                    }
                    return Word.DONE;
                });
    }

    private @Nullable Word unreadable(Line line, boolean reasoned) {
        Long fen = line.fen();
        LocalDate day = line.day();
        String reference = line.reference().strip();
        if (fen == null || fen <= 0 || day == null || day.isAfter(time.today())) {
            return Word.UNREADABLE;
        }
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            return Word.UNREADABLE;
        }
        boolean long_ = line.why().strip().length() > LONGEST_WHY;
        return reasoned && line.why().isBlank() || long_ ? Word.NO_REASON : null;
    }

    /** The matter first, then what belongs to it: the order in which the engine's steps lock too. */
    private Word locked(Application application, Supplier<Word> work) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            database.client()
                    .sql("select id from matters.matter where id = ? for update")
                    .param(application.matter())
                    .query(Long.class)
                    .single();
            return work.get();
        }));
    }

    private String state(Application application) {
        return database.client()
                .sql("select state from matters.matter where id = ?")
                .param(application.matter())
                .query(String.class)
                .single();
    }

    private Money money(Application application) {
        return ApplicationBook.money(database.client(), application.matter());
    }

    /** False where this voucher was written down before for the same. */
    private boolean write(Reader reader, Application application, String kind, Line line, @Nullable Long reverses) {
        int written = database.client()
                .sql("""
                        insert into awards.payment (matter_id, kind, fen, day, reference, why, reverses, by_person)
                        values (:matter, :kind, :fen, :day, :reference, :why, cast(:reverses as bigint), :by) on conflict do nothing
                        """)
                .param("matter", application.matter())
                .param("kind", kind)
                .param("fen", line.fen())
                .param("day", line.day())
                .param("reference", line.reference().strip())
                .param("why", line.why().strip())
                .param("reverses", reverses)
                .param("by", reader.username())
                .update();
        if (written == 1) {
            var after = new HashMap<String, Object>(Map.of("kind", kind, "fen", Objects.requireNonNull(line.fen())));
            if (reverses != null) {
                after.put("reverses", reverses);
            }
            audit.record(AuditEntry.of(reader, "awards." + kind)
                    .about("matter", Long.toString(application.matter()))
                    .changed(null, after));
        }
        return written == 1;
    }
}
