package org.sunmao.benchmarks.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.ChromiumPage;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Table;

/**
 * How smooth the plan is under a thumb: 390 × 844 pixels of a telephone, the processor slowed down to a quarter, and the plan scrolled from its top to its foot and
 * back, or pulled about when it is larger than its place. The times are those between frames as the page gets them (requestAnimationFrame).
 */
final class PlanFrames {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SLOWED = 4;
    private static final String PATH = "/buildings/B1/plan?lang=zh";

    /** Scrolls for three seconds and keeps the milliseconds between frames, and tasks longer than 50 ms. */
    private static final String PAN = """
            (() => { window.gaps = []; window.long = []; window.panned = false;
              const canvas = document.querySelector('.plan-canvas');
              const long = new PerformanceObserver(l => l.getEntries().forEach(e => window.long.push(e.duration)));
              long.observe({entryTypes: ['longtask']});
              const from = canvas.getBoundingClientRect().top + scrollY, height = Math.max(0, canvas.offsetHeight - innerHeight);
              const begun = performance.now(); let last = 0;
              const frame = now => {
                if (last) window.gaps.push(now - last);
                last = now;
                const turn = (1 - Math.cos((performance.now() - begun) / 3000 * 2 * Math.PI)) / 2;
                window.scrollTo(0, from + height * turn);
                canvas.scrollLeft = (canvas.scrollWidth - canvas.clientWidth) * turn;
                canvas.scrollTop = (canvas.scrollHeight - canvas.clientHeight) * turn;
                if (performance.now() - begun < 3000) requestAnimationFrame(frame); else { window.panned = true; long.disconnect(); }
              };
              requestAnimationFrame(frame); return 'begun'; })()""";

    private PlanFrames() {}

    /** The table; empty where this machine has no Chromium. */
    static Optional<Table> table(String site, Visitor visitor) {
        try (ChromiumPage browser = ChromiumPage.open().orElse(null)) {
            if (browser == null) {
                return Optional.empty();
            }
            var table = new Table(
                    "Under a thumb: 390 x 844, processor slowed " + SLOWED
                            + " times, 60 floors of 20 units, drawn by SwiftShader",
                    "step",
                    "frames",
                    "median ms between frames",
                    "95 of 100 within",
                    "worst",
                    "tasks over 50 ms");
            browser.phone(SLOWED);
            browser.go(site, visitor.cookies(), PATH);
            if (!browser.await("!!document.querySelector('.plan-zoom:not([hidden])')", PATIENCE)) {
                throw new IllegalStateException("the plan was not drawn");
            }
            Thread.sleep(2_000);
            row(table, browser, "as it opens", "");
            row(
                    table,
                    browser,
                    "nearer by two steps",
                    "document.querySelectorAll('[data-zoom=in]').forEach(b => { b.click(); b.click(); })");
            row(
                    table,
                    browser,
                    "the whole building",
                    "document.querySelectorAll('[data-zoom=fit]').forEach(b => b.click())");
            return Optional.of(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void row(Table table, ChromiumPage browser, String step, String before) throws InterruptedException {
        if (!before.isEmpty()) {
            browser.ask(before);
            Thread.sleep(2_000);
        }
        browser.ask(PAN);
        if (!browser.await("window.panned", PATIENCE)) {
            throw new IllegalStateException("the plan was not panned to the end");
        }
        double[] gaps = Arrays.stream(browser.ask("window.gaps.join(',')").split(","))
                .filter(gap -> !gap.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
        table.row(
                step,
                Numbers.whole(gaps.length),
                Numbers.ratio(at(gaps, .5)),
                Numbers.ratio(at(gaps, .95)),
                Numbers.ratio(at(gaps, 1)),
                browser.ask("window.long.length"));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
