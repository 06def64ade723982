package org.sunmao.app.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.activities.desk.Reminders;
import org.sunmao.app.testing.Persons;

/** An activity from its plan to what came of it, by those who keep it, are invited, and read of it; and what each is refused. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivityInBrowserTest extends ActivitiesInBrowser {

    private String venue = "";
    private String first = "";

    @Test
    @Order(1)
    void an_activity_is_planned_and_called_when_somebody_is_invited() {
        venue = venue("智创委员会客厅");
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
        Page council = open("council", first + "?view=results");
        assertThat(council.locator("#r1 a:has-text(\"提出建议\")").getAttribute("href"))
                .matches("/suggestions/new\\?from=[0-9]+&result=1");
        Page page = open("office", first + "?view=results");
        assertThat(page.locator("#r1 a:has-text(\"提出建议\")").count())
                .as("the form is not open to the office")
                .isZero();
        page.locator("#r1 details").evaluate("each => each.open = true");
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
        photo(first);
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

    @Test
    @Order(6)
    void whoever_is_asked_answers_and_is_reminded_once_on_the_day_before(@Autowired Reminders reminders) {
        String later = plan("下周座谈会", "协商", at(10_000), at(10_100));
        LocalDate day = LocalDateTime.parse(at(10_000)).toLocalDate();
        say("council", later, "people", "invite-person", "account", "委员甲");
        say("council", later, "people", "invite-person", "account", "委员乙");
        say("council", later, "people", "invite-unit", "unit", "住建局");
        say("council", later, "people", "invite-enterprise", "enterprise", firm);
        assertThat(open("member", later).locator("button:has-text(\"请假\")").count())
                .as("not called yet")
                .isZero();
        assertThat(reminders.look(day.minusDays(1))).as("not called yet").isZero();
        say("council", later, "work", "call");
        Page page = open("member", later);
        page.click("button[value=yes]");
        assertThat(page.locator("main").innerText()).contains("将参加");
        page = open("other", later);
        page.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        page.click("button[value=no]");
        assertThat(page.content()).contains("“请假事由”现为“空”");
        page.fill("[name=absence]", "出差在外");
        page.click("button[value=no]");
        assertThat(page.locator("main").innerText()).contains("已请假", "出差在外");
        page = open("firm", later);
        assertThat(page.content()).contains("东海启明软件有限公司受邀参加");
        page.fill("[name=absence]", "当天停产检修");
        page.click("button[value=no]");
        assertThat(open("council", later + "?view=people").locator("main").innerText())
                .contains("将参加", "已请假", "出差在外", "当天停产检修");
        assertThat(open("firm", later + "?view=people").content()).doesNotContain("出差在外");
        assertThat(open("leader", later).locator("button[value=no]").count())
                .as("not asked")
                .isZero();
        assertThat(lines("activities.answer")).isEqualTo(3);
        String time = later(later);
        assertThat(reminders.look(day.minusDays(2))).isZero();
        assertThat(reminders.look(day.minusDays(1)))
                .as("the member and the department; who declined is not reminded")
                .isEqualTo(2);
        assertThat(reminders.look(day.minusDays(1))).as("once").isZero();
        assertThat(reminders.look(day)).as("not on the day itself").isZero();
        for (String who : List.of("member", "housing")) {
            assertThat(open(who, "/notices").content()).as(who).contains("明天 " + time + " 开始");
        }
        for (String who : List.of("other", "firm", "leader", "council")) {
            assertThat(open(who, "/notices").content()).as(who).doesNotContain("明天 " + time);
        }
        assertThat(open("member", "/notices/settings").content())
                .as("in the platform or by mail, as each chooses")
                .contains("明天的活动");
        // Whoever comes after all is reminded; another day is another reminder.
        page = open("other", later);
        page.click("button[value=yes]");
        assertThat(reminders.look(day.minusDays(1))).isEqualTo(1);
        Page edit = open("council", later + "/edit");
        edit.fill("[name=starts]", at(12_000));
        edit.fill("[name=ends]", at(12_100));
        edit.click("button:has-text(\"保存\")");
        assertThat(reminders.look(day.minusDays(1))).isZero();
        assertThat(reminders.look(LocalDateTime.parse(at(12_000)).toLocalDate().minusDays(1)))
                .isEqualTo(3);
        say("council", later, "work", "cancel", "why", "改期");
        assertThat(open("member", later).locator("button[value=no]").count()).isZero();
        assertThat(open("member", first).locator("button[value=no]").count())
                .as("it is over")
                .isZero();
    }

    /** The time at which an activity begins, as notices say it. */
    private String later(String address) {
        return open("council", address + "/edit")
                .inputValue("[name=starts]")
                .replaceAll(".*T", "")
                .substring(0, 5);
    }

    @ParameterizedTest
    @Order(7)
    @CsvSource({
        "1440,zh,council,light",
        "390,zh,member,light",
        "390,en,council,dark",
        "1440,en,leader,light",
        "390,zh,housing,dark",
        "1440,zh,other,dark"
    })
    void everybody_finds_the_pages_readable(int width, String lang, String who, String mode) {
        String asked = plan("待答复的座谈会" + width + lang + who, "协商", at(5_000), at(5_100));
        say("council", asked, "people", "invite-person", "account", "委员甲");
        say("council", asked, "people", "invite-person", "account", "委员乙");
        say("council", asked, "people", "invite-unit", "unit", "住建局");
        say("council", asked, "work", "call");
        var paths = new ArrayList<>(List.of("/activities", first, asked, "/activities/sign-in/AAAAAAAAAAAAAAAAAAAA"));
        for (String view : List.of("people", "minutes", "results", "work")) {
            paths.add(first + "?view=" + view);
        }
        paths.add(asked + "?view=people");
        look(width, lang, who, mode, paths);
    }
}
