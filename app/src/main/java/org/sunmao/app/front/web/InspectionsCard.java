package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * The inspections of an enterprise in a year, worded for one reader.
 *
 * @param sum how many of which
 * @param limit how many are allowed
 * @param untold how many of those to come the reader is not told of; null where none
 * @param plan the form for another; null where the reader plans none
 * @param all the page of all inspections; null where it is not open to the reader
 * @param parts those that have lines
 */
public record InspectionsCard(
        String sum,
        String limit,
        @Nullable String untold,
        @Nullable String plan,
        @Nullable String all,
        List<Part> parts) {

    public InspectionsCard {
        parts = List.copyOf(parts);
    }

    /** Lines under a heading. */
    public record Part(String title, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An inspection.
     *
     * @param href its page; null where that is not open to the reader
     * @param about when and of which unit
     */
    public record Line(String sort, @Nullable String href, String about, State badge, String state) {}
}
