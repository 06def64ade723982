package org.sunmao.benchmarks.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.benchmarks.run.ChromiumPage;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Table;

/** Every page once in a browser that holds nothing yet: what comes over the line, and when the first of it is seen. */
final class FirstLook {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final String COUNTED = """
            (() => { const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            const left = (e) => /maplibre|\\/fonts?\\/|\\.woff2?|tiles|\\/screen\\/live|\\/glyphs/.test(e.name);
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            return [all.filter((e) => !left(e)).reduce((s, e) => s + e.transferSize, 0), paint ? paint.startTime : -1].join(' '); })()""";

    private FirstLook() {}

    static Table table(Platform platform, Visitor visitor) {
        var table = new Table(
                "First look at a page in Chromium, signed in as office: bytes beside the map library, fonts and tiles; first contentful paint",
                "route",
                "kB over the line",
                "first contentful paint");
        try (ChromiumPage browser = ChromiumPage.open().orElse(null)) {
            if (browser != null) {
                for (Map.Entry<String, String> page : pages(visitor).entrySet()) {
                    look(table, browser, platform.url(), visitor, page);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return table;
    }

    private static void look(
            Table table, ChromiumPage browser, String site, Visitor visitor, Map.Entry<String, String> page)
            throws InterruptedException {
        browser.forgetFiles();
        browser.go(site, visitor.cookies(), "/favicon.svg");
        browser.await(
                "document.readyState === 'complete' && location.pathname === '/favicon.svg'", Duration.ofSeconds(10));
        browser.go(site, visitor.cookies(), page.getValue());
        browser.await(
                "location.pathname !== '/favicon.svg' && document.readyState === 'complete' && performance.getEntriesByName('first-contentful-paint').length > 0",
                Duration.ofSeconds(20));
        String[] counted = browser.ask(COUNTED).split(" ");
        double painted = Double.parseDouble(counted[1]);
        table.row(
                page.getKey(),
                Numbers.kilobytes(Double.parseDouble(counted[0])),
                painted < 0 ? "-" : Numbers.millis(painted * 1e6));
    }

    /** A page for every route whose page a link leads to, by route. */
    private static Map<String, String> pages(Visitor visitor) throws IOException {
        Map<String, Pattern> routes = routes();
        var pages = new LinkedHashMap<String, String>();
        var begun = new HashSet<String>();
        var waiting = new ArrayDeque<String[]>();
        routes.keySet().stream()
                .filter(route -> !route.contains("{") && begun.add(route))
                .forEach(route -> waiting.add(new String[] {route, route}));
        while (!waiting.isEmpty()) {
            String[] next = waiting.poll();
            var answer = visitor.get(next[1]);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() != 200 || !type.startsWith("text/html")) {
                continue;
            }
            pages.put(next[0], next[1]);
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&").replaceAll("#.*", "");
                routes.forEach((route, pattern) -> {
                    if (pattern.matcher(path.replaceAll("\\?.*", "")).matches() && begun.add(route)) {
                        waiting.add(new String[] {route, path});
                    }
                });
            }
        }
        return pages;
    }

    /** All that may be read and whose reading is recorded, and the pages that are open to all. */
    private static Map<String, Pattern> routes() throws IOException {
        var routes = new LinkedHashMap<String, Pattern>();
        routes.put("/", Pattern.compile("/"));
        try (InputStream in = Objects.requireNonNull(FirstLook.class.getResourceAsStream("/audit/routes.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", 3))
                    .filter(cells -> cells[0].equals("GET") && !cells[1].matches("/api/.*|.*\\.[a-z]+|/screen/live"))
                    .forEach(cells -> routes.put(cells[1], Pattern.compile(cells[1].replaceAll("\\{[^/]+}", "[^/]+"))));
        }
        return routes;
    }
}
