package org.sunmao.app.access.web;

import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody whose password was right and who is not let in yet: nothing but the page for the code is open, and only for five minutes.
 * {@link SessionReader} knows no such person.
 */
record Recognised(long personId, String username, Instant at) implements Principal, Serializable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String getName() {
        return username;
    }

    boolean isFresh() {
        return at.plus(PATIENCE).isAfter(Instant.now());
    }
}
