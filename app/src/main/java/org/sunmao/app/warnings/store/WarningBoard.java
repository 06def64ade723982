package org.sunmao.app.warnings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.shell.Within;
import org.sunmao.app.warnings.Warning;
import org.sunmao.app.warnings.WarningEvent;
import org.sunmao.app.warnings.WarningQuery;
import org.sunmao.app.warnings.Warnings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The warnings as the database opens them to a reader. */
@Component
public class WarningBoard implements Warnings {

    private static final int PART = 1_000;
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private static final String COLUMNS = """
            w.id, w.rule, w.version, w.subject_kind, w.subject_id, w.what, w.level, w.owner, w.building_id, w.enterprise_id, w.facts::text as facts,
            w.first_on, w.ended_on, w.state, w.taken_by, w.until_on, w.moves, b.name as building_name, we.name as enterprise_name,
            case w.subject_kind when 'source' then w.facts ->> 'source' else coalesce(sb.name, se.name) end as subject_name""";

    private static final String NAMES = """
            left join lateral (select x.name from places.building x where x.id = w.building_id limit 1) b on true
            left join lateral (select x.name from places.building x where w.subject_kind = 'building' and x.id = w.subject_id limit 1) sb on true
            left join lateral (select x.name from enterprises.enterprise x where x.id = w.enterprise_id limit 1) we on true
            left join lateral (select x.name from enterprises.enterprise x where w.subject_kind = 'enterprise' and x.id = w.subject_id limit 1) se
                on true
            """;

    private final WebDatabase database;
    private final JsonMapper json;

    WarningBoard(WebDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A page with the number of all rows. */
    public record Listed(Page<Warning> page, Count count) {}

    /** How many hold, by rule and level, that nobody has done with. */
    public record Tally(String rule, int level, long count) {}

    /** A page. */
    public Listed list(Scope scope, WarningQuery query, @Nullable String cursor, int size) {
        SortedList list = sorted(query);
        return database.read(scope, jdbc -> new Listed(list.page(jdbc, cursor, size, this::row), list.count(jdbc)));
    }

    /** All that the query asks for, in parts, as they stand at one moment. */
    public void forEach(Scope scope, WarningQuery query, Predicate<List<Warning>> taken) {
        database.readOneState(scope, jdbc -> {
            sorted(query).forEachPage(jdbc, PART, this::row, taken);
            return null;
        });
    }

    private static SortedList sorted(WarningQuery query) {
        var list = new SortedList(COLUMNS, "warnings.warning w", "w.id", key(query.order()), query.descending())
                .lookingUp("w", NAMES);
        list.where(query.ended() ? "not w.holds" : "w.holds");
        equal(list, "w.rule", "rule", query.rule());
        equal(list, "w.level", "level", query.level());
        equal(list, "w.owner", "owner", query.owner());
        equal(list, "w.building_id", "building", query.building());
        equal(list, "w.enterprise_id", "enterprise", query.enterprise());
        equal(list, "w.taken_by", "taken", query.takenBy());
        if (query.street() != null) {
            list.where(
                            query.street().startsWith(Within.AREA)
                                    ? "places.lies(w.building_id, null, :street)"
                                    : query.street().equals(Within.NO_STREET)
                                            ? "cardinality(w.street_codes) = 0"
                                            : ":street = any (w.street_codes)")
                    .with("street", query.street());
        }
        if ("waiting".equals(query.state())) {
            list.where("w.state in ('open', 'taken')");
        } else {
            equal(list, "w.state", "state", query.state());
        }
        return list;
    }

    private static void equal(SortedList list, String column, String name, @Nullable Object value) {
        if (value != null) {
            list.where(column + " = :" + name).with(name, value);
        }
    }

    private static SortKey key(WarningQuery.Order order) {
        return switch (order) {
            case LEVEL -> new SortKey("level", "(9 - w.level) || to_char(w.first_on, 'YYYYMMDD')", "text");
            case AGE -> new SortKey("age", "w.first_on", "date");
        };
    }

    /** One, whether it holds or not; empty where there is none, or the reader's scope does not open it. */
    public Optional<Warning> find(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from warnings.warning w " + NAMES + " where w.id = :id")
                        .param("id", id)
                        .query(this::row)
                        .optional());
    }

    /** What happened to it, the newest first. */
    public List<WarningEvent> history(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select event, at, on_day, level, by_person, note, until_on from warnings.event
                                where warning_id = ? order by id desc
                                """)
                        .param(id)
                        .query((row, n) -> new WarningEvent(
                                row.getString("event"),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("on_day", LocalDate.class),
                                row.getInt("level"),
                                row.getString("by_person"),
                                row.getString("note"),
                                row.getObject("until_on", LocalDate.class)))
                        .list());
    }

    /** How many wait, by rule and level. */
    public List<Tally> tally(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select rule, level, count(*) as n from warnings.warning
                                where holds and state in ('open', 'taken') group by 1, 2 order by 1, 2
                                """)
                        .query((row, n) -> new Tally(row.getString("rule"), row.getInt("level"), row.getLong("n")))
                        .list());
    }

    @Override
    public long countAbout(Reader reader, long subject) {
        if (!reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.INVESTMENT, Role.LEADER)) {
            return 0;
        }
        return database.read(
                reader.scope(),
                jdbc -> jdbc.sql("""
                                select count(*) from warnings.warning
                                where holds and state in ('open', 'taken') and (building_id = :id or enterprise_id = :id)
                                """).param("id", subject).query(Long.class).single());
    }

    /** The newest day that was looked at; empty before the first. */
    public Optional<LocalDate> findLook(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select max(on_day) from warnings.look")
                        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                        .single());
    }

    private Warning row(ResultSet row, int n) throws SQLException {
        var facts = new HashMap<String, @Nullable String>();
        json.readValue(row.getString("facts"), FACTS)
                .forEach((name, value) -> facts.put(name, value == null ? null : value.toString()));
        return new Warning(
                row.getLong("id"),
                row.getString("rule"),
                row.getInt("version"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getString("subject_name"),
                row.getString("what"),
                row.getInt("level"),
                row.getString("owner"),
                row.getObject("building_id", Long.class),
                row.getString("building_name"),
                row.getObject("enterprise_id", Long.class),
                row.getString("enterprise_name"),
                facts,
                row.getObject("first_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("state"),
                row.getString("taken_by"),
                row.getObject("until_on", LocalDate.class),
                row.getInt("moves"));
    }
}
