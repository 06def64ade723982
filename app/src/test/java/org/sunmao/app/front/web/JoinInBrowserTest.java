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
import java.util.ArrayList;
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
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;

/** A clerk merges and splits an enterprise, a building and a room in a real browser, sees it and takes it back; who may not is refused. */
@TestPropertySource(properties = "sunmao.test.world=join-pages")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoinInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    @TempDir
    static Path dir;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Derivations derivations;

    private static Instant begin = Instant.EPOCH;
    private static int previews;

    @BeforeAll
    void district(@Autowired Intake intake, @Autowired People people) throws Exception {
        send(intake, "housing", LocalDate.of(2026, 5, 1), """
                楼宇编码,楼宇名称,地址,可出租面积
                B01,海天大厦,望澜市澜湾区海风路8号,20000
                B02,望潮中心,望澜市澜湾区海风路10号,3000
                """);
        send(intake, "register", LocalDate.of(2026, 5, 31), """
                企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
                望澜启明软件有限公司,91370202MA3C5X0L2K,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层501室
                望澜白鹭设计有限公司,91370202MA3C5Y1N85,乙乙乙,在营,望澜市澜湾区海风路10号望潮中心2层201室
                """);
        for (int month = 5; month <= 6; month++) {
            send(intake, "manager", LocalDate.of(2026, month, 28), """
                    楼宇名称,楼层,房号,租户名称,面积(㎡),联系电话
                    海天大厦,5F,501,启明软件,120,199-0000-1234
                    海天大厦,12F,1201,星河咨询,200,199-0000-1235
                    海天大厦,12F,12A01,星河咨询管理中心,210,
                    海天大厦,14F,1401,空置,90,
                    望潮中心,2F,201,白鹭设计,80,
                    """);
        }
        derivations.runNow(Progress.UNWATCHED);
        begin = Instant.now();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("lin", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("chen", "陈", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("wei", "魏", Role.LEADER, hash, List.of())),
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

    private long enterprise(String name) {
        return number("select id from enterprises.enterprise where name = '" + name + "'");
    }

    private long building(String name) {
        return number("select id from places.building where name = '" + name + "'");
    }

    private long unit(String tenant) {
        return number("select min(unit_id) from tenancy.spell where tenant_name = '" + tenant + "'");
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
        picture(page, name);
    }

    private void picture(Page page, String name) {
        String folder = System.getProperty("sunmao.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    /** Gives a reason, sends the word, and waits until the conclusions have followed. */
    private void say(Page page, String why) {
        page.locator(".join-word input[name=why]").fill(why);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/review/decisions?done="));
        derivations.runNow(Progress.UNWATCHED);
    }

    /** Takes back what the decisions page shows first, having seen what would move back. */
    private void undo(Page page) {
        undo(page, "/review/decisions");
    }

    private void undo(Page page, String list) {
        page.navigate(site() + list);
        page.locator("table td a[href$='/undo']").first().click();
        assertThat(page.locator(".join-word")).isVisible();
        assertThat(page.locator("main")).not().containsText("⟦");
        assertThat(page.locator(".compared, table").first()).isVisible();
        String preview = page.url().substring(site().length());
        long decisions = number("select count(*) from resolution.decision");
        open(page, preview, "undo-preview-" + ++previews);
        assertThat(number("select count(*) from resolution.decision"))
                .as("looking takes nothing back")
                .isEqualTo(decisions);
        page.locator(".join-word button").click();
        page.waitForURL(url -> url.contains("done="));
        derivations.runNow(Progress.UNWATCHED);
        page.navigate(site() + preview);
        assertThat(page.locator(".notice-bad")).isVisible();
        assertThat(page.locator(".join-word")).hasCount(0);
    }

    private List<String> links() {
        return worker.client()
                .sql(
                        "select mention_id || ' ' || coalesce(subject_id, 0) from resolution.link where until_at is null order by 1")
                .query(String.class)
                .list();
    }

    @Test
    @Order(1)
    void an_enterprise_is_merged_found_at_its_old_address_and_taken_back() {
        List<String> before = links();
        long one = enterprise("星河咨询");
        long two = enterprise("星河咨询管理中心");
        long lives = Math.min(one, two);
        long leads = Math.max(one, two);
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "lin", "zh");
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + "/enterprises/E" + leads);
            page.locator("details.takeaway summary").first().click();
            page.locator("a[href='/enterprises/E" + leads + "/merge']").click();
            page.locator("#join-q").fill("星河");
            page.keyboard().press("Enter");
            page.locator(".hits a[href$='with=E" + lives + "']").click();
            assertThat(page.locator(".join-title")).containsText("星河咨询管理中心");
            open(page, "/enterprises/E" + leads + "/merge?with=E" + lives, "merge-enterprise-1440");
            assertThat(page.locator("#figures")).containsText("入驻企业");
            say(page, "同一家，招牌写全称");
            picture(page, "merge-decisions-1440");
            assertThat(links()).isNotEqualTo(before);
            page.navigate(site() + "/enterprises/E" + leads);
            assertThat(page.url()).endsWith("/enterprises/E" + lives);
            String then = "?known-on="
                    + begin.atZone(org.sunmao.app.shell.Formats.ZONE)
                            .toLocalDateTime()
                            .withNano(0);
            page.navigate(site() + "/enterprises/E" + leads + then);
            assertThat(page.url()).as("both files as they were").contains("/enterprises/E" + leads);
            assertThat(page.locator("a[href$='/merge']").count())
                    .as("nothing is sent in the past")
                    .isZero();
            undo(page);
            assertThat(failures).isEmpty();
        }
        assertThat(links()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void an_enterprise_is_split_on_a_telephone_its_address_offers_the_choice_and_it_is_taken_back() {
        List<String> before = links();
        long firm = enterprise("望澜启明软件有限公司");
        try (BrowserContext window = browser.window(390, ColorScheme.DARK)) {
            Page page = signedIn(window, "chen", "zh");
            open(page, "/enterprises/E" + firm + "/split", "split-enterprise-390");
            assertThat(page.locator(".join-tick input[disabled]").count())
                    .as("what the number stays with")
                    .isEqualTo(1);
            page.locator(".join-tick input[name=m]:not([disabled])").first().check();
            page.locator(".join-members button").click();
            open(page, page.url().substring(site().length()), "split-enterprise-preview-390");
            say(page, "门牌上是另一家");
            page.navigate(site() + "/enterprises/E" + firm);
            assertThat(page.locator(".taken-out a")).hasCount(1);
            picture(page, "split-choice-390");
            undo(page);
            page.navigate(site() + "/enterprises/E" + firm);
            assertThat(page.locator(".taken-out a")).hasCount(0);
        }
        assertThat(links()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void a_building_is_merged_and_split_and_taken_back() {
        List<String> before = links();
        long one = building("海天大厦");
        long two = building("望潮中心");
        long tower = Math.min(one, two);
        long podium = Math.max(one, two);
        try (BrowserContext window = browser.window(1440, ColorScheme.DARK)) {
            Page page = signedIn(window, "lin", "en");
            open(page, "/buildings/B" + podium + "/merge?with=B" + tower, "merge-building-1440-en");
            say(page, "one house, two names");
            page.navigate(site() + "/buildings/B" + podium);
            assertThat(page.url()).endsWith("/buildings/B" + tower);
            open(page, "/buildings/B" + tower + "/split", "split-building-1440-en");
            page.locator(".join-tick input[name=m]:not([disabled])").first().check();
            page.locator(".join-members button").click();
            open(page, page.url().substring(site().length()), "split-building-preview-1440-en");
            say(page, "the plinth is a house of its own");
            page.navigate(site() + "/buildings/B" + tower);
            assertThat(page.locator(".taken-out a")).hasCount(1);
            undo(page);
            undoStanding(page);
        }
        assertThat(links()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void two_labels_are_one_room_and_one_label_is_two() {
        long tower = building("海天大厦");
        List<String> before = rooms(tower);
        long room = unit("星河咨询");
        long same = unit("星河咨询管理中心");
        long lives = Math.min(room, same);
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "lin", "zh");
            page.navigate(site() + "/buildings/B" + tower + "?units=all");
            picture(page, "building-units-1440");
            page.locator("a[href$='/units/merge?unit=" + same + "']").first().click();
            page.locator("select[name=with]").selectOption(Long.toString(room));
            page.locator(".join-choose button").click();
            open(page, page.url().substring(site().length()), "merge-unit-1440");
            say(page, "12A01 是旧门牌");
            assertThat(rooms(tower)).hasSize(before.size() - 1);
            assertThat(number("select count(*) from tenancy.spell where unit_id = " + lives))
                    .as("both holders are in the one room")
                    .isGreaterThanOrEqualTo(2);
            assertThat(page.navigate(site() + "/buildings/B" + tower + "/rows?unit=" + Math.max(room, same))
                            .status())
                    .as("the old address of the room")
                    .isEqualTo(200);
            open(page, "/buildings/B" + tower + "/units/split?unit=" + lives, "split-unit-1440");
            page.locator(".join-tick input[name=m]").first().check();
            page.locator("input[name=room]").fill("1203");
            page.locator(".join-members button").click();
            open(page, page.url().substring(site().length()), "split-unit-preview-1440");
            say(page, "隔壁一间");
            assertThat(rooms(tower)).hasSize(before.size());
            undo(page);
            undoStanding(page);
        }
        assertThat(rooms(tower)).isEqualTo(before);
    }

    /** The act before the last one: the first that stands. */
    private void undoStanding(Page page) {
        undo(page, "/review/decisions?state=standing");
    }

    private List<String> rooms(long building) {
        return worker.client()
                .sql("select id || ' ' || label from places.unit where building_id = ? order by 1")
                .param(building)
                .query(String.class)
                .list();
    }

    @Test
    @Order(5)
    void what_is_impossible_is_said_and_who_may_not_is_refused() {
        long software = enterprise("望澜启明软件有限公司");
        long design = enterprise("望澜白鹭设计有限公司");
        long decisions = number("select count(*) from resolution.decision");
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "lin", "zh");
            open(page, "/enterprises/E" + software + "/merge?with=E" + design, "merge-refused-1440");
            assertThat(page.locator(".notice-bad")).containsText("一码一企");
            assertThat(page.locator(".join-word")).hasCount(0);
        }
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "wei", "zh");
            page.navigate(site() + "/enterprises/E" + software);
            assertThat(page.locator("a[href$='/merge']").count()).isZero();
            assertThat(page.navigate(site() + "/enterprises/E" + software + "/merge")
                            .status())
                    .isEqualTo(403);
            assertThat(page.navigate(site() + "/review/decisions/" + number("select max(id) from resolution.decision")
                                    + "/undo")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(number("select count(*) from resolution.decision")).isEqualTo(decisions);
    }

    @Test
    @Order(6)
    void every_word_has_its_line_in_the_record() {
        assertThat(worker.client()
                        .sql(
                                "select distinct action || ' ' || object_kind from access.audit"
                                        + " where action in ('resolution.merge', 'resolution.split') and after is not null order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "resolution.merge building",
                        "resolution.merge enterprise",
                        "resolution.merge unit",
                        "resolution.split building",
                        "resolution.split enterprise",
                        "resolution.split unit");
    }
}
