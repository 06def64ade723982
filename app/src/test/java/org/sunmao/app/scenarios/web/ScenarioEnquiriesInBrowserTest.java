package org.sunmao.app.scenarios.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.scenarios.store.ScenarioEnquiryBook;
import org.sunmao.app.testing.Persons;

/** Enquiries from public pages: with consent alone, seen by those who bring others together, answered, grown into a match, and gone when the consent is. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioEnquiriesInBrowserTest extends OnScenarioStage {

    private static final String COMPANY = "升途电梯物联科技有限公司";

    @Autowired
    private ScenarioEnquiryBook book;

    private String opportunity = "";
    private String capability = "";
    private String code = "";
    private String enquiry = "";

    ScenarioEnquiriesInBrowserTest() {
        super("sce-");
    }

    private String said(String page, String... fields) {
        return ask(page, fields).content();
    }

    private long enquiries() {
        return worker.client()
                .sql("select count(*) from scenarios.enquiry")
                .query(Long.class)
                .single();
    }

    @Test
    @Order(1)
    void without_consent_and_a_contact_nothing_is_kept() {
        opportunity = opportunityReady();
        capability = capabilityReady();
        String waiting = guideReady();
        released("数字赋能专场", opportunity, capability);
        String path = shown(opportunity);
        assertThat(forged(
                        "visitor",
                        path,
                        path + "/enquiry",
                        "intent",
                        "offers",
                        "company",
                        COMPANY,
                        "name",
                        "孙女士",
                        "contact",
                        "13900005678"))
                .contains("需要勾选同意")
                .as("what was typed is kept")
                .contains("13900005678");
        assertThat(said(path, "company", COMPANY, "name", "孙女士", "contact", "请来找我"))
                .contains("电话或邮箱的格式不对");
        assertThat(forged(
                        "visitor",
                        path,
                        path + "/enquiry",
                        "intent",
                        "sells",
                        "company",
                        COMPANY,
                        "name",
                        "孙",
                        "contact",
                        "13900005678",
                        "consent",
                        "x"))
                .contains("请选择意向");
        assertThat(forged(
                        "visitor",
                        path,
                        path + "/enquiry",
                        "intent",
                        "asks",
                        "company",
                        " ",
                        "name",
                        "孙",
                        "contact",
                        "13900005678",
                        "consent",
                        "x"))
                .contains("企业请填 1 到 120 个字");
        assertThat(forged(
                        "visitor",
                        path,
                        shown(waiting) + "/enquiry",
                        "intent",
                        "asks",
                        "company",
                        "甲",
                        "name",
                        "孙",
                        "contact",
                        "13900005678",
                        "consent",
                        "x"))
                .as("nothing that is not released")
                .doesNotContain("查询码");
        assertThat(enquiries()).isZero();
    }

    @Test
    @Order(2)
    void an_enquiry_is_told_and_seen_by_those_who_bring_others_together() {
        Page page = ask(
                shown(opportunity),
                "company",
                COMPANY,
                "name",
                "孙女士",
                "contact",
                "13900005678",
                "wish",
                "我们做过三百台。电话 13900005678");
        code = path(page);
        assertThat(code).matches("/scenarios/enquiries/code/[0-9A-Z]{16}");
        assertThat(page.content()).contains("待答复", "电梯按需维保").doesNotContain("13900005678");
        assertThat(worker.client()
                        .sql("select count(*) from access.audit where action = 'scenarios.ask' and object_id = ?")
                        .param(Long.toString(id(opportunity)))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(persons.status("visitor", "/scenarios/enquiries/code/AAAAAAAAAAAAAAAA"))
                .isEqualTo(404);
        List<String> told = worker.client()
                .sql("select account from notices.notice where topic = 'scenarios-enquiries' order by account")
                .query(String.class)
                .list();
        assertThat(told).contains("sce-office", "sce-market").doesNotContain("sce-tourism", "sce-lifts", "sce-leader");
        page = open("market", "/scenarios/enquiries");
        enquiry = page.locator("th a[href^='/scenarios/enquiries/']").first().getAttribute("href");
        assertThat(page.content()).contains(COMPANY, "我们能做");
        assertThat(open("market", enquiry).content())
                .contains("孙", "139****5678")
                .doesNotContain("13900005678", "孙女士");
        assertThat(open("office", opportunity).content()).contains("公众联系", COMPANY);
        assertThat(persons.status("tourism", enquiry)).as("another unit's").isEqualTo(404);
        for (String who : List.of("lifts", "leader", "steward")) {
            assertThat(persons.status(who, enquiry)).as(who).isEqualTo(403);
        }
        assertThat(open("tourism", "/scenarios/enquiries").content()).contains("还没有人联系");
        assertThat(open("visitor", shown(opportunity)).content()).doesNotContain(COMPANY);
        page = Persons.send(open("market", enquiry), "see-contact");
        assertThat(page.content()).contains("13900005678", "孙女士");
        assertThat(recorded("scenarios.see-contact")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void it_is_answered_once_and_grows_into_a_match_by_one_step() {
        assertThat(step("market", enquiry, "answer", "answer", "下周三到窗口面谈。")).contains("下周三到窗口面谈。");
        assertThat(forged("office", enquiry, enquiry + "/answer", "answer", "另一个答复"))
                .contains("可能别人已先办理");
        assertThat(open("visitor", code).content()).contains("已答复", "下周三到窗口面谈。");
        Page page = open("market", enquiry);
        assertThat(page.content()).contains("一步即可发起撮合");
        Persons.send(page, "match");
        String match = path(page);
        assertThat(match).matches("/scenarios/matches/[0-9]+");
        assertThat(page.content()).contains("电梯按需维保", COMPANY, "待对接");
        assertThat(open("market", enquiry).locator("a[href='" + match + "']").count())
                .isPositive();
        assertThat(open("visitor", code).content()).contains("已进入撮合");
        assertThat(recorded("scenarios.answer")).isEqualTo(2);
        assertThat(recorded("scenarios.enquiry-match")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void somebody_who_is_not_in_the_files_is_looked_up_and_a_capability_makes_no_match() {
        assertThat(said(shown(opportunity), "company", "外地某公司", "name", "钱", "contact", "qian@example.com"))
                .contains("查询码");
        Page page = open("office", "/scenarios/enquiries");
        String unknown = page.locator("th a:has-text('外地某公司')").getAttribute("href");
        assertThat(open("market", unknown).content()).contains("q****@example.com", "档案里没有同名的唯一企业");
        assertThat(step("office", unknown, "match", "firm", "E999999")).contains("档案里没有这家企业");
        assertThat(step("office", unknown, "match", "firm", "E" + lifts)).contains("已在撮合中，不能重复");
        said(shown(capability), "company", "门厅花艺有限公司", "name", "李", "contact", "0990-5557777");
        page = open("office", "/scenarios/enquiries");
        String wanted = page.locator("th a:has-text('门厅花艺')").getAttribute("href");
        assertThat(open("office", wanted).content()).contains("我们需要").doesNotContain("发起撮合");
        assertThat(forged("office", wanted, wanted + "/match", "firm", "E" + other))
                .contains("请先有一个场景机会");
    }

    @Test
    @Order(5)
    void a_contact_goes_with_its_consent_and_the_match_stands() {
        Persons.send(open("visitor", code), "withdraw");
        assertThat(open("visitor", code).content()).contains("联系方式已删除").doesNotContain("下周三");
        assertThat(open("office", enquiry).content()).contains("对方撤回了同意").doesNotContain("孙", COMPANY);
        worker.client()
                .sql("update scenarios.enquiry set keep_until = current_date - 1 where ended_at is null")
                .update();
        assertThat(book.expire(LocalDate.now(MatterTime.ZONE))).isEqualTo(2);
        assertThat(worker.client()
                        .sql(
                                "select count(*) from scenarios.enquiry where num_nonnulls(company, name, contact, wish, answer) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(open("market", "/scenarios/matches").content()).contains(COMPANY);
    }

    @Test
    @Order(6)
    void one_address_does_not_ask_without_end_and_what_is_matched_asks_no_more() {
        String last = "";
        for (int i = 0; i < 12; i++) {
            last = said(shown(capability), "company", "甲" + i, "name", "乙", "contact", "0990-5557777");
        }
        assertThat(last).contains("提交太多，请十分钟后再试");
        assertThat(enquiries()).as("ten in all from here").isLessThanOrEqualTo(10);
        worker.client()
                .sql("update scenarios.entry set state = 'matched' where matter_id = ?")
                .param(id(opportunity))
                .update();
        assertThat(open("visitor", shown(opportunity)).locator("#ask").count()).isZero();
    }
}
