package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/** The map in a real browser: it is drawn, asks nobody but this server, and says the same in words. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class MapInBrowserTest extends InBrowser {

    private static final String NO_WEBGL = """
            const original = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
                return kind.startsWith("webgl") ? null : original.call(this, kind, ...rest);
            };
            """;

    private MapWorld world;

    @BeforeAll
    void open(@Autowired WorkerDatabase worker, @Autowired People people, @Autowired ApplicationEventPublisher news) {
        world = new MapWorld(worker, people, news);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "390, DARK, en"})
    void the_map_is_drawn_from_this_server_alone(int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = browser.window(width, scheme)) {
            Page page = signedIn(context);
            List<String> asked = new ArrayList<>();
            List<String> failures = new ArrayList<>();
            context.onRequest(request -> asked.add(request.url()));
            page.onPageError(failures::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    failures.add(message.text());
                }
            });

            page.navigate(site() + "/map?measure=occupancy&lang=" + lang);
            page.waitForSelector(".map-box[data-ready=drawn]");

            assertThat(asked).anyMatch(url -> url.endsWith(".mvt"));
            assertThat(asked)
                    .allMatch(url ->
                            url.startsWith(site()) || url.startsWith("blob:" + site()) || url.startsWith("data:"));
            assertThat(failures).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.locator(".map-box").boundingBox().y)
                    .isLessThanOrEqualTo(page.locator(".map-side-legend").boundingBox().y);
            assertThat(page.content()).doesNotContain("⟦");
        }
    }

    @Test
    void a_building_is_shown_from_the_list_by_keyboard() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + "/map?measure=occupancy&month=2026-10");
            page.waitForSelector(".map-box[data-ready=drawn]");
            page.waitForSelector(".map-live [data-show]");
            page.locator("[data-show=" + MapWorld.address(world.tower) + "]").press("Enter");
            page.waitForSelector(".map-card");

            assertThat(page.locator(".map-card").innerText()).contains("望澜大厦", "90.0%", "高 88 米");
            assertThat(page.locator(".map-card h3 a").getAttribute("href")).isEqualTo("/buildings/B" + world.tower);
        }
    }

    @Test
    void without_webgl_the_list_says_the_same() {
        try (BrowserContext context = browser.window(390, ColorScheme.LIGHT)) {
            context.addInitScript(NO_WEBGL);
            Page page = signedIn(context);
            page.navigate(site() + "/map?measure=occupancy");
            page.waitForSelector(".map-box[data-ready=without]");

            assertThat(page.locator(".map-missing").isVisible()).isTrue();
            assertThat(page.locator("#map-list").innerText()).contains("望澜大厦", "90.0%", "无址楼");
        }
    }

    private Page signedIn(BrowserContext context) {
        return Browser.signedIn(context, site(), "", "map-office", MapWorld.PASSWORD);
    }
}
