package org.sunmao.app.conflicts.kinds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKind.Size;
import org.sunmao.app.conflicts.ConflictKind.Subject;
import org.sunmao.app.conflicts.Severity;

/**
 * What managers say of units against the electricity of their rooms. The two newest months that the building's meters tell of must agree,
 * and lie after the one in which the manager first said so: who moves out in the middle of a month has used power in it.
 */
@Configuration
class PowerKinds {

    /** A room in use draws 4 kWh per square metre and month or more, so half of that is use. */
    private static final String LIT = "2";

    /** Less is a meter that counts standby and nothing else. */
    private static final String DARK = "0.5";

    private static final String SQL = """
            with newest as materialized (
                select e.building_id, max(e.month) as month from tenancy.energy_month e join conflict_touched t on t.id = e.building_id
                group by e.building_id),
            held as materialized (
                select s.unit_id, s.building_id, s.holder, s.enterprise_id, s.last_seen, s.source_id, s.payloads[1] as payload,
                    n.floor_label, n.label, n.area_sqm, m.month
                from newest m
                join tenancy.spell s on s.building_id = m.building_id and s.first_missing is null and %1$s
                    and date_trunc('month', s.first_seen) < m.month - interval '1 month'
                    and m.month >= date_trunc('month', s.last_seen) - interval '3 months'
                join places.unit n on n.id = s.unit_id and n.area_sqm > 0
                where not exists (select 1 from tenancy.spell o where o.unit_id = s.unit_id and o.first_missing is null
                    and (o.holder = 'vacant') <> (s.holder = 'vacant'))),
            room as materialized (
                select h.unit_id, h.building_id, h.floor_label, h.month, r.room
                from held h cross join lateral unnest(tenancy.rooms(h.label)) r (room) where h.label <> h.floor_label || 'F'),
            metered as (
                select r.unit_id, e.month, sum(e.kwh) as kwh, count(*) as rooms, min(e.payloads[1]) as payload
                from room r join tenancy.energy_month e on e.building_id = r.building_id and e.floor_label = r.floor_label
                    and e.room = r.room and e.month in (r.month, r.month - interval '1 month')
                group by r.unit_id, e.month
                union all
                select h.unit_id, e.month, sum(e.kwh), null, min(e.payloads[1])
                from held h join tenancy.energy_month e on e.building_id = h.building_id and e.floor_label = h.floor_label
                    and e.month in (h.month, h.month - interval '1 month')
                where h.label = h.floor_label || 'F' group by h.unit_id, e.month)
            select h.building_id as subject_id, h.unit_id::text as what, h.building_id, h.enterprise_id, h.area_sqm as size,
                src.code as owner,
                jsonb_build_array(
                    jsonb_build_object('say', '%2$s', 'source', src.code, 'value', coalesce(h.enterprise_id::text, ''),
                        'date', h.last_seen, 'payload', h.payload),
                    jsonb_build_object('say', '%3$s', 'source', x.code, 'value', '', 'note', round(a.kwh)::text, 'date',
                        (h.month + interval '1 month - 1 day')::date, 'payload', a.payload)) as sides
            from held h
            join metered a on a.unit_id = h.unit_id and a.month = h.month and a.kwh %4$s * h.area_sqm
            join metered b on b.unit_id = h.unit_id and b.month < h.month and b.kwh %4$s * h.area_sqm
            join evidence.source src on src.id = h.source_id
            join evidence.payload p on p.id = a.payload
            join evidence.source x on x.id = p.source_id
            where %5$s
            """;

    private static ConflictKind kind(String id, Severity severity, String rule, String sql) {
        return new ConflictKind(id, 1, Subject.BUILDING, severity, false, Size.SQM, null, null, rule, sql);
    }

    @Bean
    ConflictKind vacantButLitKind() {
        return kind(
                "vacant-but-lit",
                Severity.HIGH,
                "two newest months > " + LIT + " kWh/m²",
                SQL.formatted("s.holder = 'vacant'", "vacant", "lit", "> " + LIT, "true"));
    }

    /** All rooms of the unit must have meters: one dark room of five says nothing of the others. */
    @Bean
    ConflictKind letButDarkKind() {
        return kind(
                "let-but-dark",
                Severity.MIDDLE,
                "all rooms metered, two newest months < " + DARK + " kWh/m²",
                SQL.formatted(
                        "s.holder <> 'vacant'",
                        "let",
                        "dark",
                        "< " + DARK,
                        "a.rooms is not null and a.rooms = cardinality(tenancy.rooms(h.label))"));
    }
}
