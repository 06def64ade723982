package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;

/** An open screen in a real browser: what changes appears on it, and nothing else about it does. */
@DirtiesContext
@TestPropertySource(properties = {"sunmao.test.world=live-in-browser", "sunmao.screen.patience-ms=20000"})
class ScreenLiveInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final String ON = "[data-live][data-live-state=on]";

    @Autowired
    WorkerDatabase worker;

    @Autowired
    ApplicationEventPublisher news;

    private TinyDistrict district;
    private long tower;
    private int firms;

    @BeforeAll
    void open(@Autowired People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("lamp-office", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("lamp-leaving", "木", Role.LEADER, hash, List.of())),
                "test");
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        tower = district.building("甲楼", district.street("990101001"), 1000);
        district.list(tower, LIST.minusMonths(1));
        district.list(tower, LIST);
        district.holds(district.enterprise("两地公司"), district.unit(tower, 300), LIST);
        news.publishEvent(new Derived(Instant.now()));
    }

    private void movesIn() {
        district.holds(district.enterprise("新来" + firms++ + "公司"), district.unit(tower, 10), LIST);
        news.publishEvent(new Derived(Instant.now()));
    }

    private Page screen(BrowserContext window, String person, String query) {
        Page page = Browser.signedIn(window, site(), "", person, PASSWORD);
        page.navigate(site() + "/screen" + query);
        page.waitForSelector(ON);
        return page;
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh, 实时", "390, DARK, en, Live"})
    void a_change_appears_without_loading_and_focus_and_place_stay(
            int width, ColorScheme scheme, String lang, String word) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = screen(window, "lamp-office", "?figure=enterprises-present&lang=" + lang);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            assertThat(page.locator("[data-live]").innerText()).contains(word);
            page.evaluate("window.loadedOnce = true");
            page.evaluate(
                    "document.querySelector('[data-part=figures] a').focus({preventScroll: true}); scrollTo(0, 200)");
            page.evaluate("window.focused = document.activeElement.getAttribute('href'); window.at = scrollY");
            String before = page.locator("[data-part=figures]").innerText();

            movesIn();
            page.waitForFunction(
                    "before => document.querySelector('[data-part=figures]').innerText !== before", before);

            assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
            assertThat(page.evaluate("document.activeElement.getAttribute('href') === window.focused"))
                    .isEqualTo(true);
            assertThat(page.evaluate("scrollY === window.at")).isEqualTo(true);
            assertThat(page.locator(".changed").count())
                    .as("what changed is marked")
                    .isPositive();
            Object live = text(page);
            page.reload();
            page.waitForSelector(ON);
            assertThat(text(page)).isEqualTo(live);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(failures).isEmpty();
        }
    }

    /** What the parts that say figures read. */
    private static Object text(Page page) {
        return page.evaluate("""
                ['figures', 'trend', 'ranking', 'moves', 'industry', 'leases']
                    .map(id => document.getElementById('part-' + id).innerText).join('\\n')
                """);
    }

    @Test
    void a_row_that_somebody_sends_is_said_to_be_in_at_once() throws IOException, InterruptedException {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = screen(window, "lamp-office", "?lang=zh");
            String before = page.locator("#part-arrived").innerText();
            String basic = Base64.getEncoder().encodeToString(("lamp-office:" + PASSWORD).getBytes());
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(site() + "/api/intake/rows?source=counter&kind=register"))
                                    .header("Authorization", "Basic " + basic)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("[{\"enterprise-name\": \"实时测试有限公司\"}]"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            page.waitForFunction("before => document.querySelector('#part-arrived').innerText !== before", before);
            assertThat(page.evaluate("performance.getEntriesByType('navigation').length"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_is_lost_comes_back_with_what_was_missed() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = screen(window, "lamp-office", "?lang=zh&figure=enterprises-present");
            String before = page.locator("[data-part=figures]").innerText();
            window.setOffline(true);
            page.evaluate("dispatchEvent(new Event('online'))"); // begins anew, and finds nobody
            page.waitForSelector("[data-live-state=again]");
            movesIn();
            assertThat(page.locator("[data-part=figures]").innerText()).isEqualTo(before);

            window.setOffline(false);
            page.waitForSelector(ON);
            page.waitForFunction(
                    "before => document.querySelector('[data-part=figures]').innerText !== before", before);
        }
    }

    @Test
    void whoever_is_signed_out_elsewhere_is_told_that_the_screen_stands_still() {
        try (BrowserContext window = browser.window(390, ColorScheme.DARK)) {
            Page page = screen(window, "lamp-leaving", "?lang=en");
            worker.client().sql("""
                            update access.session set ended_at = now()
                            where person_id = (select id from access.person where username = 'lamp-leaving')
                            """).update();
            page.waitForSelector("[data-live-state=reader]");
            assertThat(page.locator("[data-live]").innerText()).contains("No longer updated", "Open again");
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    @Test
    void nothing_moves_for_who_wants_no_motion() {
        try (BrowserContext window = browser.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
            Page page = screen(window, "lamp-office", "?figure=enterprises-present");
            String before = page.locator("[data-part=figures]").innerText();
            movesIn();
            page.waitForFunction(
                    "before => document.querySelector('[data-part=figures]').innerText !== before", before);
            assertThat(page.locator(".changed").count()).isPositive();
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('.changed')].every(one => getComputedStyle(one).animationName === 'none')"))
                    .isEqualTo(true);
        }
    }
}
