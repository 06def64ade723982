package org.sunmao.app.tenancy.derive;

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
    private int tenantsBefore;

    private record Key(UnitName unit, Holder holder) {}

    /** A snapshot and whether its silence counts. */
    record Judged(Snapshot snapshot, int tenantsBefore, boolean waits) {}

    /** What the snapshots say together. */
    record Result(List<Spell> spells, List<Judged> snapshots) {}

    private SpellBuilder() {}

    static Result build(List<Snapshot> snapshots) {
        var builder = new SpellBuilder();
        snapshots.stream().sorted(Comparator.comparing(Snapshot::day)).forEach(builder::take);
        return new Result(builder.spells, builder.judged);
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
        named.forEach(key -> units.add(key.unit()));
        open.entrySet().removeIf(entry -> {
            if (named.contains(entry.getKey()) || !units.contains(entry.getKey().unit())) {
                return false;
            }
            entry.getValue().firstMissing = snapshot.day();
            return true;
        });
    }
}
