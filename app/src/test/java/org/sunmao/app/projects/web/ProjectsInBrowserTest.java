package org.sunmao.app.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;

/** The whole life of a project in a real browser, by the roles that it names: the board with its refusals, money, the second report, and the figure that moves. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final String TODAY = LocalDate.now(MatterTime.ZONE).toString();

    private Persons persons;
    private WorkerDatabase worker;
    private String address = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people) {
        worker = database;
        persons = new Persons(browser, this::site, "pj-", PASSWORD);
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long tower = district.building("望潮中心", district.street("990101001"), 1000);
        district.list(tower, LocalDate.of(2026, 10, 31));
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('pj-south', '南方招商组', 'Southern team', 'team'),"
                                + " ('pj-east', '东部招商组', 'Eastern team', 'team') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("pj-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("pj-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("pj-south", "南", Role.INVESTMENT, hash, List.of(GrantSpec.unit("pj-south"))),
                        new NewPerson("pj-east", "东", Role.INVESTMENT, hash, List.of(GrantSpec.unit("pj-east"))),
                        new NewPerson("pj-none", "无", Role.INVESTMENT, hash, List.of())),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    /** Opens the project as somebody and sends the form that has this button. */
    private String step(String who, String word, String... fields) {
        return Persons.send(open(who, address), word, fields).content();
    }

    private boolean offers(String who, String word) {
        return persons.offers(who, address, word);
    }

    private long lines(String action) {
        return worker.client()
                .sql(
                        "select count(*) from access.audit where action = ? and object_kind = 'matter' and after is not null")
                .param(action)
                .query(Long.class)
                .single();
    }

    private String report(String who, String title, String investor) {
        Page page = open(who, "/projects/new");
        page.fill("#f-title", title);
        page.fill("#f-investor", investor);
        page.selectOption("#f-source", "bay");
        page.fill("#f-region", "南宁市");
        page.selectOption("#f-fiscal", "no");
        page.fill("#f-content", "租一层楼，联系人 138-0000-1234。");
        page.click("form[method=post] button.primary");
        return page.url().substring(site().length()).replaceAll("\\?.*", "");
    }

    /** Drags the project's card to a column, as a hand does. */
    private Page drag(String who, String to) {
        Page page = open(who, "/projects");
        String id = address.replaceAll("\\D", "");
        page.dragAndDrop("#p" + id + " .project-name", ".project-column[data-stage=\"" + to + "\"] h2");
        page.waitForURL("**moved=" + id + "**");
        return page;
    }

    private String column(String who) {
        return open(who, "/projects")
                .locator(".project-column:has(#p" + address.replaceAll("\\D", "") + ")")
                .getAttribute("data-stage");
    }

    /** How many signed projects the figures tell, and what was agreed in them. */
    private String figure() {
        return open("leader", "/projects/figures?by=stage")
                .locator(".project-whole")
                .innerText();
    }

    @Test
    @Order(1)
    void a_team_reports_and_what_is_wrong_is_told_with_what_was_typed() {
        assertThat(open("none", "/projects/new").content()).contains("还没有归入招商组");
        Page page = open("south", "/projects/new");
        page.fill("#f-title", "软件基地");
        page.fill("#f-investor", "深圳市霁帆洲软件有限公司");
        page.fill("#f-code", "91350100M000100Y44");
        page.fill("#f-region", "亚特兰蒂斯");
        page.selectOption("#f-fiscal", "no");
        page.fill("#f-content", "研发");
        page.click("form[method=post] button.primary");
        assertThat(page.content()).contains("没有提交", "亚特兰蒂斯", "91350100M000100Y44", "18 位且校验位相符");
        assertThat(page.inputValue("#f-title")).isEqualTo("软件基地");
        address = report("south", "软件基地", "深圳市霁帆洲软件有限公司");
        assertThat(address).matches("/projects/[0-9]+");
        assertThat(open("south", address).content())
                .contains("XM-", "待响应", "南方招商组", "南宁市", "保护期至")
                .doesNotContain("0000-1234");
        assertThat(lines("matters.open")).isEqualTo(1);
        assertThat(persons.as("east").navigate(site() + address).status())
                .as("another team's")
                .isEqualTo(404);
        assertThat(open("east", "/projects").content()).doesNotContain("软件基地");
        assertThat(open("leader", "/projects").content()).contains("软件基地");
        assertThat(open("leader", "/projects").locator(".project-move").count()).isZero();
        assertThat(persons.as("leader").navigate(site() + "/projects/new").status())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void a_lead_is_answered_judged_by_the_office_and_replied_to() {
        assertThat(open("south", "/my-work").content()).contains("软件基地", "响应线索");
        assertThat(step("south", "answer", "first-answer", "当天电话")).contains("待研判");
        assertThat(offers("south", "judge")).isFalse();
        assertThat(step("office", "judge", "fit", "fits", "industry", "software"))
                .contains("待答复投资方");
        Page refused = drag("south", "talks");
        assertThat(refused.locator(".notice-bad").innerText()).contains("没有进入“在谈”", "给投资方的答复");
        assertThat(column("south")).isEqualTo("lead");
        assertThat(step("south", "reply", "reply", "欢迎来谈")).contains("在谈");
        assertThat(column("south")).isEqualTo("talks");
    }

    @Test
    @Order(3)
    void a_card_is_dragged_and_the_board_says_what_is_missing() {
        String before = figure();
        assertThat(drag("south", "started").locator(".notice-bad").innerText()).contains("只能进入下一阶段");
        Page page = drag("south", "signed");
        assertThat(page.locator(".notice-bad").innerText()).contains("投资协议：总额、签订日、文号", "计划岗位");
        assertThat(page.locator(".project-told").count()).isEqualTo(1);
        page.click(".notice-bad a");
        assertThat(page.url()).endsWith(address);
        assertThat(figure()).as("nothing was signed").isEqualTo(before);
        assertThat(step("south", "agree", "sum", "三个亿", "signed-on", TODAY, "document", "协议一号", "jobs", "120"))
                .contains("还缺或写得不对", "协议总投资");
        assertThat(step("south", "agree", "sum", "3.5亿", "signed-on", TODAY, "document", "协议一号", "jobs", "120"))
                .contains("350,000,000.00 元", "协议一号");
        assertThat(drag("south", "signed").locator(".notice-good").innerText()).contains("已进入“签约”");
        assertThat(column("office")).isEqualTo("signed");
        assertThat(figure()).as("the figure moved").isNotEqualTo(before).contains("项目 1 个", "3.5 亿元");
        Page figures = persons.as("leader");
        figures.locator("tbody tr:last-child td a").first().click();
        assertThat(figures.content()).as("the rows behind the number").contains("软件基地", "3.5 亿元");
        assertThat(lines("projects.agree")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void without_a_mouse_the_card_is_moved_by_its_form() {
        Page page = open("south", "/projects");
        Locator card = page.locator("#p" + address.replaceAll("\\D", ""));
        card.locator("summary").focus();
        page.keyboard().press("Enter");
        card.locator("select").selectOption("registered");
        card.locator("button").press("Enter");
        page.waitForURL("**outcome=missing**");
        assertThat(page.locator(".notice-bad").innerText()).contains("登记企业名称", "统一社会信用代码");
        assertThat(step("south", "facts", "registered-name", "霁帆洲（南宁）软件有限公司", "registered-code", "91350100M000100Y44"))
                .contains("已办");
        assertThat(drag("south", "registered").locator(".notice-bad").innerText())
                .as("the code is wrong")
                .contains("校验位");
        step("south", "facts", "registered-name", "霁帆洲（南宁）软件有限公司", "registered-code", "91350100M000100Y43");
        assertThat(drag("south", "registered").locator(".notice-good").innerText())
                .contains("注册");
    }

    @Test
    @Order(5)
    void it_is_placed_in_a_building_begun_funded_and_confirmed_by_the_office() {
        assertThat(step("south", "place", "place-kind", "unit", "place", "没有这座楼 3 层"))
                .contains("还缺或写得不对", "落地位置");
        assertThat(step("south", "place", "place-kind", "unit", "place", "望潮中心 3 层 301"))
                .contains("已落地");
        assertThat(open("south", address).locator("a[href^=\"/buildings/B\"]").count())
                .isEqualTo(1);
        assertThat(step("south", "report", "progress", "装修图纸已报审", "hindrance", "approval"))
                .contains("装修图纸已报审");
        assertThat(open("office", "/projects").content()).contains("卡在：审批");
        assertThat(step("south", "start", "started-on", TODAY, "permit", "装许 7 号"))
                .contains("已开工");
        assertThat(drag("south", "funded").locator(".notice-bad").innerText()).contains("到位资金及凭证");
        String month = YearMonth.now(MatterTime.ZONE).toString();
        assertThat(step("south", "arrive", "month", month, "sum", "5000万", "proof", "进账单 1"))
                .contains("50,000,000.00 元");
        assertThat(step("south", "reverse", "why", "记错了")).contains("已冲销", "−50,000,000.00 元");
        Page page = open("south", address);
        page.locator("#m-file")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "进账单二.txt", "text/plain", "到账".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.click("form:has(#m-file) button[type=submit]");
        String file = open("south", address).locator("#r-file option").last().getAttribute("value");
        assertThat(step("south", "arrive", "month", month, "sum", "4000万", "proof", "进账单 2", "file", file))
                .contains("40,000,000.00 元");
        assertThat(open("leader", address)
                        .locator("a[href$=\"/files/" + file + "\"]:has-text(\"进账单 2\")")
                        .count())
                .isEqualTo(1);
        assertThat(drag("south", "funded").locator(".notice-good").count()).isEqualTo(1);
        assertThat(offers("south", "run")).as("nobody counts one's own success").isFalse();
        assertThat(step("office", "run", "running-on", TODAY, "acceptance", "入驻验收"))
                .contains("已证实岗位");
        step("south", "prove", "jobs", "80", "as-of", TODAY, "proof", "参保 80 人");
        assertThat(step("office", "run", "running-on", TODAY, "acceptance", "入驻验收"))
                .contains("已投产/入驻");
        String all = open("leader", "/projects/figures?by=stage").content();
        assertThat(all).contains("投产/入驻", "4,000 万元", "3.5 亿元");
        persons.as("leader").locator("table").last().locator("td a").first().click();
        assertThat(persons.as("leader").url()).contains("arrived=" + month);
        assertThat(persons.as("leader").content()).as("in whom it arrived").contains("软件基地");
        assertThat(lines("projects.arrive")).isEqualTo(2);
        assertThat(lines("projects.reverse")).isEqualTo(1);
        assertThat(lines("projects.prove-jobs")).isEqualTo(1);
    }

    @Test
    @Order(6)
    void a_second_team_is_told_without_reading_the_first_and_the_office_decides() {
        String first = report("south", "储能工厂机密", "广州市砚川屿能源有限公司");
        String second = report("east", "储能项目", "砚川屿能源有限公司");
        address = second;
        assertThat(open("east", second).content())
                .contains("同一投资方已有更早的首报", "除地名外名称相同", "由平台办公室认定")
                .doesNotContain("储能工厂机密", "南方招商组");
        assertThat(offers("east", "twin")).isFalse();
        assertThat(open("office", second).content()).contains("储能工厂机密", "南方招商组");
        assertThat(step("office", "twin", "decision", "first", "why", "首报在保护期内"))
                .contains("已并入");
        assertThat(open("office", "/projects").content()).doesNotContain("储能项目");
        assertThat(lines("projects.decide-twin")).isEqualTo(1);
        address = first;
        assertThat(step("office", "mark-holds", "mark", "local", "why", "集团总部就在本区"))
                .contains("本地投资", "集团总部就在本区");
        assertThat(lines("projects.mark")).isEqualTo(1);
    }

    @Test
    @Order(7)
    void a_project_is_lost_with_a_reason_and_to_whom_and_a_stuck_one_is_shown() {
        address = report("south", "冷链仓库", "东莞市鹤汀原物流有限公司");
        assertThat(drag("south", "lost").locator(".notice-bad").innerText()).contains("写明原因");
        assertThat(step("south", "lose", "lost-reason", "rival", "lost-to", "邻市开发区", "why", "对方给了现成冷库"))
                .contains("已流失", "邻市开发区", "对方给了现成冷库");
        assertThat(column("office")).isEqualTo("lost");
        address = report("south", "卡住的项目", "佛山市岚桥澄电子有限公司");
        worker.client()
                .sql("update matters.matter set due_on = current_date - 5 where id = ?")
                .param(Long.valueOf(address.replaceAll("\\D", "")))
                .update();
        assertThat(open("office", "/projects?stage=stuck").content())
                .contains("卡住的项目", "停滞")
                .doesNotContain("冷链仓库");
        assertThat(open("south", address).content()).contains("停滞：时限已过");
    }

    @Test
    @Order(8)
    void the_list_goes_as_a_workbook_with_agreed_and_arrived_apart() throws java.io.IOException {
        Page page = open("office", "/projects?view=list");
        var download = page.waitForDownload(() -> page.click("a[href^=\"/projects.xlsx\"]"));
        String text = org.sunmao.app.testing.WorkbookText.of(java.nio.file.Files.readAllBytes(download.path()));
        assertThat(text).contains("协议总投资（元）", "到位资金（元）", "软件基地");
    }

    @Test
    @Order(9)
    void what_was_reported_wrongly_is_corrected_on_the_page_and_a_file_proves() throws java.io.IOException {
        address = report("south", "改名的项目", "佛山市澜汀禾电子有限公司");
        Page page = open("south", address);
        page.click("summary:has-text('更正首报内容')");
        page.fill("#c-investor", "佛山市澜汀和电子有限公司");
        page.fill("#c-region", "没有这个市");
        page.click("button[value=correct]");
        assertThat(page.locator(".notice-bad").first().innerText()).contains("地区");
        page = open("south", address);
        page.click("summary:has-text('更正首报内容')");
        page.fill("#c-investor", "佛山市澜汀和电子有限公司");
        page.click("button[value=correct]");
        assertThat(page.content()).contains("佛山市澜汀和电子有限公司", "原投资方：佛山市澜汀禾电子有限公司");
        worker.client()
                .sql(
                        "update matters.matter set state = 'signed', due_on = null, fields = fields || '{\"first-answer\":\"a\",\"fit\":\"fits\",\"industry\":\"trade\",\"reply\":\"r\"}' where id = ?")
                .param(Long.valueOf(address.replaceAll("\\D", "")))
                .update();
        page = open("south", address);
        page.setInputFiles(
                "#m-file",
                new com.microsoft.playwright.options.FilePayload(
                        "agreement.csv", "text/csv", "甲,乙\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("form:has(#m-file) button[type=submit]").first().click();
        page = open("south", address);
        page.click("summary:has-text('登记协议')");
        page.fill("#a-sum", "12345.67元");
        page.fill("#a-on", java.time.LocalDate.now(MatterTime.ZONE).minusDays(1).toString());
        page.fill("#a-jobs", "12");
        page.fill("#a-document", "有附件的协议");
        page.selectOption("#a-file", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.click("button[value=agree]");
        assertThat(page.locator("a:has-text('有附件的协议')").first().getAttribute("href"))
                .matches("/matters/[0-9]+/files/[0-9]+");
        page = open("office", "/projects/report");
        assertThat(page.content()).contains("招商项目分城市报告", "12,345.67 元", "合计");
        var download = page.waitForDownload(() -> persons.as("office").click("a[href^=\"/projects/report.pdf\"]"));
        String text;
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(java.nio.file.Files.readAllBytes(download.path()))) {
            text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf);
        }
        assertThat(text.replaceAll("\\s", "")).contains("招商项目分城市报告", "合计");
        persons.as("office")
                .locator("table")
                .first()
                .locator("tbody tr")
                .last()
                .locator("td a")
                .first()
                .click();
        assertThat(persons.as("office").content()).contains("改名的项目");
    }

    @ParameterizedTest
    @Order(10)
    @CsvSource({"1440, LIGHT, zh, office", "390, DARK, en, office", "390, LIGHT, zh, south", "1440, DARK, en, leader"})
    void every_page_is_open_to_everybody_and_nothing_sticks_out(
            int width, ColorScheme scheme, String lang, String who) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "", "pj-" + who, PASSWORD);
            String running = "/projects/"
                    + worker.client()
                            .sql("select id from matters.matter where kind = 'project' and state = 'running' limit 1")
                            .query(Long.class)
                            .single();
            var paths = new ArrayList<>(List.of(
                    "/projects",
                    "/projects?view=list",
                    "/projects/figures?by=stage",
                    "/projects/report",
                    running,
                    address));
            if (!who.equals("leader")) {
                paths.add("/projects/new");
            }
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, "projects" + width + lang + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
