package org.sunmao.app.tenancy.derive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one delivery says about one building.
 *
 * @param delivery its number
 * @param source number of the source
 * @param day the day it speaks of
 * @param full whether silence means something
 * @param dropConfirmed whether a person confirmed that the many who are missing are gone
 * @param gone who has left, as was told: by the payload that had named them
 */
record Snapshot(
        long delivery,
        int source,
        LocalDate day,
        boolean full,
        boolean dropConfirmed,
        List<TenantLine> lines,
        Map<Long, Gone> gone) {

    /** One that tells of nobody who has left. */
    Snapshot(long delivery, int source, LocalDate day, boolean full, boolean dropConfirmed, List<TenantLine> lines) {
        this(delivery, source, day, full, dropConfirmed, lines, Map.of());
    }

    /**
     * Somebody has left.
     *
     * @param on the day that was told; null where it cannot be read
     * @param payload the row that says so
     */
    record Gone(@Nullable LocalDate on, long payload) {}

    /** What was told of the end of this spell; null where nothing was. */
    @Nullable
    Gone goneOf(Spell spell) {
        return gone.isEmpty()
                ? null
                : spell.payloads.stream()
                        .map(gone::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

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

    /** The same with its rows read otherwise. */
    Snapshot reading(List<TenantLine> other) {
        return new Snapshot(delivery, source, day, full, dropConfirmed, other, gone);
    }
}
