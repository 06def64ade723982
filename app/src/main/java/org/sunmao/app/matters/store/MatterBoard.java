package org.sunmao.app.matters.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterEvent;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Part;
import org.sunmao.app.matters.Promise;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.shell.Within;

/** The matters as the database opens them to a reader. */
@Component
class MatterBoard implements Matters {

    private static final int PART = 1_000;

    private final WebDatabase database;
    private final MatterTime time;

    MatterBoard(WebDatabase database, MatterTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public Listed list(Scope scope, MatterQuery query, @Nullable String cursor, int size) {
        SortedList list = sorted(query);
        return database.read(scope, jdbc -> {
            Page<Matter> page = list.page(jdbc, cursor, size, MatterRow::read);
            return new Listed(page, list.count(jdbc));
        });
    }

    @Override
    public void forEach(Scope scope, MatterQuery query, Predicate<List<Matter>> taken) {
        database.readOneState(scope, jdbc -> {
            sorted(query).forEachPage(jdbc, PART, MatterRow::read, taken);
            return null;
        });
    }

    private SortedList sorted(MatterQuery query) {
        var key = query.order() == MatterQuery.Order.DUE
                ? new SortKey("due", "coalesce(m.due_on, date '9999-12-31')", "date")
                : new SortKey("opened", "m.id", "bigint");
        var list = new SortedList(MatterRow.COLUMNS, "matters.matter m", "m.id", key, query.descending());
        list.where("m.merged_into is null");
        if (query.kind() != null) {
            list.where("m.kind = :kind").with("kind", query.kind());
        }
        if (!query.states().isEmpty()) {
            list.where("m.state = any (:states)").with("states", query.states().toArray(String[]::new));
        }
        if (query.ended() != null) {
            list.where(query.ended() ? "m.ended" : "not m.ended");
        }
        if (query.unit() != null) {
            list.where("m.id = any (array(select matters.of_unit(:unit)))").with("unit", query.unit());
        }
        if (query.late()) {
            list.where("not m.ended and m.due_on < :today").with("today", time.today());
        }
        narrow(list, query);
        return list;
    }

    private static void narrow(SortedList list, MatterQuery query) {
        if (query.street() != null) {
            list.where(Within.inStreet("m.street_code", "null", query.street())).with("street", query.street());
        }
        Reference about = query.about();
        if (about != null) {
            list.where("m.id in (select r.matter_id from matters.reference r where r.kind = :refkind and r.ref = :ref)")
                    .with("refkind", about.kind())
                    .with("ref", about.ref());
        }
        if (query.words() != null) {
            list.where("m.id = any (array(select matters.with_words(:words)))").with("words", query.words());
        }
    }

    @Override
    public List<Matter> listWaiting(Scope scope, List<Waiting> waiting, int most) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + MatterRow.COLUMNS + """
                                 from matters.matter m where not m.ended and m.merged_into is null and (exists (
                                    select 1 from unnest(:kinds, :states, :sides) w (kind, state, side)
                                    where w.kind = m.kind and w.state = m.state and case w.side when 'any' then true
                                        when 'lead' then m.lead_unit = any ((select access.own_units())::text[])
                                        when 'party' then m.units && (select access.own_units()) or m.people @> array[scope.person()]
                                        else m.enterprise_ids && (select scope.enterprises()) or m.opened_by = scope.person() end)
                                    or exists (select 1 from matters.part p where p.matter_id = m.id and not p.lead and p.state in ('asked', 'accepted')
                                        and p.unit = any ((select access.own_units())::text[])))
                                order by m.due_on nulls last, m.id limit :most
                                """)
                        .param("kinds", waiting.stream().map(Waiting::kind).toArray(String[]::new))
                        .param("states", waiting.stream().map(Waiting::state).toArray(String[]::new))
                        .param(
                                "sides",
                                waiting.stream().map(w -> w.side().word()).toArray(String[]::new))
                        .param("most", most)
                        .query(MatterRow::read)
                        .list());
    }

    @Override
    public Optional<Matter> find(Scope scope, long id) {
        return having(scope, "m.id = ?", id).stream().findFirst();
    }

    @Override
    public List<Matter> list(Scope scope, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + MatterRow.COLUMNS
                                + " from matters.matter m where m.id = any (:ids) order by array_position(:ids, m.id)")
                        .param("ids", ids.toArray(Long[]::new))
                        .query(MatterRow::read)
                        .list());
    }

    @Override
    public Optional<Matter> findNumber(Scope scope, String number) {
        return having(scope, "m.number = ?", number).stream().findFirst();
    }

    @Override
    public List<Matter> listMerged(Scope scope, long id) {
        return having(scope, "m.merged_into = ?", id);
    }

    private List<Matter> having(Scope scope, String condition, Object value) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + MatterRow.COLUMNS + " from matters.matter m where " + condition
                                + " order by m.id")
                        .param(value)
                        .query(MatterRow::read)
                        .list());
    }

    @Override
    public List<MatterEvent> history(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, event, at, by_person, by_role, unit, state, why, facts::text as facts from matters.event
                                where matter_id = ? order by id desc
                                """)
                        .param(id)
                        .query((row, n) -> new MatterEvent(
                                row.getLong("id"),
                                row.getString("event"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("by_person"),
                                row.getString("by_role"),
                                row.getString("unit"),
                                row.getString("state"),
                                row.getString("why"),
                                MatterRow.fields(row.getString("facts"))))
                        .list());
    }

    @Override
    public List<Part> parts(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, unit, lead, state, asked_at, due_on, answer, why, suggested_unit from matters.part
                                where matter_id = ? order by state in ('returned', 'released'), lead desc, id
                                """)
                        .param(id)
                        .query((row, n) -> new Part(
                                row.getLong("id"),
                                row.getString("unit"),
                                row.getBoolean("lead"),
                                row.getString("state"),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getObject("due_on", java.time.LocalDate.class),
                                row.getString("answer"),
                                row.getString("why"),
                                row.getString("suggested_unit")))
                        .list());
    }

    @Override
    public List<Promise> promises(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, matter_id, what, unit, due_on, state, why from matters.promise where matter_id = ? order by due_on, id
                                """)
                        .param(id)
                        .query((row, n) -> new Promise(
                                row.getLong("id"),
                                row.getLong("matter_id"),
                                row.getString("what"),
                                row.getString("unit"),
                                row.getObject("due_on", java.time.LocalDate.class),
                                row.getString("state"),
                                row.getString("why")))
                        .list());
    }

    @Override
    public List<Reference> references(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select role, kind, ref from matters.reference where matter_id = ? order by at, role, kind, ref")
                        .param(id)
                        .query((row, n) ->
                                new Reference(row.getString("role"), row.getString("kind"), row.getString("ref")))
                        .list());
    }
}
