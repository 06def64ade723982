package org.sunmao.app.overview.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * What a page can do without for a moment: it is begun before the page is drawn, all of it at once, and what is not there in time is left out and
 * asked for again. So no page waits for a list of a million rows. What is made late is kept by whoever makes it.
 */
final class Patience {

    private final ExecutorService workers;
    private final long untilNanos;
    private final Map<String, CompletableFuture<?>> begun = new HashMap<>();

    Patience(ExecutorService workers, long millis) {
        this.workers = workers;
        this.untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Begins to make a value. */
    void begin(String name, Supplier<?> making) {
        begun.computeIfAbsent(name, any -> CompletableFuture.supplyAsync(making, workers));
    }

    /** What nobody began to make yet is not made: the page is drawn, and asks again. */
    void drop() {
        begun.values().forEach(value -> value.cancel(false));
    }

    /**
     * The value, if it is there in time.
     *
     * @throws RuntimeException whatever making it threw
     */
    <V> Optional<V> find(String name, Class<V> type) {
        CompletableFuture<?> value = begun.get(name);
        if (value == null) {
            throw new IllegalStateException("nobody began " + name);
        }
        try {
            return Optional.of(type.cast(value.get(Math.max(0, untilNanos - System.nanoTime()), TimeUnit.NANOSECONDS)));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (java.util.concurrent.ExecutionException | CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
