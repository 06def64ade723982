package org.sunmao.app.conflicts.kinds;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKind.Size;
import org.sunmao.app.conflicts.ConflictKind.Subject;
import org.sunmao.app.conflicts.Severity;

/** What the register says of an enterprise against tenants' lists and tax. */
@Configuration
class RegisterKinds {

    /** Enterprises that the register no longer lists as registered, with the day of the first extract that said so. */
    private static final String CANCELLED = """
            with cancelled as materialized (
                select e.id, e.registered_building_id, e.attributes, g.since
                from conflict_touched t join enterprises.enterprise e on e.id = t.id and not enterprises.is_registered(e.registration_status)
                cross join lateral (
                    select min(r.first_seen) as since from enterprises.registration r where r.enterprise_id = e.id
                        and not enterprises.is_registered(r.status) and not exists (
                            select 1 from enterprises.registration n where n.enterprise_id = e.id and n.source_id = r.source_id
                                and n.first_seen > r.first_seen and enterprises.is_registered(n.status))) g
                where g.since is not null)
            """;

    private static final String REGISTER_SIDE = """
            jsonb_build_object('say', 'cancelled', 'source', c.attributes -> 'status' -> 0 ->> 'source', 'value',
                c.attributes -> 'status' -> 0 ->> 'value', 'date', c.attributes -> 'status' -> 0 ->> 'date', 'payload',
                (c.attributes -> 'status' -> 0 ->> 'payload')::bigint)""";

    private static final String PRESENT = CANCELLED + """
            select c.id as subject_id, '' as what, (array_agg(s.building_id order by s.area_sqm desc nulls last, s.unit_id))[1] as building_id,
                c.id as enterprise_id, sum(s.area_sqm) as size,
                (array_agg(src.code order by s.area_sqm desc nulls last, s.unit_id))[1] as owner,
                jsonb_build_array(%1$s) || jsonb_agg(jsonb_build_object('say', 'present', 'source', src.code, 'value',
                    s.building_id::text, 'unit', s.unit_id, 'date', s.last_seen, 'payload', s.payloads[1]) order by s.building_id, s.unit_id)
                as sides
            from cancelled c
            join tenancy.spell s on s.enterprise_id = c.id and s.first_missing is null and s.last_seen > c.since
            join evidence.source src on src.id = s.source_id
            group by c.id, c.attributes
            """.formatted(REGISTER_SIDE);

    /** The month in which the register first said so still has tax of before. No amounts: they are no matter of this conflict. */
    private static final String TAXED = CANCELLED + """
            select c.id as subject_id, '' as what, c.registered_building_id as building_id, c.id as enterprise_id, null::numeric as size,
                x.code as owner,
                jsonb_build_array(%1$s, jsonb_build_object('say', 'taxed', 'source', x.code, 'value', '', 'note', n.months::text, 'date',
                    (n.newest + interval '1 month - 1 day')::date, 'payload', n.payload)) as sides
            from cancelled c
            cross join lateral (
                select count(*) as months, max(m.month) as newest, (array_agg(m.payloads[1] order by m.month desc))[1] as payload
                from enterprises.tax_month m
                where m.enterprise_id = c.id and m.total_fen > 0 and m.month > c.since) n
            join evidence.payload p on p.id = n.payload
            join evidence.source x on x.id = p.source_id
            """.formatted(REGISTER_SIDE);

    /**
     * Where the register's building stands in one street and the tax office bears the name of another, or where the address in a tax row
     * is another building. An office that bears no street's name tells nothing.
     */
    private static final String TAXED_ELSEWHERE = """
            with here as materialized (
                select e.id, e.attributes, b.id as building_id, b.street_code, e.attributes -> 'tax-office' -> 0 as office
                from conflict_touched t join enterprises.enterprise e on e.id = t.id
                join places.building b on b.id = e.registered_building_id),
            street as materialized (
                select code, regexp_replace(name_zh, '(街道办事处|街道|镇|乡)$', '') as short from places.region
                where length(code) = 9 and length(regexp_replace(name_zh, '(街道办事处|街道|镇|乡)$', '')) > 1),
            office as (
                select distinct h.office ->> 'value' as value, s.code from here h join street s on position(s.short in h.office ->> 'value') > 0),
            tax_row as (
                select distinct on (le.subject_id) le.subject_id, lb.subject_id as building_id, s.code, p.id as payload, d.data_date
                from resolution.mention m
                join evidence.source s on s.id = m.source_id and s.kind = 'tax'
                join resolution.link lb on lb.mention_id = m.id and lb.until_at is null and lb.subject_id is not null
                join resolution.payload_mention pb on pb.mention_id = m.id and pb.kind = 'building'
                join resolution.payload_mention pe on pe.payload_id = pb.payload_id and pe.kind = 'enterprise'
                join resolution.link le on le.mention_id = pe.mention_id and le.until_at is null
                join conflict_touched t on t.id = le.subject_id
                join evidence.payload p on p.id = pb.payload_id
                join evidence.row r on r.payload_id = p.id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active
                where m.kind = 'building' order by le.subject_id, d.data_date desc, p.hash)
            select h.id as subject_id, '' as what, h.building_id, h.id as enterprise_id, null::numeric as size, y.owner,
                jsonb_build_array(jsonb_build_object('say', 'registered-at', 'source', h.attributes -> 'registered-address' -> 0 ->> 'source',
                    'value', h.building_id::text, 'date', h.attributes -> 'registered-address' -> 0 ->> 'date', 'payload',
                    (h.attributes -> 'registered-address' -> 0 ->> 'payload')::bigint), y.side) as sides
            from here h
            join lateral (
                select 1 as n, r.code as owner, jsonb_build_object('say', 'taxed-at', 'source', r.code, 'value', r.building_id::text,
                    'date', r.data_date, 'payload', r.payload) as side
                from tax_row r where r.subject_id = h.id and r.building_id <> h.building_id
                union all
                select 2, h.office ->> 'source', jsonb_build_object('say', 'tax-office', 'source', h.office ->> 'source', 'value',
                    h.office ->> 'value', 'date', h.office ->> 'date', 'payload', (h.office ->> 'payload')::bigint)
                where exists (select 1 from office o where o.value = h.office ->> 'value')
                    and not exists (select 1 from office o where o.value = h.office ->> 'value' and o.code = h.street_code)
                    and exists (select 1 from street s where s.code = h.street_code)
                    and h.office ->> 'source' <> 'rulings'
                order by n limit 1) y on true
            """;

    @Bean
    ConflictKind cancelledButPresentKind() {
        return new ConflictKind(
                "cancelled-but-present",
                1,
                Subject.ENTERPRISE,
                Severity.MIDDLE,
                false,
                Size.SQM,
                null,
                null,
                "named by tenants' lists after the first extract that says so",
                List.of(),
                PRESENT);
    }

    @Bean
    ConflictKind cancelledButTaxedKind() {
        return new ConflictKind(
                "cancelled-but-taxed",
                1,
                Subject.ENTERPRISE,
                Severity.HIGH,
                true,
                null,
                null,
                null,
                "tax > 0 in a month after the first extract that says so",
                List.of(),
                TAXED);
    }

    @Bean
    ConflictKind taxedElsewhereKind() {
        return new ConflictKind(
                "taxed-elsewhere",
                1,
                Subject.ENTERPRISE,
                Severity.HIGH,
                true,
                null,
                "tax-office",
                "tax-office",
                "register's building ≠ building of the tax row, or its street ≠ street in the tax office's name",
                List.of(),
                TAXED_ELSEWHERE);
    }
}
