package org.sunmao.app.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Regions;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.visits.web.VisitWorld;

/** The door: somebody without an account asks, follows it by a code and judges; the office finds out which enterprise it is. And a wish of a visit becomes a request. */
@TestPropertySource(properties = "sunmao.test.world=ask")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AskInBrowserTest extends InBrowser {

    private static final String FIRM = "东海启明数据有限公司";

    private Persons persons;
    private WorkerDatabase worker;
    private VisitWorld world;
    private String code = "";
    private String address = "";

    @BeforeAll
    void world(
            @Autowired WorkerDatabase database,
            @Autowired Intake intake,
            @Autowired Derivations derivations,
            @Autowired People people,
            @Autowired Regions regions)
            throws IOException {
        worker = database;
        persons = new Persons(browser, this::site, "visit-", VisitWorld.PASSWORD, "visitor");
        world = VisitWorld.make(worker, intake, derivations, people, regions);
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('roads', '道路局', 'Roads', 'department') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(VisitWorld.PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("visit-roads", "路", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("roads"))),
                        new NewPerson("visit-leader", "领", Role.LEADER, hash, List.of())),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    private long lines(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    /** The page of the code, opened anew. */
    private Page held() {
        Page page = open("visitor", "/ask/status");
        page.fill("#f-code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        page.click("main form button.primary");
        return page;
    }

    private Page step(String who, String word, String... fields) {
        return Persons.send(open(who, address), word, fields);
    }

    @Test
    @Order(1)
    void somebody_without_an_account_asks_and_is_given_a_code_once() {
        Page page = open("visitor", "/ask");
        page.fill("#f-title", "园区门口路面破损");
        page.fill("#f-content", "货车进不来，已经一周。");
        page.fill("#f-firm", "东海启明数据");
        page.fill("#f-place", "望潮中心 12 层");
        page.fill("#f-name", "林某");
        page.fill("#f-phone", "不是电话");
        page.click("main form button.primary");
        assertThat(page.locator("main").innerText()).contains("电话只能有数字");
        assertThat(page.inputValue("#f-content")).isEqualTo("货车进不来，已经一周。");
        assertThat(world.number("select count(*) from matters.matter")).isZero();

        page.fill("#f-phone", "138-0000-5678");
        page.selectOption("#f-sort", "transport");
        RequestOptions sent = RequestOptions.create().setForm(form(page));
        page.click("main form button.primary");
        code = page.locator(".ask-code code").textContent();
        assertThat(code).matches("([2-9A-Z]{5}-){3}[2-9A-Z]{5}");
        assertThat(page.url()).as("in no address").isEqualTo(site() + "/ask");
        assertThat(page.content()).as("nothing of the files").doesNotContain(FIRM);
        assertThat(worker.client()
                        .sql(
                                "select to_jsonb(c)::text || to_jsonb(o)::text || to_jsonb(m)::text from requests.code c"
                                        + " join requests.origin o using (matter_id) join matters.matter m on m.id = o.matter_id")
                        .query(String.class)
                        .single())
                .as("the code is kept nowhere")
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""));
        address = "/requests/" + world.number("select id from matters.matter");
        Browser.look(page, "asked-1440-zh");

        String again = page.request().post(site() + "/ask", sent).text();
        assertThat(again).contains("已经提交过").doesNotContain(code);
        assertThat(world.number("select count(*) from matters.matter")).isEqualTo(1);
        assertThat(lines("matters.open")).isEqualTo(1);
    }

    /** What the form of the page would send. */
    private static FormData form(Page page) {
        var data = FormData.create();
        for (Locator input : page.locator("main form [name]").all()) {
            data.set(input.getAttribute("name"), input.inputValue());
        }
        return data;
    }

    @Test
    @Order(2)
    void the_form_refuses_programs_and_what_is_too_long() {
        Page page = open("visitor", "/ask");
        page.fill("#f-title", "推广");
        page.fill("#f-content", "点这里看看吧");
        page.fill("#f-firm", "某公司");
        page.evaluate("document.querySelector('#f-website').value = 'http://x'");
        page.click("main form button.primary");
        assertThat(page.locator("main").innerText()).contains("没有提交");
        page.evaluate("document.querySelector('#f-content').removeAttribute('maxlength')");
        page.fill("#f-content", "长".repeat(2001));
        page.click("main form button.primary");
        assertThat(page.locator("main").innerText()).contains("5 到 2000 字");
        assertThat(world.number("select count(*) from matters.matter")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void the_office_sees_where_it_came_from_and_decides_which_enterprise_it_is() {
        assertThat(open("office", "/requests").content()).contains("东海启明数据", "自述，未核实", "园区门口路面破损");
        assertThat(persons.as("steward").navigate(site() + address).status())
                .as("no street is known yet")
                .isEqualTo(404);
        assertThat(persons.as("firm").navigate(site() + address).status()).isEqualTo(404);
        Page page = open("office", address);
        assertThat(page.locator("main").innerText())
                .contains("诉求直通车", "望潮中心 12 层", "138****5678", "林**", FIRM, "名称相符", "就在所说的楼宇")
                .doesNotContain("138-0000-5678", "林某");
        Browser.look(page, "ask-office-1440-zh");
        page.click("form[action$='/contact'] button");
        assertThat(page.locator("main").innerText()).contains("138-0000-5678", "林某");
        assertThat(lines("requests.see-contact")).isPositive();

        page.fill("#o-firm", "E999999");
        page.locator("form:has(#o-firm) button").click();
        assertThat(page.content()).contains("有内容读不懂");
        page.click("button[aria-label='就是" + FIRM + "']");
        assertThat(page.locator("main").innerText()).contains("已办", "已认定");
        assertThat(open("steward", address).content()).contains(FIRM).doesNotContain("138");
        assertThat(open("firm", address).locator("main").innerText())
                .contains("货车进不来")
                .doesNotContain("138", "林", "认定企业", "诉求直通车");
        assertThat(lines("matters.owner")).isPositive();
    }

    @Test
    @Order(4)
    void whoever_holds_the_code_sees_what_a_party_sees_and_judges_in_confidence() throws IOException {
        assertThat(step("office", "assign", "sort", "transport", "lead-unit", "roads")
                        .content())
                .contains("办理中");
        assertThat(open("roads", address).locator("main").innerText()).contains("138****5678");
        step("roads", "note", "why", "内部：缺沥青");
        step("roads", "comment", "why", "请问大门朝哪个方向？");
        Page page = held();
        assertThat(page.locator("main").innerText())
                .contains("办理中", "道路局", "请问大门朝哪个方向", "剩")
                .doesNotContain("缺沥青", "visit-roads", "visit-office", "认定企业", "138");
        page.fill("#s-why", "朝东");
        page.click("button[value=comment]");
        assertThat(page.locator("main").innerText()).contains("已办", "朝东");
        assertThat(open("roads", address).content()).contains("朝东", "提出人（凭查询码）");

        step("roads", "answer", "answer", "路面已修复，请查看。\n如有问题请联系 139-0000-1111。");
        page = held();
        assertThat(page.locator("main").innerText()).contains("待企业评价", "路面已修复");
        Browser.look(page, "held-1440-zh");
        Download letter = page.waitForDownload(() -> persons.as("visitor").click("form[action$='/letter'] button"));
        assertThat(text(letter)).contains("诉求答复函", "路面已修复", "道路局", "货车进不来").doesNotContain("13900001111", "1390000");
        page.check("input[name=solved][value=partly]");
        page.check("input[name=attitude][value='2']");
        page.fill("#j-remark", "还有一段没修");
        page.click("button[value=judge]");
        assertThat(page.locator("main").innerText()).contains("已办", "已评价");
        assertThat(open("roads", address).locator("main").innerText())
                .contains("已评价")
                .doesNotContain("还有一段没修", "部分解决");
        assertThat(open("leader", address).locator("main").innerText()).contains("还有一段没修", "部分解决");
        Page office = open("office", address);
        Download printed = office.waitForDownload(() -> office.click("a[href$='/letter.pdf']"));
        assertThat(text(printed))
                .contains("诉求答复函", FIRM, "路面已修复")
                .doesNotContain("还有一段没修", "部分解决", "138", "林某", "139-0000");
        assertThat(lines("requests.print-answer")).isGreaterThanOrEqualTo(2);
    }

    private static String text(Download download) throws IOException {
        try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            var box = pdf.getPage(0).getMediaBox();
            assertThat(box.getWidth()).as("A4").isBetween(594f, 597f);
            assertThat(box.getHeight()).as("A4").isBetween(841f, 843f);
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    @Test
    @Order(5)
    void a_wish_of_a_visit_is_made_a_request_once() {
        long firm = world.firm(FIRM);
        Page page = open("steward", "/visits/note?enterprise=E" + firm);
        page.fill("#n-text", "走访");
        page.fill("#n-wish", "希望增加班车站点，员工通勤不便");
        page.locator(".visit-bar button").click();
        page.waitForURL("**outcome=noted");
        assertThat(persons.as("firm").navigate(site() + "/requests/new?wish=1").status())
                .isEqualTo(404);
        page = open("steward", "/visits/wishes");
        page.click("a:has-text(\"转为诉求\")");
        Browser.look(page, "wish-1440-zh");
        page.fill("#f-title", "增加班车站点");
        page.click("main form button.primary");
        assertThat(page.locator("main").innerText()).contains("已办", "希望增加班车站点", "走访中提出", FIRM);
        String request = page.url().substring(site().length()).replaceAll("\\?.*", "");
        page.click("a:has-text(\"走访中提出\")");
        assertThat(page.url()).contains("/visits/");
        assertThat(page.content()).contains("希望增加班车站点");
        page.click("a:has-text(\"看由谁承接\")");
        assertThat(page.url()).endsWith(request);
        page = open("office", "/visits/wishes?state=taken");
        page.click("a:has-text(\"看由谁承接\")");
        assertThat(page.url()).endsWith(request);
        long wish = world.number("select id from visits.wish");
        page = open("office", "/requests/new?wish=" + wish);
        assertThat(page.content()).contains("已有人承接");
        assertThat(world.number("select count(*) from requests.origin where way = 'visit'"))
                .isEqualTo(1);
        assertThat(lines("visits.wish")).isEqualTo(1);
    }

    @Test
    @Order(6)
    void similar_requests_are_shown_to_those_who_see_them() {
        Page page = open("office", "/requests/new?enterprise=E" + world.firm("西山瑞达贸易有限公司"));
        page.fill("#f-title", "门前马路坑洼");
        page.fill("#f-content", "送货的卡车无法通行");
        page.click("button[formaction='/requests/similar']");
        assertThat(page.locator("main").innerText()).contains("园区门口路面破损");
        assertThat(page.inputValue("#f-content")).isEqualTo("送货的卡车无法通行");
        page.click("main form button.primary:has-text(\"提交\")");
        assertThat(page.locator("main").innerText()).contains("相似的诉求", "园区门口路面破损");
        page = open("firm", "/requests/new");
        page.fill("#f-title", "门前马路坑洼");
        page.fill("#f-content", "送货的卡车无法通行");
        page.click("button[formaction='/requests/similar']");
        assertThat(page.locator("main").innerText())
                .as("the own one, and nobody else’s")
                .contains("园区门口路面破损")
                .doesNotContain("门前马路坑洼");
    }

    @Test
    @Order(8)
    void codes_cannot_be_tried_out() {
        Page page = open("visitor", "/ask/status");
        for (int i = 0; i < 11; i++) {
            page.fill("#f-code", "AAAAA-BBBBB-CCCCC-DDDD" + (2 + i % 8));
            page.click("main form button.primary");
        }
        assertThat(page.locator("main").innerText()).contains("输错得太多");
        assertThat(held().locator("main").innerText())
                .as("the right one neither")
                .contains("输错得太多");
    }

    @ParameterizedTest
    @Order(7)
    @CsvSource({"1440, LIGHT, zh", "390, DARK, en", "390, LIGHT, zh"})
    void the_door_is_open_to_everybody_and_nothing_sticks_out(int width, ColorScheme scheme, String lang) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = window.newPage();
            for (String path : List.of("/ask", "/ask/status")) {
                page.navigate(site() + path + "?lang=" + lang);
                Browser.look(page, width + lang + path.replace('/', '-'));
            }
            page.fill("#f-code", code);
            page.click("main form button.primary");
            assertThat(page.content()).contains("SQ-");
            Browser.look(page, width + lang + "-held");
            Page office = Browser.signedIn(window, site(), "?lang=" + lang, "visit-office", VisitWorld.PASSWORD);
            office.navigate(site() + address);
            Browser.look(office, width + lang + "-ask-office");
        }
    }
}
