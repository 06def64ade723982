package org.sunmao.app.intake.files;

import java.util.List;

/**
 * A row as its format gives it.
 *
 * @param number 1-based
 * @param cells from the first column; blank cells are {@link RawCell#EMPTY}
 * @param separated true where the row's own number of cells means something, as in text files
 */
record RawRow(int number, List<RawCell> cells, boolean separated) {

    boolean blank() {
        for (RawCell cell : cells) {
            if (!cell.blank()) {
                return false;
            }
        }
        return true;
    }

    RawCell cell(int column) {
        return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
    }

    int filledCells() {
        int count = 0;
        for (RawCell cell : cells) {
            if (!cell.blank()) {
                count++;
            }
        }
        return count;
    }

    /** One more than the last column with text. */
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).blank()) {
            width--;
        }
        return width;
    }
}
