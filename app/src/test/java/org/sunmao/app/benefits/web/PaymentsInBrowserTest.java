package org.sunmao.app.benefits.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.benefits.BenefitWorld;
import org.sunmao.app.benefits.desk.LandDesk;
import org.sunmao.app.benefits.desk.SeasonDesk;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.WorkbookText;

/** A settled season is paid: by a bank's list, in cash, with what comes back and what a correction changes afterwards. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaymentsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final Reader OFFICE = new Reader(0, "bw-office", "办", Role.OFFICE, Scope.district("bw-office"));
    private static final LocalDate DAY = BenefitWorld.FIRST.plusDays(350);
    // 1.50 mu of rent, a day of work, and the part of 5 % of 601,006.01 yuan by 150 of 1,455 hundredths of a mu.
    private static final String FIRST_GETS = "3,797.98 元";

    private Persons persons;
    private WorkerDatabase worker;
    private BenefitWorld world;
    private long matter;
    private String project = "";

    @BeforeAll
    void world(
            @Autowired WorkerDatabase database,
            @Autowired People people,
            @Autowired LandDesk land,
            @Autowired SeasonDesk seasons,
            @Autowired BenefitBook book,
            @Autowired MatterDesk desk,
            @Autowired Matters matters) {
        worker = database;
        persons = new Persons(browser, this::site, "bw-", PASSWORD);
        TinyDistrict.wipe(worker);
        long firm = new TinyDistrict(worker).enterprise("云岭药业有限公司");
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('village-team', '驻乡工作队', 'Village team', 'team') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("bw-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("bw-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("bw-team", "队", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("village-team"))),
                        new NewPerson("bw-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(firm)))),
                "test");
        world = new BenefitWorld(worker, book, land, seasons);
        matter = world.settled(OFFICE, desk, matters, firm);
        project = "/benefits/" + matter;
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page view(String who) {
        return persons.open(who, project + "?view=payments");
    }

    private String say(String word, String... fields) {
        return Persons.send(view("team"), word, fields).content();
    }

    private long count(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private long owed(String code) {
        return count(
                "select a.owed_fen from benefits.account a join benefits.party y on y.id = a.party_id where y.code = '"
                        + code + "' and a.matter_id = " + matter);
    }

    private String yuan(String code) {
        return java.math.BigDecimal.valueOf(owed(code), 2).toPlainString();
    }

    private byte[] file(String who, String path) {
        return persons.as(who).context().request().get(site() + path).body();
    }

    @Test
    @Order(1)
    void a_list_of_the_bank_is_pasted_and_no_account_is_shown_whole() {
        Page page = view("team");
        assertThat(page.content()).contains("各户应付与已付", "未付", "结算＝已付＋未付").contains(FIRST_GETS);
        String told = say(
                "bank",
                "batch",
                "DF-2026-01",
                "day",
                DAY.toString(),
                "rows",
                String.join(
                        "\n",
                        "H001，陈春生，6222021234567890123，" + yuan("H001") + "，成功",
                        "H002，周小满，6222 0212 3456 7890 456，" + yuan("H002") + "，交易失败：账户已销户",
                        "H003，黄夏，6222021234567890777，99999.99，成功",
                        "H004，梁冬梅，六二二二，100，成功",
                        "H009，谁，6222021234567890888，100，成功",
                        "H005，韦山，6222021234567890999，100.005，在途"));
        assertThat(told)
                .contains("已登记 2 条", "第 3 行，金额", "应不超过这一户的未付金额", "第 4 行，账号", "第 5 行，编号", "第 6 行，金额", "第 6 行，结果")
                .contains("尾号 0123", "代收（周**） 尾号 0456", "银行退回：交易失败：账户已销户")
                .doesNotContain("6222", "1234567890", "34567890");
        assertThat(persons.as("team").inputValue("#l-bank").lines())
                .hasSize(4)
                .noneMatch(line -> line.contains("6222"));
        assertThat(owed("H001")).isZero();
        assertThat(say("bank", "batch", "DF-2026-01", "day", DAY.toString(), "rows", "H001，陈春生，****0123，1，成功"))
                .contains("这一户没有未付金额");
        assertThat(say("bank", "batch", "DF-2026-01", "day", DAY.toString(), "rows", "H002，林秋，****0456，1，成功"))
                .contains("这一批次已登记过这一户");
        assertThat(say("bank", "batch", "DF-2026-02", "day", "2099-01-01", "rows", "H003，黄夏，****0777，1，成功"))
                .contains("不晚于今天");
        assertThat(count("select count(*) from benefits.payee where length(tail) <> 4 or holder like '%春生%'"))
                .isZero();
    }

    @Test
    @Order(2)
    void a_file_of_the_bank_is_read_by_its_heads() {
        Page page = view("team");
        page.locator("details:has(#pb-file)").evaluate("each => each.open = true");
        page.fill("#pb-batch", "DF-2026-03");
        page.fill("#pb-day", DAY.plusDays(3).toString());
        String csv =
                "序号,户编号,收款人户名,收款账号,金额(元),交易结果\n1,H002,林秋,6222021234567890456,\"1,000.00\",交易成功\n2,H006,覃水,6222021234567890321,12.345,交易成功\n";
        page.setInputFiles("#pb-file", new FilePayload("代发.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("form:has(#pb-file) button[type=submit]").click();
        assertThat(page.content())
                .contains("已登记 1 条", "第 3 行，金额：填的是“12.345”", "尾号 0456")
                .doesNotContain("6222");
        assertThat(count("select fen from benefits.payment where reference = 'DF-2026-03'"))
                .isEqualTo(100_000);
        page.locator("details:has(#pb-file)").evaluate("each => each.open = true");
        page.fill("#pb-batch", "DF-2026-04");
        page.fill("#pb-day", DAY.toString());
        page.setInputFiles(
                "#pb-file", new FilePayload("别的.csv", "text/csv", "甲,乙\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8)));
        page.fill("#l-bank", "");
        page.locator("form:has(#pb-file) button[type=submit]").click();
        assertThat(page.content()).contains("没有找到“户编号”和“金额”两列");
    }

    @Test
    @Order(3)
    void cash_is_signed_for_and_what_was_wrong_is_taken_back() {
        assertThat(say(
                        "cash",
                        "rows",
                        "H003，" + DAY + "，" + yuan("H003") + "，签领 3 号\nH004，" + DAY + "，100，，\nH005，" + DAY
                                + "，100，签领 4 号，韦大山"))
                .contains("已登记 2 条", "第 2 行，签领单号", "现金签领", "代收（韦**）");
        assertThat(owed("H003")).isZero();
        Page page = view("team");
        var line = page.locator("tr:has-text(\"H005\"):has(button[value=take-back])")
                .last();
        assertThat(line.locator("option[value=returned]").count())
                .as("a bank returns no cash")
                .isZero();
        line.locator("summary").click();
        line.locator("[name=day]").fill(DAY.minusDays(1).toString());
        line.locator("[name=because]").fill("领款人签错");
        line.locator("button[value=take-back]").click();
        assertThat(page.content()).contains("应在付款当天或以后");
        line = page.locator("tr:has-text(\"H005\"):has(button[value=take-back])")
                .last();
        line.locator("summary").click();
        line.locator("[name=day]").fill(DAY.toString());
        line.locator("[name=because]").fill("领款人签错");
        line.locator("button[value=take-back]").click();
        assertThat(page.content()).contains("登记有误，冲回：领款人签错");
        assertThat(count("select count(*) from access.audit where action = 'benefits.take-back' and after is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from access.audit where action = 'benefits.pay' and after is not null"))
                .isEqualTo(5);
    }

    @Test
    @Order(4)
    void a_correction_after_the_payment_leaves_a_difference_to_come_back() throws Exception {
        Page page = persons.open("team", project + "?view=statements");
        Persons.send(page, "reopen", "why", "H001 多记半天");
        world.work(OFFICE, matter, "H001", 1);
        Persons.send(persons.open("team", project + "?view=statements"), "correct");
        page = view("team");
        assertThat(page.locator("tr:has-text(\"H001\")").first().innerText()).contains("−50.00 元", "应退回", FIRST_GETS);
        assertThat(say("reclaim", "rows", "H001，" + LocalDate.now(MatterTime.ZONE) + "，50.01，收据 12 号"))
                .contains("应不超过这一户多付的金额");
        page = view("team");
        page.locator("tr:has-text(\"H001\") a").first().click();
        assertThat(page.content()).contains("更正差额", "−50.00 元", "应退回", "本户（陈**） 尾号 0123");
        String address = page.url().substring(site().length()).replaceAll("\\?.*", "");
        try (var document = Loader.loadPDF(file("team", address + "/statement.pdf"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("本户本季兑付", "更正差额", "应退回", "尾号 0123", "DF-2026-01");
        }
        assertThat(WorkbookText.of(file("team", project + "/statements.xlsx")))
                .contains("各户应付与已付", "付款记录", "尾号 0123", "签领 3 号", "应退回");
        assertThat(say("reclaim", "rows", "H001，" + LocalDate.now(MatterTime.ZONE) + "，50.00，收据 12 号"))
                .contains("已登记 1 条", "退回多付款");
        assertThat(owed("H001")).isZero();
        assertThat(count("select sum(stated_fen) - sum(paid_fen) - sum(owed_fen) from benefits.account"))
                .isZero();
    }

    @Test
    @Order(5)
    void others_read_sums_under_masks_and_write_nothing() throws Exception {
        assertThat(view("firm").content())
                .contains("H001 陈**", "各户应付与已付", "DF-2026-01")
                .doesNotContain("尾号", "代收", "登记付款", "陈春生");
        assertThat(persons.offers("leader", project + "?view=payments", "cash")).isFalse();
        assertThat(view("leader").content()).doesNotContain("尾号", "陈春生");
        assertThat(WorkbookText.of(file("firm", project + "/statements.xlsx"))).doesNotContain("尾号", "陈春生");
    }

    @ParameterizedTest
    @Order(6)
    @CsvSource({"1440,zh,team,LIGHT", "390,zh,team,DARK", "390,en,firm,LIGHT", "1440,en,team,DARK"})
    void everybody_finds_the_pages_readable(int width, String lang, String who, ColorScheme scheme) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = Browser.signedIn(window, site(), "", "bw-" + who, PASSWORD);
            long statement = count(
                    "select max(s.id) from benefits.statement s join benefits.party y on y.id = s.party_id where y.code = 'H001' and s.reverses is null");
            for (String path : List.of(project + "?view=payments", project + "/statements/" + statement)) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                page.querySelectorAll("main details").forEach(each -> each.evaluate("it => it.open = true"));
                Browser.look(
                        page,
                        "bp" + width + lang + scheme
                                + path.replaceAll("[0-9]+", "").replaceAll("\\W+", "-"));
            }
        }
    }
}
