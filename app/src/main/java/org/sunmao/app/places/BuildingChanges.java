package org.sunmao.app.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.places.BuildingChange.Kind;
import org.sunmao.app.places.BuildingChange.Standing;
import org.sunmao.app.resolution.DirtySubjects;

/**
 * What persons told of changes of buildings. Words are only added; undoing is one more. Whoever writes one asks before whether it can be, notes
 * it in the record, and does all in one transaction of the worker. Nothing moves until the conclusions are derived again.
 */
@Component
public class BuildingChanges {

    private static final String OF_BUILDING = """
            select c.id, c.kind, c.day, c.before, c.after, c.shares, c.by_person, c.why, c.told_at,
                (select u.by_person from places.building_change u where u.undoes = c.id and u.told_at <= history.moment()) as undone_by
            from places.building_change c
            where ? = any (c.before || c.after) and c.kind <> 'undo' and c.told_at <= history.moment()
                and (history.day() is null or c.day <= history.day())
            order by c.day desc, c.id desc
            """;

    private static final String TOUCHED = """
            select distinct b.id from unnest(?) b (id) join places.building_change c on b.id = any (c.before || c.after)
            where c.kind <> 'undo'
            """;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final DirtySubjects dirty;

    BuildingChanges(WebDatabase web, WorkerDatabase worker, DirtySubjects dirty) {
        this.web = web;
        this.worker = worker;
        this.dirty = dirty;
    }

    /** What was told of a building, newest first, what was taken back among it. */
    public List<BuildingChange> list(Scope scope, long building) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(OF_BUILDING)
                        .param(building)
                        .query((row, n) -> read(row))
                        .list());
    }

    /** Those of these buildings of which a change was told. */
    public Set<Long> touched(Scope scope, Collection<Long> buildings) {
        if (buildings.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(web.read(
                scope,
                jdbc -> jdbc.sql(TOUCHED)
                        .param(buildings.toArray(Long[]::new))
                        .query(Long.class)
                        .list()));
    }

    /** A change that was told of a building, whether it stands or not. */
    public Optional<Standing> find(long building, long change) {
        return worker.client()
                .sql(
                        "select * from places.building_change where id = ? and kind <> 'undo' and ? = any (before || after)")
                .params(change, building)
                .query((row, n) -> standing(row))
                .optional();
    }

    /** The changes that stand and whose buildings afterwards have files, in the order of their days. */
    public List<Standing> standing() {
        return worker.client().sql("""
                        select * from places.told_change c
                        where not exists (select 1 from unnest(c.after) a (id)
                            where not exists (select 1 from places.building_current b where b.id = a.id))
                        order by c.day, c.id
                        """).query((row, n) -> standing(row)).list();
    }

    /** Keeps a word and puts the files that it is about on the list of those to derive again; its number. */
    public long write(long building, Standing word, String by, String why) {
        long id = worker.client()
                .sql("""
                        insert into places.building_change (building_id, kind, day, before, after, shares, by_person, why)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        building,
                        word.kind().word(),
                        word.day(),
                        word.before().toArray(Long[]::new),
                        word.after().toArray(Long[]::new),
                        word.shares().toArray(String[]::new),
                        by,
                        why)
                .query(Long.class)
                .single();
        mark(word);
        return id;
    }

    /** Keeps that a word is taken back. */
    public void writeUndo(long building, Standing word, String by, String why) {
        worker.client()
                .sql(
                        "insert into places.building_change (building_id, kind, undoes, by_person, why) values (?, 'undo', ?, ?, ?)")
                .params(building, word.id(), by, why)
                .update();
        mark(word);
    }

    private void mark(Standing word) {
        word.before().forEach(dirty::mark);
        word.after().forEach(dirty::mark);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("id"),
                Kind.of(row.getString("kind")),
                day(row),
                List.of((Long[]) row.getArray("before").getArray()),
                List.of((Long[]) row.getArray("after").getArray()),
                List.of((String[]) row.getArray("shares").getArray()));
    }

    private static BuildingChange read(ResultSet row) throws SQLException {
        return new BuildingChange(
                row.getLong("id"),
                Kind.of(row.getString("kind")),
                day(row),
                List.of((Long[]) row.getArray("before").getArray()),
                List.of((Long[]) row.getArray("after").getArray()),
                List.of((String[]) row.getArray("shares").getArray()),
                row.getString("by_person"),
                row.getString("why"),
                Objects.requireNonNull(row.getObject("told_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("undone_by"));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("day", LocalDate.class));
    }
}
