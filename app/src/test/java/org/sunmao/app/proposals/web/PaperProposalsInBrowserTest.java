package org.sunmao.app.proposals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.proposals.ProposalWorld;
import org.sunmao.app.testing.Persons;

/** Proposals on paper that the council's office takes down, those of parties and sectors, and suggestions that are put to a unit; with what each is refused. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaperProposalsInBrowserTest extends ProposalsInBrowser {

    private static final String ANALYSIS = "楼宇里没有固定的服务点，企业办事要跑多个部门。";
    private static final String ADVICE = "在重点楼宇设服务点，部门轮流坐班。";

    private String paper = "";
    private String waiting = "";
    private String ofBody = "";

    private Page sheet(String member, String body, String received, String title) {
        Page page = open("council", "/proposals/paper");
        page.selectOption("[name=member]", member);
        page.selectOption("[name=body]", body);
        page.fill("[name=received]", received);
        page.fill("[name=reference]", "收文 031");
        page.fill("[name=title]", title);
        page.selectOption("[name=subject]", "business");
        page.fill("[name=analysis]", ANALYSIS);
        page.fill("[name=advice]", ADVICE);
        page.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        page.click("main form button.primary");
        return page;
    }

    private static String today() {
        return LocalDate.now(MatterTime.ZONE).toString();
    }

    @Test
    @Order(1)
    void a_sheet_is_taken_down_for_a_member_who_is_told_and_accepts() {
        for (String who : List.of("author", "office", "lead")) {
            assertThat(persons.status(who, "/proposals/paper")).as(who).isEqualTo(403);
        }
        assertThat(sheet("", "", "2099-01-01", "关于设立楼宇服务点的提案").locator("main").innerText())
                .contains("没有保存", "请从委员里选一位", "“2099-01-01”不是一年内到今天的日期");
        Page page = sheet("pp-author", "", today(), "关于设立楼宇服务点的提案");
        assertThat(page.locator("main").innerText()).contains("已录入，并通知了委员", "林委员", "收文 031", "提案科", "等委员核对");
        paper = path("council");
        assertThat(lines("proposals.paper", "council")).isPositive();
        assertThat(text("author", "/notices")).contains("把您的纸质提案录入了平台");
        for (String who : List.of("signer", "third")) {
            assertThat(persons.status(who, paper)).as(who).isEqualTo(404);
        }
        assertThat(text("council", "/proposals")).contains("代录的纸质提案", "关于设立楼宇服务点的提案");
        assertThat(send("council", paper, "submit"))
                .as("the member has said nothing")
                .contains("委员还没有确认");
        assertThat(text("author", paper)).contains(ANALYSIS, ADVICE, "提案科", "提出异议");
        assertThat(persons.offers("author", paper, "save"))
                .as("the office writes it")
                .isFalse();
        // What was looked at is not the text any more.
        Page stale = open("author", paper);
        page = open("council", paper);
        page.fill("[name=advice]", ADVICE + "先试点两座楼。");
        page.click("button[value=save]");
        assertThat(Persons.send(stale, "accept").locator("main").innerText()).contains("没有确认：内容刚刚改动");
        assertThat(text("author", "/notices")).contains("代您录入的提案改动了内容");
        assertThat(send("author", paper, "accept")).contains("已确认");
        assertThat(lines("proposals.paper", "author")).isPositive();
        assertThat(text("council", "/notices")).contains("委员已确认代录的提案");
        Persons.send(open("council", paper), "invite", "member", "pp-signer");
        assertThat(text("signer", "/notices")).contains("邀请您联名提案");
        send("signer", paper, "sign");
        String main = ProposalWorld.submit(persons, "council", paper);
        assertThat(main).matches("/proposals/[0-9]+");
        assertThat(text("council", main)).contains("林委员、江委员", "由提案科代录");
        assertThat(text("author", main)).contains("待审查", "由提案科代录");
        assertThat(persons.offers("author", main, "withdraw"))
                .as("it is the member's own")
                .isTrue();
        assertThat(text("author", main)).contains("公开");
        assertThat(persons.status("third", main)).isEqualTo(404);
        assertThat(worker.client()
                        .sql("select opened_by from matters.matter where id = ?")
                        .param(ProposalWorld.id(main))
                        .query(String.class)
                        .single())
                .isEqualTo("pp-author");
    }

    @Test
    @Order(2)
    void who_objects_ends_it_and_who_is_silent_lets_it_pass_after_three_working_days() {
        sheet("pp-third", "", today(), "关于夜间公交的提案");
        String objected = path("council");
        assertThat(send("third", objected, "object")).contains("异议理由：没有填写");
        send("third", objected, "object", "objection", "这不是我交的");
        assertThat(text("council", "/notices")).contains("有异议，草稿已作废");
        assertThat(text("council", objected)).contains("委员有异议");
        assertThat(persons.offers("council", objected, "submit"))
                .as("it is over")
                .isFalse();
        sheet("pp-third", "", today(), "关于楼宇食堂的提案");
        String silent = path("council");
        assertThat(send("council", silent, "submit")).contains("异议期也没有过");
        worker.client()
                .sql("update proposals.paper set until_on = current_date - 1 where draft_id = ?")
                .param(ProposalWorld.id(silent))
                .update();
        assertThat(text("council", silent)).contains("异议期已过，没有异议");
        assertThat(ProposalWorld.submit(persons, "council", silent)).matches("/proposals/[0-9]+");
        // Other drafts stay their authors', whoever asks.
        String own = ProposalWorld.draft(persons, "author", "关于屋顶绿化的提案", "屋顶闲置。", "推广绿化。");
        assertThat(persons.status("council", own)).isEqualTo(404);
        assertThat(text("council", "/proposals")).doesNotContain("屋顶绿化");
        sheet("pp-author", "", today(), "关于共享会议室的提案");
        waiting = path("council");
    }

    @Test
    @Order(3)
    void a_body_proposes_by_whoever_writes_for_it_and_by_nobody_else() {
        assertThat(persons.status("author", "/proposals/bodies")).isEqualTo(403);
        assertThat(open("author", "/proposals/new")
                        .locator("[name=body] option")
                        .count())
                .as("writes for none")
                .isEqualTo(1);
        assertThat(send("council", "/proposals/bodies", "appoint", "body", "p-jiusan"))
                .contains("请从委员里选一位");
        assertThat(send("council", "/proposals/bodies", "appoint", "body", "p-jiusan", "member", "pp-author"))
                .contains("已办妥", "林委员");
        assertThat(send("council", "/proposals/bodies", "appoint", "body", "p-jiusan", "member", "pp-author"))
                .contains("已经是联络员");
        send("council", "/proposals/bodies", "appoint", "body", "p-jiusan", "member", "pp-third");
        assertThat(lines("proposals.speaker", "council")).isPositive();
        assertThat(text("author", "/notices")).contains("名义提交提案");
        String draft = ProposalWorld.draft(persons, "author", "关于科技园区食堂的提案", "用餐难。", "设共享食堂。");
        Page page = open("author", draft);
        page.selectOption("[name=body]", "p-jiusan");
        page.click("button[value=save]");
        String name = page.locator("[name=body] option:checked").innerText();
        send("council", "/proposals/bodies", "end");
        assertThat(send("author", draft, "submit")).as("writes for it no more").contains("没有保存");
        send("council", "/proposals/bodies", "appoint", "body", "p-jiusan", "member", "pp-author");
        ofBody = ProposalWorld.submit(persons, "author", draft);
        assertThat(text("council", ofBody)).contains(name, "联络员", "林委员");
        assertThat(text("third", ofBody)).as("writes for it too").contains(name);
        assertThat(persons.status("signer", ofBody)).isEqualTo(404);
        assertThat(text("council", "/proposals?state=all&body=p-jiusan"))
                .contains("科技园区食堂")
                .doesNotContain("楼宇食堂");
        // A sheet of a body is taken down for the one who writes for it alone.
        assertThat(sheet("pp-signer", "p-jiusan", today(), "关于实验室开放的提案")
                        .locator("main")
                        .innerText())
                .contains("集体提案者：请从列表中选择");
        sheet("pp-third", "p-jiusan", today(), "关于实验室开放的提案");
        assertThat(text("council", path("council"))).contains("何委员", "等委员核对");
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({
        "1440,zh,council,light",
        "390,zh,council,dark",
        "390,en,council,light",
        "1440,en,author,dark",
        "390,zh,author,light",
        "390,en,author,light"
    })
    void everybody_finds_the_pages_readable(int width, String lang, String who, String mode) {
        var paths = new ArrayList<>(List.of("/proposals", waiting, ofBody));
        if (who.equals("council")) {
            paths.addAll(List.of("/proposals/paper", "/proposals/bodies", "/suggestions"));
        }
        look(width, lang, who, mode, paths);
    }
}
