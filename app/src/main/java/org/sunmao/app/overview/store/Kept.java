package org.sunmao.app.overview.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.sunmao.app.foundation.Scope;

/**
 * Values made from conclusions, kept for a while by the scope that they were made within and by what was asked. After ten minutes they
 * are made again, for conclusions that another node derived.
 */
final class Kept<Q, V> {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Key<Q>(Scope scope, Q question) {}

    private record Entry<V>(V value, Instant at) {}

    private final ConcurrentMap<Key<Q>, Entry<V>> entries = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final int most;
    private final Clock clock;

    Kept(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** The value for this scope and question; it is made within that very scope when it is not there. */
    V get(Scope scope, Q question, Function<Scope, V> make) {
        var key = new Key<>(scope, question);
        Entry<V> known = entries.get(key);
        if (known != null && known.at().plus(LONGEST).isAfter(clock.instant())) {
            return known.value();
        }
        long begun = generation.get();
        V value = make.apply(scope);
        if (entries.size() >= most) {
            entries.clear();
        }
        entries.put(key, new Entry<>(value, clock.instant()));
        if (generation.get() != begun) {
            entries.remove(key); // made from what no longer holds
        }
        return value;
    }

    void forget() {
        generation.incrementAndGet();
        entries.clear();
    }
}
