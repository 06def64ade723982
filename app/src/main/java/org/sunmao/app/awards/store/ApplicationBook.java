package org.sunmao.app.awards.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.awards.Application;
import org.sunmao.app.awards.Budget;
import org.sunmao.app.awards.Money;
import org.sunmao.app.awards.Notice;
import org.sunmao.app.awards.Objection;
import org.sunmao.app.awards.Payment;
import org.sunmao.app.awards.Said;
import org.sunmao.app.awards.Sheet;
import org.sunmao.app.awards.rules.Sheets;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.policies.Policy;

/** An application with all that belongs to it, as far as the reader's scope opens its matter. */
@Component
public class ApplicationBook {

    private static final String NOTICE =
            "id, enterprise, policy_zh, policy_en, clause_zh, clause_en, department, fen, words, from_day, last_day";

    private final WebDatabase database;

    ApplicationBook(WebDatabase database) {
        this.database = database;
    }

    /** The application of a matter. */
    public Optional<Application> find(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select * from awards.application where matter_id = ?")
                        .param(matter)
                        .query((row, n) -> new Application(
                                row.getLong("matter_id"),
                                row.getLong("policy_id"),
                                row.getInt("version"),
                                row.getString("clause_key"),
                                row.getString("clause_hash"),
                                row.getLong("enterprise_id"),
                                row.getInt("year"),
                                row.getObject("applied_on", LocalDate.class)))
                        .optional());
    }

    /** What was said and found, in that order. */
    public List<Said> listSaid(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select * from awards.said where matter_id = ? order by id")
                        .param(matter)
                        .query((row, n) -> new Said(
                                row.getString("cell"),
                                row.getString("side").equals("checker"),
                                row.getString("value"),
                                row.getString("evidence"),
                                row.getString("by_person"),
                                row.getTimestamp("at").toInstant()))
                        .list());
    }

    /** What was found and reckoned, the newest first. */
    public List<Sheet> listSheets(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select id, stage, fen, content::text as content, by_person, at from awards.sheet where matter_id = ? order by id desc")
                        .param(matter)
                        .query((row, n) -> new Sheet(
                                row.getLong("id"),
                                row.getString("stage"),
                                row.getObject("fen", Long.class),
                                Sheets.read(row.getString("content")),
                                row.getString("by_person"),
                                row.getTimestamp("at").toInstant()))
                        .list());
    }

    /** The notices of an application, the newest first. */
    public List<Notice> listNotices(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select " + NOTICE
                                        + ", ended_at is not null as ended from awards.notice where matter_id = ? order by id desc")
                        .param(matter)
                        .query(ApplicationBook::notice)
                        .list());
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("enterprise"),
                row.getString("policy_zh"),
                row.getString("policy_en"),
                row.getString("clause_zh"),
                row.getString("clause_en"),
                row.getString("department"),
                row.getLong("fen"),
                row.getString("words"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("ended"));
    }

    /** What stands in public, the newest first; the most are 200. */
    public List<Notice> listPublic() {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql(
                                "select " + NOTICE
                                        + ", false as ended from awards.public_notice order by last_day desc, id desc limit 200")
                        .query(ApplicationBook::notice)
                        .list());
    }

    /** One notice that stands in public. */
    public Optional<Notice> findPublic(long notice) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql("select " + NOTICE + ", false as ended from awards.public_notice where id = ?")
                        .param(notice)
                        .query(ApplicationBook::notice)
                        .optional());
    }

    /** What somebody has against the notices of an application, the earliest first; nothing for readers who do not handle it. */
    public List<Objection> listObjections(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select o.* from awards.objection o join awards.notice n on n.id = o.notice_id
                                where n.matter_id = ? order by o.id
                                """)
                        .param(matter)
                        .query((row, n) -> new Objection(
                                row.getLong("id"),
                                row.getLong("notice_id"),
                                row.getString("words"),
                                row.getString("contact"),
                                row.getTimestamp("contact_erased_at") != null,
                                row.getString("by_person"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("state"),
                                row.getString("answer")))
                        .list());
    }

    /** Payments, reversals and recoveries, in the order in which they were written down. */
    public List<Payment> listPayments(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select p.*, exists (select 1 from awards.payment r where r.reverses = p.id) as reversed
                                from awards.payment p where p.matter_id = ? order by p.id
                                """)
                        .param(matter)
                        .query((row, n) -> new Payment(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getLong("fen"),
                                row.getObject("day", LocalDate.class),
                                row.getString("reference"),
                                row.getString("why"),
                                row.getObject("reverses", Long.class),
                                row.getBoolean("reversed"),
                                row.getString("by_person"),
                                row.getTimestamp("at").toInstant()))
                        .list());
    }

    /** The money of an application. */
    public Money money(Scope scope, long matter) {
        return database.read(scope, jdbc -> money(jdbc, matter));
    }

    /** The money of an application, as this client sees it. */
    public static Money money(JdbcClient jdbc, long matter) {
        return jdbc.sql("""
                        select (select coalesce(sum(fen), 0) from policies.payment where reference = :reference and fen > 0) as granted,
                            coalesce(sum(case kind when 'payment' then fen when 'reversal' then -fen end), 0) as paid,
                            coalesce(sum(fen) filter (where kind = 'recovery'), 0) as recovered
                        from awards.payment where matter_id = :matter
                        """)
                .param("reference", Application.reference(matter))
                .param("matter", matter)
                .query((row, n) -> new Money(row.getLong("granted"), row.getLong("paid"), row.getLong("recovered")))
                .single();
    }

    /** The budget of a policy in a year, all its enterprises together. */
    public Budget budget(Scope scope, Policy policy, int year) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select policies.spent(:policy, :year) as committed, awards.paid(:policy, :year) as paid")
                        .param("policy", policy.id())
                        .param("year", year)
                        .query((row, n) ->
                                new Budget(policy.text().budgetFen(), row.getLong("committed"), row.getLong("paid")))
                        .single());
    }

    /** The first of the streets of an enterprise, nine digits; empty where none is known or it is not open. */
    public Optional<String> street(Scope scope, long enterprise) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select street_codes[1] from enterprises.enterprise where id = ? and cardinality(street_codes) > 0")
                        .param(enterprise)
                        .query(String.class)
                        .optional());
    }

    /** What sources are called, by code. */
    public Map<String, String> sources(Scope scope, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        var names = new LinkedHashMap<String, String>();
        database.read(scope, jdbc -> {
            jdbc.sql("select code, name_zh, name_en from evidence.source").query(row -> {
                String english = row.getString("name_en");
                names.put(row.getString("code"), chinese || english.isEmpty() ? row.getString("name_zh") : english);
            });
            return true;
        });
        return names;
    }
}
