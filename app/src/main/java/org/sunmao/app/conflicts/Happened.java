package org.sunmao.app.conflicts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in the history of a conflict.
 *
 * @param id number of the decision; null for what was no decision
 * @param what opened, changed, reopened, closed; ruled, accepted, undone; asked, answered-corrected, answered-stands, answered-returned,
 *     answered-settled
 * @param by who did it; null for what derived by itself
 * @param source whose department was asked or answered
 * @param cause why it closed
 * @param undone whether a decision was taken back
 */
public record Happened(
        @Nullable Long id,
        Instant at,
        String what,
        @Nullable String by,
        @Nullable String source,
        @Nullable String value,
        @Nullable String text,
        @Nullable String cause,
        @Nullable Long delivery,
        boolean undone) {}
