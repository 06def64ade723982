package org.sunmao.app.livestreams.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.FixedTime;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;

/** Livestreams in a real browser: proposed by an enterprise, announced, held, told by typing and by an export, compared with sales. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Import(FixedTime.class)
class LivestreamsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final LocalDate TODAY = FixedTime.TODAY;

    private Persons persons;
    private WorkerDatabase worker;
    private String firm = "";
    private String other = "";
    private String session = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people) {
        worker = database;
        persons = new Persons(browser, this::site, "li-", PASSWORD, "visitor");
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long id = district.enterprise("木和门业有限公司");
        long second = district.enterprise("别处贸易有限公司");
        firm = "E" + id;
        other = "E" + second;
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("li-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("li-council", "协", Role.COUNCIL, hash, List.of()),
                        new NewPerson("li-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("li-tax", "税", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("li-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(id))),
                        new NewPerson("li-else", "别", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(second)))),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    private String step(String who, String address, String word, String... fields) {
        return Persons.send(open(who, address), word, fields).content();
    }

    private long count(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    /** Proposes one; answers its address, or the page that refuses it. */
    private String propose(String who, String title, LocalDate day, String platform, boolean consent) {
        Page page = open(who, "/livestreams/new");
        page.fill("[name=title]", title);
        page.fill("[name=enterprise]", firm);
        page.fill("[name=workshop]", "总装车间");
        page.selectOption("[name=platform]", platform);
        page.fill("[name=day]", day.toString());
        page.fill("[name=begins]", "19:30");
        page.fill("[name=host]", "闻砚秋");
        if (consent) {
            page.check("[name=host-consent]");
        }
        page.fill("[name=about]", "看一扇门怎么做出来。");
        page.click("button:has-text(\"报送\")");
        return page.url().endsWith("/livestreams/new")
                ? page.content()
                : page.url().substring(site().length()).replaceAll("\\?.*", "");
    }

    @Test
    @Order(1)
    void an_enterprise_proposes_its_own_and_the_office_announces_it() {
        assertThat(propose("else", "别人的车间", TODAY, "douyin", false)).contains("企业账号只能报本企业");
        assertThat(propose("firm", "昨天的直播", TODAY.minusDays(1), "douyin", false))
                .contains("今天或以后的日期");
        session = propose("firm", "闻砚秋带你看木门", TODAY, "douyin", false);
        assertThat(session).matches("/livestreams/[0-9]+");
        assertThat(persons.status("else", session)).isEqualTo(404);
        assertThat(persons.status("tax", "/livestreams")).isEqualTo(403);
        assertThat(open("visitor", "/livestreams/public").content()).doesNotContain("木和门业");
        assertThat(persons.offers("firm", session, "announce")).isFalse();
        assertThat(step("office", session, "announce")).contains("请先登记展示的产品", "主播没有同意公开姓名", "待公告");
        assertThat(step("firm", session, "product", "name", "实木门", "link", "http://shop.example/1"))
                .contains("应为：应以 https:// 开头");
        step("firm", session, "product", "name", "实木门 13900001234", "link", "");
        assertThat(persons.as("firm").content()).contains("不能公开的个人信息");
        step("firm", session, "product", "name", "实木门", "link", "https://shop.example/1");
        assertThat(step("council", session, "announce")).contains("主播没有同意公开姓名", "待公告");
        assertThat(step("firm", session, "cancel", "why", "改个名称")).contains("已取消");

        session = propose("firm", "一扇木门的诞生", TODAY, "douyin", true);
        step("firm", session, "product", "name", "实木门", "link", "https://shop.example/1");
        assertThat(step("council", session, "announce")).contains("已公告");
        assertThat(open("visitor", "/livestreams/public").content())
                .contains("一扇木门的诞生", "木和门业有限公司", "主播 闻砚秋", "https://shop.example/1", "抖音");
        assertThat(open("firm", "/livestreams").content())
                .contains("19:30 一扇木门的诞生")
                .doesNotContain("带你看木门");
        assertThat(
                        count(
                                "select count(*) from access.audit where action = 'matters.open' and username = 'li-firm' and after is not null"))
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void nothing_is_held_before_its_day_and_a_session_is_rescheduled() {
        String later = propose("office", "数控开料怎么省木头", TODAY.plusDays(5), "weixin", false);
        step("office", later, "product", "name", "柜门", "link", "");
        assertThat(step("office", later, "announce")).contains("已公告");
        assertThat(step("firm", later, "hold")).contains("还没有到直播日期", "已公告");
        assertThat(step("firm", later, "reschedule", "day", TODAY.toString(), "begins", "七点"))
                .contains("19:30 这样的格式");
        assertThat(step("firm", later, "reschedule", "day", TODAY.toString(), "begins", "15:00"))
                .contains("15:00");
        assertThat(open("visitor", "/livestreams/public").content()).contains("数控开料怎么省木头");
        assertThat(count("select count(*) from livestreams.public_session where host <> ''"))
                .as("the other host did not agree")
                .isEqualTo(1);
        assertThat(step("firm", later, "hold")).contains("已开播");
    }

    @Test
    @Order(3)
    void figures_are_typed_and_taken_out_of_an_export_and_the_newest_hold() {
        assertThat(open("firm", session).locator("button[value=figures]").count())
                .as("not before it was held")
                .isZero();
        step("firm", session, "hold");
        assertThat(step("firm", session, "conclude", "result", "好")).contains("请先登记直播数据", "已开播");
        // As the newspaper has it: two hours, over 10,000 viewers, over 1,000 at once.
        assertThat(step("firm", session, "figures", "viewers", "1万", "peak", "20000"))
                .contains("最高同时在线不能多于观看人数");
        assertThat(persons.as("firm").inputValue("#sf-viewers")).isEqualTo("1万");
        assertThat(step("firm", session, "figures", "viewers", "1万", "peak", "1000", "minutes", "120"))
                .contains("10,000", "2 小时 0 分 0 秒", "手填");
        String csv = "开播时间,累计观看人数,最高在线人数,直播时长,评论次数,点赞次数,成交订单数,成交金额(元)\n"
                + TODAY + " 19:31:02,10260,1035,02:05:00,312,4000,86,128700.50\n"
                + TODAY.minusDays(300) + " 19:30:00,500,20,01:00:00,1,1,1,10\n"
                + TODAY + " 19:30:00,很多,20,01:00:00,1,1,1,10\n";
        Page page = upload("firm", "douyin", csv);
        assertThat(page.content())
                .contains("1 行", "一扇木门的诞生", "第 2 行，10,260 人观看", "第 3 行", "没有这一天", "第 4 行", "累计观看人数：“很多”");
        assertThat(upload("firm", "kuaishou", csv).content())
                .as("another platform’s")
                .contains("没有这一天");
        assertThat(upload("else", "douyin", csv).content())
                .as("not one’s own")
                .contains("没有这一天")
                .doesNotContain("一扇木门");
        assertThat(upload("firm", "douyin", "主播,昵称\n甲,乙\n丙,丁\n").content()).contains("没有找到“观看人数”一列");
        page = open("leader", session);
        assertThat(page.locator(".stream-older").count())
                .as("the typed ones stay")
                .isEqualTo(1);
        assertThat(page.content()).contains("export.csv 第 2 行", "10,260", "1,035", "4,312", "128,700.50 元");
        assertThat(page.locator("button[value=figures]").count()).isZero();
        assertThatThrownBy(() -> worker.client()
                        .sql("update livestreams.figures set viewers = 1")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(step("firm", session, "conclude", "result", "询价多为定制尺寸")).contains("已办结", "询价多为定制尺寸");
        assertThat(count(
                        "select count(*) from access.audit where action = 'livestreams.figures' and after is not null"))
                .isEqualTo(2);
        assertThat(open("visitor", "/livestreams/public").content())
                .as("no figure is public")
                .contains("一扇木门的诞生")
                .doesNotContain("10,260", "128,700");
    }

    private Page upload(String who, String platform, String csv) {
        Page page = open(who, "/livestreams/import");
        page.selectOption("[name=platform]", platform);
        page.setInputFiles("#si-file", new FilePayload("export.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text(\"导入\")");
        return page;
    }

    @Test
    @Order(4)
    void every_figure_leads_to_its_sessions() {
        Page page = open("leader", "/livestreams/figures?by=platform");
        assertThat(page.content()).contains("抖音", "10,260", "微信视频号", "未知");
        page.locator("tbody tr:has-text(\"抖音\") a").click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.content()).contains("1 场", "一扇木门的诞生");
        assertThat(open("leader", "/livestreams/figures")
                        .locator("tbody tr")
                        .last()
                        .innerText())
                .contains("合计", "2", "1", "10,260");
        assertThat(open("else", "/livestreams/figures")
                        .locator("tbody tr")
                        .last()
                        .innerText())
                .as("nothing of others")
                .doesNotContain("10,260");
    }

    @Test
    @Order(5)
    void sales_before_and_after_are_as_many_months_and_no_proof() {
        String address = "/livestreams/enterprises/" + firm;
        // As if it had been held three months ago.
        worker.client()
                .sql("update livestreams.session set on_day = ? where matter_id = ?")
                .params(
                        TODAY.withDayOfMonth(1).minusMonths(3).plusDays(10),
                        Long.parseLong(session.replaceAll("\\D", "")))
                .update();
        YearMonth first = YearMonth.from(TODAY).minusMonths(3);
        assertThat(open("firm", address).content()).contains("不能比较");
        Page page = Persons.send(
                open("firm", address),
                "sales",
                "rows",
                String.join(
                        "\n",
                        first.minusMonths(2) + "，100.00，财务报表",
                        first.minusMonths(1) + "，一百，财务报表",
                        first.plusMonths(1) + "，150.00，财务报表",
                        "2099-01，1，财务报表",
                        first.plusMonths(2) + "，160.00，"));
        assertThat(page.content()).contains("第 2 行：“一百”", "第 4 行：“2099-01”", "第 5 行：“空”");
        assertThat(page.inputValue("#ss-rows").lines()).hasSize(3);
        page = Persons.send(
                open("firm", address),
                "sales",
                "rows",
                first.minusMonths(1) + "，110.00，财务报表\n" + first.plusMonths(2) + "，160.00，财务报表\n" + first + "，999，财务报表");
        assertThat(page.content())
                .contains("之前 2 个月", "210.00 元", "之后 2 个月", "310.00 元", "相差 100.00 元", "不能证明变化是直播带来的");
        assertThat(Persons.send(open("firm", address), "sales", "rows", first + "，1，改")
                        .content())
                .contains("先撤销再登记");
        assertThat(open("leader", address).content()).contains("210.00 元").doesNotContain("sales-gone");
        assertThat(persons.status("else", address)).isEqualTo(404);
        assertThat(persons.status("tax", address)).isEqualTo(403);
        assertThat(persons.status("else", "/livestreams/enterprises/" + other)).isEqualTo(200);
        assertThat(count("select count(*) from access.audit where action = 'livestreams.sales' and after is not null"))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @Order(6)
    @CsvSource({
        "1440,zh,firm,LIGHT",
        "390,zh,office,DARK",
        "390,en,firm,LIGHT",
        "1440,en,leader,DARK",
        "1440,zh,office,DARK"
    })
    void everybody_finds_the_pages_readable(int width, String lang, String who, ColorScheme scheme) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "", "li-" + who, PASSWORD);
            var paths = new ArrayList<>(List.of(
                    "/livestreams",
                    "/livestreams/public",
                    "/livestreams/figures?by=platform",
                    "/livestreams/figures/rows?by=platform",
                    "/livestreams/enterprises/" + firm,
                    session));
            if (!who.equals("leader")) {
                paths.add("/livestreams/new");
                paths.add("/livestreams/import");
            }
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(
                        page,
                        "li" + width + lang + scheme
                                + path.replaceAll("[0-9]+", "").replaceAll("\\W+", "-"));
            }
        }
    }
}
