package org.sunmao.app.activities.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/** Activities as far as a reader sees them; visitors see what is public. */
@Component
public class ActivityBook {

    /** The columns of {@link #read}, of {@code activities.activity a left join matters.matter m}. */
    static final String COLUMNS =
            "a.matter_id, a.number, a.title, a.sort, m.state, a.venue_id, a.plan_id, a.place, a.building_id, a.starts, a.ends, a.mode, a.hosts, a.topic,"
                    + " a.series_id, a.edition, a.host_region, a.guests, a.public_at, a.held_on, a.cancelled_at, a.revision, a.changed_at";

    static final String FROM = "activities.activity a left join matters.matter m on m.id = a.matter_id";

    private final WebDatabase database;

    ActivityBook(WebDatabase database) {
        this.database = database;
    }

    /**
     * Which activities; null restricts nothing.
     *
     * @param state of the matter, or {@code open} for those that have not ended
     * @param year in which it begins
     */
    public record Query(
            @Nullable String words,
            @Nullable String sort,
            @Nullable String state,
            @Nullable Long venue,
            @Nullable Integer year) {}

    /** A page of activities with the number of all. */
    public record Listed(Page<Activity> page, Count count) {}

    /** A page of them, the latest first. Those that are public and not otherwise open are not among them. */
    public Listed list(Scope scope, Query query, @Nullable String cursor, int size) {
        var list = new SortedList(COLUMNS, FROM, "a.matter_id", new SortKey("starts", "a.starts", "timestamptz"), true);
        list.where("m.id is not null");
        if (query.words() != null) {
            list.where("a.matter_id = any (array(select matters.with_words(:words)))")
                    .with("words", query.words());
        }
        if (query.sort() != null) {
            list.where("a.sort = :sort").with("sort", query.sort());
        }
        if ("open".equals(query.state())) {
            list.where("not m.ended");
        } else if (query.state() != null) {
            list.where("m.state = :state").with("state", query.state());
        }
        if (query.venue() != null) {
            list.where("a.venue_id = :venue").with("venue", query.venue());
        }
        if (query.year() != null) {
            list.where("a.starts >= :from and a.starts < :until")
                    .with("from", moment(LocalDate.of(query.year(), 1, 1)))
                    .with("until", moment(LocalDate.of(query.year() + 1, 1, 1)));
        }
        return database.read(
                scope, jdbc -> new Listed(list.page(jdbc, cursor, size, ActivityBook::read), list.count(jdbc)));
    }

    /** The beginning of a day in the district. */
    static Timestamp moment(LocalDate day) {
        return Timestamp.from(day.atStartOfDay().toInstant(ZoneOffset.ofHours(8)));
    }

    /** One of them. */
    public Optional<Activity> find(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from " + FROM + " where a.matter_id = ? and m.id is not null")
                        .param(matter)
                        .query(ActivityBook::read)
                        .optional());
    }

    /** Those of these matters. */
    public List<Activity> list(Scope scope, List<Long> matters) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from " + FROM
                                + " where a.matter_id = any (?) and m.id is not null order by a.starts desc")
                        .param(matters.toArray(Long[]::new))
                        .query(ActivityBook::read)
                        .list());
    }

    /** Those that begin from one day to before another, in order; at most so many. */
    public List<Activity> listBetween(Scope scope, LocalDate from, LocalDate before, int most) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select " + COLUMNS + " from " + FROM
                                        + " where a.starts >= ? and a.starts < ? and m.id is not null order by a.starts, a.matter_id limit ?")
                        .params(moment(from), moment(before), most)
                        .query(ActivityBook::read)
                        .list());
    }

    /** What is public and begins on this day or later, in order; at most so many. The same for everybody. */
    public List<Activity> listPublic(LocalDate from, int most) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql("""
                                select p.matter_id, p.number, p.title, p.sort, null::text as state, null::bigint as venue_id, null::bigint as plan_id, p.place,
                                    null::bigint as building_id, p.starts, p.ends, p.mode, p.hosts, p.topic, null::bigint as series_id, null::int as edition,
                                    null::text as host_region, false as guests, p.public_at, p.held_on, p.cancelled_at, p.revision, p.changed_at
                                from activities.public_activity p where p.starts >= ? order by p.starts, p.matter_id limit ?
                                """)
                        .params(moment(from), most)
                        .query(ActivityBook::read)
                        .list());
    }

    /** The edition before this one of the same series that was not cancelled; for a new one the last there is. */
    public Optional<Activity> findBefore(Scope scope, long series, int edition) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from " + FROM + """
                                 where a.series_id = ? and a.edition < ? and a.cancelled_at is null and m.id is not null order by a.edition desc limit 1
                                """)
                        .params(series, edition)
                        .query(ActivityBook::read)
                        .optional());
    }

    static Activity read(ResultSet row, int n) throws SQLException {
        return new Activity(
                row.getLong("matter_id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("sort"),
                row.getString("state"),
                row.getObject("venue_id", Long.class),
                row.getObject("plan_id", Long.class),
                row.getString("place"),
                row.getObject("building_id", Long.class),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                row.getString("mode"),
                row.getString("hosts"),
                row.getString("topic"),
                row.getObject("series_id", Long.class),
                row.getObject("edition", Integer.class),
                row.getString("host_region"),
                row.getBoolean("guests"),
                instant(row, "public_at"),
                row.getObject("held_on", LocalDate.class),
                instant(row, "cancelled_at"),
                row.getInt("revision"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
