package org.sunmao.benchmarks.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One building of 1,200 units, written straight into the conclusions: 60 floors of 20 units, lists for 36 months, a tenant before the
 * present one in every unit; of each twenty units now one is vacant, one silent, one let to a tenant in review, and two have a lease
 * that was renewed half a year ago.
 */
final class TallBuilding {

    static final int FLOORS = 60;
    static final int UNITS_PER_FLOOR = 20;

    private static final List<String> ROWS = List.of(
            "insert into places.region (code, name_zh, name_en) values ('990101001', '长街', 'Long Street')",
            """
            insert into evidence.source (code, kind, name_zh, name_en, cadence_days, secrecy)
                values ('tall', 'tenants', '高楼物业月报', 'Monthly list of the tall building', 31, 'internal')
            """,
            "insert into resolution.identity (id, kind, anchor_key) values (1, 'building', 'tall')",
            """
            insert into places.building_current (id, status, name, street_code, rentable_area_sqm, attributes, search)
                values (1, 'confirmed', '高楼', '990101001', 120000, '{}', '高楼')
            """,
            """
            insert into evidence.file (sha256, byte_size) select lpad(m::text, 64, '0'), 1 from generate_series(0, 35) m
            """,
            """
            insert into evidence.delivery (source_id, file_sha256, file_name, format, data_date, full_snapshot, delivered_by)
                select s.id, lpad(m::text, 64, '0'), m || '.xlsx', 'xlsx',
                    (date '2023-01-01' + make_interval(months => m + 1))::date - 1, true, 'benchmark'
                from evidence.source s, generate_series(0, 35) m
            """,
            """
            insert into tenancy.snapshot_current select id, 1, data_date, 1140, 1080, 1080, 'counts' from evidence.delivery
            """,
            """
            insert into resolution.identity (id, kind, anchor_key)
                select 10000 + n, 'unit', 'unit ' || n from generate_series(0, %1$d * %2$d - 1) n
            """.formatted(FLOORS, UNITS_PER_FLOOR),
            """
            insert into places.unit_current
                select 10000 + n, 1, (n / %2$d + 1)::text, n / %2$d + 1, (n / %2$d + 1) || lpad((n %% %2$d + 1)::text, 2, '0'),
                    60 + n * 37 %% 140
                from generate_series(0, %1$d * %2$d - 1) n
            """.formatted(FLOORS, UNITS_PER_FLOOR),
            """
            insert into resolution.identity (id, kind, anchor_key)
                select 20000 + n, 'enterprise', 'firm ' || n from generate_series(0, 1999) n
            """,
            """
            insert into enterprises.enterprise_current (id, status, name, attributes, search, building_ids, street_codes)
                select 20000 + n, case when n % 25 = 0 then 'provisional' else 'confirmed' end, '长街第' || n || '号信息技术有限公司', '{}',
                    '', '{1}', '{990101001}'
                from generate_series(0, 1999) n
            """,
            """
            insert into resolution.mention (source_id, kind, hash, fields)
                select s.id, 'enterprise', decode(lpad(to_hex(n), 64, '0'), 'hex'), '{}' from evidence.source s, generate_series(1, 60) n
            """,
            """
            insert into tenancy.spell_current (unit_id, building_id, holder, enterprise_id, lease_start, lease_end, first_seen, last_seen,
                    first_missing, source_id, payloads)
                select u.id, 1, 'enterprise', 20000 + u.id % 1000, date '2022-01-01', date '2025-01-31', date '2023-01-31',
                    date '2024-12-31', date '2025-01-31', s.id, '{}'
                from places.unit u, evidence.source s
            """,
            """
            insert into tenancy.spell_current (unit_id, building_id, holder, enterprise_id, mention_id, tenant_name, lease_start, lease_end,
                    first_seen, last_seen, source_id, payloads, terms_said, terms_start, terms_end)
                select u.id, 1, case u.id % 20 when 0 then 'vacant' when 2 then 'unlinked' else 'enterprise' end,
                    case when u.id % 20 not in (0, 2) then 21000 + u.id % 1000 end,
                    case when u.id % 20 = 2 then (select min(id) from resolution.mention) + u.id / 20 % 60 end, '长街某某',
                    case when u.id % 20 <> 0 then date '2025-01-01' end,
                    case when u.id % 20 <> 0 then date '2026-01-31' + (u.id * 7 % 900)::int end,
                    date '2025-01-31', date '2025-12-31', s.id, '{}',
                    case when u.id % 20 in (5, 6) then array[date '2025-01-31', date '2025-06-30'] end,
                    case when u.id % 20 in (5, 6) then array[date '2022-06-01', date '2025-06-01'] end,
                    case when u.id % 20 in (5, 6) then array[date '2025-05-31', date '2028-05-31'] end
                from places.unit u, evidence.source s where u.id % 20 <> 1
            """,
            "analyze");

    private TallBuilding() {}

    /** Writes it; its id is 1. */
    static void write(JdbcClient sql) {
        ROWS.forEach(statement -> sql.sql(statement).update());
    }
}
