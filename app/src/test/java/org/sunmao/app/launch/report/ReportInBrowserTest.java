package org.sunmao.app.launch.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.launch.link.LinkCommand;
import org.sunmao.app.testing.Browser;
import picocli.CommandLine;

/** A report on lists that mean harm, opened as a file in a real browser. */
class ReportInBrowserTest {

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void report() {
        browser = Browser.open();
        List<Path> lists = MadeUpLists.write(folder);
        for (String language : List.of("zh", "en")) {
            int status = new CommandLine(new LinkCommand())
                    .execute(
                            lists.get(0).toString(),
                            lists.get(1).toString(),
                            "--out",
                            folder.resolve("links.csv").toString(),
                            "--report",
                            folder.resolve(language + ".html").toString(),
                            "--language",
                            language,
                            "--truth",
                            lists.get(2).toString());
            assertThat(status).isZero();
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String address(String language) {
        return folder.resolve(language + ".html").toUri().toString();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT, zh", "390, 844, DARK, en", "1440, 900, DARK, en", "390, 844, LIGHT, zh"})
    void it_reads_well_wide_and_narrow_light_and_dark(int width, int height, ColorScheme scheme, String language) {
        try (BrowserContext window = browser.get()
                .newContext(
                        new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme))) {
            Page page = window.newPage();
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.onDialog(dialog -> {
                failures.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onRequest(request -> {
                if (!request.url().startsWith("file:")) {
                    failures.add("request: " + request.url());
                }
            });
            page.navigate(address(language));
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(page.evaluate(STICKING_OUT)).isEqualTo(List.of());
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(failures).isEmpty();
            assertThat(page.locator(width > 720 ? ".on-wide" : ".on-narrow").isVisible())
                    .isTrue();
            assertThat(page.locator("bdi:has-text(\"<script>alert\")").count()).isPositive();
        }
    }

    @Test
    void a_doubtful_pair_opens_and_pairs_can_be_found() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate(address("zh"));
            Locator pair = page.locator("#pair-5");
            assertThat(pair.locator("table.fall").isVisible()).isFalse();
            pair.locator("summary").click();
            assertThat(pair.locator("table.fall").isVisible()).isTrue();
            int all = page.locator(".pair:visible").count();
            page.locator("input[name=outcome][value=review]").uncheck();
            assertThat(page.locator(".pair:visible").count()).isBetween(1, all - 1);
            page.fill("#find", "no such words");
            assertThat(page.locator(".pair:visible").count()).isZero();
            assertThat(page.locator("#found").textContent()).contains("0");
        }
    }

    @Test
    void without_a_script_everything_is_there_to_read() {
        try (BrowserContext window = browser.get().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            page.navigate(address("zh"));
            assertThat(page.locator("#tools").isVisible()).isFalse();
            Locator falls = page.locator(".pair table.fall");
            assertThat(falls.count()).isGreaterThan(5);
            for (Locator fall : falls.all()) {
                assertThat(fall.isVisible()).isTrue();
            }
        }
    }

    /** What reaches beyond the window, but for what scrolls in a box of its own. */
    private static final String STICKING_OUT = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : Array.from(document.querySelectorAll('main *'))
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.wide, .hidden'))
                .map(e => e.tagName + '.' + e.getAttribute('class') + ' in ' + e.closest('section').id)
                .concat(['page']).slice(0, 20)""";

    /** Each bar begins where the one before it ended, and that of the sum ends where the last one does. */
    @Test
    void the_steps_of_a_waterfall_join() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate(address("zh"));
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            Number gap = (Number) page.evaluate(GAP);
            assertThat(gap.doubleValue()).isBetween(0.0, 1.5);
        }
    }

    private static final String GAP = """
            () => Math.max(...Array.from(document.querySelectorAll('table.fall')).map(fall => {
                const last = Array.from(fall.querySelectorAll('tbody .joint')).pop();
                const sum = fall.querySelector('tfoot .joint');
                return Math.abs(last.getBoundingClientRect().x - sum.getBoundingClientRect().x);
            }))""";
}
