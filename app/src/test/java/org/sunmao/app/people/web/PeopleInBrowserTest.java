package org.sunmao.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Totp;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TinyWorld;

/** Signing in with a second factor, the own account and the administrators' pages in a real browser, against a real server. */
@DirtiesContext
class PeopleInBrowserTest extends InBrowser {

    /** Made before JUnit would make one, for the application needs it when it starts. */
    private static final Path DATA = made();

    private long steward;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("sunmao.data", DATA::toString);
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("people");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void people(@Autowired People people, @Autowired WorkerDatabase worker) {
        PeopleWorld.fill(people, "b");
        new TinyWorld(worker).streets();
        steward = new PeopleWorld(null, worker).id("b-steward");
        worker.client()
                .sql(
                        "insert into access.person_grant (person_id, scope_kind, scope_ref, granted_by) values (?, 'region', ?, 'test')")
                .params(steward, TinyWorld.EAST)
                .update();
    }

    @AfterAll
    void removeData() {
        FileSystemUtils.deleteRecursively(DATA.toFile());
    }

    private Page signedIn(BrowserContext window, String lang, Role role) {
        return Browser.signedIn(window, site(), "?lang=" + lang, "b-" + role.word(), PeopleWorld.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM, /people, 1440, LIGHT, zh",
        "SYSTEM, /people?refused=taken, 390, DARK, en",
        "SECURITY, person, 1440, DARK, en",
        "SECURITY, person?kind=region&find=, 390, LIGHT, zh",
        "SYSTEM, person, 390, DARK, zh",
        "AUDITOR, person, 1440, LIGHT, en",
        "MEMBER, /account, 1440, LIGHT, zh",
        "MEMBER, /account, 390, DARK, en",
        "MEMBER, /account/password, 390, LIGHT, zh",
        "MEMBER, /account/password, 1440, DARK, en",
        "MEMBER, /account/second-factor, 390, DARK, zh",
        "MEMBER, /account/second-factor, 1440, LIGHT, en",
    })
    void a_page_fits_and_reads_well(Role role, String path, int width, ColorScheme scheme, String lang) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang, role);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + path.replace("person", "/people/" + steward));
            keep(page, role + path + width + scheme + lang);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(failures).isEmpty();
            assertThat(page.content()).doesNotContain("⟦");
        }
    }

    /** Where {@code sunmao.shots} names a folder, the pages can be looked at afterwards. */
    private static void keep(Page page, String name) {
        String folder = System.getProperty("sunmao.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name.replaceAll("[^A-Za-z0-9]+", "-") + ".png")));
        }
    }

    @Test
    void one_sets_up_a_second_factor_keeps_the_codes_and_signs_in_with_it() throws Exception {
        byte[] secret;
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh", Role.COUNCIL);
            page.navigate(site() + "/account");
            page.click("text=设置第二步验证");
            secret = AccountPagesTest.secretOf(page.textContent("#secret"));
            page.fill("#f-code", Totp.codeAt(secret, Instant.now().minusSeconds(30)));
            page.click("main button[type=submit]");
            page.waitForURL("**/second-factor/codes");
            assertThat(page.locator(".people-codes li").count()).isEqualTo(10);
            assertThat(Browser.violations(page)).isEmpty();
            keep(page, "codes");
        }
        assertThat(Files.getPosixFilePermissions(DATA.resolve("second-factor.key"))
                        .toString())
                .contains("OWNER_READ")
                .doesNotContain("GROUP", "OTHERS");
        try (BrowserContext window = browser.window(390, ColorScheme.DARK)) {
            Page page = window.newPage();
            page.navigate(site() + "/login?lang=en");
            page.fill("#f-username", "b-council");
            page.fill("#f-password", PeopleWorld.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/login/code");
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(Browser.violations(page)).isEmpty();
            keep(page, "second-step");
            page.navigate(site() + "/buildings");
            assertThat(page.url()).endsWith("/login");
            page.navigate(site() + "/login/code");
            page.fill("#f-code", "000000");
            page.click("main button[type=submit]");
            page.waitForSelector(".notice-bad");
            page.fill("#f-code", Totp.codeAt(secret, Instant.now()));
            page.click("main button[type=submit]");
            page.waitForURL(url -> url.contains("/buildings"));
        }
    }

    @Test
    void one_opens_an_account_and_sees_its_password_once() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh", Role.SYSTEM);
            page.click(".rail >> text=账号与角色");
            page.fill("#f-username", "b-newcomer");
            page.fill("#f-name", "新来的");
            page.click("#make button[type=submit]");
            assertThat(page.textContent("#one-time")).matches("([a-z0-9]{5}-){3}[a-z0-9]{5}");
            assertThat(Browser.violations(page)).isEmpty();
            keep(page, "one-time");
            page.reload();
            assertThat(page.locator("#one-time").count()).isZero();
        }
    }
}
