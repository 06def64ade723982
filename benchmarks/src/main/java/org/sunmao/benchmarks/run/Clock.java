package org.sunmao.benchmarks.run;

import java.time.Duration;
import java.util.Arrays;

/** Times work after a warm-up. */
public final class Clock {

    private static final int RUNS = 3;

    private Clock() {}

    /** The middle one of three runs, after one that is not counted. */
    public static Duration medianOf(Runnable work) {
        work.run();
        var nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            nanos[i] = once(work).toNanos();
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[RUNS / 2]);
    }

    /** One run. */
    public static Duration once(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
