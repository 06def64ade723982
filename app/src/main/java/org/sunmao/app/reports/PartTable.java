package org.sunmao.app.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Question;

/**
 * Several measures side by side for parts of the place.
 *
 * @param columns what is told of each part
 * @param rows a line for each part
 * @param more how many parts there are besides
 */
public record PartTable(List<Definition> columns, List<Row> rows, int more) {

    /**
     * A part.
     *
     * @param whole whether it is the place of the report itself
     */
    public record Row(String name, boolean whole, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A figure of a part.
     *
     * @param text as written; null when it is not known
     * @param why why it is not known; null when it is
     * @param question where it can be asked; null where the place has no such figure
     */
    public record Cell(
            @Nullable String text,
            @Nullable String why,
            @Nullable Question question) {}

    /** How many of the parts do not stand among so many lines. */
    public int cut(int most) {
        return (int) Math.max(0, rows.stream().filter(row -> !row.whole()).count() - most);
    }

    public PartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
