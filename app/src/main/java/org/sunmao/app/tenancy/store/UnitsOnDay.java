package org.sunmao.app.tenancy.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.tenancy.BuildingOnDay;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.UnitOnDay;

/**
 * Reads how the units of one building stood on a day. Which list speaks and which spell covers a day is the rule that the measures
 * follow too; a test holds both together.
 */
final class UnitsOnDay {

    private static final Comparator<UnitOnDay> TOP_FLOOR_FIRST = Comparator.comparing(
                    UnitOnDay::floorOrder, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
            .thenComparing(UnitOnDay::floorLabel)
            .thenComparing(UnitOnDay::label)
            .thenComparing(UnitOnDay::id);

    private static final String SPEAKING = """
            select max(day) from tenancy.snapshot
            where building_id = :building and state = 'counts' and day <= :day and day >= cast(:day as date) - %d
            """.formatted(BuildingOnDay.LIST_SPEAKS_DAYS);

    private static final String COVERS = """
            least(s.first_seen, s.lease_start) <= :day and (s.first_missing is null or :day < s.first_missing)
            """;

    /** The label on the door on that day. */
    private static final String LABEL = """
            coalesce((select substring(n.name from position('/' in n.name) + 1) from unnest(u.renamed, u.names) n (day, name)
                where n.day > :day order by n.day limit 1), u.label)""";

    /** Neither made later by a change, nor others by then. */
    private static final String THERE =
            "(u.from_day is null or u.from_day <= :day) and (u.until_day is null or u.until_day > :day)";

    /** Units of another division than the one that speaks on the day are left out: 1203-1205 where 1203 and 1204-1205 are let. */
    private static final String UNITS = """
            with held as (
                select distinct s.unit_id from tenancy.spell s where s.building_id = :building and\s""" + COVERS + """
            ), now as (
                select u.floor_label, array_agg(distinct room) as rooms
                from held join places.unit u on u.id = held.unit_id cross join lateral unnest(tenancy.rooms(u.label)) room
                group by u.floor_label)
            select u.id, u.floor_label, u.floor_order,\s""" + LABEL + """
             as label, u.area_sqm
            from places.unit u left join now on now.floor_label = u.floor_label
            where u.building_id = :building
              and (exists (select 1 from held where held.unit_id = u.id) or (tenancy.rooms(u.label) <@ now.rooms) is not true)
              and\s""" + THERE;

    /** Without a list that speaks, the division of today. */
    private static final String UNITS_OF_TODAY = """
            select u.id, u.floor_label, u.floor_order,\s""" + LABEL + """
             as label, u.area_sqm from places.unit u
            where u.building_id = :building and\s""" + THERE + """
              and not exists (select 1 from tenancy.former_unit f where f.id = u.id and f.building_id = u.building_id)
            """;

    /** The spells that cover the day, with the lease as it was said by then, or first said where that was later. */
    private static final String STAYS = StayRows.TOLD + """
            b.name as building_name, u.floor_label, u.floor_order, u.label as unit_label, u.area_sqm as unit_area_sqm
            from (
                select s.unit_id, s.building_id, s.holder, s.enterprise_id, s.mention_id, s.tenant_name, s.right_kind, s.area_sqm,
                    s.terms, s.first_seen, s.last_seen, s.first_missing, s.source_id,
                    case when s.terms_said is null then s.lease_start else n.lease_start end as lease_start,
                    case when s.terms_said is null then s.lease_end else n.lease_end end as lease_end
                from tenancy.spell s
                left join lateral (
                    select x.lease_start, x.lease_end
                    from unnest(s.terms_said, s.terms_start, s.terms_end) as x (said, lease_start, lease_end)
                    order by x.said <= :day desc, case when x.said <= :day then x.said end desc, x.said limit 1) n on true
                where s.building_id = :building and\s""" + COVERS + """
            ) t
            join evidence.source s on s.id = t.source_id
            join places.building b on b.id = t.building_id
            join places.unit u on u.id = t.unit_id
            left join enterprises.enterprise e on e.id = t.enterprise_id
            order by t.unit_id, t.last_seen desc, t.first_seen, name, s.code
            """;

    private final JdbcClient jdbc;
    private final long building;
    private final LocalDate day;

    UnitsOnDay(JdbcClient jdbc, long building, LocalDate day) {
        this.jdbc = jdbc;
        this.building = building;
        this.day = day;
    }

    BuildingOnDay read() {
        LocalDate listDay = asked(SPEAKING)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
        Map<Long, List<Stay>> stays = listDay == null ? Map.of() : stays();
        List<UnitOnDay> units = asked(listDay == null ? UNITS_OF_TODAY : UNITS)
                .query((row, n) -> unit(row, stays.getOrDefault(row.getLong("id"), List.of())))
                .list();
        return new BuildingOnDay(
                day, listDay, units.stream().sorted(TOP_FLOOR_FIRST).toList());
    }

    private JdbcClient.StatementSpec asked(String sql) {
        return jdbc.sql(sql).param("building", building).param("day", day);
    }

    private Map<Long, List<Stay>> stays() {
        Map<Long, List<Stay>> stays = new HashMap<>();
        asked(STAYS)
                .query(StayRows::read)
                .list()
                .forEach(stay -> stays.computeIfAbsent(stay.unitId(), any -> new ArrayList<>())
                        .add(stay));
        stays.replaceAll((unit, all) -> holders(all));
        return stays;
    }

    private record Who(@Nullable Long enterprise, @Nullable Long mention) {}

    /** Each holder once, by the list that named it last; a vacancy only where nobody holds the unit. */
    private static List<Stay> holders(List<Stay> stays) {
        boolean held = stays.stream().anyMatch(Stay::held);
        Map<Who, Stay> holders = new LinkedHashMap<>();
        stays.stream()
                .filter(stay -> stay.held() == held)
                .forEach(stay -> holders.putIfAbsent(new Who(stay.enterpriseId(), stay.mentionId()), stay));
        return List.copyOf(holders.values());
    }

    private static UnitOnDay unit(ResultSet row, List<Stay> stays) throws SQLException {
        BigDecimal own = row.getBigDecimal("area_sqm");
        return new UnitOnDay(
                row.getLong("id"),
                row.getString("floor_label"),
                row.getObject("floor_order", Integer.class),
                row.getString("label"),
                own == null ? taken(stays) : own,
                stays);
    }

    private static @Nullable BigDecimal taken(List<Stay> stays) {
        return stays.stream()
                .map(Stay::areaSqm)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
