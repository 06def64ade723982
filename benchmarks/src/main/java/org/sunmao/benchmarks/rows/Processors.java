package org.sunmao.benchmarks.rows;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time of this process and of the database that it started. */
final class Processors {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Processors() {}

    static Duration spent() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime()).plus(ofDatabase());
    }

    /** The database's processes stay for as long as the pool keeps their connections. */
    static Duration ofDatabase() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
