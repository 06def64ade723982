package org.sunmao.app.measures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.sunmao.app.foundation.Scope;

/**
 * What was computed from conclusions, kept until they are derived again. Scopes are part of the key: what one reader was told is
 * told only to those whose scope opens the same. After ten minutes it is asked again, for conclusions that another node derived.
 */
final class Remembered {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 2_000;

    private record Key(Scope scope, Object what) {}

    private record Entry(Object value, Instant at) {}

    private final ConcurrentMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final Clock clock;

    Remembered(Clock clock) {
        this.clock = clock;
    }

    /** The value for this scope and question, computed when it is not there; two readers at once may both compute it. */
    <T> T get(Scope scope, Object what, Class<T> type, Supplier<T> compute) {
        var key = new Key(anybody(scope), what);
        Entry entry = entries.get(key);
        if (entry != null && entry.at().plus(LONGEST).isAfter(clock.instant())) {
            return type.cast(entry.value());
        }
        long begun = generation.get();
        T value = compute.get();
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(key, new Entry(value, clock.instant()));
        if (generation.get() != begun) {
            entries.remove(key); // computed from what no longer holds
        }
        return value;
    }

    /** Who exactly reads makes no difference to a figure, only what is open to them; somebody signed in is not a visitor. */
    private static Scope anybody(Scope scope) {
        return scope.withPerson(scope.person().isEmpty() ? "" : "*").withPersonalPlain(false);
    }

    void forget() {
        generation.incrementAndGet();
        entries.clear();
    }
}
