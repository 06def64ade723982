package org.sunmao.app.scenarios.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.scenarios.ScenarioEnquiry;

/** Who answered something that is released. Contacts are kept as long as the consent lasts and not a day longer; the code that looks after an enquiry is kept as its hash only. */
@Component
public class ScenarioEnquiryBook {

    /** Days for which the contact may be kept, as the form says. */
    public static final int KEPT_DAYS = 180;

    /** Which wording of the consent is agreed to. */
    public static final String CONSENT = "2026-11";

    private static final int MOST = 500;

    /** Letters and digits that nobody mistakes for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 16;
    private static final String GONE =
            "ended_at = now(), company = null, name = null, contact = null, wish = null, answer = null";

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final SecureRandom random = new SecureRandom();

    ScenarioEnquiryBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** What somebody says; {@code intent} as {@link ScenarioEnquiry} has it. */
    public record Asked(String intent, String company, String name, String contact, String wish) {

        /** Nothing yet. */
        public static final Asked NOTHING = new Asked("offers", "", "", "", "");
    }

    /** Keeps an enquiry about something that is open in public; answers the code with which whoever asked looks after it. */
    public String ask(long matter, Asked asked, LocalDate today) {
        String code = random.ints(CODE_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        web.write(
                Scope.none(),
                jdbc -> jdbc.sql("""
                                insert into scenarios.enquiry (code_hash, matter_id, intent, company, name, contact, wish, consent, keep_until)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                hash(code),
                                matter,
                                asked.intent(),
                                asked.company(),
                                asked.name(),
                                asked.contact(),
                                asked.wish(),
                                CONSENT,
                                today.plusDays(KEPT_DAYS))
                        .update());
        return code;
    }

    /** The enquiry of this code. */
    public Optional<ScenarioEnquiry> findByCode(String code) {
        return worker.client()
                .sql("select * from scenarios.enquiry where code_hash = ?")
                .param(hash(code))
                .query(ScenarioEnquiryBook::read)
                .optional();
    }

    /** Takes the consent back: everything that whoever asked wrote is gone, also what was answered. False when it was gone before. */
    public boolean withdraw(String code) {
        return worker.client()
                        .sql("update scenarios.enquiry set state = 'withdrawn', " + GONE
                                + " where code_hash = ? and ended_at is null")
                        .param(hash(code))
                        .update()
                == 1;
    }

    /** Forgets the contacts of those whose consent is over; answers how many. */
    public int expire(LocalDate today) {
        return worker.client()
                .sql("update scenarios.enquiry set state = 'expired', " + GONE
                        + " where ended_at is null and keep_until < ?")
                .param(today)
                .update();
    }

    /** Those about what the reader works on, open ones first, then the newest, at most 500. */
    public List<ScenarioEnquiry> list(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from scenarios.enquiry order by state <> 'open', id desc limit " + MOST)
                        .query(ScenarioEnquiryBook::read)
                        .list());
    }

    /** Those about one opportunity or capability, as far as the reader sees them. */
    public List<ScenarioEnquiry> ofItem(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(
                                "select * from scenarios.enquiry where matter_id = ? order by state <> 'open', id desc limit "
                                        + MOST)
                        .param(matter)
                        .query(ScenarioEnquiryBook::read)
                        .list());
    }

    /** One of them. */
    public Optional<ScenarioEnquiry> find(Scope scope, long id) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from scenarios.enquiry where id = ?")
                        .param(id)
                        .query(ScenarioEnquiryBook::read)
                        .optional());
    }

    /** Notes the answer within the worker's current transaction; false where it was answered or has ended meanwhile. */
    public boolean answer(long id, String answer, String by) {
        return worker.client().sql("""
                        update scenarios.enquiry set state = 'answered', answer = ?, answered_by = ?, answered_at = now()
                        where id = ? and state = 'open'
                        """).params(answer, by, id).update() == 1;
    }

    /** Notes the match that grew out of it; false where there is one already. */
    public boolean grow(long id, long match) {
        return worker.client()
                        .sql("update scenarios.enquiry set match_id = ? where id = ? and match_id is null")
                        .params(match, id)
                        .update()
                == 1;
    }

    /** Accounts that are told of an enquiry: the office, and whoever works in the unit whose the opportunity is. */
    public List<String> told(@Nullable String unit) {
        return worker.client().sql("""
                        select p.username from access.person p where not p.disabled and (p.role = 'office' or p.role = 'department'
                            and exists (select 1 from access.person_grant g where g.person_id = p.id and g.scope_kind = 'unit' and g.scope_ref = cast(? as text)))
                        order by p.username
                        """).param(unit).query(String.class).list();
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(code.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ScenarioEnquiry read(ResultSet row, int n) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new ScenarioEnquiry(
                row.getLong("id"),
                row.getLong("matter_id"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("intent"),
                row.getString("company"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("wish"),
                row.getObject("keep_until", LocalDate.class),
                row.getString("state"),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getObject("match_id", Long.class));
    }
}
