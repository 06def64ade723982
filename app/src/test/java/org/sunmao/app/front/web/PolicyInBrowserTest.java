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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Routes;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.TinyWorld;

/** Every page in a real browser, which says when a page wants something that the content policy forbids. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class PolicyInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private TwoStreets world;

    @BeforeAll
    void open(@Autowired WorkerDatabase worker, @Autowired People people) {
        world = TwoStreets.build(worker);
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("policy-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson(
                                "policy-steward", "楼长", Role.STEWARD, hash, List.of(GrantSpec.region(TinyWorld.EAST))),
                        new NewPerson(
                                "policy-manager", "物业", Role.MANAGER, hash, List.of(GrantSpec.building(world.tower))),
                        new NewPerson(
                                "policy-enterprise",
                                "企业",
                                Role.ENTERPRISE,
                                hash,
                                List.of(GrantSpec.enterprise(world.firm))),
                        new NewPerson("policy-department", "部门", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("policy-investment", "招商", Role.INVESTMENT, hash, List.of()),
                        new NewPerson("policy-auditor", "审计", Role.AUDITOR, hash, List.of())),
                "test");
    }

    /** What a role sees that the office does not; the rest are the same templates. */
    @ParameterizedTest
    @ValueSource(strings = {"steward", "manager", "enterprise", "department", "investment", "auditor"})
    void no_page_of_another_role_wants_it_either(String role) {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            List<String> said = listening(context);
            Page page = Browser.signedIn(context, site(), "", "policy-" + role, PASSWORD);
            List<String> pages = pages(role);
            for (String path : pages) {
                page.navigate(site() + path);
            }

            assertThat(pages).hasSizeGreaterThan(5);
            assertThat(said).isEmpty();
        }
    }

    @Test
    void no_page_wants_what_the_policy_forbids() {
        try (BrowserContext context = browser.window(1440, ColorScheme.LIGHT)) {
            List<String> said = listening(context);
            Page page = Browser.signedIn(context, site(), "", "policy-office", PASSWORD);
            List<String> pages = pages("office");
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

    private List<String> pages(String role) {
        String tower = SubjectPath.building(world.tower);
        String firm = SubjectPath.enterprise(world.firm);
        return Routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.path().contains("."))
                .filter(route -> role.equals("office") || route.opensTo(role))
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
