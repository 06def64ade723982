package org.sunmao.app.tenancy.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.tenancy.Stay;

/**
 * One spell with everything that was said of its lease.
 *
 * @param stay with the lease as it is on the spell itself
 * @param leases what was said of the lease, and since when; null where only the spell itself says it
 */
record SpellInTime(Stay stay, @Nullable List<Lease> leases) {

    /** A lease as a list of that day said it. */
    record Lease(
            LocalDate said,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    private static final String SPELLS = StayRows.TOLD + """
            b.name as building_name, u.floor_label, u.floor_order, u.label as unit_label, u.area_sqm as unit_area_sqm,
            t.terms_said, t.terms_start, t.terms_end
            from tenancy.spell t
            join evidence.source s on s.id = t.source_id
            join places.building b on b.id = t.building_id
            join places.unit u on u.id = t.unit_id
            left join enterprises.enterprise e on e.id = t.enterprise_id
            where t.building_id = :building and least(t.first_seen, t.lease_start) <= :to
              and (t.first_missing is null or :from < t.first_missing)
            order by t.unit_id, t.last_seen desc, t.first_seen, name, s.code
            """;

    /** The spells of a building that cover any of the days from the first to the last, by unit, what was named last first. */
    static List<SpellInTime> ofBuilding(JdbcClient jdbc, long building, LocalDate from, LocalDate to) {
        return jdbc.sql(SPELLS)
                .param("building", building)
                .param("from", from)
                .param("to", to)
                .query(SpellInTime::read)
                .list();
    }

    private static SpellInTime read(ResultSet row, int n) throws SQLException {
        return new SpellInTime(StayRows.read(row, n), leases(row));
    }

    private static @Nullable List<Lease> leases(ResultSet row) throws SQLException {
        List<@Nullable LocalDate> said = days(row, "terms_said");
        if (said == null) {
            return null;
        }
        List<@Nullable LocalDate> starts = Objects.requireNonNull(days(row, "terms_start"));
        List<@Nullable LocalDate> ends = Objects.requireNonNull(days(row, "terms_end"));
        var leases = new ArrayList<Lease>();
        for (int i = 0; i < said.size(); i++) {
            leases.add(new Lease(Objects.requireNonNull(said.get(i)), starts.get(i), ends.get(i)));
        }
        return leases;
    }

    private static @Nullable List<@Nullable LocalDate> days(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        var days = new ArrayList<@Nullable LocalDate>();
        for (Date day : (Date[]) array.getArray()) {
            days.add(day == null ? null : day.toLocalDate());
        }
        return days;
    }

    /** Whether somebody held the unit, or it stood empty, on that day. */
    boolean covers(LocalDate day) {
        LocalDate start = stay.leaseStart();
        LocalDate begin = start == null || stay.firstSeen().isBefore(start) ? stay.firstSeen() : start;
        LocalDate missing = stay.firstMissing();
        return !begin.isAfter(day) && (missing == null || day.isBefore(missing));
    }

    /** The stay with the lease as it was said by that day, or first said where that was later. */
    Stay on(LocalDate day) {
        if (leases == null) {
            return stay;
        }
        Lease last = null;
        Lease first = null;
        for (Lease lease : leases) {
            LocalDate said = lease.said();
            if (said.isAfter(day)) {
                first = first == null || said.isBefore(first.said()) ? lease : first;
            } else {
                last = last == null || !said.isBefore(last.said()) ? lease : last;
            }
        }
        Lease holds = last == null ? first : last;
        return stay.withLease(holds == null ? null : holds.start(), holds == null ? null : holds.end());
    }
}
