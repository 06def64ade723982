package org.sunmao.benchmarks.resolver;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sunmao.benchmarks.run.LiveHeap;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.EnterpriseResolver;

/** Loads all lists, saves what that gives, opens it again, and lets records come in batches. */
final class SavedRun {

    private static final int RUNS = 3;
    private static final int[] BATCHES = {1, 100, 1_000};
    private static final int MOST_TENANTS = 10_000;
    private static final int MOST_ROWS = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final List<EnterpriseRecord> records;
    private final EnterpriseModel model;
    private final Path file;
    private final String title;
    private Spent loaded = new Spent(0, 0);

    SavedRun(List<EnterpriseRecord> records, EnterpriseModel model, Path file) {
        this.records = records;
        this.model = model;
        this.file = file;
        long anchors = records.stream().filter(EnterpriseRecord::anchor).count();
        title = "%,d firms and %,d tenants".formatted(anchors, records.size() - anchors);
    }

    List<Table> run() {
        var times = new Table(
                title + ": loaded, saved, opened",
                "",
                "by the clock",
                "processor",
                "load / this, clock",
                "load / this, processor");
        var sizes = new Table(title + ": memory and file", "", "figure");
        long saved = loadAndSave(times, sizes);
        EnterpriseResolver opened = open(times);
        sizes.row("links of the opened one equal to those saved", saved == digest(opened) ? "yes" : "no");
        return List.of(times, sizes, batches(opened));
    }

    /** What was loaded is gone when it is over. */
    private long loadAndSave(Table times, Table sizes) {
        long before = LiveHeap.liveBytes();
        var resolver = new EnterpriseResolver(model);
        loaded = Spent.on(() -> resolver.load(records));
        times.row("loaded, one thread", loaded.clock(), loaded.processor(), "", "");
        long heap = LiveHeap.liveBytes() - before;
        for (int run = 1; run <= RUNS; run++) {
            row("saved and forced to the disk, run " + run, Spent.on(() -> resolver.save(file, new byte[0])), times);
        }
        sizes.row("live heap of the resolver, without the texts of the records", Numbers.megabytes(heap));
        sizes.row("its indexes", Numbers.megabytes(resolver.indexBytes()));
        sizes.row("… per record", Numbers.whole((double) resolver.indexBytes() / records.size()) + " bytes");
        sizes.row("file", Numbers.megabytes(size()));
        sizes.row("… per record", Numbers.whole((double) size() / records.size()) + " bytes");
        return digest(resolver);
    }

    private EnterpriseResolver open(Table times) {
        for (int run = 1; run < RUNS; run++) {
            opened(run, times);
        }
        return opened(RUNS, times);
    }

    private EnterpriseResolver opened(int run, Table times) {
        var opened = new EnterpriseResolver[1];
        Spent spent =
                Spent.on(() -> opened[0] = EnterpriseResolver.open(file, model).resolver());
        row("opened, two threads, run " + run, spent, times);
        return opened[0];
    }

    private void row(String name, Spent spent, Table times) {
        times.row(
                name,
                spent.clock(),
                spent.processor(),
                Numbers.ratio((double) loaded.nanos() / spent.nanos()),
                Numbers.ratio((double) loaded.processorNanos() / spent.processorNanos()));
    }

    /**
     * What a piece of work took.
     *
     * @param nanos by the clock
     * @param processorNanos of all threads of the process, the collector's and the compiler's among them
     */
    private record Spent(long nanos, long processorNanos) {
        static Spent on(Runnable work) {
            System.gc();
            long processor = SYSTEM.getProcessCpuTime();
            long begin = System.nanoTime();
            work.run();
            long took = System.nanoTime() - begin;
            return new Spent(took, SYSTEM.getProcessCpuTime() - processor);
        }

        String clock() {
            return Numbers.seconds(Duration.ofNanos(nanos));
        }

        String processor() {
            return Numbers.seconds(Duration.ofNanos(processorNanos));
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every link with its reasons, one at a time: two sets of them would not fit beside each other. */
    private long digest(EnterpriseResolver resolver) {
        long digest = 0;
        for (EnterpriseRecord record : records) {
            digest = digest * 31 + String.valueOf(resolver.link(record.key())).hashCode();
        }
        return digest;
    }

    private Table batches(EnterpriseResolver resolver) {
        var table = new Table(
                title + ": taken in by batches, one thread",
                "records in a batch",
                "records",
                "links changed",
                "records per processor second",
                "to one by one");
        batches("tenants", some(false, MOST_TENANTS), resolver, table);
        batches("new rows of the register", some(true, MOST_ROWS), resolver, table);
        return table;
    }

    private static void batches(String name, List<EnterpriseRecord> some, EnterpriseResolver resolver, Table table) {
        double alone = 0;
        for (int batch : BATCHES) {
            resolver.apply(List.of(), some.stream().map(EnterpriseRecord::key).toList());
            long changes = 0;
            long begin = THREADS.getCurrentThreadCpuTime();
            for (int from = 0; from < some.size(); from += batch) {
                Collection<EnterpriseRecord> part = some.subList(from, Math.min(some.size(), from + batch));
                changes += resolver.apply(part, List.of()).size();
            }
            double perSecond = some.size() / ((THREADS.getCurrentThreadCpuTime() - begin) / 1e9);
            alone = batch == 1 ? perSecond : alone;
            table.row(
                    name + ", " + Numbers.whole(batch),
                    Numbers.whole(some.size()),
                    Numbers.whole(changes),
                    Numbers.whole(perSecond),
                    Numbers.ratio(perSecond / alone));
        }
    }

    /** So many anchors or others at most, evenly over the lists. */
    private List<EnterpriseRecord> some(boolean anchor, int most) {
        List<EnterpriseRecord> kind =
                records.stream().filter(r -> r.anchor() == anchor).toList();
        int stride = Math.max(1, kind.size() / most);
        List<EnterpriseRecord> some = new ArrayList<>();
        for (int i = 0; i < kind.size() && some.size() < most; i += stride) {
            some.add(kind.get(i));
        }
        return some;
    }
}
