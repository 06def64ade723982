package org.sunmao.app.notices.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** The mails on their way. A row is locked from when it is taken to when the server has it, so that two servers never send the same one. */
@Component
public class Outbox {

    /** Until the next try, by how many there were; after the last the mail is given up, some nineteen hours on. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(12));

    private static final int LONGEST_ERROR = 300;

    private final WorkerDatabase worker;

    Outbox(WorkerDatabase worker) {
        this.worker = worker;
    }

    /** A mail that waits; {@code email} is where it goes, null where that counts no longer. */
    record Waiting(
            long id,
            long person,
            String kind,
            Long[] notices,
            int attempts,
            @Nullable String email,
            String language) {}

    /** A mail that was given up. */
    public record GivenUp(long id, long person, String account, String kind, Instant at, int attempts, String error) {}

    /** How many mails wait, since when the first of them does, how many were given up within ninety days. */
    public record State(long waiting, @Nullable Instant since, long givenUp) {}

    /** The next that is due, locked to the end of the transaction; closed accounts have no address. What waited for days while no mails were sent is no news. */
    Optional<Waiting> next() {
        return worker.client().sql("""
                        select m.id, m.person_id, m.kind, m.notices, m.attempts,
                            case when p.disabled then null when m.kind = 'confirm' then a.pending else a.email end, coalesce(a.language, 'zh')
                        from notices.mail m join access.person p on p.id = m.person_id
                        left join notices.address a on a.person_id = m.person_id
                        where m.sent_at is null and m.given_up_at is null and m.next_at <= now()
                            and m.made_at > now() - interval '3 days'
                        order by m.next_at, m.id limit 1 for update of m skip locked
                        """).query(Outbox::waiting).optional();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                (Long[]) row.getArray(4).getArray(),
                row.getInt(5),
                row.getString(6),
                row.getString(7));
    }

    void sent(long id) {
        worker.client()
                .sql("update notices.mail set sent_at = now(), error = '' where id = ?")
                .param(id)
                .update();
    }

    /** There is nothing to send any more. */
    void drop(long id) {
        worker.client().sql("delete from notices.mail where id = ?").param(id).update();
    }

    void failed(Waiting mail, String error) {
        boolean last = mail.attempts() >= WAITS.size();
        worker.client()
                .sql("""
                        update notices.mail set attempts = attempts + 1, error = :error,
                            given_up_at = case when :last then now() end,
                            next_at = now() + make_interval(secs => :seconds)
                        where id = :id
                        """)
                .param("id", mail.id())
                .param("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .param("last", last)
                .param("seconds", last ? 0 : WAITS.get(mail.attempts()).toSeconds())
                .update();
    }

    /** Makes one mail for each person of what was told for the morning before that moment and not read meanwhile. */
    int makeDigests(Instant before) {
        return worker.client()
                .sql("""
                        with due as (
                            select id from notices.notice where daily and at < :before for update skip locked),
                        taken as (
                            update notices.notice n set daily = false from due where n.id = due.id
                            returning n.id, n.person_id, n.read_at)
                        insert into notices.mail (person_id, kind, notices)
                        select t.person_id, 'digest', array_agg(t.id order by t.id) from taken t
                        join notices.address a on a.person_id = t.person_id and a.email is not null
                        where t.read_at is null group by t.person_id
                        """)
                .param("before", java.sql.Timestamp.from(before))
                .update();
    }

    /** Keeps the hash of a link that is sent now. */
    void linked(long person, byte[] hash, Duration holds) {
        worker.client()
                .sql(
                        "update notices.address set token_hash = ?, token_until = now() + make_interval(secs => ?) where person_id = ?")
                .params(hash, holds.toSeconds(), person)
                .update();
    }

    /** What a notice says and where it leads, if it is still unread. */
    record Line(long id, String key, String arguments, String href) {}

    List<Line> unread(Waiting mail) {
        return worker.client()
                .sql(
                        "select id, key, arguments::text, href from notices.notice where id = any (?) and person_id = ? and read_at is null order by id")
                .params(mail.notices(), mail.person())
                .query((row, n) -> new Line(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** How it stands. */
    public State state() {
        return worker.client()
                .sql("""
                        select count(*) filter (where sent_at is null and given_up_at is null),
                            min(made_at) filter (where sent_at is null and given_up_at is null),
                            count(*) filter (where given_up_at is not null)
                        from notices.mail where sent_at is null and (given_up_at is not null or made_at > now() - interval '3 days')
                        """)
                .query((row, n) -> new State(
                        row.getLong(1),
                        row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant(),
                        row.getLong(3)))
                .single();
    }

    /** The newest that were given up. */
    public List<GivenUp> listGivenUp(int most) {
        return worker.client()
                .sql("""
                        select m.id, m.person_id, p.username, m.kind, m.given_up_at, m.attempts, m.error
                        from notices.mail m join access.person p on p.id = m.person_id
                        where m.given_up_at is not null order by m.given_up_at desc, m.id desc limit ?
                        """)
                .param(most)
                .query((row, n) -> new GivenUp(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getInt(6),
                        row.getString(7)))
                .list();
    }

    /** Forgets notices after a year, mails that were sent after a month, those given up after three. */
    void forget() {
        for (String old : Arrays.asList(
                "notices.notice where at < now() - interval '365 days'",
                "notices.mail where made_at < now() - interval '30 days' and given_up_at is null",
                "notices.mail where given_up_at < now() - interval '90 days'")) {
            worker.client().sql("delete from " + old).update();
        }
    }
}
