package org.sunmao.app.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.warnings.watch.WarningWatch;

/** Warnings in a real browser: a steward on the phone takes one and has done with it; nothing sticks out, everything is reachable. */
@TestPropertySource(properties = "sunmao.test.world=warnings-in-browser")
@DirtiesContext
class WarningsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    @BeforeAll
    void world(@Autowired WorkerDatabase worker, @Autowired People people, @Autowired WarningWatch watch) {
        LocalDate today = WarningWords.today();
        var district = new TinyDistrict(worker);
        String street = district.street("990101001");
        long tower = district.building("望潮中心", street, 1000);
        district.list(tower, today.minusDays(5));
        for (int n = 0; n < 12; n++) {
            long firm = district.enterprise("东海数据第" + (n + 1) + "有限公司");
            district.holds(firm, district.unit(tower, 100), today.minusDays(5));
            worker.client()
                    .sql("update tenancy.spell_current set lease_end = ? where enterprise_id = ?")
                    .params(today.plusDays(n * 10L - 20), firm)
                    .update();
        }
        watch.look(today);
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("warn-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("warn-steward", "楼长", Role.STEWARD, hash, List.of(GrantSpec.region(street)))),
                "test");
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "390, DARK, en"})
    void pages_fit_and_read_well(int width, ColorScheme scheme, String lang) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "?lang=" + lang, "warn-office", PASSWORD);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            for (String path : List.of("/warnings", "/warnings/1", "/warnings/rules")) {
                page.navigate(site() + path);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(path)
                        .isEqualTo(0);
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat(page.content()).as(path).doesNotContain("⟦");
                picture(page, "warnings" + path.replace('/', '-') + width + lang);
            }
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void a_steward_deals_with_one_on_the_phone() {
        try (BrowserContext window = browser.window(390, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "?lang=zh", "warn-steward", PASSWORD);
            page.navigate(site() + "/warnings?rule=lease-ends");
            page.locator("tbody tr th a").first().click();
            page.waitForURL("**/warnings/*");
            String address = page.url();
            page.locator("button[value=taken]").click();
            page.waitForURL("**outcome=said");
            page.locator("#f-note").fill("已上门，续租两年");
            page.locator("button[value=done]").click();
            page.waitForURL("**outcome=said");
            page.navigate(address);

            assertThat(page.locator("main").innerText()).contains("已办", "已上门，续租两年", "warn-steward");
        }
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
