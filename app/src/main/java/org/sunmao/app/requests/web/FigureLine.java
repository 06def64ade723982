package org.sunmao.app.requests.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a month, a street or a unit, as a page shows them.
 *
 * @param name what the line is of
 * @param cells counts, each with the address of the requests behind it
 * @param inTime share of the answered ones that were answered in time; null where none was answered
 * @param solved share of the judged ones that were judged to be solved; null where too few were judged
 * @param friendly share of the judged ones with a mark of 4 or 5; null where too few were judged
 */
public record FigureLine(
        String name,
        List<Cell> cells,
        @Nullable String inTime,
        @Nullable String solved,
        @Nullable String friendly) {

    /** A count. */
    public record Cell(String label, String count, String href) {}

    public FigureLine {
        cells = List.copyOf(cells);
    }
}
