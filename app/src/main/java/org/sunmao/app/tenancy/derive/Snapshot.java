package org.sunmao.app.tenancy.derive;

import java.time.LocalDate;
import java.util.List;

/**
 * What one delivery says about one building.
 *
 * @param delivery its number
 * @param source number of the source
 * @param day the day it speaks of
 * @param full whether silence means something
 * @param dropConfirmed whether a person confirmed that the many who are missing are gone
 */
record Snapshot(long delivery, int source, LocalDate day, boolean full, boolean dropConfirmed, List<TenantLine> lines) {

    /** How many distinct tenancies it names. */
    int tenants() {
        return (int) lines.stream()
                .filter(line -> line.holder().isTenant())
                .map(line -> line.unit().rooms() + '|' + line.unit().floor() + '|' + line.holder())
                .distinct()
                .count();
    }

    int units() {
        return (int) lines.stream().map(TenantLine::unit).distinct().count();
    }
}
