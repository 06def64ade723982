package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;

/** The pages of everyday work in a real browser, over {@link TwoStreets}: they fit, read well, and can be used by keyboard alone. */
@TestPropertySource(properties = "logging.level.org.sunmao=warn") // an application and a database of its own
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class WalkInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private TwoStreets world;

    @BeforeAll
    void open(@Autowired WorkerDatabase worker, @Autowired People people, @Autowired List<DerivationStep> steps) {
        world = TwoStreets.build(worker);
        people.addAll(
                List.of(new NewPerson("walk-office", "办公室", Role.OFFICE, TestPasswords.hash(PASSWORD), List.of())),
                "test");
        worker.doInTransaction(() -> steps.stream()
                .filter(step -> step.code().equals("front.search"))
                .forEach(step -> step.derive(Progress.UNWATCHED)));
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "390, DARK, en"})
    void pages_of_everyday_work_fit_and_read_well(int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = browser.window(width, scheme)) {
            Page page = signedIn(context);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + "/?lang=" + lang);
            for (String path : List.of(
                    "/screen", "/measures/occupancy", "/buildings", "/enterprises", "/search", "/search?q=wangchao")) {
                page.navigate(site() + path);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(path)
                        .isEqualTo(0);
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat(page.content()).as(path).doesNotContain("⟦");
                assertThat(page.locator(".tile, .answer-head, .table, .search-form")
                                .count())
                        .as(path)
                        .isPositive();
            }
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void suggestions_are_chosen_with_the_arrow_keys_while_the_typing_stays_in_the_box() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            Locator box = suggesting(page, "wangchao");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(Browser.violations(page)).isEmpty();

            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find-q");
            assertThat(page.locator("#" + box.getAttribute("aria-activedescendant"))
                            .innerText())
                    .contains("望潮中心");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/buildings/B" + world.tower));
        }
    }

    @Test
    void escape_closes_the_suggestions_and_leaves_what_was_typed() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            Locator box = suggesting(page, "wangchao");
            page.keyboard().press("Escape");
            assertThat(page.locator(".find-list").isVisible()).isFalse();
            assertThat(box.inputValue()).isEqualTo("wangchao");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");

            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/search?q=wangchao"));
        }
    }

    @Test
    void nothing_found_is_said_aloud() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + "/buildings?lang=en");
            page.locator("#find-q").pressSequentially("zzzz");
            page.waitForSelector(".find-none");
            assertThat(page.locator("form.find [role=status]").textContent()).isEqualTo("Nothing found.");
            assertThat(page.locator("#find-q").getAttribute("aria-expanded")).isEqualTo("false");
        }
    }

    @Test
    void arrow_keys_in_a_filter_wait_for_enter_and_the_focus_stays_there() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + "/buildings");
            page.locator("select[name=street]").focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.url()).endsWith("/buildings");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("street="));
            page.waitForFunction("document.activeElement.name === 'street'");
        }
    }

    @Test
    void on_a_narrow_screen_a_label_never_lies_over_its_value() {
        try (BrowserContext context = browser.window(390, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + "/buildings?lang=en");
            Object wrapping = page.evaluate(
                    "[...document.querySelectorAll('.stacked td')]"
                            + ".map(cell => getComputedStyle(cell, '::before').whiteSpace).filter(space => space !== 'normal')");
            assertThat((List<?>) wrapping).isEmpty();
        }
    }

    private Locator suggesting(Page page, String typed) {
        page.navigate(site() + "/buildings?lang=zh");
        Locator box = page.locator("#find-q");
        box.pressSequentially(typed);
        page.waitForSelector(".find-list [role=option]");
        return box;
    }

    private Page signedIn(BrowserContext context) {
        return Browser.signedIn(context, site(), "", "walk-office", PASSWORD);
    }
}
