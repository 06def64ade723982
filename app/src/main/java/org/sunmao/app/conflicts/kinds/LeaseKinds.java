package org.sunmao.app.conflicts.kinds;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKind.Size;
import org.sunmao.app.conflicts.ConflictKind.Subject;
import org.sunmao.app.conflicts.Severity;

/** What leases promise of one unit at one time. */
@Configuration
class LeaseKinds {

    /**
     * On the first day of a lease that has not begun: the others that run on that day by the days that were said of them, and it. A lease whose
     * end nobody says promises nothing of that day, nor does one of the same tenant, who renews. And sublets beyond what those hold who sublet.
     */
    private static final String OVER_LET = """
            with paper as materialized (
                select s.unit_id, s.building_id, s.source_id, coalesce(s.enterprise_id, -s.mention_id) as holder, s.enterprise_id, s.tenant_name,
                    s.area_sqm, coalesce(s.lease_start, s.first_seen) as begins, s.lease_end as ends, s.last_seen as said,
                    s.payloads[1] as payload, 'held' as say, coalesce(s.right_kind = 'sublet', false) as sublet
                from conflict_touched t join tenancy.spell s on s.building_id = t.id and s.first_missing is null and s.holder <> 'vacant'
                union all
                select c.unit_id, c.building_id, c.source_id, coalesce(c.enterprise_id, -c.mention_id), c.enterprise_id, c.tenant_name,
                    c.area_sqm, c.lease_start, coalesce(c.lease_end, 'infinity'), c.last_said, c.payloads[1], 'committed',
                    coalesce(c.right_kind = 'sublet', false)
                from conflict_touched t join tenancy.commitment c on c.building_id = t.id and c.gone is null and c.lease_start is not null),
            sized as (
                select p.*, u.area_sqm as own, coalesce(p.area_sqm, u.area_sqm) as takes
                from paper p join places.unit u on u.id = p.unit_id and u.area_sqm > 0),
            beyond as (
                select c.unit_id, max(x.total - c.own) as size, array_agg(distinct h.holder) as who
                from sized c
                cross join lateral (
                    select sum(y.takes) as total, array_agg(y.holder) as holders from (
                        select o.holder, max(o.takes) as takes from sized o
                        where o.unit_id = c.unit_id and not o.sublet and o.begins <= c.begins and o.ends >= c.begins
                        group by o.holder) y) x
                cross join lateral unnest(x.holders) h (holder)
                where c.say = 'committed' and not c.sublet and x.total > c.own * 1.05
                group by c.unit_id
                union all
                select unit_id, sum(takes) filter (where sublet) - sum(takes) filter (where not sublet), array_agg(distinct holder)
                from sized where say = 'held' group by unit_id
                having sum(takes) filter (where sublet) > 1.05 * sum(takes) filter (where not sublet))
            select min(z.building_id) as subject_id, z.unit_id::text as what, min(z.building_id) as building_id, null::bigint as enterprise_id,
                max(b.size) as size, (array_agg(src.code order by z.said desc, src.code))[1] as owner,
                jsonb_agg(jsonb_build_object('say', z.say, 'source', src.code, 'value', coalesce(z.enterprise_id::text, z.tenant_name),
                    'linked', z.enterprise_id is not null, 'note', z.takes::text, 'date', z.said, 'payload', z.payload)
                    order by z.begins, z.say, src.code, z.holder) as sides
            from (select unit_id, max(size) as size, array_agg(w) as who from beyond cross join unnest(who) w group by unit_id) b
            join sized z on z.unit_id = b.unit_id and z.holder = any (b.who)
            join evidence.source src on src.id = z.source_id
            group by z.unit_id
            """;

    @Bean
    ConflictKind overLetKind() {
        return new ConflictKind(
                "over-let",
                1,
                Subject.BUILDING,
                Severity.HIGH,
                false,
                Size.SQM,
                null,
                null,
                "leases of one day > 105 % of the unit's area; sublets > 105 % of the leases they are under",
                List.of(),
                OVER_LET);
    }
}
