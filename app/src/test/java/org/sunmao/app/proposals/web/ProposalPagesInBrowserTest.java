package org.sunmao.app.proposals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.proposals.ProposalWorld;
import org.sunmao.app.proposals.desk.PastDesk;
import org.sunmao.app.proposals.desk.SimilarFinder;
import org.sunmao.app.testing.Persons;

/** Past proposals and what is alike, what is public, figures with what stands behind them, before and after; and how the pages look. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProposalPagesInBrowserTest extends ProposalsInBrowser {

    private static final String HEAD = "提案编号,案由,内容,年份,类别\n";

    /** Real proposals, never in the repository; where they are not, the test that reads them is passed over. */
    private static final Path REAL = Path.of("../../shared/data/proposals/jiangsu_2019.csv");

    private PastDesk past;
    private SimilarFinder similar;
    private String main = "";
    private String open = "";

    @BeforeAll
    void beans(@Autowired PastDesk desk, @Autowired SimilarFinder finder) {
        past = desk;
        similar = finder;
    }

    private String take(String name, String content) {
        Page page = persons.open("council", "/proposals/import");
        page.setInputFiles("#p-file", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button.primary");
        return page.locator("main").innerText();
    }

    @Test
    @Order(1)
    void past_proposals_are_taken_over_once_and_what_is_wrong_is_told() {
        assertThat(persons.status("author", "/proposals/import")).isEqualTo(403);
        assertThat(take("说明.txt", "<html><body>没有表格</body></html>")).contains("读不出表格");
        assertThat(take("缺列.csv", "案由,内容\n停车,车位少\n养老,床位少\n")).contains("提案编号、年份", "表头要有这些列");
        assertThat(take(
                        "历年.csv",
                        HEAD + "001,关于缓解老旧小区停车难的提案,老旧小区车位少，建议错时共享，电话13800001234。,2021,城建\n"
                                + "002,关于发展社区养老服务的提案,社区助餐点少，建议增设。,2021,民生\n"
                                + "003,,没有案由的一行,2021,民生\n"
                                + "004,年份写错的提案,内容,二一年,民生\n"
                                + "001,编号重复的提案,内容,2021,民生\n"))
                .contains("导入 2 件，已有 1 件，2 行有问题", "第 4 行", "案由，1 到 200 字", "二一年", "1949 年至今年");
        assertThat(take("再来.csv", HEAD + "001,关于缓解老旧小区停车难的提案,内容,2021,城建\n")).contains("导入 0 件，已有 1 件");
        assertThat(worker.client()
                        .sql(
                                "select count(*) from access.audit where action = 'proposals.import' and username = 'pp-council' and after is not null")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
        assertThat(text("lead", "/proposals/past?q=停车")).contains("停车难").doesNotContain("养老");
        assertThat(text("lead", "/proposals/past?year=2020")).contains("没有符合条件的历年提案");
        Page page = persons.open("lead", "/proposals/past");
        page.click("a:has-text(\"停车难\")");
        assertThat(page.locator("main").innerText())
                .contains("2021 年第 001 号", "138")
                .doesNotContain("13800001234");
        assertThat(persons.status("firm", "/proposals/past")).isEqualTo(403);
    }

    @Test
    @Order(2)
    void while_it_is_written_similar_ones_of_past_years_are_shown() {
        String draft = ProposalWorld.draft(persons, "author", "关于解决商务区停车难问题的提案", "望海商务楼周边车位少，占道停车多。", "推动楼宇与商场错时共享车位。");
        assertThat(text("author", draft))
                .contains("关于缓解老旧小区停车难的提案", "2021 年第 001 号")
                .doesNotContain("社区养老");
        Page page = persons.open("author", draft);
        page.check("[name=text-public]");
        page.check("[name=reply-public]");
        page.check("[name=name-public]");
        page.click("button[value=save]");
        Persons.send(persons.open("author", draft), "invite", "member", "pp-signer");
        send("signer", draft, "sign");
        main = ProposalWorld.submit(persons, "author", draft);
        open = ProposalWorld.submit(
                persons,
                "third",
                ProposalWorld.draft(persons, "third", "关于楼宇托育服务的提案", "联系人：张三丰，手机13800001234。", "利用空置楼层设托育点。"));
    }

    /** The titles that a person would expect beside a text, by words that stand in them. */
    private static final Map<String, String> EXPECTED = Map.of(
            "关于做好居民小区生活垃圾分类的建议\n居民分类投放不到位，混装混运", "垃圾分类",
            "关于解决停车难的建议\n老旧小区车位少，乱停车", "停车",
            "关于社区养老服务的建议\n老人助餐、日间照料不足", "养老",
            "关于商务楼宇安全管理的建议\n楼宇内有公司非法集资，要联合检查", "楼宇",
            "关于增加普惠幼儿园的建议\n公办幼儿园少，学前教育入园难", "学前教育",
            "关于大运河文化带建设的建议\n保护运河遗产，发展旅游", "运河",
            "关于推行河长制的建议\n河道水生态要长效保护", "河长制",
            "关于民营企业融资的建议\n中小企业贷款难、贷款贵", "企");

    @Test
    @Order(3)
    void real_proposals_are_taken_over_and_sensible_ones_found_among_them() throws Exception {
        Assumptions.assumeTrue(Files.exists(REAL), "the real proposals are not here");
        long begun = System.nanoTime();
        PastDesk.Taken taken = past.take(reader("council"), REAL, "jiangsu_2019.csv");
        long took = (System.nanoTime() - begun) / 1_000_000;
        assertThat(taken.problem()).isNull();
        assertThat(taken.left()).isEmpty();
        assertThat(taken.taken()).isEqualTo(436);
        var slowest = 0L;
        for (Map.Entry<String, String> each : EXPECTED.entrySet()) {
            String[] asked = each.getKey().split("\n");
            long from = System.nanoTime();
            List<String> found = similar.find(reader("author").scope(), asked[0], asked[1], 0).stream()
                    .map(SimilarFinder.Similar::title)
                    .toList();
            slowest = Math.max(slowest, (System.nanoTime() - from) / 1_000_000);
            assertThat(found).as(each.getKey()).isNotEmpty();
            assertThat(found.subList(0, Math.min(3, found.size())))
                    .as(each.getKey())
                    .anyMatch(title -> title.contains(each.getValue()));
        }
        assertThat(similar.find(reader("author").scope(), "关于火星移民的建议", "火星上种土豆", 0))
                .as("of what nobody proposed")
                .isEmpty();
        System.out.println("436 past proposals taken over in " + took + " ms; the slowest of " + EXPECTED.size()
                + " searches for similar ones took " + slowest + " ms");
        assertThat(slowest).isLessThan(2_000);
    }

    @Test
    @Order(4)
    void only_what_may_be_is_public_and_only_after_it_was_checked() {
        assertThat(text("council", main)).contains("没有立案，不能公开");
        send("council", main, "file");
        send("council", open, "file");
        assertThat(text("council", open)).contains("第一提案人没有同意公开");
        Page page = persons.open("third", open);
        page.check("[name=text-public]");
        page.click("button[value=consent]");
        assertThat(text("council", open)).contains("不能公开，请先处理", "情况分析第 1 行：手机号码", "没有同意公开的姓名");
        assertThat(persons.offers("council", open, "publish")).isFalse();
        assertThat(persons.open("council", open).content()).contains("TA-");
        assertThat(text("visitor", "/proposals/public")).contains("没有符合条件的公开提案");
        send("council", main, "publish");
        page = persons.open("visitor", "/proposals/public?q=停车");
        assertThat(page.locator("main").innerText())
                .contains("商务区停车难", "林委员", "答复未公开")
                .doesNotContain("江委员");
        page.click("a:has-text(\"商务区停车难\")");
        String published = page.url().substring(site().length());
        assertThat(page.locator("main").innerText()).contains("错时共享车位", "林委员").doesNotContain("江委员", "答复内容");
        assertThat(text("third", "/proposals/public?q=没有这样的词")).contains("没有符合条件的公开提案");
        assertThat(persons.status("visitor", main))
                .as("the page itself asks who is there")
                .isEqualTo(200);
        assertThat(persons.as("visitor").url()).contains("/login");
        page = persons.open("author", main);
        page.uncheck("[name=text-public]");
        page.click("button[value=consent]");
        assertThat(persons.status("visitor", published))
                .as("withdrawn with the consent")
                .isEqualTo(404);
        page = persons.open("author", main);
        page.check("[name=text-public]");
        page.check("[name=reply-public]");
        page.click("button[value=consent]");
        answered();
        send("council", main, "publish");
        page = persons.open("visitor", "/proposals/public");
        page.click("a:has-text(\"商务区停车难\")");
        assertThat(page.locator("main").innerText()).contains("错时共享已在三处试点", "住建局", "A类");
    }

    private void answered() {
        send("council", main, "assign", "lead-unit", "pp-housing");
        send(
                "lead",
                main,
                "contact",
                "way",
                "phone",
                "contacted",
                LocalDate.now(MatterTime.ZONE).toString());
        assertThat(send(
                        "lead",
                        main,
                        "reply",
                        "class",
                        "a",
                        "result",
                        "solved",
                        "answer",
                        "错时共享已在三处试点。",
                        "publish",
                        "yes"))
                .contains("已答复，待反馈");
    }

    @Test
    @Order(5)
    void what_came_of_it_is_read_from_the_measures_and_said_to_be_unknown_where_it_is() {
        assertThat(persons.offers("lead", main, "indicator")).isFalse();
        assertThat(send("author", main, "indicator", "about", "没有这座楼", "measure", "occupancy"))
                .contains("“没有这座楼”不是您能看到的楼宇或企业");
        assertThat(send("author", main, "indicator", "about", world.firm(), "measure", "occupancy"))
                .contains("不适用于所选的楼宇或企业");
        YearMonth before = YearMonth.now(MatterTime.ZONE).minusMonths(1);
        assertThat(send("author", main, "indicator", "about", world.building(), "measure", "occupancy"))
                .contains("望海商务楼", "之前", "提交时", "第 1 次答复时", "现在", "40.0%");
        assertThat(send("council", main, "indicator", "about", world.firm(), "measure", "let-area"))
                .contains("东海启明软件有限公司", "承租面积", "400");
        // The thread tells it from wherever one looks.
        assertThat(persons.open("lead", main).locator("#thread").innerText())
                .contains("第 1 次答复", "A类", "住建局", "东海启明软件有限公司 · 承租面积");
        worker.client()
                .sql("update proposals.indicator set month_before = ? where measure = 'let-area'")
                .param(before.minusYears(5).atDay(1))
                .update();
        assertThat(text("lead", main)).contains("当时还没有名单提到");
        assertThat(persons.offers("lead", main, "indicator-wrong")).isFalse();
    }

    @Test
    @Order(6)
    void of_an_enterprise_what_is_not_known_is_not_nought_and_its_tax_is_not_told_to_who_handles_it() {
        YearMonth now = YearMonth.now(MatterTime.ZONE);
        for (String measure : List.of("insured", "staff", "tax-band")) {
            send("council", main, "indicator", "about", world.firm(), "measure", measure);
        }
        worker.client()
                .sql(
                        "update proposals.indicator set month_before = ? where measure <> 'let-area' and subject_kind = 'enterprise'")
                .param(now.minusMonths(2).atDay(1))
                .update();
        assertThat(indicator("council", "参保人数")).contains("当时的资料没有说").doesNotContain("0 人");
        world.insured(now.minusMonths(2).atDay(3), 35);
        world.insured(now.atDay(1), 41);
        world.taxed(now.minusMonths(2), 50_000);
        world.taxed(now.minusMonths(1), 500_000);
        for (String who : List.of("council", "author", "lead", "leader")) {
            assertThat(indicator(who, "参保人数")).as(who).contains("35 人", "41 人", "增加 6 人");
            assertThat(indicator(who, "员工人数")).as(who).contains("当时的资料没有说").doesNotContain("0 人");
        }
        for (String who : List.of("leader", "office")) {
            assertThat(indicator(who, "当月税收档次")).as(who).contains("1 万至 10 万元", "10 万至 100 万元", "升 1 档");
        }
        for (String who : List.of("lead", "council", "author", "signer")) {
            assertThat(indicator(who, "当月税收档次")).as(who).contains("单户税收对您不公开").doesNotContain("万元");
            assertThat(open(who, main).content()).as(who).doesNotContain("1 万至 10 万元", "10 万至 100 万元");
        }
        assertThat(persons.status("far", main)).isEqualTo(404);
        assertThat(open("visitor", "/proposals/public").content()).doesNotContain("万元", "参保人数");
    }

    private String indicator(String who, String measure) {
        return open(who, main)
                .locator(".proposal-indicator:has-text(\"" + measure + "\")")
                .first()
                .innerText();
    }

    @Test
    @Order(7)
    void lists_and_figures_lead_to_the_same_proposals() {
        assertThat(text("council", "/proposals?state=all&grade=a"))
                .contains("商务区停车难")
                .doesNotContain("托育");
        assertThat(text("council", "/proposals?state=all&q=托育")).contains("托育").doesNotContain("商务区停车难");
        assertThat(text("council", "/proposals?state=all&unit=pp-housing"))
                .contains("商务区停车难")
                .doesNotContain("托育");
        assertThat(text("council", "/proposals?state=all&body=s-economy")).contains("没有符合条件的提案");
        assertThat(text("council", "/proposals?year=2001&state=all")).contains("没有符合条件的提案");
        assertThat(text("far", "/proposals?state=all")).contains("没有符合条件的提案");
        byte[] sheet = persons.open("council", "/proposals")
                .request()
                .get(site() + "/proposals.xlsx?state=all")
                .body();
        assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        Page page = persons.open("leader", "/proposals/figures");
        assertThat(page.locator("main").innerText()).contains("意见太少，不显示");
        for (String[] each :
                new String[][] {{"提交", "2"}, {"立案", "2"}, {"已答复", "1"}, {"按期答复", "1"}, {"A类：已解决或采纳", "1"}}) {
            page = persons.open("leader", "/proposals/figures");
            var count = page.locator("a[aria-label='" + each[0] + "：" + each[1] + " 件']");
            assertThat(count.count()).as(each[0]).isEqualTo(1);
            count.click();
            assertThat(page.locator("main tbody tr").count()).as(each[0]).isEqualTo(Integer.parseInt(each[1]));
        }
        assertThat(persons.status("leader", "/proposals/figures/rows?what=secret"))
                .isEqualTo(404);
        assertThat(persons.status("lead", "/proposals/figures")).isEqualTo(403);
    }

    @ParameterizedTest
    @Order(8)
    @CsvSource({
        "1440,zh,council,light",
        "390,zh,author,light",
        "390,en,council,dark",
        "1440,en,lead,light",
        "390,zh,lead,dark",
        "1440,zh,author,dark",
        "1440,zh,leader,light",
        "390,en,visitor,light",
        "1440,en,visitor,dark"
    })
    void everybody_finds_the_pages_readable(int width, String lang, String who, String mode) {
        String draft = who.equals("author")
                ? ProposalWorld.draft(persons, "author", "关于完善停车诱导系统的提案", "车位信息分散。", "统一发布余位。")
                : "";
        var paths = new ArrayList<>(List.of("/proposals/public"));
        if (!who.equals("visitor")) {
            paths.addAll(List.of("/proposals?state=all", main, "/proposals/past"));
        }
        if (who.equals("author")) {
            paths.addAll(List.of("/proposals/new", draft, "/suggestions/new", "/suggestions"));
        }
        if (who.equals("council")) {
            paths.addAll(List.of(open, "/proposals/figures", "/proposals/import"));
        }
        look(width, lang, who, mode, paths);
    }
}
