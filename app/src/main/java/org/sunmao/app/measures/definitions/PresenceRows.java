package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;
import static org.sunmao.app.measures.definitions.RowQuery.enterprise;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The rows behind the number of enterprises present, and behind what it leaves out. */
final class PresenceRows {

    private static final String HELD = Sql.within("h.building_id", "h.street_code");
    private static final String BUILDINGS = Sql.within("b.id", "b.street_code");

    private static final String HOLDERS = """
            select h.enterprise_id as key, e.name, e.code, min(h.building_id) as building_id,
                string_agg(distinct b.name, '、') as buildings, count(*) as units, sum(h.area_sqm) as area
            from measures.held(cast(:days as date[])) h
            join enterprises.enterprise e on e.id = h.enterprise_id and e.status = '%s'
            join places.building b on b.id = h.building_id
            where h.enterprise_id > :after and %s
            group by h.enterprise_id, e.name, e.code order by 1 limit :size
            """;

    static final RowQuery PROVISIONAL = holders("provisional");

    static final RowQuery UNLINKED = new RowQuery(
            List.of("tenant", "building", "unit", "area"),
            """
            select h.mention_id as key, min(t.tenant_name) as tenant, min(h.building_id) as building_id, min(b.name) as building,
                string_agg(distinct u.label, '、') as unit, sum(h.area_sqm) as area
            from measures.held(cast(:days as date[])) h
            join tenancy.spell t on t.unit_id = h.unit_id and t.mention_id = h.mention_id
                and measures.covers(h.day, t.lease_start, t.first_seen, t.first_missing)
            join places.unit u on u.id = h.unit_id
            join places.building b on b.id = h.building_id
            where h.mention_id > :after and %s group by h.mention_id order by 1 limit :size
            """.formatted(HELD),
            row -> List.of(
                    Cell.link(row.getString("tenant"), "/review/" + row.getLong("key")),
                    building(row, "building_id", "building"),
                    Cell.text(row.getString("unit")),
                    Cell.styled(row.getBigDecimal("area"), "area")));

    /** Units on which the list of their building says nothing on the day. */
    static final RowQuery UNIT_UNKNOWN = new RowQuery(
            List.of("building", "floor", "unit", "area"),
            """
            select u.id as key, b.id as building_id, b.name as building, u.floor_label, u.label, u.area_sqm
            from places.unit u join places.building b on b.id = u.building_id
            join measures.speaking(cast(:days as date[])) s on s.building_id = b.id
            where u.id > :after and %s
                and u.id not in (select h.unit_id from measures.held(cast(:days as date[])) h)
            order by 1 limit :size
            """.formatted(BUILDINGS),
            row -> List.of(
                    building(row, "building_id", "building"),
                    Cell.text(row.getString("floor_label")),
                    Cell.text(row.getString("label")),
                    Cell.styled(row.getBigDecimal("area_sqm"), "area")));

    private static final RowQuery ENDED = new RowQuery(
            List.of("enterprise", "building", "unit", "last-seen", "first-missing"),
            """
            select t.key, e.id as enterprise_id, coalesce(e.name, t.tenant_name) as enterprise, t.building_id,
                b.name as building, u.label, t.last_seen, t.first_missing
            from (select row_number() over (order by first_missing desc, unit_id, enterprise_id, first_seen) as key, s.*
                  from tenancy.spell s join places.building b on b.id = s.building_id
                  where s.holder = 'enterprise' and s.first_missing <= :day and %s) t
            join places.building b on b.id = t.building_id
            join places.unit u on u.id = t.unit_id
            left join enterprises.enterprise e on e.id = t.enterprise_id
            where t.key > :after order by 1 limit :size
            """.formatted(BUILDINGS),
            row -> List.of(
                    enterprise(row, "enterprise_id", "enterprise"),
                    building(row, "building_id", "building"),
                    Cell.text(row.getString("label")),
                    Cell.styled(row.getString("last_seen"), "day"),
                    Cell.styled(row.getString("first_missing"), "day")));

    /** Buildings whose tenant list does not speak on the day. */
    static final RowQuery NO_LIST = new RowQuery(
            List.of("building", "newest-list"),
            """
            select b.id as key, b.name as building,
                (select max(s.day) from tenancy.snapshot s where s.building_id = b.id and s.state = 'counts'
                 and s.day <= :day) as newest
            from places.building b
            where b.id > :after and %s
                and not exists (select 1 from measures.speaking(cast(:days as date[])) s where s.building_id = b.id)
            order by 1 limit :size
            """.formatted(BUILDINGS),
            row -> List.of(building(row, "key", "building"), Cell.styled(row.getString("newest"), "day")));

    /** Buildings whose list waits for a person's word because it names far fewer tenants than the one before. */
    static final RowQuery LIST_WAITS = new RowQuery(
            List.of("building", "list-day", "tenants-before", "tenants"),
            """
            select b.id as key, b.name as building, max(w.day) as day, max(w.tenants_before) as tenants_before,
                min(w.tenants) as tenants
            from tenancy.snapshot w join places.building b on b.id = w.building_id
            where w.state = 'waits' and w.day <= :day and :day <= w.day + 62 and b.id > :after and %s
            group by b.id, b.name order by 1 limit :size
            """.formatted(BUILDINGS),
            row -> List.of(
                    building(row, "key", "building"),
                    Cell.styled(row.getString("day"), "day"),
                    Cell.styled(row.getLong("tenants_before"), "count"),
                    Cell.styled(row.getLong("tenants"), "count")));

    private static final Map<String, RowQuery> QUERIES = Map.of(
            RowsWanted.COUNTED,
            holders("confirmed"),
            "provisional",
            PROVISIONAL,
            "unlinked",
            UNLINKED,
            "unit-unknown",
            UNIT_UNKNOWN,
            "ended",
            ENDED,
            "no-list",
            NO_LIST,
            "list-waits",
            LIST_WAITS);

    private PresenceRows() {}

    private static RowQuery holders(String status) {
        return new RowQuery(
                List.of("enterprise", "code", "building", "units", "area"),
                HOLDERS.formatted(status, HELD),
                row -> List.of(
                        enterprise(row, "key", "name"),
                        Cell.text(row.getString("code")),
                        building(row, "building_id", "buildings"),
                        Cell.styled(row.getLong("units"), "count"),
                        Cell.styled(row.getBigDecimal("area"), "area")));
    }

    static RowPage list(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(QUERIES, reading, place, month, wanted);
    }
}
