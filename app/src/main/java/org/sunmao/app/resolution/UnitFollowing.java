package org.sunmao.app.resolution;

import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * Has buildings derived again whose units persons talked about since the last derivation, after links are known, and lets the id of a unit that is
 * another one now lead to it.
 */
@Component
class UnitFollowing implements DerivationStep {

    private static final String BUILDINGS = """
            with recursive fresh as (
                select d.id, split_part(i.anchor_key, '/', 1)::bigint as building
                from resolution.decision w
                join resolution.decision d on d.id = coalesce(w.undoes, w.id)
                join resolution.identity i on i.id = d.subject_id and i.kind = 'unit'
                where d.kind in ('unit-merge', 'unit-apart')
                    and not exists (select 1 from resolution.followed f where f.decision_id = w.id)),
            lead as (
                select building as id, 0 as steps from fresh
                union all
                select v.leads_to, lead.steps + 1 from lead cross join lateral (
                    select e.leads_to from resolution.identity_event e where e.subject_id = lead.id order by e.id desc limit 1) v
                where v.leads_to is not null and lead.steps < 50)
            insert into resolution.dirty (subject_id) select distinct id from lead on conflict do nothing
            """;

    private static final String LEADS = """
            with word as (
                select distinct d.other_id as id from resolution.decision w
                join resolution.decision d on d.id = coalesce(w.undoes, w.id) and d.kind = 'unit-merge'
                where not exists (select 1 from resolution.followed f where f.decision_id = w.id)),
            wanted as (
                select w.id, (select d.subject_id from resolution.decision d where d.kind = 'unit-merge' and d.other_id = w.id
                    and not exists (select 1 from resolution.decision u where u.undoes = d.id) order by d.id desc limit 1) as leads_to
                from word w)
            insert into resolution.identity_event (subject_id, leads_to)
            select w.id, w.leads_to from wanted w
            where w.leads_to is distinct from (
                select e.leads_to from resolution.identity_event e where e.subject_id = w.id order by e.id desc limit 1)
            """;

    private static final String FOLLOWED = """
            insert into resolution.followed (decision_id)
            select w.id from resolution.decision w join resolution.decision d on d.id = coalesce(w.undoes, w.id)
            where d.kind in ('unit-merge', 'unit-apart') on conflict do nothing
            """;

    private final WorkerDatabase database;

    UnitFollowing(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String code() {
        return "resolution.units";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        for (String statement : new String[] {BUILDINGS, LEADS, FOLLOWED}) {
            database.client().sql(statement).update();
        }
    }
}
