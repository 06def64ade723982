package org.sunmao.app.scenarios.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.annotation.DirtiesContext;

/** Opportunities and capabilities as they are proposed, checked and told what is wrong with them. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosInBrowserTest extends OnScenarioStage {

    private String opportunity = "";
    private String capability = "";

    ScenariosInBrowserTest() {
        super("sc-");
    }

    @Test
    @Order(1)
    void a_department_proposes_and_is_told_what_is_wrong() {
        Page page = open("market", "/scenarios/new?sort=opportunity&from=999999");
        assertThat(page.content()).contains("来源事项不存在");
        page.fill("[name=title]", "电梯按需维保");
        page.fill("[name=owner]", "市场监管局");
        page.fill("[name=description]", "三百台电梯需要提前发现隐患。联系人：王小明 13900001234");
        page.fill("[name=needs]", "电梯运行状态采集、故障预测、困人报警");
        page.fill("[name=industries]", "电梯");
        page.fill("[name=building]", "没有这座楼");
        page.fill("[name=from]", "2026-12-31");
        page.fill("[name=until]", "2026-01-01");
        page.fill("[name='public-phone']", "13900001234");
        page.click("button:has-text('保存草稿')");
        assertThat(page.content())
                .contains("没有保存", "“电梯”", "行业门类字母", "“没有这座楼”", "不能早于开始日期 2026-12-31", "手机号不能公开", "所属领域：现为“空”");
        assertThat(page.inputValue("[name=title]")).as("what was typed is kept").isEqualTo("电梯按需维保");
        page.selectOption("[name=field]", "safety");
        page.selectOption("[name=mode]", "pilot");
        page.fill("[name=industries]", "6532");
        page.fill("[name=qualifications]", "特种设备安装改造维修许可");
        page.fill("[name=building]", "澄海大厦");
        page.fill("[name=from]", "2026-01-01");
        page.fill("[name=until]", "2026-12-31");
        page.fill("[name=contact]", "王小明");
        page.fill("[name=phone]", "139-0000-1234");
        page.fill("[name='public-phone']", "0990-5551234");
        page.click("button:has-text('保存草稿')");
        opportunity = path(page);
        assertThat(opportunity).matches("/scenarios/items/[0-9]+");
        assertThat(persons.status("tourism", opportunity)).as("another unit's").isEqualTo(404);
        assertThat(persons.status("other", opportunity)).isEqualTo(404);
        assertThat(open("office", opportunity).content())
                .as("masked")
                .doesNotContain("王小明")
                .contains("王*");
        assertThat(step("market", opportunity, "submit")).contains("待审核");
        assertThat(step("office", opportunity, "pass")).contains("待发布");
        assertThat(recorded("matters.open")).isPositive();
    }

    @Test
    @Order(2)
    void an_enterprise_proposes_its_own_capability_and_no_other() {
        Page page = open("lifts", "/scenarios/new?sort=capability");
        assertThat(page.inputValue("[name=firm]")).isEqualTo("升途电梯物联科技有限公司");
        page.fill("[name=firm]", "E" + other);
        page.fill("[name=title]", "电梯健康管理");
        page.selectOption("[name=field]", "safety");
        page.selectOption("[name=mode]", "pilot");
        page.fill("[name=description]", "采集运行状态判断部件劣化，困人时自动报警");
        page.fill("[name=qualifications]", "特种设备安装改造维修许可/市场监管局/下个月");
        page.click("button:has-text('保存草稿')");
        assertThat(page.content()).contains("名称/发证机构/有效期至", "不是档案里唯一的企业");
        page.fill("[name=firm]", "升途电梯物联科技有限公司");
        page.fill("[name=qualifications]", "特种设备安装改造维修许可/市场监管局/2099-12-31");
        page.fill("[name=past]", "写字楼电梯监测/2025/物业公司");
        page.click("button:has-text('保存草稿')");
        capability = path(page);
        assertThat(capability).matches("/scenarios/items/[0-9]+");
        step("lifts", capability, "submit");
        assertThat(step("invest", capability, "pass")).contains("待发布");
        assertThat(persons.status("other", capability)).isEqualTo(404);
        assertThat(persons.status("market", "/scenarios/new?sort=capability")).isEqualTo(403);
    }
}
