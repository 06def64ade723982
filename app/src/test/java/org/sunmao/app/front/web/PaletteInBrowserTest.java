package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;

/** Ctrl K over any page, in a real browser: by keyboard alone, with an input method, on a telephone, and whatever answer comes last. */
@TestPropertySource(properties = {"logging.level.org.sunmao=warn", "sunmao.test.world=palette"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class PaletteInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private TwoStreets world;

    @BeforeAll
    void open(
            @Autowired WorkerDatabase worker,
            @Autowired People people,
            @Autowired List<DerivationStep> steps,
            @Autowired ApplicationEventPublisher news) {
        world = TwoStreets.build(worker);
        people.addAll(
                List.of(new NewPerson("palette", "办公室", Role.OFFICE, TestPasswords.hash(PASSWORD), List.of())), "test");
        worker.doInTransaction(() -> steps.stream()
                .filter(step -> step.code().equals("front.search"))
                .forEach(step -> step.derive(Progress.UNWATCHED)));
        news.publishEvent(new Derived(Instant.now()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/screen", "/enterprises", "/measures/occupancy"})
    void by_keyboard_alone_it_leads_from_any_page_to_what_was_meant(String path) {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + path);
            page.keyboard().press("Control+k");
            Locator field = page.locator("#palette-q");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("palette-q");
            assertThat(field.getAttribute("role")).isEqualTo("combobox");

            page.keyboard().type("wczx");
            Locator first = options(page).first();
            page.locator("#palette-list [role=option]:first-child:has-text('望潮中心')")
                    .first()
                    .waitFor();
            assertThat(first.innerText()).contains("望潮中心");
            assertThat(field.getAttribute("aria-activedescendant")).isEqualTo(first.getAttribute("id"));
            assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/buildings/B" + world.tower));
        }
    }

    @Test
    void the_focus_stays_in_it_and_escape_gives_it_back() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + "/enterprises");
            page.locator("select[name=street]").focus();
            page.keyboard().press("Meta+k");
            page.waitForSelector("#palette[open]");
            for (int i = 0; i < 8; i++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement === document.body"
                                + " || document.getElementById('palette').contains(document.activeElement)"))
                        .isEqualTo(true);
            }
            page.keyboard().press("Escape");
            assertThat(page.locator("#palette").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("street");
        }
    }

    @Test
    void a_slash_opens_it_where_nobody_writes() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + "/buildings");
            page.locator("#find-q").focus();
            page.keyboard().type("/");
            assertThat(page.locator("#palette").isVisible()).isFalse();
            assertThat(page.locator("#find-q").inputValue()).isEqualTo("/");
            page.locator("#main").focus();
            page.keyboard().press("/");
            assertThat(page.locator("#palette").isVisible()).isTrue();
            assertThat(page.locator("#palette-q").inputValue()).isEmpty();
        }
    }

    @Test
    void enter_belongs_to_the_input_method_while_it_composes_and_only_what_was_meant_is_asked() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + "/buildings");
            var asked = new java.util.concurrent.CopyOnWriteArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("/search/suggest?q=w")
                        || request.url().contains("/search/suggest?q=%")) {
                    asked.add(java.net.URLDecoder.decode(request.url(), java.nio.charset.StandardCharsets.UTF_8));
                }
            });
            page.keyboard().press("Control+k");
            page.waitForSelector("#palette[open]");
            CDPSession keys = context.newCDPSession(page);
            compose(keys, "wang");
            compose(keys, "wangchao");
            page.keyboard().press("Enter"); // in an input method it takes the letters as they are
            page.waitForTimeout(400);
            assertThat(page.url()).endsWith("/buildings");
            assertThat(asked).isEmpty();

            var meant = new JsonObject();
            meant.addProperty("text", "望潮");
            keys.send("Input.insertText", meant);
            page.locator("#palette-list :text('望潮中心')").first().waitFor();
            assertThat(asked).hasSize(1);
            assertThat(asked.get(0)).endsWith("q=望潮");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/buildings/B" + world.tower));
        }
    }

    private static void compose(CDPSession keys, String letters) {
        var composition = new JsonObject();
        composition.addProperty("text", letters);
        composition.addProperty("selectionStart", letters.length());
        composition.addProperty("selectionEnd", letters.length());
        keys.send("Input.imeSetComposition", composition);
    }

    @Test
    void an_answer_that_comes_late_does_not_take_the_place_of_a_newer_one() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(site() + "/buildings");
            // The network of this page answers what was asked first last, and does not hear that nobody waits any more.
            page.evaluate("""
                    () => {
                        const real = window.fetch;
                        window.fetch = async (address, how) => {
                            const slow = decodeURIComponent(address).endsWith("q=听涛");
                            const answer = await real(address, {headers: how.headers});
                            if (slow) await new Promise((then) => setTimeout(then, 1500));
                            if (slow) window.late = true;
                            return answer;
                        };
                    }""");
            page.keyboard().press("Control+k");
            page.locator("#palette-q").fill("听涛");
            page.waitForTimeout(300);
            page.locator("#palette-q").fill("望潮");
            page.locator("#palette-list :text('望潮中心')").first().waitFor();
            page.waitForTimeout(1_800);
            assertThat(page.evaluate("window.late")).isEqualTo(true);
            assertThat(page.locator("#palette-list").innerText())
                    .contains("望潮中心")
                    .doesNotContain("听涛");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, LIGHT, en", "390, DARK, zh"})
    void it_fits_reads_well_and_answers(int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = browser.window(width, scheme)) {
            Page page = signedIn(context);
            page.navigate(site() + "/buildings?lang=" + lang);
            if (width < 560) {
                page.locator(".find-link").click();
            } else {
                page.keyboard().press("Control+k");
            }
            page.waitForSelector("#palette[open]");
            page.waitForSelector("#palette-list li, #palette .palette-note:not([hidden])");
            assertThat(Browser.violations(page)).isEmpty();
            page.locator("#palette-q").fill("望潮中心 空置");
            page.waitForSelector("#palette-list .find-answer");
            assertThat(options(page).first().getAttribute("href")).contains("building:" + world.tower);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            page.locator("#palette-q").fill("楼");
            page.waitForSelector("#palette-list li:nth-child(3) [role=option]");
            page.locator("#palette-q").fill("zzzz");
            page.waitForSelector("#palette .palette-note:not([hidden])");
            assertThat(page.locator("#palette [role=status]").textContent()).isNotBlank();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/search?q=zzzz"));
            page.navigate(site() + "/search?q=" + "望潮中心 空置");
            assertThat(page.locator(".search-answer").count()).isEqualTo(1);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    @Test
    void without_scripts_the_field_leads_to_the_page() {
        try (BrowserContext context = browser.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signedIn(context);
            page.navigate(site() + "/buildings");
            assertThat(page.locator("#palette").isVisible()).isFalse();
            assertThat(page.locator(".find-keys").isVisible()).isFalse();
            page.locator("#find-q").fill("wczx");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/search?q=wczx"));
            assertThat(page.locator(".hits").innerText()).contains("望潮中心");
        }
    }

    private static Locator options(Page page) {
        return page.locator("#palette-list [role=option]");
    }

    private Page signedIn(BrowserContext context) {
        return Browser.signedIn(context, site(), "", "palette", PASSWORD);
    }
}
