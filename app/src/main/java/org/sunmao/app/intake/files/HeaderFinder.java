package org.sunmao.app.intake.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.app.intake.files.MergeFiller.Filled;

/**
 * Finds the header among the first rows of a sheet: the first row that is nearly as wide as the table and whose cells look like
 * heads rather than values, with the rows above and below that belong to it.
 */
final class HeaderFinder {

    private static final int SEARCHED = 30;
    private static final double ENOUGH = 0.42;

    private final List<Filled> rows;
    private final List<MergedRegion> merges;
    private final double typicalWidth;

    HeaderFinder(List<Filled> rows, List<MergedRegion> merges) {
        this.rows = rows;
        this.merges = merges;
        int[] widths = rows.stream().mapToInt(r -> distinct(r).size()).sorted().toArray();
        this.typicalWidth = widths[widths.length * 3 / 4];
    }

    Header find() {
        int head = bestRow();
        if (head < 0) {
            return new Header(0, 0, List.of(), List.of());
        }
        HeaderBlock block = new HeaderBlock(rows, merges);
        int first = block.above(head, typicalWidth);
        int last = block.below(head);
        return new Header(
                rows.get(first).own().number(),
                rows.get(last).own().number(),
                names(rows.subList(first, last + 1)),
                rows.subList(0, first).stream().map(HeaderFinder::line).toList());
    }

    private int bestRow() {
        int searched = Math.min(SEARCHED, rows.size());
        double[] scores = new double[searched];
        for (int i = 0; i < searched; i++) {
            scores[i] = score(i);
        }
        double best = Arrays.stream(scores).max().orElse(0);
        for (int i = 0; i < searched; i++) {
            if (scores[i] >= Math.max(ENOUGH, 0.8 * best)) {
                return i;
            }
        }
        return -1;
    }

    private double score(int index) {
        Filled row = rows.get(index);
        Set<String> distinct = distinct(row);
        double coverage = Math.min(1, distinct.size() / typicalWidth);
        if (coverage < 0.5 || remarks(row)) {
            return 0;
        }
        double sum = 0;
        int cells = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            RawCell cell = row.cells().get(column);
            if (!cell.blank()) {
                cells++;
                sum += recurs(index, column) ? 0 : HeaderWords.likeness(cell);
            }
        }
        return cells == 0 ? 0 : sum / cells * coverage;
    }

    /** A value comes again below in its column; a head does not, unless the whole header is repeated. */
    private boolean recurs(int index, int column) {
        String text = rows.get(index).cell(column).text();
        for (int i = index + 1; i < rows.size(); i++) {
            Filled below = rows.get(i);
            if (!below.filled().get(column)
                    && below.cell(column).text().equals(text)
                    && !distinct(below).equals(distinct(rows.get(index)))) {
                return true;
            }
        }
        return false;
    }

    private boolean remarks(Filled row) {
        Set<String> texts = distinct(row);
        return texts.size() < 0.6 * typicalWidth + 1 && texts.stream().allMatch(HeaderWords::remark);
    }

    private static Set<String> distinct(Filled row) {
        Set<String> texts = new HashSet<>();
        for (RawCell cell : row.cells()) {
            if (!cell.blank()) {
                texts.add(cell.text());
            }
        }
        return texts;
    }

    static String line(Filled row) {
        return row.own().cells().stream()
                .map(RawCell::text)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> names(List<Filled> block) {
        int width = block.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Set<String> parts = new LinkedHashSet<>();
            for (Filled row : block) {
                String part = HeaderBlock.oneLine(row.cell(column).text());
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            names.add(String.join("/", parts));
        }
        return names;
    }
}
