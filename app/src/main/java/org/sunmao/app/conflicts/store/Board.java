package org.sunmao.app.conflicts.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.conflicts.BoardQuery;
import org.sunmao.app.conflicts.Conflict;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKinds;
import org.sunmao.app.conflicts.Conflicts;
import org.sunmao.app.conflicts.Happened;
import org.sunmao.app.conflicts.SourceLine;
import org.sunmao.app.conflicts.Tally;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.shell.Within;

/** The board as the database opens it to a reader. */
@Component
public class Board implements Conflicts {

    private static final int PART = 1_000;

    private static final String COLUMNS = """
            c.id, c.kind, c.severity, c.subject_kind = 'building' as about_building, c.subject_id, coalesce(sb.name, se.name) as subject_name,
            c.what, n.floor_label, n.label, c.building_id, b.name as building_name, c.street_code, c.owner, c.size, c.first_seen,
            true as holds, c.state, c.asked_source, c.due_on, c.moves, c.sides::text as sides""";

    private static final String NAMES = """
            left join lateral (select x.name from places.building x where x.id = c.subject_id limit 1) sb on true
            left join lateral (select x.name from enterprises.enterprise x where x.id = c.subject_id limit 1) se on true
            left join lateral (select x.name from places.building x where x.id = c.building_id limit 1) b on true
            left join lateral (select x.floor_label, x.label from places.unit x
                where x.id = case when c.what ~ '^[0-9]{1,18}$' then c.what::bigint end limit 1) n on true
            """;

    private static final String OVER = """
            select l.id, l.kind, 'low' as severity, i.kind = 'building' as about_building, l.subject_id, coalesce(sb.name, se.name) as subject_name,
                l.what, n.floor_label, n.label, l.building_ids[cardinality(l.building_ids)] as building_id, b.name as building_name,
                l.street_codes[cardinality(l.street_codes)] as street_code, null as owner, null::numeric as size, l.first_seen,
                false as holds, 'closed' as state, null as asked_source, null::date as due_on, l.moves, l.sides::text as sides
            from conflicts.ledger l
            join resolution.identity i on i.id = l.subject_id
            left join places.building sb on sb.id = l.subject_id
            left join enterprises.enterprise se on se.id = l.subject_id
            left join places.building b on b.id = l.building_ids[cardinality(l.building_ids)]
            left join places.unit n on n.id = case when l.what ~ '^[0-9]{1,18}$' then l.what::bigint end
            where l.id = :id and not exists (select 1 from conflicts.conflict c where c.id = l.id)
            """;

    private static final String HISTORY = """
            select null::bigint as id, e.at, e.event as what, null as by_person, null as source, null as value, null as text, e.cause,
                e.delivery_id, false as undone, 1 as rank, e.id as number
            from conflicts.event e where e.conflict_id = :id
            union all
            select w.id, w.at, w.word, w.by_person, null, w.value, w.why, null, w.delivery_id,
                exists (select 1 from conflicts.word u where u.undoes = w.id), 2, w.id
            from conflicts.word w where w.conflict_id = :id
            union all
            select null, r.asked_at, 'asked', r.asked_by, r.source, null, nullif(r.message, ''), null, null, false, 3, r.id
            from conflicts.request r where r.conflict_id = :id
            union all
            select null, r.answered_at, 'answered-' || r.state, r.answered_by, r.source, r.value, r.reason, null, r.delivery_id, false, 4, r.id
            from conflicts.request r where r.conflict_id = :id and r.answered_at is not null
            order by 2 desc, 11 desc, 12 desc
            """;

    private final WebDatabase database;
    private final ConflictRows rows;
    private final String[] ofMoney;
    private final String[] ofArea;

    Board(WebDatabase database, ConflictRows rows, ConflictKinds kinds) {
        this.database = database;
        this.rows = rows;
        this.ofMoney = ids(kinds, ConflictKind.Size.FEN);
        this.ofArea = ids(kinds, ConflictKind.Size.SQM);
    }

    private static String[] ids(ConflictKinds kinds, ConflictKind.Size size) {
        return kinds.list().stream()
                .filter(kind -> kind.size() == size)
                .map(ConflictKind::id)
                .toArray(String[]::new);
    }

    /** A page of the board with the number of all rows. */
    public record Listed(Page<Conflict> page, Count count) {}

    /** A page of those that hold. */
    public Listed list(Scope scope, BoardQuery query, @Nullable String cursor, int size) {
        SortedList list = sorted(query);
        return database.read(scope, jdbc -> new Listed(list.page(jdbc, cursor, size, rows::read), list.count(jdbc)));
    }

