package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.tenancy.derive.UnitTimeline.Change;
import org.sunmao.app.tenancy.derive.UnitTimeline.Part;

/**
 * Reads the changes of units that persons told and that stand, of the buildings on the dirty list. One of a building that is part of another now
 * is about the units of those labels there.
 */
@Component
class ToldChanges {

    private static final String STANDING = """
            with recursive told as (
                select c.id, c.building_id, c.kind, c.day, c.labels, c.areas,
                    (select array_agg(substring(i.anchor_key from position('/' in i.anchor_key) + 1) order by b.n)
                     from unnest(c.before) with ordinality b (id, n) join resolution.identity i on i.id = b.id) as before
                from tenancy.unit_change c
                where c.kind <> 'undo' and not exists (select 1 from tenancy.unit_change u where u.undoes = c.id)),
            lead as (
                select distinct building_id as id, building_id as leads_to, 0 as steps from told
                union all
                select lead.id, v.leads_to, lead.steps + 1 from lead cross join lateral (
                    select e.leads_to from resolution.identity_event e where e.subject_id = lead.leads_to order by e.id desc limit 1) v
                where v.leads_to is not null and lead.steps < 50)
            select t.kind, t.day, t.before, t.labels, t.areas, l.leads_to as living
            from told t cross join lateral (
                select leads_to from lead where lead.id = t.building_id order by steps desc limit 1) l
            join resolution.dirty x on x.subject_id = l.leads_to
            order by t.day, t.id
            """;

    private final WorkerDatabase database;

    ToldChanges(WorkerDatabase database) {
        this.database = database;
    }

    /** Building to what became of its units; without buildings of which nothing was told. */
    Map<Long, UnitTimeline> read() {
        var changes = new HashMap<Long, List<Change>>();
        database.client().sql(STANDING).query(row -> {
            changes.computeIfAbsent(row.getLong("living"), any -> new ArrayList<>())
                    .add(change(row));
        });
        var timelines = new HashMap<Long, UnitTimeline>();
        changes.forEach((building, told) -> timelines.put(building, UnitTimeline.of(told)));
        return timelines;
    }

    private static Change change(ResultSet row) throws SQLException {
        List<String> labels = List.of((String[]) row.getArray("labels").getArray());
        @Nullable BigDecimal[] areas = (BigDecimal[]) row.getArray("areas").getArray();
        var after = new ArrayList<Part>();
        for (int i = 0; i < labels.size(); i++) {
            after.add(new Part(labels.get(i), areas[i]));
        }
        return new Change(
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getString("kind").equals("renumber"),
                List.of((String[]) row.getArray("before").getArray()),
                List.copyOf(after));
    }
}
