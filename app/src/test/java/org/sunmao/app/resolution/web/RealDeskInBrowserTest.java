package org.sunmao.app.resolution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;

/** A clerk works through real rows of {@code ../shared/data}, where they are: a register and what a map knows. */
@TestPropertySource(properties = "sunmao.test.world=real-desk")
@DirtiesContext
class RealDeskInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final int MOST = 20;

    @Autowired
    WorkerDatabase worker;

    @BeforeAll
    void rows(@Autowired Intake intake, @Autowired Derivations derivations, @Autowired People people) {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        Path data = root.resolveSibling("shared").resolve("data").resolve("qingdao");
        assumeTrue(Files.isDirectory(data), "no real data at ../shared/data");
        for (String source : List.of("registry", "map_places")) {
            intake.importFile(ImportRequest.of(source.replace('_', '-'), data.resolve(source + ".csv"), "test")
                    .withDataDate(LocalDate.of(2026, 6, 30))
                    .acceptingSuggestions(true));
        }
        derivations.runNow(Progress.UNWATCHED);
        people.addAll(List.of(new NewPerson("lin", "林", Role.OFFICE, TestPasswords.hash(PASSWORD), List.of())), "test");
    }

    private long number(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    @Test
    void every_item_shows_a_row_and_candidates_and_every_word_is_recorded() throws IOException {
        long waiting = number("select count(*) from resolution.review_weight");
        assertThat(waiting).isGreaterThan(1);
        // The last leads back to the queue.
        int items = (int) Math.min(MOST, waiting - 1);
        var millis = new ArrayList<Long>();
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "?lang=zh", "lin", PASSWORD);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + "/review/next");
            for (int i = 0; i < items; i++) {
                String item = page.locator("[data-desk]").getAttribute("data-desk");
                assertThat(page.locator(".cells .cell.identifying").count())
                        .as(item)
                        .isPositive();
                assertThat(page.locator(".candidate .reasons").count()).as(item).isPositive();
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .isEqualTo(0);
                if (i % 10 == 0) {
                    picture(page, i);
                }
                long begin = System.nanoTime();
                page.keyboard().press(i % 4 == 3 ? "n" : "1");
                page.waitForFunction("was => document.querySelector('[data-desk]').dataset.desk !== was", item);
                millis.add((System.nanoTime() - begin) / 1_000_000);
            }
            for (int i = 0; i < 100 && number("select count(*) from resolution.decision") < items; i++) {
                page.waitForTimeout(50);
            }
            assertThat(failures).isEmpty();
        }
        assertThat(number("select count(*) from resolution.decision where by_person = 'lin'"))
                .isEqualTo(items);
        assertThat(number("select count(distinct mention_id) from resolution.decision"))
                .isEqualTo(items);
        note("waiting " + waiting + ", milliseconds from key to next item " + millis);
    }

    private static void picture(Page page, int item) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, "real-" + item + ".png")));
        }
    }

    private static void note(String line) throws IOException {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            Files.writeString(Path.of(folder, "real.txt"), line);
        }
    }
}
