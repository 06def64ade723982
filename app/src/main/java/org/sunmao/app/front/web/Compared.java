package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a word about files or units would change, in words.
 *
 * @param heads the columns: two files and what they become, or a file, what stays and what is taken out
 * @param sums what hangs on each
 * @param facts attributes of each
 * @param figures figures that would be others
 * @param besides mentions of other files that would move too
 * @param mentions how many mentions would move
 * @param refused why the word would be refused; null where it would not
 */
public record Compared(
        List<Head> heads,
        List<Line> sums,
        List<Line> facts,
        List<Moved> figures,
        List<Beside> besides,
        int mentions,
        @Nullable String refused) {

    public Compared {
        heads = List.copyOf(heads);
        sums = List.copyOf(sums);
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        besides = List.copyOf(besides);
    }

    /**
     * A column.
     *
     * @param label what it is
     * @param name the file's name
     * @param href the file; null where there is none yet
     */
    public record Head(
            String label, @Nullable String name, @Nullable String href) {}

    /**
     * A line over the columns.
     *
     * @param cells null for what is not known
     * @param changes whether the last cell says something else than the first
     */
    public record Line(String label, List<Cell> cells, boolean changes) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** @param text null for what is not known */
    public record Cell(@Nullable String text) {}

    /** A figure before and after. */
    public record Moved(
            String name,
            String place,
            @Nullable String before,
            @Nullable String after,
            @Nullable String change) {}

    /** A mention of another file that would move too. */
    public record Beside(
            String name,
            String href,
            @Nullable String was,
            @Nullable String is) {}
}
