package org.sunmao.app.conflicts.kinds;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKind.Size;
import org.sunmao.app.conflicts.ConflictKind.Subject;
import org.sunmao.app.conflicts.Severity;

/** What managers say of units against each other and against the list of buildings. */
@Configuration
class UnitKinds {

    /**
     * A unit's own area is what was said of it while one holder had it alone, or what one of several managers counts. Two who share it and
     * whose areas add up to that are no conflict, nor is somebody who sublets a part from another holder.
     */
    private static final String HELD_TWICE = """
            with held as materialized (
                select s.unit_id, s.building_id, s.source_id, s.enterprise_id, s.tenant_name, s.area_sqm, s.first_seen, s.last_seen,
                    s.payloads[1] as payload, coalesce(s.enterprise_id, -s.mention_id) as holder
                from conflict_touched t join tenancy.spell s on s.building_id = t.id and s.first_missing is null
                    and s.holder <> 'vacant' and s.area_sqm > 0
                    and (s.right_kind is distinct from 'sublet' or not exists (select 1 from tenancy.spell h
                        where h.unit_id = s.unit_id and h.first_missing is null and h.holder <> 'vacant'
                            and h.right_kind is distinct from 'sublet'))),
            many as materialized (
                select unit_id, sum(area_sqm) as total, (select max(by_source) from (
                    select sum(o.area_sqm) as by_source from held o where o.unit_id = h.unit_id group by o.source_id
                    having count(distinct h.source_id) > 1) x) as of_one_source
                from held h group by unit_id having count(distinct holder) > 1),
            sized as (
                select m.unit_id, m.total, greatest(m.of_one_source, (
                    select max(s.area_sqm) from tenancy.spell_current s where s.unit_id = m.unit_id and not exists (
                        select 1 from tenancy.spell_current o where o.unit_id = s.unit_id and o.ctid <> s.ctid
                            and o.first_seen < coalesce(s.first_missing, 'infinity')
                            and s.first_seen < coalesce(o.first_missing, 'infinity')))) as own
                from many m)
            select min(h.building_id) as subject_id, h.unit_id::text as what, min(h.building_id) as building_id,
                null::bigint as enterprise_id, max(z.total - z.own) as size,
                (array_agg(src.code order by h.last_seen, src.code))[1] as owner,
                jsonb_agg(jsonb_build_object('say', 'held', 'source', src.code, 'value', coalesce(h.enterprise_id::text, h.tenant_name),
                    'linked', h.enterprise_id is not null, 'note', h.area_sqm::text, 'date', h.last_seen, 'payload', h.payload)
                    order by h.first_seen, src.code, h.holder) as sides
            from sized z join held h on h.unit_id = z.unit_id join evidence.source src on src.id = h.source_id
            where z.total > z.own * 1.05
            group by h.unit_id
            """;

    /** The newest list of the building's units, added up; units of which nobody said the area leave the sum unknown. */
    private static final String SUMMED = """
            with summed as (
                select b.id, b.attributes, b.gross_area_sqm, b.rentable_area_sqm, g.as_of,
                    coalesce(g.let_sqm, 0) + coalesce(g.vacant_sqm, 0) + coalesce(g.unknown_sqm, 0) as units
                from conflict_touched t join places.building b on b.id = t.id
                join tenancy.building_standing g on g.building_id = b.id and g.units > 0)
            select x.id as subject_id, '' as what, x.id as building_id, null::bigint as enterprise_id,
                abs(x.units - (x.attributes -> '%1$s' -> 0 ->> 'value')::numeric) as size, said.code as owner,
                jsonb_build_array(
                    jsonb_build_object('say', '%1$s', 'source', x.attributes -> '%1$s' -> 0 ->> 'source', 'value',
                        x.attributes -> '%1$s' -> 0 ->> 'value', 'date', x.attributes -> '%1$s' -> 0 ->> 'date', 'payload',
                        (x.attributes -> '%1$s' -> 0 ->> 'payload')::bigint),
                    jsonb_build_object('say', 'units-sum', 'source', said.code, 'value', round(x.units)::text, 'date', x.as_of)) as sides
            from summed x
            join lateral (
                select s.code from tenancy.snapshot n join evidence.delivery d on d.id = n.delivery_id
                join evidence.source s on s.id = d.source_id
                where n.building_id = x.id and n.state = 'counts' order by n.day desc, s.code limit 1) said on true
            where %2$s
            """;

    private static final String BEYOND_GROSS = "x.gross_area_sqm > 0 and x.units > 1.02 * x.gross_area_sqm";

    private static ConflictKind kind(String id, Severity severity, String rule, String sql) {
        return new ConflictKind(
                id,
                id.equals("held-twice") ? 2 : 1,
                Subject.BUILDING,
                severity,
                false,
                Size.SQM,
                null,
                null,
                rule,
                List.of(),
                sql);
    }

    @Bean
    ConflictKind heldTwiceKind() {
        return kind("held-twice", Severity.HIGH, "> 105 % of the unit's own area", HELD_TWICE);
    }

    @Bean
    ConflictKind unitsOverBuildingKind() {
        return kind(
                "units-over-building",
                Severity.HIGH,
                "sum of units > 102 % of gross-area",
                SUMMED.formatted("gross-area", BEYOND_GROSS));
    }

    @Bean
    ConflictKind unitsAgainstListKind() {
        return kind(
                "units-against-list",
                Severity.MIDDLE,
                "sum of units differs > 10 % from rentable-area",
                SUMMED.formatted(
                        "rentable-area",
                        "x.rentable_area_sqm > 0 and abs(x.units - x.rentable_area_sqm) > 0.10 * x.rentable_area_sqm and ("
                                + BEYOND_GROSS + ") is not true"));
    }
}
