package org.sunmao.app.campaigns.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.campaigns.Body;
import org.sunmao.app.campaigns.Campaign;
import org.sunmao.app.campaigns.Care;
import org.sunmao.app.campaigns.Meeting;
import org.sunmao.app.campaigns.Member;
import org.sunmao.app.campaigns.Task;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Campaigns and what belongs to them. */
@Component
public class CampaignBook {

    private static final String CAMPAIGN = "select id, name, call, begun_on, ends_on, formula from campaigns.campaign";

    private final WebDatabase database;

    CampaignBook(WebDatabase database) {
        this.database = database;
    }

    /** All of them, the newest first. */
    public List<Campaign> list(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(CAMPAIGN + " order by begun_on desc, id desc")
                        .query(CampaignBook::campaign)
                        .list());
    }

    /** One of them. */
    public Optional<Campaign> find(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(CAMPAIGN + " where id = ?")
                        .param(id)
                        .query(CampaignBook::campaign)
                        .optional());
    }

    private static Campaign campaign(ResultSet row, int n) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getString("name"),
                row.getString("call"),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("formula"));
    }

    /** Its bodies, those of higher levels first. */
    public List<Body> bodies(Scope scope, long campaign) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, parent_id, kind, name, region, remark, closed_on is null as open from campaigns.body where campaign_id = ?
                                order by case when region like '__0000' then 0 when region like '____00' then 1 else 2 end, left(region, 4), id
                                """)
                        .param(campaign)
                        .query((row, n) -> new Body(
                                row.getLong("id"),
                                row.getObject("parent_id", Long.class),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getString("region"),
                                row.getString("remark"),
                                row.getBoolean("open")))
                        .list());
    }

    /** Who works in them now. */
    public List<Member> members(Scope scope, long campaign) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, body_id, name, post, account from campaigns.member where campaign_id = ? and left_on is null order by body_id, id
                                """)
                        .param(campaign)
                        .query((row, n) -> new Member(
                                row.getLong("id"),
                                row.getLong("body_id"),
                                row.getString("name"),
                                row.getString("post"),
                                row.getString("account")))
                        .list());
    }

    /** What is to be done: what is open by its day, then what is done, the newest first. */
    public List<Task> tasks(Scope scope, long campaign) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, body_id, member_id, what, due_on, done_on, result, ended_on, ended_why from campaigns.task where campaign_id = ?
                                order by done_on is not null or ended_on is not null, case when done_on is null and ended_on is null then due_on end, coalesce(done_on, ended_on) desc, id limit 500
                                """)
                        .param(campaign)
                        .query((row, n) -> new Task(
                                row.getLong("id"),
                                row.getLong("body_id"),
                                row.getObject("member_id", Long.class),
                                row.getString("what"),
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("done_on", LocalDate.class),
                                row.getString("result"),
                                row.getObject("ended_on", LocalDate.class),
                                row.getString("ended_why")))
                        .list());
    }

    /** Its meetings and activities, the newest first. */
    public List<Meeting> meetings(Scope scope, long campaign) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, body_id, held_on, sort, topic, place, people, minutes from campaigns.meeting where campaign_id = ?
                                order by held_on desc, id desc limit 500
                                """)
                        .param(campaign)
                        .query((row, n) -> new Meeting(
                                row.getLong("id"),
                                row.getLong("body_id"),
                                row.getObject("held_on", LocalDate.class),
                                row.getString("sort"),
                                row.getString("topic"),
                                row.getString("place"),
                                row.getInt("people"),
                                row.getString("minutes")))
                        .list());
    }

    /** What is looked after, with what was done for it. */
    public List<Care> cares(Scope scope, long campaign) {
        return database.read(scope, jdbc -> {
            Map<Long, List<Care.Contact>> contacts = new LinkedHashMap<>();
            jdbc.sql(
                            "select care_id, id, on_day, sort, what, solves from campaigns.contact where campaign_id = ? order by on_day desc, id desc")
                    .param(campaign)
                    .query((row, n) -> contacts.computeIfAbsent(row.getLong("care_id"), any -> new ArrayList<>())
                            .add(new Care.Contact(
                                    row.getLong("id"),
                                    row.getObject("on_day", LocalDate.class),
                                    row.getString("sort"),
                                    row.getString("what"),
                                    row.getObject("solves", Long.class))))
                    .list();
            return jdbc.sql("""
                            select id, member_id, matter_id, enterprise_id, ended_on is null as open from campaigns.care where campaign_id = ?
                            order by ended_on is not null, member_id, id
                            """)
                    .param(campaign)
                    .query((row, n) -> new Care(
                            row.getLong("id"),
                            row.getLong("member_id"),
                            row.getObject("matter_id", Long.class),
                            row.getObject("enterprise_id", Long.class),
                            row.getBoolean("open"),
                            contacts.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }
}
