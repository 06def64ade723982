package org.sunmao.app.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.notices.Notices;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** The bell and its pages, as they are seen and used. */
@TestPropertySource(
        properties = {
            "sunmao.test.world=notices-in-browser",
            "sunmao.mail.host=127.0.0.1",
            "sunmao.mail.port=9",
            "sunmao.mail.from=platform@district.example.cn",
            "sunmao.site=https://district.example.cn"
        })
@Import(NoticeWorld.class)
@DirtiesContext
class NoticesInBrowserTest extends InBrowser {

    @BeforeAll
    void world(@Autowired WorkerDatabase worker, @Autowired People people, @Autowired Notices notices) {
        NoticeWorld.persons(people);
        worker.doInTransaction(() -> {
            for (int i = 1; i <= 12; i++) {
                var line = NoticeWorld.line(i % 3 == 0 ? "warnings" : "visits", i, "k" + i);
                notices.tell(Set.of("told-one", "told-system"), line);
            }
        });
        worker.client()
                .sql("update notices.notice set read_at = now() where dedup_key in ('k4', 'k9')")
                .update();
        worker.client().sql("""
                        insert into notices.mail (person_id, kind, attempts, given_up_at, error)
                        select id, 'notice', 7, now(), 'MailConnectException: Couldn''t connect to host, port: mail, 25; timeout 10000'
                        from access.person where username = 'told-one'
                        """).update();
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh, told-one", "390, DARK, en, told-one", "390, LIGHT, zh, told-system"})
    void pages_fit_and_read_well(int width, ColorScheme scheme, String lang, String who) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "?lang=" + lang, who, NoticeWorld.PASSWORD);
            var paths = who.equals("told-system")
                    ? List.of("/notices", "/notices/mail")
                    : List.of("/notices", "/notices?topic=visits", "/notices/settings", "/notices/confirm?token=a");
            for (String path : paths) {
                page.navigate(site() + path);
                look(page, width + lang + path.replaceAll("\\W", "-"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1440", "390"})
    void the_bell_leads_to_what_is_unread_and_counts_down(int width) {
        try (BrowserContext window = browser.window(width, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "?lang=zh", "told-one", NoticeWorld.PASSWORD);
            int before = Integer.parseInt(page.locator(".bell-count").innerText());
            page.locator(".bell").click();
            page.waitForURL("**/notices");
            page.locator(".told-unread button").first().click();
            page.waitForURL("**/notices");
            assertThat(page.locator(".bell-count").innerText()).isEqualTo(Integer.toString(before - 1));
            page.locator(".told-unread .told-line > a").first().click();
            page.waitForURL("**/account?n=*");
            assertThat(page.locator(".bell-count").innerText()).isEqualTo(Integer.toString(before - 2));
        }
    }

    private static void look(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name)
                .isEqualTo(0);
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat(page.content()).as(name).doesNotContain("⟦");
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
