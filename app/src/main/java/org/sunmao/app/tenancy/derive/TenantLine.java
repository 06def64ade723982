package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.tenancy.UnitName;

/**
 * One good row of a tenant workbook, with what it is linked to.
 *
 * @param unit the unit within the building
 * @param holder who holds the unit by this row
 * @param tenantName as written, null for a vacant unit
 */
record TenantLine(
        long payload,
        UnitName unit,
        Holder holder,
        @Nullable String tenantName,
        @Nullable String right,
        @Nullable BigDecimal areaSqm,
        @Nullable String rent,
        @Nullable LocalDate leaseStart,
        @Nullable LocalDate leaseEnd) {}
