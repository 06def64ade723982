package org.sunmao.benchmarks.footprints;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.overview.tiles.Mercator;
import org.sunmao.benchmarks.pages.PagesBenchmark;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.ChromiumPage;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.benchmarks.tiles.City;

/** Both maps over many outlines: what tiles weigh and how many the server draws in a second, and what a frame costs a browser without a graphics card. */
public final class FootprintsBenchmark implements Benchmark {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int STEPS = 60;
    private static final int TILES = 12;
    private static final double LONGITUDE = 120.4;
    private static final double LATITUDE = 36.1;
    private static final String MEASURE = "enterprises-present";
    private static final String LOOKED_AT = ".maplibregl-canvas";

    private final int buildings;
    private final long seed;

    /** So many outlines. */
    public FootprintsBenchmark(int buildings, long seed) {
        this.buildings = buildings;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "footprints";
    }

    @Override
    public List<Table> run(Session session) {
        try (Platform platform = Platform.start()) {
            WrittenCity.write(platform.sql(), City.of(buildings, seed));
            platform.tell(new Derived(Instant.now()));
            Visitor visitor = PagesBenchmark.office(platform);
            Table tiles = tiles(visitor);
            return List.of(tiles, browsed(platform.url(), visitor));
        }
    }

    /** Tiles in the middle, where most stands, one after the other over HTTP. */
    private Table tiles(Visitor visitor) {
        var table = new Table(
                Numbers.whole(buildings) + " outlines: tiles of the middle, from the server, packed",
                "zoom",
                "kB, mean",
                "kB, most",
                "tiles per second, one after the other");
        String month = WrittenCity.DAY.toString().substring(0, 7);
        for (int zoom = 9; zoom <= 16; zoom++) {
            int across = 1 << zoom;
            int x = (int) (Mercator.x(LONGITUDE) * across);
            int y = (int) (Mercator.y(LATITUDE) * across);
            int deep = zoom;
            visitor.file(tile(month, deep, x, y));
            long most = 0;
            long sum = 0;
            long nanos = 0;
            for (int i = 0; i < TILES; i++) {
                String path = tile(month, deep, x + i % 4 - 2, y + i / 4 - 1);
                long[] bytes = new long[1];
                nanos += Clock.once(() -> bytes[0] = visitor.file(path).body().length)
                        .toNanos();
                most = Math.max(most, bytes[0]);
                sum += bytes[0];
            }
            table.row(
                    zoom,
                    Numbers.kilobytes((double) sum / TILES),
                    Numbers.kilobytes(most),
                    Numbers.ratio(Numbers.perSecond(TILES, Duration.ofNanos(nanos))));
        }
        return table;
    }

    private static String tile(String month, int zoom, int x, int y) {
        return "/api/tiles/" + MEASURE + "/" + month + "/" + zoom + "/" + x + "/" + y + ".mvt";
    }

    private static Table browsed(String site, Visitor visitor) {
        var table = new Table(
                "In Chromium without a window, 1440 x 900, drawn by SwiftShader; frames are those the page was asked to draw",
                "page",
                "step",
                "seconds until drawn",
                "frames per second",
                "processor ms per frame");
        try (ChromiumPage browser = ChromiumPage.open().orElse(null)) {
            if (browser != null) {
                look(table, browser, site, visitor, "/map", "[data-ready=drawn]");
                look(table, browser, site, visitor, "/screen", "#part-map[data-ready=drawn]");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return table;
    }

    private static void look(Table table, ChromiumPage browser, String site, Visitor visitor, String path, String drawn)
            throws InterruptedException {
        browser.forgetFiles();
        long begun = System.nanoTime();
        browser.go(site, visitor.cookies(), path);
        boolean seen = browser.await("!!document.querySelector('" + drawn + "')", PATIENCE);
        table.row(
                path,
                "opened",
                seen ? Numbers.seconds(Duration.ofNanos(System.nanoTime() - begun)) : "over 90 s",
                "",
                "");
        if (!seen) {
            return;
        }
        browser.ask(
                "(() => { document.querySelector('" + LOOKED_AT
                        + "').scrollIntoView({block: 'center'}); window.frames = 0; const f = () => { window.frames++; requestAnimationFrame(f); }; f(); })()");
        frames(table, browser, path, "panning, all of it in view");
        for (int more = 1; more <= 6; more++) {
            zoom(browser);
            if (more % 2 == 0) {
                frames(table, browser, path, "panning, " + more + " steps nearer");
            }
        }
    }

    private static void zoom(ChromiumPage browser) throws InterruptedException {
        browser.ask("document.querySelector('.maplibregl-ctrl-zoom-in').click()");
        Thread.sleep(2_500);
    }

    private static void frames(Table table, ChromiumPage browser, String path, String step)
            throws InterruptedException {
        double[] middle = {
            Double.parseDouble(browser.ask("(r => r.left + r.width / 2)(document.querySelector('" + LOOKED_AT
                    + "').getBoundingClientRect())")),
            Double.parseDouble(browser.ask(
                    "(r => r.top + r.height / 2)(document.querySelector('" + LOOKED_AT + "').getBoundingClientRect())"))
        };
        long before = Long.parseLong(browser.ask("window.frames"));
        Duration work = browser.processorTime();
        long begun = System.nanoTime();
        browser.point("mousePressed", middle[0], middle[1]);
        for (int i = 0; i < STEPS; i++) {
            double turn = 2 * Math.PI * i / STEPS;
            browser.point("mouseMoved", middle[0] + 120 * Math.sin(turn), middle[1] + 60 * Math.sin(2 * turn));
            Thread.sleep(40);
        }
        browser.point("mouseReleased", middle[0], middle[1]);
        long frames = Math.max(1, Long.parseLong(browser.ask("window.frames")) - before);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        table.row(
                path,
                step,
                "",
                Numbers.ratio(Numbers.perSecond(frames, took)),
                Numbers.whole((double) browser.processorTime().minus(work).toMillis() / frames));
    }
}
