package org.sunmao.app.scenarios.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.scenarios.desk.Fitting;
import org.sunmao.app.testing.Persons;

/** Matches: the best with their reasons, brought together once, contracted before they are delivered. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioMatchesInBrowserTest extends OnScenarioStage {

    @Autowired
    private Fitting fitting;

    private String opportunity = "";
    private String match = "";

    ScenarioMatchesInBrowserTest() {
        super("scm-");
    }

    @Test
    @Order(8)
    void the_best_are_shown_with_reasons_and_are_brought_together_once() {
        opportunity = opportunityReady();
        released("数字赋能专场", opportunity, capabilityReady());
        Page page = open("office", opportunity);
        String first = page.locator(".scenario-fits > li").first().textContent();
        assertThat(first).contains("升途电梯物联科技有限公司", "电梯健康管理", "登记行业 6532，符合要求的 6532", "持有有效资质", "相距", "同领域或同类案例 1 个");
        page.locator("button[value='match-" + lifts + "']").click();
        match = path(page);
        assertThat(match).matches("/scenarios/matches/[0-9]+");
        assertThat(open("office", opportunity).content()).contains("已在撮合中");
        assertThat(step("office", opportunity, "match-other", "firm", "E" + lifts))
                .contains("已在撮合中，不能重复");
        assertThat(step("office", opportunity, "match-other", "firm", "E999999"))
                .contains("档案里没有这家企业");
        page = open("office", opportunity);
        Persons.send(page, "match-other", "firm", "E" + other);
        String declined = path(page);
        assertThat(page.content()).contains("没有填报资质，未知", "没有填报案例，未知");
        assertThat(step("other", declined, "decline", "refusal", "unfit", "why", "不是本店业务"))
                .contains("企业谢绝");
        assertThat(persons.status("other", match)).as("another's").isEqualTo(404);
        assertThat(open("lifts", match).content()).contains("电梯按需维保");
        assertThat(open("lifts", "/scenarios/fit").content()).contains("电梯按需维保", "登记行业 6532");
        assertThat(persons.status("tourism", match)).isEqualTo(404);
    }

    @Test
    @Order(9)
    void what_is_delivered_was_contracted_before() {
        String today = LocalDate.now(MatterTime.ZONE).toString();
        String tomorrow = LocalDate.now(MatterTime.ZONE).plusDays(2).toString();
        String move = "/matters/" + match.replaceAll("\\D", "") + "/move";
        assertThat(forged(
                        "office",
                        match,
                        move,
                        "word",
                        "deliver",
                        "seen",
                        "0",
                        "delivered-on",
                        today,
                        "acceptance",
                        "好"))
                .as("not before the contract")
                .contains("待对接")
                .doesNotContain("已交付</");
        assertThat(step("market", match, "contact", "contacted-on", tomorrow, "contact-note", "约好"))
                .contains("请先补正")
                .contains("对接日期");
        assertThat(step("market", match, "contact", "contacted-on", today, "contact-note", "约好"))
                .contains("已对接");
        assertThat(step("office", match, "contract", "contracted-on", today, "sum", "0", "contract-number", "HT-1"))
                .contains("请先补正");
        assertThat(step(
                        "office",
                        match,
                        "contract",
                        "contracted-on",
                        today,
                        "sum",
                        "260000",
                        "contract-number",
                        "HT-1"))
                .contains("已签约", "HT-1");
        assertThat(open("office", opportunity).content())
                .as("the opportunity is taken")
                .contains("已签约");
        assertThat(open("visitor", opportunity.replace("/items/", "/public/")).content())
                .contains("已对接");
        assertThat(step("office", match, "add-amount", "sum", "-5", "day", tomorrow, "reference", "HT-2", "why", "增补"))
                .contains("没有登记", "大于零", "不晚于今天");
        assertThat(step(
                        "office",
                        match,
                        "add-amount",
                        "sum",
                        "40000.50",
                        "day",
                        today,
                        "reference",
                        "HT-2",
                        "why",
                        "增加二十台"))
                .contains("300,000.50");
        assertThat(Persons.send(open("office", match), "reverse-amount", "why", "写错")
                        .content())
                .contains("冲销");
        assertThat(recorded("scenarios.amount")).isEqualTo(3);
        assertThat(step("office", match, "deliver", "delivered-on", today, "acceptance", "验收合格"))
                .contains("已交付");
    }

    @Test
    @Order(10)
    void figures_have_their_rows() {
        Page page = open("leader", "/scenarios/figures");
        assertThat(page.content()).contains("公共安全", "40,000.50");
        page.locator("tr:has-text('公共安全') td[data-label='已签约'] a").click();
        assertThat(page.content()).contains("升途电梯物联科技有限公司", "已交付");
    }

    @Test
    @Order(11)
    void what_is_of_the_same_trade_alone_is_folded_below() {
        long trade = firm(
                new TinyDistrict(worker),
                "远山物联设备有限公司",
                "仓储货架销售；冷库租赁",
                "6532",
                building(new TinyDistrict(worker), "东山大厦", new TinyDistrict(worker).street("990101002"), 116.010));
        fitting.forget();
        String guide = guideReady();
        Page page = open("office", guide + "/edit");
        page.fill("[name=industries]", "6532");
        page.click("button:has-text('保存')");
        page = open("office", guide);
        assertThat(page.locator(".card > .scenario-fits").count())
                .as("nobody says what is wanted")
                .isZero();
        assertThat(page.locator(".scenario-trade > summary").textContent()).contains("仅行业相同");
        assertThat(page.locator(".scenario-trade li").allTextContents()).anyMatch(line -> line.contains("远山物联设备有限公司"));
        assertThat(page.locator(".scenario-trade").getAttribute("open")).isNull();
        assertThat(trade).isPositive();
    }

    @Test
    @Order(12)
    void what_is_renamed_is_shown_by_its_new_name_and_says_the_first() {
        Page page = open("office", opportunity + "/edit");
        page.fill("[name=title]", "电梯预测性维保");
        page.click("button:has-text('保存')");
        assertThat(open("office", opportunity).content()).contains("登记时的名称：电梯按需维保");
        assertThat(open("office", match).title()).contains("电梯预测性维保 × 升途电梯物联科技有限公司");
        assertThat(open("office", match).content()).contains("登记时的名称：电梯按需维保 × 升途电梯物联科技有限公司");
        assertThat(open("lifts", match).title())
                .as("not before the next edition, for whoever reads what is public")
                .contains("电梯按需维保");
    }
}
