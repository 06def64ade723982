package org.sunmao.app.activities.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Guest;
import org.sunmao.app.activities.Result;
import org.sunmao.app.activities.Venue;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/**
 * The year in numbers, and the rows behind each. Venues are those that were open on a day of the year; activities those that were held in it; participants, results and
 * adoptions are those of these activities, whenever they were written down.
 */
@Component
public class YearBook {

    /** A venue that was open on a day of the year: it was when the year began, or was opened in it. */
    private static final String OPEN = """
            (coalesce((select d.open from activities.venue_day d where d.venue_id = v.id and d.on_day < :from order by d.on_day desc, d.id desc limit 1), false)
                or exists (select 1 from activities.venue_day d where d.venue_id = v.id and d.open and d.on_day >= :from and d.on_day < :until))""";

    private static final String HELD =
            "a.held_on >= :from and a.held_on < :until and a.cancelled_at is null and exists (select 1 from matters.matter m where m.id = a.matter_id)";

    private static final String ADOPTED =
            "coalesce((select d.adopted from activities.adoption d where d.result_id = r.id and d.withdrawn_at is null order by d.id desc limit 1), false)";

    private final WebDatabase database;

    YearBook(WebDatabase database) {
        this.database = database;
    }

    /**
     * A line of the report.
     *
     * @param part the kind of venue or the sort of activity; empty for activities at no venue; null for the whole
     * @param venues null where activities are divided by sort
     */
    public record Line(
            @Nullable String part, @Nullable Long venues, long activities, long people, long results, long adopted) {}

    /**
     * Which part of the year's rows.
     *
     * @param by {@code kind} of venue or {@code sort} of activity; null for all
     * @param part its part; empty for no venue
     */
    public record Part(
            int year, @Nullable String by, @Nullable String part) {

        LocalDate from() {
            return LocalDate.of(year, 1, 1);
        }

        LocalDate until() {
            return LocalDate.of(year + 1, 1, 1);
        }

        private SortedList narrow(SortedList list) {
            list.with("from", from()).with("until", until());
            if (by != null && part != null) {
                list.where(by.equals("sort") ? "a.sort = :part" : "coalesce(v.kind, '') = :part")
                        .with("part", part);
            }
            return list;
        }
    }

    /** The whole. */
    public Line whole(Scope scope, int year) {
        return lines(scope, year, null).get(0);
    }

    /** By kind of venue; with a line for what was held at no venue. */
    public List<Line> byKind(Scope scope, int year) {
        return lines(scope, year, "kind");
    }

    /** By sort of activity. */
    public List<Line> bySort(Scope scope, int year) {
        return lines(scope, year, "sort");
    }

