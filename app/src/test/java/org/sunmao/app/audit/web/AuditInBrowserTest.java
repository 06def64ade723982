package org.sunmao.app.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.audit.chain.Sealing;
import org.sunmao.app.corrections.store.CorrectionBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.TinyWorld;

/** The auditor's pages, who looked at a file, and corrections, in a real browser: nothing sticks out, everything is reachable. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class AuditInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private long firm;
    private long line;
    private long correction;

    @BeforeAll
    void open(
            @Autowired WorkerDatabase worker,
            @Autowired People people,
            @Autowired Audit audit,
            @Autowired Sealing sealing,
            @Autowired CorrectionBook corrections) {
        firm = new TinyWorld(worker).streets().enterprise("望海澜风软件有限公司");
        String hash = TestPasswords.hash(PASSWORD);
        var own = List.of(GrantSpec.enterprise(firm));
        people.addAll(
                List.of(
                        new NewPerson("audit-auditor", "审计", Role.AUDITOR, hash, List.of()),
                        new NewPerson("audit-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("audit-firm", "企业", Role.ENTERPRISE, hash, own)),
                "test");
        var leader = new Reader(7, "leader", "领导", Role.LEADER, Grants.scope("leader", Role.LEADER, List.of()));
        for (int i = 0; i < 60; i++) {
            audit.record(leader, "front.read-enterprise", "enterprise", "E" + firm, Map.of("tax", "BANDS"));
        }
        audit.record(leader, "front.export-enterprise", "enterprise", "E" + firm, Map.of("format", "pdf", "rows", 12));
        audit.record(AuditEntry.of(leader, "corrections.close")
                .about("correction", "1")
                .changed(Map.of("state", "open"), Map.of("state", "rejected"))
                .with(Map.of("attribute", "phone")));
        sealing.sealAll();
        line = worker.client()
                .sql("select max(id) from access.audit where action = 'corrections.close'")
                .query(Long.class)
                .single();
        correction = corrections.ask(
                Grants.scope("audit-firm", Role.ENTERPRISE, own),
                firm,
                "phone",
                "0532-88880001",
                "0532-66667777",
                "换了号码",
                "电信业务受理单 2026-06",
                LocalDate.of(2026, 7, 1));
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, DARK, zh", "390, LIGHT, en"})
    void pages_fit_and_read_well(int width, ColorScheme scheme, String lang) {
        look(
                width,
                scheme,
                lang,
                "audit-auditor",
                "/audit",
                "/audit?action=nothing",
                "/audit/lines/" + line,
                "/audit/chain");
        look(
                width,
                scheme,
                lang,
                "audit-firm",
                "/enterprises/E" + firm,
                "/corrections/new?enterprise=E" + firm,
                "/corrections",
                "/corrections/" + correction);
        look(width, scheme, lang, "audit-office", "/corrections", "/corrections/" + correction);
    }

    private void look(int width, ColorScheme scheme, String lang, String who, String... paths) {
        String site = site();
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site, "?lang=" + lang, who, PASSWORD);
            for (String path : paths) {
                page.navigate(site + path);
                String name = who + path;
                shot(page, name + "-" + width + "-" + scheme + "-" + lang);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(name)
                        .isEqualTo(0);
                assertThat(Browser.violations(page)).as(name).isEmpty();
                assertThat(page.content()).as(name).doesNotContain("⟦");
            }
        }
    }

    /** With {@code -Dsunmao.shots=DIR} each page is kept as a picture. */
    private static void shot(Page page, String name) {
        String folder = System.getProperty("sunmao.shots", "");
        if (!folder.isEmpty()) {
            Path file = Path.of(folder, name.replaceAll("[^A-Za-z0-9-]+", "_") + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
