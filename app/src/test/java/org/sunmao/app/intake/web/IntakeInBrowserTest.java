package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** Intake's pages in a real browser, with a file that a person sends, confirms and takes back. */
class IntakeInBrowserTest extends InBrowser {

    private String delivery;
    private String upload;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) throws IOException {
        String folder = Files.createTempDirectory("sunmao-intake-browser").toString();
        registry.add("sunmao.data", () -> folder);
    }

    @BeforeAll
    void sendFiles(@Autowired People people) {
        IntakeWorld.people(people);
        try (BrowserContext context = context(1440, ColorScheme.LIGHT, true)) {
            Page page = signedIn(context, "zh");
            upload = send(page, "台账.csv", "房号,租户名称,面积,联系电话\n101,澜一有限公司,abc,13800001234\n,,30,\n合计,,30,\n");
            page.click("[data-mapping] button.primary");
            page.waitForURL("**/intake/deliveries/**");
            delivery = page.url().replaceAll("\\?.*", "");
            upload = send(page, "另一张.csv", "单位,某列,面积(万㎡)\n澜二有限公司,x,1.5\n");
        }
    }

    private String send(Page page, String name, String text) {
        page.navigate(site() + "/intake");
        if (page.locator("#f-newSource").isHidden()) {
            page.click(".new-source summary");
        }
        page.fill("#f-newSource", "tenants-" + Math.abs(name.hashCode()));
        page.selectOption("#f-kind", "tenants");
        page.setInputFiles("#f-file", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("[data-upload] button.primary");
        page.waitForURL("**/intake/uploads/**");
        return page.url();
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, DARK, zh", "390, LIGHT, en"})
    void every_page_fits_and_reads_well(int width, ColorScheme scheme, String lang) {
        try (BrowserContext context = context(width, scheme, true)) {
            Page page = signedIn(context, lang);
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            for (String address : List.of(
                    site() + "/intake", upload, delivery, delivery + "/problems", delivery + "/rows?plain=true")) {
                page.navigate(address);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(address)
                        .isEqualTo(0);
                assertThat(Browser.violations(page)).as(address).isEmpty();
                assertThat(page.content()).as(address).doesNotContain("⟦");
            }
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void a_unit_is_asked_for_only_where_the_meaning_has_one() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT, true)) {
            Page page = signedIn(context, "en");
            page.navigate(upload);
            assertThat(page.locator("[name='u0.1']").isHidden()).isTrue();
            page.selectOption("[name='c0.1']", "leased-area");
            assertThat(page.locator("[name='u0.1']").isVisible()).isTrue();
        }
    }

    @Test
    void files_can_be_dropped() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT, true)) {
            Page page = signedIn(context, "en");
            page.navigate(site() + "/intake");
            page.evaluate("""
                    () => {
                        const data = new DataTransfer();
                        data.items.add(new File(["a,b"], "dropped.csv"));
                        document.querySelector("[data-drop]").dispatchEvent(
                            new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
                    }""");
            assertThat(page.locator("[data-drop-list]").textContent()).contains("dropped.csv");
            assertThat(page.evaluate("document.querySelector('#f-file').files.length"))
                    .isEqualTo(1);
        }
    }

    @Test
    void without_scripts_a_delivery_is_withdrawn_and_restored_all_the_same() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT, false)) {
            Page page = signedIn(context, "en");
            page.navigate(delivery);
            page.click(".action summary");
            page.fill(".action [name=why]", "by mistake");
            page.click(".action button[type=submit]");
            assertThat(page.locator("main").textContent()).contains("Withdrawn. Its rows do not count any more");
            page.click(".action summary");
            page.click(".action button[type=submit]");
            assertThat(page.locator("main").textContent()).contains("Its rows count again");
        }
    }

    private BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
        return browser.get()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts));
    }

    private Page signedIn(BrowserContext context, String lang) {
        Page page = context.newPage();
        page.navigate(site() + "/login?lang=" + lang);
        page.fill("[name=username]", "office");
        page.fill("[name=password]", IntakeWorld.PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }
}
