package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a process ended that may not run for longer than it is given, and what it took until then.
 *
 * @param status what it answered; not to be used of one that was stopped
 * @param stopped it was still running when its time was over
 * @param memory the most that was resident at once, in bytes, as seen from outside; 0 where the system does not say
 */
record LimitedProcess(int status, boolean stopped, double wallSeconds, double processorSeconds, long memory) {

    private static final long LOOK_MILLIS = 200;

    /** By the clock it may take so many times its limit: others on the machine are not its fault. */
    private static final long PATIENCE = 6;

    /**
     * Runs a command and stops it when its time is over.
     *
     * @param limit of processor time
     * @param log where its output goes
     */
    static LimitedProcess run(List<String> command, Duration limit, Path log) {
        long begin = System.nanoTime();
        double processor = 0;
        long memory = 0;
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean stopped = false;
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                processor = process.info()
                        .totalCpuDuration()
                        .map(time -> time.toMillis() / 1e3)
                        .orElse(processor);
                memory = Math.max(memory, residentBytes(process.pid()));
                if (processor * 1e9 >= limit.toNanos() || System.nanoTime() - begin >= PATIENCE * limit.toNanos()) {
                    stopped = true;
                    process.destroyForcibly().waitFor();
                    break;
                }
            }
            double wall = (System.nanoTime() - begin) / 1e9;
            return new LimitedProcess(process.exitValue(), stopped, wall, processor, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long residentBytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * 1024;
        } catch (IOException | UncheckedIOException goneOrNotLinux) {
            return 0;
        }
    }
}
