package org.sunmao.app.foundation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Values made from conclusions, kept for a while by the scope that they were made within and by what was asked: what one reader was told
 * is told only to those whose scope opens the same. Whoever asks while another makes the value waits for that one, so that a crowd that
 * comes after a derivation makes each value once. After ten minutes values are made again, for conclusions that another node derived.
 *
 * @param <Q> what is asked; equal questions have equal values
 * @param <V> the value
 */
public final class KeptByScope<Q, V> {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Key<Q>(Scope scope, Q question) {}

    private record Entry<V>(CompletableFuture<V> value, Instant at, Thread maker) {}

    private final ConcurrentMap<Key<Q>, Entry<V>> entries = new ConcurrentHashMap<>();
    private final int most;
    private final Clock clock;

    /** @param most how many values are kept; one more, and all are forgotten */
    public KeptByScope(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * The value for this scope and question; it is made within that very scope when it is not there.
     *
     * @throws RuntimeException whatever making it threw; it is then not kept
     */
    public V get(Scope scope, Q question, Function<Scope, V> make) {
        var key = new Key<>(scope, question);
        Entry<V> known = entries.get(key);
        if (known != null && !known.at().plus(LONGEST).isAfter(clock.instant())) {
            entries.remove(key, known);
            known = null;
        }
        if (known == null) {
            if (entries.size() >= most) {
                entries.clear();
            }
            var own = new Entry<V>(new CompletableFuture<>(), clock.instant(), Thread.currentThread());
            known = entries.putIfAbsent(key, own);
            if (known == null) {
                return made(key, own, make);
            }
        }
        // A value that asks for itself while it is made would wait for ever.
        return known.maker() == Thread.currentThread() && !known.value().isDone() ? make.apply(scope) : awaited(known);
    }

    private V made(Key<Q> key, Entry<V> own, Function<Scope, V> make) {
        try {
            V value = make.apply(key.scope());
            own.value().complete(value);
            return value;
        } catch (RuntimeException | Error failed) {
            entries.remove(key, own);
            own.value().completeExceptionally(failed);
            throw failed;
        }
    }

    private static <V> V awaited(Entry<V> known) {
        try {
            return known.value().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** The conclusions changed; what is being made from the old ones is told to those who wait for it, and not kept. */
    public void forget() {
        entries.clear();
    }
}
