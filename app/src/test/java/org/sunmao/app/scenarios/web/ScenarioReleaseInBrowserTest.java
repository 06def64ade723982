package org.sunmao.app.scenarios.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.annotation.DirtiesContext;

/** Batches: out as a whole or not at all, read by everybody, printed, and changed by a further edition. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioReleaseInBrowserTest extends OnScenarioStage {

    private String opportunity = "";
    private String capability = "";
    private String batch = "";

    ScenarioReleaseInBrowserTest() {
        super("scr-");
    }

    @Test
    @Order(5)
    void a_batch_goes_out_as_a_whole_or_not_at_all() {
        opportunity = opportunityReady("三百台电梯需要提前发现隐患。联系人：王小明 13900001234");
        capability = capabilityReady();
        guideReady();
        Page page = open("office", "/scenarios/batches");
        page.fill("[name=title]", "数字赋能专场");
        page.click("button[value=make]");
        batch = path(page);
        assertThat(persons.status("steward", batch))
                .as("not before it is released")
                .isEqualTo(404);
        while (open("office", batch).locator("button[value=add]").count() > 0) {
            persons.as("office").locator("button[value=add]").first().click();
        }
        assertThat(forged(
                        "office",
                        opportunity,
                        "/matters/" + opportunity.replaceAll("\\D", "") + "/move",
                        "word",
                        "release",
                        "seen",
                        "2"))
                .as("not by hand, past the batch")
                .contains("发布要通过批次", "待发布");
        assertThat(step("office", batch, "release"))
                .contains("没有发布：有内容不能公开", "手机号", "139****1234", "王**".substring(0, 2));
        assertThat(open("visitor", "/scenarios/public").content()).doesNotContain("电梯按需维保");
        page = open("market", opportunity);
        assertThat(page.locator("a[href='" + opportunity + "/edit']").count())
                .as("handed in")
                .isZero();
        page = open("office", opportunity + "/edit");
        assertThat(page.inputValue("[name=phone]"))
                .as("not told to whoever may not read it")
                .isEmpty();
        page.fill("[name=description]", "三百台电梯需要提前发现隐患。");
        page.click("button:has-text('保存')");
        assertThat(recorded("scenarios.revise")).isEqualTo(1);
        assertThat(worker.client()
                        .sql("select content ->> 'phone' from scenarios.version where matter_id = ? and n = 2")
                        .param(Long.parseLong(opportunity.replaceAll("\\D", "")))
                        .query(String.class)
                        .single())
                .as("left as it was")
                .isEqualTo("139-0000-1234");
        assertThat(step("office", batch, "release")).contains("已办理", "第 1 版");
        assertThat(open("steward", batch).content()).contains("电梯按需维保");
        assertThat(recorded("scenarios.release")).isEqualTo(2);
        assertThat(step("office", batch, "reissue", "why", "更正")).contains("内容与上一版相同");
    }

    @Test
    @Order(6)
    void everybody_reads_what_is_released_and_nothing_else() throws Exception {
        Page page = open("visitor", "/scenarios/public");
        assertThat(page.content()).contains("电梯按需维保", "电梯健康管理", "数字导览");
        page = open("visitor", "/scenarios/public?field=culture");
        assertThat(page.content()).contains("数字导览").doesNotContain("电梯健康管理");
        String shown = opportunity.replace("/items/", "/public/");
        assertThat(open("visitor", shown).content())
                .contains("困人报警", "0990-5551234")
                .doesNotContain("王小明", "139");
        assertThat(persons.status("visitor", "/scenarios/public/999999")).isEqualTo(404);
        byte[] feed = persons.as("visitor")
                .request()
                .get(site() + "/scenarios/public/feed.atom")
                .body();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var atom = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
        assertThat(atom.getDocumentElement().getLocalName()).isEqualTo("feed");
        assertThat(atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(3);
        for (String needed : List.of("id", "title", "updated")) {
            assertThat(atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", needed)
                            .getLength())
                    .as("one of the feed and one of each entry: " + needed)
                    .isEqualTo(4);
        }
    }

    @Test
    @Order(7)
    void the_handbook_says_the_pages_on_which_things_stand() throws IOException {
        byte[] pdf = handbook(batch);
        HandbookText text = HandbookText.of(pdf);
        text.check(List.of("电梯按需维保", "数字导览"), List.of("电梯健康管理"));
        assertThat(text.whole())
                .contains("场景清单手册", "数字赋能专场", "按领域", "按单位和企业", "按楼宇和地点")
                .doesNotContain("王小明", "139");
        pictures(pdf, "handbook-");
    }

    @Test
    @Order(9)
    void a_long_handbook_says_the_right_pages_too() throws IOException {
        String many = released("示范专场", many(26));
        byte[] pdf = handbook(many);
        HandbookText text = HandbookText.of(pdf);
        assertThat(text.pages()).hasSizeGreaterThan(8);
        text.check(
                IntStream.rangeClosed(1, 26)
                        .mapToObj(i -> "示范场景之" + i + "号" + "既有设施改造".repeat(i % 4))
                        .toList(),
                List.of());
        pictures(pdf, "handbook-long-");
    }

    private byte[] handbook(String of) {
        return persons.as("visitor")
                .request()
                .get(site() + "/scenarios/public" + of.substring("/scenarios".length()) + "/handbook.pdf")
                .body();
    }

    private static void pictures(byte[] pdf, String name) throws IOException {
        String pictures = System.getProperty("sunmao.pictures");
        if (pictures == null) {
            return;
        }
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(i, 60),
                        "png",
                        Path.of(pictures, name + i + ".png").toFile());
            }
        }
    }

    @Test
    @Order(10)
    void a_change_is_a_further_edition() {
        Page page = open("office", capability + "/edit");
        page.fill("[name=description]", "采集运行状态判断部件劣化，困人时三十秒内报警");
        page.click("button:has-text('保存')");
        assertThat(open("visitor", capability.replace("/items/", "/public/")).content())
                .as("not before the edition")
                .contains("自动报警");
        assertThat(step("office", batch, "reissue", "why", "补充响应时间")).contains("第 2 版", "补充响应时间", "困人时自动报警", "三十秒内报警");
        assertThat(open("visitor", capability.replace("/items/", "/public/")).content())
                .contains("三十秒内报警");
        assertThat(step("lifts", capability, "withdraw", "why", "产品停售")).contains("已撤回");
        assertThat(persons.status("visitor", capability.replace("/items/", "/public/")))
                .isEqualTo(404);
    }
}
