package org.sunmao.linkage.spark;

import java.lang.management.ManagementFactory;

/** The time that all threads of this process spent on processors. */
final class Processor {
    private Processor() {}

    static long nanoseconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
