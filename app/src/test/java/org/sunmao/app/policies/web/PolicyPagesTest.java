package org.sunmao.app.policies.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.policies.Amount;
import org.sunmao.app.policies.Awards;
import org.sunmao.app.policies.Awards.Award;
import org.sunmao.app.policies.Awards.Word;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Clause.Review;
import org.sunmao.app.policies.Publishing;
import org.sunmao.app.policies.Publishing.Outcome;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.TinyWorld;

/** A policy on its way: written by a department, looked at, saved, published by the office, reviewed by another, fitted, paid. */
@TestPropertySource(properties = "sunmao.test.world=policies")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PolicyPagesTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Awards awards;

    @Autowired
    Publishing publishing;

    private long firm;
    private long near;
    private long spelt;

    @BeforeAll
    void world(@Autowired People people) {
        var tiny = new TinyWorld(worker).streets();
        long house = tiny.building("望潮中心", TinyWorld.EAST, columns -> {
            columns.put("grade", "甲级");
            return columns;
        });
        int register = tiny.source("register", "register");
        int tenants = tiny.source("tenants", "tenants");
        firm = enterprise(tiny, house, "东海启明软件有限公司", "I6513");
        near = enterprise(tiny, house, "东海长风贸易有限公司", null);
        spelt = enterprise(tiny, house, "东海安和软件有限公司", "I6520");
        assertThat(List.of(register, tenants)).doesNotHaveDuplicates();
        tiny.spell(tiny.unit(house, "12", "1203", "312"), tenants, columns -> {
            columns.put("holder", "enterprise");
            columns.put("enterprise_id", firm);
            columns.put("area_sqm", new BigDecimal("312"));
            columns.put("first_seen", LocalDate.of(2026, 1, 1));
            columns.put("last_seen", LocalDate.of(2026, 10, 1));
            return columns;
        });
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("pol-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("pol-department", "投促局", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("pol-firm", "企业", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(firm)))),
                "test");
    }

    private long enterprise(TinyWorld tiny, long house, String name, String industry) {
        String claim =
                "[{\"value\":\"%s\",\"source\":\"register\",\"date\":\"2026-09-30\",\"payload\":1,\"claims\":1}]";
        long id = tiny.enterprise(name, columns -> {
            columns.put("registered_building_id", house);
            columns.put("registration_status", "在营");
            columns.put("industry_code", industry);
            columns.put(
                    "attributes",
                    industry == null
                            ? "{\"status\":" + claim.formatted("在营") + "}"
                            : "{\"status\":" + claim.formatted("在营") + ",\"industry-code\":" + claim.formatted(industry)
                                    + "}");
            return columns;
        });
        tiny.places(id, TinyWorld.EAST, house);
        worker.client()
                .sql(
                        "insert into tenancy.enterprise_standing_current (enterprise_id, since, units, area_sqm, buildings) values (?, '2024-03-01', 1, 312, array[?::bigint])")
                .params(id, house)
                .update();
        return id;
    }

    private static String example() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PolicyPagesTest.class.getResourceAsStream("/policies/example.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Page signedIn(BrowserContext window, String lang, String who) {
        return Browser.signedIn(window, site(), "?lang=" + lang, who, PASSWORD);
    }

    /** Lines of what was done; an attempt that the page refused leaves one without the thing, or without what changed. */
    private long lines(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and result = 'done' and object_id = '1'"
                        + " and (after is not null or action = 'policies.save')")
                .param(action)
                .query(Long.class)
                .single();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    @Test
    @Order(1)
    void a_department_looks_at_what_it_wrote_mends_it_and_saves_it() throws IOException {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh", "pol-department");
            page.navigate(site() + "/policies/edit");
            Browser.look(page, "policies-edit");
            page.fill("#f-yaml", example().replace("industry: [I65]", "tax-paid: 100万元"));
            page.locator(".policy-form button:not(.primary)").click();
            assertThat(main(page)).contains("第 24 行", "公平竞争审查条例");
            Browser.look(page, "policies-edit-faults");
            page.locator(".policy-form button.primary").click();
            assertThat(main(page)).contains("文档有问题");
            assertThat(worker.client()
                            .sql("select count(*) from policies.policy")
                            .query(Long.class)
                            .single())
                    .isZero();
            page.fill("#f-yaml", example());
            page.locator(".policy-form button:not(.primary)").click();
            assertThat(main(page))
                    .contains("没有发现问题", "行业（GB/T 4754）以 I65 开头", "在租面积不低于 200 ㎡", "不属于“登记状态：吊销 或 注销”", "按实付租金的 30%");
            Browser.look(page, "policies-edit-preview");
            page.locator(".policy-form button.primary").click();
            page.waitForURL("**outcome=saved");
            assertThat(main(page)).contains("草稿已保存", "未通过公平竞争审查");
            assertThat(lines("policies.save")).isEqualTo(1);
            page.navigate(site() + "/policies/1/clauses/rent?version=1");
            page.fill("#f-document", "公竞审〔2026〕1号");
            page.locator("button[value=passed]").click();
            page.waitForURL("**outcome=own-work");
        }
    }

    @Test
    @Order(2)
    void a_draft_is_nobodys_business_but_the_districts() {
        try (BrowserContext window = browser.window(390, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            assertThat(page.navigate(site() + "/policies/public/1").status()).isEqualTo(404);
            page.navigate(site() + "/policies/public");
            assertThat(main(page)).doesNotContain("楼宇产业集聚");
            Page own = signedIn(window, "zh", "pol-firm");
            own.navigate(site() + "/policies/fit");
            assertThat(main(own)).contains("目前没有有效政策");
        }
    }

    @Test
    @Order(3)
    void the_office_publishes_and_nothing_is_paid_before_the_review_was_passed() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh", "pol-office");
            page.navigate(site() + "/policies/1");
            page.locator("#publish button").click();
            page.waitForURL("**outcome=published");
            assertThat(lines("policies.publish")).isEqualTo(1);
            assertThat(award("early").word()).isEqualTo(Word.NOT_REVIEWED);
            page.navigate(site() + "/policies/public/1");
            assertThat(main(page)).contains("本条尚未通过公平竞争审查");
            page.navigate(site() + "/policies/1/clauses/rent");
            page.locator("button[value=passed]").click();
            page.waitForURL("**outcome=incomplete");
            page.fill("#f-document", "公竞审〔2026〕1号");
            page.locator("button[value=passed]").click();
            page.waitForURL("**outcome=reviewed");
            assertThat(main(page)).contains("已通过", "公竞审〔2026〕1号", "东海启明软件有限公司");
            assertThat(lines("policies.review")).isEqualTo(1);
            Browser.look(page, "policies-clause");
            page.navigate(site() + "/policies/1/clauses/rent?show=nearly");
            assertThat(main(page)).contains("东海长风贸易有限公司", "“行业（GB/T 4754）以 I65 开头”查不到，应来自工商登记");
        }
    }

    @Test
    @Order(4)
    void what_is_published_never_changes() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> worker.client()
                        .sql("update policies.version set yaml = 'a' where policy_id = 1")
                        .update())
                .hasMessageContaining("is published and stands");
    }

    @Test
    @Order(4)
    void nothing_with_a_personal_number_or_an_unfair_sentence_is_published() throws IOException {
        Reader reader = new Reader(0, "writer", "writer", Role.OFFICE, Scope.district("writer"));
        LocalDate today = LocalDate.now(Formats.ZONE);
        long leak = publishing
                .save(reader, null, -1, example().replace("制定本办法。", "咨询电话19900000001。"))
                .policy();
        assertThat(publishing.publish(reader, leak, 0, today, today)).isEqualTo(Outcome.LEAK);
        long unfair = publishing
                .save(reader, null, -1, example().replace("给予补贴，", "给予补贴，须承诺五年不迁出，"))
                .policy();
        assertThat(publishing.publish(reader, unfair, 0, today, today)).isEqualTo(Outcome.FAULTY);
        Reader other = new Reader(0, "other", "other", Role.OFFICE, Scope.district("other"));
        assertThat(publishing.review(other, unfair, 1, "rent", Review.NOT_REVIEWED, Review.PASSED, "1号", ""))
                .isEqualTo(Outcome.UNFAIR);
        assertThat(publishing.publish(reader, 999, 0, today, today)).isEqualTo(Outcome.NOTHING);
    }

    private Awards.Booked award(String reference) {
        Reader reader = new Reader(0, "test", "test", Role.OFFICE, Scope.district("test"));
        return awards.book(
                reader,
                new Award(
                        1,
                        "rent",
                        firm,
                        LocalDate.now(Formats.ZONE).getYear(),
                        Map.of(Base.RENT_PAID, new BigDecimal("150000000")),
                        reference),
                LocalDate.now(Formats.ZONE));
    }

    @Test
    @Order(5)
    void awards_are_booked_up_to_the_caps_and_once() {
        assertThat(award("a1").amount().map(Amount::fen)).contains(45_000_000L);
        assertThat(award("a1").word()).isEqualTo(Word.TWICE);
        assertThat(award("a2").amount().map(Amount::fen)).contains(5_000_000L);
        assertThat(award("a3").word()).isEqualTo(Word.NOTHING_LEFT);
        Reader reader = new Reader(0, "test", "test", Role.OFFICE, Scope.district("test"));
        assertThat(awards.giveBack(reader, "a2")).isTrue();
        assertThat(awards.giveBack(reader, "a2")).isFalse();
        assertThat(awards.listPaid(reader, 1, firm).stream()
                        .mapToLong(Amount.Paid::fen)
                        .sum())
                .isEqualTo(45_000_000L);
    }

    @Test
    @Order(6)
    void an_enterprise_sees_why_it_fits_with_source_and_day_and_what_it_comes_to() {
        try (BrowserContext window = browser.window(390, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh", "pol-firm");
            page.navigate(site() + "/policies/fit");
            assertThat(main(page)).contains("租金补贴", "符合", "I6513", "2026-09-30", "312 ㎡", "甲级", "尚缺：实付租金");
            page.locator(".policy-figures summary").click();
            page.fill("#f-rent-paid", "1000000");
            page.locator(".policy-figures button").click();
            page.waitForURL("**rent-paid=1000000**");
            assertThat(main(page)).contains("按规则计算：300,000.00 元", "只剩 50,000.00 元");
            Browser.look(page, "policies-fit-own");
            assertThat(page.navigate(site() + "/policies/fit?enterprise=E" + near)
                            .status())
                    .isEqualTo(404);
            page.navigate(site() + "/enterprises/E" + firm);
            assertThat(main(page)).contains("租金补贴");
            Browser.look(page, "policies-file");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, en, pol-office", "390, DARK, zh, pol-department"})
    @Order(7)
    void pages_fit_and_read_well(int width, ColorScheme scheme, String lang, String who) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang, who);
            for (String path : List.of(
                    "/policies",
                    "/policies/1",
                    "/policies/1/clauses/rent?show=unknown",
                    "/policies/fit?enterprise=E" + spelt,
                    "/policies/edit?policy=1",
                    "/policies/public",
                    "/policies/public/1")) {
                page.navigate(site() + path);
                Browser.look(page, "policies-" + width + lang + path.replaceAll("\\W", "-"));
            }
        }
    }
}
