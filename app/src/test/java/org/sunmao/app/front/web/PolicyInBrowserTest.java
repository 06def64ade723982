package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Routes;

/** Every page in a real browser, which says when a page wants something that the content policy forbids. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class PolicyInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private TwoStreets world;

    @BeforeAll
    void open(@Autowired WorkerDatabase worker, @Autowired People people) {
        world = TwoStreets.build(worker);
        String hash = Passwords.encoder().encode(PASSWORD);
        people.addAll(List.of(new NewPerson("policy-office", "办公室", Role.OFFICE, hash, List.of())), "test");
    }

    @Test
    void no_page_wants_what_the_policy_forbids() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            List<String> said = listening(context);
            Page page = Browser.signedIn(context, site(), "", "policy-office", PASSWORD);
            List<String> pages = pages();
            for (String path : pages) {
                page.navigate(site() + path);
            }
            page.navigate(site() + "/map");
            page.waitForTimeout(2_000);

            assertThat(pages).hasSizeGreaterThan(20);
            assertThat(said).isEmpty();
        }
    }

    @Test
    void a_planted_style_and_a_planted_script_are_refused_and_heard() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            List<String> said = listening(context);
            Page page = context.newPage();
            page.navigate(site() + "/style");
            page.evaluate(
                    "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\" onclick=\"1\">x</p>')");
            page.evaluate("const s = document.createElement('script'); s.textContent = 'window.planted = 1';"
                    + " document.body.append(s)");

            assertThat(page.evaluate("window.planted === undefined")).isEqualTo(true);
            assertThat(said).anyMatch(line -> line.contains("style")).anyMatch(line -> line.contains("script"));
        }
    }

    @Test
    void bars_have_their_lengths_all_the_same() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(context, site(), "", "policy-office", PASSWORD);
            page.navigate(site() + SubjectPath.building(world.tower));

            assertThat(page.evaluate("[...document.querySelectorAll('[data-style]')].length > 0"
                            + " && [...document.querySelectorAll('[data-style]')].every(e => e.getAttribute('style'))"))
                    .isEqualTo(true);
        }
    }

    private static List<String> listening(BrowserContext context) {
        List<String> said = new ArrayList<>();
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                said.add(message.page().url() + ": " + message.text());
            }
        });
        return said;
    }

    private List<String> pages() {
        String tower = SubjectPath.building(world.tower);
        String firm = SubjectPath.enterprise(world.firm);
        return Routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.path().contains("."))
                .filter(route ->
                        !route.path().startsWith("/api/") && !route.path().startsWith("/intake/templates"))
                .map(route -> route.with(Map.of(
                        "id",
                        (route.path().startsWith("/measures")
                                        ? "/office-area"
                                        : route.path().startsWith("/enterprises") ? firm : tower)
                                .replaceAll(".*/", ""),
                        "mention",
                        Long.toString(world.strayMention))))
                .toList();
    }
}
