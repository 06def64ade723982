package org.sunmao.app.scenarios.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.testing.Browser;

/** Every page of scenarios as its readers see it: in both languages, wide and narrow, by day and by night. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class ScenarioPagesInBrowserTest extends OnScenarioStage {

    private static final String PREFIX = "scp-";

    private String opportunity = "";
    private String capability = "";
    private String batch = "";
    private String match = "";
    private String enquiry = "";
    private String code = "";

    ScenarioPagesInBrowserTest() {
        super(PREFIX);
    }

    /** Before the first test and not before the class: only then is it known where the server of this class listens. */
    @BeforeEach
    void everythingIsThere() {
        if (!opportunity.isEmpty()) {
            return;
        }
        opportunity = opportunityReady();
        capability = capabilityReady();
        batch = released("数字赋能专场", opportunity, capability, guideReady());
        Page page = open("office", opportunity);
        page.locator("button[value='match-" + lifts + "']").click();
        match = path(page);
        page = ask(
                shown(opportunity), "company", "门厅花艺有限公司", "name", "孙女士", "contact", "13900005678", "wish", "可以提供轿厢绿植");
        code = path(page);
        page = open("office", "/scenarios/enquiries");
        enquiry = page.locator("th a[href^='/scenarios/enquiries/']").first().getAttribute("href");
    }

    @ParameterizedTest
    @CsvSource({
        "1440,zh,office,LIGHT",
        "390,zh,office,DARK",
        "1440,en,office,DARK",
        "390,en,lifts,LIGHT",
        "1440,zh,lifts,DARK",
        "390,zh,market,LIGHT",
        "1440,zh,visitor,LIGHT",
        "390,en,visitor,DARK"
    })
    void everybody_finds_the_pages_readable(int width, String lang, String who, ColorScheme scheme) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = who.equals("visitor")
                    ? window.newPage()
                    : Browser.signedIn(window, site(), "", PREFIX + who, PASSWORD);
            for (String path : paths(who)) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(
                        page,
                        width
                                + lang
                                + who
                                + path.replaceAll("[0-9A-Z]{6,}", "x").replaceAll("\\W", "-"));
            }
        }
    }

    private List<String> paths(String who) {
        var paths = new ArrayList<>(List.of("/scenarios/public", shown(opportunity), shown(capability)));
        if (who.equals("visitor")) {
            paths.add(code);
            return paths;
        }
        paths.addAll(List.of(
                "/scenarios",
                "/scenarios?view=released",
                "/scenarios/new?sort=opportunity",
                "/scenarios/matches",
                match,
                batch));
        if (who.equals("office")) {
            paths.addAll(List.of(
                    "/scenarios/import",
                    "/scenarios/batches",
                    "/scenarios/figures",
                    "/scenarios/fit?enterprise=E" + lifts));
        }
        if (who.equals("lifts")) {
            paths.addAll(List.of("/scenarios/fit", "/scenarios/new?sort=capability", capability));
        } else {
            paths.addAll(List.of(opportunity, "/scenarios/enquiries", enquiry));
        }
        return paths;
    }
}
