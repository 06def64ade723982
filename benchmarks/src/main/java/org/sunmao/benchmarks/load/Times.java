package org.sunmao.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Table;

/** How long each kind of page took, and what became of it. */
final class Times {

    private static final int BUSY = 503;

    private final Map<String, List<Long>> nanosByPage = new TreeMap<>();
    private final Map<String, int[]> refusedAndFailed = new TreeMap<>();

    /** One answer; a refusal (503) and a failure (another status than 200, or none at all: 0) are counted and not timed. */
    synchronized void add(String page, int status, long nanos) {
        int[] counts = refusedAndFailed.computeIfAbsent(page, any -> new int[2]);
        List<Long> nanosOf = nanosByPage.computeIfAbsent(page, any -> new ArrayList<>());
        if (status == 200) {
            nanosOf.add(nanos);
        } else {
            counts[status == BUSY ? 0 : 1]++;
        }
    }

    synchronized long answered() {
        return nanosByPage.values().stream().mapToLong(List::size).sum();
    }

    synchronized long refused() {
        return refusedAndFailed.values().stream().mapToLong(counts -> counts[0]).sum();
    }

    synchronized long failed() {
        return refusedAndFailed.values().stream().mapToLong(counts -> counts[1]).sum();
    }

    /** One row per kind of page, and one for all. */
    synchronized Table table(String title) {
        var table = new Table(title, "page", "answered", "503", "failed", "p50", "p95", "p99");
        var all = new ArrayList<Long>();
        nanosByPage.forEach((page, nanos) -> {
            int[] counts = refusedAndFailed.getOrDefault(page, new int[2]);
            row(table, page, nanos, counts[0], counts[1]);
            all.addAll(nanos);
        });
        row(table, "all", all, refused(), failed());
        return table;
    }

    private static void row(Table table, String page, List<Long> nanos, long refused, long failed) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        table.row(
                page,
                Integer.toString(sorted.length),
                Long.toString(refused),
                Long.toString(failed),
                quantile(sorted, .5),
                quantile(sorted, .95),
                quantile(sorted, .99));
    }

    private static String quantile(long[] nanos, double share) {
        return nanos.length == 0 ? "–" : Numbers.millis(Numbers.quantile(nanos, share));
    }
}
