package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.catalogue.web.CatalogueWorld;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** Pages of an earlier day and moment in a real browser, and the way there and back. */
@TestPropertySource(properties = "sunmao.test.world=clocks")
@DirtiesContext
class ClockedInBrowserTest extends InBrowser {

    @TempDir
    static Path dir;

    private ClockedWorld world = new ClockedWorld(0, 0, Instant.EPOCH, Instant.EPOCH);

    @BeforeAll
    void history(
            @Autowired People people,
            @Autowired Intake intake,
            @Autowired Derivations derivations,
            @Autowired WorkerDatabase database)
            throws IOException {
        world = ClockedWorld.make(new ClockedWorld.Tools(people, intake, derivations, database), dir);
    }

    private Page signedIn(BrowserContext context, String lang) {
        return Browser.signedIn(context, site(), "?lang=" + lang, "office", CatalogueWorld.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, DARK, zh", "390, LIGHT, en"})
    void every_page_fits_and_reads_well(int width, ColorScheme scheme, String lang) {
        String clocks = "true-on=2025-02-28&known-on=" + world.late();
        try (BrowserContext context = browser.window(width, scheme)) {
            Page page = signedIn(context, lang);
            for (String path : List.of(
                    "/buildings?" + clocks,
                    world.buildingPath() + "?" + clocks,
                    "/screen?" + clocks,
                    "/measures/occupancy?" + clocks,
                    "/measures?" + clocks,
                    "/compare?measure=occupancy&a-true-on=2025-01-31&b-true-on=2025-06-30")) {
                page.navigate(site() + path);
                picture(page, path, width, lang);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(path)
                        .isEqualTo(0);
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat(page.content()).as(path).doesNotContain("⟦");
            }
        }
    }

    @Test
    void one_goes_to_an_earlier_day_stays_there_and_comes_back() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context, "zh");
            page.navigate(site() + "/buildings");
            assertThat(page.textContent("tbody")).contains("海天国际中心");
            page.click("details.clocks summary");
            page.fill("#f-true-on", "2025-02-28");
            page.click("details.clocks button");
            page.waitForURL("**true-on=2025-02-28**");
            assertThat(page.textContent("tbody")).contains("海天大厦").doesNotContain("国际");
            page.click("tbody a");
            page.waitForURL("**" + world.buildingPath() + "?true-on=2025-02-28**");
            assertThat(page.textContent("h1")).contains("海天大厦");
            assertThat(page.textContent(".clocks-set")).contains("2025-02-28");
            page.click(".clocks-set a");
            page.waitForURL("**" + world.buildingPath());
            assertThat(page.textContent("h1")).contains("海天国际中心");
            assertThat(page.locator(".clocks-set").count()).isZero();
        }
    }

    /** For people to look at, where a folder for pictures is named. */
    private static void picture(Page page, String path, int width, String lang) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            String name = path.replaceAll("[?].*", "").replaceAll("\\W", "-");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "clocks" + name + width + lang + ".png"))
                    .setFullPage(true));
        }
    }
}
