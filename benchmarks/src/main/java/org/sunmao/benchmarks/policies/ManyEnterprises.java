package org.sunmao.benchmarks.policies;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Enterprises in any number, written straight into the database: of 100 buildings in 8 streets, each with some of what clauses ask for. */
final class ManyEnterprises {

    private static final int BUILDINGS = 100;
    private static final int STREETS = 8;

    private ManyEnterprises() {}

    static void places(JdbcClient sql) {
        sql.sql(
                        "insert into places.region (code, name_zh, name_en) select '99010100' || n, '街道' || n, 'Street ' || n from generate_series(1, ?) n on conflict do nothing")
                .param(STREETS)
                .update();
        sql.sql("""
                        insert into resolution.identity (id, kind, anchor_key)
                        select nextval('resolution.subject_id'), 'building', 'many' || n from generate_series(1, ?) n
                        """).param(BUILDINGS).update();
        sql.sql("""
                        insert into places.building_current (id, status, name, street_code, grade, attributes, search)
                        select i.id, 'confirmed', '楼' || i.id, '99010100' || (1 + i.id % :streets), (array['甲级', '乙级', '丙级', null])[(1 + i.id % 4)::int], '{}',
                            '楼' || i.id
                        from resolution.identity i where i.kind = 'building' and i.anchor_key like 'many%'
                        """).param("streets", STREETS).update();
    }

    /** Writes the enterprises from the first of these numbers to the last. */
    static void write(JdbcClient sql, int from, int to) {
        sql.sql("""
                        insert into resolution.identity (id, kind, anchor_key)
                        select nextval('resolution.subject_id'), 'enterprise', 'many' || n from generate_series(?, ?) n
                        """).params(from, to).update();
        sql.sql("""
                        insert into enterprises.enterprise_current (id, status, name, established_on, capital_fen, registration_status, enterprise_type, industry_code,
                            registered_building_id, attributes, search, building_ids, street_codes)
                        select i.id, 'confirmed', '企业' || n, case when n % 5 > 0 then date '2008-01-01' + n % 6500 end,
                            case when n % 7 > 0 then (n % 400 + 1)::bigint * 50000000 end, (array['在营', '在营', '在营', '吊销', '注销', null])[1 + n % 6],
                            (array['有限责任公司', '股份有限公司', null])[1 + n % 3], (array['I6513', 'M7310', 'F5199', 'C3919', 'L7211', null])[1 + n % 6],
                            case when n % 3 > 0 then b.id end,
                            jsonb_strip_nulls(jsonb_build_object(
                                'label', case when n % 4 = 0 then jsonb_build_array(jsonb_build_object('value', (array['高新技术企业', '专精特新', '小型'])[1 + n % 3],
                                    'source', 'l', 'date', '2026-01-01', 'payload', 1, 'claims', 1)) end,
                                'insured', case when n % 5 < 3 then jsonb_build_array(jsonb_build_object('value', (n % 200)::text, 'source', 'l',
                                    'date', '2026-01-01', 'payload', 1, 'claims', 1)) end)),
                            '企业' || n, array[b.id], array[b.street_code]
                        from (select id, substr(anchor_key, 5)::int as n from resolution.identity where kind = 'enterprise' and anchor_key like 'many%') i
                        join (select id, street_code, row_number() over (order by id) as no from places.building_current) b on b.no = 1 + i.n % :buildings
                        where i.n between :from and :to
                        """)
                .param("buildings", BUILDINGS)
                .param("from", from)
                .param("to", to)
                .update();
        sql.sql("""
                        insert into tenancy.enterprise_standing_current (enterprise_id, since, units, area_sqm, buildings)
                        select e.id, date '2020-01-01' + (e.id % 2000)::int, 1, case when e.id % 5 > 0 then e.id % 900 end, e.building_ids
                        from enterprises.enterprise_current e join resolution.identity i on i.id = e.id
                        where substr(i.anchor_key, 5)::int between ? and ? and i.anchor_key like 'many%' and i.kind = 'enterprise' and e.id % 10 < 7
                        """).params(from, to).update();
        sql.sql(
                        "vacuum analyze enterprises.enterprise_current, tenancy.enterprise_standing_current, places.building_current")
                .update();
    }
}
