package org.sunmao.app.resolution.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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

/** The desk in a real browser, over a small generated district. */
@DirtiesContext
class ReviewInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    @TempDir
    static Path dir;

    private long enterprise;
    private long building;
    private long subject;

    @BeforeAll
    void district(@Autowired DemoDistrict demo, @Autowired People people, @Autowired WorkerDatabase worker)
            throws Exception {
        var defaults = SampleOptions.defaults();
        demo.take(
                SampleGenerator.generate(new SampleOptions(8, 300, 7, 2, defaults.lastMonth()), dir, step -> {}),
                Progress.UNWATCHED);
        people.addAll(
                List.of(new NewPerson("office", "林", Role.OFFICE, TestPasswords.hash(PASSWORD), List.of())), "test");
        enterprise = mention(worker, "enterprise");
        building = mention(worker, "building");
        subject = one(
                worker,
                "select subject_id from resolution.link where until_at is null and zone = 'linked' and decided_by = 'machine'"
                        + " order by jsonb_array_length(reasons) desc, subject_id limit 1");
    }

    /** The mention in review with the most to say. */
    private static long mention(WorkerDatabase worker, String kind) {
        return one(
                worker,
                "select l.mention_id from resolution.link l join resolution.mention m on m.id = l.mention_id"
                        + " where l.until_at is null and l.zone = 'review' and m.kind = '" + kind + "'"
                        + " order by jsonb_array_length(l.candidates -> 0 -> 'reasons') desc, l.mention_id limit 1");
    }

    private static long one(WorkerDatabase worker, String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private Page signedIn(BrowserContext window, String lang) {
        return Browser.signedIn(window, site(), "?lang=" + lang, "office", PASSWORD);
    }

    private String path(String which) {
        return switch (which) {
            case "enterprise" -> "/review/" + enterprise;
            case "building" -> "/review/" + building;
            default -> "/enterprises/E" + subject;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "enterprise, 1440, LIGHT, zh",
        "enterprise, 390, DARK, en",
        "enterprise, 1440, DARK, en",
        "enterprise, 390, LIGHT, zh",
        "building, 390, LIGHT, zh",
        "building, 1440, LIGHT, en",
        "file, 1440, LIGHT, zh",
        "file, 390, DARK, en",
    })
    void reasons_stand_as_a_waterfall_that_ends_at_the_score(String which, int width, ColorScheme scheme, String lang) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + path(which));
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(failures).isEmpty();
            assertThat(page.content()).doesNotContain("⟦");
            Locator falls = page.locator(".waterfall");
            assertThat(falls.count()).isPositive();
            for (Locator fall : falls.all()) {
                assertThat(((Number) fall.evaluate(GAP)).doubleValue()).isLessThan(2.5);
            }
        }
    }

    /** Pixels between where the last bar ends and where that of the sum does; a bar is at least two wide. */
    private static final String GAP = """
            fall => {
                const end = row => {
                    const bar = row.querySelector('.fall');
                    const box = bar.querySelector('i').getBoundingClientRect();
                    const place = name => parseFloat(bar.style.getPropertyValue(name));
                    return place('--to') >= place('--from') ? box.right : box.left;
                };
                return Math.abs(end(fall.querySelector('li:last-child')) - end(fall.querySelector('.sum')));
            }""";
}
