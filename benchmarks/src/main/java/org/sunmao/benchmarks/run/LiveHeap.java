package org.sunmao.benchmarks.run;

import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The most live memory that a piece of work holds: the heap is collected again and again while it runs, in a run of its own. */
public final class LiveHeap {

    private static final long PAUSE_NANOS = 5_000_000;

    private LiveHeap() {}

    /** Bytes that were live at the highest of the moments looked at, above what was live before. Makes the work slow. */
    public static long peakBytes(Runnable work) {
        long before = liveBytes();
        var peak = new AtomicLong(before);
        var running = new AtomicBoolean(true);
        var watcher = new Thread(() -> {
            while (running.get()) {
                peak.accumulateAndGet(liveBytes(), Math::max);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        watcher.setDaemon(true);
        watcher.start();
        try {
            work.run();
        } finally {
            running.set(false);
        }
        return peak.get() - before;
    }

    /** Bytes that stay live as long as what was made does. */
    public static long keptBytes(Supplier<?> making) {
        long before = liveBytes();
        Object made = making.get();
        long after = liveBytes();
        Reference.reachabilityFence(made);
        return after - before;
    }

    /** Bytes that are live now; collects the heap. */
    public static long liveBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
