package org.sunmao.app.measures.web;

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
import org.springframework.test.context.TestPropertySource;
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

/** Settings, versions and the definition's part in a comparison, in a real browser over a generated district. */
@TestPropertySource(properties = "sunmao.test.world=settings-in-browser")
@DirtiesContext
class SettingsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    @TempDir
    static Path dir;

    @BeforeAll
    void district(@Autowired DemoDistrict demo, @Autowired People people) throws Exception {
        var small = new SampleOptions(12, 400, 7, 4, SampleOptions.defaults().lastMonth());
        demo.take(SampleGenerator.generate(small, dir, step -> {}), Progress.UNWATCHED);
        people.addAll(
                List.of(new NewPerson("set-office", "办公室", Role.OFFICE, TestPasswords.hash(PASSWORD), List.of())),
                "test");
    }

    @Autowired
    WorkerDatabase worker;

    private Page signedIn(BrowserContext window, String lang) {
        return Browser.signedIn(window, site(), "?lang=" + lang, "set-office", PASSWORD);
    }

    @Test
    void a_choice_is_looked_at_reasoned_and_made() {
        try (BrowserContext window = browser.window(390, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh");
            page.navigate(site() + "/measures");
            page.click("a[href='/measures/settings']");
            page.click("tbody a[href='/measures/settings/commercial-from-sqm']");
            page.selectOption("[name=value]", "20000");
            page.click("form[method=get] button[type=submit] >> nth=-1");
            page.waitForSelector("#preview");
            assertThat(page.textContent("#preview")).contains("商务楼宇");
            page.fill("#f-why", "区商务局通知");
            page.click("#preview form button");
            page.waitForURL("**said=saved");
            assertThat(page.textContent("main")).contains("20,000 平方米", "区商务局通知");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, DARK, zh", "390, LIGHT, en"})
    void pages_fit_and_read_well(int width, ColorScheme scheme, String lang) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang);
            String similar = "/buildings/B"
                    + worker.client()
                            .sql("select min(id) from places.building where status = 'confirmed'")
                            .query(Long.class)
                            .single()
                    + "/similar";
            for (String path : List.of(
                    "/measures",
                    "/measures/occupancy",
                    "/measures/registration-rate",
                    "/measures/tax-per-sqm",
                    "/measures/rent-level",
                    similar,
                    "/measures/settings",
                    "/measures/settings/version-occupancy",
                    "/measures/settings/registration-by?value=area",
                    "/compare?measure=occupancy&a-version=1&b-version=2")) {
                page.navigate(site() + path);
                picture(page, "measures", path, width, lang);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(path)
                        .isEqualTo(0);
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat(page.content()).as(path).doesNotContain("⟦");
            }
        }
    }

    /** For people to look at, where a folder for pictures is named. */
    private static void picture(Page page, String room, String path, int width, String lang) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, room + path.replaceAll("[^a-z0-9]+", "-") + "-" + width + lang + ".png")));
        }
    }
}
