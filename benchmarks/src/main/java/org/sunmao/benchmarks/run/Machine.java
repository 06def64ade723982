package org.sunmao.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine that a figure was measured on; without it the figure says nothing. */
public final class Machine {

    private Machine() {}

    /** Cores, memory, processor, system and Java in one line. */
    public static String inWords() {
        return itself() + ", heap up to "
                + Numbers.megabytes(Runtime.getRuntime().maxMemory());
    }

    /** The same without the heap of this process. */
    public static String itself() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GB memory, %s %s, Java %s (%s)",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                memoryBytes() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"));
    }

    /** How many processes wanted to run at once in the last minute; above the number of cores, others were at work too. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The most memory this process has held at once, in bytes; 0 where the system does not say. */
    public static long peakResidentBytes() {
        return kilobytes(Path.of("/proc/self/status"), "VmHWM:") * 1024;
    }

    private static long memoryBytes() {
        return kilobytes(Path.of("/proc/meminfo"), "MemTotal:") * 1024;
    }

    private static String processor() {
        String name = line(Path.of("/proc/cpuinfo"), "model name");
        return name.isEmpty()
                ? "processor not known"
                : name.substring(name.indexOf(':') + 1).strip();
    }

    private static long kilobytes(Path file, String key) {
        String digits = line(file, key).replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String line(Path file, String start) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }
}
