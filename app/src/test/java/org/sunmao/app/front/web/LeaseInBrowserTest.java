package org.sunmao.app.front.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.sunmao.app.access.GrantSpec;
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

/** Leases of a real list on the pages of their units: who sees the rent, what comes, what is sublet; a unit is split and a lease is told, and both taken back. */
@TestPropertySource(properties = "sunmao.test.world=lease-pages")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeaseInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final String HEAD = "楼宇名称,楼层,房号,租户名称,面积(㎡),租金（元/㎡·天）,免租期,租金递增,押金,提前退租,占用方式,转租方,起租日,到期日,状态,备注\n";

    @TempDir
    static Path dir;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Derivations derivations;

    @Autowired
    DeriveCheck check;

    private static Instant begin = Instant.EPOCH;

    @BeforeAll
    void district(@Autowired Intake intake, @Autowired People people) throws Exception {
        send(intake, "housing", LocalDate.of(2026, 5, 1), """
                楼宇编码,楼宇名称,地址,可出租面积
                B01,海天大厦,望澜市澜湾区海风路8号,2000
                """);
        send(intake, "register", LocalDate.of(2026, 5, 31), """
                企业名称,统一社会信用代码,登记状态,注册地址
                望澜启明软件有限公司,91370202MA3C5X0L2K,在营,望澜市澜湾区海风路8号海天大厦5层501室
                """);
        for (int month = 5; month <= 6; month++) {
            send(intake, "manager", LocalDate.of(2026, month, 28), HEAD + """
                    海天大厦,5F,501,望澜启明软件有限公司,300,3.5,2个月,每年递增5%,押三付一,满一年后提前3个月通知,租赁,,2024-07-01,2027-06-30,已租,第M期
                    海天大厦,5F,501,望澜白鹭设计有限公司,80,,,,,,转租,望澜启明软件有限公司,2025-01-01,2026-12-31,已租,第M期
                    海天大厦,6F,601,望澜星河咨询有限公司,200,面议,另行约定,随行就市,9万,不可,产权,,2020-01-01,,已租,第M期
                    海天大厦,6F,602,望澜晨光贸易有限公司,150,2.8,无,不递增,2个月,可,租赁,,2026-08-01,2029-07-31,已签约,第M期
                    海天大厦,6F,603,望澜晨光贸易有限公司,100,3,1个月,5%,2个月,可,租赁,,2025-03-01,2027-02-28,已租,第M期
                    """.replace("第M期", "第" + month + "期"));
        }
        derivations.runNow(Progress.UNWATCHED);
        begin = Instant.now();
        String hash = Passwords.encoder().encode(PASSWORD);
        long firm = number("select id from enterprises.enterprise where name like '%启明%'");
        people.addAll(
                List.of(
                        new NewPerson("lin", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("wei", "魏", Role.LEADER, hash, List.of()),
                        new NewPerson("qi", "启", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(firm))),
                        new NewPerson(
                                "hai",
                                "海",
                                Role.MANAGER,
                                hash,
                                List.of(GrantSpec.building(building()), GrantSpec.source("manager")))),
                "test");
    }

    private void send(Intake intake, String source, LocalDate day, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(source + day + ".csv"), text);
        intake.importFile(
                ImportRequest.of(source, file, "test").withDataDate(day).acceptingSuggestions(true));
    }

    private long number(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private long building() {
        return number("select id from places.building");
    }

    private String unit(String label) {
        return "/units/U" + number("select id from places.unit where label = '" + label + "' and until_day is null");
    }

    private Page signedIn(BrowserContext window, String person, String lang) {
        Page page = Browser.signedIn(window, site(), "?lang=" + lang, person, PASSWORD);
        page.setDefaultTimeout(30_000);
        return page;
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

    private List<String> conclusions() {
        return worker.client().sql("""
                        select concat_ws(' ', u.label, u.area_sqm, u.until_day, s.holder, s.tenant_name, s.area_sqm, s.first_seen, s.first_missing, s.terms)
                        from places.unit u left join tenancy.spell s on s.unit_id = u.id order by 1
                        """).query(String.class).list();
    }

    @Test
    @Order(1)
    void what_cannot_be_read_is_told_with_row_and_column() {
        List<String> problems = worker.client().sql("""
                        select p.row_number || ' ' || p.column_name || ' ' || p.code || ' ' || p.found from evidence.issue p
                        join evidence.delivery d on d.id = p.delivery_id where d.data_date = '2026-06-28' order by 1
                        """).query(String.class).list();
        assertThat(problems)
                .contains(
                        "4 租金（元/㎡·天） rent.unreadable 面议",
                        "4 免租期 rent-free.unreadable 另行约定",
                        "4 租金递增 escalation.unreadable 随行就市",
                        "6 租金递增 escalation.assumed 5%");
    }

    @Test
    @Order(2)
    void manager_and_tenant_see_the_rent_others_that_there_is_one_and_what_is_signed_is_vacant_today() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "hai", "zh");
            open(page, unit("501"), "unit-1440");
            assertThat(page.locator("#now")).containsText("3.5 元/㎡·天");
            assertThat(page.locator("#now")).containsText("每年递增 5%");
            assertThat(page.locator("#now")).containsText("3 个月租金");
            assertThat(page.locator("#now .nested")).containsText("白鹭");
            open(page, unit("602"), "unit-pending-1440");
            assertThat(page.locator("h1")).containsText("空置");
            assertThat(page.locator("#pending")).containsText("晨光");
            open(page, "/buildings/B" + building(), "building-1440");
        }
        try (BrowserContext window = browser.window(390, ColorScheme.DARK)) {
            Page page = signedIn(window, "wei", "en");
            open(page, unit("501"), "unit-390-en");
            assertThat(page.locator("#now")).not().containsText("3.5");
            assertThat(page.locator("#now")).containsText("not open to you");
            assertThat(page.locator("a[href$='/lease']").count()).isZero();
            page.navigate(site() + "/buildings/B" + building() + "/rows?unit="
                    + unit("501").replaceAll(".*U", ""));
            assertThat(page.content()).doesNotContain("押三付一");
        }
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "qi", "zh");
            open(
                    page,
                    "/enterprises/E" + number("select id from enterprises.enterprise where name like '%启明%'"),
                    "enterprise-1440");
            assertThat(page.locator("main")).containsText("3.5 元/㎡·天");
        }
        assertThat(number("select count(*) from conflicts.conflict where kind = 'held-twice'"))
                .as("a sublet is no second holder")
                .isZero();
    }

    @Test
    @Order(3)
    void a_unit_is_split_and_taken_back() {
        List<String> before = conclusions();
        String path = unit("603");
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "lin", "zh");
            open(
                    page,
                    path + "/change?kind=split&day=2026-07-10&label=603A&label=603B&area=60&area=90",
                    "unit-change-refused-1440");
            assertThat(page.locator("main")).containsText("相差超过 2%");
            open(
                    page,
                    path + "/change?kind=split&day=2026-07-10&label=603A&label=603B&area=60&area=40",
                    "unit-change-1440");
            page.locator(".join-word input[name=why]").fill("隔墙已砌");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("told=1"));
            derivations.runNow(Progress.UNWATCHED);
            open(page, unit("603B"), "unit-split-1440");
            assertThat(page.locator("#now")).containsText("晨光");
            assertThat(page.locator("#changes")).containsText("隔墙已砌");
            assertThat(
                            number(
                                    "select count(*) from tenancy.former_unit f join places.unit u on u.id = f.id where u.label = '603'"))
                    .isEqualTo(1);
            assertThat(check.checkAll().equal()).isTrue();
            String then = "?known-on="
                    + begin.atZone(org.sunmao.app.shell.Formats.ZONE)
                            .toLocalDateTime()
                            .withNano(0)
                            .plusSeconds(1);
            page.navigate(site() + path + then);
            assertThat(page.locator("#changes").count()).as("not told by then").isZero();
            page.navigate(site() + path);
            page.locator(".unit-undo input[name=why]").fill("看错了房间");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("#units"));
            derivations.runNow(Progress.UNWATCHED);
        }
        assertThat(conclusions()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void a_lease_is_told_conflicts_with_the_area_and_is_taken_back() {
        List<String> before = conclusions();
        String path = unit("602");
        try (BrowserContext window = browser.window(390, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "hai", "zh");
            open(
                    page,
                    path
                            + "/lease?day=2026-07-05&tenant-name=望澜远帆物流有限公司&leased-area=100&lease-start=2026-09-01&lease-end=2028-08-31&rent=3元/㎡·天",
                    "lease-390");
            assertThat(page.locator("main")).containsText("尚未起租");
            page.locator(".join-word input[name=why]").fill("看过租约");
            page.locator(".join-word button").click();
            page.waitForURL(url -> url.contains("told=1"));
            derivations.runNow(Progress.UNWATCHED);
            open(page, path, "unit-told-390");
            assertThat(page.locator("#pending")).containsText("远帆");
            assertThat(page.locator("#told")).containsText("看过租约");
            assertThat(number("select count(*) from conflicts.conflict where kind = 'over-let'"))
                    .isEqualTo(1);
            assertThat(check.checkAll().equal()).isTrue();
            page.locator("#told input[name=why]").fill("登记错了单元");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("told=1"));
            derivations.runNow(Progress.UNWATCHED);
        }
        assertThat(conclusions()).isEqualTo(before);
        assertThat(number("select count(*) from conflicts.conflict where kind = 'over-let'"))
                .isZero();
    }

    @Test
    @Order(5)
    void a_building_is_renamed_from_a_day_on_and_the_old_name_holds_before_it() {
        String path = "/buildings/B" + building();
        try (BrowserContext window = browser.window(1440, ColorScheme.DARK)) {
            Page page = signedIn(window, "lin", "en");
            open(page, path + "/rename", "rename-1440-en");
            page.locator("input[name=name]").fill("海天国际中心");
            page.locator("input[name=day]").fill("2026-07-01");
            page.locator("input[name=why]").fill("地名批复");
            page.locator(".join-word button").click();
            page.waitForURL(site() + path);
            derivations.runNow(Progress.UNWATCHED);
            page.navigate(site() + path);
            assertThat(page.locator("h1")).containsText("海天国际中心");
            page.navigate(site() + path + "?true-on=2026-06-30");
            assertThat(page.locator("h1")).containsText("海天大厦");
            page.navigate(site() + path + "/rename");
            page.locator("#told input[name=why]").fill("批复撤回");
            page.keyboard().press("Enter");
            page.waitForURL(site() + path);
            derivations.runNow(Progress.UNWATCHED);
            page.navigate(site() + path);
            assertThat(page.locator("h1")).containsText("海天大厦");
        }
    }

    @Test
    @Order(6)
    void every_word_and_every_undoing_has_a_line_in_the_record() {
        assertThat(worker.client()
                        .sql(
                                "select action || ' ' || username from access.audit where action like 'tenancy.%' or action like 'front.%rename%building' or action = 'front.undo-rename' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "tenancy.unit-change lin",
                        "tenancy.unit-undo lin",
                        "tenancy.tell-lease hai",
                        "tenancy.undo-lease hai",
                        "front.rename-building lin",
                        "front.undo-rename lin");
    }
}
