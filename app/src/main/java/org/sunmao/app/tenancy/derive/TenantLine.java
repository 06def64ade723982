package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.tenancy.UnitName;

/**
 * One good row of a tenant workbook, with what it is linked to.
 *
 * @param unit the unit within the building
 * @param holder who holds the unit by this row
 * @param tenantName as written, null for a vacant unit
 * @param terms canonical texts of further terms of the lease by their codes; null where the row says none
 */
record TenantLine(
        long payload,
        UnitName unit,
        Holder holder,
        @Nullable String tenantName,
        @Nullable String right,
        @Nullable BigDecimal areaSqm,
        @Nullable SortedMap<String, String> terms,
        @Nullable LocalDate leaseStart,
        @Nullable LocalDate leaseEnd) {

    /** The same of another unit, or another area of it. */
    TenantLine in(UnitName other, @Nullable BigDecimal area) {
        return new TenantLine(payload, other, holder, tenantName, right, area, terms, leaseStart, leaseEnd);
    }

    /** The same in a unit that is there since that day; where the lease began before, its own day is kept among the terms. */
    TenantLine startingOn(LocalDate day) {
        if (leaseStart == null || !leaseStart.isBefore(day)) {
            return this;
        }
        var said = terms == null ? new TreeMap<String, String>() : new TreeMap<>(terms);
        said.putIfAbsent("lease-start", leaseStart.toString());
        return new TenantLine(payload, unit, holder, tenantName, right, areaSqm, said, day, leaseEnd);
    }

    /** The same lease as one that has not begun. */
    TenantLine committed() {
        return new TenantLine(
                payload, unit, holder.committed(), tenantName, right, areaSqm, terms, leaseStart, leaseEnd);
    }

    /** That nobody holds the unit, as this row of a lease that has not begun implies. */
    TenantLine vacancy() {
        return new TenantLine(payload, unit, Holder.VACANT, null, null, areaSqm, null, null, null);
    }
}
