package org.sunmao.app.access.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Locks a name for five minutes after ten failures in a row, whether or not an account of that name exists. Kept in memory:
 * a restart forgives. Failures older than the lock time no longer count.
 */
public final class SignInLock {

    static final int FAILURES = 10;
    static final Duration LOCK = Duration.ofMinutes(5);
    /** Beyond so many names the stale ones are dropped, so that a guessing machine cannot fill the memory. */
    private static final int MANY = 10_000;

    private final Clock clock;
    private final ConcurrentMap<String, Failures> failures = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    /** Counts by this clock. */
    public SignInLock(Clock clock) {
        this.clock = clock;
    }

    /** Whether this name may not sign in now, not even with the right password. */
    public boolean isLocked(String name) {
        Failures known = failures.get(name);
        return known != null && known.count() >= FAILURES && fresh(known);
    }

    /** Counts a failure. */
    public void failed(String name) {
        if (failures.size() >= MANY) {
            failures.values().removeIf(known -> !fresh(known));
        }
        failures.compute(
                name,
                (key, known) -> new Failures(known != null && fresh(known) ? known.count() + 1 : 1, clock.instant()));
    }

    /** Forgets the failures of a name that has signed in. */
    public void succeeded(String name) {
        failures.remove(name);
    }

    private boolean fresh(Failures known) {
        return known.last().plus(LOCK).isAfter(clock.instant());
    }
}
