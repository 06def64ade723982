package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a lease, and how what is filled in is read.
 *
 * @param preview null until the form is filled in
 */
public record LeasePage(
        String building,
        String buildingPath,
        String path,
        String unit,
        @Nullable String area,
        String day,
        List<Line> lines,
        @Nullable Preview preview) {

    /** A line of the form. */
    public record Line(
            String name,
            String label,
            String value,
            @Nullable String hint,
            @Nullable String error,
            boolean required) {}

    /**
     * What the lease says as it is read.
     *
     * @param state that it counts now, or begins later
     * @param overlet that the unit would be let beyond its area; null where it would not
     */
    public record Preview(
            List<TermLine> terms, String state, @Nullable String overlet, boolean readable) {}

    public LeasePage {
        lines = List.copyOf(lines);
    }
}
