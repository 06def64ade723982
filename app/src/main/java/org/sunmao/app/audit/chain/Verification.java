package org.sunmao.app.audit.chain;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found.
 *
 * @param lines how many lines hold
 * @param from the place of the first link that was looked at
 * @param to the place of the last link that holds
 * @param heads how many places are known from outside of the database
 * @param seconds how long it took
 * @param finding the first place that does not hold; null where all do
 */
public record Verification(
        long lines,
        long from,
        long to,
        int heads,
        double seconds,
        @Nullable Finding finding) {

    /** Whether nothing was found. */
    public boolean whole() {
        return finding == null;
    }
}
