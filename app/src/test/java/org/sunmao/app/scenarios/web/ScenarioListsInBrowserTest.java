package org.sunmao.app.scenarios.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.intake.TicketFiles;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.rules.ItemReader;

/** Lists as files: taken in in the columns that they have, told row by row what is wrong, and handed out so that they can be taken in again. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioListsInBrowserTest extends OnScenarioStage {

    @Autowired
    private TicketFiles files;

    private String opportunity = "";

    ScenarioListsInBrowserTest() {
        super("scl-");
    }

    @Test
    @Order(3)
    void a_list_is_taken_in_and_what_is_wrong_is_told_row_by_row() {
        opportunity = opportunityReady();
        Page page = open("office", "/scenarios/import?sort=opportunity");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "清单.csv",
                        "text/csv",
                        lines(
                                "场景名称,所属领域,建设单位,场景描述,场景需求,合作方式,投资额,备注",
                                "数字导览,文旅消费,文旅局,老城导览,语音导览、三维建模,试点,35万,甲",
                                "夜市灯光,灯光,文旅局,夜市亮化,灯光设计,采购,很多,乙",
                                ",城市建设,城管局,积水,液位监测,采购,12,丙",
                                "电梯按需维保,公共安全,市场监管局,重复,电梯监测,试点,1,丁")));
        page.click("button:has-text('导入')");
        assertThat(page.content())
                .contains("导入 1 条，3 行有问题未导入", "第 3 行", "已存入“其他信息”，不公开：备注")
                .contains("应为数字，单位万元", "很多", "第 4 行", "必须填写", "第 5 行", "同名条目已经有了");
        assertThat(recorded("scenarios.import")).isPositive();
        page = open("office", "/scenarios?view=opportunity&state=checking");
        assertThat(page.content()).contains("数字导览").doesNotContain("夜市灯光");
        String guide = page.locator("a:has-text('数字导览')").first().getAttribute("href");
        assertThat(step("office", guide, "pass")).contains("待发布");
    }

    @Test
    @Order(4)
    void what_is_exported_can_be_taken_in_again() throws IOException {
        Page page = open("office", "/scenarios?view=opportunity&state=all");
        var download = page.waitForDownload(() -> page.click("a:has-text('导出')"));
        Path file = Files.createTempFile("scenarios", ".xlsx");
        download.saveAs(file);
        var all = new HashMap<String, HashMap<String, String>>();
        for (TicketFiles.Row row : files.read(file, "out.xlsx").rows()) {
            var cells = new HashMap<String, String>();
            row.cells()
                    .forEach((head, cell) ->
                            Columns.ofHead(Sort.OPPORTUNITY, head).ifPresent(column -> cells.put(column.name(), cell)));
            if (cells.containsKey("title")) {
                all.put(cells.get("title"), cells);
            }
        }
        Files.delete(file);
        assertThat(all).containsOnlyKeys("电梯按需维保", "数字导览");
        var names = new HashMap<String, String>();
        names.put("field.公共安全", "safety");
        names.put("mode.试点", "pilot");
        ItemReader.Reading reading = ItemReader.read(Sort.OPPORTUNITY, all.get("电梯按需维保"), names);
        assertThat(reading.faults()).isEmpty();
        var kept = new HashMap<>(worker
                .client()
                .sql(
                        "select key, value from scenarios.version v, jsonb_each_text(v.content) where matter_id = ? and n = 1")
                .param(Long.parseLong(opportunity.substring(opportunity.lastIndexOf('/') + 1)))
                .query((row, n) -> java.util.Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(
                        java.util.stream.Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)));
        kept.remove("contact");
        kept.remove("phone");
        assertThat(reading.content()).as("all but the contact").isEqualTo(kept);
    }

    @Test
    @Order(5)
    void a_list_of_another_city_is_taken_in_and_what_it_lacks_is_asked_for_before_the_check() {
        Page page = open("office", "/scenarios/import?sort=opportunity");
        page.fill("[name=owner]", "街道办事处");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "储备库.csv",
                        "text/csv",
                        lines(
                                "街道通用场景储备库（第一批）,,,,,,",
                                "序号,应用领域,应用场景名称,场景简介,主要技术,参考案例,跟进人",
                                "1,智慧养老,长者食堂刷脸就餐,为长者提供就餐补贴结算。,人脸识别、支付结算,邻区两个社区,王小明",
                                "2,交通出行,错时停车,写字楼夜间开放车位。,泊位感知,,")));
        page.click("button:has-text('导入')");
        assertThat(page.content()).contains("导入 2 条，0 行有问题未导入", "按字典理解的内容", "智慧养老", "记为“社区治理”", "参考案例");
        page = open("office", "/scenarios?view=opportunity&state=checking&q=刷脸");
        String meal = page.locator("a:has-text('长者食堂')").first().getAttribute("href");
        from("market", id(meal));
        assertThat(open("office", meal).content())
                .contains("审核通过前还要补齐：合作方式", "街道办事处", "参考案例：邻区两个社区", "应用领域：智慧养老")
                .as("a name under such a head is masked")
                .doesNotContain("王小明");
        assertThat(step("office", meal, "pass")).contains("审核没有通过", "待审核");
        page = open("office", meal + "/edit");
        page.selectOption("[name=mode]", "pilot");
        page.click("button:has-text('保存')");
        assertThat(step("office", meal, "pass")).contains("待发布");
        assertThat(worker.client()
                        .sql(
                                "select content ->> 'more' from scenarios.version where matter_id = ? order by n desc limit 1")
                        .param(id(meal))
                        .query(String.class)
                        .single())
                .as("kept through a change by somebody who may not read all of it")
                .isEqualTo("应用领域：智慧养老\n参考案例：邻区两个社区\n跟进人：王小明");
    }
}
