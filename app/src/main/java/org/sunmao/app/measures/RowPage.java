package org.sunmao.app.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rows behind a figure.
 *
 * @param columns codes of the columns ({@code measures.column.<code>})
 * @param rows one list of cells per row, aligned with the columns
 * @param next where the next page begins, null on the last page
 */
public record RowPage(
        List<String> columns,
        List<List<Cell>> rows,
        @Nullable String next) {

    /**
     * One cell.
     *
     * @param text what stands in it; a number plain, a day as yyyy-MM-dd
     * @param style {@code text}, {@code area} (m²), {@code money} (fen), {@code rent} (fen for a square metre and day), {@code count}, {@code day}, {@code message} (a key) or
     *     {@code optional} (a text that need not be there: nothing is unknown where it is empty)
     * @param href where it leads, null for nowhere
     */
    public record Cell(String text, String style, @Nullable String href) {

        public static Cell text(@Nullable String text) {
            return new Cell(text == null ? "" : text, "text", null);
        }

        public static Cell link(@Nullable String text, String href) {
            return new Cell(text == null ? "" : text, "text", href);
        }

        public static Cell styled(@Nullable Object value, String style) {
            return new Cell(value == null ? "" : value.toString(), style, null);
        }
    }

    public RowPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
