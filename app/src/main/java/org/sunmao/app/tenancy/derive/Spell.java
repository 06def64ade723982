package org.sunmao.app.tenancy.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A maximal run of snapshots of one source that say the same holder of one unit. Grows while snapshots are read. */
final class Spell {

    final UnitName unit;
    final Holder holder;
    final int source;
    final LocalDate firstSeen;
    final List<Long> payloads = new ArrayList<>();
    LocalDate lastSeen;
    TenantLine newest;

    @Nullable
    LocalDate firstMissing;

    Spell(TenantLine line, Snapshot seenIn) {
        this.unit = line.unit();
        this.holder = line.holder();
        this.source = seenIn.source();
        this.firstSeen = seenIn.day();
        this.lastSeen = seenIn.day();
        this.newest = line;
        this.payloads.add(line.payload());
    }

    void seen(TenantLine line, LocalDate day) {
        lastSeen = day;
        newest = line;
        if (!payloads.contains(line.payload())) {
            payloads.add(line.payload());
        }
    }
}
