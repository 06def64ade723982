package org.sunmao.benchmarks.asof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes the conclusions of a district straight into their tables: importing ten years of lists of a million enterprises would take days, and
 * what is measured here begins after that. Every list is monthly; a unit is let for one to four years and a month later to somebody else, one in
 * twelve stands empty; a third of the leases began up to a month before the first list that names them. All choices follow from ids.
 */
final class WrittenDistrict {

    /** A cast has two colons. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    private final Connection owner;
    private final Size size;

    WrittenDistrict(Connection owner, Size size) {
        this.owner = owner;
        this.size = size;
    }

    void write() throws SQLException {
        for (String sql : statements()) {
            run(filled(sql));
        }
        run("analyze");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String filled(String sql) {
        Map<String, Object> values = Map.of(
                "n", size.buildings(),
                "e", size.enterprises(),
                "per", size.unitsPerBuilding(),
                "holders", size.holders(),
                "m", size.months(),
                "begin", "date '" + size.begin() + "'",
                "firms", Size.ENTERPRISES,
                "rooms", Size.UNITS,
                "streets", Size.STREETS);
        return PARAMETER
                .matcher(sql)
                .replaceAll(found -> Objects.requireNonNull(values.get(found.group(1)), found.group(1))
                        .toString());
    }

    /** A number from 0 below {@code most} that follows from a text. */
    private static String hash(String text, int most) {
        return "(hashtext(" + text + ")::bigint & 2147483647) % " + most;
    }

    /** The day on which the list of a building speaks in the month of this number; null after the last. */
    private static String listDay(String month, String building) {
        return "case when " + month + " < $MONTHS then (:begin + make_interval(months => (" + month
                + ")::int))::date + 14 + (" + building + " % 13)::int end";
    }

    private List<String> statements() {
        return List.of(
                "insert into places.region (code, name_zh, name_en) select '9901010' || lpad(s::text, 2, '0'), '第' || s || '街道', 'Street ' || s"
                        + " from generate_series(1, :streets) s",
                "insert into evidence.source (code, kind, name_zh, name_en, cadence_days, secrecy) values"
                        + " ('asof-lists', 'tenants', '清单', 'Lists', 31, 'internal'), ('asof-register', 'register', '登记', 'Register', 31, 'internal'),"
                        + " ('asof-buildings', 'buildings', '楼宇', 'Buildings', 366, 'internal'), ('asof-tax', 'tax', '税务', 'Tax', 31, 'tax')",
                "insert into evidence.file (sha256, byte_size) select md5(s.id || '-' || k) || md5(k::text), 1"
                        + " from evidence.source s cross join generate_series(0, :m - 1) k where s.code like 'asof-%'",
                "insert into evidence.delivery (source_id, file_sha256, file_name, format, arrived_at, data_date, full_snapshot, delivered_by)"
                        + " select s.id, md5(s.id || '-' || k) || md5(k::text), 'list.csv', 'CSV', now() - interval '1 hour',"
                        + " (:begin + make_interval(months => k + 1))::date - 1, true, 'benchmark'"
                        + " from evidence.source s cross join generate_series(0, :m - 1) k where s.code like 'asof-%'",
                "insert into resolution.identity (id, kind, anchor_key)"
                        + " select b, 'building', 'asof-b' || b from generate_series(1, :n) b"
                        + " union all select :firms + e, 'enterprise', 'asof-e' || e from generate_series(1, :e) e"
                        + " union all select :rooms + u, 'unit', 'asof-u' || u from generate_series(0, :n * :per - 1) u",
                "insert into places.building_current (id, status, name, street_code, completion_year, office_area_sqm, rentable_area_sqm, attributes,"
                        + " search, known_from) select b, 'confirmed', '楼宇' || b, '9901010' || lpad((1 + b % :streets)::text, 2, '0'),"
                        + " case when b % 7 > 0 then 1990 + b % 20 end, :per * 260 + b % 100, :per * 240, jsonb_build_object("
                        + "'rentable-area', case when b % 5 = 0 then jsonb_build_array(jsonb_build_object('value', (:per * 240)::text, 'date',"
                        + " make_date(extract(year from :begin)::int + 1 + b % 9, 3, 1)), jsonb_build_object('value', (:per * 235)::text, 'date', :begin))"
                        + " else jsonb_build_array(jsonb_build_object('value', (:per * 240)::text, 'date', :begin)) end, 'office-area',"
                        + " jsonb_build_array(jsonb_build_object('value', (:per * 260 + b % 100)::text, 'date', :begin)), 'name',"
                        + " jsonb_build_array(jsonb_build_object('value', '楼宇' || b, 'date', :begin))), '', 1 from generate_series(1, :n) b",
                "insert into places.unit_current (id, building_id, floor_label, floor_order, label, area_sqm, known_from)"
                        + " select :rooms + u, 1 + u / :per, (u % :per / 20)::text, u % :per / 20, u::text, (50 + "
                        + hash("u::text", 3600) + " / 10.0)::numeric(6, 1), 1 from generate_series(0, :n * :per - 1) u",
                "insert into enterprises.enterprise_current (id, status, name, established_on, attributes, search, known_from)"
                        + " select :firms + e, case when e % 17 = 0 then 'provisional' else 'confirmed' end, '企业' || e, date '2000-01-01', '{}', '', 1"
                        + " from generate_series(1, :e) e",
                "insert into tenancy.snapshot_current (delivery_id, building_id, day, units, tenants, tenants_before, state, known_from)"
                        + " select d.id, b, " + listDay("k", "b").replace("$MONTHS", ":m")
                        + ", :per, :per, :per, 'counts', 1 from generate_series(1, :n) b cross join generate_series(0, :m - 1) k"
                        + " join evidence.delivery d on d.data_date = (:begin + make_interval(months => k + 1))::date - 1"
                        + " join evidence.source s on s.id = d.source_id and s.code = 'asof-lists'",
                spells(),
                "update enterprises.enterprise_current e set building_ids = x.buildings, street_codes = x.streets from ("
                        + "select s.enterprise_id, array_agg(distinct b.id) as buildings, array_agg(distinct b.street_code) as streets"
                        + " from tenancy.spell_current s join places.building_current b on b.id = s.building_id"
                        + " where s.enterprise_id is not null group by 1) x where x.enterprise_id = e.id",
                registrations(),
                cells("'district'", "''", "null", "generate_series(1, 1) x"),
                cells("'street'", "r.code", "r.code", "places.region r"),
                cells("'building'", "b.id::text", "b.street_code", "places.building_current b"));
    }

