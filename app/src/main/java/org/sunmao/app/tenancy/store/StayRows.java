package org.sunmao.app.tenancy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.tenancy.Holder;
import org.sunmao.app.tenancy.Stay;

/** The queries that give stays, and how one of their rows is read. */
final class StayRows {

    static final String TOLD = """
            select t.unit_id, t.building_id, t.holder, t.enterprise_id, t.mention_id, t.right_kind, t.area_sqm,
                """ + TermRows.SELECT + """
                t.lease_start, t.lease_end, t.first_seen, t.last_seen, t.first_missing, s.code as source,
                b.id is not null as building_open, coalesce(e.name, t.tenant_name) as name, e.status as enterprise_status,
                (select max(n.day) from tenancy.snapshot n
                 where n.building_id = t.building_id and n.state = 'counts' and n.day < t.first_seen) as not_before,
            """;
    private static final String FROM_STAYS = """
            from tenancy.stay t
            join evidence.source s on s.id = t.source_id
            left join places.building b on b.id = t.building_id
            left join enterprises.enterprise e on e.id = t.enterprise_id
            """;

    private static final String AT_UNITS = TOLD
            + "b.name as building_name, u.floor_label, u.floor_order, u.label as unit_label, u.area_sqm as unit_area_sqm "
            + FROM_STAYS
            + """
            join places.unit u on u.id = t.unit_id
            where t.building_id = :building
            """;

    private static final String NEWEST_FIRST =
            " order by t.first_missing desc nulls first, t.first_seen desc, name, t.enterprise_id, t.mention_id";

    static final String OF_BUILDING = AT_UNITS + NEWEST_FIRST;

    static final String OF_UNIT = AT_UNITS + " and t.unit_id = :unit" + NEWEST_FIRST;

    static final String OF_ENTERPRISE =
            TOLD + "u.building_name, u.floor_label, u.floor_order, u.unit_label, u.unit_area_sqm " + FROM_STAYS + """
            left join tenancy.units_of(:enterprise) u on u.unit_id = t.unit_id
            where t.enterprise_id = :enterprise
            order by t.first_missing desc nulls first, t.first_seen desc, u.building_name, u.unit_label, t.unit_id
            """;

    private StayRows() {}

    static Stay read(ResultSet row, int n) throws SQLException {
        return new Stay(
                row.getLong("unit_id"),
                row.getLong("building_id"),
                row.getBoolean("building_open"),
                row.getString("building_name"),
                Objects.requireNonNullElse(row.getString("floor_label"), ""),
                row.getObject("floor_order", Integer.class),
                Objects.requireNonNullElse(row.getString("unit_label"), ""),
                row.getBigDecimal("unit_area_sqm"),
                Holder.of(row.getString("holder")),
                row.getObject("enterprise_id", Long.class),
                row.getString("enterprise_status"),
                row.getObject("mention_id", Long.class),
                row.getString("name"),
                row.getString("right_kind"),
                row.getBigDecimal("area_sqm"),
                TermRows.read(row),
                day(row, "lease_start"),
                day(row, "lease_end"),
                day(row, "not_before"),
                Objects.requireNonNull(day(row, "first_seen")),
                Objects.requireNonNull(day(row, "last_seen")),
                day(row, "first_missing"),
                row.getString("source"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
