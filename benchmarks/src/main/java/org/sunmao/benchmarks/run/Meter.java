package org.sunmao.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time by the clock and of the processor, all threads of this process, while it runs. */
public final class Meter {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long wallNanos;
    private long processorNanos;

    /** Runs the work and counts its time. */
    public void count(Runnable work) {
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        work.run();
        processorNanos += SYSTEM.getProcessCpuTime() - processor;
        wallNanos += System.nanoTime() - wall;
    }

    /** Seconds so far. */
    public double wallSeconds() {
        return wallNanos / 1e9;
    }

    /** Seconds so far. */
    public double processorSeconds() {
        return processorNanos / 1e9;
    }
}
