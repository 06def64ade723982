package org.sunmao.app.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
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

/** The whole life of a request in a real browser, by the roles that it names, refusals included. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final String STREET = "990101001";

    @DynamicPropertySource
    static void ownWords(DynamicPropertyRegistry settings) throws IOException {
        Path file = Files.createTempFile("matters", ".yaml");
        Files.writeString(file, "request:\n  texts:\n    zh: {state.withdrawn: 已撤销}\n");
        file.toFile().deleteOnExit();
        settings.add("sunmao.matters.file", file::toString);
    }

    private Persons persons;
    private WorkerDatabase worker;
    private String address = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people) {
        worker = database;
        persons = new Persons(browser, this::site, "rq-", PASSWORD);
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long tower = district.building("望潮中心", district.street(STREET), 1000);
        district.list(tower, LocalDate.of(2026, 10, 31));
        long firm = district.enterprise("东海数据有限公司");
        district.holds(firm, district.unit(tower, 100), LocalDate.of(2026, 10, 31));
        worker.client()
                .sql(
                        "update enterprises.enterprise_current set building_ids = array[?], street_codes = array[?] where id = ?")
                .params(tower, STREET, firm)
                .update();
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('roads', '道路局', 'Roads', 'department'),"
                                + " ('power', '供电局', 'Power', 'department') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("rq-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("rq-roads", "路", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("roads"))),
                        new NewPerson("rq-power", "电", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("power"))),
                        new NewPerson("rq-steward", "楼", Role.STEWARD, hash, List.of(GrantSpec.region(STREET))),
                        new NewPerson("rq-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(firm)))),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    /** Opens the request as somebody and takes a step of it. */
    private String step(String who, String word, String... fields) {
        return Persons.send(open(who, address), word, fields).content();
    }

    private boolean offers(String who, String word) {
        return persons.offers(who, address, word);
    }

    private int status(String who, String path) {
        return persons.status(who, path);
    }

    private long lines(String action) {
        return worker.client()
                .sql(
                        "select count(*) from access.audit where action = ? and object_kind = 'matter' and after is not null")
                .param(action)
                .query(Long.class)
                .single();
    }

    @Test
    @Order(10)
    void an_enterprise_asks_and_follows_what_becomes_of_it() {
        Page page = open("firm", "/requests/new");
        page.fill("#f-title", "门前的路坏了");
        page.fill("#f-content", "货车进不来，请在 138-0000-1234 联系。");
        page.click("button:has-text(\"提交\")");
        address = page.url().substring(site().length()).replaceAll("\\?.*", "");
        assertThat(address).matches("/requests/[0-9]+");
        assertThat(page.content()).contains("待交办", "SQ-", "货车进不来");
        assertThat(lines("matters.open")).isEqualTo(1);
        assertThat(open("firm", "/requests").content())
                .contains("门前的路坏了", "已撤销")
                .as("the district says it otherwise")
                .doesNotContain("已撤回");
        assertThat(open("steward", "/requests").content()).contains("门前的路坏了");
        assertThat(status("roads", address)).as("before it is put to them").isEqualTo(404);
        assertThat(offers("firm", "assign")).isFalse();
        assertThat(offers("firm", "withdraw")).isTrue();
    }

    @Test
    @Order(20)
    void the_office_puts_it_to_units_and_one_gives_it_back_in_time() {
        assertThat(open("office", "/my-work").content()).contains("门前的路坏了", "交办");
        assertThat(step("office", "assign", "sort", "power", "lead-unit", "power"))
                .contains("已办", "办理中", "供电局");
        assertThat(open("power", "/my-work").content()).contains("门前的路坏了", "答复");
        assertThat(step("power", "return", "why", "不归供电管", "suggested-unit", "roads"))
                .contains("404");
        assertThat(open("power", "/my-work").content()).doesNotContain("门前的路坏了");
        Page office = open("office", address);
        assertThat(office.content()).contains("待交办", "已退回", "不归供电管", "建议：道路局");
        assertThat(open("firm", address).content()).doesNotContain("不归供电管");
        assertThat(step("office", "assign", "sort", "transport", "lead-unit", "roads"))
                .contains("道路局");
        assertThat(lines("matters.move")).isEqualTo(3);
    }

    @Test
    @Order(30)
    void words_promises_and_the_clock() {
        assertThat(step("roads", "comment", "why", "已派人看过")).contains("已办", "已派人看过");
        assertThat(step("roads", "note", "why", "缺沥青")).contains("缺沥青");
        assertThat(open("firm", address).content()).contains("已派人看过").doesNotContain("缺沥青");
        String until = LocalDate.now(MatterTime.ZONE).plusDays(20).toString();
        Page page = open("roads", address);
        page.fill("#m-what", "月底前补好");
        page.fill("#m-until", until);
        page.click("button[value=\"promise\"]");
        assertThat(open("firm", address).content()).contains("月底前补好", "未到期");
        assertThat(step("roads", "pause", "why", "等材料")).contains("暂停计时");
        assertThat(step("roads", "resume", "why", "材料到了")).contains("恢复计时");
        assertThat(offers("roads", "prolong")).isFalse();
        assertThat(step("office", "prolong", "why", "雨季", "until", until)).contains("延期");
        assertThat(lines("matters.comment")).isEqualTo(2);
        assertThat(lines("matters.promise")).isEqualTo(1);
        assertThat(lines("matters.pause")).isEqualTo(2);
        assertThat(lines("matters.prolong")).isEqualTo(1);
    }

    @Test
    @Order(15)
    void the_office_hears_of_it_behind_the_bell() {
        Page office = open("office", "/");
        assertThat(office.locator("a.bell").getAttribute("aria-label")).contains("1 条未读");
        office.click("a.bell");
        office.click("a:has-text(\"等您办理\")");
        assertThat(office.url()).endsWith(address);
        assertThat(open("office", "/notices").content())
                .contains("企业诉求 SQ-", "待交办")
                .doesNotContain("门前的路");
        assertThat(open("office", "/notices?lang=en").content()).contains("Request SQ-", "waits for you");
        assertThat(open("office", "/notices/settings?lang=zh").content()).contains("待办与临期", "事项进展");
        assertThat(open("roads", "/notices").content()).contains("没有通知");
    }

    @Test
    @Order(35)
    void files_are_for_those_who_see_it_or_for_those_who_handle_it() {
        Page firm = open("firm", address);
        firm.locator("#m-file").setInputFiles(new FilePayload[] {
            new FilePayload("路面.txt", "text/plain", "坑深 10 厘米".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("宏.docm", "application/octet-stream", new byte[] {1, 2, 3})
        });
        firm.click("button:has-text(\"上传\")");
        assertThat(firm.content()).contains("有文件没有收下", "宏.docm", "不接受 .docm 文件", "可以上传", "路面.txt");
        firm.click("a:has-text(\"返回事项\")");
        assertThat(firm.content()).contains("路面.txt").doesNotContain("仅承办方可见");
        String way = open("roads", address).locator("a:has-text(\"路面.txt\")").getAttribute("href");
        assertThat(bytes("roads", way)).isEqualTo("坑深 10 厘米");
        assertThat(status("power", way)).isEqualTo(404);

        Page roads = open("roads", address);
        roads.locator("#m-file")
                .setInputFiles(new FilePayload("内部.csv", "text/csv", "料,吨\n沥青,3\n".getBytes(StandardCharsets.UTF_8)));
        roads.check("input[name=inside]");
        roads.click("button:has-text(\"上传\")");
        assertThat(roads.content()).contains("内部.csv", "仅承办方可见");
        String inside = roads.locator("a:has-text(\"内部.csv\")").getAttribute("href");
        assertThat(open("firm", address).content()).doesNotContain("内部.csv");
        assertThat(status("firm", inside)).isEqualTo(404);
        assertThat(open("office", address).content()).contains("内部.csv");
        assertThat(open("firm", "/notices").content()).doesNotContain("新附件");
        assertThat(offers("office", "file-removed")).as("somebody else's").isFalse();
        assertThat(step("roads", "file-removed")).contains("撤回附件");
        assertThat(status("office", inside)).isEqualTo(404);
        assertThat(lines("matters.file")).isEqualTo(3);
    }

    private String bytes(String who, String path) {
        return new String(persons.as(who).request().get(site() + path).body(), StandardCharsets.UTF_8);
    }

    @Test
    @Order(40)
    void the_unit_answers_and_the_enterprise_judges_in_confidence() {
        assertThat(step("roads", "answer", "answer", "已补好，请查看。")).contains("待企业评价");
        assertThat(open("firm", "/my-work").content()).contains("评价");
        assertThat(offers("roads", "judge")).isFalse();
        assertThat(offers("steward", "judge")).isFalse();
        assertThat(step("firm", "judge", "solved", "unsolved", "attitude", "2", "remark", "只补了一半"))
                .contains("已评价");
        assertThat(open("roads", address).content()).contains("已评价").doesNotContain("只补了一半", "没有解决");
        assertThat(open("steward", address).content()).doesNotContain("只补了一半");
        assertThat(open("office", address).content()).contains("只补了一半", "没有解决");
    }

    @Test
    @Order(50)
    void what_was_not_solved_is_taken_up_again_and_closed_in_the_end() {
        assertThat(step("office", "reopen", "why", "企业说只补了一半")).contains("办理中");
        assertThat(step("roads", "answer", "answer", "全部补好。")).contains("待企业评价");
        assertThat(step("firm", "judge", "solved", "solved", "attitude", "5")).contains("已评价");
        assertThat(step("office", "close")).contains("办结");
        assertThat(open("firm", address).locator(".timeline li").first().textContent())
                .as("the office closed it, not the unit that led")
                .contains("办结", "平台办公室")
                .doesNotContain("道路局");
        assertThat(open("office", "/requests").content()).doesNotContain("门前的路坏了");
        assertThat(open("office", "/requests?state=all&q=补好").content())
                .as("the answer is found too")
                .contains("门前的路坏了");
        assertThat(open("office", "/requests?state=all&unit=power").content()).doesNotContain("门前的路坏了");
        assertThat(open("roads", "/my-work").content()).contains("没有等您办的事项");
    }

    @Test
    @Order(60)
    void the_office_keeps_the_units() {
        Page page = open("office", "/matters/units");
        page.fill("#u-zh", "水务局");
        page.fill("#u-en", "Water");
        page.fill("#u-code", "water");
        page.click("button[value=\"add\"]");
        assertThat(page.content()).contains("已添加", "水务局");
        assertThat(Browser.violations(page)).isEmpty();
        page.click("button[aria-label=\"停用水务局\"]");
        assertThat(page.content()).contains("已停用");
        assertThat(open("office", address.isEmpty() ? "/requests" : address).content())
                .doesNotContain("水务局");
        assertThat(status("roads", "/matters/units")).isEqualTo(403);
        assertThat(worker.client()
                        .sql(
                                "select count(*) from access.audit where object_kind = 'unit' and object_id = 'water' and after is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @Order(70)
    @CsvSource({"1440, LIGHT, zh, office", "390, DARK, en, office", "390, LIGHT, zh, firm", "1440, DARK, en, roads"})
    void every_page_is_open_to_everybody_and_nothing_sticks_out(
            int width, ColorScheme scheme, String lang, String who) {
        Page asked = open("firm", "/requests/new");
        asked.fill("#f-title", "第二件：停车难");
        asked.fill("#f-content", "白天没有车位");
        asked.click("form[method=post] button.primary");
        String second = asked.url().substring(site().length()).replaceAll("\\?.*", "");
        if (who.equals("roads")) {
            address = second;
            step("office", "assign", "sort", "transport", "lead-unit", "roads");
        }
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "", "rq-" + who, PASSWORD);
            var paths = new ArrayList<>(List.of("/my-work", "/requests", second));
            if (!who.equals("roads")) {
                paths.add("/requests/new");
            }
            if (who.equals("office")) {
                paths.add("/matters/units");
            }
            for (String path : paths) {
                page.navigate(site() + path + "?lang=" + lang);
                Browser.look(page, width + lang + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
