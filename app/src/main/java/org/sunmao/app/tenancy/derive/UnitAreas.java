package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.app.intake.lease.Right;
import org.sunmao.app.tenancy.UnitName;

/**
 * The area of each unit: what the newest snapshot that names it gives, holders of one unit added up. Who sublets a part of what another holds
 * there adds nothing, nor does a lease that has not begun; a change that was told later than the newest snapshot goes before it.
 */
final class UnitAreas {

    private UnitAreas() {}

    /** Every unit that was ever named; an area of 0 where none was said. */
    static Map<UnitName, BigDecimal> of(List<SpellBuilder.Result> sources, UnitTimeline timeline) {
        return of(sources, timeline, List.of());
    }

    /** The same of a building to which units came: these have the area that they had, until a list says another. */
    static Map<UnitName, BigDecimal> of(
            List<SpellBuilder.Result> sources, UnitTimeline timeline, List<UnitMove.Arrived> arrived) {
        var newest = new HashMap<UnitName, LocalDate>();
        var areas = new LinkedHashMap<UnitName, BigDecimal>();
        for (SpellBuilder.Result result : sources) {
            Set<UnitName> owned = new HashSet<>();
            result.spells().stream()
                    .filter(spell -> spell.holder.isTenant() && !sublet(spell))
                    .forEach(spell -> owned.add(spell.unit));
            for (Spell spell : result.spells()) {
                areas.putIfAbsent(spell.unit, BigDecimal.ZERO);
                BigDecimal area = spell.newest.areaSqm();
                if (area != null && !spell.holder.isCommitted() && !(sublet(spell) && owned.contains(spell.unit))) {
                    add(spell, area, newest, areas);
                }
            }
        }
        for (UnitMove.Arrived unit : arrived) {
            LocalDate known = newest.get(unit.unit());
            areas.putIfAbsent(unit.unit(), BigDecimal.ZERO);
            if (unit.areaSqm().signum() > 0 && (known == null || !known.isAfter(unit.day()))) {
                areas.put(unit.unit(), unit.areaSqm());
            }
        }
        for (UnitTimeline.Placed placed : timeline.begun()) {
            BigDecimal area = placed.areaSqm();
            LocalDate begun = timeline.fromDay(placed.unit());
            LocalDate known = newest.get(placed.unit());
            if (area != null && (known == null || begun != null && !known.isAfter(begun))) {
                areas.put(placed.unit(), area);
            }
            areas.putIfAbsent(placed.unit(), BigDecimal.ZERO);
        }
        timeline.ended().forEach(unit -> areas.putIfAbsent(unit, BigDecimal.ZERO));
        return areas;
    }

    private static boolean sublet(Spell spell) {
        return Right.SUBLET.word().equals(spell.newest.right());
    }

    private static void add(
            Spell spell, BigDecimal area, Map<UnitName, LocalDate> newest, Map<UnitName, BigDecimal> areas) {
        LocalDate known = newest.get(spell.unit);
        if (known == null || spell.lastSeen.isAfter(known)) {
            newest.put(spell.unit, spell.lastSeen);
            areas.put(spell.unit, area);
        } else if (spell.lastSeen.isEqual(known)) {
            areas.merge(spell.unit, area, BigDecimal::add);
        }
    }
}
