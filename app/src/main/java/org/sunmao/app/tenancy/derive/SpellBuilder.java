package org.sunmao.app.tenancy.derive;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.app.tenancy.UnitName;

/**
 * Reads the snapshots of one building by one source, oldest first, into spells. Silence of a full snapshot ends a spell between the
 * day it was last seen and the day it was first missing; a word that somebody left ends it on the day that was told. When more than a fifth of the tenancies are missing at once, silence ends
 * nothing until a person has confirmed it: a forgotten sheet is likelier than an exodus.
 */
final class SpellBuilder {

    /** Below this many tenancies a fifth is one tenant, and one tenant may leave. */
    private static final int FEWEST_FOR_A_DROP = 5;

    private final Map<Key, Spell> open = new LinkedHashMap<>();
    private final List<Spell> spells = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private final Map<LocalDate, List<Spell>> left = new LinkedHashMap<>();
    private int tenantsBefore;

    private record Key(UnitName unit, Holder holder) {}

    /** A snapshot and whether its silence counts. */
    record Judged(Snapshot snapshot, int tenantsBefore, boolean waits) {}

    /**
     * What the snapshots say together.
     *
     * @param left spells that a change of buildings ended, by the day
     */
    record Result(List<Spell> spells, List<Judged> snapshots, Map<LocalDate, List<Spell>> left) {}

    private SpellBuilder() {}

    static Result build(List<Snapshot> snapshots) {
        return build(snapshots, UnitTimeline.NOTHING_CHANGED);
    }

    static Result build(List<Snapshot> snapshots, UnitTimeline timeline) {
        return build(snapshots, timeline, List.of());
    }

    /**
     * A change of units of a day comes before what lists of that day say, one of buildings before one of units.
     *
     * @param moves what leaves the building or comes to it by changes of buildings, in the order of their days
     */
    static Result build(List<Snapshot> snapshots, UnitTimeline timeline, List<UnitMove> moves) {
        var builder = new SpellBuilder();
        var steps = new ArrayDeque<Dated>();
        moves.forEach(move -> steps.add(new Dated(move.day(), () -> builder.move(move))));
        timeline.steps().forEach(step -> steps.add(new Dated(step.day(), () -> builder.change(step))));
        var inTime = new ArrayDeque<>(
                steps.stream().sorted(Comparator.comparing(Dated::day)).toList());
        List<Snapshot> inOrder =
                snapshots.stream().sorted(Comparator.comparing(Snapshot::day)).toList();
        for (Snapshot snapshot : inOrder) {
            while (!inTime.isEmpty() && !inTime.peek().day().isAfter(snapshot.day())) {
                inTime.remove().happens().run();
            }
            builder.take(withVacancies(ChangedLines.of(snapshot, timeline)));
        }
        inTime.forEach(dated -> dated.happens().run());
        return new Result(builder.spells, builder.judged, builder.left);
    }

    private record Dated(LocalDate day, Runnable happens) {}

    /** Units go to another building with whoever holds them, or come from one. */
    private void move(UnitMove move) {
        List<Spell> ending = open.values().stream()
                .filter(spell -> move.leaves().test(spell.unit))
                .toList();
        ending.forEach(spell -> spell.firstMissing = move.day());
        open.values().removeAll(ending);
        left.computeIfAbsent(move.day(), any -> new ArrayList<>()).addAll(ending);
        tenantsBefore -=
                (int) ending.stream().filter(spell -> spell.holder.isTenant()).count();
        for (UnitMove.Carried carried : move.arrives()) {
            Key key = new Key(carried.line().unit(), carried.line().holder());
            if (!open.containsKey(key)) {
                begin(key, new Spell(carried, move.day()));
                tenantsBefore += carried.line().holder().isTenant() ? 1 : 0;
            }
        }
    }

    /** Where a list names only somebody whose lease has not begun, it says that nobody holds the unit on its day. */
    private static Snapshot withVacancies(Snapshot snapshot) {
        if (snapshot.lines().stream().noneMatch(line -> line.holder().isCommitted())) {
            return snapshot;
        }
        Set<UnitName> held = new HashSet<>();
        snapshot.lines().stream()
                .filter(line -> !line.holder().isCommitted())
                .map(TenantLine::unit)
                .forEach(held::add);
        List<TenantLine> lines = new ArrayList<>(snapshot.lines());
        if (snapshot.full()) {
            snapshot.lines().stream()
                    .filter(line -> line.holder().isCommitted() && held.add(line.unit()))
                    .map(TenantLine::vacancy)
                    .forEach(lines::add);
        }
        return snapshot.reading(lines);
    }

