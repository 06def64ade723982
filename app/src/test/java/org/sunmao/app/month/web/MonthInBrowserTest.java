package org.sunmao.app.month.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.month.LateMonth;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** A manager with fifty tenants goes through the month on a phone, proposes a vacancy and uploads a workbook; the district looks on. */
@TestPropertySource(properties = "sunmao.test.world=month")
@DirtiesContext
@Import(LateMonth.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final String HEAD = "楼宇名称,楼层,房号,租户名称,面积(㎡),起租日,到期日\n";
    private static final String NAMES = "启明长风安和瑞达宏图金石海岳云川青木白塔星河朝阳锦程卓越天工博远方正同创汇通嘉禾盛世永昌泰康新元";

    @TempDir
    static Path dir;

    private WorkerDatabase database;
    private Intake intake;
    private Derivations derivations;
    private long building;
    private String rows = "";

    @BeforeAll
    void district(
            @Autowired Intake files,
            @Autowired WorkerDatabase worker,
            @Autowired Derivations all,
            @Autowired People people)
            throws IOException {
        intake = files;
        database = worker;
        derivations = all;
        var text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            String name = NAMES.substring(2 * (i % 24), 2 * (i % 24) + 2)
                    + List.of("软件", "贸易", "咨询").get(i / 24);
            text.append("海天大厦,%d层,%d0%d,望澜%s有限公司,%d,2024-03-01,%s%n"
                    .formatted(i / 5 + 2, i / 5 + 2, i % 5 + 1, name, 100 + i, i % 9 == 0 ? "" : "2027-02-28"));
        }
        rows = text.toString();
        take("housing", "楼宇编码,楼宇名称,地址,街道\nB01,海天大厦,望澜市澜湾区海风路8号,海风街道\nB02,海地大厦,望澜市澜湾区海风路9号,海风街道\n");
        take("manager", HEAD + rows);
        take("other", HEAD + "海地大厦,3层,301,望澜别处服务有限公司,80,2024-03-01,2027-02-28\n");
        derivations.runNow(Progress.UNWATCHED);
        building = number("select id from places.building where name = '海天大厦'");
        long other = number("select id from places.building where name = '海地大厦'");
        String hash = Passwords.encoder().encode(PASSWORD);
        var own = List.of(GrantSpec.building(building), GrantSpec.source("manager"));
        people.addAll(
                List.of(
                        new NewPerson("month-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("month-manager", "物业", Role.MANAGER, hash, own),
                        new NewPerson("month-second", "物业二", Role.MANAGER, hash, own),
                        new NewPerson(
                                "month-other",
                                "别家物业",
                                Role.MANAGER,
                                hash,
                                List.of(GrantSpec.building(other), GrantSpec.source("other")))),
                "test");
    }

    private void take(String source, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(source + ".csv"), text);
        ImportReport report = intake.importFile(
                ImportRequest.of(source, file, "test").withDataDate(BEFORE).acceptingSuggestions(true));
        assertThat(report.status()).isEqualTo(ImportReport.Status.IMPORTED);
    }

    private long number(String sql) {
        return database.client().sql(sql).query(Long.class).single();
    }

    private Page signedIn(BrowserContext window, String lang, String who) {
        return Browser.signedIn(window, site(), "?lang=" + lang, who, PASSWORD);
    }

    private void line(String action, String by) {
        assertThat(number("select count(*) from access.audit where action = '" + action + "' and username = '" + by
                        + "' and result = 'done'"))
                .as(action)
                .isPositive();
    }

    /** A word about a row, and its row as it is afterwards. */
    private static void say(Page page, int row, String state, String then) {
        page.click("#row-" + row + " button[value=" + state + "]");
        page.waitForSelector("#row-" + row + ".month-" + then);
    }

    @Test
    @Order(1)
    void a_manager_goes_through_fifty_tenants_on_a_phone_and_sends_the_list() {
        try (BrowserContext phone = browser.window(390, ColorScheme.LIGHT);
                BrowserContext another = browser.window(390, ColorScheme.LIGHT)) {
            Page page = signedIn(phone, "zh", "month-manager");
            page.navigate(site() + "/month");
            assertThat(page.locator(".month-building").count())
                    .as("the own building only")
                    .isEqualTo(1);
            assertThat(page.textContent("main")).contains("已逾期");
            look(page, "/month", 390, "zh");
            page.click("form[action$='/begin'] button");
            page.waitForURL("**/month/B" + building);
            assertThat(page.locator(".month-row").count()).isEqualTo(50);
            check(page, "/month/list", 390, "zh");
            assertThat(((Number) page.evaluate("document.querySelector('#row-1 button[value=confirmed]').offsetHeight"))
                            .intValue())
                    .as("a target for a thumb")
                    .isGreaterThanOrEqualTo(44);

            say(page, 1, "confirmed", "confirmed");
            page.click("#row-2 details >> nth=0 >> summary");
            page.fill("#row-2 [name=leased-area]", "很大");
            page.click("#row-2 button[value=changed]");
            page.waitForSelector("#row-2 [aria-invalid=true]");
            assertThat(page.inputValue("#row-2 [name=leased-area]"))
                    .as("what was typed stays")
                    .isEqualTo("很大");
            page.fill("#row-2 [name=leased-area]", "321.5");
            say(page, 2, "changed", "changed");
            page.click("#row-3 details >> nth=1 >> summary");
            page.fill("#row-3 [name=gone-on]", "2025-12-31");
            page.click("#row-3 button[value=gone]");
            page.waitForSelector("#row-3 .month-fault");
            page.fill("#row-3 [name=gone-on]", "2026-01-15");
            say(page, 3, "gone", "gone");
            assertThat(page.textContent("#month-bar")).contains("3 / 50");

            Page second = signedIn(another, "zh", "month-second");
            second.navigate(site() + "/month/B" + building);
            assertThat(second.textContent("#row-2")).contains("321.5", "month-manager");
            say(page, 4, "confirmed", "confirmed");
            second.click("#row-4 details >> nth=0 >> summary");
            second.fill("#row-4 [name=leased-area]", "88");
            second.click("#row-4 button[value=changed]");
            second.waitForSelector("#row-4 .month-fault");
            assertThat(second.textContent("#row-4")).contains("month-manager 刚才已改了这一行");
            assertThat(second.inputValue("#row-4 [name=leased-area]")).isEqualTo("88");
            say(second, 4, "changed", "changed");

            page.reload();
            assertThat(page.textContent("#month-bar"))
                    .as("half-done work is kept")
                    .contains("4 / 50");
            check(page, "/month/half-done", 390, "zh");
            page.fill("#f-add-tenant-name", "望澜新来有限公司");
            page.fill("#f-add-floor", "12");
            page.fill("#f-add-room", "1206");
            page.fill("#f-add-leased-area", "66");
            page.click("#month-add button");
            page.waitForSelector("#row-51.month-added");
            page.click("#month-bar button");
            page.waitForURL("**said=confirmed");
            assertThat(page.textContent("#month-bar")).contains("51 / 51");
            page.click("#month-bar button");
            page.waitForURL("**said=sent");
            check(page, "/month/sent", 390, "zh");
        }
        derivations.runNow(Progress.UNWATCHED);
        for (String action : List.of("month.begin", "month.say", "month.add", "month.confirm", "month.send")) {
            line(action, "month-manager");
        }
        assertThat(number("select count(*) from tenancy.spell where building_id = " + building
                        + " and first_missing = '2026-01-15'"))
                .isEqualTo(1);
        assertThat(
                        number(
                                "select count(*) from tenancy.spell where first_missing is null and area_sqm in (321.5, 88, 66)"))
                .isEqualTo(3);
    }

    @Test
    @Order(2)
    void a_sentence_becomes_a_unit_once_the_district_accepts_it() {
        try (BrowserContext phone = browser.window(390, ColorScheme.LIGHT);
                BrowserContext desk = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(phone, "zh", "month-manager");
            page.navigate(site() + "/month/B" + building);
            page.click("form[action$='/begin'] button");
            page.waitForURL("**/month/B" + building);
            propose(page, "没有空房");
            assertThat(page.textContent("main")).contains("没有空置，不需要提");
            page.navigate(site() + "/month/B" + building);
            propose(page, "12层东侧约300平待租，联系19900001234");
            page.waitForURL("**/month/proposals/*");
            assertThat(page.inputValue("[name=floor]")).isEqualTo("12");
            assertThat(page.inputValue("[name=room]")).isEqualTo("东侧");
            assertThat(page.inputValue("[name=area]")).isEqualTo("300");
            assertThat(page.isChecked("[name=about]")).isTrue();
            check(page, "/month/understood", 390, "zh");
            page.fill("[name=area]", "305");
            page.click("button[value=send]");
            page.waitForURL("**said=sent");
            page.navigate(site() + "/month/B" + building);
            propose(page, "9层半层空着");
            page.waitForURL("**/month/proposals/*");
            page.click("button[value=send]");
            assertThat(page.textContent("main")).contains("面积应为大于 0 的数");
            page.fill("[name=area]", "700");
            page.click("button[value=send]");
            page.waitForURL("**said=sent");
            String second = page.url().replaceFirst("\\?.*", "");

            Page office = signedIn(desk, "zh", "month-office");
            office.navigate(site() + "/month/proposals");
            assertThat(office.textContent("main")).contains("12层东侧约300平待租", "9层半层空着");
            check(office, "/month/proposals", 1440, "zh");
            office.click("tbody tr:nth-child(2) th a");
            office.waitForURL("**/month/proposals/*");
            check(office, "/month/proposal", 1440, "zh");
            office.click("button[value=accept]");
            office.waitForURL("**said=accepted");
            office.navigate(second);
            office.click("button[value=refuse]");
            office.waitForURL("**said=reason-missing");
            office.fill("[name=word]", "9 层已满，请核对");
            office.click("button[value=refuse]");
            office.waitForURL("**said=refused");
            page.reload();
            assertThat(page.textContent("main")).contains("未采纳", "9 层已满，请核对");
        }
        derivations.runNow(Progress.UNWATCHED);
        line("month.propose-unit", "month-manager");
        line("month.send-unit", "month-manager");
        line("month.accept-unit", "month-office");
        line("month.refuse-unit", "month-office");
        assertThat(number("""
                        select count(*) from tenancy.spell s join places.unit u on u.id = s.unit_id
                        where u.floor_label = '12' and u.label = '东侧' and s.holder = 'vacant' and s.area_sqm = 305 and s.first_missing is null
                        """)).isEqualTo(1);
    }

    private static void propose(Page page, String words) {
        page.fill("#f-words", words);
        page.click("#month-vacant button");
    }

    @Test
    @Order(3)
    void an_uploaded_workbook_shows_what_differs_before_it_is_sent() {
        try (BrowserContext phone = browser.window(390, ColorScheme.DARK)) {
            Page page = signedIn(phone, "zh", "month-manager");
            page.navigate(site() + "/month/B" + building);
            String workbook =
                    HEAD + rows.replaceFirst("(?m)^海天大厦,11层,1105.*\\R", "").replace("104,2024", "114,2024")
                            + "海天大厦,15层,1501,望澜再来有限公司,77,2026-01-01,\n海底大厦,1层,101,望澜谁家有限公司,7,,\n";
            page.setInputFiles(
                    "#f-file", new FilePayload("清单.csv", "text/csv", workbook.getBytes(StandardCharsets.UTF_8)));
            page.click("#month-upload button");
            page.waitForURL("**/month/uploads/*");
            assertThat(page.textContent("main")).contains("104 → 114", "望澜再来有限公司", "不认识的楼名“海底大厦”，1 行");
            assertThat(page.textContent(".month-two")).contains("1105", "东侧");
            check(page, "/month/difference", 390, "zh");
            page.click("button[value=discard]");
            page.waitForURL("**/month/B" + building);
            page.setInputFiles(
                    "#f-file",
                    new FilePayload(
                            "清单.csv",
                            "text/csv",
                            workbook.replaceFirst("海底大厦.*", "").getBytes(StandardCharsets.UTF_8)));
            page.click("#month-upload button");
            page.waitForURL("**/month/uploads/*");
            page.click("button[value=send]");
            page.waitForURL("**/intake/deliveries/*");
            page.navigate(site() + "/month/B" + building);
            page.click("#month-bar button");
            page.waitForURL("**said=confirmed");
            page.click("#month-bar button");
            page.waitForURL("**said=overtaken");
            assertThat(page.textContent("main")).contains("没有报送", "做下一期清单");
        }
        for (String action : List.of("month.upload", "month.discard-upload", "month.send-upload")) {
            line(action, "month-manager");
        }
    }

    @Test
    @Order(4)
    void the_district_sees_who_is_late_and_reminds_them() {
        try (BrowserContext desk = browser.window(1440, ColorScheme.LIGHT);
                BrowserContext phone = browser.window(390, ColorScheme.LIGHT)) {
            Page office = signedIn(desk, "zh", "month-office");
            office.navigate(site() + "/month/district");
            assertThat(office.textContent("tbody tr:nth-child(1)")).contains("海地大厦", "逾期未报");
            assertThat(office.textContent("tbody tr:nth-child(2)")).contains("海天大厦", "month-manager");
            office.click("form[action$='/remind'] button");
            office.waitForURL("**reminded=1");
            line("month.remind", "month-office");
            check(office, "/month/district", 1440, "zh");
            Page other = signedIn(phone, "zh", "month-other");
            other.navigate(site() + "/month");
            assertThat(other.textContent("main")).contains("区里于", "海地大厦").doesNotContain("海天大厦");
            for (String path :
                    List.of("/month/B" + building, "/month/district", "/month/proposals/1", "/month/uploads/1")) {
                assertThat(other.navigate(site() + path).status()).as(path).isIn(403, 404);
            }
        }
    }

    @Test
    @Order(5)
    void pages_fit_and_read_well() {
        try (BrowserContext desk = browser.window(1440, ColorScheme.DARK);
                BrowserContext phone = browser.window(390, ColorScheme.DARK)) {
            Page office = signedIn(desk, "en", "month-office");
            look(office, "/month/proposals", 1440, "en");
            look(office, "/month/district", 1440, "en");
            look(office, "/month/district/B" + building, 1440, "en");
            Page page = signedIn(phone, "en", "month-manager");
            look(page, "/month", 390, "en");
            look(page, "/month/B" + building, 390, "en");
            look(page, "/month/proposals", 390, "en");
            office.setViewportSize(390, 900);
            look(office, "/month/district", 390, "en");
            page.setViewportSize(1440, 900);
            look(page, "/month/B" + building, 1440, "en");
        }
    }

    private void look(Page page, String path, int width, String lang) {
        page.navigate(site() + path);
        check(page, path, width, lang);
    }

    private static void check(Page page, String path, int width, String lang) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, path.replaceAll("\\W", "-") + width + lang + ".png")));
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path)
                .isEqualTo(0);
        assertThat(Browser.violations(page)).as(path).isEmpty();
        assertThat(page.content()).as(path).doesNotContain("⟦");
    }
}
