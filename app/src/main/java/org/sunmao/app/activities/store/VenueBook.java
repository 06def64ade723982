package org.sunmao.app.activities.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Venue;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/** Venues with their persons, days and plans, and the series of joint conferences, as far as a reader sees them. */
@Component
public class VenueBook {

    private static final String OPEN =
            "(select d.open from activities.venue_day d where d.venue_id = v.id and d.on_day <= cast(:today as date) order by d.on_day desc, d.id desc limit 1)";

    private static final String COLUMNS =
            "v.id, v.kind, v.name, v.street, v.place, v.building_id, v.remark, " + OPEN + " as open";

    private final WebDatabase database;

    VenueBook(WebDatabase database) {
        this.database = database;
    }

    /** A page of venues with the number of all. */
    public record Listed(Page<Venue> page, Count count) {}

    /** A page of venues by name, of one kind where one is asked for. */
    public Listed list(Scope scope, @Nullable String kind, LocalDate today, @Nullable String cursor, int size) {
        var list = new SortedList(COLUMNS, "activities.venue v", "v.id", SortKey.chinese("name", "v.name"), false);
        list.with("today", today);
        if (kind != null) {
            list.where("v.kind = :kind").with("kind", kind);
        }
        return database.read(
                scope, jdbc -> new Listed(list.page(jdbc, cursor, size, VenueBook::read), list.count(jdbc)));
    }

    /** One of them. */
    public Optional<Venue> find(Scope scope, long id, LocalDate today) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from activities.venue v where v.id = :id")
                        .param("today", today)
                        .param("id", id)
                        .query(VenueBook::read)
                        .optional());
    }

    /** Those that are open today, by name, for forms. */
    public List<Venue> listOpen(Scope scope, LocalDate today) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from activities.venue v where " + OPEN
                                + " order by v.name collate \"zh-x-icu\" limit 500")
                        .param("today", today)
                        .query(VenueBook::read)
                        .list());
    }

    private static Venue read(ResultSet row, int n) throws SQLException {
        return new Venue(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("street"),
                row.getString("place"),
                row.getObject("building_id", Long.class),
                row.getString("remark"),
                row.getObject("open", Boolean.class));
    }

    /** From when on it was open and closed, the newest first. */
    public List<Venue.Day> listDays(Scope scope, long venue) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select open, on_day, why from activities.venue_day where venue_id = ? order by on_day desc, id desc")
                        .param(venue)
                        .query((row, n) -> new Venue.Day(
                                row.getBoolean("open"), row.getObject("on_day", LocalDate.class), row.getString("why")))
                        .list());
    }

    /** Its persons, the responsible ones first, those who left last. */
    public List<Venue.Member> listMembers(Scope scope, long venue) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, name, post, account, responsible, joined_on, left_on from activities.venue_member where venue_id = ?
                                order by left_on is not null, responsible desc, id
                                """)
                        .param(venue)
                        .query((row, n) -> new Venue.Member(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("post"),
                                row.getString("account"),
                                row.getBoolean("responsible"),
                                row.getObject("joined_on", LocalDate.class),
                                row.getObject("left_on", LocalDate.class)))
                        .list());
    }

    /** Its plan of a year, by month, with what of it became an activity. */
    public List<Venue.Plan> listPlan(Scope scope, long venue, int year) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select p.id, p.year, p.month, p.sort, p.what, a.matter_id, a.held_on from activities.plan p
                                left join lateral (select matter_id, held_on from activities.activity a where a.plan_id = p.id and a.cancelled_at is null
                                    order by held_on nulls last, matter_id limit 1) a on true
                                where p.venue_id = ? and p.year = ? and p.withdrawn_at is null order by p.month, p.id
                                """)
                        .params(venue, year)
                        .query((row, n) -> new Venue.Plan(
                                row.getLong("id"),
                                row.getInt("year"),
                                row.getInt("month"),
                                row.getString("sort"),
                                row.getString("what"),
                                row.getObject("matter_id", Long.class),
                                row.getObject("held_on", LocalDate.class)))
                        .list());
    }

    /** The joint conferences that come again. */
    public List<Activity.Series> listSeries(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select id, name, regions from activities.series order by id")
                        .query((row, n) ->
                                new Activity.Series(row.getLong("id"), row.getString("name"), List.of((String[])
                                        row.getArray("regions").getArray())))
                        .list());
    }
}
