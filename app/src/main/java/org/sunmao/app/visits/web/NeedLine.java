package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that should be visited, as pages show it.
 *
 * @param code as addresses name it, such as {@code E12}
 * @param where building and room; null where no building is known
 * @param lastVisit when and by which department; that nobody knows of one otherwise
 * @param next the booked visit; null where none is
 */
public record NeedLine(
        String code,
        String name,
        String href,
        @Nullable String where,
        int points,
        List<Why> why,
        @Nullable LocalDate lastVisitOn,
        String lastVisit,
        @Nullable String next,
        @Nullable String nextHref) {

    public NeedLine {
        why = List.copyOf(why);
    }

    /** A reason with its points, and where the rows behind it are; null where there are none to be seen. */
    public record Why(
            String name,
            String reason,
            int points,
            @Nullable String href) {}
}
