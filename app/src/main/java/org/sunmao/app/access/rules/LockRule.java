package org.sunmao.app.access.rules;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a name rests after failures: five minutes after ten in a row, and twice as long after every five more, up to an hour. Whether
 * an account of that name exists plays no part. Failures are forgotten by a sign-in, or a day after the last of them.
 */
public final class LockRule {

    /** Failures are forgotten when none has come for so long. */
    public static final Duration MEMORY = Duration.ofDays(1);

    static final int FIRST = 10;
    static final int FURTHER = 5;
    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(1);

    private LockRule() {}

    /** How long the name rests now that it has failed so many times in a row; empty when this failure locks nothing. */
    public static Optional<Duration> lockAfter(int failures) {
        if (failures < FIRST || (failures - FIRST) % FURTHER != 0) {
            return Optional.empty();
        }
        int doublings = Math.min((failures - FIRST) / FURTHER, 10);
        Duration lock = SHORTEST.multipliedBy(1L << doublings);
        return Optional.of(lock.compareTo(LONGEST) > 0 ? LONGEST : lock);
    }
}
