package org.sunmao.app.shell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The winning value of an attribute with where it came from.
 *
 * @param text already formatted; null when not known
 * @param source name of the source that said it; null when not known
 * @param date the day the source speaks of; null when not known
 * @param dissenting how many other values sources gave
 * @param details address of the rows behind it; null when the reader may not open them
 */
public record SourcedValue(
        @Nullable String text,
        @Nullable String source,
        @Nullable LocalDate date,
        int dissenting,
        @Nullable String details) {

    /** A value that no source gave. */
    public static SourcedValue unknown() {
        return new SourcedValue(null, null, null, 0, null);
    }
}
