package org.sunmao.app.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Regions;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.visits.web.VisitWorld;

/** Work orders of 12345 out of a file through the page of the office: each once, faulty rows told and kept, enterprises linked where there is no doubt. */
@TestPropertySource(properties = "sunmao.test.world=orders")
@DirtiesContext
class OrdersInBrowserTest extends InBrowser {

    private static final String HEAD = "工单编号,来电时间,诉求内容,诉求人,企业名称,联系电话,地址,承办单位,办理时限\n";

    private WorkerDatabase worker;
    private VisitWorld world;

    @BeforeAll
    void world(
            @Autowired WorkerDatabase database,
            @Autowired Intake intake,
            @Autowired Derivations derivations,
            @Autowired People people,
            @Autowired Regions regions)
            throws IOException {
        worker = database;
        world = VisitWorld.make(worker, intake, derivations, people, regions);
    }

    private static void send(Page page, String name, String text) {
        page.setInputFiles("#f-file", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button.primary");
    }

    @Test
    void work_orders_are_taken_in_once_and_what_is_at_fault_waits() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "", "visit-office", VisitWorld.PASSWORD);
            page.navigate(site() + "/requests");
            page.click("a[href='/requests/import']");
            send(page, "说明.txt", "<html><body>没有表格</body></html>");
            assertThat(page.locator("main").innerText()).contains("读不出表格");

            send(
                    page,
                    "12345工单.csv",
                    HEAD
                            + "GD-1,2026-11-20 09:12,大楼电梯经常停运,王某,东海启明数据有限公司,13800001234,海风路8号望潮中心,市场监管局,2026-12-04\n"
                            + "GD-2,2026-11-21,停车位不够,李某,西山瑞达,13900001234,山前路9号,交通局,2026-12-05\n"
                            + ",2026-11-21,没有编号的一行,赵某,,,,,\n"
                            + "GD-4,2026-11-22,,钱某,,,,,\n"
                            + "GD-5,上周三,排水不畅,孙某,,,,,\n"
                            + "GD-1,2026-11-23,编号重复,周某,,,,,\n");
            assertThat(page.locator("main").innerText())
                    .contains("新受理 2 件，已有 0 件，4 行有问题", "其中 1 件认定了企业，1 件待办公室认定")
                    .contains("12345工单.csv", "第 4 行", "工单编号，1 到 60 个字符")
                    .contains("第 5 行", "诉求内容，不能为空", "上周三", "日期，例如", "只出现一次", "孙**")
                    .doesNotContain("孙某");
            Browser.look(page, "orders-1440-zh");
            page.setViewportSize(390, 844);
            Browser.look(page, "orders-390-zh");
            page.setViewportSize(1440, 900);

            send(
                    page,
                    "12345工单改.csv",
                    HEAD + "GD-1,2026-11-20,大楼电梯经常停运,王某,东海启明数据有限公司,13800001234,,,\nGD-5,2026-11-18,排水不畅,孙某,,,,,\n");
            assertThat(page.locator("main").innerText())
                    .contains("新受理 1 件，已有 1 件，0 行有问题")
                    .as("it came in after all")
                    .doesNotContain("上周三")
                    .contains("不能为空");
            assertThat(world.number("select count(*) from requests.origin where way = 'hotline'"))
                    .isEqualTo(3);
            int before = page.locator("main tbody tr").count();
            page.locator("main tbody tr form button").first().click();
            assertThat(page.locator("main tbody tr").count()).isEqualTo(before - 1);

            long first = world.number("select matter_id from requests.origin where order_number = 'GD-1'");
            page.navigate(site() + "/requests/" + first);
            assertThat(page.locator("main").innerText())
                    .contains("12345 工单", "GD-1", "市场监管局", "2026-12-04", "东海启明数据有限公司", "138****1234", "王**")
                    .doesNotContain("13800001234");
            long second = world.number("select matter_id from requests.origin where order_number = 'GD-2'");
            page.navigate(site() + "/requests/" + second);
            assertThat(page.locator("main").innerText()).contains("西山瑞达贸易有限公司", "名称相符", "就是这家");
            assertThat(worker.client()
                            .sql(
                                    "select count(*) from access.audit where action in ('requests.import', 'requests.close-row')")
                            .query(Long.class)
                            .single())
                    .isGreaterThanOrEqualTo(3);
        }
        try (BrowserContext other = browser.window(1440, ColorScheme.LIGHT)) {
            Page steward = Browser.signedIn(other, site(), "", "visit-steward", VisitWorld.PASSWORD);
            assertThat(steward.navigate(site() + "/requests/import").status()).isEqualTo(403);
        }
    }
}
