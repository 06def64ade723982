package org.sunmao.app.benefits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.dao.DataAccessException;
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
import org.sunmao.app.testing.WorkbookText;

/** A project that shares its benefits, from its land to a corrected statement and a notice, by those who handle it, and what others see of it. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenefitsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final int YEAR = LocalDate.now(MatterTime.ZONE).getYear() - 1;
    private static final String FIRST = YEAR + "-01-01";
    private static final String LAST = YEAR + "-12-31";

    private Persons persons;
    private WorkerDatabase worker;
    private String firm = "";
    private String project = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people) {
        worker = database;
        persons = new Persons(browser, this::site, "be-", PASSWORD, "visitor");
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long id = district.enterprise("云岭药业有限公司");
        long other = district.enterprise("别处贸易有限公司");
        firm = "E" + id;
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('village-team', '驻乡工作队', 'Village team', 'team') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("be-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("be-council", "协", Role.COUNCIL, hash, List.of()),
                        new NewPerson("be-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("be-team", "队", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("village-team"))),
                        new NewPerson("be-tax", "税", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("be-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(id))),
                        new NewPerson("be-else", "别", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(other)))),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    private Page view(String who, String view) {
        return open(who, project + "?view=" + view);
    }

    private String say(String who, String view, String word, String... fields) {
        return Persons.send(view(who, view), word, fields).content();
    }

    private String rows(String view, String word, String... lines) {
        return say("team", view, word, "rows", String.join("\n", lines));
    }

    private long count(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private byte[] file(String who, String path) {
        APIResponse answer = persons.as(who).context().request().get(site() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    @Order(1)
    void a_project_is_opened_out_of_another_matter_and_what_is_wrong_is_told() {
        worker.client()
                .sql(
                        "insert into matters.matter (kind, number, title, state, fields, opened_by, words) values ('request', 'SQ-2001-000001', '盼引进产业', 'received', '{}', 'test', '产业')")
                .update();
        long from = count("select id from matters.matter where number = 'SQ-2001-000001'");
        Page page = open("council", "/benefits/new?from=" + from);
        assertThat(page.content()).as("the council sees no requests").contains("来源事项不存在或对您不开放");
        page = open("office", "/benefits/new?from=" + from + "&enterprise=E999999999");
        assertThat(page.content()).contains("由此而来：SQ-2001-000001 盼引进产业");
        page.fill("[name=title]", "东坪村种苗示范基地");
        page.fill("[name=crop]", "药材种苗");
        page.fill("[name=villages]", "东坪村、西岭村");
        page.fill("[name=collective]", "东坪村股份经济合作社");
        page.fill("[name=investment]", "五百万");
        page.fill("[name=mu-planned]", "120");
        page.fill("[name=plan]", "流转土地固定分红，产值的 5% 二次分红。");
        page.click("button:has-text(\"立项\")");
        assertThat(page.content()).contains("没有全部登记", "“E999999999”，应为：档案里的企业");
        page.fill("[name=enterprise]", firm);
        page.click("button:has-text(\"立项\")");
        assertThat(page.content()).contains("“五百万”，应为：金额（元）");
        assertThat(page.inputValue("[name=title]")).isEqualTo("东坪村种苗示范基地");
        page.fill("[name=investment]", "5500000");
        page.click("button:has-text(\"立项\")");
        project = page.url().substring(site().length()).replaceAll("\\?.*", "");
        assertThat(project).matches("/benefits/[0-9]+");
        assertThat(page.content()).contains("LN-", "云岭药业有限公司", "驻乡工作队", "SQ-2001-000001");
        assertThat(
                        count(
                                "select count(*) from access.audit where action = 'matters.open' and username = 'be-office' and after is not null"))
                .isEqualTo(1);
        assertThat(persons.status("else", project)).isEqualTo(404);
        assertThat(persons.status("tax", project)).as("another team").isEqualTo(404);
        assertThat(persons.status("firm", "/benefits/new")).isEqualTo(403);
    }

    @Test
    @Order(2)
    void households_and_plots_are_pasted_and_what_cannot_be_read_stays_in_the_form() {
        assertThat(say("team", "about", "build")).contains("请先登记地块", "请先登记利益联结合同", "筹备");
        String told = rows(
                "land",
                "parties",
                "H001，户，陈春生，东坪村，4，3，" + FIRST,
                "H002，户，林秋 110101199003078515，东坪村，3，1，" + FIRST,
                "H003，户，黄夏，东坪村，五，1，" + FIRST,
                "H004，户，梁冬梅，东坪村，2，1，" + FIRST,
                "H001，户，另一人，东坪村，2，1，" + FIRST,
                "C01，集体，东坪村股份经济合作社，东坪村，0，4，" + FIRST);
        assertThat(told)
                .contains("已登记 3 条", "第 2 行，姓名", "不填证件号", "第 3 行，人口：填的是“五”", "第 5 行，整行")
                .doesNotContain("199003078515</li>");
        assertThat(persons.as("team").inputValue("#l-parties").lines()).hasSize(3);
        rows(
                "land",
                "parties",
                "H002，户，林秋，东坪村，3，1，" + FIRST,
                "H003，户，黄夏，东坪村，5，1，" + FIRST,
                "H005，户，韦山，东坪村，2，1，" + FIRST,
                "H006，户，覃水，西岭村，2，1，" + FIRST);
        told = rows(
                "land",
                "plots",
                "H001，东坪村，大湾田，3.25，是，" + YEAR + "-02-10，" + FIRST + "，" + (YEAR + 5) + "-12-31",
                "H002，东坪村，坡脚地，2.005，否，，" + FIRST + "，" + LAST,
                "H009，东坪村，坡脚地，2，否，，" + FIRST + "，" + LAST,
                "H002，东坪村，坡脚地，2，否，，" + YEAR + "-07-01，" + LAST,
                "H003，东坪村，岩下地，1.5，否，，" + FIRST + "，" + LAST,
                "H004，东坪村，水边田，1.5，否，，" + FIRST + "，" + LAST,
                "H005，东坪村，路边田，0.5，否，，" + FIRST + "，" + LAST,
                "H006，西岭村，岭头地，1，否，，" + FIRST + "，" + LAST,
                "C01，东坪村，集体荒坡，20，是，" + YEAR + "-03-01，" + FIRST + "，" + LAST);
        assertThat(told).contains("已登记 7 条", "第 2 行，亩：填的是“2.005”", "第 3 行，编号：填的是“H009”");
        assertThat(view("team", "land").content()).contains("陈春生", "大湾田", "3.25");
        assertThat(view("firm", "land").content())
                .as("the investor reads masks")
                .contains("H001", "陈*")
                .doesNotContain("陈春生");
        assertThat(view("leader", "land").content()).doesNotContain("陈春生", "撤销");
    }

    @Test
    @Order(3)
    void contracts_photos_and_milestones_lead_it_on() {
        for (String[] contract : List.of(
                new String[] {"rent", "400", ""},
                new String[] {"share", "10", ""},
                new String[] {"second", "5", ""},
                new String[] {"wage", "100.01", ""},
                new String[] {"purchase", "6.50", "公斤"},
                new String[] {"guidance", "", ""})) {
            assertThat(say(
                            "team",
                            "about",
                            "contract",
                            "sort",
                            contract[0],
                            "rate",
                            contract[1],
                            "unit",
                            contract[2],
                            "from",
                            FIRST,
                            "until",
                            LAST,
                            "terms",
                            "按合同"))
                    .contains("已登记 1 条");
        }
        assertThat(say(
                        "team",
                        "about",
                        "contract",
                        "sort",
                        "second",
                        "rate",
                        "105",
                        "from",
                        FIRST,
                        "until",
                        LAST,
                        "terms",
                        "按合同"))
                .contains("占比不超过 100%");
        assertThat(say("team", "about", "build")).contains("建设");
        assertThat(say("team", "about", "grow")).contains("请先登记“种苗栽下”的进度", "建设");
        Page page = open("team", project);
        page.locator("#m-file")
                .setInputFiles(
                        new FilePayload("栽苗.csv", "text/csv", "地块,株\n大湾田,3000\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("form:has(#m-file) button[type=submit]").click();
        assertThat(say(
                        "team",
                        "about",
                        "milestone",
                        "sort",
                        "seedlings",
                        "phase",
                        "1",
                        "day",
                        YEAR + "-03-05",
                        "plants",
                        "100000",
                        "file",
                        "栽苗.csv",
                        "words",
                        "一期 30 亩"))
                .contains("种苗栽下（附照片）", "100,000");
        assertThat(say("team", "about", "milestone", "sort", "net", "phase", "1", "day", "2099-01-01", "words", ""))
                .contains("不能晚于今天");
        assertThat(say("team", "about", "grow")).contains("种植");
        assertThat(open("firm", project).content()).contains("种苗栽下", "5%");
    }

    @Test
    @Order(4)
    void a_season_is_not_settled_without_output_and_is_settled_to_the_fen() {
        assertThat(say("team", "about", "settle")).contains("没有可以办理的经营季");
        assertThat(say("team", "season", "season", "name", YEAR + " 年", "from", FIRST, "until", LAST))
                .contains("已登记 1 条");
        assertThat(say("team", "season", "season", "name", "重叠", "from", YEAR + "-06-01", "until", LAST))
                .contains("重叠");
        assertThat(say("team", "about", "settle")).contains("还没有产出，不能结算", "种植");
        assertThat(rows(
                        "season",
                        "wages",
                        "H001，" + YEAR + "-03-05，1.5",
                        "H002，" + YEAR + "-03-05，1",
                        "H003，" + YEAR + "-03-05，0.3",
                        "H001，" + (YEAR - 1) + "-03-05，1",
                        "H001，" + YEAR + "-03-05，2"))
                .contains("已登记 2 条", "0.5 的倍数", "应在本季之内", "第 5 行，整行");
        assertThat(rows("season", "purchases", "H004，" + YEAR + "-08-20，120.5，6.80", "H005，" + YEAR + "-08-20，10，6.49"))
                .contains("已登记 1 条", "不得低于合同保底价");
        entry("output", "种苗", "100000", "株", "6.0001", "至多两位小数");
        entry("output", "种苗", "100001", "株", "6.01", "已登记 1 条");
        entry("cost", "肥料", "1", "批", "200000", "已登记 1 条");
        assertThat(view("team", "season").content()).contains("601,006.01 元", "尚未结算");
        assertThat(view("firm", "statements").content()).contains("这一季还没有结算");
        assertThat(say("team", "about", "settle")).contains("已结算");
        String page = view("team", "statements").content();
        assertThat(page).contains("相等", "有效（第 1 次结算）").doesNotContain("不相等，");
        // 5 % of 601,006.01 yuan, and the sum of what everybody got, out of the rows.
        assertThat(count("select fen from benefits.pool where sort = 'second'")).isEqualTo(3_005_030);
        assertThat(
                        count(
                                "select sum(l.fen) from benefits.statement_line l join benefits.pool p on p.id = l.pool_id where p.sort = 'second'"))
                .isEqualTo(3_005_030);
        assertThat(count("select fen from benefits.pool where sort = 'share'")).isEqualTo(4_010_060);
        assertThat(count("select sum(total_fen) from benefits.statement"))
                .isEqualTo(count("select sum(fen) from benefits.pool"));
        // 1.5 days of 100.01 yuan, half a fen up.
        assertThat(
                        count(
                                "select l.fen from benefits.statement_line l join benefits.pool p on p.id = l.pool_id join benefits.statement s on s.id = l.statement_id"
                                        + " join benefits.party y on y.id = s.party_id where p.sort = 'wage' and y.code = 'H001'"))
                .isEqualTo(15_002);
    }

    private void entry(String sort, String what, String quantity, String unit, String price, String told) {
        assertThat(say(
                        "team",
                        "season",
                        "entry",
                        "sort",
                        sort,
                        "what",
                        what,
                        "quantity",
                        quantity,
                        "unit",
                        unit,
                        "price",
                        price,
                        "day",
                        YEAR + "-09-01",
                        "proof",
                        "过磅单 12"))
                .contains(told);
    }

    @Test
    @Order(5)
    void what_was_settled_is_held_and_corrected_by_reversal() {
        assertThat(view("team", "season").locator("button[value=withdraw]").count())
                .as("nothing is offered")
                .isZero();
        assertThat(rows("land", "plots", "H005，东坪村，新地，1，否，，" + FIRST + "，" + LAST))
                .contains("所在经营季已结算");
        assertThatThrownBy(() -> worker.client()
                        .sql("update benefits.wage set withdrawn_at = now(), withdrawn_by = 'x', why = 'x'")
                        .update())
                .as("nor past the page")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> worker.client()
                        .sql("update benefits.statement set total_fen = 0")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(say("team", "statements", "reopen", "why", "H001 的务工多记半天")).contains("已开启更正");
        Page page = view("team", "season");
        var wrong = page.locator("tr:has-text(\"H001 陈春生\"):has(button[value=withdraw])")
                .first();
        wrong.locator("summary").click();
        wrong.locator("[name=because]").fill("多记半天");
        wrong.locator("button[value=withdraw]").click();
        assertThat(persons.as("team").content()).contains("已登记 1 条");
        rows("season", "wages", "H001，" + YEAR + "-03-05，1");
        assertThat(say("team", "statements", "correct")).contains("冲销第", "有效（第 2 次结算）", "已被冲销");
        assertThat(count("select count(*) from benefits.statement where reverses is not null"))
                .as("of two who worked the one whose days were wrong gets a new one")
                .isEqualTo(1);
        assertThat(count("select sum(total_fen) from benefits.statement"))
                .as("all of them together are what was settled last")
                .isEqualTo(
                        count(
                                "select sum(p.fen) from benefits.pool p join benefits.settlement s on s.id = p.settlement_id where s.n = 2"));
        assertThat(view("leader", "statements").content()).doesNotContain("不相等，");
        assertThat(count("select count(*) from access.audit where action = 'benefits.settle' and after is not null"))
                .isEqualTo(2);
    }

    @Test
    @Order(6)
    void statements_are_read_printed_and_handed_out() throws Exception {
        Page page = view("team", "statements");
        page.locator("tr:has-text(\"H001\"):has-text(\"有效\") a").first().click();
        assertThat(page.content()).contains("陈春生", "全部租金", "二次分红", "务工 1 天", "产值 601,006.01 元 × 5%", "各项之和");
        String address = page.url().substring(site().length()).replaceAll("\\?.*", "");
        byte[] pdf = file("team", address + "/statement.pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("联农带农结算单", "陈春生", "领款人签字");
        }
        assertThat(WorkbookText.of(file("team", project + "/statements.xlsx"))).contains("陈春生", "二次分红", "冲销第");
        assertThat(WorkbookText.of(file("firm", project + "/statements.xlsx")))
                .contains("陈*")
                .doesNotContain("陈春生");
        assertThat(persons.status("else", address)).isEqualTo(404);
        assertThat(persons.status("team", project + "/statements/999999")).isEqualTo(404);
    }

    @Test
    @Order(7)
    void incomes_are_declared_and_growers_are_counted() {
        assertThat(rows(
                        "income",
                        "incomes",
                        "H001，前，" + (YEAR - 1) + "，18600，入户调查",
                        "H001，后，" + YEAR + "，24000.50，入户调查",
                        "H002，前，" + (YEAR - 1) + "，一万，入户调查",
                        "H001，前，" + (YEAR - 1) + "，1，入户调查"))
                .contains("已登记 2 条", "“一万”", "第 4 行，整行", "5,400.50 元", "按 1 户平均");
        assertThat(rows("income", "growers", "H006，" + YEAR + "-03-15，62000，2.1"))
                .contains("62,000 株");
        assertThat(view("firm", "income").content()).contains("陈*").doesNotContain("陈春生", "登记收入");
    }

    @Test
    @Order(8)
    void a_notice_tells_sums_and_no_household() {
        assertThat(say("team", "statements", "publish", "words", "异议请找陈春生\n或打 13900001234"))
                .contains("第 1 行有不能公开的姓名", "第 2 行有不能公开的手机号码");
        assertThat(persons.as("team").inputValue("[name=words]:visible")).contains("异议请找");
        say("team", "statements", "publish", "words", "如有异议，请在公示期内向驻乡工作队提出。");
        Page page = open("visitor", "/benefits/notices");
        page.locator("tbody a").first().click();
        assertThat(page.content())
                .contains("东坪村种苗示范基地", "西岭村、东坪村", "6 户", "601,006.01 元")
                .doesNotContain("H001", "陈", "林秋");
        String notice = page.url().substring(site().length());
        say("council", "statements", "unpublish");
        assertThat(persons.status("visitor", notice)).isEqualTo(404);
        say("council", "statements", "publish", "words", "如有异议，请在公示期内向驻乡工作队提出。");
        assertThat(open("visitor", "/benefits/notices").locator("tbody tr").count())
                .isEqualTo(1);
        assertThat(count("select count(*) from access.audit where action = 'benefits.publish' and after is not null"))
                .isEqualTo(2);
    }

    @Test
    @Order(9)
    void sliders_and_the_form_come_to_the_same() {
        Page page = open("leader", "/benefits/what-if");
        assertThat(page.content()).contains("600,000.00 元", "960,000.00 元", "16.1 年", "8.0 年");
        page.locator("#w-price")
                .evaluate("each => { each.value = '7.25'; each.dispatchEvent(new Event('input', {bubbles: true})); }");
        page.waitForSelector("#what-if :text(\"870,000.00 元\")");
        String moved = page.innerText("#what-if");
        page.navigate(site() + "/benefits/what-if?price=7.25&yield=1000");
        assertThat(page.innerText("#what-if")).isEqualTo(moved);
        assertThat(open("leader", "/benefits/what-if?price=abc").content()).contains("“abc”，应在 0.01 和 1000 之间");
        assertThat(open("firm", project + "/what-if").content()).contains("29.75", "5500000");
        assertThat(persons.status("else", project + "/what-if")).isEqualTo(404);
    }

    @Test
    @Order(10)
    void the_next_season_and_the_end() {
        assertThat(say("council", "about", "next")).contains("种植");
        assertThat(say(
                        "team",
                        "season",
                        "season",
                        "name",
                        "第二季",
                        "from",
                        (YEAR + 1) + "-01-01",
                        "until",
                        (YEAR + 1) + "-02-01"))
                .contains("第二季");
        assertThat(persons.offers("firm", project, "settle")).isFalse();
        assertThat(persons.offers("leader", project + "?view=statements", "reopen"))
                .isFalse();
    }

    @ParameterizedTest
    @Order(11)
    @CsvSource({
        "1440,zh,team,LIGHT",
        "390,zh,team,DARK",
        "390,en,firm,LIGHT",
        "1440,en,leader,DARK",
        "1440,zh,council,DARK"
    })
    void everybody_finds_the_pages_readable(int width, String lang, String who, ColorScheme scheme) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "", "be-" + who, PASSWORD);
            long statement = count("select max(id) from benefits.statement where reverses is null");
            long season = count("select min(id) from benefits.season");
            var paths = new ArrayList<>(List.of(
                    "/benefits",
                    "/benefits/what-if",
                    "/benefits/notices",
                    "/benefits/notices/" + count("select max(id) from benefits.notice"),
                    project + "/statements/" + statement));
            for (String view : List.of("about", "land", "season", "statements", "payments", "income")) {
                paths.add(project + "?season=" + season + "&view=" + view);
            }
            if (who.equals("team")) {
                paths.add("/benefits/new");
            }
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(
                        page,
                        "be" + width + lang + scheme
                                + path.replaceAll("[0-9]+|season=", "").replaceAll("\\W+", "-"));
            }
        }
    }
}
