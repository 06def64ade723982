package org.sunmao.app.intake.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.sunmao.app.intake.files.MergeFiller.Filled;

/** Reads 同上 and its signs as what the cell above says, as if the two were merged. One for each pass through a sheet. */
final class Dittos {

    private static final Pattern SAME = Pattern.compile("[(（]?(?:同上|同前|〃|″|”|“|\"|'')[)）]?");
    private static final int LONGEST = 4;

    private final List<RawCell> above = new ArrayList<>();

    /** Rows must come in ascending order; only rows that say something are given. */
    Filled fill(Filled row) {
        List<RawCell> cells = row.cells();
        BitSet filled = row.filled();
        for (int column = 0; column < row.cells().size(); column++) {
            RawCell cell = row.cells().get(column);
            if (isDitto(cell) && column < above.size() && !above.get(column).blank()) {
                if (cells == row.cells()) {
                    cells = new ArrayList<>(row.cells());
                    filled = (BitSet) row.filled().clone();
                }
                cells.set(column, above.get(column));
                filled.set(column);
            } else {
                remember(column, cell);
            }
        }
        return cells == row.cells() ? row : new Filled(row.own(), cells, filled, row.widest());
    }

    private static boolean isDitto(RawCell cell) {
        return cell.type() == RawCell.Type.TEXT
                && cell.text().length() <= LONGEST
                && SAME.matcher(cell.text()).matches();
    }

    private void remember(int column, RawCell cell) {
        while (above.size() <= column) {
            above.add(RawCell.EMPTY);
        }
        if (!cell.blank()) {
            above.set(column, cell);
        }
    }
}
