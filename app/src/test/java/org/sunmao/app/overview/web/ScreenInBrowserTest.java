package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** The one screen in a real browser: what is chosen changes the parts and the address, without loading the page again. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class ScreenInBrowserTest extends InBrowser {

    private MapWorld world;

    @BeforeAll
    void open(@Autowired WorkerDatabase worker, @Autowired People people, @Autowired ApplicationEventPublisher news) {
        world = new MapWorld(worker, people, news);
    }

    private Page screen(BrowserContext context, String query) {
        Page page = Browser.signedIn(context, site(), "", "map-leader", MapWorld.PASSWORD);
        page.navigate(site() + "/screen" + query);
        page.waitForSelector("#part-map[data-ready=drawn]");
        page.evaluate("window.loadedOnce = true");
        return page;
    }

    private static void stays(Page page) {
        assertThat(page.evaluate("window.loadedOnce"))
                .as("the page was loaded again")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, ?lang=zh", "390, DARK, ?lang=en", "1920, DARK, ?lang=zh&wall=yes"})
    void the_screen_is_open_to_everybody_and_nothing_sticks_out(int width, ColorScheme scheme, String query) {
        try (BrowserContext context = browser.window(width, scheme)) {
            List<String> failures = new ArrayList<>();
            context.onPage(opened -> opened.onPageError(failures::add));
            Page page = screen(context, query);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.content()).doesNotContain("⟦");
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void the_wall_shows_the_same_picture_at_half_the_size_and_all_of_it_at_once() {
        for (String lang : List.of("zh", "en")) {
            double large = wall(3840, 2160, lang);
            double small = wall(1920, 1080, lang);
            assertThat(small * 2).as(lang).isBetween(large * .97, large * 1.03);
        }
    }

    /** Where the lowest part ends. */
    private double wall(int width, int height, String lang) {
        try (BrowserContext context = browser.window(width, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(context, site(), "", "map-leader", MapWorld.PASSWORD);
            page.setViewportSize(width, height);
            page.navigate(site() + "/screen?wall=yes&lang=" + lang);
            assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
                    .as("below the wall, " + width + " " + lang)
                    .isEqualTo(0);
            return ((Number)
                            page.evaluate(
                                    "Math.max(...[...document.querySelectorAll('.screen-cell')].map((c) => c.getBoundingClientRect().bottom))"))
                    .doubleValue();
        }
    }

    @Test
    void two_sides_are_open_to_everybody() {
        try (BrowserContext context = browser.window(390, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(context, site(), "", "map-leader", MapWorld.PASSWORD);
            page.navigate(site() + "/screen/beside?first-place=street:" + MapWorld.HILL);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    @Test
    void one_goes_down_to_a_unit_and_back_and_the_map_stays() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = screen(context, "?lang=zh&figure=occupancy");
            page.evaluate("document.querySelector('.screen-map-canvas').dataset.same = 'yes'");
            page.locator("#part-ranking a:text('望澜大厦')").first().click();
            page.waitForSelector(".where h1:text('望澜大厦')");
            assertThat(page.url()).contains("place=building%3A" + world.tower, "figure=occupancy");
            assertThat(page.locator("#part-figures .tile.chosen .tile-value").innerText())
                    .contains("90.0%");
            page.locator(".floors a").first().click();
            page.waitForSelector(".room-lines");
            page.locator(".room-label").first().click();
            page.waitForURL(url -> url.contains("unit="));
            page.waitForSelector(".room-lines .here");
            page.goBack();
            page.waitForURL(url -> !url.contains("unit="));
            page.waitForSelector(
                    ".room-lines .here", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            page.goBack();
            page.goBack();
            page.waitForSelector(".where h1:text('一屏总览')");
            assertThat(page.locator(".screen-map-canvas").getAttribute("data-same"))
                    .isEqualTo("yes");
            stays(page);
        }
    }

    @Test
    void a_month_and_a_range_are_chosen_by_keys_and_by_drawing() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = screen(context, "?lang=zh&figure=tax-12-months");
            page.locator(".brush").focus();
            page.keyboard().press("ArrowLeft");
            page.waitForURL(url -> url.contains("month=2026-09"));
            page.waitForSelector(".brush[data-month='2026-09']");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("brush");
            page.keyboard().press("Shift+ArrowLeft");
            page.keyboard().press("Shift+ArrowLeft");
            page.waitForURL(url -> url.contains("from=2026-07"));
            page.waitForSelector(".trend-range");
            assertThat(page.locator("#chosen").innerText()).contains("2026年7月 至 2026年9月");

            var box = page.locator(".brush").boundingBox();
            int months = page.locator(".brush").getAttribute("data-months").split(",").length;
            double step = box.width / months;
            page.mouse().move(box.x + step * (months - .5), box.y + 40);
            page.mouse().down();
            page.mouse().move(box.x + step * (months - 3.5), box.y + 40);
            page.mouse().up();
            page.waitForURL(url -> url.contains("month=2026-10") && url.contains("from=2026-07"));
            stays(page);
        }
    }

    @Test
    void months_play_and_pause_by_keys() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = screen(context, "?lang=zh&figure=tax-12-months&month=2026-05");
            page.locator("[data-play]").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("month=2026-07"));
            assertThat(page.locator("[data-play]").getAttribute("aria-pressed")).isEqualTo("true");
            assertThat(page.evaluate("document.activeElement.dataset.keep")).isEqualTo("play");
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-play]").getAttribute("aria-pressed")).isEqualTo("false");
            assertThat(page.locator("[data-play]").innerText()).contains("播放");
            page.waitForTimeout(1500);
            String paused = page.url();
            page.waitForTimeout(1500);
            assertThat(page.url()).isEqualTo(paused);
            page.goBack();
            page.waitForURL(url -> url.contains("month=2026-05"));
            stays(page);
        }
    }

    @Test
    void what_reads_otherwise_is_marked_and_moves_only_where_motion_is_wanted() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = screen(context, "?lang=zh");
            String put = """
                    document.dispatchEvent(new CustomEvent('screen:put', {detail: {id: 'figures',
                        html: document.getElementById('part-figures').innerHTML.replace('figure-number">', 'figure-number">9')}}))""";
            page.evaluate(put);
            assertThat(page.locator("#part-figures .changed").count()).isEqualTo(1);
            String name = "getComputedStyle(document.querySelector('#part-figures .changed')).animationName";
            assertThat(page.evaluate(name)).isEqualTo("changed");
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.evaluate(name)).isEqualTo("none");
        }
    }
}
