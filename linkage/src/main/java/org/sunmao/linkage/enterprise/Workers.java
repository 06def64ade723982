package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Does the same to every item of a list, with one thread or with several, and gives the results in the order of the items. */
final class Workers {
    private static final int BLOCK = 4096;

    private final int threads;
    private final IntConsumer progress;

    /** Tells the progress in the calling thread, by the number of items done since it was told last. */
    Workers(int threads, IntConsumer progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** What one thread does; it may keep what it needs from item to item. */
    interface Worker<T, R> {
        R apply(T item);

        /** A figure to be added up over all workers. */
        default long counted() {
            return 0;
        }
    }

    <T, R> List<R> map(List<T> items, Function<T, R> work) {
        return run(items, work, progress);
    }

    <T> void forEach(List<T> items, Consumer<T> work) {
        inBlocks(
                items.size(),
                (worker, from, to) -> {
                    items.subList(from, to).forEach(work);
                    return List.of();
                },
                block -> {},
                progress);
    }

    /** Without telling the progress. */
    <T, R> List<R> quietly(List<T> items, Function<T, R> work) {
        return run(items, work, n -> {});
    }

    /**
     * Gives every item to a worker of its thread, and the results to the receiver in order, in the calling thread.
     *
     * @return the sum of what the workers counted
     */
    <T, R> long inOrder(List<T> items, Supplier<? extends Worker<T, R>> workers, Consumer<R> receiver) {
        List<Worker<T, R>> made = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            made.add(workers.get());
        }
        inBlocks(
                items.size(),
                (worker, from, to) -> {
                    List<R> out = new ArrayList<>(to - from);
                    for (int i = from; i < to; i++) {
                        out.add(made.get(worker).apply(items.get(i)));
                    }
                    return out;
                },
                block -> block.forEach(receiver),
                progress);
        return made.stream().mapToLong(Worker::counted).sum();
    }

    private <T, R> List<R> run(List<T> items, Function<T, R> work, IntConsumer told) {
        Object[] out = new Object[items.size()];
        inBlocks(
                items.size(),
                (worker, from, to) -> {
                    for (int i = from; i < to; i++) {
                        out[i] = work.apply(items.get(i));
                    }
                    return List.of();
                },
                block -> {},
                told);
        @SuppressWarnings("unchecked") // filled from work alone
        List<R> results = (List<R>) Arrays.asList(out);
        return results;
    }

    /** The work on a stretch of items. */
    private interface Block<R> {
        List<R> apply(int worker, int from, int to);
    }

    private <R> void inBlocks(int size, Block<R> work, Consumer<List<R>> receiver, IntConsumer told) {
        if (threads == 1 || size <= BLOCK) {
            for (int from = 0; from < size; from += BLOCK) {
                int to = Math.min(size, from + BLOCK);
                receiver.accept(work.apply(0, from, to));
                told.accept(to - from);
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            inRounds(pool, size, work, receiver, told);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each worker has one block under way at a time, so that it never serves two threads at once. */
    private <R> void inRounds(
            ExecutorService pool, int size, Block<R> work, Consumer<List<R>> receiver, IntConsumer told) {
        int stretch = Math.min(BLOCK * 8, Math.max(BLOCK, size / (threads * 4)));
        for (int start = 0; start < size; start += stretch * threads) {
            List<Callable<List<R>>> round = new ArrayList<>();
            for (int w = 0; w < threads; w++) {
                int worker = w;
                int from = Math.min(size, start + w * stretch);
                int to = Math.min(size, from + stretch);
                round.add(() -> work.apply(worker, from, to));
            }
            for (List<R> block : results(pool, round)) {
                receiver.accept(block);
            }
            told.accept(Math.min(size, start + stretch * threads) - start);
        }
    }

    private static <R> List<List<R>> results(ExecutorService pool, List<Callable<List<R>>> round) {
        List<List<R>> out = new ArrayList<>();
        try {
            for (Future<List<R>> future : pool.invokeAll(round)) {
                out.add(future.get());
            }
            return out;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while linking", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
