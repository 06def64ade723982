package org.sunmao.app.awards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has against a notice.
 *
 * @param contact where an answer reaches; may be empty
 * @param forgotten whether there was one, and it is forgotten
 * @param by the account that wrote it down; null where it came by the public page
 * @param state {@code open}, {@code upheld} or {@code dismissed}
 */
public record Objection(
        long id,
        long notice,
        String words,
        String contact,
        boolean forgotten,
        @Nullable String by,
        Instant at,
        String state,
        String answer) {}
