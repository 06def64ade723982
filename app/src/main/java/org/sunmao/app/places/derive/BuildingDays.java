package org.sunmao.app.places.derive;

import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/** From when until when each building on the dirty list is there, by the changes of buildings that stand. */
@Component
class BuildingDays implements DerivationStep {

    private static final String BRING = """
            with standing as (
                select c.* from places.told_change c
                where not exists (select 1 from unnest(c.after) a (id)
                    where not exists (select 1 from places.building_current b where b.id = a.id))),
            lives as (
                select b.id,
                    max(c.day) filter (where b.id = any (c.after) and b.id <> all (c.before)) as from_day,
                    min(c.day) filter (where b.id = any (c.before) and b.id <> all (c.after)) as until_day,
                    array_agg(distinct c.day order by c.day) filter (where c.id is not null) as changed
                from places.building_current b
                join resolution.dirty x on x.subject_id = b.id
                left join standing c on b.id = any (c.before || c.after)
                group by b.id)
            update places.building_current b set from_day = l.from_day, until_day = l.until_day, changed = l.changed
            from lives l
            where l.id = b.id and (b.from_day, b.until_day, b.changed) is distinct from (l.from_day, l.until_day, l.changed)
            """;

    private final WorkerDatabase database;

    BuildingDays(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public String code() {
        return "places.days";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        database.client().sql(BRING).update();
    }
}
