package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** The report of a month as a page, in a real browser, on the district that the screen is looked at with. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class ReportsInBrowserTest extends InBrowser {

    @BeforeAll
    void open(@Autowired WorkerDatabase worker, @Autowired People people, @Autowired ApplicationEventPublisher news) {
        new MapWorld(worker, people, news);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, LIGHT, zh, ''",
        "1440, DARK, en, &place=street:990101001",
        "390, LIGHT, en, ''",
        "390, DARK, zh, &month=2026-09"
    })
    void the_report_is_open_to_everybody_and_nothing_sticks_out(
            int width, ColorScheme scheme, String lang, String query) {
        try (BrowserContext context = browser.window(width, scheme)) {
            List<String> failures = new ArrayList<>();
            context.onPage(opened -> opened.onPageError(failures::add));
            Page page = Browser.signedIn(context, site(), "", "map-leader", MapWorld.PASSWORD);
            page.navigate(site() + "/reports?lang=" + lang + query);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.content()).doesNotContain("⟦");
            assertThat(failures).isEmpty();
        }
    }
}
