package org.sunmao.app.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.testing.Browser;

/** A campaign from its call to its ranking in a real browser, by those who lead it, work in it, and read it. */
class CampaignsInBrowserTest extends CampaignsInUse {

    @Test
    @Order(1)
    void the_council_opens_a_campaign_with_a_formula_that_is_understood() {
        Page page = open("council", "/campaigns/new");
        page.fill("[name=name]", "引企行动");
        page.fill("[name=call]", "请各位委员引企业、送服务。");
        page.fill("[name=formula]", "fresh * 10\nluck * 3");
        page.click("button:has-text(\"发起\")");
        page.waitForLoadState();
        assertThat(page.content()).contains("没有写入", "第 2 行“luck * 3”读不懂");
        assertThat(page.inputValue("[name=call]")).as("what was typed is kept").isEqualTo("请各位委员引企业、送服务。");
        page.fill(
                "[name=formula]", "fresh * 10\nagreed-yi * 1 max 6\nvisits * 0.5\nsolved * 2\ntasks * 1\nmeetings * 1");
        page.click("button:has-text(\"发起\")");
        page.waitForLoadState();
        address = page.url().substring(site().length()).replaceAll("\\?.*", "");
        assertThat(address).matches("/campaigns/[0-9]+");
        assertThat(lines("campaigns.open")).isEqualTo(1);
        assertThat(open("leader", "/campaigns").content()).contains("引企行动").doesNotContain("发起行动");
        assertThat(persons.as("member").navigate(site() + "/campaigns/new").status())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void bodies_of_each_level_with_members_tasks_and_meetings() {
        assertThat(say("council", "bodies", "body", "name", "自治区政协", "kind", "政协组织", "region", "450000"))
                .contains("自治区政协", "省（自治区、直辖市）级");
        assertThat(say("council", "bodies", "body", "name", "甲市小分队", "kind", "小分队", "region", "某地"))
                .contains("“某地”不是行政区划代码");
        say("council", "bodies", "body", "name", "甲市小分队", "kind", "小分队", "region", "451100", "parent", "自治区政协");
        say(
                "council", "bodies", "body", "name", "乙市联络站", "kind", "联络站", "region", "450200", "parent", "自治区政协",
                "remark", "驻深圳");
        assertThat(say("council", "bodies", "body", "name", "甲市小分队", "kind", "小分队", "region", "451100"))
                .contains("已有同名的组织");
        assertThat(say(
                        "council", "bodies", "member", "body", "甲市小分队", "person", "委员甲", "post", "队长", "account",
                        "nobody"))
                .contains("平台没有账号“nobody”");
        assertThat(say(
                        "council",
                        "bodies",
                        "member",
                        "body",
                        "甲市小分队",
                        "person",
                        "委员甲",
                        "post",
                        "队长",
                        "account",
                        "cp-member"))
                .contains("委员甲（队长）");
        say("council", "bodies", "member", "body", "乙市联络站", "person", "委员乙");
        assertThat(say(
                        "council",
                        "tasks",
                        "task",
                        "what",
                        "走访十家企业",
                        "body",
                        "甲市小分队",
                        "member",
                        "委员乙（乙市联络站）",
                        "due",
                        LocalDate.now(MatterTime.ZONE).plusDays(9).toString()))
                .contains("不在所选的组织里");
        say(
                "council",
                "tasks",
                "task",
                "what",
                "走访十家企业",
                "body",
                "甲市小分队",
                "member",
                "委员甲（甲市小分队）",
                "due",
                LocalDate.now(MatterTime.ZONE).plusDays(9).toString());
        assertThat(open("other", address + "?view=tasks")
                        .locator("button[value=task-done]")
                        .count())
                .isZero();
        assertThat(say("member", "tasks", "task-done", "result", "走访了十二家")).contains("已完成", "走访了十二家");
        assertThat(say(
                        "member",
                        "meetings",
                        "meeting",
                        "topic",
                        "湾区推介",
                        "body",
                        "乙市联络站",
                        "held",
                        "2026-06-01",
                        "people",
                        "40"))
                .as("a body in which he does not work")
                .contains("403");
        assertThat(say(
                        "member",
                        "meetings",
                        "meeting",
                        "topic",
                        "湾区推介",
                        "body",
                        "甲市小分队",
                        "sort",
                        "招商对接会",
                        "held",
                        "2026-06-01",
                        "people",
                        "40"))
                .contains("湾区推介", "40 人参加");
        assertThat(lines("campaigns.task-done")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void who_brought_what_counts_once_and_every_number_leads_to_its_rows() {
        for (String[] credit : new String[][] {
            {"1", "直接引进", "甲市小分队"},
            {"2", "直接引进", "甲市小分队"},
            {"3", "直接引进", "乙市联络站"},
            {"4", "直接引进", "乙市联络站"},
            {"5", "直接引进", "乙市联络站"},
            {"1", "参与引进", "乙市联络站"}
        }) {
            assertThat(say(
                            "council",
                            "totals",
                            "credit",
                            "project",
                            "XM-2026-00000" + credit[0],
                            "part",
                            credit[1],
                            "body",
                            credit[2]))
                    .doesNotContain("没有写入");
        }
        assertThat(say("council", "totals", "credit", "project", "XM-2026-000002", "part", "直接引进", "body", "乙市联络站"))
                .contains("已有直接引进的组织");
        assertThat(say("council", "totals", "credit", "project", "XM-2026-000099", "body", "乙市联络站"))
                .contains("没有编号为“XM-2026-000099”的项目");
        Page leader = open("leader", address + "?view=totals&by=city");
        assertThat(leader.content()).contains("引进签约项目 3 个，协议总投资 10.00亿元".replace("10.00亿元", whole(leader)));
        for (String by : List.of("body", "member", "level", "city", "source", "industry", "month")) {
            List<List<String>> rows = cells(open("leader", address + "?view=totals&by=" + by));
            List<String> sum = rows.remove(rows.size() - 1);
            for (int column : new int[] {0, 1, 4, 6}) {
                assertThat(rows.stream()
                                .mapToInt(row -> Integer.parseInt(row.get(column)))
                                .sum())
                        .as(by + " " + column)
                        .isEqualTo(Integer.parseInt(sum.get(column)));
            }
            assertThat(sum)
                    .as("the lost one is not counted")
                    .startsWith("4", "3")
                    .element(4)
                    .isEqualTo("2");
        }
        Page rows = open("leader", address + "?view=totals&by=body");
        rows.locator("tr:has-text(\"乙市联络站\") td a").nth(1).click();
        assertThat(rows.content()).contains("签约的项目", "项目4").doesNotContain("项目3", "项目1");
        assertThat(open("invest", address + "/projects").content())
                .as("a team sees its own projects alone")
                .contains("项目1", "项目3")
                .doesNotContain("项目2", "项目4");
        assertThat(open("member", address + "/projects").content()).contains("不公开");
    }

    private static String whole(Page page) {
        String text = page.locator(".campaign-whole").textContent();
        assertThat(text).contains("10");
        return text.substring(text.indexOf("协议总投资 ") + 6).strip();
    }

    private static List<List<String>> cells(Page page) {
        var rows = new ArrayList<List<String>>();
        for (Locator row : page.locator("table.stacked tbody tr").all()) {
            rows.add(row.locator("td").allTextContents().stream()
                    .map(String::strip)
                    .toList());
        }
        return rows;
    }

    @Test
    @Order(4)
    void what_is_looked_after_visits_and_problems_solved() {
        assertThat(say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", CODE))
                .contains("不是项目编号");
        say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", "XM-2026-000001");
        assertThat(say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", "XM-2026-000001"))
                .contains("已经联系");
        assertThat(open("other", address + "?view=cares")
                        .locator("button[value=visit]")
                        .count())
                .isZero();
        assertThat(open("member", address + "?view=mine").content())
                .as("who looks after it sees it")
                .contains("项目1");
        assertThat(open("other", address + "?view=cares").content())
                .contains("对您不公开的项目")
                .doesNotContain("项目1");
        assertThat(open("other", address).content()).contains("只含对您公开的项目").doesNotContain("排名");
        contact("visit", "2026-07-01", "看了厂房", null);
        assertThat(contact("problem", "2026-07-01", "缺员工宿舍", null)).contains("听取问题", "缺员工宿舍");
        assertThat(contact("problem", LocalDate.now(MatterTime.ZONE).plusDays(3).toString(), "还没有到", null))
                .contains("还没有到");
        assertThat(contact("solved", "2026-07-20", "落实二十间", "缺员工宿舍")).contains("解决问题", "落实二十间");
        assertThat(open("member", address + "?view=mine")
                        .locator("button[value=solved]")
                        .count())
                .as("none is left")
                .isZero();
        assertThat(open("leader", address).content()).contains("听取问题 1 个，解决 1 个");
    }

    @Test
    @Order(5)
    void bodies_are_ranked_as_declared_and_every_point_is_explained() {
        Page page = open("leader", address + "?view=ranking");
        // 甲市小分队: 2 new (20), 8 亿 (at most 6), 1 visit (0.5), 1 solved (2), 1 task (1), 1 meeting (1).
        assertThat(page.locator(".campaign-ranking > li").first().textContent()).contains("1", "甲市小分队", "30.5 分");
        assertThat(page.locator(".campaign-ranking > li").nth(1).textContent()).contains("2", "0 分");
        assertThat(page.locator(".campaign-ranking > li").nth(2).textContent())
                .as("equal points share a place")
                .contains("2", "0 分");
        assertThat(page.content()).contains("新引进签约项目（个） × 10 分", "最多 6 分");
        assertThat(page.locator("button[value=formula]").count()).isZero();
        assertThat(say("council", "ranking", "formula", "formula", "joined * 7"))
                .contains("× 7 分");
        assertThat(open("leader", address + "?view=ranking")
                        .locator(".campaign-ranking > li")
                        .first()
                        .textContent())
                .contains("乙市联络站", "7 分");
    }

    @Test
    @Order(6)
    void a_figure_moves_when_a_word_is_revoked_and_the_record_stays() {
        Page page = open("council", address + "/projects?by=body&contracted=true");
        Locator row = page.locator("tr:has-text(\"项目1\")");
        row.locator("details").evaluate("each => each.open = true");
        row.locator("input[name=why]").fill("是二组自己找来的");
        row.locator("button[value=credit-wrong]").click();
        assertThat(open("leader", address + "?view=totals")
                        .locator(".campaign-whole")
                        .textContent())
                .contains("签约项目 2 个");
        assertThat(worker.client()
                        .sql("select count(*) from campaigns.credit where revoked_at is not null and why <> ''")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(lines("campaigns.credit-wrong")).isEqualTo(1);
    }

    @ParameterizedTest
    @Order(7)
    @CsvSource({"1440,zh,council", "390,zh,member", "390,en,council", "1440,en,leader"})
    void everybody_finds_the_pages_readable(int width, String lang, String who) {
        try (BrowserContext window = browser.window(width, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "", "cp-" + who, PASSWORD);
            var paths = new ArrayList<>(List.of("/campaigns", address, address + "/projects"));
            for (String view :
                    List.of("bodies", "tasks", "meetings", "cares", "totals", "ranking", "ranking&by=member")) {
                paths.add(address + "?view=" + view);
            }
            if (who.equals("council")) {
                paths.add("/campaigns/new");
            }
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, width + lang + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
