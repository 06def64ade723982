package org.sunmao.app.measures.derive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which cells of one level stay hidden: those that would tell of one enterprise, and, where the hidden cells of a parent could be
 * found by subtracting the shown ones from the parent's total, further ones. Hidden cells of one parent are safe together when
 * their sum, which anybody can subtract, would itself be fit to be shown.
 */
final class Suppression {

    private Suppression() {}

    /** Place to the reason for hiding it; places that may be shown are absent. */
    static Map<String, String> hide(List<TaxCell> cells) {
        var hidden = new HashMap<String, String>();
        var byParent = new TreeMap<String, List<TaxCell>>();
        for (TaxCell cell : cells) {
            byParent.computeIfAbsent(cell.parent(), any -> new java.util.ArrayList<>())
                    .add(cell);
        }
        byParent.values().forEach(siblings -> hideAmong(siblings, hidden));
        return hidden;
    }

    /** As {@link #hide}; and all cells of a parent that is itself hidden, since together they would tell it. */
    static Map<String, String> hideBelow(Map<String, String> hiddenParents, List<TaxCell> cells) {
        var hidden = new HashMap<String, String>(hide(cells));
        for (TaxCell cell : cells) {
            if (hiddenParents.containsKey(cell.parent())) {
                hidden.putIfAbsent(cell.place(), "difference");
            }
        }
        return hidden;
    }

    private static void hideAmong(List<TaxCell> siblings, Map<String, String> hidden) {
        for (TaxCell cell : siblings) {
            String why = cell.secret();
            if (why != null) {
                hidden.put(cell.place(), why);
            }
        }
        var shown = siblings.stream()
                .filter(c -> !hidden.containsKey(c.place()))
                .sorted(Comparator.comparingInt(TaxCell::enterprises).thenComparing(TaxCell::place))
                .iterator();
        while (tells(siblings, hidden) && shown.hasNext()) {
            hidden.put(shown.next().place(), "difference");
        }
    }

    /** Whether the hidden siblings, taken as one cell, would tell of one enterprise. */
    private static boolean tells(List<TaxCell> siblings, Map<String, String> hidden) {
        var together =
                siblings.stream().filter(c -> hidden.containsKey(c.place())).toList();
        if (together.isEmpty()) {
            return false;
        }
        long total = together.stream().mapToLong(TaxCell::totalFen).sum();
        int enterprises = together.stream().mapToInt(TaxCell::enterprises).sum();
        long largest = together.stream().mapToLong(TaxCell::largestFen).max().orElse(0);
        boolean lonely = together.size() == 1;
        return lonely || new TaxCell("", "", null, total, enterprises, largest).secret() != null;
    }
}
