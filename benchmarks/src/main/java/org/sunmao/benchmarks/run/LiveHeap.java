package org.sunmao.benchmarks.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The most live memory that a piece of work holds: the heap is collected again and again while it runs, in a run of its own. */
public final class LiveHeap {

    private LiveHeap() {}

    /** Bytes that were live at the highest of the moments looked at, above what was live before. Makes the work slow. */
    public static long peakBytes(Runnable work) {
        long before = live();
        var peak = new AtomicLong(before);
        var running = new AtomicBoolean(true);
        var watcher = new Thread(() -> {
            while (running.get()) {
                peak.accumulateAndGet(live(), Math::max);
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

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
