package org.sunmao.app.conflicts;

import org.jspecify.annotations.Nullable;

/**
 * How many conflicts are alike.
 *
 * @param owner code of the source that is likely wrong
 * @param askedSource whose department was asked last
 * @param overdue whether that department is late
 */
public record Tally(
        String kind,
        String severity,
        String state,
        @Nullable String owner,
        @Nullable String street,
        @Nullable String askedSource,
        boolean overdue,
        long count) {}
