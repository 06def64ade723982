package org.sunmao.app.proposals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.proposals.Contact;
import org.sunmao.app.proposals.Feedback;
import org.sunmao.app.proposals.Indicator;
import org.sunmao.app.proposals.Proposer;
import org.sunmao.app.proposals.Reply;

/** What belongs to a proposal besides its matter. What is written is written within the caller's transaction. */
@Component
public class ProposalBook {

    private final WebDatabase web;
    private final WorkerDatabase worker;

    ProposalBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Who proposes, the author first. */
    public List<Proposer> proposers(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                                select p.account, p.first, coalesce(c.text_public, false) as text_public, coalesce(c.reply_public, false) as reply_public,
                                    coalesce(c.name_public, false) as name_public
                                from proposals.proposer p left join lateral (select * from proposals.consent c where c.matter_id = p.matter_id
                                    and c.account = p.account order by c.id desc limit 1) c on true
                                where p.matter_id = ? order by p.first desc, p.recorded_at, p.account
                                """)
                        .param(matter)
                        .query((row, n) -> new Proposer(
                                row.getString("account"),
                                row.getBoolean("first"),
                                row.getBoolean("text_public"),
                                row.getBoolean("reply_public"),
                                row.getBoolean("name_public")))
                        .list());
    }

    /** Keeps who proposes. */
    public void propose(long matter, String author, Collection<String> others) {
        worker.client()
                .sql("""
                        insert into proposals.proposer (matter_id, account, first) select ?, a, a = ? from unnest(array_prepend(cast(? as text), cast(? as text[]))) a
                        """)
                .params(matter, author, author)
                .param(others.toArray(String[]::new))
                .update();
    }

    /** Keeps what a proposer wants public from now on. */
    public void consent(long matter, String account, boolean text, boolean reply, boolean name) {
        worker.client()
                .sql(
                        "insert into proposals.consent (matter_id, account, text_public, reply_public, name_public) values (?, ?, ?, ?, ?)")
                .params(matter, account, text, reply, name)
                .update();
    }

    /** The accounts that propose, whoever asks. */
    public List<String> accounts(long matter) {
        return worker.client()
                .sql("select account from proposals.proposer where matter_id = ? order by first desc, account")
                .param(matter)
                .query(String.class)
                .list();
    }

    /** Keeps whether it was filed, and why not. */
    public void examine(long matter, String outcome, @Nullable String ground, LocalDate on) {
        worker.client()
                .sql(
                        "insert into proposals.examined (matter_id, outcome, ground, on_day) values (?, ?, cast(? as text), ?) on conflict do nothing")
                .param(matter)
                .param(outcome)
                .param(ground)
                .param(on)
                .update();
    }

    /** Its replies, the first first. */
    public List<Reply> replies(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from proposals.reply where matter_id = ? order by round")
                        .param(matter)
                        .query((row, n) -> new Reply(
                                row.getInt("round"),
                                row.getString("unit"),
                                row.getString("class"),
                                row.getString("result"),
                                row.getBoolean("in_time"),
                                day(row, "on_day")))
                        .list());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    /** Which reply is next, from 1. */
    public int nextRound(long matter) {
        return worker.client()
                .sql("select coalesce(max(round), 0) + 1 from proposals.reply where matter_id = ?")
                .param(matter)
                .query(Integer.class)
                .single();
    }

    /** Keeps a reply; in time where nothing was told to be overdue since it was last put to units. */
    public void reply(long matter, String unit, String sort, String result, LocalDate on) {
        worker.client()
                .sql("""
                        insert into proposals.reply (matter_id, round, unit, class, result, in_time, on_day)
                        select :matter, :round, :unit, :class, :result, not exists (select 1 from matters.event e where e.matter_id = :matter
                            and e.event = 'overdue' and e.state = 'assigned' and e.id > coalesce((select max(x.id) from matters.event x
                                where x.matter_id = :matter and x.event in ('assign', 'reassign', 'rehandle')), 0)), :on
                        """)
                .param("matter", matter)
                .param("round", nextRound(matter))
                .param("unit", unit)
                .param("class", sort)
                .param("result", result)
                .param("on", on)
                .update();
    }

    /** A result of a later look. */
    public record Later(String result, LocalDate on) {}

    /** What came of it later, the first look first. */
    public List<Later> later(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select result, on_day from proposals.followed where matter_id = ? order by id")
                        .param(matter)
                        .query((row, n) -> new Later(row.getString(1), day(row, "on_day")))
                        .list());
    }

    /** Keeps what came of it later. */
    public void follow(long matter, String result, LocalDate on) {
        worker.client()
                .sql("insert into proposals.followed (matter_id, result, on_day) values (?, ?, ?)")
                .params(matter, result, on)
                .update();
    }

    /** How units were in touch with the proposers, the newest first. */
    public List<Contact> contacts(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(
                                "select * from proposals.contact where matter_id = ? and withdrawn_at is null order by on_day desc, id desc")
                        .param(matter)
                        .query((row, n) -> new Contact(
                                row.getLong("id"),
                                row.getInt("round"),
                                row.getString("unit"),
                                row.getString("way"),
                                day(row, "on_day"),
                                row.getString("what")))
                        .list());
    }

    /** Whether a unit has said how it was in touch before its next reply. */
    public boolean isContacted(long matter, String unit) {
        return worker.client()
                .sql(
                        "select exists (select 1 from proposals.contact where matter_id = ? and unit = ? and round = ? and withdrawn_at is null)")
                .params(matter, unit, nextRound(matter))
                .query(Boolean.class)
                .single();
    }

    /** Keeps how a unit was in touch. */
    public void contact(long matter, String unit, String way, LocalDate on, String what, String by) {
        worker.client()
                .sql(
                        "insert into proposals.contact (matter_id, round, unit, way, on_day, what, by_person) values (?, ?, ?, ?, ?, ?, ?)")
                .params(matter, nextRound(matter), unit, way, on, what)
                .param(by)
                .update();
    }

    /** A contact was written down wrongly; false where it is not one of the unit's. */
    public boolean withdrawContact(long matter, long contact, Collection<String> units) {
        return worker.client()
                        .sql(
                                "update proposals.contact set withdrawn_at = now() where id = ? and matter_id = ? and unit = any (?) and withdrawn_at is null")
                        .params(contact, matter)
                        .param(units.toArray(String[]::new))
                        .update()
                == 1;
    }

    /** What proposers think of its replies, as far as the reader may know: the newest reply first. */
    public List<Feedback> feedback(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from proposals.feedback where matter_id = ? order by round desc, id")
                        .param(matter)
                        .query((row, n) -> new Feedback(
                                row.getInt("round"),
                                row.getString("account"),
                                row.getString("attitude"),
                                row.getString("contact"),
                                row.getString("on_point"),
                                row.getString("agreement"),
                                row.getString("remark"),
                                day(row, "on_day")))
                        .list());
    }

    /** Keeps what a proposer thinks of a reply, once; false where he has said it. */
    public boolean judge(long matter, Feedback said) {
        return worker.client()
                        .sql("""
                                insert into proposals.feedback (matter_id, round, account, attitude, contact, on_point, agreement, remark, on_day)
                                values (:matter, :round, :account, :attitude, :contact, :point, :agreement, :remark, :on) on conflict do nothing
                                """)
                        .param("matter", matter)
                        .param("round", said.round())
                        .param("account", said.account())
                        .param("attitude", said.attitude())
                        .param("contact", said.contact())
                        .param("point", said.onPoint())
                        .param("agreement", said.agreement())
                        .param("remark", said.remark())
                        .param("on", said.on())
                        .update()
                == 1;
    }

    /** By what it is measured, in the order in which it was chosen. */
    public List<Indicator> indicators(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(
                                "select * from proposals.indicator where matter_id = ? and withdrawn_at is null order by id")
                        .param(matter)
                        .query((row, n) -> new Indicator(
                                row.getLong("id"),
                                row.getString("subject_kind"),
                                row.getLong("subject_id"),
                                row.getString("measure"),
                                YearMonth.from(day(row, "month_before"))))
                        .list());
    }

    /** Chooses by what it is measured. */
    public void measure(long matter, String kind, long subject, String measure, YearMonth before, String by) {
        worker.client()
                .sql(
                        "insert into proposals.indicator (matter_id, subject_kind, subject_id, measure, month_before, by_person) values (?, ?, ?, ?, ?, ?)")
                .params(matter, kind, subject, measure, before.atDay(1), by)
                .update();
    }

    /** It is no longer measured by this. */
    public boolean withdrawIndicator(long matter, long indicator) {
        return worker.client()
                        .sql(
                                "update proposals.indicator set withdrawn_at = now() where id = ? and matter_id = ? and withdrawn_at is null")
                        .params(indicator, matter)
                        .update()
                == 1;
    }

    /** One goes on with another, which these accounts follow because of it. */
    public void join(long matter, long into, Collection<String> accounts, LocalDate on) {
        worker.client()
                .sql("insert into proposals.joined (matter_id, into_id, accounts, on_day) values (?, ?, ?, ?)")
                .params(matter, into)
                .param(accounts.toArray(String[]::new))
                .param(on)
                .update();
    }

    /** It goes on by itself again; answers the accounts that followed the other because of it and of nothing else. */
    public List<String> part(long matter) {
        return worker.client()
                .sql("""
                        with ended as (update proposals.joined set ended_at = now() where matter_id = ? and ended_at is null returning into_id, accounts)
                        select a from ended, unnest(ended.accounts) a
                        where not exists (select 1 from proposals.joined o where o.into_id = ended.into_id and o.ended_at is null and o.matter_id <> ?
                            and a in (select p.account from proposals.proposer p where p.matter_id = o.matter_id))
                        """)
                .params(matter, matter)
                .query(String.class)
                .list();
    }

    /** What a proposal goes on with, whoever asks. */
    public Optional<Long> joinedInto(long matter) {
        return worker.client()
                .sql("select into_id from proposals.joined where matter_id = ? and ended_at is null")
                .param(matter)
                .query(Long.class)
                .optional();
    }
}
