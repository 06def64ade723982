package org.sunmao.app.month.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.MonthRules;
import org.sunmao.app.month.Sheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists that managers go through. What was said of a row is added and never changed; whoever says something says which version was seen,
 * and is refused where somebody else has said something since.
 */
@Component
public class Sheets {

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final BaseLists bases;
    private final MonthRules rules;
    private final JsonMapper json;
    private final SheetReading reading;

    Sheets(WebDatabase web, WorkerDatabase worker, BaseLists bases, MonthRules rules, JsonMapper json) {
        this.web = web;
        this.worker = worker;
        this.bases = bases;
        this.rules = rules;
        this.json = json;
        this.reading = new SheetReading(json);
    }

    /** A source of a building's. */
    public record Place(long building, String name, int source) {}

    /** The building and the source of the reader's that its lists come from; empty where the reader has none such. */
    public Optional<Place> place(Scope scope, long building) {
        if (!scope.buildings().contains(building)) {
            return Optional.empty();
        }
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                        select b.id, b.name, s.id as source_id from places.building b
                        cross join lateral (select x.id, x.code, (select max(d.data_date) from tenancy.snapshot n
                                join evidence.delivery d on d.id = n.delivery_id
                                where n.building_id = b.id and d.source_id = x.id) as newest
                            from evidence.source x where x.kind = 'tenants' and x.code = any (?)
                            order by 3 desc nulls last, x.code limit 1) s
                        where b.id = ?
                        """)
                        .param(scope.sources().toArray(String[]::new))
                        .param(building)
                        .query((row, n) -> new Place(row.getLong("id"), row.getString("name"), row.getInt("source_id")))
                        .optional());
    }

    /** The open list of a building of the reader's. */
    public Optional<Sheet> open(Scope scope, long building) {
        if (!scope.buildings().contains(building)) {
            return Optional.empty();
        }
        return web.read(scope, jdbc -> reading.open(jdbc, building));
    }

    /** The open list as the worker sees it, in the current transaction. */
    Optional<Sheet> openToSend(long building) {
        return reading.open(worker.client(), building);
    }

    /** Begins a list from what the source said last, unless one is open; answers with its number, 0 where one was open. */
    public long begin(Scope scope, Place place) {
        return Objects.requireNonNull(worker.inTransaction(() -> {
            BaseLists.Base base = bases.find(place.building(), place.source());
            Optional<Long> id = worker.client()
                    .sql("""
                            insert into month.sheet (building_id, source_id, day, based_on, begun_by) values (?, ?, ?, ?, ?)
                            on conflict (building_id, source_id) where state = 'open' do nothing returning id
                            """)
                    .params(place.building(), place.source(), nextDay(place))
                    .param(base.day())
                    .param(scope.person())
                    .query(Long.class)
                    .optional();
            id.ifPresent(sheet -> worker.client()
                    .sql("""
                            insert into month.line (sheet_id, n, payload_id)
                            select ?, n, payload from unnest(cast(? as bigint[])) with ordinality as p (payload, n)
                            """)
                    .param(sheet)
                    .param(base.payloads().toArray(Long[]::new))
                    .update());
            return id.orElse(0L);
        }));
    }

    /** Ends an open list that a newer one has overtaken; its words stay. False where it is not overtaken. */
    boolean overtaken(Sheet sheet) {
        return bases.newestDay(sheet.buildingId(), sheet.sourceId())
                        .filter(day -> !day.isBefore(sheet.day()))
                        .isPresent()
                && worker.client()
                                .sql("update month.sheet set state = 'overtaken' where id = ? and state = 'open'")
                                .param(sheet.id())
                                .update()
                        == 1;
    }

    /** The day that the next list of this place will speak of. */
    public LocalDate nextDay(Place place) {
        return rules.nextDay(bases.newestDay(place.building(), place.source()).orElse(null));
    }

    /**
     * Says something of a row.
     *
     * @param seen the version that was seen
     * @return false where somebody has said something since; then nothing is kept
     */
    public boolean say(
            Scope scope,
            long sheet,
            int n,
            int seen,
            LineState state,
            Map<Field, String> typed,
            @Nullable LocalDate goneOn) {
        try {
            return web.write(
                    scope,
                    jdbc -> jdbc.sql("""
                                    insert into month.word (sheet_id, n, version, state, typed, gone_on, by_person)
                                    select ?, ?, ?, ?, cast(? as jsonb), cast(? as date), ?
                                    where ? = (select coalesce(max(w.version), 0) from month.word w where w.sheet_id = ? and w.n = ?)
                                    """)
                                    .params(sheet, n, seen + 1, state.word(), texts(typed))
                                    .param(goneOn == null ? null : goneOn.toString())
                                    .params(scope.person(), seen, sheet, n)
                                    .update()
                            == 1);
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** Adds a row that was not on the list before; answers with its number. */
    public int add(Scope scope, long sheet, Map<Field, String> typed) {
        for (int attempt = 1; ; attempt++) {
            try {
                return addOnce(scope, sheet, typed);
            } catch (DuplicateKeyException another) {
                if (attempt == 5) {
                    throw another;
                }
            }
        }
    }

    private int addOnce(Scope scope, long sheet, Map<Field, String> typed) {
        return web.write(scope, jdbc -> {
            int n = jdbc.sql("select coalesce(max(n), 0) + 1 from month.line where sheet_id = ?")
                    .param(sheet)
                    .query(Integer.class)
                    .single();
            jdbc.sql("insert into month.line (sheet_id, n) values (?, ?)")
                    .params(sheet, n)
                    .update();
            jdbc.sql("""
                            insert into month.word (sheet_id, n, version, state, typed, by_person)
                            values (?, ?, 1, 'added', cast(? as jsonb), ?)
                            """).params(sheet, n, texts(typed), scope.person()).update();
            return n;
        });
    }

    /** Confirms every row of which nobody has said anything; answers with how many. */
    public int confirmRest(Scope scope, long sheet) {
        return web.write(
                scope, jdbc -> jdbc.sql("""
                        insert into month.word (sheet_id, n, version, state, by_person)
                        select l.sheet_id, l.n, coalesce(w.version, 0) + 1, 'confirmed', ?
                        from month.line l
                        left join lateral (select x.version, x.state from month.word x
                            where x.sheet_id = l.sheet_id and x.n = l.n order by x.version desc limit 1) w on true
                        where l.sheet_id = ? and l.payload_id is not null and coalesce(w.state, 'open') = 'open'
                        on conflict do nothing
                        """).params(scope.person(), sheet).update());
    }

    private String texts(Map<Field, String> typed) {
        var texts = new TreeMap<String, String>();
        typed.forEach((field, text) -> texts.put(field.code(), text));
        return json.writeValueAsString(texts);
    }

    /** A list that was sent, or a workbook, with what it said of a building. */
    public record Sent(
            long delivery,
            LocalDate day,
            Instant at,
            String by,
            boolean active,
            int confirmed,
            int changed,
            int gone,
            int added) {}

    /** What was sent of a building by going through a list, newest first. */
    public List<Sent> sent(Scope scope, long building) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                        select h.delivery_id, h.day, h.sent_at, h.sent_by, d.active, h.confirmed, h.changed, h.gone, h.added
                        from month.sheet h join evidence.delivery d on d.id = h.delivery_id
                        where h.building_id = ? order by h.id desc limit 24
                        """)
                        .param(building)
                        .query((row, n) -> new Sent(
                                row.getLong("delivery_id"),
                                row.getObject("day", LocalDate.class),
                                row.getTimestamp("sent_at").toInstant(),
                                row.getString("sent_by"),
                                row.getBoolean("active"),
                                row.getInt("confirmed"),
                                row.getInt("changed"),
                                row.getInt("gone"),
                                row.getInt("added")))
                        .list());
    }
}
