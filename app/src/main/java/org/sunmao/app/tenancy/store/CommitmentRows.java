package org.sunmao.app.tenancy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.tenancy.Commitment;
import org.sunmao.app.tenancy.Stay;

/** Leases that begin later than the list that names them. */
final class CommitmentRows {

    private static final String OF_BUILDING = """
            select t.unit_id, t.enterprise_id, e.id is not null as enterprise_open, t.mention_id,
                coalesce(e.name, t.tenant_name) as name, t.right_kind, t.area_sqm,
            """ + TermRows.SELECT + """
                t.lease_start, t.lease_end, t.first_said, t.last_said, t.gone, s.code as source
            from tenancy.commitment t
            join evidence.source s on s.id = t.source_id
            left join enterprises.enterprise e on e.id = t.enterprise_id
            where t.building_id = :building
            order by t.gone desc nulls first, t.lease_start desc nulls last, t.first_said desc, name
            """;

    private static final String OF_ENTERPRISE = """
            select t.unit_id, t.building_id, 'enterprise' as holder, t.enterprise_id, null::bigint as mention_id, t.right_kind, t.area_sqm,
            """ + TermRows.SELECT + """
                t.lease_start, t.lease_end, t.first_said as first_seen, t.last_said as last_seen, t.gone as first_missing, s.code as source,
                b.id is not null as building_open, coalesce(e.name, t.tenant_name) as name, e.status as enterprise_status, null::date as not_before,
                u.building_name, u.floor_label, u.floor_order, u.unit_label, u.unit_area_sqm
            from tenancy.commitment t
            join evidence.source s on s.id = t.source_id
            left join places.building b on b.id = t.building_id
            left join tenancy.pending_units_of(:enterprise) u on u.unit_id = t.unit_id
            left join enterprises.enterprise e on e.id = t.enterprise_id
            where t.enterprise_id = :enterprise and t.gone is null
            order by t.lease_start nulls last, u.building_name, u.unit_label, t.unit_id
            """;

    private CommitmentRows() {}

    static List<Commitment> ofBuilding(JdbcClient jdbc, long building) {
        return jdbc.sql(OF_BUILDING)
                .param("building", building)
                .query((row, n) -> read(row))
                .list();
    }

    static List<Stay> pendingOf(JdbcClient jdbc, long enterprise) {
        return jdbc.sql(OF_ENTERPRISE)
                .param("enterprise", enterprise)
                .query(StayRows::read)
                .list();
    }

    private static Commitment read(ResultSet row) throws SQLException {
        return new Commitment(
                row.getLong("unit_id"),
                row.getObject("enterprise_id", Long.class),
                row.getBoolean("enterprise_open"),
                row.getObject("mention_id", Long.class),
                row.getString("name"),
                row.getString("right_kind"),
                row.getBigDecimal("area_sqm"),
                TermRows.read(row),
                row.getObject("lease_start", LocalDate.class),
                row.getObject("lease_end", LocalDate.class),
                Objects.requireNonNull(row.getObject("first_said", LocalDate.class)),
                Objects.requireNonNull(row.getObject("last_said", LocalDate.class)),
                row.getObject("gone", LocalDate.class),
                row.getString("source"));
    }
}
