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

/**
 * What became of the units of one building by the changes that persons told: a wall put in or taken out, another number on the door. From the
 * day of a change on, whatever still says the old label means the units that it became. A label that is given anew to another unit has a key of
 * its own, with the day; the id of a unit stays through every renumbering.
 */
final class UnitTimeline {

    static final UnitTimeline NOTHING_CHANGED = new UnitTimeline();

    /** One unit after a change. */
    record Part(String label, @Nullable BigDecimal areaSqm) {}

    /**
     * A change that stands.
     *
     * @param renumbered whether it is the same unit under another label
     * @param before keys of the units that it is about, {@code floor/rooms}
     */
    record Change(LocalDate day, boolean renumbered, List<String> before, List<Part> after) {}

    /** A unit that others became. */
    record Placed(UnitName unit, @Nullable BigDecimal areaSqm) {}

    /** Units that ended on a day, and those that they became. */
    record Step(LocalDate day, Set<UnitName> before, List<Placed> after) {}

    /** Another label for the same unit: the one that it had until then. */
    record Renamed(LocalDate day, String label) {}

    private record Named(LocalDate day, UnitName unit) {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<UnitName, Step> ended = new HashMap<>();
    private final Map<UnitName, Placed> begun = new LinkedHashMap<>();
    private final Map<UnitName, LocalDate> from = new HashMap<>();
    private final Map<String, List<Named>> namings = new HashMap<>();
    private final Map<UnitName, String> labels = new HashMap<>();
    private final Map<UnitName, List<Renamed>> renamed = new HashMap<>();
    private final Set<UnitName> used = new HashSet<>();

    private UnitTimeline() {}

    /** @param changes in the order of their days, then of their numbers */
    static UnitTimeline of(List<Change> changes) {
        var timeline = new UnitTimeline();
        changes.forEach(timeline::take);
        return timeline;
    }

    private void take(Change change) {
        Set<UnitName> before = new HashSet<>();
        change.before().forEach(key -> before.add(UnitName.ofLabel(key)));
        used.addAll(before);
        if (change.renumbered()) {
            before.forEach(unit -> rename(unit, change.day(), change.after().get(0)));
            return;
        }
        var after = new ArrayList<Placed>();
        for (Part part : change.after()) {
            UnitName plain = UnitName.ofLabel(part.label());
            UnitName unit = used.contains(plain) ? UnitName.ofLabel(part.label() + "@" + change.day()) : plain;
            var placed = new Placed(unit, part.areaSqm());
            after.add(placed);
            begun.put(unit, placed);
            from.put(unit, change.day());
            labels.put(unit, part.label());
            name(part.label(), change.day(), unit);
        }
        var step = new Step(change.day(), Set.copyOf(before), List.copyOf(after));
        before.forEach(unit -> ended.put(unit, step));
        steps.add(step);
    }

    private void rename(UnitName unit, LocalDate day, Part part) {
        renamed.computeIfAbsent(unit, any -> new ArrayList<>()).add(new Renamed(day, label(unit)));
        labels.put(unit, part.label());
        name(part.label(), day, unit);
        if (part.areaSqm() != null) {
            begun.put(unit, new Placed(unit, part.areaSqm()));
        }
    }

    private void name(String label, LocalDate day, UnitName unit) {
        namings.computeIfAbsent(label, any -> new ArrayList<>()).add(new Named(day, unit));
    }

    /** Whether nothing was told. */
    boolean isEmpty() {
        return namings.isEmpty();
    }

    /** Splits and merges in the order of their days. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Units that changes made, or gave an area to, with that area. */
    List<Placed> begun() {
        return List.copyOf(begun.values());
    }

    /** The units that ended. */
    Set<UnitName> ended() {
        return Set.copyOf(ended.keySet());
    }

    /** The day on which a change made the unit; null where none did. */
    @Nullable
    LocalDate fromDay(UnitName unit) {
        return from.get(unit);
    }

    /** The day on which it became others; null where it is still there. */
    @Nullable
    LocalDate untilDay(UnitName unit) {
        Step step = ended.get(unit);
        return step == null ? null : step.day();
    }

    /** The label that is on the door since the last change, {@code floor/rooms}. */
    String label(UnitName unit) {
        String label = labels.getOrDefault(unit, unit.label());
        int at = label.indexOf('@');
        return at < 0 ? label : label.substring(0, at);
    }

    /** The labels that it had before, each until its day. */
    List<Renamed> renamed(UnitName unit) {
        return List.copyOf(renamed.getOrDefault(unit, List.of()));
    }

    /** The units that a label means in what speaks of this day; an area where the unit is one of several that the label's unit became. */
    List<Placed> meant(UnitName written, LocalDate day) {
        UnitName unit = written;
        for (Named named : namings.getOrDefault(written.label(), List.of())) {
            if (!named.day().isAfter(day)) {
                unit = named.unit();
            }
        }
        var meant = new ArrayList<Placed>();
        collect(new Placed(unit, null), day, meant);
        return meant;
    }

    private void collect(Placed placed, LocalDate day, List<Placed> meant) {
        Step step = ended.get(placed.unit());
        if (step == null || step.day().isAfter(day)) {
            meant.add(placed);
            return;
        }
        boolean parts = step.after().size() > 1;
        step.after()
                .forEach(next ->
                        collect(new Placed(next.unit(), parts ? next.areaSqm() : placed.areaSqm()), day, meant));
    }
}
