package org.sunmao.app.activities.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.Guest;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/** Who is invited, was there and spoke; the members of the conference, and what each of them did in a year. */
@Component
public class GuestBook {

    private final WebDatabase database;

    GuestBook(WebDatabase database) {
        this.database = database;
    }

    /** Who is invited. */
    public List<Guest.Invited> listInvited(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, sort, account, unit, enterprise_id, name, organisation, people from activities.invitation
                                where matter_id = ? and withdrawn_at is null order by id
                                """)
                        .param(matter)
                        .query((row, n) -> new Guest.Invited(
                                row.getLong("id"),
                                row.getString("sort"),
                                row.getString("account"),
                                row.getString("unit"),
                                row.getObject("enterprise_id", Long.class),
                                row.getString("name"),
                                row.getString("organisation"),
                                row.getInt("people")))
                        .list());
    }

    /** The newest answer to each invitation of an activity that was answered, by the id of the invitation. */
    public Map<Long, Guest.Answer> listAnswers(Scope scope, long matter) {
        var answers = new TreeMap<Long, Guest.Answer>();
        database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select distinct on (invitation_id) invitation_id, coming, why from activities.answer where matter_id = ?
                                order by invitation_id, id desc
                                """)
                        .param(matter)
                        .query((row, n) -> answers.put(
                                row.getLong("invitation_id"),
                                new Guest.Answer(row.getBoolean("coming"), row.getString("why"))))
                        .list());
        return answers;
    }

    /** A page of those who were there, with the number of rows and of people. */
    public record Attended(Page<Guest.There> page, Count rows, long people) {}

    /** Who was there, in the order in which it was written down. */
    public Attended listThere(Scope scope, long matter, @Nullable String cursor, int size) {
        var list = new SortedList(
                "t.id, t.key, t.account, t.name, t.organisation, t.people, t.way, t.guest, t.recorded_at",
                "activities.attendance t",
                "t.id",
                new SortKey("written", "t.id", "bigint"),
                false);
        list.where("t.matter_id = :matter and t.withdrawn_at is null").with("matter", matter);
        return database.read(scope, jdbc -> {
            Page<Guest.There> page = list.page(
                    jdbc,
                    cursor,
                    size,
                    (row, n) -> new Guest.There(
                            row.getLong("id"),
                            row.getString("key"),
                            row.getString("account"),
                            row.getString("name"),
                            row.getString("organisation"),
                            row.getInt("people"),
                            row.getString("way"),
                            row.getBoolean("guest"),
                            row.getTimestamp("recorded_at").toInstant()));
            long people = jdbc.sql(
                            "select coalesce(sum(people), 0) from activities.attendance where matter_id = ? and withdrawn_at is null")
                    .param(matter)
                    .query(Long.class)
                    .single();
            return new Attended(page, list.count(jdbc), people);
        });
    }

    /** The keys of those who were there, and {@code invitation:<id>} for each invitation under which somebody was. */
    public List<String> listKeys(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select key from activities.attendance where matter_id = :matter and withdrawn_at is null
                                union select 'invitation:' || invitation_id from activities.attendance
                                    where matter_id = :matter and withdrawn_at is null and invitation_id is not null
                                """)
                        .param("matter", matter)
                        .query(String.class)
                        .list());
    }

    /** Who spoke. */
    public List<Guest.Spoke> listSpoke(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select id, account, name, way, topic from activities.speech where matter_id = ? and withdrawn_at is null order by id")
                        .param(matter)
                        .query((row, n) -> new Guest.Spoke(
                                row.getLong("id"),
                                row.getString("account"),
                                row.getString("name"),
                                row.getString("way"),
                                row.getString("topic")))
                        .list());
    }

    /** The members of the conference by name; nobody for readers who neither invite them nor read their record. */
    public List<Guest.Known> listMembers(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select id, account, name from activities.members() order by name collate \"zh-x-icu\", id limit 1000")
                        .query((row, n) ->
                                new Guest.Known(row.getLong("id"), row.getString("account"), row.getString("name")))
                        .list());
    }

    /** The Chinese names of units to which something can be put, by code: what is written down keeps one name. */
    public Map<String, String> unitNames(Scope scope) {
        var names = new TreeMap<String, String>();
        database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select code, name_zh from access.unit where closed_on is null or closed_on > current_date")
                        .query((row, n) -> names.put(row.getString(1), row.getString(2)))
                        .list());
        return names;
    }

    /** What somebody did in a year: how many activities invited to, attended, spoken at; how many results given and how many of them adopted. */
    public record Duty(int invited, int attended, int spoke, int results, int adopted) {

        /** Nothing. */
        public static final Duty NONE = new Duty(0, 0, 0, 0, 0);
    }

    /** What one account did at one activity. */
    public record Done(long matter, boolean invited, boolean attended, int spoke, int results, int adopted) {}

    private static final String ADOPTED =
            "coalesce((select d.adopted from activities.adoption d where d.result_id = r.id and d.withdrawn_at is null order by d.id desc limit 1), false)";

    /** Activities that were called in the year and not cancelled, and what an account, or each, did there. */
    private static final String DONE = """
            with own as (
                select account, matter_id, 1 as invited, 0 as attended, 0 as spoke, 0 as results, 0 as adopted from activities.invitation
                    where account is not null and withdrawn_at is null %1$s
                union all select account, matter_id, 0, 1, 0, 0, 0 from activities.attendance where account is not null and withdrawn_at is null %1$s
                union all select account, matter_id, 0, 0, 1, 0, 0 from activities.speech where account is not null and withdrawn_at is null %1$s
                union all select account, matter_id, 0, 0, 0, 1, case when %2$s then 1 else 0 end from activities.result r
                    where account is not null and withdrawn_at is null %1$s),
            each as (
                select o.account, o.matter_id, max(o.invited) as invited, max(o.attended) as attended, sum(o.spoke) as spoke, sum(o.results) as results,
                    sum(o.adopted) as adopted, a.starts
                from own o join activities.activity a on a.matter_id = o.matter_id join matters.matter m on m.id = a.matter_id
                where m.state not in ('planned', 'cancelled') and extract(year from a.starts at time zone 'Asia/Shanghai') = :year
                group by o.account, o.matter_id, a.starts)
            """;

    /** By account, for these accounts. */
    public Map<String, Duty> duties(Scope scope, int year, List<String> accounts) {
        var duties = new TreeMap<String, Duty>();
        String sql = DONE.formatted("and account = any (:accounts)", ADOPTED)
                + " select account, sum(invited) as invited, sum(attended) as attended, count(*) filter (where spoke > 0) as spoke, sum(results) as results,"
                + " sum(adopted) as adopted from each group by account";
        database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .param("year", year)
                        .param("accounts", accounts.toArray(String[]::new))
                        .query((row, n) -> duties.put(
                                row.getString("account"),
                                new Duty(
                                        row.getInt("invited"),
                                        row.getInt("attended"),
                                        row.getInt("spoke"),
                                        row.getInt("results"),
                                        row.getInt("adopted"))))
                        .list());
        return duties;
    }

    /** The activities of a year in which an account had a part, the latest first: the rows behind its numbers. */
    public List<Done> listDone(Scope scope, int year, String account) {
        String sql = DONE.formatted("and account = :account", ADOPTED)
                + " select * from each order by starts desc, matter_id";
        return database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .param("year", year)
                        .param("account", account)
                        .query((row, n) -> new Done(
                                row.getLong("matter_id"),
                                row.getInt("invited") > 0,
                                row.getInt("attended") > 0,
                                row.getInt("spoke"),
                                row.getInt("results"),
                                row.getInt("adopted")))
                        .list());
    }
}
