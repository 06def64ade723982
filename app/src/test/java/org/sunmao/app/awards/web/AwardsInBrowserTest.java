package org.sunmao.app.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.awards.AwardWorld;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Publishing;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.TinyWorld;

/** The whole life of an application in a real browser: by the enterprise, the department, the office, and somebody who objects without an account. */
@TestPropertySource(properties = "sunmao.test.world=awards")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwardsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private Persons persons;
    private WorkerDatabase worker;
    private AwardWorld world;
    private long policy;
    private long firm;
    private long other;
    private String address = "";
    private String notice = "";

    @BeforeAll
    void world(
            @Autowired WorkerDatabase database,
            @Autowired People people,
            @Autowired Publishing publishing,
            @Autowired Policies policies) {
        worker = database;
        persons = new Persons(browser, this::site, "aw-", PASSWORD, "anybody");
        world = new AwardWorld(worker);
        firm = world.enterprise("东海启明软件有限公司");
        other = world.enterprise("东海长风软件有限公司");
        policy = world.policy(publishing, policies, "300万元");
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("aw-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("aw-unit", "产", Role.DEPARTMENT, hash, List.of(GrantSpec.unit(AwardWorld.UNIT))),
                        new NewPerson("aw-none", "无", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("aw-steward", "楼", Role.STEWARD, hash, List.of(GrantSpec.region(TinyWorld.EAST))),
                        new NewPerson("aw-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(firm))),
                        new NewPerson("aw-other", "他", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(other)))),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    private int status(String who, String path) {
        return persons.status(who, path);
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    /** Opens the application as somebody and takes a step of it. */
    private String step(String who, String word, String... fields) {
        return main(Persons.send(open(who, address), word, fields));
    }

    /** Fills in the form that is sent there, as somebody, and sends it. */
    private String post(String who, String action, String... fields) {
        Page page = open(who, address);
        Locator form = page.locator("form[action=\"" + address + action + "\"]").first();
        Persons.fill(form, fields);
        form.locator("button[type=submit]").first().click();
        return main(page);
    }

    private boolean offers(String who, String word) {
        return persons.offers(who, address, word);
    }

    private long lines(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and result = 'done' and after is not null")
                .param(action)
                .query(Long.class)
                .single();
    }

    private long matter() {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    @Order(1)
    void the_form_knows_what_the_file_knows_and_asks_for_the_rest() {
        Page page = open("firm", "/awards/new");
        assertThat(main(page)).contains("项目投资奖补", "差一项").doesNotContain("待审条款");
        Browser.look(page, "awards-offers");
        page.click("a:text-is('项目投资奖补')");
        assertThat(main(page))
                .contains("工商登记在本区", "I6513", "2026-09-30", "资质称号", "项目总投资")
                .doesNotContain("注册资本");
        Browser.look(page, "awards-new");
        page.locator("input[name=files]")
                .setInputFiles(
                        new FilePayload("证书.exe", "application/octet-stream", "MZ".getBytes(StandardCharsets.UTF_8)));
        page.fill("[name=value-base-investment]", "一千万");
        page.selectOption("[name=value-attribute-qualification]", "高新技术企业");
        page.locator("form[enctype] button.primary").click();
        assertThat(main(page)).contains("有内容没有填、读不懂", "证书.exe", "不接受 .exe 文件");
        assertThat(page.inputValue("[name=value-base-investment]")).isEqualTo("一千万");
        Browser.look(page, "awards-new-refused");
        page.fill("[name=value-base-investment]", "1000万");
        page.fill("[name=evidence-base-investment]", "审计报告 2026-17");
        page.fill("[name=evidence-attribute-qualification]", "证书 GR2026，电话 13800001234");
        page.locator("input[name=files]")
                .setInputFiles(new FilePayload("审计报告.txt", "text/plain", "总投资一千万元".getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button.primary").click();
        page.waitForURL("**outcome=done");
        address = page.url().substring(site().length()).replaceAll("\\?.*", "");
        assertThat(address).matches("/awards/[0-9]+");
        assertThat(main(page)).contains("待受理", "JB-", "申报人陈述，尚未核验", "800,000.00", "审计报告.txt", "审计报告 2026-17");
        assertThat(main(open("office", address))).contains("138****1234").doesNotContain("13800001234");
        assertThat(lines("awards.apply")).isEqualTo(1);
        assertThat(worker.client()
                        .sql(
                                "select count(*) from enterprises.enterprise where id = ? and attributes::text like '%高新%'")
                        .param(firm)
                        .query(Long.class)
                        .single())
                .as("the file is as it was")
                .isZero();
    }

    @Test
    @Order(2)
    void nobody_else_sees_it_and_nobody_applies_twice() {
        assertThat(status("other", address)).isEqualTo(404);
        assertThat(main(open("other", "/awards?state=all"))).contains("没有符合条件的申报");
        assertThat(status("other", "/awards/new?clause=" + policy + ".project&enterprise=E" + firm))
                .isEqualTo(404);
        assertThat(status("unit", address)).as("before it is put to them").isEqualTo(404);
        String file = open("firm", address).locator("a[download]").getAttribute("href");
        assertThat(persons.as("firm").request().get(site() + file).text()).isEqualTo("总投资一千万元");
        assertThat(persons.as("other").request().get(site() + file).status()).isEqualTo(404);
        Page page = open("firm", "/awards/new?clause=" + policy + ".project");
        page.fill("[name=value-base-investment]", "1000万");
        page.fill("[name=evidence-base-investment]", "审计报告");
        page.selectOption("[name=value-attribute-qualification]", "高新技术企业");
        page.fill("[name=evidence-attribute-qualification]", "证书");
        page.locator("form[enctype] button.primary").click();
        assertThat(main(page)).contains("今年已经按本条申报");
        assertThat(main(open("steward", "/awards"))).contains("东海启明软件有限公司");
    }

    @Test
    @Order(3)
    void the_department_sends_it_back_and_checks_what_is_said() {
        assertThat(step("office", "accept", "lead-unit", AwardWorld.UNIT)).contains("核验中", "产业局");
        assertThat(main(open("unit", "/my-work"))).contains("项目投资奖补", "核验通过");
        assertThat(status("none", address)).as("another department").isEqualTo(404);
        assertThat(step("unit", "supplement", "why", "请补项目合同")).contains("待补正");
        assertThat(post("firm", "/evidence", "value-base-investment", "950万", "evidence-base-investment", "合同 HT-9"))
                .contains("9,500,000.00", "合同 HT-9");
        assertThat(lines("awards.evidence")).isEqualTo(1);
        assertThat(step("firm", "supply")).contains("核验中");
        assertThat(step("unit", "check", "answer", "合同与审计相符")).contains("还没有逐项核验", "核验中");
        assertThat(post("unit", "/verify", "value-base-investment", "900万", "evidence-base-investment", "审计报告第3页"))
                .contains("依据");
        assertThat(post(
                        "unit",
                        "/verify",
                        "value-base-investment",
                        "900万",
                        "evidence-base-investment",
                        "审计报告第3页",
                        "evidence-attribute-qualification",
                        "查证属实"))
                .contains("9,000,000.00", "9,500,000.00", "查证属实");
        assertThat(lines("awards.verify")).isEqualTo(1);
        assertThat(step("unit", "check", "answer", "合同与审计相符"))
                .contains("待公示", "720,000.00", "申报人陈述，已核验", "合同与审计相符", "已答复");
        Browser.look(persons.as("unit"), "awards-checked");
    }

    @Test
    @Order(4)
    void nothing_of_a_person_goes_out() {
        assertThat(offers("unit", "notice")).isFalse();
        String said =
                post("office", "/notice", "words", "异议请向区产业局提出。\n联系人：欧阳测试\n手机13800001234\n开户账号6222021234567890128");
        assertThat(said).contains("不能公开的信息", "公示说明第 2 行：个人姓名（联系人：欧**）", "第 3 行：手机号", "第 4 行：银行账号");
        Browser.look(persons.as("office"), "awards-leak");
        assertThat(persons.as("office").inputValue("#n-words")).contains("开户账号");
        assertThat(worker.client()
                        .sql("select count(*) from awards.notice")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(post("office", "/notice", "words", "异议请向区产业局提出，电话 0577-12345678。"))
                .contains("公示中", "720,000.00");
        notice = persons.as("office").locator("#publicity a").first().getAttribute("href");
    }

    @Test
    @Order(5)
    void anybody_reads_the_notice_and_objects() {
        Page page = open("anybody", "/awards/notices");
        assertThat(main(page)).contains("东海启明软件有限公司", "720,000.00", "公示中");
        page.navigate(site() + notice);
        assertThat(main(page)).contains("0577-12345678").doesNotContain("审计报告", "JB-", "aw-", "欧阳");
        Browser.look(page, "awards-notice");
        page.fill("#o-words", "这家公司的证书已过期");
        page.fill("#o-contact", "13900001111");
        page.locator("form.award-form button.primary").click();
        page.waitForURL("**outcome=done");
        assertThat(main(page)).contains("异议已收到").doesNotContain("13900001111");
        assertThat(main(open("firm", address))).doesNotContain("证书已过期");
        assertThat(main(open("office", address))).contains("证书已过期", "待核查").doesNotContain("13900001111");
        assertThat(worker.client()
                        .sql("select count(*) from access.audit where action = 'awards.object'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void it_is_decided_after_the_notice_and_the_objection_and_not_before() {
        assertThat(step("office", "decide")).contains("公示期未满", "公示中");
        world.over(matter());
        assertThat(step("office", "decide")).contains("还有异议没有核查");
        Page page = open("unit", address);
        page.locator("form[action*=objections] [name=answer]").fill("证书有效期到 2028 年");
        page.locator("button[value=dismissed]").click();
        assertThat(main(page)).contains("异议不成立", "证书有效期到 2028 年");
        assertThat(lines("awards.answer-objection")).isEqualTo(1);
        assertThat(offers("unit", "decide")).isFalse();
        assertThat(step("office", "decide")).contains("待兑付", "决定时", "2,280,000.00");
        assertThat(world.ledger(policy)).isEqualTo(72_000_000L);
        page = open("anybody", notice);
        assertThat(main(page)).contains("公示期满");
        assertThat(page.locator("#o-words").count()).isZero();
    }

    @Test
    @Order(7)
    void money_goes_out_and_comes_back_line_by_line() {
        String today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        assertThat(post("unit", "/payments", "sum", "72.1万", "day", today, "reference", "V-1"))
                .contains("超过决定的金额");
        assertThat(post("unit", "/payments", "sum", "400000", "day", today, "reference", "V-1"))
                .contains("400,000.00", "320,000.00", "V-1");
        assertThat(open("unit", address).locator("form[action*=reversals]").count())
                .isZero();
        Page page = open("office", address);
        page.locator("form[action*=reversals] [name=why]").fill("收款户名写错");
        page.locator("form[action*=reversals] button").click();
        assertThat(main(page)).contains("付款（已冲正）", "冲正", "收款户名写错", "720,000.00");
        Browser.look(page, "awards-money");
        assertThat(post("unit", "/payments", "sum", "72万", "day", today, "reference", "V-2"))
                .contains("已兑付");
        assertThat(post("office", "/recoveries", "sum", "73万", "day", today, "reference", "R-1", "why", "核查多付"))
                .contains("超过企业实际拿到的金额");
        assertThat(post("office", "/recoveries", "sum", "20000", "day", today, "reference", "R-1", "why", "核查多付"))
                .contains("追回", "20,000.00", "核查多付");
        assertThat(lines("awards.payment")).isEqualTo(2);
        assertThat(lines("awards.reversal")).isEqualTo(1);
        assertThat(lines("awards.recovery")).isEqualTo(1);
        assertThat(world.ledger(policy)).isEqualTo(70_000_000L);
        assertThat(step("office", "close")).contains("办结");
        assertThat(main(open("firm", address))).contains("V-2", "−20,000.00").doesNotContain("aw-office");
    }

    @Test
    @Order(8)
    void each_figure_leads_to_its_rows() {
        Page page = open("office", "/awards/figures");
        assertThat(main(page)).contains("项目投资奖补", "720,000.00", "20,000.00", "合计");
        Browser.look(page, "awards-figures");
        page.locator("tbody tr").first().locator("a").nth(3).click();
        assertThat(main(page)).contains("东海启明软件有限公司", "只列：", "追回");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(main(open("other", "/awards/figures"))).doesNotContain("720,000.00");
        assertThat(status("anybody", "/awards/figures")).isEqualTo(200);
        assertThat(persons.as("anybody").url()).contains("/login");
        page = open("office", "/awards/new?clause=" + policy + ".equipment&enterprise=E" + other);
        page.fill("[name=value-base-equipment]", "10万");
        page.fill("[name=evidence-base-equipment]", "发票");
        page.fill("[name=value-base-investment]", "100万");
        page.fill("[name=evidence-base-investment]", "合同");
        page.locator("form[enctype] button.primary").click();
        page.waitForURL("**outcome=done");
        assertThat(main(open("office", "/awards/figures"))).contains("设备补助");
        assertThat(main(open("other", "/awards"))).contains("设备补助").doesNotContain("项目投资奖补\n");
        assertThat(main(open("firm", "/awards?state=all"))).doesNotContain("设备补助");
    }

    @ParameterizedTest
    @Order(9)
    @CsvSource({"1440, LIGHT, en, office", "390, DARK, zh, office", "390, LIGHT, en, firm", "1440, DARK, zh, unit"})
    void every_page_is_open_to_everybody_and_nothing_sticks_out(
            int width, ColorScheme scheme, String lang, String who) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "", "aw-" + who, PASSWORD);
            var paths = new ArrayList<>(
                    List.of("/awards", "/awards?state=all", address, "/awards/figures", "/awards/notices", notice));
            if (!who.equals("unit")) {
                paths.add("/awards/new?clause=" + policy + ".project&enterprise=E" + firm);
                paths.add("/policies/fit?enterprise=E" + firm);
                paths.add("/enterprises/E" + firm);
            }
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, "awards-" + width + lang + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
