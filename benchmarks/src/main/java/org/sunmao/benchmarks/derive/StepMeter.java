package org.sunmao.benchmarks.derive;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sunmao.app.jobs.Progress;

/** Time by the clock and of this process's processor for each step of a derivation; the database's is the rest of the clock. */
final class StepMeter implements Progress {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Seconds. */
    record Times(double clock, double processor) {

        Times plus(Times other) {
            return new Times(clock + other.clock, processor + other.processor);
        }
    }

    private final Map<String, Times> steps = new LinkedHashMap<>();
    private String current = "";
    private long clock;
    private long processor;

    @Override
    public void at(String step, long done, long total) {
        if (!step.equals(current)) {
            turn(step);
        }
    }

    private void turn(String next) {
        long nowClock = System.nanoTime();
        long nowProcessor = SYSTEM.getProcessCpuTime();
        if (!current.isEmpty()) {
            steps.merge(current, new Times((nowClock - clock) / 1e9, (nowProcessor - processor) / 1e9), Times::plus);
        }
        current = next;
        clock = nowClock;
        processor = nowProcessor;
    }

    /** Step code to its times; nothing counts after this. */
    Map<String, Times> end() {
        turn("");
        return steps;
    }
}
