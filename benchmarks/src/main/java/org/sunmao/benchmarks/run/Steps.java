package org.sunmao.benchmarks.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sunmao.app.jobs.Progress;

/** Clocks the steps of a long piece of work by what it tells of its progress: a step lasts until another one reports. */
public final class Steps implements Progress {

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final long begin = System.nanoTime();
    private long since = begin;
    private String current = "";

    @Override
    public void at(String step, long done, long total) {
        if (!step.equals(current)) {
            turn(step);
        }
    }

    /** Ends the last step; nothing counts after that. */
    public Steps end() {
        turn("");
        return this;
    }

    private void turn(String next) {
        long now = System.nanoTime();
        if (!current.isEmpty()) {
            nanos.merge(current, now - since, Long::sum);
        }
        since = now;
        current = next;
    }

    /** Step code to the time it took, in the order of the steps. */
    public Map<String, Duration> times() {
        var times = new LinkedHashMap<String, Duration>();
        nanos.forEach((step, time) -> times.put(step, Duration.ofNanos(time)));
        return times;
    }

    /** Time of all steps together. */
    public Duration total() {
        return Duration.ofNanos(
                nanos.values().stream().mapToLong(Long::longValue).sum());
    }
}
