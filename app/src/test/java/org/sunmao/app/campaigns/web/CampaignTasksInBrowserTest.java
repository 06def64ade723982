package org.sunmao.app.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sunmao.app.matters.MatterTime;

/** Tasks of a campaign: whom they are told to, and what becomes of them when a body is closed. */
class CampaignTasksInBrowserTest extends CampaignsInUse {

    private List<String> told(String who) {
        return worker.client()
                .sql(
                        "select n.key from notices.notice n join access.person p on p.id = n.person_id where p.username = ? and n.topic = 'campaigns-tasks' order by n.id")
                .param("cp-" + who)
                .query(String.class)
                .list();
    }

    @Test
    @Order(1)
    void whoever_has_a_task_is_told_and_again_when_it_is_due_and_late() {
        begun();
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
        assertThat(told("member")).containsExactly("campaigns.told.given");
        assertThat(told("other")).isEmpty();
        say("council", "bodies", "member", "body", "乙市联络站", "person", "委员丙", "account", "cp-other");
        say(
                "council",
                "tasks",
                "task",
                "what",
                "编制目录",
                "body",
                "乙市联络站",
                "due",
                LocalDate.now(MatterTime.ZONE).toString());
        assertThat(told("other")).as("the whole body has it").containsExactly("campaigns.told.given");
        news.look();
        news.look();
        assertThat(told("other")).as("once").containsExactly("campaigns.told.given", "campaigns.told.due");
        worker.client()
                .sql("update campaigns.task set due_on = due_on - 3 where what = '编制目录'")
                .update();
        news.look();
        news.look();
        assertThat(told("other")).containsExactly("campaigns.told.given", "campaigns.told.due", "campaigns.told.late");
        assertThat(told("council")).as("whoever gave it too").containsExactly("campaigns.told.late");
        assertThat(open("other", "/notices").content())
                .contains("引企行动", "乙市联络站", "已超期")
                .doesNotContain("编制目录");
        assertThat(worker.client()
                        .sql(
                                "select count(*) from notices.notice n where n.topic = 'campaigns-tasks' and n.arguments::text like '%编制目录%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(2)
    void a_body_is_closed_when_its_tasks_are_given_to_another_or_ended() {
        assertThat(close("自治区政协", LocalDate.now(MatterTime.ZONE).toString(), "", ""))
                .contains("下面还有组织在工作");
        assertThat(close("甲市小分队", LocalDate.now(MatterTime.ZONE).toString(), "", ""))
                .contains("请先结束联系");
        assertThat(close("乙市联络站", LocalDate.now(MatterTime.ZONE).plusDays(2).toString(), "甲市小分队", ""))
                .contains("不是今天或以前的日期");
        assertThat(close("乙市联络站", LocalDate.now(MatterTime.ZONE).toString(), "", ""))
                .contains("请选接手的组织，或写明终止的理由");
        assertThat(close("乙市联络站", LocalDate.now(MatterTime.ZONE).toString(), "甲市小分队", ""))
                .contains("已结束");
        assertThat(told("member"))
                .as("who takes over is told")
                .contains("campaigns.told.given")
                .hasSize(2);
        assertThat(open("council", address + "?view=tasks")
                        .locator("li:has-text('编制目录')")
                        .textContent())
                .contains("甲市小分队");
        assertThat(open("council", address + "?view=tasks")
                        .locator("select[name=body] option:has-text('乙市联络站')")
                        .count())
                .as("nothing new for a closed one")
                .isZero();
        say("council", "bodies", "body", "name", "丙县站", "kind", "联络站", "region", "450203");
        say(
                "council",
                "tasks",
                "task",
                "what",
                "无人接手",
                "body",
                "丙县站",
                "due",
                LocalDate.now(MatterTime.ZONE).toString());
        assertThat(close("丙县站", LocalDate.now(MatterTime.ZONE).toString(), "", "撤站"))
                .contains("已结束");
        assertThat(open("council", address + "?view=tasks")
                        .locator("li:has-text('无人接手')")
                        .textContent())
                .contains("已终止", "撤站");
        assertThat(lines("campaigns.body-closed")).isEqualTo(2);
        assertThat(open("other", address + "?view=bodies")
                        .locator("button[value=body-closed]")
                        .count())
                .isZero();
    }

    private String close(String body, String day, String to, String why) {
        Page page = open("council", address + "?view=bodies");
        Locator line = page.locator(".campaign-tree > li:has(strong:text-is('" + body + "'))");
        line.locator("details").evaluate("each => each.open = true");
        line.locator("[name=closed]").fill(day);
        if (line.locator("[name=to]").count() > 0) {
            if (!to.isEmpty()) {
                line.locator("[name=to]")
                        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(to));
            }
            line.locator("[name=why]").fill(why);
        }
        line.locator("button[value=body-closed]").click();
        return page.content();
    }
}
