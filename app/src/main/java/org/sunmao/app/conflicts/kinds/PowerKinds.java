package org.sunmao.app.conflicts.kinds;

import java.util.List;
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

    /**
     * The electricity of each unit in the two newest months of its building, with the number of its rooms that have meters; null for a whole
     * floor. Both kinds share it. Tables of their own, with statistics: over all buildings at once, a guess at their sizes decides between
     * seconds and minutes.
     */
    private static final List<String> METERED =
            List.of("""
            create temporary table if not exists conflict_energy on commit drop as
            select e.building_id, e.floor_label, e.room, e.month, e.kwh, e.payloads[1] as payload, n.newest
            from (select building_id, max(month) as newest from tenancy.energy_month
                where building_id in (select id from conflict_touched) group by building_id) n
            join tenancy.energy_month e on e.building_id = n.building_id and e.month <= n.newest
                and e.month >= (n.newest - interval '1 month')::date
            """, "analyze conflict_energy", """
            create temporary table if not exists conflict_room on commit drop as
            select n.id as unit_id, n.building_id, n.floor_label, r.room
            from (select distinct building_id from conflict_energy) b
            join places.unit n on n.building_id = b.building_id and n.label <> n.floor_label || 'F'
            cross join lateral unnest(tenancy.rooms(n.label)) r (room)
            """, "analyze conflict_room", """
            create temporary table if not exists conflict_metered on commit drop as
            select r.unit_id, e.newest, e.month, sum(e.kwh) as kwh, count(*) as rooms, min(e.payload) as payload
            from conflict_room r
            join conflict_energy e on e.building_id = r.building_id and e.floor_label = r.floor_label and e.room = r.room
            group by r.unit_id, e.newest, e.month
            union all
            select n.id, e.newest, e.month, sum(e.kwh), null, min(e.payload)
            from conflict_energy e
            join places.unit n on n.building_id = e.building_id and n.floor_label = e.floor_label and n.label = n.floor_label || 'F'
            group by n.id, e.newest, e.month
            """, "analyze conflict_metered");

    private static final String SQL = """
            select s.building_id as subject_id, s.unit_id::text as what, s.building_id, s.enterprise_id, n.area_sqm as size,
                src.code as owner,
                jsonb_build_array(
                    jsonb_build_object('say', '%2$s', 'source', src.code, 'value', coalesce(s.enterprise_id::text, ''),
                        'date', s.last_seen, 'payload', s.payloads[1]),
                    jsonb_build_object('say', '%3$s', 'source', x.code, 'value', '', 'note', round(a.kwh)::text, 'date',
                        (a.month + interval '1 month - 1 day')::date, 'payload', a.payload)) as sides
            from conflict_metered a
            join conflict_metered b on b.unit_id = a.unit_id and b.month < a.month
            join places.unit n on n.id = a.unit_id and n.area_sqm > 0 and a.kwh %4$s * n.area_sqm and b.kwh %4$s * n.area_sqm
            join tenancy.spell s on s.unit_id = n.id and s.first_missing is null and %1$s
                and date_trunc('month', s.first_seen) < b.month
                and a.month >= date_trunc('month', s.last_seen) - interval '3 months'
            join evidence.source src on src.id = s.source_id
            join evidence.payload p on p.id = a.payload
            join evidence.source x on x.id = p.source_id
            where a.month = a.newest and %5$s
                and not exists (select 1 from tenancy.spell o where o.unit_id = s.unit_id and o.first_missing is null
                    and (o.holder = 'vacant') <> (s.holder = 'vacant'))
            """;

    private static ConflictKind kind(String id, Severity severity, String rule, String sql) {
        return new ConflictKind(id, 1, Subject.BUILDING, severity, false, Size.SQM, null, null, rule, METERED, sql);
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
                        "a.rooms is not null and a.rooms = cardinality(tenancy.rooms(n.label))"));
    }
}
