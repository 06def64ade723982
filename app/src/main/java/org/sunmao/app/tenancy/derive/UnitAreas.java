package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.tenancy.UnitName;

/** The area of each unit: what the newest snapshot that names it gives, holders of one unit added up. */
final class UnitAreas {

    private UnitAreas() {}

    /** Every unit that was ever named; an area of 0 where none was said. */
    static Map<UnitName, BigDecimal> of(List<SpellBuilder.Result> sources) {
        var newest = new HashMap<UnitName, LocalDate>();
        var areas = new LinkedHashMap<UnitName, BigDecimal>();
        for (SpellBuilder.Result result : sources) {
            for (Spell spell : result.spells()) {
                areas.putIfAbsent(spell.unit, BigDecimal.ZERO);
                BigDecimal area = spell.newest.areaSqm();
                if (area != null) {
                    add(spell, area, newest, areas);
                }
            }
        }
        return areas;
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
