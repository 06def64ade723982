package org.sunmao.app.jobs;

import java.time.Instant;

/**
 * News: the conclusions were brought up to what was known at this moment.
 *
 * @param elsewhere whether another process of the same database did it
 */
public record Derived(Instant at, boolean elsewhere) {

    /** They were in this process. */
    public Derived(Instant at) {
        this(at, false);
    }
}
