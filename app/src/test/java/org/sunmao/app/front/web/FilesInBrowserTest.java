package org.sunmao.app.front.web;

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
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;

/** Files, plan and rows in a real browser: nothing sticks out, everything is reachable, also by keyboard. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class FilesInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private TwoStreets world;

    @BeforeAll
    void open(@Autowired WorkerDatabase worker, @Autowired People people) {
        world = TwoStreets.build(worker);
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(List.of(new NewPerson("files-office", "办公室", Role.OFFICE, hash, List.of())), "test");
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, DARK, zh", "390, LIGHT, en"})
    void files_plan_and_rows_fit_and_read_well(int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = browser.window(width, scheme)) {
            Page page = signedIn(context, lang);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            for (String path : paths()) {
                page.navigate(site() + path);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(path)
                        .isEqualTo(0);
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat(page.content()).as(path).doesNotContain("⟦");
            }
            assertThat(failures).isEmpty();
        }
    }

    private List<String> paths() {
        String tower = SubjectPath.building(world.tower);
        String firm = SubjectPath.enterprise(world.firm);
        return List.of(
                tower,
                tower + "/plan",
                tower + "/plan?by=registration",
                SubjectPath.building(world.bare) + "/plan",
                tower + "/similar",
                tower + "/rows?attribute=name",
                firm,
                firm + "/rows?attribute=phone",
                "/purpose?back=" + firm);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "390, DARK, en"})
    void a_purpose_is_stated_where_something_is_masked_leads_back_and_is_ended(
            int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = browser.window(width, scheme)) {
            Page page = signedIn(context, lang);
            page.navigate(site() + SubjectPath.enterprise(world.firm));
            assertThat(page.content()).doesNotContain("13812345678");

            page.locator(".purpose-closed a").click();
            page.locator("input[name=kind]").first().check();
            page.locator("input[name=sentence]").fill("为企业核对联系方式");
            page.locator(".purpose-form button").click();

            assertThat(page.url()).endsWith(SubjectPath.enterprise(world.firm));
            assertThat(page.content()).contains("13812345678");
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();

            page.locator(".purpose-open button").click();
            assertThat(page.content()).doesNotContain("13812345678");
        }
    }

    @Test
    void arrows_lead_through_the_plan_and_escape_leads_back() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context, "zh");
            page.navigate(site() + SubjectPath.building(world.tower) + "/plan");
            page.locator(".plan-unit").first().focus();
            page.keyboard().press("ArrowRight");
            String reached = page.locator("#plan-panel header strong").innerText();
            page.keyboard().press("Enter");
            assertThat(page.locator(".plan-unit[aria-current]").count()).isEqualTo(1);
            page.keyboard().press("Escape");

            assertThat(reached).isEqualTo("12 层 · 1202");
            assertThat(page.locator("#plan-panel").isHidden()).isTrue();
            assertThat(page.evaluate("document.activeElement.querySelector('b').textContent"))
                    .isEqualTo("1202");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "390, DARK, en"})
    void the_plan_plays_its_months_comes_nearer_and_tells_a_units_history(int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = browser.window(width, scheme)) {
            Page page = signedIn(context, lang);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + SubjectPath.building(world.tower) + "/plan?month=2025-02");
            page.locator("#plan-by").selectOption("stay");
            page.waitForURL(url -> url.contains("by=stay"));
            page.waitForSelector("[data-shade=plan-t7]");
            assertThat(page.locator("[data-sheet]").first().getAttribute("href"))
                    .contains("by=stay");

            page.locator("[data-play]").click();
            page.waitForURL(url -> url.contains("month=2025-03"));

            page.locator("[data-zoom=in]").click();
            assertThat(page.locator(".plan-drawing.zoomed").count()).isEqualTo(1);
            page.locator("[data-zoom=fit]").click();
            page.locator("[data-zoom=one]").click();
            assertThat(page.locator(".plan-drawing.zoomed").count()).isZero();

            page.locator(".plan-unit", new Page.LocatorOptions().setHasText("1201"))
                    .click();
            assertThat(page.locator("#plan-panel .plan-history li").first().innerText())
                    .contains("东海数据有限公司");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            picture(page, "plan-" + width + "-" + lang);
            assertThat(failures).isEmpty();
        }
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of(folder, name + ".png")));
        }
    }

    private Page signedIn(BrowserContext context, String lang) {
        return Browser.signedIn(context, site(), "?lang=" + lang, "files-office", PASSWORD);
    }
}
