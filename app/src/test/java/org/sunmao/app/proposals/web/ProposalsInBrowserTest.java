package org.sunmao.app.proposals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.watch.LatePromises;
import org.sunmao.app.proposals.ProposalWorld;
import org.sunmao.app.proposals.desk.DraftDesk;
import org.sunmao.app.testing.Persons;

/** The whole life of a proposal in a real browser, by its proposers, the council's office and the units that handle it, with what each of them is refused. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProposalsInBrowserTest extends ProposalsInBrowser {

    private static final String REMARK = "只讲原则没有措施";
    private static final String ANALYSIS = "望海商务楼等楼宇整层空置，面积大、户型旧，与小微企业的需求不匹配。";
    private static final String ADVICE = "建立空置楼层清单并对外发布，支持分割改造。";

    private WebDatabase web;
    private MatterTime time;
    private LatePromises promises;
    private DraftDesk drafts;
    private String suggestion = "";
    private String draft = "";
    private String main = "";
    private String third = "";

    @BeforeAll
    void beans(
            @Autowired WebDatabase reading,
            @Autowired MatterTime clock,
            @Autowired LatePromises late,
            @Autowired DraftDesk desk) {
        web = reading;
        time = clock;
        promises = late;
        drafts = desk;
    }

    @Test
    @Order(1)
    void a_suggestion_is_adopted_or_grows_and_is_its_authors_until_then() {
        assertThat(send("firm", "/suggestions/new", "send", "title", "增设共享会客区", "content", ""))
                .contains("没有保存", "内容：没有填写", "类别：请从列表中选择");
        assertThat(send(
                        "firm",
                        "/suggestions/new",
                        "send",
                        "title",
                        "增设共享会客区",
                        "content",
                        "大堂闲置面积多",
                        "subject",
                        "building"))
                .contains("增设共享会客区", "待处理");
        String firms = path("firm");
        assertThat(persons.status("author", firms)).as("another's").isEqualTo(404);
        assertThat(persons.status("lead", firms)).as("not put to it").isEqualTo(404);
        assertThat(send("office", firms, "refuse")).contains("待处理");
        assertThat(send("office", firms, "adopt", "words", "明年在三座楼试点")).contains("采纳", "明年在三座楼试点");
        assertThat(text("firm", firms)).contains("明年在三座楼试点");
        send("author", "/suggestions/new", "send", "title", "盘活空置楼层", "content", ANALYSIS, "subject", "building");
        suggestion = path("author");
        assertThat(lines("matters.open", "author")).isPositive();
        assertThat(text("author", "/proposals/new?from=999999")).contains("已忽略");
        Page page = open("author", suggestion);
        page.click("a:has-text(\"写成提案\")");
        assertThat(page.locator("main").innerText()).contains("来自建议 JY-");
        assertThat(page.inputValue("[name=analysis]")).isEqualTo(ANALYSIS);
        page.fill("[name=title]", "关于盘活商务楼宇空置楼层的提案");
        page.fill("[name=about]", "B99999");
        page.click("button[value=save]");
        assertThat(page.locator("main").innerText()).contains("“B99999”不是您能看到的楼宇或企业");
        page.fill("[name=about]", world.building());
        page.click("button[value=save]");
        assertThat(page.locator("main").innerText()).contains("已保存", "提交前还要填写：具体建议");
        draft = page.url().replaceAll("\\?.*", "").substring(site().length());
        assertThat(lines("proposals.draft", "author")).isPositive();
        for (String who : List.of("signer", "third")) {
            assertThat(persons.status(who, draft)).as("not asked").isEqualTo(404);
        }
        assertThat(persons.status("council", draft))
                .as("the office sees what was taken down from paper, and no other draft")
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void others_sign_decline_or_are_too_late_and_a_changed_text_is_signed_anew() {
        Page page = open("author", draft);
        page.fill("[name=advice]", ADVICE);
        page.click("button[value=save]");
        assertThat(send(
                        "author",
                        draft,
                        "invite",
                        "member",
                        "pp-signer",
                        "until",
                        LocalDate.now(MatterTime.ZONE).plusDays(90).toString()))
                .contains("不是今天到 60 天内的日期");
        send("author", draft, "invite", "member", "pp-signer");
        assertThat(send("author", draft, "invite", "member", "pp-signer")).contains("已经受邀");
        send("author", draft, "invite", "member", "pp-third");
        assertThat(text("signer", "/notices")).contains("邀请您联名提案");
        assertThat(text("signer", draft)).contains(ADVICE, "第一提案人：林委员");
        send("signer", draft, "sign");
        send("third", draft, "decline");
        assertThat(persons.status("third", draft)).as("whoever declined").isEqualTo(404);
        assertThat(text("author", draft)).contains("已联名", "已谢绝");
        page = open("author", draft);
        page.fill("[name=advice]", ADVICE + "明确责任单位。");
        page.click("button[value=submit]");
        assertThat(page.locator("main").innerText()).contains("原有联名失效", "内容有改动，待重新确认");
        assertThat(text("signer", "/notices")).contains("改动了内容");
        Page stale = open("signer", draft);
        page = open("author", draft);
        page.fill("[name=advice]", ADVICE + "明确责任单位和时限。");
        page.click("button[value=save]");
        assertThat(Persons.send(stale, "sign").locator("main").innerText())
                .as("what was looked at is no longer there")
                .contains("内容刚刚改动");
        send("signer", draft, "sign");
        assertThat(text("author", draft)).contains("已联名");
        send("author", draft, "invite", "member", "pp-third");
        worker.client()
                .sql(
                        "update proposals.signature set until_on = until_on - 90 where account = 'pp-third' and answer is null")
                .update();
        assertThat(drafts.expire(LocalDate.now(MatterTime.ZONE))).isEqualTo(1);
        assertThat(text("author", draft)).contains("已到期");
        assertThat(persons.status("third", draft)).as("too late").isEqualTo(404);
        main = ProposalWorld.submit(persons, "author", draft);
        assertThat(main).matches("/proposals/[0-9]+");
        assertThat(text("author", main)).contains("TA-", "待审查", "林委员、江委员", "建议", "JY-");
        assertThat(text("author", suggestion)).contains("已成提案");
        assertThat(text("signer", main)).contains("待审查");
        assertThat(persons.status("third", main)).as("declined").isEqualTo(404);
    }

    @Test
    @Order(3)
    void what_is_not_filed_says_why_and_may_be_passed_on() {
        String refused = propose("third", "关于表彰某商会的提案", "商会热心公益", "通报表扬");
        assertThat(send("council", refused, "refuse", "why", "属于宣传")).contains("请先补正：不立案原因", "待审查");
        assertThat(send("council", refused, "refuse", "ground", "promotion")).contains("待审查");
        assertThat(send("council", refused, "refuse", "ground", "promotion", "why", "属于宣传"))
                .contains("不立案");
        assertThat(text("third", refused)).contains("为企业、产品或作品作宣传", "属于宣传");
        assertThat(text("third", "/notices")).contains("不立案");
        String passed = propose("third", "关于省级事权的提案", "涉及省级审批", "请省里研究");
        assertThat(send("council", passed, "forward", "why", "省级事权")).contains("转社情民意", "转作社情民意信息");
        assertThat(text("third", passed)).contains("转作社情民意信息");
        assertThat(send("council", passed, "opinion-used")).contains("社情民意已录用");
    }

    private String propose(String who, String title, String analysis, String advice) {
        return ProposalWorld.submit(persons, who, ProposalWorld.draft(persons, who, title, analysis, advice));
    }

    @Test
    @Order(4)
    void two_are_merged_and_parted_and_whoever_proposed_follows() {
        third = propose("third", "关于推动楼宇空置楼层盘活利用的提案", "望海商务楼整层空置。", "建立空置清单。");
        assertThat(text("third", third)).doesNotContain("可以并案的提案");
        Page page = open("council", main);
        assertThat(page.locator("main").innerText()).contains("可以并案的提案", "关于推动楼宇空置楼层盘活利用的提案");
        assertThat(send("council", main, "merge", "why", "内容相近")).contains("请勾选，或者填编号");
        page = open("council", main);
        page.check("[name=other-" + ProposalWorld.id(third) + "]");
        page.fill("#j-why", "内容相近");
        page.click("button[value=merge]");
        assertThat(page.locator("main").innerText()).contains("已办妥", "并入本案的提案");
        assertThat(text("third", third)).contains("已并入 TA-");
        assertThat(text("third", main)).contains("关于盘活商务楼宇空置楼层的提案");
        assertThat(send("council", third, "unmerge", "why", "各有侧重")).contains("待审查");
        assertThat(persons.status("third", main)).as("parted").isEqualTo(404);
        assertThat(send("council", main, "merge", "number", numberOf(third), "why", "还是一并办理"))
                .contains("已办妥");
        assertThat(text("third", main)).contains("待审查");
    }

    private String numberOf(String address) {
        return worker.client()
                .sql("select number from matters.matter where id = ?")
                .param(ProposalWorld.id(address))
                .query(String.class)
                .single();
    }

    @Test
    @Order(5)
    void a_unit_gives_it_back_within_seven_working_days_and_not_on_the_eighth() {
        assertThat(send("council", main, "file")).contains("已立案");
        assertThat(persons.status("lead", main)).isEqualTo(404);
        assertThat(send("council", main, "assign", "lead-unit", "pp-industry")).contains("办理中");
        Page open = open("help", main);
        world.passed(main, time, 8);
        open.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        assertThat(Persons.send(open, "return", "suggested-unit", "pp-housing", "why", "房屋改造由住建负责")
                        .locator("main")
                        .innerText())
                .contains("办理中")
                .doesNotContain("承办单位退回");
        assertThat(persons.offers("help", main, "return"))
                .as("on the eighth day")
                .isFalse();
        world.passed(main, time, 7);
        assertThat(persons.offers("help", main, "return")).isTrue();
        assertThat(send("help", main, "return")).as("without a reason").contains("办理中");
        send("help", main, "return", "suggested-unit", "pp-housing", "why", "房屋改造由住建负责");
        assertThat(text("council", main)).contains("承办单位退回", "房屋改造由住建负责", "建议：住建局");
        assertThat(send("office", main, "assign", "lead-unit", "pp-housing")).contains("办理中");
        // Units that help are ticked.
        Page page = open("council", main);
        page.locator("details:has(button[value=reassign]) summary").click();
        page.locator("form:has(button[value=reassign]) [name=lead-unit]").selectOption("pp-housing");
        page.locator("form:has(button[value=reassign]) [name=co-units][value=pp-industry]")
                .check();
        page.locator("form:has(button[value=reassign]) [name=co-units][value=pp-housing]")
                .check();
        page.click("button[value=reassign]");
        assertThat(page.locator("main").innerText()).contains("主办单位不能同时会办");
        page.locator("details:has(button[value=reassign]) summary").click();
        page.locator("form:has(button[value=reassign]) [name=lead-unit]").selectOption("pp-housing");
        page.locator("form:has(button[value=reassign]) [name=co-units][value=pp-industry]")
                .check();
        page.click("button[value=reassign]");
        assertThat(text("lead", main)).contains("住建局", "工信局");
        assertThat(persons.status("far", main)).as("a unit without a part").isEqualTo(404);
    }

    @Test
    @Order(6)
    void a_reply_says_its_class_tells_how_the_unit_was_in_touch_and_waits_for_who_helps() {
        String[] reply = {"class", "b", "result", "planned", "answer", "已列入明年计划，先行建立清单。", "publish", "yes"};
        assertThat(send("lead", main, "reply", "result", "planned", "answer", "已列入计划", "publish", "yes"))
                .contains("请先补正", "答复类别");
        assertThat(send("lead", main, "reply", reply)).contains("请先补正", "与提案者的联系记录", "有日期的承诺");
        assertThat(send(
                        "lead",
                        main,
                        "contact",
                        "way",
                        "visit",
                        "contacted",
                        LocalDate.now(MatterTime.ZONE).plusDays(3).toString()))
                .contains("不是今天或以前的日期");
        send(
                "lead",
                main,
                "contact",
                "way",
                "visit",
                "contacted",
                LocalDate.now(MatterTime.ZONE).toString(),
                "what",
                "到委员工作室当面沟通");
        send("lead", main, "promise", "why", "发布空置楼层清单", "until", time.after(20).toString());
        assertThat(send("lead", main, "reply", reply)).contains("会办单位还在期限内办理");
        send("help", main, "part-answered", "why", "提供产业匹配名单");
        assertThat(text("author", main)).contains("提供产业匹配名单", "到委员工作室当面沟通");
        assertThat(send("lead", main, "reply", reply)).contains("已答复，待反馈", "B类");
        assertThat(text("third", main)).as("whose proposal goes on with it").contains("先行建立清单");
        assertThat(text("third", "/notices")).contains("已答复");
        assertThat(open("signer", main)
                        .request()
                        .get(site() + main + "/letter.pdf")
                        .headers()
                        .get("content-type"))
                .contains("pdf");
    }

    @Test
    @Order(7)
    void what_proposers_think_goes_to_the_councils_office_and_to_nobody_who_handled_it() {
        assertThat(send("author", main, "feedback")).contains("没有保存", "办理态度：请从列表中选择");
        judge("third", "fair", "none", "partly", "no", "没有联系我");
        judge("signer", "good", "met", "yes", "mostly", "");
        assertThat(text("council", main)).contains("已答复，待反馈", "没有联系我");
        judge("author", "poor", "met", "no", "no", REMARK);
        assertThat(text("author", main)).contains(REMARK, "已反馈").doesNotContain("没有联系我");
        assertThat(text("council", main)).contains(REMARK, "答非所问", "没有联系我", "何委员");
        assertThat(lines("proposals.feedback", "author")).isPositive();
        for (String who : List.of("lead", "help", "office", "leader")) {
            for (String path : List.of(main, "/proposals?state=all", "/my-work", "/notices", "/proposals/past")) {
                assertThat(open(who, path).content())
                        .as(who + " " + path)
                        .doesNotContain(REMARK, "没有联系我", "答非所问", "不满意");
            }
            for (String path : List.of("/proposals.xlsx?state=all", main + "/letter.pdf", "/matters/promises.xlsx")) {
                assertThat(new String(
                                open(who, main).request().get(site() + path).body(),
                                java.nio.charset.StandardCharsets.UTF_8))
                        .as(who + " " + path)
                        .doesNotContain(REMARK, "没有联系我");
            }
            assertThat(count(who, "select count(*) from proposals.feedback"))
                    .as(who)
                    .isZero();
            assertThat(count(who, "select count(*) from matters.event where event = 'judge'"))
                    .as(who)
                    .isZero();
            assertThat(count(who, "select count(*) from matters.event where facts::text like '%" + REMARK + "%'"))
                    .isZero();
        }
        assertThat(count("signer", "select count(*) from proposals.feedback"))
                .as("one's own")
                .isEqualTo(1);
        assertThat(persons.offers("lead", main, "feedback")).isFalse();
        assertThat(open("lead", main).locator("main").innerText()).contains("已反馈");
        assertThat(persons.status("office", "/proposals/figures")).isEqualTo(200);
        assertThat(text("office", "/proposals/figures")).doesNotContain("是否同意答复");
    }

    private long count(String who, String sql) {
        return web.read(
                reader(who).scope(), jdbc -> jdbc.sql(sql).query(Long.class).single());
    }

    private void judge(String who, String attitude, String contact, String point, String agreement, String remark) {
        Page page = open(who, main);
        page.check("[name=attitude][value=" + attitude + "]");
        page.check("[name=contact-was][value=" + contact + "]");
        page.check("[name=on-point][value=" + point + "]");
        page.check("[name=agreement][value=" + agreement + "]");
        page.fill("[name=remark]", remark);
        page.click("button[value=feedback]");
        assertThat(page.locator("main").innerText()).contains("已办妥");
        assertThat(persons.offers(who, main, "feedback")).as("once").isFalse();
    }

    @Test
    @Order(8)
    void it_is_handled_again_and_looked_at_when_the_promised_day_has_come() {
        assertThat(send("council", main, "close")).contains("还有承诺没有结果", "已反馈");
        assertThat(persons.offers("lead", main, "rehandle")).isFalse();
        assertThat(send("council", main, "rehandle", "why", "请补充措施")).contains("办理中");
        String[] reply = {"class", "a", "result", "planned", "answer", "清单下月发布，附责任分工。", "publish", "yes"};
        assertThat(send("lead", main, "reply", reply))
                .as("for this reply, anew")
                .contains("与提案者的联系记录");
        send(
                "lead",
                main,
                "contact",
                "way",
                "phone",
                "contacted",
                LocalDate.now(MatterTime.ZONE).toString());
        assertThat(send("lead", main, "reply", reply)).contains("已答复，待反馈", "第 2 次答复");
        judge("author", "good", "called", "yes", "yes", "");
        assertThat(send("council", main, "track")).contains("跟踪落实");
        assertThat(send("lead", main, "follow", "result-later", "solved")).contains("还有承诺没有结果");
        worker.client()
                .sql("update matters.promise set due_on = current_date - 1 where matter_id = ?")
                .param(ProposalWorld.id(main))
                .update();
        promises.look();
        assertThat(text("lead", main)).contains("承诺到期，待跟踪");
        assertThat(open("lead", "/my-work").content()).contains("盘活商务楼宇空置楼层");
        send("lead", main, "promise-kept");
        assertThat(send("lead", main, "follow", "follow-words", "清单已发布")).contains("跟踪后的结果");
        assertThat(send("lead", main, "follow", "result-later", "solved", "follow-words", "清单已发布"))
                .contains("办结", "跟踪结果", "清单已发布");
        assertThat(count("council", "select count(*) from proposals.followed where result = 'solved'"))
                .isEqualTo(1);
        assertThat(count("council", "select count(*) from proposals.reply where result = 'planned'"))
                .as("both results are kept")
                .isEqualTo(2);
    }
}
