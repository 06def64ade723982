package org.sunmao.app.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One delivery that speaks for a building.
 *
 * @param deliveryId the delivery
 * @param source code of its source; null where the source's rows are not open to the reader
 * @param day the day it speaks of
 * @param units units it names
 * @param tenants tenants it names
 * @param tenantsBefore tenants that the snapshot before named
 * @param waits whether it names so many fewer tenants that a person has to confirm it before it counts
 */
public record Snapshot(
        long deliveryId,
        @Nullable String source,
        LocalDate day,
        int units,
        int tenants,
        int tenantsBefore,
        boolean waits) {}