    private String spells() {
        return """
                insert into tenancy.spell_current (unit_id, building_id, holder, enterprise_id, tenant_name, area_sqm, lease_start, first_seen,
                    last_seen, first_missing, source_id, payloads, known_from)
                select :rooms + t.u, t.b, case when t.vacant then 'vacant' else 'enterprise' end,
                    case when not t.vacant then :firms + 1 + (t.u + t.k * 9973::bigint) %% :e end, '租户', 80,
                    case when t.u %% 3 = 0 then t.seen - (t.u %% 30)::int end, t.seen, coalesce(t.missing - 1, t.seen), t.missing,
                    (select id from evidence.source where code = 'asof-lists'), '{}', 1
                from (
                    select x.u, x.k, x.b, %s %% 12 = 0 as vacant, $SEEN as seen, $MISSING - 31 as missing
                    from (
                        select u, k, 1 + u / :per as b, case when k = 0 then 0 else k * 30 + %s end as from_month,
                            (k + 1) * 30 + %s as next_month
                        from generate_series(0, :n * :per - 1) u cross join generate_series(0, :holders - 1) k) x) t
                where t.seen is not null
                """.formatted(
                        hash("(u || '.' || k)", 4096), hash("(u || '-' || k)", 25), hash("(u || '-' || (k + 1))", 25))
                .replace("$SEEN", listDay("x.from_month", "x.b"))
                .replace("$MISSING", listDay("x.next_month", "x.b"))
                .replace("$MONTHS", ":m");
    }

    private static String registrations() {
        return """
                insert into enterprises.registration_current (enterprise_id, source_id, first_seen, last_seen, building_id, unsettled, status, known_from)
                select :firms + e, s.id, d.first, d.last, case when e % 9 > 0 then 1 + e % :n end, false,
                    case when e % 11 = 0 then '注销' else '在营' end, 1
                from generate_series(1, :e) e
                join evidence.source s on s.code = 'asof-register'
                join lateral (select (:begin + make_interval(months => (e % :m)::int / 2 + 1))::date - 1 as first,
                    (:begin + make_interval(months => :m))::date - 1 as last) d on true
                """;
    }

    private static String cells(String level, String place, String street, String from) {
        return "insert into measures.tax_cell_current (last_month, level, place, street_code, total_fen, enterprises, suppressed, why, known_from)"
                + " select (:begin + make_interval(months => k))::date, " + level + ", " + place + ", " + street
                + ", case when h.h > 0 then h.h * 1000000::bigint end, case when h.h > 0 then 5 + h.h % 50 end, h.h = 0,"
                + " case when h.h = 0 then 'few' end, 1 from generate_series(0, :m - 1) k cross join " + from
                + " cross join lateral (select case when " + level + " = 'building' and "
                + hash("k || '/' || " + place, 10)
                + " = 0 then 0 else 1 + " + hash("k || '+' || " + place, 20000) + " end as h) h";
    }
}
