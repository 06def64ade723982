package org.sunmao.app.conflicts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.GrantSpec;
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

/** The board over a generated district in a real browser: a request on its way to the department and back, and every page as it looks. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class ConflictsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    @TempDir
    static Path dir;

    private WorkerDatabase worker;
    private long taxed;
    private long lit;

    @BeforeAll
    void district(@Autowired DemoDistrict demo, @Autowired WorkerDatabase database, @Autowired People people)
            throws Exception {
        worker = database;
        var small = new SampleOptions(12, 400, 7, 4, SampleOptions.defaults().lastMonth());
        demo.take(SampleGenerator.generate(small, dir, step -> {}), Progress.UNWATCHED);
        String street = text(
                "select street_code from conflicts.conflict where street_code is not null group by 1 order by count(*) desc, 1 limit 1");
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("board-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("board-tax", "税务局", Role.DEPARTMENT, hash, List.of(GrantSpec.source("tax"))),
                        new NewPerson("board-steward", "楼长", Role.STEWARD, hash, List.of(GrantSpec.region(street)))),
                "test");
        taxed = id("cancelled-but-taxed");
        lit = id("vacant-but-lit");
    }

    private String text(String sql) {
        return worker.client().sql(sql).query(String.class).single();
    }

    private long id(String kind) {
        return Long.parseLong(text("select min(id)::text from conflicts.conflict where kind = '" + kind + "'"));
    }

    private Page signedIn(BrowserContext window, String lang, String who) {
        return Browser.signedIn(window, site(), "?lang=" + lang, who, PASSWORD);
    }

    @Test
    void a_request_goes_to_the_department_and_its_answer_comes_back() {
        try (BrowserContext office = browser.window(1440, ColorScheme.LIGHT);
                BrowserContext department = browser.window(390, ColorScheme.LIGHT)) {
            Page asks = signedIn(office, "zh", "board-office");
            asks.navigate(site() + "/conflicts?kind=cancelled-but-taxed");
            asks.click("tbody th a[href^='/conflicts/']");
            String path = asks.url().replace(site(), "");
            asks.fill("form[action$='/ask'] textarea", "请核实是否仍在经营");
            asks.click("form[action$='/ask'] button");
            asks.waitForURL("**outcome=done");
            assertThat(asks.textContent("main")).contains("校核中");

            Page answers = signedIn(department, "zh", "board-tax");
            answers.navigate(site() + "/conflicts?to=mine");
            answers.click("tbody th a[href^='/conflicts/']");
            assertThat(answers.url()).endsWith(path.replaceFirst("[?].*", ""));
            answers.selectOption("[name=answer]", "stands");
            answers.fill("[name=reason]", "清算期内补缴税款");
            answers.click("form[action$='/answer'] button");
            answers.waitForURL("**outcome=done");

            asks.navigate(site() + path);
            assertThat(asks.textContent("main")).contains("部门维持原值", "清算期内补缴税款");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, DARK, zh", "390, LIGHT, en"})
    void pages_fit_and_read_well(int width, ColorScheme scheme, String lang) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang, "board-office");
            for (String path : List.of(
                    "/conflicts",
                    "/conflicts?overdue=yes",
                    "/conflicts/" + taxed,
                    "/conflicts/" + lit + "?outcome=too-late",
                    "/conflicts/" + id("name"),
                    "/conflicts/kinds",
                    text(
                            "select '/buildings/B' || building_id from conflicts.conflict where kind = 'vacant-but-lit' limit 1"),
                    text(
                            "select '/enterprises/E' || subject_id from conflicts.conflict where kind = 'name' limit 1"))) {
                look(page, path, width, lang);
            }
            page.navigate(site() + "/conflicts");
            page.click(".conflict-counts summary");
            check(page, "/conflicts#counts", width, lang);
        }
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang, "board-steward");
            look(page, "/conflicts", width, lang);
        }
    }

    private void look(Page page, String path, int width, String lang) {
        page.navigate(site() + path);
        check(page, path, width, lang);
    }

    private static void check(Page page, String path, int width, String lang) {
        picture(page, path, width, lang);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path)
                .isEqualTo(0);
        assertThat(Browser.violations(page)).as(path).isEmpty();
        assertThat(page.content()).as(path).doesNotContain("⟦");
    }

    /** For people to look at, where a folder for pictures is named. */
    private static void picture(Page page, String path, int width, String lang) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, path.replaceAll("\\W", "-") + width + lang + ".png"))
                    .setFullPage(true));
        }
    }
}
