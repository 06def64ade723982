package org.sunmao.app.places.derive;

import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/** Buildings that a change ties together are derived together: what a row of one means depends on the others. */
@Component
class BuildingRelatives implements DerivationStep {

    private static final String RELATIVES = """
            with recursive family as (
                select c.id, m.building from places.told_change c cross join unnest(c.before || c.after) m (building)),
            relative as (
                select x.subject_id as building from resolution.dirty x
                union
                select o.building from relative r
                join family f on f.building = r.building join family o on o.id = f.id)
            insert into resolution.dirty (subject_id) select r.building from relative r on conflict do nothing
            """;

    private final WorkerDatabase database;

    BuildingRelatives(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String code() {
        return "places.relatives";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        boolean told = database.client()
                .sql("select exists (select 1 from places.told_change)")
                .query(Boolean.class)
                .single();
        if (told) {
            database.client().sql(RELATIVES).update();
        }
    }
}
