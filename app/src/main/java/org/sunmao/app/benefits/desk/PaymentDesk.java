package org.sunmao.app.benefits.desk;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.benefits.Payment;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Writes down what was paid of statements, and what came back. What is owed is kept by the database, which refuses what is more than that, a batch that has paid the same
 * party, and what was taken back before; each such line is answered with false.
 */
@Component
public class PaymentDesk {

    private final WorkerDatabase database;
    private final Rows rows;

    PaymentDesk(WorkerDatabase database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * A payment that was made.
     *
     * @param fen above zero
     * @param reference number of the bank's batch, or of the paper that was signed
     */
    public record Paid(
            long season, long party, Payment.Way way, long fen, LocalDate day, String reference, Payment.Payee payee) {}

    /**
     * Something was paid.
     *
     * @param returned why the bank gave it back at once; null where it arrived
     */
    public boolean pay(Reader by, long matter, Paid paid, @Nullable String returned) {
        return rows.write(by, matter, "pay", said(paid.party(), paid.fen(), paid.reference()), () -> {
            long id = database.client()
                    .sql("""
                            insert into benefits.payment (matter_id, season_id, party_id, sort, way, fen, on_day, reference, by_person)
                            values (?, ?, ?, 'paid', ?, ?, ?, ?, ?) returning id
                            """)
                    .params(
                            matter,
                            paid.season(),
                            paid.party(),
                            paid.way().word(),
                            paid.fen(),
                            paid.day(),
                            paid.reference(),
                            by.username())
                    .query(Long.class)
                    .single();
            int written = database.client()
                    .sql("insert into benefits.payee (payment_id, own, holder, tail) values (?, ?, ?, ?)")
                    .params(
                            id,
                            paid.payee().own(),
                            paid.payee().holder(),
                            paid.payee().tail())
                    .update();
            return returned == null ? written : undo(by, matter, id, Payment.Sort.RETURNED, paid.day(), returned);
        });
    }

    /** A party paid back what a correction took away; {@code fen} is above zero. */
    public boolean reclaim(Reader by, long matter, long season, long party, long fen, LocalDate day, String reference) {
        return rows.write(
                by,
                matter,
                "reclaim",
                said(party, fen, reference),
                () -> database.client()
                        .sql("""
                        insert into benefits.payment (matter_id, season_id, party_id, sort, way, fen, on_day, reference, by_person)
                        values (?, ?, ?, 'reclaimed', 'receipt', ?, ?, ?, ?)
                        """)
                        .params(matter, season, party, -fen, day, reference, by.username())
                        .update());
    }

    /** A line is taken back: the bank returned it, or it was entered by mistake. */
    public boolean takeBack(Reader by, long matter, long payment, Payment.Sort sort, LocalDate day, String why) {
        return rows.write(
                by,
                matter,
                "take-back",
                Map.of("payment", payment, "sort", sort.word(), "why", why),
                () -> undo(by, matter, payment, sort, day, why));
    }

    private int undo(Reader by, long matter, long payment, Payment.Sort sort, LocalDate day, String why) {
        return database.client()
                .sql("""
                        insert into benefits.payment (matter_id, season_id, party_id, sort, way, fen, on_day, reference, undoes, why, by_person)
                        select matter_id, season_id, party_id, :sort, way, -fen, :day, reference, id, :why, :by
                        from benefits.payment where id = :payment and matter_id = :matter and on_day <= :day
                        """)
                .param("sort", sort.word())
                .param("day", day)
                .param("why", why)
                .param("by", by.username())
                .param("payment", payment)
                .param("matter", matter)
                .update();
    }

    private static Map<String, Object> said(long party, long fen, String reference) {
        return Map.of("party", party, "fen", fen, "reference", reference);
    }
}
