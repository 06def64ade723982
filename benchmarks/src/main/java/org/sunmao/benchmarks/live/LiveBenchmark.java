package org.sunmao.benchmarks.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.ChromiumPage;
import org.sunmao.benchmarks.run.LiveHeap;
import org.sunmao.benchmarks.run.Meter;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** One change on 500 open screens, against the same screens that load the page again every second; then two hours of changes in a few minutes. */
public final class LiveBenchmark implements Benchmark {

    private static final int SCREENS = 500;
    private static final int PEOPLE = 50;
    private static final int CHANGES = 40;
    private static final int BASELINE_CHANGES = 5;
    /** One change in ten seconds, for two hours. */
    private static final int SOAKED_CHANGES = 720;

    private final Duration soak;

    /** @param soak how long the changes of two hours are let in for */
    public LiveBenchmark(Duration soak) {
        this.soak = soak;
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public List<Table> run(Session session) {
        Platform platform = session.district().platform();
        try {
            var audience = new Audience(platform, PEOPLE);
            var change = new Change(platform);
            var tables = new ArrayList<Table>();
            tables.add(fanOut(audience, change));
            tables.add(soaked(audience, change));
            return tables;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Table fanOut(Audience audience, Change change) throws InterruptedException {
        var table = new Table(
                "One change on %d open screens of %d people, five roles, two languages: from the beginning of the commit until a screen has it"
                        .formatted(SCREENS, PEOPLE),
                "way",
                "changes",
                "p50",
                "p95",
                "p99",
                "longest",
                "missed",
                "kB a screen and change",
                "CPU ms a change");
        var told = new Receipts(SCREENS);
        try (var followers = open(audience, told)) {
            var meter = new Meter();
            int missed = 0;
            for (int i = 0; i < CHANGES; i++) {
                missed += one(change, told, meter, 20);
                TimeUnit.MILLISECONDS.sleep(500);
            }
            row(table, "streams", told, missed + followers.lost(), meter);
        }
        var asked = new Receipts(SCREENS);
        try (var askers = new Askers(audience, SCREENS, asked)) {
            TimeUnit.SECONDS.sleep(15);
            var meter = new Meter();
            int missed = 0;
            for (int i = 0; i < BASELINE_CHANGES; i++) {
                missed += one(change, asked, meter, 30);
            }
            row(
                    table,
                    "the page again every second (%d answered, %d refused)"
                            .formatted(askers.answered(), askers.refused()),
                    asked,
                    missed,
                    meter);
        }
        return table;
    }

    private static Followers open(Audience audience, Receipts receipts) throws InterruptedException {
        var followers = new Followers(audience, SCREENS, receipts);
        for (int i = 0; i < 1_800 && followers.open() + followers.lost() < SCREENS; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (followers.open() < SCREENS) {
            throw new IllegalStateException(
                    followers.open() + " of " + SCREENS + " streams are open, " + followers.lost() + " were refused ("
                            + followers.why() + "), " + followers.again() + " asked again");
        }
        // What a screen that has nothing is told first.
        TimeUnit.SECONDS.sleep(3);
        return followers;
    }

    private static int one(Change change, Receipts receipts, Meter meter, long seconds) {
        receipts.begin();
        boolean[] everybody = new boolean[1];
        meter.count(() -> {
            long committed = change.commit();
            try {
                everybody[0] = receipts.end(committed, seconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return everybody[0] ? 0 : 1;
    }

    private static void row(Table table, String way, Receipts receipts, int missed, Meter meter) {
        long[] times = receipts.times();
        table.row(
                way,
                receipts.changes(),
                Numbers.millis(Numbers.quantile(times, .5)),
                Numbers.millis(Numbers.quantile(times, .95)),
                Numbers.millis(Numbers.quantile(times, .99)),
                Numbers.millis(times.length == 0 ? 0 : times[times.length - 1]),
                missed,
                "%.1f".formatted(receipts.bytes() / 1e3 / Math.max(1, times.length)),
                "%.0f".formatted(meter.processorSeconds() * 1_000 / receipts.changes()));
    }

    /** The changes of two hours on all screens and in one browser; what is held after collecting, now and then. */
    private Table soaked(Audience audience, Change change) throws Exception {
        var table = new Table(
                "%d changes, as many as two hours of one in ten seconds, in %.1f minutes on %d screens and one in a browser"
                        .formatted(SOAKED_CHANGES, soak.toSeconds() / 60.0, SCREENS),
                "after changes",
                "heap of server and clients, MB",
                "heap of the browser's page, kB",
                "nodes of its document",
                "screens open");
        var receipts = new Receipts(SCREENS);
        try (var followers = open(audience, receipts)) {
            var browser = ChromiumPage.open().orElse(null);
            try {
                if (browser != null) {
                    browser.go(audience.url(), audience.cookies(), "/screen?lang=zh");
                    browser.await("!!document.querySelector('[data-live-state=on]')", Duration.ofSeconds(60));
                }
                long pause = soak.toMillis() / SOAKED_CHANGES;
                long next = System.nanoTime();
                for (int i = 0; i <= SOAKED_CHANGES; i++) {
                    if (i % (SOAKED_CHANGES / 6) == 0) {
                        TimeUnit.SECONDS.sleep(2);
                        state(table, i, followers, browser);
                        next = System.nanoTime();
                    }
                    change.commit();
                    next += pause * 1_000_000;
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
                }
            } finally {
                if (browser != null) {
                    browser.close();
                }
            }
        }
        return table;
    }

    private static void state(Table table, int changes, Followers followers, @Nullable ChromiumPage browser) {
        LiveHeap.liveBytes();
        table.row(
                changes,
                "%.1f".formatted(LiveHeap.liveBytes() / 1e6),
                browser == null ? "no browser" : "%.0f".formatted(browser.heapBytes() / 1e3),
                browser == null ? "" : browser.nodes(),
                followers.open() - followers.lost());
    }
}
