package org.sunmao.benchmarks.resolver;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Table;

/** Times single calls of one kind, and notes what was going on in the slow ones. */
final class Calls {

    private static final double MILLISECOND = 1e6;
    private static final double MICROSECOND = 1e3;
    private static final long SLOW_NANOS = 10_000_000;
    private static final int MOST_SLOW_SHOWN = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private final String name;
    private final long[] nanos;
    private final long[] processorNanos;
    private final List<Slow> slow = new ArrayList<>();
    private int count;
    private long changes;

    /** A call that took long: its place among the calls, and how much of its time was work of its own. */
    private record Slow(int number, long nanos, long processorNanos, long collections, int changes) {}

    Calls(String name, int most) {
        this.name = name;
        this.nanos = new long[most];
        this.processorNanos = new long[most];
    }

    /** Makes a call; it says how many links it changed. */
    void time(IntSupplier call) {
        long collections = collections();
        long processor = THREADS.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        int changed = call.getAsInt();
        long took = System.nanoTime() - begin;
        long worked = THREADS.getCurrentThreadCpuTime() - processor;
        nanos[count] = took;
        processorNanos[count++] = worked;
        changes += changed;
        if (took > SLOW_NANOS) {
            slow.add(new Slow(count, took, worked, collections() - collections, changed));
        }
    }

    /** Young and full collections; those that run beside the program do not stop it. */
    private static long collections() {
        long sum = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            sum += collector.getCollectionCount();
        }
        return sum;
    }

    void addTo(Table table) {
        addTo(table, name + ", by the clock", nanos);
        addTo(table, name + ", processor", processorNanos);
    }

    private void addTo(Table table, String title, long[] times) {
        table.row(
                title,
                Numbers.whole(count),
                Numbers.whole(count / (Arrays.stream(times).sum() / 1e9)),
                micros(Numbers.quantile(times, .5)),
                micros(Numbers.quantile(times, .99)),
                micros(Numbers.quantile(times, .999)),
                micros(Numbers.quantile(times, 1)),
                Numbers.ratio((double) changes / count));
    }

    private static String micros(double nanos) {
        return Numbers.whole(nanos / MICROSECOND);
    }

    void addSlowTo(Table table) {
        long own = slow.stream().filter(s -> s.processorNanos > SLOW_NANOS).count();
        long collected = slow.stream().filter(s -> s.collections > 0).count();
        table.row(name + ", all", slow.size() + " of " + count, "", own + " above 10", collected + " with any", "");
        slow.stream()
                .sorted((a, b) -> Long.compare(b.nanos, a.nanos))
                .limit(MOST_SLOW_SHOWN)
                .forEach(s -> table.row(
                        name,
                        "no. " + s.number,
                        millis(s.nanos),
                        millis(s.processorNanos),
                        String.valueOf(s.collections),
                        String.valueOf(s.changes)));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / MILLISECOND);
    }
}
