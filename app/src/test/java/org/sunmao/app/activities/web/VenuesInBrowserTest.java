package org.sunmao.app.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.testing.Persons;

/** Venues with their plans and history, and conferences that take turns, by those who keep and read them; and what each is refused. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VenuesInBrowserTest extends ActivitiesInBrowser {

    private String venue = "";
    private String joint = "";

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
        String session = plan("常委会第二十一次会议", "常委会会议", at(-60), at(60));
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

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "1440,zh,council,light",
        "390,zh,council,dark",
        "390,en,council,light",
        "1440,en,leader,dark",
        "390,zh,member,light"
    })
    void everybody_finds_the_pages_readable(int width, String lang, String who, String mode) {
        var paths = new ArrayList<>(List.of("/venues", venue, "/activities/series", joint));
        if (who.equals("council")) {
            paths.addAll(List.of("/venues/new", "/activities/new"));
        }
        look(width, lang, who, mode, paths);
    }
}
