package org.sunmao.app.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
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
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;
import org.w3c.dom.Document;

/** Venues and activities in a real browser, by those who keep them, are invited, and read of them; and what each is refused. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivitiesInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Persons persons;
    private WorkerDatabase worker;
    private String firm = "";
    private String venue = "";
    private String first = "";
    private String joint = "";
    private String session = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people) {
        worker = database;
        persons = new Persons(browser, this::site, "ac-", PASSWORD, "visitor");
        TinyDistrict.wipe(worker);
        long id = new TinyDistrict(worker).enterprise("东海启明软件有限公司");
        firm = "E" + id;
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('housing', '住建局', 'Housing bureau', 'department') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("ac-council", "会务", Role.COUNCIL, hash, List.of()),
                        new NewPerson("ac-member", "委员甲", Role.MEMBER, hash, List.of()),
                        new NewPerson("ac-other", "委员乙", Role.MEMBER, hash, List.of()),
                        new NewPerson("ac-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("ac-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("ac-housing", "住", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("housing"))),
                        new NewPerson("ac-invest", "招", Role.INVESTMENT, hash, List.of()),
                        new NewPerson("ac-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(id)))),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    private String say(String who, String address, String view, String word, String... fields) {
        return Persons.send(open(who, address + "?view=" + view), word, fields).content();
    }

    private static String at(int minutes) {
        return LocalDateTime.now(ZONE).plusMinutes(minutes).format(FIELD);
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private long lines(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and after is not null")
                .param(action)
                .query(Long.class)
                .single();
    }

    /** Plans one; answers its address, or the page that refuses it. */
    private String plan(String title, String sort, String starts, String ends, String... more) {
        Page page = open("council", "/activities/new");
        var fields = new ArrayList<>(List.of(
                "title",
                title,
                "sort",
                sort,
                "topic",
                title + "议题",
                "place",
                "一楼大厅",
                "starts",
                starts,
                "ends",
                ends,
                "hosts",
                "区政协"));
        fields.addAll(List.of(more));
        Persons.fill(page.locator("form.form"), fields.toArray(String[]::new));
        page.click("button:has-text(\"建立活动\")");
        return address(page);
    }

    private String address(Page page) {
        String path = page.url().substring(site().length()).replaceAll("[?#].*", "");
        return path.matches("/activities/[0-9]+") ? path : page.content();
    }

    private String code(String address) {
        return open("council", address + "?view=people")
                .locator(".activity-code a")
                .getAttribute("href")
                .replaceAll(".*/activities", "/activities");
    }

    private String signIn(String who, String code) {
        Page page = open(who, code);
        if (page.locator("button[value=sign-in]").count() > 0) {
            page.click("button[value=sign-in]");
        }
        return page.locator("main").textContent();
    }

    @Test
    @Order(1)
    void a_venue_has_a_place_persons_a_plan_and_a_history() {
        Page page = open("council", "/venues/new");
        Persons.fill(
                page.locator("form.form"),
                "name",
                "智创委员会客厅",
                "kind",
                "委员会客厅",
                "place",
                "园区一号楼",
                "building",
                "B999",
                "from",
                "2026-01-05");
        page.click("button:has-text(\"建立场所\")");
        assertThat(page.content()).contains("没有写入", "“所在楼宇”现为“B999”，不是档案里的楼宇");
        assertThat(page.inputValue("[name=place]")).as("what was typed is kept").isEqualTo("园区一号楼");
        page.fill("[name=building]", "");
        page.click("button:has-text(\"建立场所\")");
        venue = page.url().substring(site().length());
        assertThat(venue).matches("/venues/[0-9]+");
        assertThat(lines("activities.open-venue")).isEqualTo(1);
        Persons.send(open("council", venue), "member", "account", "委员甲", "post", "召集人");
        assertThat(Persons.send(open("council", venue), "member", "account", "委员甲")
                        .content())
                .contains("这个账号已是本场所成员");
        Persons.send(open("council", venue), "member", "person", "外请顾问");
        String year = Integer.toString(today().getYear());
        assertThat(Persons.send(
                                open("council", venue),
                                "plan",
                                "year",
                                year,
                                "month",
                                "13",
                                "sort",
                                "协商",
                                "what",
                                "停车难协商")
                        .content())
                .contains("“月份”现为“13”；请填 1 到 12 的整数");
        Persons.send(open("council", venue), "plan", "year", year, "month", "6", "sort", "协商", "what", "停车难协商");
        Persons.send(open("council", venue), "plan", "year", year, "month", "9", "sort", "微宣讲", "what", "进社区宣讲");
        assertThat(open("member", venue).content())
                .contains("委员甲", "召集人", "停车难协商", "计划 2 场，已举行 0 场")
                .doesNotContain("添加计划");
        assertThat(Persons.send(open("council", venue), "close", "from", "2026-01-01", "why", "装修")
                        .content())
                .as("something was said of a later day")
                .contains("之后另有记录");
        Persons.send(open("council", venue), "close", "from", "2026-02-01", "why", "装修");
        assertThat(open("leader", venue).content()).contains("已关闭", "装修");
        Persons.send(open("council", venue), "open", "from", "2026-03-01");
        assertThat(open("leader", "/venues?kind=parlour").content()).contains("智创委员会客厅", "开放");
        assertThat(persons.status("leader", "/venues/new")).isEqualTo(403);
        assertThat(persons.status("firm", "/venues")).isEqualTo(403);
        assertThat(lines("activities.plan")).isEqualTo(2);
    }

    @Test
    @Order(2)
    void an_activity_is_planned_and_called_when_somebody_is_invited() {
        Page page = open("council", venue);
        page.locator("a:has-text(\"安排活动\")").first().click();
        Persons.fill(page.locator("form.form"), "starts", at(-10), "ends", at(-20), "hosts", "区政协");
        page.click("button:has-text(\"建立活动\")");
        assertThat(page.content()).contains("结束要晚于开始", "对应计划：停车难协商");
        page.fill("[name=ends]", at(100));
        page.click("button:has-text(\"建立活动\")");
        first = address(page);
        assertThat(first).matches("/activities/[0-9]+");
        assertThat(persons.status("firm", first)).as("not invited yet").isEqualTo(404);
        assertThat(say("council", first, "work", "call")).contains("还没有邀请任何人");
        say("council", first, "people", "invite-venue");
        assertThat(say("council", first, "people", "invite-venue")).contains("本场所的成员都已在名单上");
        say("council", first, "people", "invite-unit", "unit", "住建局");
        assertThat(say("council", first, "people", "invite-enterprise", "enterprise", "E99999999"))
                .contains("不是档案里的企业");
        say("council", first, "people", "invite-enterprise", "enterprise", firm);
        say("council", first, "people", "invite-outside", "person", "专家丙", "organisation", "某学院");
        say("council", first, "people", "invite-others", "person", "社区居民", "people", "20");
        assertThat(say("council", first, "people", "invite-outside", "person", "专家丙", "organisation", "某学院"))
                .contains("已在受邀名单上");
        Page invite = open("council", first + "?view=people");
        Locator form = invite.locator("form:has(#ia-account)");
        Persons.fill(form, "account", "nobody");
        form.locator("button").click();
        assertThat(invite.content()).contains("平台没有这个账号");
        say("council", first, "about", "agenda", "at", "09:30", "item", "介绍停车现状", "speaker", "住建局");
        say("council", first, "work", "call");
        assertThat(open("member", first).content()).contains("已通知", "介绍停车现状");
        assertThat(open("member", "/notices").content()).contains("邀请您参加");
        assertThat(open("housing", "/notices").content()).contains("邀请您参加");
        assertThat(open("firm", first).content()).contains("停车难协商");
        assertThat(open("firm", first + "?view=people").content()).doesNotContain("委员甲", "专家丙");
        assertThat(persons.status("invest", first)).as("has no part").isEqualTo(404);
        assertThat(persons.offers("member", first + "?view=people", "invite-person"))
                .isFalse();
        assertThat(open("council", first + "/edit").inputValue("[name=hosts]")).isEqualTo("区政协");
        Page edit = open("council", first + "/edit");
        edit.fill("[name=place]", "二楼会议室");
        edit.click("button:has-text(\"保存\")");
        assertThat(open("member", first).content()).contains("二楼会议室");
        assertThat(open("member", "/notices").content()).contains("时间或地点有变");
        assertThat(lines("activities.change")).isEqualTo(1);
        assertThat(persons.status("leader", first + "/edit")).isEqualTo(403);
    }

    @Test
    @Order(3)
    void one_tap_on_a_phone_signs_in_once_and_refusals_say_why() {
        say("council", first, "people", "code");
        String old = code(first);
        assertThat(open("council", first + "?view=people")
                        .locator(".activity-qr path")
                        .getAttribute("d"))
                .hasSizeGreaterThan(500);
        assertThat(signIn("member", old)).contains("委员甲，签到成功");
        assertThat(signIn("member", old)).contains("不用重复签到");
        assertThat(signIn("other", old)).contains("不在受邀名单上");
        assertThat(signIn("housing", old)).contains("签到成功");
        say("council", first, "people", "code");
        assertThat(signIn("firm", old)).contains("签到码已失效");
        String fresh = code(first);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(signIn("firm", fresh)).contains("签到成功");
        assertThat(persons.status("member", "/activities/sign-in/AAAAAAAAAAAAAAAAAAAA"))
                .isEqualTo(200);
        assertThat(open("member", "/activities/sign-in/AAAAAAAAAAAAAAAAAAAA").content())
                .contains("签到码已失效");
        assertThat(open("council", first + "?view=people").content()).contains("共 3 人次");
        assertThat(open("leader", first + "?view=people")
                        .locator("li:has-text(\"住建局\") .badge")
                        .first()
                        .textContent())
                .as("somebody of the unit was there")
                .contains("已到会");
        // Guests, where the activity admits them.
        Page edit = open("council", first + "/edit");
        edit.check("[name=guests]");
        edit.click("button:has-text(\"保存\")");
        assertThat(signIn("other", fresh)).contains("签到成功");
        assertThat(open("council", first + "?view=people").content()).contains("列席", "共 4 人次");
        assertThat(lines("activities.sign-in")).isEqualTo(4);
        // Too early, and cancelled.
        String later = plan("下周座谈", "协商", at(10_000), at(10_100));
        say("council", later, "people", "invite-person", "account", "委员甲");
        say("council", later, "work", "call");
        say("council", later, "people", "code");
        String early = code(later);
        assertThat(signIn("member", early)).contains("还没有到签到时间");
        say("council", later, "work", "cancel", "why", "改期");
        assertThat(signIn("member", early)).contains("活动已取消");
        assertThat(open("member", later).content()).contains("已取消");
        assertThat(open("member", "/notices").content()).contains("已取消");
    }

    @Test
    @Order(4)
    void a_list_is_taken_in_and_faulty_rows_are_told() {
        Page page = open("council", first + "?view=people");
        page.locator("#t-file")
                .evaluate("each => { const fold = each.closest('details'); if (fold) fold.open = true; }");
        String csv = "姓名,单位,账号\n专家丙,某学院,\n12345,某局,\n委员丁,某公司,nobody\n居民戊,某社区,\n委员甲,,\n";
        page.setInputFiles("#t-file", new FilePayload("名单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("form[action$=roster] button");
        page.waitForSelector(".notice-title:has-text(\"新登记\")");
        assertThat(page.content())
                .contains("新登记 2 人，已在名单上 1 人，2 行没有读入", "第 3 行，“姓名”列：现为“12345”", "第 4 行，“账号”列：现为“nobody”", "平台没有这个账号");
        assertThat(open("council", first + "?view=people").content()).contains("居民戊", "共 6 人次");
        say("council", first, "people", "there-count", "person", "社区居民", "people", "18");
        assertThat(open("council", first + "?view=people").content()).contains("共 24 人次");
        Page bad = open("council", first + "?view=people");
        bad.locator("#t-file")
                .evaluate("each => { const fold = each.closest('details'); if (fold) fold.open = true; }");
        bad.setInputFiles(
                "#t-file",
                new FilePayload("图.pdf", "application/pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)));
        bad.click("form[action$=roster] button");
        bad.waitForSelector(".activity-faults");
        assertThat(bad.content()).contains("不是可以读取的表格");
        assertThat(lines("activities.roster")).isEqualTo(1);
        // Somebody who was not there after all counts no longer, and the row stays.
        Page there = open("council", first + "?view=people");
        there.locator("li:has-text(\"居民戊\") button[value=there-withdrawn]").click();
        assertThat(open("council", first + "?view=people").content()).contains("共 23 人次");
        assertThat(worker.client()
                        .sql("select count(*) from activities.attendance where withdrawn_at is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Order(5)
    void minutes_are_approved_and_results_lead_on() {
        assertThat(say(
                        "council",
                        first,
                        "work",
                        "hold",
                        "held-on",
                        today().plusDays(1).toString()))
                .contains("举行日期要在活动开始之日到今天之间");
        say("council", first, "work", "hold", "held-on", today().toString());
        assertThat(say("council", first, "work", "conclude")).contains("纪要还没有审定");
        say("council", first, "people", "speech", "account", "委员甲", "way", "口头", "spoke", "错时共享停车");
        say("council", first, "results", "result", "account", "委员甲", "text", "机关停车场夜间向居民开放");
        say("council", first, "results", "result", "person", "专家丙", "text", "核定收费标准");
        assertThat(say(
                        "council",
                        first,
                        "results",
                        "adoption",
                        "adopted",
                        "已采纳",
                        "day",
                        today().plusDays(3).toString()))
                .contains("请填今天或以前的日期");
        assertThat(say(
                        "office",
                        first,
                        "results",
                        "adoption",
                        "adopted",
                        "已采纳",
                        "day",
                        today().toString(),
                        "unit",
                        "住建局"))
                .contains("已采纳", "住建局");
        assertThat(persons.offers("member", first + "?view=results", "adoption"))
                .isFalse();
        Page page = open("office", first + "?view=results");
        page.locator("#r1 details").evaluate("each => each.open = true");
        assertThat(page.locator("#r1 a:has-text(\"提出建议\")").getAttribute("href"))
                .matches("/suggestions/new\\?from=[0-9]+&result=1");
        page.click("#r1 a:has-text(\"转为诉求\")");
        assertThat(page.content()).contains("来自 HD-");
        page.fill("[name=enterprise]", firm);
        page.click("button:has-text(\"填写诉求\")");
        page.fill("[name=title]", "夜间开放停车场");
        page.fill("[name=content]", "请落实协商意见。");
        page.click("form[action='/requests/new'] button.primary");
        assertThat(open("council", first + "?view=results").content())
                .as("not open to the council")
                .contains("对您不公开的事项");
        assertThat(open("office", first + "?view=results").locator("#r1").textContent())
                .contains("SQ-", "夜间开放停车场");
        Page lead = open("office", first + "?view=results");
        lead.locator("#r2 details").evaluate("each => each.open = true");
        lead.click("#r2 a:has-text(\"转为招商线索\")");
        assertThat(lead.content()).contains("来自 HD-");
        assertThat(open("office", "/projects/new?from=99999999").content()).contains("来源事项不存在或对您不公开");
        assertThat(say("council", first, "results", "grown", "number", "SQ-2000-000001"))
                .contains("没有对您公开的这个编号的事项");
        assertThat(Persons.send(open("council", first + "?view=minutes"), "minutes", "minutes", "一、停车现状。二、夜间开放。")
                        .content())
                .contains("草稿");
        assertThat(open("member", first + "?view=minutes").content())
                .as("a draft")
                .doesNotContain("夜间开放。");
        say("council", first, "minutes", "approve");
        assertThat(open("member", first + "?view=minutes").content()).contains("夜间开放。");
        photo();
        assertThat(say(
                        "council",
                        first,
                        "minutes",
                        "bulletin",
                        "headline",
                        "停车难有解",
                        "byline",
                        "本报记者 甲",
                        "text",
                        "日前，会客厅协商停车。",
                        "photo",
                        "现场.jpg"))
                .contains("用了照片就要写说明");
        say(
                "council",
                first,
                "minutes",
                "bulletin",
                "headline",
                "停车难有解",
                "byline",
                "本报记者 甲",
                "text",
                "日前，会客厅协商停车。",
                "photo",
                "现场.jpg",
                "caption",
                "协商现场。 甲 摄");
        assertThat(persons.status("member", first + "/bulletin")).as("a draft").isEqualTo(404);
        say("council", first, "minutes", "publish-bulletin");
        assertThat(open("member", first + "/bulletin").locator("figcaption").textContent())
                .contains("协商现场");
        assertThat(open("member", first + "/bulletin").locator("figure img").evaluate("each => each.naturalWidth"))
                .isEqualTo(320);
        byte[] pdf = persons.as("member")
                .request()
                .get(site() + first + "/bulletin.pdf")
                .body();
        String printed = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(printed.startsWith("%PDF")).isTrue();
        assertThat(printed.contains("/Subtype /Image")).as("with its photo").isTrue();
        say("council", first, "work", "conclude");
        assertThat(open("leader", first).content()).contains("已办结");
        assertThat(open("leader", venue).content()).contains("计划 2 场，已举行 1 场");
        assertThat(lines("activities.adoption")).isEqualTo(1);
        assertThat(worker.client()
                        .sql("select count(*) from activities.grown")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void photo() {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(120, 150, 90));
        pen.fillRect(0, 0, 320, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        Page page = open("council", first + "?view=work");
        page.setInputFiles("#m-file", new FilePayload("现场.jpg", "image/jpeg", bytes.toByteArray()));
        page.click("form[enctype] button[type=submit]");
    }

    @Test
    @Order(6)
    void a_conference_turns_its_host_and_opens_with_what_became_of_the_last() {
        Page page = open("council", "/activities/series");
        Persons.fill(page.locator("form.form"), "name", "名城联席会议", "regions", "寿县");
        page.click("form.form button");
        assertThat(page.content()).contains("请填 2 到 40 个不重复的地区");
        Persons.fill(page.locator("form.form"), "name", "名城联席会议", "regions", "寿县\n巍山县\n蔚县");
        page.click("form.form button");
        assertThat(open("leader", "/activities/series").content())
                .contains("下次：第 1 次，由 寿县 主办")
                .doesNotContain("新建联席会议");
        String earlier = conference("第一次联席会议");
        assertThat(open("leader", earlier).content()).contains("第 1 次，轮值主办：寿县", "下次主办", "巍山县");
        assertThat(say("council", earlier, "about", "report", "who", "寿县", "about", "城墙修缮", "text", "修了三段。"))
                .contains("城墙修缮");
        Page department = open("council", earlier);
        Locator form = department.locator("form:has(#department-proposal)");
        Persons.fill(form, "who", "文物局", "about", "两件提案的办理", "proposal", "TA-2022-000001");
        form.locator("button").click();
        assertThat(department.content()).contains("没有对您公开的这个编号的事项");
        Persons.fill(department.locator("form:has(#department-proposal)"), "proposal", "");
        department.locator("form:has(#department-proposal) button").click();
        assertThat(department.content()).contains("两件提案的办理");
        say("council", earlier, "people", "invite-person", "account", "委员乙");
        say("council", earlier, "work", "call");
        say("council", earlier, "results", "result", "person", "寿县政协", "text", "加大名城资金支持");
        say("council", earlier, "results", "adoption", "adopted", "已采纳", "day", today().toString(), "unit", "住建局");
        say("council", earlier, "work", "hold", "held-on", today().toString());
        joint = conference("第二次联席会议");
        assertThat(open("leader", joint).locator("main").textContent())
                .contains("第 2 次，轮值主办：巍山县", "上次会议意见的落实：第一次联席会议", "加大名城资金支持", "已采纳", "住建局");
        assertThat(lines("activities.series")).isEqualTo(1);
        session = plan("常委会第二十一次会议", "常委会会议", at(-60), at(60));
        assertThat(say("council", session, "about", "report", "who", "副主席", "about", "全面学习的报告"))
                .contains("全面学习的报告", "副主席");
        say("council", session, "people", "invite-person", "account", "委员甲");
        say("council", session, "work", "call");
        say("council", session, "people", "code");
    }

    private String conference(String title) {
        Page page = open("council", "/activities/series");
        page.click("a:has-text(\"筹备下一次\")");
        Persons.fill(
                page.locator("form.form"),
                "title",
                title,
                "topic",
                "名城保护",
                "place",
                "线上主会场",
                "starts",
                at(-30),
                "ends",
                at(90),
                "hosts",
                "蔚县政协");
        page.click("button:has-text(\"建立活动\")");
        return address(page);
    }

    @Test
    @Order(7)
    void the_duty_record_counts_itself() {
        Page own = open("member", "/activities/duty");
        assertThat(own.locator(".activity-numbers dd").allTextContents()).containsExactly("2", "1", "1", "1", "1");
        assertThat(own.content()).contains("停车难协商", "意见建议 1 条，采纳 1 条").doesNotContain("委员乙");
        Page list = open("council", "/activities/duty");
        assertThat(list.locator("tr:has-text(\"委员乙\") td.numeric").allTextContents())
                .containsExactly("1", "1", "0", "0", "0");
        list.click("tr:has-text(\"委员甲\") a");
        assertThat(list.locator(".activity-numbers dd").allTextContents()).containsExactly("2", "1", "1", "1", "1");
        assertThat(persons.status("housing", "/activities/duty")).isEqualTo(403);
        assertThat(open("member", "/activities/duty?account=ac-other").content())
                .as("the own one whatever is asked")
                .doesNotContain("委员乙");
    }

    @Test
    @Order(8)
    void calendar_and_feed_give_visitors_what_is_public_and_nothing_else() throws Exception {
        assertThat(open("visitor", "/activities/public").content()).contains("近期没有公开的活动");
        say("council", first, "about", "publish");
        String lecture = plan("微宣讲进社区；第一讲，欢迎", "微宣讲", at(3000), at(3060));
        say("council", lecture, "about", "publish");
        assertThat(open("visitor", "/activities/public").content())
                .contains("停车难协商", "停车难有解", "微宣讲进社区")
                .doesNotContain("联席会议", "委员甲");
        byte[] ics =
                persons.as("visitor").request().get(site() + "/activities.ics").body();
        Calendar calendar = new CalendarBuilder().build(new StringReader(new String(ics, StandardCharsets.UTF_8)));
        calendar.validate();
        assertThat(calendar.getComponents("VEVENT")).hasSize(2);
        assertThat(calendar.toString()).contains("微宣讲进社区").doesNotContain("联席会议");
        assertThat(new String(ics, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        byte[] atom =
                persons.as("visitor").request().get(site() + "/activities.atom").body();
        Document feed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(atom));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getDocumentElement().getTextContent())
                .contains("会客厅协商停车")
                .doesNotContain("联席会议");
        say("council", lecture, "about", "unpublish");
        assertThat(new String(
                        persons.as("visitor")
                                .request()
                                .get(site() + "/activities.ics")
                                .body(),
                        StandardCharsets.UTF_8))
                .doesNotContain("UID:" + lecture);
        assertThat(persons.as("visitor").navigate(site() + first).url()).contains("/login");
        Page month = open("member", "/activities/calendar");
        assertThat(month.locator(".activity-now").textContent()).contains("停车难协商", "联席会议");
        assertThat(open("firm", "/activities/calendar").locator("main").textContent())
                .contains("停车难协商")
                .doesNotContain("联席会议");
    }

    @Test
    @Order(9)
    void the_yearly_report_reproduces_the_line_of_the_page_from_rows() {
        generate();
        Page page = open("leader", "/activities/report?year=2022");
        assertThat(page.locator(".activity-sentence").textContent())
                .isEqualTo("2022 年，11 个活动场所开放，开展各类活动 52 场，参与 640 人次，提出意见建议 212 条，其中 186 条被采纳。");
        for (int table = 0; table < 2; table++) {
            List<List<Integer>> rows = numbers(page.locator("table").nth(table));
            List<Integer> whole = rows.remove(rows.size() - 1);
            assertThat(whole).endsWith(52, 640, 212, 186);
            for (int column = 0; column < whole.size(); column++) {
                int at = column;
                assertThat(rows.stream().mapToInt(row -> row.get(at)).sum()).isEqualTo(whole.get(column));
            }
        }
        // Each number of each line is the number of its rows.
        for (String href : page.locator("td.numeric a").all().stream()
                .map(each -> each.getAttribute("href"))
                .distinct()
                .toList()) {
            int said = Integer.parseInt(
                    page.locator("a[href=\"" + href + "\"]").first().textContent());
            assertThat(counted(href)).as(href).isEqualTo(said);
            open("leader", "/activities/report?year=2022");
        }
        assertThat(open("leader", "/activities/report?year=2021")
                        .locator(".activity-sentence")
                        .textContent())
                .as("cancelled, withdrawn and other years are not counted")
                .contains("开展各类活动 0 场，参与 0 人次");
    }

    private int counted(String href) {
        int rows = 0;
        String next = href;
        while (next != null) {
            Page page = open("leader", next);
            if (href.contains("what=people")) {
                for (String text : page.locator(".activity-rows li").allTextContents()) {
                    var people = java.util.regex.Pattern.compile(" (\\d+) 人").matcher(text);
                    rows += people.find() ? Integer.parseInt(people.group(1)) : 1;
                }
            } else {
                rows += page.locator(".activity-rows li").count()
                        + page.locator("tbody tr").count();
            }
            Locator more = page.locator("a[rel=next]");
            next = more.count() == 0 ? null : more.first().getAttribute("href");
        }
        return rows;
    }

    private static List<List<Integer>> numbers(Locator table) {
        var rows = new ArrayList<List<Integer>>();
        for (Locator row : table.locator("tbody tr").all()) {
            rows.add(row.locator("td.numeric").allTextContents().stream()
                    .map(text -> Integer.valueOf(text.strip()))
                    .toList());
        }
        return rows;
    }

    /** 11 venues, one of them closed in the year and one before it; 52 activities, one cancelled besides; 640 persons, 212 results, 186 adopted, some of them after a no. */
    private void generate() {
        worker.client().sql("""
                with v as (insert into activities.venue (kind, name, place, by_person)
                    select case when n <= 8 then 'parlour' else 'studio' end, '客厅' || n, n || '号', 'year' from generate_series(1, 12) n returning id, name)
                insert into activities.venue_day (venue_id, open, on_day, by_person) select id, true, date '2021-03-01', 'year' from v
                """).update();
        worker.client().sql("""
                insert into activities.venue_day (venue_id, open, on_day, why, by_person)
                select id, false, case name when '客厅11' then date '2022-05-01' else date '2021-12-01' end, '搬迁', 'year' from activities.venue where name in ('客厅11', '客厅12')
                """).update();
        worker.client().sql("""
                with m as (insert into matters.matter (kind, number, title, state, ended, opened_by, words)
                    select 'activity', 'HD-2022-' || lpad(n::text, 6, '0'), '活动' || n, case when n = 53 then 'cancelled' else 'concluded' end, true, 'year', '活动'
                    from generate_series(1, 53) n returning id, number, title)
                insert into activities.activity (matter_id, number, title, sort, venue_id, place, starts, ends, mode, hosts, topic, by_person, held_on, cancelled_at)
                select m.id, m.number, m.title, (array['consultation', 'lecture', 'survey'])[1 + n % 3],
                    case when n % 13 = 0 then null else (select id from activities.venue where name = '客厅' || (1 + n % 11)) end, '一楼',
                    timestamptz '2022-02-01 09:00+08' + n * interval '5 days', timestamptz '2022-02-01 11:00+08' + n * interval '5 days', 'on-site', '政协', '议题', 'year',
                    (timestamptz '2022-02-01 09:00+08' + n * interval '5 days')::date, case when n = 53 then now() end
                from m cross join lateral (select right(m.number, 6)::int as n) k
                """).update();
        worker.client().sql("""
                insert into activities.attendance (matter_id, key, name, people, way, on_day, by_person)
                select a.matter_id, 'name:' || p, '人' || p, 1, 'list', a.held_on, 'year' from activities.activity a cross join generate_series(1, 12) p
                where a.by_person = 'year' and a.cancelled_at is null
                """).update();
        // 52 × 12 = 624, and 16 who were counted; one who was withdrawn.
        worker.client().sql("""
                insert into activities.attendance (matter_id, key, name, people, way, on_day, by_person, withdrawn_at)
                select min(matter_id), 'others:居民', '居民', 16, 'count', date '2022-03-01', 'year', null::timestamptz from activities.activity where by_person = 'year'
                union all select min(matter_id), 'name:错', '错', 1, 'list', date '2022-03-01', 'year', now() from activities.activity where by_person = 'year'
                """).update();
        worker.client().sql("""
                insert into activities.result (matter_id, n, sort, said, name, on_day, by_person)
                select a.matter_id, p, 'suggestion', '建议' || p, '人' || p, a.held_on, 'year' from activities.activity a cross join generate_series(1, 4) p
                where a.by_person = 'year' and a.cancelled_at is null
                union all select min(matter_id), p, 'opinion', '意见' || p, '人' || p, date '2022-03-01', 'year' from activities.activity a cross join generate_series(5, 8) p
                where a.by_person = 'year' group by p
                """).update();
        worker.client().sql("""
                insert into activities.adoption (matter_id, result_id, adopted, on_day, by_person)
                select matter_id, id, false, date '2022-06-01', 'year' from activities.result where by_person = 'year'
                """).update();
        worker.client().sql("""
                insert into activities.adoption (matter_id, result_id, adopted, on_day, by_person)
                select matter_id, id, true, date '2022-07-01', 'year' from activities.result where by_person = 'year' order by id limit 186
                """).update();
    }

    @ParameterizedTest
    @Order(10)
    @CsvSource({"1440,zh,council", "390,zh,member", "390,en,council", "1440,en,leader"})
    void everybody_finds_the_pages_readable(int width, String lang, String who) {
        try (BrowserContext window = browser.window(width, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "", "ac-" + who, PASSWORD);
            var paths = new ArrayList<>(List.of(
                    "/venues",
                    venue,
                    "/activities",
                    first,
                    joint,
                    "/activities/calendar",
                    "/activities/duty",
                    "/activities/report?year=2022",
                    "/activities/report/rows?year=2022&what=people",
                    "/activities/series",
                    "/activities/public",
                    first + "/bulletin",
                    "/activities/sign-in/AAAAAAAAAAAAAAAAAAAA"));
            for (String view : List.of("people", "minutes", "results", "work")) {
                paths.add(first + "?view=" + view);
            }
            paths.addAll(List.of(session, session + "?view=people", code(session)));
            if (who.equals("council")) {
                paths.addAll(List.of("/venues/new", "/activities/new"));
            }
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, width + lang + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
