package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.tenancy.UnitName;

/** The lines of a snapshot as they read in the division of its day: a row with a label of before means what that unit became. */
final class ChangedLines {

    private final UnitTimeline timeline;
    private final LocalDate day;
    private final Set<UnitName> named = new HashSet<>();
    private final Map<Key, Taken> lines = new LinkedHashMap<>();

    private record Key(UnitName unit, Holder holder) {}

    private record Taken(UnitName written, TenantLine line) {}

    private ChangedLines(UnitTimeline timeline, LocalDate day) {
        this.timeline = timeline;
        this.day = day;
    }

    static Snapshot of(Snapshot snapshot, UnitTimeline timeline) {
        if (timeline.isEmpty()) {
            return snapshot;
        }
        var changed = new ChangedLines(timeline, snapshot.day());
        return snapshot.reading(changed.read(snapshot.lines()));
    }

    private List<TenantLine> read(List<TenantLine> written) {
        for (TenantLine line : written) {
            List<UnitTimeline.Placed> meant = timeline.meant(line.unit(), day);
            if (meant.size() == 1) {
                named.add(meant.get(0).unit());
            }
        }
        written.forEach(this::take);
        return lines.values().stream().map(Taken::line).toList();
    }

    /** Of several units those that no other row of the list names; all of them where every one is named. */
    private void take(TenantLine line) {
        List<UnitTimeline.Placed> meant = timeline.meant(line.unit(), day);
        List<UnitTimeline.Placed> unnamed =
                meant.stream().filter(placed -> !named.contains(placed.unit())).toList();
        boolean several = meant.size() > 1;
        for (UnitTimeline.Placed placed : several && !unnamed.isEmpty() ? unnamed : meant) {
            add(
                    line.unit(),
                    several ? line.in(placed.unit(), placed.areaSqm()) : line.in(placed.unit(), line.areaSqm()));
        }
    }

    /** What one holder has in two rooms that are one now is added up. */
    private void add(UnitName written, TenantLine line) {
        TenantLine own = since(line);
        lines.merge(
                new Key(line.unit(), line.holder()),
                new Taken(written, own),
                (one, other) -> one.written().equals(other.written())
                        ? other
                        : new Taken(
                                other.written(),
                                other.line().in(own.unit(), sum(one.line().areaSqm(), own.areaSqm()))));
    }

    static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    /** Nobody held a unit before it was there, whatever the lease says; what it says is kept. */
    private TenantLine since(TenantLine line) {
        LocalDate begun = timeline.fromDay(line.unit());
        LocalDate start = line.leaseStart();
        return begun == null || start == null || !start.isBefore(begun) ? line : line.startingOn(begun);
    }

    /** The parts of what is kept in one unit that others become on a day. */
    static Map<UnitName, List<TenantLine>> carried(UnitTimeline.Step step, List<TenantLine> open) {
        var carried = new HashMap<UnitName, List<TenantLine>>();
        boolean parts = step.after().size() > 1;
        boolean held = open.stream().anyMatch(line -> line.holder().isTenant());
        for (UnitTimeline.Placed placed : step.after()) {
            var lines = new LinkedHashMap<Holder, TenantLine>();
            for (TenantLine line : open) {
                if (!parts && held && line.holder().equals(Holder.VACANT)) {
                    continue;
                }
                TenantLine own = line.in(placed.unit(), parts ? placed.areaSqm() : line.areaSqm())
                        .startingOn(step.day());
                lines.merge(
                        line.holder(),
                        own,
                        (one, other) -> other.in(placed.unit(), sum(one.areaSqm(), other.areaSqm())));
            }
            carried.put(placed.unit(), new ArrayList<>(lines.values()));
        }
        return carried;
    }
}
