package org.sunmao.app.intake.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Writes the value of a merged region into all its cells, row by row in one pass. */
final class MergeFiller {

    private final List<MergedRegion> regions;
    private final int maxColumns;
    private final List<Open> open = new ArrayList<>();
    private int next;

    MergeFiller(List<MergedRegion> regions, int maxColumns) {
        this.regions = regions.stream()
                .sorted(Comparator.comparingInt(MergedRegion::firstRow))
                .toList();
        this.maxColumns = maxColumns;
    }

    /**
     * A row after filling.
     *
     * @param own the row as it stands in the file
     * @param cells with merged values
     * @param filled the columns that got their value from a region
     * @param widest columns of the widest region that begins in this row
     */
    record Filled(RawRow own, List<RawCell> cells, BitSet filled, int widest) {

        RawCell cell(int column) {
            return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
        }
    }

    private record Open(MergedRegion region, RawCell value) {}

    /** Rows must come in ascending order. */
    Filled fill(RawRow row) {
        admit(row);
        List<RawCell> cells = row.cells();
        BitSet filled = new BitSet();
        int widest = 0;
        if (!open.isEmpty()) {
            cells = new ArrayList<>(cells);
            for (Open each : open) {
                fill(each, cells, filled);
                if (each.region.firstRow() == row.number()) {
                    widest = Math.max(widest, each.region.columns());
                }
            }
        }
        return new Filled(row, cells, filled, widest);
    }

    private void admit(RawRow row) {
        for (Iterator<Open> it = open.iterator(); it.hasNext(); ) {
            if (it.next().region.lastRow() < row.number()) {
                it.remove();
            }
        }
        // A sheet has at most one region per cell, so more open ones than columns can only come from a forged file.
        while (next < regions.size() && regions.get(next).firstRow() <= row.number()) {
            MergedRegion region = regions.get(next++);
            if (region.firstRow() == row.number() && open.size() < maxColumns && region.firstColumn() < maxColumns) {
                open.add(new Open(region, row.cell(region.firstColumn())));
            }
        }
    }

    private void fill(Open each, List<RawCell> cells, BitSet filled) {
        if (each.value.blank()) {
            return;
        }
        int last = Math.min(each.region.lastColumn(), maxColumns - 1);
        for (int column = each.region.firstColumn(); column <= last; column++) {
            while (cells.size() <= column) {
                cells.add(RawCell.EMPTY);
            }
            if (cells.get(column).blank()) {
                cells.set(column, each.value);
                filled.set(column);
            }
        }
    }
}