    /** All that the query asks for, in parts, as they stand at one moment. */
    public void forEach(Scope scope, BoardQuery query, Predicate<List<Conflict>> taken) {
        database.readOneState(scope, jdbc -> {
            sorted(query).forEachPage(jdbc, PART, rows::read, taken);
            return null;
        });
    }

    private SortedList sorted(BoardQuery query) {
        var list = new SortedList(COLUMNS, "conflicts.board c", "c.id", key(query.order()), query.descending())
                .lookingUp("c", NAMES)
                .with("today", query.today())
                .with("money", ofMoney)
                .with("area", ofArea);
        equal(list, "c.kind", "kind", query.kind());
        equal(list, "c.severity", "severity", query.severity());
        equal(list, "c.state", "state", query.state());
        equal(list, "c.owner", "owner", query.owner());
        if (query.street() != null) {
            list.where(Within.inStreet("c.street_code", "c.building_id", query.street()))
                    .with("street", query.street());
        }
        equal(list, "c.building_id", "building", query.building());
        equal(list, "c.enterprise_id", "enterprise", query.enterprise());
        if (query.askedOf() != null) {
            list.where("c.state = 'asked' and c.asked_source = any (:askedOf)")
                    .with("askedOf", query.askedOf().toArray(String[]::new));
        }
        if (query.overdue()) {
            list.where("c.state = 'asked' and c.due_on < :today");
        }
        return list;
    }

    private static void equal(SortedList list, String column, String name, @Nullable Object value) {
        if (value != null) {
            list.where(column + " = :" + name).with(name, value);
        }
    }

    private static SortKey key(BoardQuery.Order order) {
        return switch (order) {
            case AGE ->
                new SortKey(
                        "age",
                        "case when c.state = 'asked' and c.due_on < cast(:today as date) then '0' || c.due_on::text"
                                + " else '1' || to_char(c.first_seen at time zone 'UTC', 'YYYYMMDDHH24MISSUS') end",
                        "text");
            case SEVERITY ->
                new SortKey("severity", "array_position(array['high', 'middle', 'low'], c.severity)", "integer");
            case MONEY -> new SortKey("money", "case when c.kind = any (:money) then abs(c.size) end", "numeric");
            case AREA -> new SortKey("area", "case when c.kind = any (:area) then abs(c.size) end", "numeric");
        };
    }

    /** One conflict, whether it holds or is over; empty where there is none, or the reader's scope does not open it. */
    public Optional<Conflict> find(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from conflicts.board c " + NAMES + " where c.id = :id")
                        .param("id", id)
                        .query(rows::read)
                        .optional()
                        .or(() ->
                                jdbc.sql(OVER).param("id", id).query(rows::read).optional()));
    }

    /** What happened to a conflict, newest first. */
    public List<Happened> history(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(HISTORY)
                        .param("id", id)
                        .query(ConflictRows::happened)
                        .list());
    }

    /** How many there are, by everything that they are counted by. */
    public List<Tally> tally(Scope scope, java.time.LocalDate today) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select kind, severity, state, owner, street_code, asked_source,
                                    coalesce(state = 'asked' and due_on < :today, false) as overdue, count(*) as n
                                from conflicts.board group by 1, 2, 3, 4, 5, 6, 7
                                """)
                        .param("today", today)
                        .query(ConflictRows::tally)
                        .list());
    }

    @Override
    public long countAbout(Scope scope, long subject) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select count(*) from conflicts.conflict where building_id = :id or enterprise_id = :id")
                        .param("id", subject)
                        .query(Long.class)
                        .single());
    }

    /** All sources by code. */
    public Map<String, SourceLine> sources(Scope scope) {
        var sources = new LinkedHashMap<String, SourceLine>();
        database.read(
                        scope,
                        jdbc -> jdbc.sql(
                                        "select id, code, name_zh, name_en, department_zh, department_en from evidence.source order by kind, code")
                                .query(ConflictRows::source)
                                .list())
                .forEach(source -> sources.put(source.code(), source));
        return sources;
    }

    /** Names of those of these enterprises and buildings that are open to the reader, by id. */
    public Map<Long, String> names(Scope scope, java.util.Collection<Long> ids) {
        var names = new LinkedHashMap<Long, String>();
        database.read(
                        scope,
                        jdbc -> jdbc.sql("""
                                select id, name from places.building where id = any (:ids)
                                union all select id, name from enterprises.enterprise where id = any (:ids)
                                """)
                                .param("ids", ids.toArray(Long[]::new))
                                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                                .list())
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        return names;
    }
}
