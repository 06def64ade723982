package org.sunmao.app.benefits.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a project, ready for one reader.
 *
 * @param table the word by which its rows are withdrawn; null where the reader may not
 */
public record TableView(
        String caption,
        List<Head> heads,
        List<Line> lines,
        @Nullable String table) {

    public TableView {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** The head of a column. */
    public record Head(String label, boolean numeric) {}

    /** A cell; with an address where it leads somewhere. */
    public record Cell(String text, @Nullable String href) {}

    /**
     * A row.
     *
     * @param withdrawn why it does not count; null where it does
     */
    public record Line(long id, List<Cell> cells, @Nullable String withdrawn) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** One without addresses. */
        static Line of(long id, @Nullable String withdrawn, String... cells) {
            return new Line(
                    id,
                    List.of(cells).stream().map(cell -> new Cell(cell, null)).toList(),
                    withdrawn);
        }

        /** The same, its first cell leading there. */
        Line to(String href) {
            var linked = new java.util.ArrayList<>(cells);
            linked.set(0, new Cell(cells.get(0).text(), href));
            return new Line(id, linked, withdrawn);
        }
    }
}
