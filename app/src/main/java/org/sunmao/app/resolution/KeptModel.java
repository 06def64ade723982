package org.sunmao.app.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model by which enterprises may be linked.
 *
 * @param id the name under which it is pinned
 * @param training how it was learned, null for the one that comes with the program
 * @param active whether links are made by it now
 * @param since since when, null where it is not active, or always was
 */
public record KeptModel(
        String id,
        @Nullable Training training,
        boolean active,
        @Nullable Instant since) {

    /**
     * How a model was learned.
     *
     * @param at when
     * @param by who had it learned
     * @param mentions from how many mentions
     * @param pairs how many pairs of them were compared
     * @param decisions how many decisions of persons it learned from
     * @param iterations how many times the weights were improved
     * @param converged whether the last time hardly changed them any more
     * @param note what was noted on it, may be empty
     */
    public record Training(
            Instant at,
            String by,
            long mentions,
            long pairs,
            long decisions,
            int iterations,
            boolean converged,
            String note) {}

    /** Whether it comes with the program. */
    public boolean builtin() {
        return training == null;
    }
}
