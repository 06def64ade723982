package org.sunmao.app.search;

/**
 * How many rows a list has. Counting stops at a bound, so that a long list opens as quickly as a short one.
 *
 * @param rows the number of rows, or the bound
 * @param exact false when there are more rows than that
 */
public record Count(long rows, boolean exact) {

    static final int BOUND = 100_000;

    static Count of(long counted) {
        return counted > BOUND ? new Count(BOUND, false) : new Count(counted, true);
    }
}