    /** Whoever held what was changed holds what became of it, until a list says otherwise. */
    private void change(UnitTimeline.Step step) {
        List<Spell> ending = open.values().stream()
                .filter(spell -> step.before().contains(spell.unit))
                .toList();
        if (ending.isEmpty()) {
            return;
        }
        ending.forEach(spell -> spell.firstMissing = step.day());
        open.values().removeAll(ending);
        ChangedLines.carried(step, ending.stream().map(spell -> spell.newest).toList())
                .values()
                .forEach(lines -> lines.forEach(line -> begin(
                        new Key(line.unit(), line.holder()),
                        new Spell(
                                line,
                                ending.get(0).source,
                                step.day(),
                                payloads(ending, line.holder()),
                                since(ending, line.holder())))));
        tenantsBefore += (int) open.keySet().stream()
                        .filter(key -> key.holder().isTenant()
                                && step.after().stream()
                                        .anyMatch(placed -> placed.unit().equals(key.unit())))
                        .count()
                - (int) ending.stream().filter(spell -> spell.holder.isTenant()).count();
    }

    private static List<Long> payloads(List<Spell> ending, Holder holder) {
        return ending.stream()
                .filter(spell -> spell.holder.equals(holder))
                .flatMap(spell -> spell.payloads.stream())
                .distinct()
                .toList();
    }

    private static LocalDate since(List<Spell> ending, Holder holder) {
        return ending.stream()
                .filter(spell -> spell.holder.equals(holder))
                .map(Spell::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void take(Snapshot snapshot) {
        int tenants = snapshot.tenants();
        boolean waits = snapshot.full()
                && !snapshot.dropConfirmed()
                && tenantsBefore >= FEWEST_FOR_A_DROP
                && tenants * 5 < tenantsBefore * 4;
        judged.add(new Judged(snapshot, tenantsBefore, waits));
        Set<Key> named = new HashSet<>();
        for (TenantLine line : snapshot.lines()) {
            Key key = new Key(line.unit(), line.holder());
            named.add(key);
            Spell running = open.get(key);
            if (running == null) {
                begin(key, new Spell(line, snapshot));
            } else {
                running.seen(line, snapshot.day());
            }
        }
        endTold(snapshot, named);
        endContradicted(snapshot, named);
        if (snapshot.full() && !waits) {
            endMissing(snapshot, named);
            tenantsBefore = tenants;
        }
    }

    private void begin(Key key, Spell spell) {
        open.put(key, spell);
        spells.add(spell);
    }

    /** A word that somebody has left is no silence either. */
    private void endTold(Snapshot snapshot, Set<Key> named) {
        open.entrySet().removeIf(entry -> {
            Snapshot.Gone gone = snapshot.goneOf(entry.getValue());
            if (gone == null || named.contains(entry.getKey())) {
                return false;
            }
            entry.getValue().ended(gone, snapshot.day());
            return true;
        });
    }

    private void endMissing(Snapshot snapshot, Set<Key> named) {
        open.entrySet().removeIf(entry -> {
            if (named.contains(entry.getKey())) {
                return false;
            }
            entry.getValue().firstMissing = snapshot.day();
            return true;
        });
    }

    /** A unit that a snapshot names with another holder is no silence: whoever held it alone before is gone from it. */
    private void endContradicted(Snapshot snapshot, Set<Key> named) {
        Set<UnitName> units = new HashSet<>();
        Set<Key> begun = new HashSet<>();
        named.forEach(key -> {
            if (!key.holder().isCommitted()) {
                units.add(key.unit());
                begun.add(new Key(key.unit(), key.holder().committed()));
            }
        });
        open.entrySet().removeIf(entry -> {
            Key key = entry.getKey();
            boolean contradicted = key.holder().isCommitted() ? begun.contains(key) : units.contains(key.unit());
            if (named.contains(key) || !contradicted) {
                return false;
            }
            entry.getValue().firstMissing = snapshot.day();
            return true;
        });
    }
}
