package org.sunmao.app.conflicts.derive;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Keeps the numbers of conflicts, since when each is known, and what happened to it; writes the conclusions under these numbers. Deriving
 * again what is known already changes nothing here.
 */
@Component
class ConflictLedger {

    /** Where a conflict stands, for the scope of readers: its building, and all places that the enterprise has to do with. */
    private static final String PLACED = """
            create temporary table conflict_placed on commit drop as
            select f.*, b.street_code,
                coalesce((select array_agg(distinct x.v ->> 'source' order by x.v ->> 'source')
                    from jsonb_array_elements(f.sides) x (v) where x.v ->> 'source' is not null), '{}') as sources,
                coalesce(e.building_ids, '{}') || case when f.building_id is null then '{}' else array[f.building_id] end as building_ids,
                coalesce(e.street_codes, '{}') || case when b.street_code is null then '{}' else array[b.street_code] end as street_codes
            from conflict_found f
            left join places.building b on b.id = f.building_id
            left join enterprises.enterprise e on e.id = f.subject_id
            """;

    private static final String OPENED = """
            with fresh as (
                insert into conflicts.ledger (kind, subject_id, what, fingerprint, sides, taxed, sources, building_ids, street_codes, enterprise_id)
                select kind, subject_id, what, fingerprint, sides, taxed, sources, building_ids, street_codes, enterprise_id
                from conflict_placed f
                where not exists (select 1 from conflicts.ledger l
                    where l.kind = f.kind and l.subject_id = f.subject_id and l.what = f.what)
                order by kind, subject_id, what
                returning id, sides)
            insert into conflicts.event (conflict_id, event, sides) select id, 'opened', sides from fresh order by id
            """;

    private static final String CHANGED = """
            with moved as (
                update conflicts.ledger l set holds = true, fingerprint = f.fingerprint, sides = f.sides, changed_at = now(), moves = l.moves + 1
                from conflict_placed f, conflicts.ledger was
                where l.kind = f.kind and l.subject_id = f.subject_id and l.what = f.what and was.id = l.id
                    and (l.fingerprint <> f.fingerprint or not l.holds)
                returning l.id, was.holds, l.sides)
            insert into conflicts.event (conflict_id, event, sides)
            select id, case when holds then 'changed' else 'reopened' end, sides from moved order by id
            """;

    /** Days, rows and places follow without being an event. */
    private static final String FOLLOWED = """
            update conflicts.ledger l set sides = f.sides, taxed = f.taxed, sources = f.sources, building_ids = f.building_ids,
                street_codes = f.street_codes, enterprise_id = f.enterprise_id
            from conflict_placed f
            where l.kind = f.kind and l.subject_id = f.subject_id and l.what = f.what
                and (l.sides, l.taxed, l.sources, l.building_ids, l.street_codes, l.enterprise_id)
                    is distinct from (f.sides, f.taxed, f.sources, f.building_ids, f.street_codes, f.enterprise_id)
            """;

    /**
     * Why it holds no longer: somebody answered or ruled since it last changed; the file is gone; a source that was part of it has delivered
     * or taken back something since; or links or rules have changed.
     */
    private static final String CLOSED = """
            with gone as (
                update conflicts.ledger l set holds = false, changed_at = now(), moves = l.moves + 1
                from conflicts.ledger was
                where was.id = l.id and l.holds and l.subject_id in (select id from conflict_touched)
                    and not exists (select 1 from conflict_placed f
                        where f.kind = l.kind and f.subject_id = l.subject_id and f.what = l.what)
                returning l.id, l.subject_id, l.sides, l.sources, was.changed_at as since)
            insert into conflicts.event (conflict_id, event, cause, delivery_id, sides)
            select g.id, 'closed',
                case when a.delivery_id is not null then 'answered' when w.delivery_id is not null then 'ruled'
                    when not exists (select 1 from places.building b where b.id = g.subject_id)
                        and not exists (select 1 from enterprises.enterprise e where e.id = g.subject_id) then 'gone'
                    when d.id is not null then d.cause else 'derived' end,
                coalesce(a.delivery_id, w.delivery_id, d.id), g.sides
            from gone g
            left join lateral (
                select r.delivery_id from conflicts.request r where r.conflict_id = g.id and r.delivery_id is not null
                    and r.answered_at > g.since order by r.id desc limit 1) a on true
            left join lateral (
                select w.delivery_id from conflicts.word w where w.conflict_id = g.id and w.word = 'ruled' and w.at > g.since
                    and not exists (select 1 from conflicts.word u where u.undoes = w.id) order by w.id desc limit 1) w on true
            left join lateral (
                select d.id, case when v.id is null then 'corrected' else 'withdrawn' end as cause
                from evidence.delivery d join evidence.source s on s.id = d.source_id and s.code = any (g.sources)
                left join lateral (
                    select v.id, v.at from evidence.delivery_event v where v.delivery_id = d.id and v.event = 'withdrawn'
                    order by v.id desc limit 1) v on not d.active
                where case when d.active then d.arrived_at else v.at end > g.since
                order by case when d.active then d.arrived_at else v.at end desc, d.id desc limit 1) d on true
            order by g.id
            """;

    private static final String SETTLED = """
            update conflicts.request r set state = 'settled', answered_at = now()
            from conflicts.ledger l where l.id = r.conflict_id and not l.holds and r.state = 'open'
            """;

    private static final String GONE = """
            delete from conflicts.conflict c using conflict_touched t where t.id = c.subject_id
            """;

    private static final String CONCLUDED = """
            insert into conflicts.conflict (id, kind, version, subject_kind, subject_id, what, severity, taxed, owner, sources, building_id,
                street_code, enterprise_id, building_ids, street_codes, size, fingerprint, sides)
            select l.id, f.kind, f.version, f.subject_kind, f.subject_id, f.what, f.severity, f.taxed, f.owner, f.sources, f.building_id,
                f.street_code, f.enterprise_id, f.building_ids, f.street_codes, f.size, f.fingerprint, f.sides
            from conflict_placed f
            join conflicts.ledger l on l.kind = f.kind and l.subject_id = f.subject_id and l.what = f.what
            """;

    private final WorkerDatabase database;

    ConflictLedger(WorkerDatabase database) {
        this.database = database;
    }

    /** Takes over what was found in {@code conflict_found} for the files of {@code conflict_touched}. */
    void bring() {
        update(PLACED);
        update("create unique index on conflict_placed (kind, subject_id, what)");
        update("analyze conflict_placed");
        for (String sql : List.of(OPENED, CHANGED, FOLLOWED, CLOSED, SETTLED, GONE, CONCLUDED)) {
            update(sql);
        }
        update("drop table conflict_placed");
    }

    private void update(String sql) {
        database.client().sql(sql).update();
    }
}
