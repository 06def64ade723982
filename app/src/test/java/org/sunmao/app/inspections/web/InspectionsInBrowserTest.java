package org.sunmao.app.inspections.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.WorkbookText;

/** Inspections in a real browser: planned with a basis, limited, put together, refused, held; and told to the enterprise when it may be told. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final String STREET = "450103001";

    private Persons persons;
    private WorkerDatabase worker;
    private WebDatabase web;
    private String firm = "";
    private String first = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired WebDatabase reading, @Autowired People people) {
        worker = database;
        persons = new Persons(browser, this::site, "in-", PASSWORD);
        web = reading;
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long id = district.enterprise("东海启明软件有限公司");
        long building = district.building("启明大厦", district.street(STREET), 5000);
        district.holds(id, district.unit(building, 100), LocalDate.of(2026, 1, 1));
        firm = "E" + id;
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('fire', '消防支队', 'Fire service', 'department'),"
                                + " ('tax', '税务局', 'Tax office', 'department') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("in-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("in-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("in-fire", "消", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("fire"))),
                        new NewPerson("in-steward", "楼", Role.STEWARD, hash, List.of(GrantSpec.region(STREET))),
                        new NewPerson("in-tax", "税", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("tax"))),
                        new NewPerson("in-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(id)))),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    /** Plans one; answers its address, or the page that refuses it. */
    private String plan(String who, String sort, int begins, String cause) {
        Page page = open(who, "/inspections/new?enterprise=" + firm);
        page.selectOption("[name=sort]", sort);
        page.fill("[name=basis]", "消防法第五十三条");
        page.fill("[name=items]", "疏散通道");
        page.fill("[name=from]", day(begins));
        page.fill("[name=until]", day(begins + 3));
        page.fill("[name=cause]", cause);
        page.click("button:has-text(\"报送\")");
        return page.url().contains("/inspections/new")
                ? page.content()
                : page.url().substring(site().length()).replaceAll("\\?.*", "");
    }

    private static String day(int ahead) {
        // All within one year, whatever the day of the test.
        return LocalDate.of(LocalDate.now(MatterTime.ZONE).getYear() + 1, 3, 1)
                .plusDays(ahead)
                .toString();
    }

    private String step(String who, String address, String word, String... fields) {
        return Persons.send(open(who, address), word, fields).content();
    }

    private int status(String who, String path) {
        return persons.status(who, path);
    }

    @Test
    @Order(1)
    void a_plan_says_its_basis_and_what_is_wrong_is_told() {
        Page page = open("fire", "/inspections/new?enterprise=E999999999");
        page.fill("[name=basis]", "消防法第五十三条");
        page.fill("[name=items]", "疏散通道");
        page.fill("[name=from]", "2020-01-01");
        page.fill("[name=until]", "2019-01-01");
        page.click("button:has-text(\"报送\")");
        assertThat(page.content()).contains("没有报送", "“E999999999”不是档案里的企业", "“2020-01-01”不是今天或以后的日期", "早于最早日期");
        assertThat(page.inputValue("[name=basis]")).as("what was typed is kept").isEqualTo("消防法第五十三条");
        assertThat(plan("fire", "complaint", 0, "")).contains("这类检查须写明起因");

        assertThat(open("fire", "/inspections/new?enterprise=" + firm).content())
                .contains("东海启明软件有限公司", "已检查 0 次，待检查 0 次");
        first = plan("fire", "routine", 0, "");
        assertThat(first).matches("/inspections/[0-9]+");
        assertThat(worker.client()
                        .sql(
                                "select count(*) from access.audit where action = 'matters.open' and username = 'in-fire' and after is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(status("firm", first)).as("not before it is approved").isEqualTo(404);
        assertThat(status("tax", first)).as("another department's").isEqualTo(404);
        assertThat(status("firm", "/inspections/new")).isEqualTo(403);
        assertThat(open("office", "/my-work").content()).contains("常规检查：东海启明软件有限公司");
    }

    @Test
    @Order(2)
    void what_is_announced_is_told_to_the_enterprise_when_it_is_approved() {
        assertThat(step("office", first, "approve")).contains("待检查");
        assertThat(open("firm", first).content()).contains("消防法第五十三条", "消防支队", "共 1 次");
        assertThat(open("firm", "/inspections").content()).contains("常规检查：东海启明软件有限公司");
        assertThat(open("firm", "/notices").content()).contains("涉企检查 JC-", "待检查");

        String secret = plan("fire", "random", 90, "");
        assertThat(step("office", secret, "approve")).contains("待检查");
        assertThat(status("firm", secret))
                .as("drawn by lot: not before it was held")
                .isEqualTo(404);
        assertThat(open("firm", first).content()).as("nor its number").contains("共 1 次");
        assertThat(step("fire", secret, "hold", "held-on", day(80), "result", "none", "findings", "无"))
                .as("before it was to begin")
                .contains("请先补正：检查日期");
        assertThat(step("fire", secret, "hold", "held-on", day(91), "result", "at-once", "findings", "通道堆物，已清"))
                .contains("已检查", "当场改正");
        assertThat(open("firm", secret).content()).contains("通道堆物，已清", "当场改正");
    }

    @Test
    @Order(3)
    void the_yearly_limit_holds_but_for_complaints_and_safety() {
        String third = plan("fire", "special", 200, "");
        assertThat(open("office", third).content()).contains("常规、抽查和专项检查 2 次，上限 2 次");
        assertThat(step("office", third, "approve")).contains("已达上限 2 次").contains("待审核");
        assertThat(step("office", third, "refuse", "refusal", "limit", "why", "今年已两次"))
                .contains("不予安排", "超过年度次数");
        String complaint = plan("fire", "complaint", 210, "群众举报堵塞通道");
        assertThat(step("office", complaint, "approve")).contains("待检查");
        String other = plan("tax", "routine", 300, "");
        assertThat(step("office", other, "approve"))
                .as("the limit is of each unit")
                .contains("待检查");
        assertThat(step("fire", complaint, "cancel", "why", "举报撤回")).contains("已取消");
    }

    @Test
    @Order(4)
    void plans_that_lie_close_together_are_put_together() {
        String tax = plan("tax", "special", 10, "");
        Page page = open("office", tax);
        assertThat(page.content()).contains("可以合并的检查", "消防支队");
        assertThat(open("tax", tax).content())
                .as("a department is not shown the plans of others")
                .doesNotContain("消防支队");
        open("office", tax).locator("button:has-text(\"合并到这一次\")").first().click();
        assertThat(persons.as("office").content()).contains("已合并到", "联合检查");
        assertThat(open("office", first).content()).contains("合并到这一次的检查");
        Page years = open("leader", "/inspections?view=enterprises");
        assertThat(years.locator("tbody tr").count())
                .as("nothing is planned for this year")
                .isZero();
        assertThat(open("office", "/inspections/new?enterprise=" + firm).content())
                .contains("合并 0 次");
        List<String> counted = web.read(
                Scope.none(),
                jdbc -> jdbc.sql(
                                "select held || ' ' || refused || ' ' || joined from inspections.counted(?, ?, 'fire')")
                        .params(
                                Long.parseLong(firm.substring(1)),
                                LocalDate.now(MatterTime.ZONE).getYear() + 1)
                        .query(String.class)
                        .list());
        assertThat(counted).as("to nobody without a role numbers are told").containsExactly("0 0 0");
    }

    /** What the calendar of the week of a day shows somebody. */
    private String calendar(String who, int ahead, String more) {
        return open(who, "/visits/calendar?day=" + day(ahead) + more)
                .locator(".visit-days")
                .textContent();
    }

    @Test
    @Order(5)
    void approved_ones_stand_in_the_calendar_of_visits_for_those_who_may_know() {
        assertThat(calendar("office", 0, "")).contains("东海启明软件有限公司", "常规检查", "消防支队", "待检查");
        assertThat(calendar("tax", 0, ""))
                .as("what is announced all departments are told")
                .contains("常规检查", "消防支队");
        assertThat(persons.as("tax").locator(".visit-guest a").count())
                .as("its page stays with its unit")
                .isZero();
        assertThat(calendar("fire", 0, "")).contains("常规检查");
        assertThat(persons.as("fire").locator(".visit-guest a").count()).isPositive();
        assertThat(calendar("steward", 0, "")).contains("常规检查");
        assertThat(calendar("office", 0, "&purpose=survey")).doesNotContain("常规检查");
        assertThat(calendar("office", 0, "&state=done")).doesNotContain("常规检查");
        assertThat(calendar("tax", 0, "&mine=yes")).doesNotContain("常规检查");
        assertThat(calendar("office", 0, "&enterprise=E999")).doesNotContain("常规检查");
        assertThat(calendar("office", 91, ""))
                .as("on the day on which it was held")
                .contains("双随机抽查", "已检查");
        assertThat(calendar("office", 200, "")).as("a refused one").doesNotContain("专项检查");
        assertThat(calendar("office", 10, ""))
                .as("one that was put together with another")
                .doesNotContain("专项检查");

        String secret = plan("tax", "random", 250, "");
        assertThat(calendar("office", 250, "")).as("only planned").doesNotContain("双随机抽查");
        assertThat(step("office", secret, "approve")).contains("待检查");
        assertThat(calendar("office", 250, "")).contains("双随机抽查", "税务局");
        assertThat(calendar("tax", 250, "")).contains("双随机抽查");
        for (String other : List.of("fire", "steward", "leader")) {
            assertThat(calendar(other, 250, ""))
                    .as("unannounced, not before it was held: " + other)
                    .doesNotContain("双随机抽查");
        }
        assertThat(open("fire", "/visits/calendar?view=list").content()).contains("常规检查");
        assertThat(status("firm", "/visits/calendar")).isEqualTo(403);
        assertThat(told(Scope.none())).as("to nobody without a role").isZero();
        assertThat(step("tax", secret, "hold", "held-on", day(251), "result", "none", "findings", "无"))
                .contains("已检查");
        assertThat(calendar("fire", 250, "")).contains("双随机抽查", "已检查");
    }

    private String taken(String who, String path) {
        return persons.as(who).context().request().get(site() + path).text();
    }

    /** What the secret address of somebody's calendar answers, without the folds of its lines. */
    private String feed(String who) {
        Page page = open(who, "/visits/feed");
        page.locator("button[value=renew]").first().click();
        String text = page.content();
        java.util.regex.Matcher key = java.util.regex.Pattern.compile("calendar\\.ics\\?key=([\\w-]+)")
                .matcher(text);
        assertThat(key.find()).as(who).isTrue();
        return taken(who, "/visits/calendar.ics?key=" + key.group(1)).replace("\r\n ", "");
    }

    @Test
    @Order(6)
    void what_is_taken_out_of_the_calendar_tells_the_same_and_no_more() throws Exception {
        String secret = plan("tax", "safety", 150, "重大隐患");
        assertThat(step("office", secret, "approve")).contains("待检查");
        assertThat(feed("office"))
                .contains(
                        "SUMMARY:常规检查",
                        "SUMMARY:安全检查",
                        "DTSTART;VALUE=DATE:" + day(150).replace("-", ""),
                        "/inspections/");
        assertThat(feed("steward"))
                .as("the announced one, without its page")
                .contains("SUMMARY:常规检查", "消防支队")
                .doesNotContain("/inspections/")
                .doesNotContain("DTSTART;VALUE=DATE:" + day(150).replace("-", ""));
        assertThat(feed("firm")).contains("SUMMARY:常规检查").doesNotContain(day(150).replace("-", ""));
        assertThat(feed("tax"))
                .as("what one's own unit does")
                .contains(day(150).replace("-", ""))
                .doesNotContain("DTSTART;VALUE=DATE:" + day(0).replace("-", ""));
        assertThat(taken("office", "/visits.csv")).contains("常规检查", "安全检查", day(150));
        assertThat(taken("fire", "/visits.csv")).contains("常规检查").doesNotContain(day(150));
        assertThat(taken("office", "/visits.csv?purpose=survey")).doesNotContain("常规检查");
        assertThat(WorkbookText.of(persons.as("steward")
                        .context()
                        .request()
                        .get(site() + "/visits.xlsx")
                        .body()))
                .contains("常规检查", "消防支队")
                .doesNotContain(day(150));
        assertThat(step("office", secret, "cancel", "why", "改期")).isNotEmpty();
    }

    private int told(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select count(*) from inspections.told(null, '2000-01-01', '2100-01-01')")
                        .query(Integer.class)
                        .single());
    }

    @Test
    @Order(7)
    void the_enterprises_file_has_a_card_of_them() {
        int year = LocalDate.now(MatterTime.ZONE).getYear();
        // The other tests plan for the next year; the card counts this one.
        worker.client()
                .sql(
                        "update inspections.inspection set from_on = from_on - interval '1 year', until_on = until_on - interval '1 year',"
                                + " held_on = held_on - interval '1 year'")
                .update();
        String secret = plan("fire", "safety", 5, "重大隐患");
        assertThat(step("office", secret, "approve")).contains("待检查");
        worker.client()
                .sql(
                        "update inspections.inspection set from_on = from_on - interval '1 year', until_on = until_on - interval '1 year' where matter_id = ?")
                .param(Long.parseLong(secret.replaceAll("\\D", "")))
                .update();
        String path = "/enterprises/" + firm;
        assertThat(card("office", path))
                .contains(year + " 年：已检查 2 次，待检查 3 次，不予安排 1 次，合并 1 次", "最多 2 次", "安全检查", "不予安排", "已合并")
                .doesNotContain("不事先告知");
        assertThat(card("tax", path))
                .contains("待检查 3 次", "待检查中有 1 次不事先告知", "常规检查")
                .doesNotContain("安全检查");
        assertThat(card("firm", path))
                .as("numbers that the enterprise reads count nothing that it is not told of")
                .contains("已检查 2 次，待检查 2 次。", "双随机抽查")
                .doesNotContain("安全检查")
                .doesNotContain("不事先告知")
                .doesNotContain("合并");
        assertThat(open("office", path)
                        .locator("#inspections a[href='/inspections/new?enterprise=" + firm + "']")
                        .count())
                .isEqualTo(1);
        assertThat(card("steward", path))
                .as("what may be told, and nothing is counted besides")
                .contains(year + " 年可以告知的：已检查 2 次，待检查 2 次。", "常规检查", "双随机抽查")
                .doesNotContain("安全检查")
                .doesNotContain("不事先告知")
                .doesNotContain("不予安排")
                .doesNotContain("计划检查");
        assertThat(persons.as("steward").locator("#inspections a").count())
                .as("no page of theirs is open")
                .isZero();
    }

    private String card(String who, String path) {
        return open(who, path).locator("#inspections").textContent();
    }

    @ParameterizedTest
    @Order(8)
    @CsvSource({"1440,zh,office", "390,zh,fire", "390,en,firm", "1440,en,leader"})
    void everybody_finds_the_pages_readable(int width, String lang, String who) {
        try (BrowserContext window = browser.window(width, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "", "in-" + who, PASSWORD);
            var paths = new ArrayList<>(List.of("/inspections?state=all", first));
            if (who.equals("fire") || who.equals("office")) {
                paths.add("/inspections/new?enterprise=" + firm);
            }
            if (who.equals("office") || who.equals("leader")) {
                paths.add("/inspections?view=enterprises");
            }
            if (!who.equals("firm")) {
                paths.add("/visits/calendar?view=month&day="
                        + LocalDate.parse(day(0)).minusYears(1));
            }
            paths.add("/enterprises/" + firm);
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, width + lang + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