    private List<Line> lines(Scope scope, int year, @Nullable String by) {
        String part = by == null ? "null::text" : by.equals("sort") ? "a.sort" : "coalesce(v.kind, '')";
        String venues = by == null
                ? "select null::text as part, count(*) as venues from activities.venue v where " + OPEN
                : "select v.kind as part, count(*) as venues from activities.venue v where " + OPEN
                        + " group by v.kind";
        String sql = "with held as (select a.matter_id, " + part
                + " as part from activities.activity a left join activities.venue v on v.id = a.venue_id where " + HELD
                + "),"
                + " people as (select h.part, sum(t.people) as people from held h join activities.attendance t on t.matter_id = h.matter_id and t.withdrawn_at is null group by h.part),"
                + " brought as (select h.part, count(*) as results, count(*) filter (where " + ADOPTED
                + ") as adopted from held h join activities.result r on r.matter_id = h.matter_id and r.withdrawn_at is null group by h.part),"
                + " counted as (select part, count(*) as activities from held group by part),"
                + " venues as ("
                + ("sort".equals(by) ? "select null::text as part, null::bigint as venues where false" : venues) + "),"
                + " parts as (select part from counted union select part from venues"
                + (by == null ? " union select null::text" : "") + ")"
                + " select p.part, v.venues, coalesce(c.activities, 0) as activities, coalesce(e.people, 0) as people, coalesce(b.results, 0) as results,"
                + " coalesce(b.adopted, 0) as adopted from parts p left join counted c on c.part is not distinct from p.part"
                + " left join people e on e.part is not distinct from p.part left join brought b on b.part is not distinct from p.part"
                + " left join venues v on v.part is not distinct from p.part order by p.part = '', p.part";
        boolean kinds = !"sort".equals(by);
        return database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .param("from", LocalDate.of(year, 1, 1))
                        .param("until", LocalDate.of(year + 1, 1, 1))
                        .query((row, n) -> new Line(
                                row.getString("part"),
                                kinds ? Long.valueOf(row.getLong("venues")) : null,
                                row.getLong("activities"),
                                row.getLong("people"),
                                row.getLong("results"),
                                row.getLong("adopted")))
                        .list());
    }

    /** The venues. */
    public Page<Venue> venues(Scope scope, Part part, @Nullable String cursor, int size) {
        var list = new SortedList(
                "v.id, v.kind, v.name, v.street, v.place, v.building_id, v.remark, true as open",
                "activities.venue v",
                "v.id",
                new SortKey("id", "v.id", "bigint"),
                false);
        list.where(OPEN);
        part.narrow(list);
        return database.read(
                scope,
                jdbc -> list.page(
                        jdbc,
                        cursor,
                        size,
                        (row, n) -> new Venue(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getString("street"),
                                row.getString("place"),
                                row.getObject("building_id", Long.class),
                                row.getString("remark"),
                                row.getBoolean("open"))));
    }

    private static final String HELD_FROM =
            "activities.activity a left join activities.venue v on v.id = a.venue_id left join matters.matter m on m.id = a.matter_id";

    /** The activities. */
    public Page<Activity> activities(Scope scope, Part part, @Nullable String cursor, int size) {
        var list = new SortedList(
                ActivityBook.COLUMNS,
                HELD_FROM,
                "a.matter_id",
                new SortKey("starts", "a.starts", "timestamptz"),
                false);
        list.where(HELD);
        part.narrow(list);
        return database.read(scope, jdbc -> list.page(jdbc, cursor, size, ActivityBook::read));
    }

    /** Somebody who was there, and where. */
    public record Attended(long matter, String number, String title, Guest.There there) {}

    /** Who was there. */
    public Page<Attended> people(Scope scope, Part part, @Nullable String cursor, int size) {
        var list = new SortedList(
                "a.matter_id, a.number, a.title, t.id, t.key, t.account, t.name, t.organisation, t.people, t.way, t.guest, t.recorded_at",
                HELD_FROM + " join activities.attendance t on t.matter_id = a.matter_id and t.withdrawn_at is null",
                "t.id",
                new SortKey("id", "t.id", "bigint"),
                false);
        list.where(HELD);
        part.narrow(list);
        return database.read(
                scope,
                jdbc -> list.page(
                        jdbc,
                        cursor,
                        size,
                        (row, n) -> new Attended(
                                row.getLong("matter_id"),
                                row.getString("number"),
                                row.getString("title"),
                                new Guest.There(
                                        row.getLong("id"),
                                        row.getString("key"),
                                        row.getString("account"),
                                        row.getString("name"),
                                        row.getString("organisation"),
                                        row.getInt("people"),
                                        row.getString("way"),
                                        row.getBoolean("guest"),
                                        row.getTimestamp("recorded_at").toInstant()))));
    }

    /** A result, and of which activity. */
    public record Brought(long matter, String number, String title, Result result) {}

    /** The results, or those of them that were adopted. */
    public Page<Brought> results(Scope scope, Part part, boolean adopted, @Nullable String cursor, int size) {
        var list = new SortedList(
                "a.matter_id, a.number, a.title, r.id, r.n, r.sort, r.said, r.account, r.name, r.on_day, d.adopted, d.on_day as adopted_on, d.unit,"
                        + " coalesce(d.note, '') as note, '{}'::bigint[] as grown",
                HELD_FROM + " join activities.result r on r.matter_id = a.matter_id and r.withdrawn_at is null"
                        + " left join lateral (select adopted, on_day, unit, note from activities.adoption where result_id = r.id and withdrawn_at is null"
                        + " order by id desc limit 1) d on true",
                "r.id",
                new SortKey("id", "r.id", "bigint"),
                false);
        list.where(HELD);
        if (adopted) {
            list.where("coalesce(d.adopted, false)");
        }
        part.narrow(list);
        return database.read(
                scope,
                jdbc -> list.page(
                        jdbc,
                        cursor,
                        size,
                        (row, n) -> new Brought(
                                row.getLong("matter_id"),
                                row.getString("number"),
                                row.getString("title"),
                                ResultBook.read(row, n))));
    }
}
