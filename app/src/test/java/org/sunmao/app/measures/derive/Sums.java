package org.sunmao.app.measures.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunmao.app.measures.derive.LatticeWindow.Cell;

/** Which sums a reader has of one window: the published cells, and what remains of a published parent. */
final class Sums {

    private Sums() {}

    static List<List<Payer>> told(List<Cell> cells, List<Payer> payers) {
        Set<String> shown =
                cells.stream().filter(c -> c.why() == null).map(Cell::key).collect(Collectors.toSet());
        var sums = new ArrayList<List<Payer>>();
        for (Cell cell : cells) {
            if (cell.why() == null) {
                List<Payer> in = payers.stream().filter(p -> within(p, cell)).toList();
                sums.add(in);
                Function<Payer, String> child = cell.level().equals("district")
                        ? p -> Cell.key("street", p.street())
                        : p -> Cell.key("building", p.building());
                List<Payer> rest =
                        in.stream().filter(p -> !shown.contains(child.apply(p))).toList();
                if (!rest.isEmpty() && !cell.level().equals("building")) {
                    sums.add(rest);
                }
            }
        }
        return sums;
    }

    private static boolean within(Payer payer, Cell cell) {
        return switch (cell.level()) {
            case "district" -> true;
            case "street" -> payer.street().equals(cell.place());
            default -> payer.building().equals(cell.place());
        };
    }
}
