package org.sunmao.app.resolution.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.TrialModels;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** The pages of the models in a real browser, over a small generated district. */
@DirtiesContext
class ModelsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    @TempDir
    static Path dir;

    private String compared;
    private String fresh;

    @BeforeAll
    void district(
            @Autowired DemoDistrict demo,
            @Autowired People people,
            @Autowired WorkerDatabase worker,
            @Autowired ModelComparer comparer)
            throws Exception {
        var defaults = SampleOptions.defaults();
        demo.take(
                SampleGenerator.generate(new SampleOptions(8, 300, 7, 2, defaults.lastMonth()), dir, step -> {}),
                Progress.UNWATCHED);
        people.addAll(
                List.of(new NewPerson("office", "林", Role.OFFICE, TestPasswords.hash(PASSWORD), List.of())), "test");
        var trials = new TrialModels(worker);
        fresh = trials.keep("", List.of("phone equal 9 rarity"));
        compared = trials.keepBlindToTradeNames("字号不算数的试验");
        comparer.compare(compared, "lin", Progress.UNWATCHED);
    }

    private Page signedIn(BrowserContext window, String lang) {
        return Browser.signedIn(window, site(), "?lang=" + lang, "office", PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "list, 1440, LIGHT, zh",
        "list, 390, DARK, en",
        "compared, 1440, DARK, en",
        "compared, 390, LIGHT, zh",
        "fresh, 390, DARK, zh",
        "builtin, 1440, LIGHT, en",
    })
    void a_page_fits_and_reads_well(String which, int width, ColorScheme scheme, String lang) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + path(which));
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(failures).isEmpty();
            assertThat(page.content()).doesNotContain("⟦");
        }
    }

    private String path(String which) {
        return switch (which) {
            case "compared" -> "/review/models/" + compared;
            case "fresh" -> "/review/models/" + fresh;
            case "builtin" -> "/review/models/builtin-2";
            default -> "/review/models";
        };
    }

    @Test
    void one_looks_activates_sees_the_links_follow_and_goes_back() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh");
            for (String model : List.of(fresh, "builtin-2")) {
                page.navigate(site() + "/review/models");
                page.click("text=" + model);
                page.click("text=看看哪些匹配会变");
                page.waitForSelector("text=重新对照");
                page.fill("#f-why", "试用");
                page.click(".activate button");
                page.waitForSelector("text=匹配已随之更新");
                assertThat(page.locator("tr:has(.tone-good)").textContent()).contains(model);
            }
        }
    }
}
