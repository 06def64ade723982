package org.sunmao.app.front.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.DeriveCheck;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** A building is divided into two on a day: seen before, told, looked at on either side of the day, and taken back. */
@TestPropertySource(properties = "sunmao.test.world=become-pages")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BecomeInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final String HEAD = "楼宇名称,楼层,房号,租户名称,面积(㎡),起租日,状态,备注\n";
    private static final String[] NAMES = {"海天大厦", "海天东塔", "海天西塔"};

    @TempDir
    static Path dir;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Derivations derivations;

    @Autowired
    DeriveCheck check;

    private static List<String> before = List.of();

    @BeforeAll
    void district(@Autowired Intake intake, @Autowired People people) throws Exception {
        send(intake, "housing", LocalDate.of(2026, 3, 20), """
                楼宇编码,楼宇名称,地址,可出租面积,商务办公面积,经度,纬度
                B01,海天大厦,望澜市澜湾区海风路8号,1000,1000,120.101,36.101
                B02,海天东塔,望澜市澜湾区海风路10号,600,600,120.102,36.101
                B03,海天西塔,望澜市澜湾区海风路12号,390,390,120.100,36.101
                """);
        send(intake, "register", LocalDate.of(2026, 2, 27), """
                企业名称,统一社会信用代码,登记状态,注册地址
                望澜启明软件有限公司,91370202MA3C5X0L2K,在营,望澜市澜湾区海风路8号海天大厦3层301室
                """);
        list(intake, LocalDate.of(2026, 1, 28), 0, 0, "望澜启明软件有限公司");
        list(intake, LocalDate.of(2026, 2, 26), 0, 0, "望澜启明软件有限公司");
        // The manager goes on with the old name for a month after the day, and then tells of a move as well.
        list(intake, LocalDate.of(2026, 3, 28), 0, 0, "望澜启明软件有限公司");
        list(intake, LocalDate.of(2026, 4, 28), 1, 2, "望澜远帆物流有限公司");
        derivations.runNow(Progress.UNWATCHED);
        people.addAll(
                List.of(new NewPerson(
                        "lin", "林", Role.OFFICE, Passwords.encoder().encode(PASSWORD), List.of())),
                "test");
    }

    private void list(Intake intake, LocalDate day, int low, int high, String who) throws IOException {
        send(
                intake,
                "manager",
                day,
                HEAD
                        + """
                低,3F,301,某某,300,起租,已租,期
                低,5F,501,望澜星河咨询有限公司,200,2020-01-01,已租,期
                高,12F,1201,望澜晨光贸易有限公司,250,2025-03-01,已租,期
                高,12F,1202,,140,,空置,期
                """.replace("低", NAMES[low])
                                .replace("高", NAMES[high])
                                .replace("某某", who)
                                .replace("起租,", low == 0 ? "2024-07-01," : "2026-04-15,")
                                .replace("期", day.toString()));
    }

    private void send(Intake intake, String source, LocalDate day, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(source + day + ".csv"), text);
        intake.importFile(
                ImportRequest.of(source, file, "test").withDataDate(day).acceptingSuggestions(true));
    }

    private long building(int n) {
        return worker.client()
                .sql("select id from places.building where name = ?")
                .param(NAMES[n])
                .query(Long.class)
                .single();
    }

    private List<String> rows(String sql) {
        return worker.client().sql(sql).query(String.class).list();
    }

    private List<String> conclusions() {
        return rows("""
                select concat_ws(' ', u.id, b.name, b.from_day, b.until_day, u.floor_label, u.label, u.area_sqm, u.from_day, u.until_day,
                    s.holder, s.tenant_name, s.area_sqm, s.lease_start, s.first_seen, s.first_missing, s.held_since)
                from places.building b left join places.unit u on u.building_id = b.id left join tenancy.spell s on s.unit_id = u.id order by 1
                """);
    }

    private void open(Page page, String path, String name) {
        page.navigate(site() + path);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path)
                .isEqualTo(0);
        assertThat(page.content()).doesNotContain("⟦");
        assertThat(Browser.violations(page)).as(path).isEmpty();
        String folder = System.getProperty("sunmao.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private String figure(Page page, String measure, String month) {
        String body = page.request()
                .get(site() + "/api/measures/" + measure + "?month=" + month)
                .text();
        return body.replaceAll("(?s).*?\"value\"\\s*:\\s*\"?([^,\"}]+).*", "$1");
    }

    @Test
    @Order(1)
    void it_is_shown_before_it_is_told_and_holds_from_the_day_on() {
        before = conclusions();
        worker.client().sql("""
                        insert into visits.visit (building_id, during, purpose, state, answer_by, department, booked_by)
                        values (?, tstzrange('2026-02-03 10:00+08', '2026-02-03 11:00+08'), 'service', 'done', '2026-02-02', '税务局', 'lin')
                        """).param(building(0)).update();
        String path = "/buildings/B" + building(0);
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "?lang=zh", "lin", PASSWORD);
            assertThat(figure(page, "buildings", "2026-03")).isEqualTo("3");
            String asked = path + "/become?kind=split&day=2026-03-10&with=B" + building(1) + "&share=1-10&with=B"
                    + building(2);
            open(page, asked + "&share=8楼半", "become-refused-1440");
            assertThat(page.locator("main")).containsText("范围读不懂");
            open(page, asked + "&share=", "become-1440");
            assertThat(page.locator("main")).containsText("海天东塔：2 个单元，500 ㎡，其中 2 个有企业在租");
            assertThat(page.locator("main")).containsText("相差 10 ㎡");
            page.setViewportSize(390, 844);
            for (String kind : List.of("split", "merge", "end")) {
                open(page, path + "/become?lang=en&kind=" + kind, "become-" + kind + "-390-en");
            }
            page.setViewportSize(1440, 900);
            open(page, asked + "&share=&lang=zh", "become-1440-again");
            page.locator(".join-word input[name=why]").fill("产权已分割");
            page.keyboard().press("Enter");
            page.waitForURL(site() + path);
            derivations.runNow(Progress.UNWATCHED);

            open(page, path, "became-1440");
            assertThat(page.locator(".notice-care")).containsText("此后是");
            assertThat(page.locator(".notice-care")).containsText("海天西塔");
            open(page, "/buildings/B" + building(2), "successor-1440");
            assertThat(page.locator(".notice-info")).containsText("此前是");
            assertThat(page.locator("#former")).containsText("海天大厦");
            assertThat(page.locator("#former")).containsText("登记地址仍在此楼的企业 1 家");
            assertThat(page.locator("#former")).containsText("走访 1 次");
            page.locator("#former a[href*='relation=registered']").click();
            assertThat(page.locator("main table")).containsText("望澜启明软件有限公司");
            // Found from the successors, counted once: at the building that the register names.
            assertThat(worker.client()
                            .sql("select count(*) from enterprises.enterprise where registered_building_id = ?")
                            .param(building(0))
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(worker.client()
                            .sql("select count(*) from enterprises.enterprise where registered_building_id in (?, ?)")
                            .params(building(1), building(2))
                            .query(Long.class)
                            .single())
                    .isZero();
            page.navigate(site() + path);
            assertThat(page.locator("#former")).hasCount(0);
            page.navigate(site() + "/buildings");
            assertThat(page.locator("main table")).not().containsText("海天大厦");
            page.navigate(site() + "/buildings?true-on=2026-03-09");
            assertThat(page.locator("main table")).containsText("海天大厦");
            assertThat(page.locator("main table")).not().containsText("海天东塔");
            assertThat(figure(page, "buildings", "2026-02")).isEqualTo("1");
            assertThat(figure(page, "buildings", "2026-03")).isEqualTo("2");
            assertThat(figure(page, "office-area", "2026-02")).isEqualTo("1000");
            assertThat(figure(page, "office-area", "2026-03")).isEqualTo("990");
            assertThat(figure(page, "vacant-area", "2026-03")).isEqualTo("140");
            assertThat(figure(page, "enterprises-present", "2026-02"))
                    .isEqualTo(figure(page, "enterprises-present", "2026-03"));
        }
        assertThat(check.checkAll().equal()).isTrue();
    }

    @Test
    @Order(2)
    void units_and_tenancies_go_on_in_the_successors() {
        assertThat(rows("""
                        select concat_ws(' ', b.name, u.label, s.tenant_name, s.first_seen, s.first_missing, s.held_since)
                        from tenancy.spell s join places.unit u on u.id = s.unit_id join places.building b on b.id = s.building_id order by 1
                        """))
                .containsExactly(
                        "海天东塔 301 望澜启明软件有限公司 2026-03-10 2026-04-28 2024-07-01",
                        "海天东塔 301 望澜远帆物流有限公司 2026-04-28",
                        "海天东塔 501 望澜星河咨询有限公司 2026-03-10 2020-01-01",
                        "海天大厦 1201 望澜晨光贸易有限公司 2026-01-28 2026-03-10",
                        "海天大厦 1202 2026-01-28 2026-03-10",
                        "海天大厦 301 望澜启明软件有限公司 2026-01-28 2026-03-10",
                        "海天大厦 501 望澜星河咨询有限公司 2026-01-28 2026-03-10",
                        "海天西塔 1201 望澜晨光贸易有限公司 2026-03-10 2025-03-01",
                        "海天西塔 1202 2026-03-10 2026-01-28");
        assertThat(rows("""
                        select concat_ws(' ', m.day, m.arrives, m.turned) from measures.moves(array[date '2026-02-28', '2026-03-31', '2026-04-30']) m order by 1
                        """))
                .as("only the move of April is one")
                .containsExactly("2026-04-30 f 2026-04-28", "2026-04-30 t 2026-04-15");
        assertThat(rows(
                        "select since::text from tenancy.enterprise_standing s join enterprises.enterprise e on e.id = s.enterprise_id"
                                + " where e.name like '%星河%'"))
                .containsExactly("2020-01-01");
        assertThat(
                        rows(
                                "select b.name from tenancy.building_standing s join places.building b on b.id = s.building_id order by 1"))
                .containsExactly("海天东塔", "海天西塔");
    }

    @Test
    @Order(3)
    void pages_of_units_lead_on_and_an_earlier_day_shows_the_number_on_the_door_of_that_day() {
        try (BrowserContext window = browser.window(390, ColorScheme.DARK)) {
            Page page = Browser.signedIn(window, site(), "?lang=en", "lin", PASSWORD);
            long old = Long.parseLong(
                    rows("select id::text from places.unit where label = '501' and until_day is not null")
                            .get(0));
            open(page, "/units/U" + old, "unit-moved-390-en");
            page.locator(".unit-facts a").first().click();
            assertThat(page.locator("h1")).containsText("501");
            assertThat(page.locator("#now")).containsText("星河");
            String path = page.url().replaceAll("\\?.*", "").replace(site(), "");
            open(page, path + "/change?kind=renumber&day=2026-05-10&label=508&area=", "renumber-390-en");
            page.locator(".join-word input[name=why]").fill("another number");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("told=1"));
            derivations.runNow(Progress.UNWATCHED);
            page.navigate(site() + path);
            assertThat(page.locator("h1")).containsText("508");
            page.navigate(site() + path + "?true-on=2026-05-09");
            assertThat(page.locator("h1")).containsText("501");
            page.navigate(site() + "/buildings/B" + building(1) + "?true-on=2026-05-09");
            assertThat(page.locator("#units")).containsText("501");
            assertThat(page.locator("#units")).not().containsText("508");
            page.navigate(site() + path + "?true-on=2026-05-10");
            assertThat(page.locator("h1")).containsText("508");
        }
    }

    @Test
    @Order(4)
    void what_builds_on_it_goes_first_and_then_all_is_as_it_was() {
        String path = "/buildings/B" + building(0);
        try (BrowserContext window = browser.window(1440, ColorScheme.DARK)) {
            Page page = Browser.signedIn(window, site(), "?lang=zh", "lin", PASSWORD);
            open(page, path + "/become", "become-told-1440-dark");
            page.locator("#told input[name=why]").fill("看错了");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("refused=built-on"));
            String unit = "/units/U"
                    + rows("select id::text from places.unit where label = '508'")
                            .get(0);
            page.navigate(site() + unit);
            page.locator("#changes input[name=why]").fill("门牌没换");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("#units"));
            derivations.runNow(Progress.UNWATCHED);
            page.navigate(site() + path + "/become");
            page.locator("#told input[name=why]").fill("看错了");
            page.keyboard().press("Enter");
            page.waitForURL(site() + path);
            derivations.runNow(Progress.UNWATCHED);
        }
        assertThat(conclusions()).isEqualTo(before);
        assertThat(check.checkAll().equal()).isTrue();
        assertThat(
                        rows(
                                "select action || ' ' || result from access.audit where action like 'tenancy.building%' order by id"))
                .containsExactly(
                        "tenancy.building-change done", "tenancy.building-undo refused", "tenancy.building-undo done");
    }
}
