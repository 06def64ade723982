package org.sunmao.linkage.enterprise;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Gives work to one thread beside the caller's, and to the caller's where that one has enough to do. */
final class TwoThreads implements AutoCloseable {
    private static final int WAITING = 4;

    private final ThreadPoolExecutor other = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
                Thread thread = new Thread(task, "linkage-open");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final Deque<Future<?>> begun = new ArrayDeque<>();

    /** A piece of work. */
    interface Work {
        void run() throws IOException;
    }

    /** Does a piece of work, now or soon. */
    void run(Work work) throws IOException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        begun.add(task);
        other.execute(task);
        while (!begun.isEmpty() && begun.element().isDone()) {
            result(begun.remove());
        }
    }

    /** Returns when all is done; throws what went wrong first. */
    void join() throws IOException {
        while (!begun.isEmpty()) {
            result(begun.remove());
        }
    }

    private static void result(Future<?> done) throws IOException {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IOException(cause);
        }
    }

    @Override
    public void close() {
        other.shutdownNow();
    }
}
