package org.sunmao.app.vacancies.store;

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
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.vacancies.Enquiry;
import org.sunmao.app.vacancies.Vacancy;

/**
 * Who asked about a unit. Contacts are kept as long as the consent lasts and not a day longer; the code that looks after an enquiry is kept as
 * its hash only.
 */
@Component
public class EnquiryBook {

    /** Days for which the contact may be kept, as the form says. */
    public static final int KEPT_DAYS = 180;

    /** Which wording of the consent is agreed to. */
    public static final String CONSENT = "2026-11";

    private static final int MOST = 500;

    /** Letters and digits that nobody mistakes for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 16;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final SecureRandom random = new SecureRandom();

    EnquiryBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** What somebody asks. */
    public record Asked(String name, String contact, String company, String wish) {}

    /** Keeps an enquiry about a unit that is shown; answers the code with which whoever asked looks after it. */
    public String ask(Vacancy about, Asked asked, LocalDate today) {
        String code = random.ints(CODE_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        web.write(
                Scope.none(),
                jdbc -> jdbc.sql("""
                                insert into vacancies.enquiry (code_hash, unit_id, building_id, name, contact, company, wish, consent, keep_until)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                hash(code),
                                about.unitId(),
                                about.buildingId(),
                                asked.name(),
                                asked.contact(),
                                asked.company(),
                                asked.wish(),
                                CONSENT,
                                today.plusDays(KEPT_DAYS))
                        .update());
        return code;
    }

    /** The enquiry of this code. */
    public Optional<Enquiry> findByCode(String code) {
        return worker.client()
                .sql("select * from vacancies.enquiry where code_hash = ?")
                .param(hash(code))
                .query(EnquiryBook::read)
                .optional();
    }

    /** Takes the consent back: everything that whoever asked wrote is gone, also what was answered. False when it was gone before. */
    public boolean withdraw(String code) {
        return worker.client().sql("""
                                update vacancies.enquiry set state = 'withdrawn', ended_at = now(), name = null, contact = null,
                                    company = null, wish = null, answer = null
                                where code_hash = ? and ended_at is null
                                """).param(hash(code)).update() == 1;
    }

    /** Forgets the contacts of those whose consent is over; answers how many. */
    public int expire(LocalDate today) {
        return worker.client().sql("""
                        update vacancies.enquiry set state = 'expired', ended_at = now(), name = null, contact = null, company = null,
                            wish = null, answer = null
                        where ended_at is null and keep_until < ?
                        """).param(today).update();
    }

    /** Enquiries about the buildings of the reader's scope, open ones first, then the newest, at most 500. */
    public List<Enquiry> list(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from vacancies.enquiry order by state <> 'open', id desc limit " + MOST)
                        .query(EnquiryBook::read)
                        .list());
    }

    /** One of them. */
    public Optional<Enquiry> find(Scope scope, long id) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from vacancies.enquiry where id = ?")
                        .param(id)
                        .query(EnquiryBook::read)
                        .optional());
    }

    /** Notes the answer within the worker's current transaction; false where it was answered or has ended meanwhile. */
    public boolean answer(long id, String answer, String by) {
        return worker.client().sql("""
                                update vacancies.enquiry set state = 'answered', answer = ?, answered_by = ?, answered_at = now()
                                where id = ? and state = 'open'
                                """).params(answer, by, id).update() == 1;
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(code.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Enquiry read(ResultSet row, int n) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Enquiry(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("building_id"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("name"),
                row.getString("contact"),
                row.getString("company"),
                row.getString("wish"),
                row.getObject("keep_until", LocalDate.class),
                row.getString("state"),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
