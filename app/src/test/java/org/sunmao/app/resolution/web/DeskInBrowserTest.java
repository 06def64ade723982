package org.sunmao.app.resolution.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** Clerks at the desk in a real browser, over a small generated district: by keys, two at once, on a telephone, without scripts. */
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final String SHOWN = "[data-desk]";
    private static final String DECISIONS = "select count(*) from resolution.decision d where by_person = '%s'"
            + " and kind <> 'undo' and not exists (select 1 from resolution.decision u where u.undoes = d.id)";

    @TempDir
    static Path dir;

    @Autowired
    WorkerDatabase worker;

    @BeforeAll
    void district(@Autowired DemoDistrict demo, @Autowired People people) throws Exception {
        var defaults = SampleOptions.defaults();
        demo.take(
                SampleGenerator.generate(new SampleOptions(12, 1500, 11, 2, defaults.lastMonth()), dir, step -> {}),
                Progress.UNWATCHED);
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("lin", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("chen", "陈", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("zhou", "周", Role.DEPARTMENT, hash, List.of())),
                "test");
    }

    private long number(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private long decisions(String by) {
        return number(DECISIONS.formatted(by));
    }

    private Page signedIn(BrowserContext window, String person, String path) {
        Page page = Browser.signedIn(window, site(), "?lang=zh", person, PASSWORD);
        page.setDefaultTimeout(20_000);
        page.navigate(site() + path);
        return page;
    }

    private static String shown(Page page) {
        return page.locator(SHOWN).getAttribute("data-desk");
    }

    /** Presses a key and waits until another item is shown. */
    private static String press(Page page, String key) {
        String before = shown(page);
        page.keyboard().press(key);
        page.waitForFunction(
                "was => { const d = document.querySelector('[data-desk]'); return d && d.dataset.desk !== was; }",
                before);
        return shown(page);
    }

    private void awaitDecisions(Page page, String by, long expected) {
        await(page, DECISIONS.formatted(by), expected);
    }

    /** What a key sent arrives a moment after the page has gone on. */
    private void await(Page page, String sql, long expected) {
        for (int i = 0; i < 100 && number(sql) != expected; i++) {
            page.waitForTimeout(50);
        }
        assertThat(number(sql)).isEqualTo(expected);
    }

    private void picture(Page page, String name) {
        String folder = System.getProperty("sunmao.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "1440, LIGHT, zh, /review",
        "390, DARK, zh, /review",
        "1440, DARK, en, /review/next?kind=enterprise",
        "390, LIGHT, zh, /review/next?kind=enterprise",
        "390, DARK, en, /review/next?kind=building",
        "1440, LIGHT, zh, /review/next?kind=building",
    })
    void pages_fit_and_can_be_used_by_everybody(int width, ColorScheme scheme, String lang, String path) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "?lang=" + lang, "zhou", PASSWORD);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            picture(page, "desk" + path.replaceAll("\\W", "-") + "-" + width + "-" + lang);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.content()).doesNotContain("⟦");
            page.evaluate("document.getElementById('desk-keys').showModal()");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(failures).isEmpty();
        }
    }

    @Test
    @Order(2)
    void six_decisions_a_minute_by_keys_alone() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "lin", "/review");
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.keyboard().press("j");
            page.waitForSelector(SHOWN);
            long begin = System.nanoTime();
            for (int i = 0; i < 12; i++) {
                String item = shown(page);
                assertThat(page.evaluate("document.activeElement.id"))
                        .as("where the next key goes")
                        .isIn("main", "");
                boolean candidate = page.locator("[data-key='1']").count() > 0;
                assertThat(press(page, i % 3 == 2 || !candidate ? "n" : "1")).isNotEqualTo(item);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            awaitDecisions(page, "lin", 12);
            assertThat(took).as("twelve words").isLessThan(Duration.ofMinutes(2));
            assertThat(page.locator("[data-progress]")).containsText("已定 12 条");
            assertThat(page.locator("#desk-said")).containsText("已认定");
            assertThat(failures).isEmpty();

            // U, again and again, takes back one's own words, the last first, and shows their items.
            String last = "/review/"
                    + number(
                            "select mention_id from resolution.decision where by_person = 'lin' order by id desc limit 1");
            assertThat(press(page, "u")).isEqualTo(last);
            awaitDecisions(page, "lin", 11);
            press(page, "u");
            awaitDecisions(page, "lin", 10);
            assertThat(page.locator("[data-progress]")).containsText("已定 10 条");
        }
    }

    @Test
    @Order(3)
    void the_other_keys() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            long before = decisions("lin");
            Page page = signedIn(window, "lin", "/review/next");
            String first = shown(page);
            String second = press(page, "j");
            assertThat(press(page, "k")).isEqualTo(first);
            assertThat(press(page, "s")).as("skipped").isEqualTo(second);
            await(
                    page,
                    "select count(*) from resolution.skip where by_person = 'lin' and '/review/' || mention_id = '"
                            + first + "'",
                    1);
            page.keyboard().press("?");
            assertThat(page.locator("#desk-keys")).isVisible();
            picture(page, "desk-keys");
            page.keyboard().press("n");
            page.keyboard().press("Escape");
            assertThat(page.locator("#desk-keys")).isHidden();
            assertThat(shown(page)).as("no key decides behind the list").isEqualTo(second);
            page.locator("#why").focus();
            page.keyboard().type("n1s");
            page.keyboard().press("Enter");
            assertThat(page.locator("#why")).hasValue("n1s");
            assertThat(shown(page)).isEqualTo(second);
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            page.waitForURL(Pattern.compile(".*/review#f-source"));
            assertThat(page.locator("#f-source")).isFocused();
            assertThat(decisions("lin")).isEqualTo(before);
        }
    }

    @Test
    @Order(4)
    void two_clerks_in_two_windows() {
        try (BrowserContext one = browser.window(1440, ColorScheme.LIGHT);
                BrowserContext two = browser.window(1440, ColorScheme.LIGHT)) {
            Page lin = signedIn(one, "lin", "/review/next");
            Page chen = signedIn(two, "chen", "/review/next");
            String hers = shown(lin);
            assertThat(shown(chen)).as("each has an item of their own").isNotEqualTo(hers);

            String his = shown(chen);
            chen.navigate(site() + hers);
            assertThat(chen.locator(".notice-care")).containsText("lin正在核对");
            assertThat(chen.locator("[data-key='n']")).hasCount(0);
            picture(chen, "desk-held");

            // Chen stays away too long over an item, Lin takes it up and decides.
            chen.navigate(site() + his);
            assertThat(chen.locator("[data-key='n']")).hasCount(1);
            worker.client()
                    .sql("update resolution.claim set until_at = now() - interval '1 second'")
                    .update();
            long before = decisions("lin");
            lin.navigate(site() + his);
            press(lin, "n");
            awaitDecisions(lin, "lin", before + 1);
            chen.keyboard().press("n");
            assertThat(chen.locator(".desk-alerts")).containsText("已有别的决定在先");
            picture(chen, "desk-refused");
            assertThat(decisions("chen")).isZero();
            chen.locator(".desk-alerts a").click();
            chen.waitForURL(Pattern.compile(".*refused=decided-already.*"));
            assertThat(chen.locator(".notice-info")).containsText("lin");
            picture(chen, "desk-decided");
            assertThat(Browser.violations(chen)).isEmpty();
        }
    }

    @Test
    @Order(5)
    void all_of_a_name_with_its_reason_by_keys() {
        List<Long> named = worker.client().sql("""
                        select min(w.mention_id) from resolution.review_weight w
                        join resolution.mention m on m.id = w.mention_id and m.fields ->> 'name' is not null
                        where not exists (select 1 from resolution.decision d where d.mention_id = m.id)
                        group by m.source_id, m.kind, m.fields ->> 'name' having count(*) > 1 order by count(*) desc limit 1
                        """).query(Long.class).list();
        worker.client().sql("delete from resolution.claim").update();
        assertThat(named).as("a name that waits more than once").hasSize(1);
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "chen", "/review/" + named.get(0));
            picture(page, "desk-name");
            page.keyboard().press("a");
            assertThat(page.locator("#why")).isFocused();
            page.keyboard().press("Escape");
            page.keyboard().press("n");
            assertThat(page.locator("#why")).isFocused();
            page.keyboard().type("问过物业，是同一家");
            picture(page, "desk-all");
            page.keyboard().press("Escape");
            press(page, "n");
            assertThat(page.locator("#desk-said")).containsText("同名共");
            assertThat(decisions("chen")).isGreaterThan(1);
            page.navigate(site() + "/review/decisions?by=chen");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("理由：问过物业，是同一家");
            assertThat(Browser.violations(page)).isEmpty();
            picture(page, "desk-decisions");
            // A word about several mentions is looked at before it is taken back.
            page.locator("tbody a[href$='/undo']").click();
            page.locator("form[action$='/undo'] button").click();
            page.waitForURL(Pattern.compile(".*done=.*"));
            assertThat(decisions("chen")).isZero();
            page.setViewportSize(390, 900);
            page.navigate(site() + "/review/decisions");
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    @Test
    @Order(6)
    void without_scripts_every_step_is_a_page() {
        try (BrowserContext window = browser.get()
                .newContext(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 900))) {
            Page page = signedIn(window, "zhou", "/review/next?kind=enterprise");
            String first = shown(page);
            page.locator("button[formaction*='/skip']").click();
            assertThat(shown(page)).isNotEqualTo(first);
            page.locator("button[formaction*='/new']").click();
            page.waitForURL(Pattern.compile(".*done=.*"));
            assertThat(decisions("zhou")).isEqualTo(1);
            page.locator("#outcome button").click();
            page.waitForURL(Pattern.compile(".*done=.*"));
            assertThat(decisions("zhou")).isZero();
        }
    }
}
