package org.sunmao.app.intake.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunmao.app.intake.files.MergeFiller.Filled;

/** Which rows around a header row belong to the header, with merged cells or without them. */
final class HeaderBlock {

    private static final int MOST_ROWS = 4;
    private static final Pattern BREAK_BESIDE_HAN = Pattern.compile("(?<=[\\p{IsHan}）(（])\\s+|\\s+(?=[\\p{IsHan}（)）])");
    private static final Set<String> UNITS = Set.of(
            "元", "万元", "亿元", "㎡", "m²", "m2", "M2", "平方米", "平米", "万㎡", "万平方米", "亩", "%", "％", "个", "人", "户", "家", "层",
            "米", "m", "元/㎡", "元/月", "元/㎡/月", "元/㎡·月", "元/㎡/天", "元/㎡·天", "年");

    private final List<Filled> rows;
    private final List<MergedRegion> merges;

    HeaderBlock(List<Filled> rows, List<MergedRegion> merges) {
        this.rows = rows;
        this.merges = merges;
    }

    /** Index of the first row: a row of group heads may stand above. */
    int above(int head, double typicalWidth) {
        int first = head;
        while (first > 0 && head - first < MOST_ROWS - 1 && groups(rows.get(first - 1), typicalWidth)) {
            first--;
        }
        return first;
    }

    private boolean groups(Filled row, double typicalWidth) {
        int regions = 0;
        for (MergedRegion region : merges) {
            if (region.firstRow() == row.own().number() && region.wide()) {
                regions++;
            }
        }
        int covered = 0;
        for (RawCell cell : row.cells()) {
            if (!cell.blank()) {
                covered++;
                if (HeaderWords.remark(cell.text()) || cell.type() != RawCell.Type.TEXT) {
                    return false;
                }
            }
        }
        return regions > 0 && row.own().filledCells() >= 2 && covered >= 0.6 * typicalWidth;
    }

    /** Index of the last row: sub-heads, merged or not, and a row of units. */
    int below(int head) {
        int last = head;
        while (last + 1 < rows.size() && last - head < MOST_ROWS - 1 && continues(last)) {
            last++;
            spread(rows.get(last - 1), rows.get(last));
        }
        return last;
    }

    private boolean continues(int index) {
        Filled upper = rows.get(index);
        Filled lower = rows.get(index + 1);
        if (units(lower)) {
            return true;
        }
        if (!headsOnly(lower)) {
            return false;
        }
        if (mergedAcross(upper.own().number(), lower.own().number())) {
            return true;
        }
        return complements(upper, lower);
    }

    private static boolean units(Filled row) {
        int units = 0;
        for (RawCell cell : row.own().cells()) {
            if (!cell.blank()) {
                String text = cell.text().replaceAll("[()（）]", "");
                if (!UNITS.contains(text)) {
                    return false;
                }
                units++;
            }
        }
        return units > 0;
    }

    private static boolean headsOnly(Filled row) {
        double sum = 0;
        int cells = 0;
        for (RawCell cell : row.own().cells()) {
            if (!cell.blank()) {
                double likeness = HeaderWords.likeness(cell);
                if (likeness == 0) {
                    return false;
                }
                sum += likeness;
                cells++;
            }
        }
        return cells > 0 && sum / cells >= 0.5;
    }

    /** A group head over several columns whose sub-heads stand in the lower row, or a head that reaches down into it. */
    private boolean mergedAcross(int upperRow, int lowerRow) {
        boolean down = false;
        boolean group = false;
        for (MergedRegion region : merges) {
            if (region.firstRow() <= upperRow && region.lastRow() >= upperRow) {
                down |= region.lastRow() >= lowerRow;
                group |= region.wide() && region.lastRow() == upperRow;
            }
        }
        return down || group;
    }

    /** Without merged cells: the lower row fills gaps of the upper and is itself blank under the other heads. */
    private static boolean complements(Filled upper, Filled lower) {
        int gapsFilled = 0;
        int openBelow = 0;
        int width = Math.max(upper.own().width(), lower.own().width());
        for (int column = 0; column < width; column++) {
            boolean above = !upper.own().cell(column).blank();
            boolean below = !lower.own().cell(column).blank();
            if (!above && below) {
                gapsFilled++;
            } else if (above && !below) {
                openBelow++;
            }
        }
        return gapsFilled > 0 && openBelow > 0;
    }

    /** Writes an unmerged group head over the gaps to its right under which sub-heads stand. */
    private static void spread(Filled upper, Filled lower) {
        if (!(upper.cells() instanceof ArrayList<RawCell>) || units(lower)) {
            return;
        }
        List<RawCell> cells = upper.cells();
        RawCell group = RawCell.EMPTY;
        for (int column = 0; column < lower.own().width(); column++) {
            boolean sub = !lower.own().cell(column).blank();
            if (!upper.cell(column).blank()) {
                group = sub && !lower.filled().get(column) ? upper.cell(column) : RawCell.EMPTY;
            } else if (sub && !group.blank()) {
                while (cells.size() <= column) {
                    cells.add(RawCell.EMPTY);
                }
                cells.set(column, group);
            } else {
                group = RawCell.EMPTY;
            }
        }
    }

    static String oneLine(String head) {
        return BREAK_BESIDE_HAN.matcher(head).replaceAll("").replaceAll("\\s+", " ");
    }
}
