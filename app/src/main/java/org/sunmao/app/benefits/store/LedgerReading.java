package org.sunmao.app.benefits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.benefits.Ledger;
import org.sunmao.app.benefits.Payment;

/** Reads what was paid and what is owed, as far as whoever asks sees it. */
public final class LedgerReading {

    private LedgerReading() {}

    /** That of a project. */
    public static Ledger read(JdbcClient jdbc, long matter) {
        return new Ledger(
                jdbc.sql("""
                                select a.season_id, a.party_id, a.stated_fen, a.paid_fen, a.owed_fen
                                from benefits.account a join benefits.party y on y.id = a.party_id where a.matter_id = ? order by a.season_id, y.code, y.id
                                """)
                        .param(matter)
                        .query((row, n) -> new Ledger.Account(
                                row.getLong("season_id"),
                                row.getLong("party_id"),
                                row.getLong("stated_fen"),
                                row.getLong("paid_fen"),
                                row.getLong("owed_fen")))
                        .list(),
                jdbc.sql("""
                                select p.id, p.season_id, p.party_id, p.sort, p.way, p.fen, p.on_day, p.reference, p.undoes, p.why, e.own, e.holder, e.tail
                                from benefits.payment p left join benefits.payee e on e.payment_id = p.id where p.matter_id = ? order by p.id
                                """).param(matter).query((row, n) -> payment(row)).list());
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getLong("season_id"),
                row.getLong("party_id"),
                Payment.Sort.valueOf(row.getString("sort").toUpperCase(Locale.ROOT)),
                Payment.Way.find(row.getString("way")).orElseThrow(),
                row.getLong("fen"),
                row.getObject("on_day", LocalDate.class),
                row.getString("reference"),
                row.getObject("undoes", Long.class),
                row.getString("why"),
                payee(row));
    }

    private static Payment.@Nullable Payee payee(ResultSet row) throws SQLException {
        String holder = row.getString("holder");
        return holder == null ? null : new Payment.Payee(row.getBoolean("own"), holder, row.getString("tail"));
    }
}
