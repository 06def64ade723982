package org.sunmao.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Times work, by the clock or by what it takes of the processor. */
public final class Clock {

    private static final int RUNS = 3;
    private static final int LEAST_RUNS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LEAST_NANOS = 500_000_000;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Clock() {}

    /**
     * Processor time, all threads of this process with the collector's: the middle one of three runs, after one that is not counted.
     * What others do on the machine moves it far less than the time by the clock.
     */
    public static Duration processorTimeOf(Runnable work) {
        work.run();
        var nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = SYSTEM.getProcessCpuTime();
            work.run();
            nanos[i] = SYSTEM.getProcessCpuTime() - begin;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[RUNS / 2]);
    }

    /**
     * Processor time of one run of short work, as {@link #processorTimeOf} measures it: the work is repeated until half a second is spent,
     * because the system counts in hundredths.
     */
    public static Duration processorTimePerRun(Runnable work) {
        for (int runs = 1; ; runs *= 2) {
            int times = runs;
            long begin = SYSTEM.getProcessCpuTime();
            repeat(work, times);
            if (SYSTEM.getProcessCpuTime() - begin >= LEAST_NANOS) {
                return processorTimeOf(() -> repeat(work, times)).dividedBy(times);
            }
        }
    }

    private static void repeat(Runnable work, int times) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /**
     * Nanoseconds of each run by the clock, after a quarter as many that do not count; fewer runs, yet at least {@value #LEAST_RUNS}, where
     * they would take more than half a minute.
     */
    public static long[] oneByOne(Runnable work, int runs) {
        long warm = System.nanoTime() + PATIENCE.toNanos() / 4;
        for (int i = 0; i < runs / 4 && System.nanoTime() < warm; i++) {
            work.run();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        return IntStream.range(0, runs)
                .takeWhile(i -> i < LEAST_RUNS || System.nanoTime() < end)
                .mapToLong(i -> once(work).toNanos())
                .toArray();
    }

    /** One run, by the clock. */
    public static Duration once(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
