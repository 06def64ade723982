package org.sunmao.app.measures.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of one window are told: the district, its streets, their buildings. A cell is hidden when it would tell of one enterprise by
 * itself ({@link Shares#secret}) or against an earlier window ({@link LatticeMemory#tells}). The hidden cells of one parent, whose sum
 * anybody subtracts, are a sum like any other and held to the same two rules: further cells are hidden until it passes, or nothing of the
 * parent is left. What lies under a hidden parent is hidden. So all that can be computed of one window is made of sums that share no
 * enterprise and each of which may be told.
 */
final class LatticeWindow {

    /**
     * A cell before anybody may see it.
     *
     * @param level {@code district}, {@code street} or {@code building}
     * @param place street code, building id or {@code none}; empty for the district
     * @param street the street it lies in; null for the district
     * @param shares what it is made of
     * @param why why it is hidden, null when it is told
     */
    record Cell(
            String level,
            String place,
            @Nullable String street,
            Shares shares,
            @Nullable String why) {

        /** What tells this cell from all others; the building of no name lies in the street of no name. */
        String key() {
            return key(level, place);
        }

        static String key(String level, String place) {
            return level + ":" + place;
        }
    }

    private final LatticeMemory memory;
    /** Cells hidden in this window before, never to be told again. */
    private final Map<String, String> hiddenBefore;

    private final Map<String, Shares> told = new HashMap<>();
    private final Map<String, String> hidden = new HashMap<>();

    private LatticeWindow(LatticeMemory memory, Map<String, String> hiddenBefore) {
        this.memory = memory;
        this.hiddenBefore = hiddenBefore;
    }

    /**
     * Plans the next window after those in the memory, and adds it there.
     *
     * @param hiddenBefore reasons of the cells that were hidden when this window was published first; empty for a new one
     */
    static List<Cell> plan(List<Payer> payers, LatticeMemory memory, Map<String, String> hiddenBefore) {
        return new LatticeWindow(memory, hiddenBefore).plan(payers);
    }

    private List<Cell> plan(List<Payer> payers) {
        if (payers.isEmpty()) {
            memory.keep(Map.of(), java.util.Set.of());
            return List.of();
        }
        var district = new Cell("district", "", null, Shares.of(payers), null);
        List<Cell> streets = cells("street", payers, Payer::street);
        var all = new ArrayList<Cell>();
        hideAlone(district);
        all.add(district);
        below(district, streets);
        all.addAll(streets);
        Map<String, List<Payer>> byStreet =
                payers.stream().collect(Collectors.groupingBy(Payer::street, TreeMap::new, Collectors.toList()));
        for (Cell street : streets) {
            List<Cell> buildings = cells("building", byStreet.getOrDefault(street.place(), List.of()), Payer::building);
            below(street, buildings);
            all.addAll(buildings);
        }
        all.stream().filter(c -> !hidden.containsKey(c.key())).forEach(c -> told.put(c.key(), c.shares()));
        memory.keep(Map.copyOf(told), hidden.keySet());
        return all.stream()
                .map(c -> new Cell(c.level(), c.place(), c.street(), c.shares(), hidden.get(c.key())))
                .toList();
    }

    private static List<Cell> cells(
            String level, List<Payer> payers, java.util.function.Function<Payer, String> place) {
        return payers.stream()
                .collect(Collectors.groupingBy(place, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Cell(level, e.getKey(), e.getValue().get(0).street(), Shares.of(e.getValue()), null))
                .toList();
    }

    private void hideAlone(Cell cell) {
        String why = hiddenBefore.get(cell.key());
        if (why == null) {
            why = cell.shares().secret();
        }
        if (why == null && memory.tells(cell.key(), cell.shares())) {
            why = "difference";
        }
        if (why != null) {
            hidden.put(cell.key(), why);
        }
    }

    private void below(Cell parent, List<Cell> children) {
        children.forEach(this::hideAlone);
        if (hidden.containsKey(parent.key())) {
            children.forEach(c -> hidden.putIfAbsent(c.key(), "difference"));
            return;
        }
        var next = children.stream()
                .filter(c -> !hidden.containsKey(c.key()))
                .sorted(Comparator.comparing((Cell c) -> !memory.wasHidden(c.key()))
                        .thenComparingInt(c -> c.shares().size())
                        .thenComparing(Cell::place))
                .iterator();
        String key = "rest:" + parent.key();
        Shares rest = rest(children);
        while (rest.size() > 0 && next.hasNext() && (rest.secret() != null || memory.tells(key, rest))) {
            hidden.put(next.next().key(), "difference");
            rest = rest(children);
        }
        if (rest.size() > 0) {
            told.put(key, rest);
        }
    }

    private Shares rest(List<Cell> children) {
        return Shares.together(children.stream()
                .filter(c -> hidden.containsKey(c.key()))
                .map(Cell::shares)
                .toList());
    }
}
