package org.sunmao.app.visits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.VisitEvent;
import org.sunmao.app.visits.VisitState;
import org.sunmao.app.visits.Visits;

/** Visits as the database opens them to a reader. */
@Component
public class VisitBoard implements Visits {

    /** The most that a calendar shows at a time. */
    public static final int MOST = 1_000;

    private static final int MOST_OF_A_FILE = 20;

    private static final String VISITS = """
            select v.*, lower(v.during) as begins, upper(v.during) as ends, lower(v.other) as other_begins, upper(v.other) as other_ends,
                e.name as enterprise_name, b.name as building_name,
                array(select p.department from visits.party p where p.visit_id = v.id order by p.n) as departments,
                array(select coalesce(nullif(u.name_en, ''), p.department) from visits.party p left join access.unit u on u.code = p.unit
                    where p.visit_id = v.id order by p.n) as departments_en,
                (select count(*) from visits.note n where n.visit_id = v.id)::int as notes
            from visits.visit v
            left join enterprises.enterprise e on e.id = v.enterprise_id
            left join places.building b on b.id = v.building_id
            """;

    private final WebDatabase database;

    VisitBoard(WebDatabase database) {
        this.database = database;
    }

    /**
     * Which visits; null restricts nothing.
     *
     * @param from the first day
     * @param to the day after the last
     * @param state one of the states, {@code waiting} for those to come and to be answered, or {@code overdue} for those whose time is over without a note
     * @param mine account of whoever booked or joined them
     */
    public record Query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String street,
            @Nullable Long building,
            @Nullable Long enterprise,
            @Nullable String purpose,
            @Nullable String state,
            @Nullable String mine) {}

    /** Those that the query asks for, the earliest first; at most {@link #MOST}. */
    public List<Visit> list(Scope scope, Query query) {
        return database.read(
                scope,
                jdbc -> asked(jdbc, VISITS + """
                        where (cast(:span as tstzrange) is null or v.during && cast(:span as tstzrange))
                            and (cast(:street as text) is null or coalesce(b.street_code, 'none') = :street)
                            and (cast(:building as bigint) is null or v.building_id = :building)
                            and (cast(:enterprise as bigint) is null or v.enterprise_id = :enterprise)
                            and (cast(:purpose as text) is null or v.purpose = :purpose)
                            and (cast(:state as text) is null or v.state = :state
                                or :state = 'waiting' and v.state in ('proposed', 'confirmed', 'countered')
                                or :state = 'overdue' and v.state in ('proposed', 'confirmed', 'countered') and upper(v.during) < now())
                            and (cast(:mine as text) is null
                                or exists (select 1 from visits.party p where p.visit_id = v.id and p.person = :mine))
                        order by lower(v.during), v.id limit
                        """ + MOST, query)
                        .query(VisitBoard::row)
                        .list());
    }

    private static JdbcClient.StatementSpec asked(JdbcClient jdbc, String sql, Query query) {
        return jdbc.sql(sql)
                .param("span", span(query))
                .param("street", query.street())
                .param("building", query.building())
                .param("enterprise", query.enterprise())
                .param("purpose", query.purpose())
                .param("state", query.state())
                .param("mine", query.mine());
    }

    private static @Nullable String span(Query query) {
        if (query.from() == null && query.to() == null) {
            return null;
        }
        return "[" + moment(query.from()) + "," + moment(query.to()) + ")";
    }

    private static String moment(@Nullable LocalDate day) {
        return day == null ? "" : day.atStartOfDay(Times.ZONE).toInstant().toString();
    }

    /** One that the scope opens. */
    public Optional<Visit> find(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(VISITS + " where v.id = ?")
                        .param(id)
                        .query(VisitBoard::row)
                        .optional());
    }

    /** What takes this enterprise's, or this building's, time in the week of a day; the earliest first. */
    public List<Visit> listWeek(Scope scope, @Nullable Long enterprise, @Nullable Long building, LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        var query = new Query(
                monday, monday.plusWeeks(1), null, enterprise == null ? building : null, enterprise, null, null, null);
        return list(scope, query).stream()
                .filter(visit -> visit.state().holds())
                .filter(visit -> enterprise != null || visit.enterpriseId() == null)
                .toList();
    }

    /** How many visits take this enterprise's time in the year of a day, before a moment of it. */
    public int countInYear(Scope scope, long enterprise, LocalDate day) {
        var query = new Query(
                day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1), null, null, enterprise, null, null, null);
        return (int) list(scope, query).stream()
                .filter(visit -> visit.state().holds())
                .count();
    }

    @Override
    public List<Visit> listAbout(Reader reader, long subject) {
        if (!reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER, Role.ENTERPRISE)) {
            return List.of();
        }
        return database.read(
                reader.scope(),
                jdbc -> jdbc.sql(VISITS + """
                        where v.enterprise_id = :id or v.building_id = :id order by lower(v.during) desc, v.id desc limit
                        """ + MOST_OF_A_FILE)
                        .param("id", subject)
                        .query(VisitBoard::row)
                        .list());
    }

    /** What happened to a visit, the newest first. */
    public List<VisitEvent> history(Scope scope, long visit) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select event, at, by_person, by_firm, why, lower(during) as begins, upper(during) as ends from visits.event
                                where visit_id = ? order by id desc
                                """)
                        .param(visit)
                        .query((row, n) -> new VisitEvent(
                                row.getString("event"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("by_person"),
                                row.getBoolean("by_firm"),
                                row.getString("why"),
                                times(row, "begins", "ends")))
                        .list());
    }

    /** Whether this person booked a visit or joined it, or works for a unit that takes part. */
    public boolean takesPart(Reader reader, long visit) {
        return database.read(
                reader.scope(),
                jdbc -> jdbc.sql(
                                "select exists (select 1 from visits.party where visit_id = ? and (person = ? or unit = any (access.own_units())))")
                        .params(visit, reader.username())
                        .query(Boolean.class)
                        .single());
    }

    private static @Nullable Times times(ResultSet row, String from, String to) throws SQLException {
        Timestamp begins = row.getTimestamp(from);
        return begins == null
                ? null
                : new Times(begins.toInstant(), row.getTimestamp(to).toInstant());
    }

    private static Visit row(ResultSet row, int n) throws SQLException {
        return new Visit(
                row.getLong("id"),
                row.getObject("uid", UUID.class),
                row.getObject("enterprise_id", Long.class),
                row.getString("enterprise_name"),
                row.getObject("building_id", Long.class),
                row.getString("building_name"),
                Objects.requireNonNull(times(row, "begins", "ends")),
                row.getString("purpose"),
                row.getString("about"),
                row.getString("basis"),
                row.getBoolean("planned"),
                VisitState.find(row.getString("state")).orElseThrow(),
                row.getObject("answer_by", LocalDate.class),
                times(row, "other_begins", "other_ends"),
                row.getString("booked_by"),
                row.getTimestamp("booked_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Arrays.asList((String[]) row.getArray("departments").getArray()),
                Arrays.asList((String[]) row.getArray("departments_en").getArray()),
                row.getInt("moves"),
                row.getInt("sequence"),
                row.getInt("notes"));
    }
}
