package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.SpringTestDatabase;

/** The pages that need no data, in a real browser: nothing sticks out, nothing is unreadable, nothing is fetched from elsewhere. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeAll
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1440, LIGHT, zh",
        "/, 390, DARK, en",
        "/login, 1440, DARK, zh",
        "/login, 390, LIGHT, en",
        "/style, 1440, LIGHT, zh",
        "/style, 1440, DARK, en",
        "/style, 390, LIGHT, en",
        "/style, 390, DARK, zh",
        "/nowhere, 390, LIGHT, zh",
        "/openapi, 1440, LIGHT, zh",
        "/openapi, 390, DARK, en",
    })
    void a_page_fits_reads_well_and_keeps_to_itself(String path, int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = context(width, scheme)) {
            Page page = context.newPage();
            List<String> foreign = new ArrayList<>();
            List<String> failures = new ArrayList<>();
            page.onRequest(
                    request -> note(foreign, request.url(), !request.url().startsWith(site())));
            page.onPageError(failures::add);

            page.navigate(site() + path + "?lang=" + lang);

            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(foreign).isEmpty();
            assertThat(failures).isEmpty();
            assertThat(page.content()).doesNotContain("⟦");
        }
    }

    @Test
    void the_first_tab_leads_to_the_skip_link_and_it_leads_to_the_content() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site() + "/style");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void the_theme_changes_at_once_and_stays() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site() + "/style?sort=area");
            page.click(".top-tools [data-theme-switch=dark]");
            assertThat(page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor"))
                    .isEqualTo("rgb(20, 24, 28)");
            page.navigate(site() + "/login");
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        }
    }

    @Test
    void without_scripts_language_and_theme_change_all_the_same_and_the_query_stays() {
        var options = new NewContextOptions().setJavaScriptEnabled(false);
        try (BrowserContext context = browser.get().newContext(options)) {
            Page page = context.newPage();
            page.navigate(site() + "/style?sort=-area");
            page.click(".lang-switch");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            page.click(".top-tools [data-theme-switch=dark]");
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            assertThat(page.url()).contains("sort=-area");
        }
    }

    @Test
    void a_dialog_opens_by_keyboard_and_closes_by_escape() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site() + "/style");
            page.locator("[data-dialog=withdraw]").press("Enter");
            assertThat(page.locator("#withdraw").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator("#withdraw").isVisible()).isFalse();
        }
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        return browser.get()
                .newContext(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    private String site() {
        return "http://localhost:" + port;
    }

    private static void note(List<String> list, String text, boolean when) {
        if (when) {
            list.add(text);
        }
    }
}
