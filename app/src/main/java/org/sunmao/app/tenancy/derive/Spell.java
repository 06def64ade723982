package org.sunmao.app.tenancy.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.tenancy.UnitName;

/** A maximal run of snapshots of one source that say the same holder of one unit. Grows while snapshots are read. */
final class Spell {

    final UnitName unit;
    final Holder holder;
    final int source;
    final LocalDate firstSeen;
    final List<Long> payloads = new ArrayList<>();
    /** What was said of the lease, whenever it was something new; oldest first. */
    final List<Terms> terms = new ArrayList<>();

    /** Since when the holder is there, where a change carried it on from another unit; null where it began here. */
    final @Nullable LocalDate heldSince;

    LocalDate lastSeen;
    TenantLine newest;

    @Nullable
    LocalDate firstMissing;

    /**
     * The lease as rows said it.
     *
     * @param said the day from which they said so
     */
    record Terms(
            LocalDate said,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    Spell(TenantLine line, Snapshot seenIn) {
        this(line, seenIn.source(), seenIn.day(), List.of(line.payload()), null);
    }

    /** Goes on in another building from that day. */
    Spell(UnitMove.Carried carried, LocalDate day) {
        this(carried.line(), carried.source(), day, carried.payloads(), carried.since());
    }

    Spell(TenantLine line, int source, LocalDate day, List<Long> payloads, @Nullable LocalDate heldSince) {
        this.heldSince = heldSince;
        this.unit = line.unit();
        this.holder = line.holder();
        this.source = source;
        this.firstSeen = day;
        this.lastSeen = day;
        this.newest = line;
        this.payloads.addAll(payloads);
        say(line, day);
    }

    /** Since when the holder is there, by the lease, by lists, or by what it was carried on from. */
    LocalDate since() {
        LocalDate start = newest.leaseStart();
        LocalDate since = start != null && start.isBefore(firstSeen) ? start : firstSeen;
        return heldSince != null && heldSince.isBefore(since) ? heldSince : since;
    }

    void seen(TenantLine line, LocalDate day) {
        lastSeen = day;
        newest = line;
        if (!payloads.contains(line.payload())) {
            payloads.add(line.payload());
        }
        say(line, day);
    }

    /**
     * It ended by the word of somebody who told the day: as if it had been seen to the eve of that day, and missed on it. A day that
     * contradicts what lists said, or lies beyond the one on which it was told, is no better than silence.
     */
    void ended(Snapshot.Gone told, LocalDate toldOn) {
        LocalDate on = told.on();
        if (on == null || !on.isAfter(lastSeen) || on.isAfter(toldOn)) {
            firstMissing = toldOn;
        } else {
            firstMissing = on;
            lastSeen = on.minusDays(1);
        }
        payloads.add(told.payload());
    }

    private void say(TenantLine line, LocalDate day) {
        Terms last = terms.isEmpty() ? null : terms.get(terms.size() - 1);
        if (last != null && last.said().equals(day)) {
            // Two rows of one list: the later one holds, as for everything else that the newest row says.
            terms.remove(terms.size() - 1);
            last = terms.isEmpty() ? null : terms.get(terms.size() - 1);
        }
        boolean same = last != null
                && Objects.equals(last.start(), line.leaseStart())
                && Objects.equals(last.end(), line.leaseEnd());
        if (!same) {
            terms.add(new Terms(day, line.leaseStart(), line.leaseEnd()));
        }
    }
}
