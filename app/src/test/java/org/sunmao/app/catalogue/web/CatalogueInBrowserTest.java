package org.sunmao.app.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.People;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** The catalogue's pages in a real browser, with one source entered and one that is a gap. */
class CatalogueInBrowserTest extends InBrowser {

    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡),联系电话
            海天大厦,12F,1203,启明星软件,312.5,13800001234
            """;

    @TempDir
    static Path dir;

    private String plan = "";

    @BeforeAll
    void enterOneOfTwo(@Autowired People people, @Autowired Intake intake) throws IOException {
        CatalogueWorld.people(people);
        for (String source : List.of("tenants-wang", "tenants-zhao")) {
            Path file = Files.writeString(dir.resolve("台账.csv"), TENANTS);
            intake.importFile(ImportRequest.of(source, file, "test")
                    .withDataDate(LocalDate.of(2026, 6, 30))
                    .acceptingSuggestions(true));
        }
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(context, "zh");
            enter(page, "初次编目");
            enter(page, "补充协议");
            Path old = Files.writeString(dir.resolve("旧台账.csv"), TENANTS.replace("1203", "1204"));
            intake.importFile(ImportRequest.of("tenants-wang", old, "test")
                    .withDataDate(LocalDate.of(2020, 6, 30))
                    .acceptingSuggestions(true));
            page.navigate(site() + "/catalogue/retention");
            page.click("main button.primary");
            page.waitForURL("**/catalogue/retention/plans/*");
            plan = page.url().replaceAll(".*/catalogue", "");
        }
    }

    private void enter(Page page, String why) {
        page.navigate(site() + "/catalogue/tenants-wang/edit");
        CatalogueWorld.form(0).forEach((name, value) -> {
            if (!name.equals("version")
                    && !name.startsWith("items.")
                    && !name.equals("kept-from")
                    && !name.equals("sharing")) {
                page.fill("[name='" + name + "']", value);
            }
        });
        page.fill("[name=agreement]", why);
        page.fill("[name=why]", why);
        page.click(".entry-form button.primary");
        page.waitForURL("**/catalogue/tenants-wang?said=saved");
    }

    private Page signedIn(BrowserContext context, String lang) {
        return Browser.signedIn(context, site(), "?lang=" + lang, "office", CatalogueWorld.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, DARK, zh", "390, LIGHT, en"})
    void every_page_fits_and_reads_well(int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = browser.window(width, scheme)) {
            Page page = signedIn(context, lang);
            for (String path : List.of(
                    "",
                    "/items?q=",
                    "/tenants-wang",
                    "/tenants-wang/history",
                    "/tenants-wang/edit",
                    "/tenants-zhao",
                    "/tenants-zhao/edit",
                    "/retention",
                    plan)) {
                page.navigate(site() + "/catalogue" + path);
                picture(page, path, width, lang);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(path)
                        .isEqualTo(0);
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat(page.content()).as(path).doesNotContain("⟦");
            }
        }
    }

    /** For people to look at, where a folder for pictures is named. */
    private static void picture(Page page, String path, int width, String lang) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "catalogue" + path.replaceAll("\\W", "-") + width + lang + ".png"))
                    .setFullPage(true));
        }
    }
}
