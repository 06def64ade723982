package org.sunmao.app.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.measures.derive.Lattice;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.TestPasswords;

/** The brief and the monthly report, as page and as file. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
class ReportPagesTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final int STREETS = 14;

    @Autowired
    MockMvc web;

    /** Fourteen streets with a building each, so that the brief has more of everything than it has room for. */
    @BeforeAll
    static void district(
            @Autowired WorkerDatabase worker, @Autowired People people, @Autowired ApplicationEventPublisher news) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("report-office", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("report-member", "委", Role.MEMBER, hash, List.of()),
                        new NewPerson("report-steward", "楼", Role.STEWARD, hash, List.of(GrantSpec.region(street(3)))),
                        new NewPerson("report-enterprise", "企", Role.ENTERPRISE, hash, List.of())),
                "test");
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        for (int i = 0; i < STREETS; i++) {
            long building = district.building("望海第" + i + "商务大厦", district.street(street(i)), 1000 + i);
            district.listed(building, 2001, 800);
            district.list(building, LIST.minusMonths(1));
            district.list(building, LIST);
            for (int firm = 0; firm < 3; firm++) {
                long one = district.enterprise("望海市" + i + "街" + firm + "号信息技术服务有限公司");
                district.holds(one, district.unit(building, 100 + 50 * i), LIST);
                for (int back = 0; back < 13; back++) {
                    district.tax(one, OCTOBER.minusMonths(back), 1_000_000L * (1 + i) + back);
                }
            }
        }
        district.extract(LIST);
        Lattice.publish(worker);
        news.publishEvent(new Derived(Instant.EPOCH));
    }

    private static String street(int number) {
        return "9901010" + (number < 9 ? "0" : "") + (number + 1);
    }

    private MockHttpServletResponse open(String who, String path) throws Exception {
        return web.perform(get(URI.create(path))
                        .with(httpBasic("report-" + who, PASSWORD))
                        .with(Stated.purpose()))
                .andReturn()
                .getResponse();
    }

    private PDDocument pdf(String who, String path) throws Exception {
        MockHttpServletResponse response = open(who, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        return Loader.loadPDF(response.getContentAsByteArray());
    }

    private static List<String> links(PDDocument document) throws Exception {
        var links = new ArrayList<String>();
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    links.add(action.getURI());
                }
            }
        }
        return links;
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 楼宇经济简报, 入驻企业, 各街道, 迁入",
        "en, Building economy brief, Enterprises present, Streets, Moves in",
    })
    void the_brief_is_one_page_of_a4(String lang, String kind, String figure, String streets, String moves)
            throws Exception {
        try (PDDocument brief = pdf("office", "/reports/brief.pdf?lang=" + lang)) {
            assertThat(brief.getNumberOfPages()).isEqualTo(1);
            assertThat(brief.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            assertThat(new PDFTextStripper().getText(brief))
                    .contains(kind, figure, streets, moves, "2026-10-31", "42")
                    .doesNotContain("⟦");
        }
    }

    @Test
    void a_month_with_little_known_is_one_page_too_and_nothing_reads_zero_that_is_not_known() throws Exception {
        try (PDDocument brief = pdf("office", "/reports/brief.pdf?month=2025-10&lang=zh")) {
            assertThat(brief.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(brief))
                    .contains("“出租率”未知", "出租率未知", "没有当期租户名单")
                    .doesNotContain("3 个月内到期");
        }
    }

    @Test
    void each_figure_on_paper_leads_to_its_answer_as_it_was_at_that_moment() throws Exception {
        List<String> links;
        try (PDDocument report = pdf("office", "/reports/monthly.pdf?lang=zh")) {
            links = links(report);
        }
        for (String measure : List.of("occupancy", "enterprises-present", "tax-12-months", "moves-in", "rent-level")) {
            assertThat(links)
                    .anyMatch(link -> link.startsWith("http://localhost/measures/" + measure + "?month=2026-10")
                            && link.contains("&known-on=20"));
        }
        assertThat(links)
                .anyMatch(link -> link.contains("/measures/vacant-area?month=2026-10&place=building:")
                        || link.contains("/measures/occupancy?month=2026-10&place=street:"));
        String link = links.stream()
                .filter(one -> one.contains("/measures/enterprises-present?month=2026-10&known-on"))
                .findFirst()
                .orElseThrow();
        assertThat(open("office", link.substring("http://localhost".length()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(">42<");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 概述, 全部指标, 走势, 缺少的数据, 来源与更新, 指标口径, 入驻企业42 家",
        "en, Summary, All figures, Trends, What is missing, Sources and how far, Definitions, Present: 42 enterprises",
    })
    void the_report_has_text_tables_charts_definitions_and_what_is_missing(
            String lang, String a, String b, String c, String d, String e, String f, String said) throws Exception {
        String text;
        try (PDDocument report = pdf("office", "/reports/monthly.pdf?lang=" + lang)) {
            assertThat(report.getNumberOfPages()).isBetween(3, 12);
            text = new PDFTextStripper().getText(report);
        }
        assertThat(text)
                .contains(a, b, c, d, e, f, "望海第13商务大厦")
                .doesNotContain("⟦")
                .doesNotContainPattern("\\bnull\\b");
        String page = open("office", "/reports?lang=" + lang).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains(a, b, c, d, e.substring(0, 4), f, "望海第13商务大厦").doesNotContain("⟦", ">null<");
        assertThat(page.replaceAll("<[^>]*>", "")).contains(said);
    }

    /** The page of the report, the answer's page and the paper are the same figure. */
    @ParameterizedTest
    @ValueSource(strings = {"occupancy", "enterprises-present", "tax-12-months", "office-area", "buildings"})
    void the_report_says_what_the_answer_says(String measure) throws Exception {
        String page = open("office", "/reports?lang=zh").getContentAsString(StandardCharsets.UTF_8);
        String before = "<a href=\"/measures/" + measure + "?month=2026-10\">";
        int at = page.indexOf(before, page.indexOf("id=\"figures\""));
        String value = page.substring(at + before.length(), page.indexOf("</a>", at));
        assertThat(open("office", "/measures/" + measure + "?month=2026-10&lang=zh")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(">" + value + "<");
    }

    @Test
    void a_street_has_a_report_of_its_own_and_a_steward_sees_no_other() throws Exception {
        String own = open("steward", "/reports?lang=zh").getContentAsString(StandardCharsets.UTF_8);
        assertThat(own).contains("望海第3商务大厦").doesNotContain("望海第4商务大厦", "⟦");
        assertThat(open("office", "/reports?place=street:" + street(4)).getContentAsString(StandardCharsets.UTF_8))
                .contains("望海第4商务大厦")
                .doesNotContain("望海第3商务大厦");
        for (String path : List.of("/reports", "/reports/brief.pdf", "/reports/monthly.pdf")) {
            assertThat(open("steward", path + "?place=street:" + street(4)).getStatus())
                    .as(path)
                    .isEqualTo(404);
            assertThat(open("office", path + "?place=elsewhere").getStatus()).isEqualTo(404);
            assertThat(open("enterprise", path).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void who_may_not_see_a_firms_tax_finds_it_in_no_report() throws Exception {
        try (PDDocument report = pdf("office", "/reports/monthly.pdf?lang=zh")) {
            assertThat(new PDFTextStripper().getText(report))
                    .as("of one building")
                    .contains("504 万元");
        }
        try (PDDocument report = pdf("member", "/reports/monthly.pdf?lang=zh")) {
            assertThat(new PDFTextStripper().getText(report))
                    .contains("近十二个月税收")
                    .doesNotContain("504 万元");
        }
    }
}
