package org.sunmao.app.campaigns.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.campaigns.Member;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.desk.MatterParty;

/**
 * Writes down what is said of campaigns. Whoever calls has found the campaign, and whatever else is named, within the reader's scope and has asked who may say it. What
 * cannot stand beside what is there already is answered with false and changes nothing.
 */
@Component
public class CampaignDesk {

    private final WorkerDatabase database;
    private final Audit audit;
    private final MatterParty party;
    private final TaskNews news;

    CampaignDesk(WorkerDatabase database, Audit audit, MatterParty party, TaskNews news) {
        this.database = database;
        this.audit = audit;
        this.party = party;
        this.news = news;
    }

    /** Opens a campaign; empty where one of this name is there. */
    public Optional<Long> open(
            Reader by, String name, String call, LocalDate begun, @Nullable LocalDate ends, String formula) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Optional<Long> id = database.client()
                    .sql("""
                            insert into campaigns.campaign (name, call, begun_on, ends_on, formula, opened_by) values (:name, :call, :begun, cast(:ends as date), :formula, :by)
                            on conflict (name) do nothing returning id
                            """)
                    .param("name", name)
                    .param("call", call)
                    .param("begun", begun)
                    .param("ends", ends)
                    .param("formula", formula)
                    .param("by", by.username())
                    .query(Long.class)
                    .optional();
            id.ifPresent(campaign -> audit.record(AuditEntry.of(by, "campaigns.open")
                    .about("campaign", Long.toString(campaign))
                    .changed(Map.of(), Map.of("name", name))));
            return id;
        }));
    }

    /** Declares by what bodies are ranked. */
    public boolean rank(Reader by, long campaign, String formula) {
        return say(
                by,
                campaign,
                "formula",
                Map.of("formula", formula),
                () -> database.client()
                        .sql("update campaigns.campaign set formula = ? where id = ?")
                        .params(formula, campaign)
                        .update());
    }

    /** A new body, below another where one is said. */
    public boolean addBody(
            Reader by, long campaign, @Nullable Long parent, String kind, String name, String region, String remark) {
        return say(
                by,
                campaign,
                "body",
                Map.of("name", name, "kind", kind),
                () -> database.client()
                        .sql("""
                        insert into campaigns.body (campaign_id, parent_id, kind, name, region, remark)
                        values (:campaign, cast(:parent as bigint), :kind, :name, :region, :remark) on conflict (campaign_id, name) do nothing
                        """)
                        .param("campaign", campaign)
                        .param("parent", parent)
                        .param("kind", kind)
                        .param("name", name)
                        .param("region", region)
                        .param("remark", remark)
                        .update());
    }

    /** Somebody works in a body from now on. */
    public boolean addMember(Reader by, long campaign, long body, String name, String post, @Nullable String account) {
        return say(
                by,
                campaign,
                "member",
                Map.of("body", body),
                () -> database.client()
                        .sql("""
                        insert into campaigns.member (campaign_id, body_id, name, post, account) values (:campaign, :body, :name, :post, cast(:account as text))
                        """)
                        .param("campaign", campaign)
                        .param("body", body)
                        .param("name", name)
                        .param("post", post)
                        .param("account", account)
                        .update());
    }

    /** Gives a task to a body, or to somebody in it. */
    public boolean addTask(Reader by, long campaign, long body, @Nullable Long member, String what, LocalDate due) {
        return say(by, campaign, "task", Map.of("body", body, "due", due.toString()), () -> {
            Optional<Long> task = database.client()
                    .sql("""
                        insert into campaigns.task (campaign_id, body_id, member_id, what, due_on, made_by)
                        select :campaign, b.id, cast(:member as bigint), :what, :due, :by from campaigns.body b
                        where b.id = :body and b.campaign_id = :campaign and b.closed_on is null for share
                        returning id
                        """)
                    .param("campaign", campaign)
                    .param("body", body)
                    .param("member", member)
                    .param("what", what)
                    .param("due", due)
                    .param("by", by.username())
                    .query(Long.class)
                    .optional();
            task.ifPresent(id -> news.given(id, by.username()));
            return task.isPresent() ? 1 : 0;
        });
    }

    /** A task is done, with what came of it; false where it was done already. */
    public boolean finish(Reader by, long campaign, long task, String result, LocalDate today) {
        return say(
                by,
                campaign,
                "task-done",
                Map.of("task", task),
                () -> database.client()
                        .sql("""
                        update campaigns.task set done_on = ?, result = ?, done_by = ? where id = ? and campaign_id = ? and done_on is null and ended_on is null
                        """)
                        .params(today, result, by.username(), task, campaign)
                        .update());
    }

    /** A meeting that was held. */
    public boolean addMeeting(
            Reader by,
            long campaign,
            long body,
            LocalDate day,
            String sort,
            String topic,
            String place,
            int people,
            String minutes) {
        return say(
                by,
                campaign,
                "meeting",
                Map.of("body", body, "day", day.toString()),
                () -> database.client()
                        .sql("""
                        insert into campaigns.meeting (campaign_id, body_id, held_on, sort, topic, place, people, minutes, by_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(campaign, body, day, sort, topic, place, people, minutes, by.username())
                        .update());
    }

    /**
     * A body brought a project, or joined in it; false where another brought it directly, or the body has its part already.
     *
     * @param direct whether it was brought, not joined
     */
    public boolean credit(Reader by, long campaign, long matter, long body, @Nullable Long member, boolean direct) {
        return say(
                by,
                campaign,
                "credit",
                Map.of("matter", matter, "body", body, "direct", direct),
                () -> database.client()
                        .sql("""
                        insert into campaigns.credit (campaign_id, matter_id, body_id, member_id, part, by_person)
                        values (:campaign, :matter, :body, cast(:member as bigint), :part, :by) on conflict do nothing
                        """)
                        .param("campaign", campaign)
                        .param("matter", matter)
                        .param("body", body)
                        .param("member", member)
                        .param("part", direct ? "direct" : "joined")
                        .param("by", by.username())
                        .update());
    }

    /** That was wrong. */
    public boolean revoke(Reader by, long campaign, long credit, String why) {
        return say(
                by,
                campaign,
                "credit-wrong",
                Map.of("credit", credit),
                () -> database.client()
                        .sql("""
                        update campaigns.credit set revoked_at = now(), revoked_by = ?, why = ? where id = ? and campaign_id = ? and revoked_at is null
                        """)
                        .params(by.username(), why, credit, campaign)
                        .update());
    }

    /**
     * Somebody looks after a project or an enterprise from now on, and sees the project; false where the person does already.
     *
     * @param matter the project; null where it is an enterprise
     */
    public boolean addCare(
            Reader by, long campaign, Member member, @Nullable Matter matter, @Nullable Long enterprise) {
        return say(by, campaign, "care", Map.of("member", member.id()), () -> {
            int added = database.client()
                    .sql("""
                            insert into campaigns.care (campaign_id, member_id, matter_id, enterprise_id, by_person)
                            values (:campaign, :member, cast(:matter as bigint), cast(:enterprise as bigint), :by) on conflict do nothing
                            """)
                    .param("campaign", campaign)
                    .param("member", member.id())
                    .param("matter", matter == null ? null : matter.id())
                    .param("enterprise", enterprise)
                    .param("by", by.username())
                    .update();
            if (added > 0 && matter != null && member.account() != null) {
                party.add(by, matter, member.account());
            }
            return added;
        });
    }

    /**
     * Looks after it no longer, and sees the project no longer.
     *
     * @param matter the project; null where it was an enterprise
     * @param account the account of whoever looked after it; null for none
     */
    public boolean endCare(
            Reader by, long campaign, long care, @Nullable Matter matter, @Nullable String account, LocalDate today) {
        return say(by, campaign, "care-ended", Map.of("care", care), () -> {
            int ended = database.client()
                    .sql("update campaigns.care set ended_on = ? where id = ? and campaign_id = ? and ended_on is null")
                    .params(today, care, campaign)
                    .update();
            if (ended > 0 && matter != null && account != null) {
                party.remove(by, matter, account);
            }
            return ended;
        });
    }

    /**
     * A visit, a problem, or a problem that was solved; false where the care has ended, or the problem was solved before or is none of this care.
     *
     * @param solves the problem; null for all else
     */
    public boolean contact(
            Reader by, long campaign, long care, LocalDate day, String sort, String what, @Nullable Long solves) {
        return say(
                by,
                campaign,
                "contact",
                Map.of("care", care, "sort", sort),
                () -> database.client()
                        .sql("""
                        insert into campaigns.contact (campaign_id, care_id, on_day, sort, what, solves, by_person)
                        select :campaign, e.id, :day, :sort, :what, cast(:solves as bigint), :by from campaigns.care e
                        where e.id = :care and e.campaign_id = :campaign and e.ended_on is null
                            and (cast(:solves as bigint) is null or exists (select 1 from campaigns.contact t
                                where t.id = cast(:solves as bigint) and t.care_id = e.id and t.sort = 'problem'))
                        on conflict (solves) do nothing
                        """)
                        .param("campaign", campaign)
                        .param("day", day)
                        .param("sort", sort)
                        .param("what", what)
                        .param("solves", solves)
                        .param("by", by.username())
                        .param("care", care)
                        .update());
    }

    private boolean say(Reader by, long campaign, String word, Map<String, ?> said, Supplier<Integer> write) {
        try {
            return Objects.requireNonNull(database.inTransaction(() -> {
                boolean written = write.get() > 0;
                if (written) {
                    audit.record(AuditEntry.of(by, "campaigns." + word)
                            .about("campaign", Long.toString(campaign))
                            .changed(Map.of(), said));
                }
                return written;
            }));
        } catch (DataIntegrityViolationException ofAnotherCampaign) {
            return false;
        }
    }
}
