package org.sunmao.app.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.testing.Persons;
import org.w3c.dom.Document;

/** What grows from the results of an activity by the hand of whoever was there, what becomes of it, and what of an activity is public. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivityGrowthInBrowserTest extends ActivitiesInBrowser {

    private String first = "";
    private String request = "";
    private String lead = "";
    private String suggestion = "";

    private String id() {
        return first.replaceAll(".*/", "");
    }

    private String path(Page page) {
        return page.url().substring(site().length()).replaceAll("\\?.*", "");
    }

    private Page grow(String who, int n, String what) {
        Page page = open(who, first + "?view=results");
        page.locator("#r" + n + " details").first().evaluate("each => each.open = true");
        page.click("#r" + n + " a:has-text(\"" + what + "\")");
        return page;
    }

    @Test
    @Order(1)
    void a_member_who_was_there_opens_a_request_and_a_lead_from_a_result_and_nobody_else_does() {
        first = lived("停车难协商");
        assertThat(open("other", first + "?view=results").content())
                .contains("提出建议")
                .doesNotContain("转为诉求", "转为招商线索");
        for (String form : List.of("/requests/new", "/projects/new")) {
            assertThat(persons.status("other", form + "?from=" + id() + "&result=1"))
                    .as("was not there")
                    .isEqualTo(403);
            assertThat(persons.status("member", form)).as("from nothing").isEqualTo(403);
            assertThat(persons.status("member", form + "?from=" + id()))
                    .as("from no result")
                    .isEqualTo(403);
            assertThat(persons.status("member", form + "?from=" + id() + "&result=9"))
                    .as("from a result that there is not")
                    .isEqualTo(403);
        }
        Page page = grow("member", 1, "转为诉求");
        assertThat(page.content()).contains("来自 HD-");
        page.fill("[name=enterprise]", firm);
        page.click("button:has-text(\"填写诉求\")");
        page.fill("[name=title]", "请机关停车场夜间开放");
        page.fill("[name=content]", "员工夜班停车难，协商会上提出。");
        page.click("button[formaction=\"/requests/similar\"]");
        page.click("form[action='/requests/new'] button.primary");
        request = path(page);
        assertThat(request).matches("/requests/[0-9]+");
        assertThat(page.locator("main").innerText()).contains("SQ-", "请机关停车场夜间开放", "东海启明软件有限公司", "停车难协商");
        assertThat(persons.status("other", request)).as("another's").isEqualTo(404);
        assertThat(persons.status("member", "/requests"))
                .as("the list is not his")
                .isEqualTo(403);
        assertThat(open("firm", request).content()).contains("请机关停车场夜间开放");
        assertThat(open("office", request).content()).contains("请机关停车场夜间开放");
        Page project = grow("member", 2, "转为招商线索");
        assertThat(project.content()).contains("来自 HD-");
        project.fill("#f-title", "立体停车设备生产线");
        project.fill("#f-investor", "深圳市霁帆洲设备有限公司");
        project.selectOption("#f-source", "bay");
        project.fill("#f-region", "亚特兰蒂斯");
        project.selectOption("[name=lead-unit]", "housing");
        project.selectOption("#f-fiscal", "no");
        project.fill("#f-content", "会上认识的设备商，有意落户。");
        project.click("form[method=post] button.primary");
        assertThat(project.content()).contains("亚特兰蒂斯", "来自 HD-");
        project.fill("#f-region", "南宁市");
        project.click("form[method=post] button.primary");
        lead = path(project);
        assertThat(lead).matches("/projects/[0-9]+");
        assertThat(project.locator("main").innerText())
                .contains("XM-", "深圳市霁帆洲设备有限公司", "停车难协商")
                .doesNotContain("更正", "尚无证明");
        assertThat(project.locator(".project-open, .project-proven").count())
                .as("what proves a stage is not told")
                .isZero();
        assertThat(persons.status("other", lead)).isEqualTo(404);
        assertThat(persons.status("member", "/projects")).isEqualTo(403);
        assertThat(worker.client()
                        .sql(
                                "select count(*) from access.audit where action = 'matters.open' and username = 'ac-member' and after is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(open("member", first + "?view=results").locator("#r1").innerText())
                .contains("SQ-");
        assertThat(open("office", first + "?view=results").locator("#r2").innerText())
                .contains("XM-", "立体停车设备生产线");
    }

    @Test
    @Order(2)
    void a_suggestion_from_a_result_is_put_to_a_unit_and_its_fate_is_that_of_the_result() {
        Page page = grow("member", 3, "提出建议");
        page.fill("[name=title]", "出入口设余位屏");
        page.fill("[name=content]", "让司机在路口就知道还有几个车位。");
        page.selectOption("[name=subject]", "city");
        page.click("button[value=send]");
        suggestion = path(page);
        assertThat(suggestion).matches("/suggestions/[0-9]+");
        assertThat(persons.status("housing", suggestion))
                .as("not put to it yet")
                .isEqualTo(404);
        assertThat(Persons.send(open("council", suggestion), "put", "lead-unit", "housing")
                        .locator("main")
                        .innerText())
                .contains("单位研究中", "住建局");
        assertThat(open("member", suggestion).locator("main").innerText()).contains("单位研究中");
        assertThat(open("member", "/notices").content()).contains("JY-");
        assertThat(open("housing", "/suggestions").content()).contains("出入口设余位屏");
        assertThat(open("housing", "/my-work").content()).contains("出入口设余位屏");
        assertThat(persons.offers("housing", suggestion, "adopt"))
                .as("others say so")
                .isFalse();
        page = open("housing", suggestion);
        page.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        assertThat(Persons.send(page, "answer", "answer", "今年在两个路口试点。")
                        .locator("main")
                        .innerText())
                .as("its opinion is missing")
                .contains("单位研究中");
        assertThat(Persons.send(open("housing", suggestion), "answer", "opinion", "adopt", "answer", "今年在两个路口试点。")
                        .locator("main")
                        .innerText())
                .contains("单位已答复", "可以采纳");
        assertThat(open("member", suggestion).locator("main").innerText()).contains("今年在两个路口试点。", "可以采纳");
        assertThat(open("leader", first + "?view=results")
                        .locator("#r3 .badge")
                        .first()
                        .innerText())
                .isEqualTo("尚未答复");
        assertThat(Persons.send(open("council", suggestion), "adopt", "words", "列入年度计划")
                        .locator("main")
                        .innerText())
                .contains("采纳", "列入年度计划");
        assertThat(open("member", "/notices").content()).contains("采纳");
        assertThat(open("leader", first + "?view=results").locator("#r3").innerText())
                .contains("已采纳", "住建局", "JY-");
        // Counted by the yearly report: the one that was written by hand, and the one that followed from the
        // suggestion.
        assertThat(open("leader", "/activities/report?year=" + today().getYear())
                        .locator(".activity-sentence")
                        .textContent())
                .contains("提出意见建议 3 条，其中 2 条被采纳");
        // Given back, it waits again; a later no is a no.
        Page other = grow("member", 2, "提出建议");
        other.fill("[name=title]", "统一停车收费标准");
        other.fill("[name=content]", "各楼收费差别大。");
        other.selectOption("[name=subject]", "city");
        other.click("button[value=send]");
        String second = path(other);
        Persons.send(open("office", second), "put", "lead-unit", "housing");
        Persons.send(open("housing", second), "return", "why", "由发改部门定价");
        assertThat(open("council", second).locator("main").innerText()).contains("待处理", "由发改部门定价");
        Persons.send(open("council", second), "refuse", "why", "属市场调节价");
        assertThat(open("leader", first + "?view=results").locator("#r2").innerText())
                .contains("未采纳");
        assertThat(open("leader", "/activities/report?year=" + today().getYear())
                        .locator(".activity-sentence")
                        .textContent())
                .contains("其中 2 条被采纳");
    }

    @Test
    @Order(3)
    void photos_go_along_with_the_public_bulletin_made_anew_and_are_taken_back_with_it() {
        photo(first);
        String[] bulletin = {"headline", "停车难有解", "byline", "本报记者 甲", "text", "日前，会客厅协商停车。"};
        say("council", first, "minutes", "bulletin", bulletin);
        say("council", first, "minutes", "publish-bulletin");
        Page silent = open("council", first + "?view=minutes");
        silent.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        assertThat(Persons.send(silent, "photo", "taken-by", "通讯员 乙").content()).contains("“照片内容”现为");
        assertThat(say("council", first, "minutes", "photo", "alt", "委员与企业代表围桌座谈", "taken-by", "通讯员 乙"))
                .contains("委员与企业代表围桌座谈", "摄影：通讯员 乙", "320 × 200");
        assertThat(persons.offers("council", first + "?view=minutes", "photo"))
                .as("none is left that does not go along")
                .isFalse();
        assertThat(persons.offers("member", first + "?view=minutes", "photo-withdrawn"))
                .isFalse();
        assertThat(lines("activities.photo")).isEqualTo(1);
        long id = worker.client()
                .sql("select id from activities.photo")
                .query(Long.class)
                .single();
        String picture = "/activities/public/photos/" + id;
        assertThat(persons.status("visitor", picture))
                .as("the activity is not public")
                .isEqualTo(404);
        say("council", first, "about", "publish");
        Page page = open("visitor", "/activities/public");
        Locator image = page.locator(".activity-shown img");
        image.scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelector('.activity-shown img').naturalWidth > 0");
        assertThat(image.evaluate("each => each.naturalWidth")).isEqualTo(320);
        assertThat(image.getAttribute("alt")).isEqualTo("委员与企业代表围桌座谈");
        assertThat(page.locator(".activity-shown figcaption").innerText()).isEqualTo("摄影：通讯员 乙");
        var answer = persons.as("visitor").request().get(site() + picture);
        assertThat(answer.headers().get("content-type")).isEqualTo("image/jpeg");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
        String bytes = new String(answer.body(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("\u00ff\u00d8").doesNotContain("Exif", "GPS", "31.2N");
        String feed = new String(
                persons.as("visitor").request().get(site() + "/activities.atom").body(), StandardCharsets.UTF_8);
        assertThat(feed).contains("rel=\"enclosure\"", picture, "image/jpeg");
        // Taken back with the activity, with the bulletin's next draft, and by itself.
        say("council", first, "about", "unpublish");
        assertThat(persons.status("visitor", picture)).isEqualTo(404);
        say("council", first, "about", "publish");
        assertThat(persons.status("visitor", picture)).isEqualTo(200);
        say("council", first, "minutes", "bulletin", bulletin);
        assertThat(persons.status("visitor", picture))
                .as("the bulletin is a draft again")
                .isEqualTo(404);
        say("council", first, "minutes", "publish-bulletin");
        assertThat(persons.status("visitor", picture)).isEqualTo(200);
        say("council", first, "minutes", "photo-withdrawn");
        assertThat(persons.status("visitor", picture)).isEqualTo(404);
        say("council", first, "minutes", "photo", "alt", "委员与企业代表围桌座谈", "taken-by", "通讯员 乙");
        say("council", first, "about", "unpublish");
    }

    @Test
    @Order(4)
    void calendar_and_feed_give_visitors_what_is_public_and_nothing_else() throws Exception {
        plan("联席会议筹备会", "协商", at(-30), at(90));
        assertThat(open("visitor", "/activities/public").content()).contains("近期没有公开的活动");
        say("council", first, "about", "publish");
        String lecture = plan("微宣讲进社区；第一讲，欢迎", "微宣讲", at(3000), at(3060));
        say("council", lecture, "about", "publish");
        assertThat(open("visitor", "/activities/public").content())
                .contains("停车难协商", "停车难有解", "微宣讲进社区")
                .doesNotContain("联席会议", "委员甲");
        byte[] ics =
                persons.as("visitor").request().get(site() + "/activities.ics").body();
        Calendar calendar = new CalendarBuilder().build(new StringReader(new String(ics, StandardCharsets.UTF_8)));
        calendar.validate();
        assertThat(calendar.getComponents("VEVENT")).hasSize(2);
        assertThat(calendar.toString()).contains("微宣讲进社区").doesNotContain("联席会议");
        assertThat(new String(ics, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        byte[] atom =
                persons.as("visitor").request().get(site() + "/activities.atom").body();
        Document feed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(atom));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getDocumentElement().getTextContent())
                .contains("会客厅协商停车")
                .doesNotContain("联席会议");
        say("council", lecture, "about", "unpublish");
        assertThat(new String(
                        persons.as("visitor")
                                .request()
                                .get(site() + "/activities.ics")
                                .body(),
                        StandardCharsets.UTF_8))
                .doesNotContain("UID:" + lecture);
        assertThat(persons.as("visitor").navigate(site() + first).url()).contains("/login");
        Page month = open("member", "/activities/calendar");
        assertThat(month.locator(".activity-now").textContent()).contains("停车难协商", "联席会议");
        assertThat(open("firm", "/activities/calendar").locator("main").textContent())
                .as("was asked to nothing")
                .doesNotContain("停车难协商", "联席会议");
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({
        "1440,zh,council,light",
        "390,zh,member,light",
        "390,en,member,dark",
        "1440,en,council,dark",
        "1440,zh,visitor,light",
        "390,en,visitor,dark"
    })
    void everybody_finds_the_pages_readable(int width, String lang, String who, String mode) {
        var paths = new ArrayList<>(List.of("/activities/public"));
        if (!who.equals("visitor")) {
            paths.addAll(List.of(
                    first + "?view=results",
                    first + "?view=minutes",
                    "/activities/calendar",
                    first + "/bulletin",
                    suggestion));
        }
        if (who.equals("member")) {
            paths.addAll(List.of(
                    request,
                    lead,
                    "/requests/new?from=" + id() + "&result=1",
                    "/requests/new?from=" + id() + "&result=1&enterprise=" + firm,
                    "/projects/new?from=" + id() + "&result=1"));
        }
        look(width, lang, who, mode, paths);
    }
}
