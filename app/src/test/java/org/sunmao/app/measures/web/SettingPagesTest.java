package org.sunmao.app.measures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.catalogue.web.CatalogueWorld;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.measures.derive.Lattice;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.WorkbookText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The district chooses otherwise: looked at first, with a reason, kept for ever, and what was known before is answered by what held before. */
@SpringBootTest(properties = "sunmao.test.world=settings")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingPagesTest {

    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final String BY = "/measures/settings/registration-by";
    private static final String RATE = "/measures/registration-rate?month=2026-10";
    private static CatalogueWorld world = new CatalogueWorld(null);
    private static Instant before = Instant.EPOCH;

    @Autowired
    WorkerDatabase worker;

    /** A large tenant that is registered here and two small ones that are not. */
    @BeforeAll
    static void district(
            @Autowired WorkerDatabase worker,
            @Autowired People people,
            @Autowired MockMvc web,
            @Autowired ApplicationEventPublisher news) {
        CatalogueWorld.people(people);
        world = new CatalogueWorld(web);
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long tower = district.building("甲楼", district.street("990101001"), 1000);
        district.listed(tower, 2001, 8000);
        district.gross(tower, 1250);
        for (int back = 0; back < 3; back++) {
            district.list(tower, LIST.minusMonths(back));
        }
        district.vacant(district.unit(tower, 100), LIST.minusMonths(2));
        long here = district.enterprise("本地公司");
        district.holds(here, district.unit(tower, 300), LIST.minusMonths(2));
        district.registered(here, tower, LIST.minusMonths(2), LIST, "在营");
        for (int i = 0; i < 2; i++) {
            district.holds(district.enterprise("外地公司" + i), district.unit(tower, 50), LIST.minusMonths(2));
        }
        district.extract(LIST.minusMonths(2));
        district.extract(LIST);
        for (int back = 0; back < 24; back++) {
            district.tax(here, YearMonth.of(2026, 10).minusMonths(back), back < 10 ? 2_000_000_000L : 100L, 1L);
        }
        Lattice.publish(worker);
        news.publishEvent(new Derived(Instant.now()));
        before = Instant.now();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(world.text("office", path));
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.builder().build().readTree(world.text("office", path));
    }

    private String value(String path) throws Exception {
        return page(path).select(".answer-head .figure-number").text();
    }

    private int choose(String setting, Map<String, String> form) throws Exception {
        return world.change("office", "/measures/settings/" + setting, form)
                .getResponse()
                .getStatus();
    }

    @Test
    @Order(1)
    void a_look_shows_what_would_move_and_changes_nothing() throws Exception {
        assertThat(value(RATE)).isEqualTo("33.3%");
        Document look = page(BY + "?value=area&from=2026-10");
        assertThat(look.select("#preview tbody tr").text()).contains("注册率", "33.3%", "75.0%", "1");
        assertThat(look.select("#preview form[method=post] textarea[name=why]")).hasSize(1);
        assertThat(page(BY + "?value=area&from=2031-01").select("#preview").text())
                .contains("还没有数据");
        assertThat(page(BY + "?value=area&from=soon").select(".error").text()).contains("2026-06");
        assertThat(value(RATE)).isEqualTo("33.3%");
        assertThat(page(RATE).select(".choices").text()).contains("按企业数", "默认");
    }

    @Test
    @Order(2)
    void a_choice_needs_a_reason_and_a_value_that_there_is() throws Exception {
        assertThat(choose("registration-by", Map.of("value", "area", "from", "2026-10")))
                .isEqualTo(200);
        assertThat(choose("registration-by", Map.of("value", "weight", "why", "试")))
                .isEqualTo(200);
        assertThat(choose("nothing", Map.of("value", "area", "why", "试"))).isEqualTo(404);
        assertThat(page(BY).select("main").text()).contains("还没有人选过");
        assertThat(world.change("leader", BY, Map.of("value", "area", "why", "试"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void from_its_month_on_reports_are_made_by_the_new_choice_and_earlier_ones_by_the_old() throws Exception {
        assertThat(choose(
                        "registration-by",
                        Map.of("value", "area", "from", "2026-10", "seen", "0", "why", "区统计局通知，电话 13912345678")))
                .isEqualTo(302);
        assertThat(value(RATE)).isEqualTo("75.0%");
        assertThat(value("/measures/registration-rate?month=2026-09")).isEqualTo("33.3%");
        assertThat(page(RATE).select(".choices").text()).contains("按面积", "第 1 版");
        assertThat(page(RATE).select("main").text()).contains("自 2026年10月 起口径");
        assertThat(json("/api" + RATE).get("settings").get(0).get("value").asString())
                .isEqualTo("area");
        assertThat(json("/api" + RATE).get("breaks").get(0).asString()).isEqualTo("2026-10");
        assertThat(world.text("enterprise", BY))
                .contains("按面积")
                .doesNotContain("13912345678", "/measures/registration-rate");
        assertThat(worker.client()
                        .sql("select before ->> 'value' || ' ' || (after ->> 'value') from access.audit"
                                + " where action = 'measures.change-setting' and before is not null")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allMatch(line -> line.startsWith("count area"));
    }

    @Test
    @Order(4)
    void known_on_before_the_choice_the_earlier_one_holds() throws Exception {
        String then = "&known-on=" + before;
        assertThat(value(RATE + then)).isEqualTo("33.3%");
        assertThat(page(RATE + then).select(".choices").text()).contains("按企业数", "默认");
        assertThat(page("/measures?known-on=" + before).select("tbody").text()).contains("33.3%");
        assertThat(page(BY + "?known-on=" + before).select("main").text()).contains("还没有人选过");
        assertThat(page(BY + "?known-on=" + before).select("main form[method=post]"))
                .isEmpty();
        assertThat(page("/measures/settings?known-on=" + before).select("main").text())
                .doesNotContain("区统计局通知");
    }

    @Test
    @Order(5)
    void the_difference_between_two_definitions_is_named_so() throws Exception {
        Document page = page("/compare?measure=registration-rate&a-true-on=2026-10-31&a-known-on=" + before
                + "&b-true-on=2026-10-31");
        assertThat(page.select(".compare-change").text()).contains("+41.7 个百分点", "其中口径造成：+41.7", "其中资料造成：0");
        assertThat(page.select("#parts-defined tbody tr").text()).contains("甲楼", "33.3%", "75.0%");
        Document versions = page("/compare?measure=occupancy&a-version=1&b-version=2");
        assertThat(versions.select("#parts-defined tbody tr").text()).contains("甲楼", "40.0%", "32.0%");
    }

    @Test
    @Order(6)
    void versions_stand_side_by_side_and_can_be_asked_everywhere() throws Exception {
        assertThat(value("/measures/occupancy?month=2026-10")).isEqualTo("40.0%");
        assertThat(value("/measures/occupancy?month=2026-10&version=2")).isEqualTo("32.0%");
        Document page = page("/measures/occupancy?month=2026-10");
        assertThat(page.select("#versions tbody tr").eachText())
                .hasSize(2)
                .anyMatch(line -> line.contains("40.0%") && line.contains("本月生效"))
                .anyMatch(line -> line.contains("32.0%") && line.contains("未选用") && line.contains("建筑面积"));
        assertThat(world.status("office", "/measures/occupancy?version=3")).isEqualTo(404);
        assertThat(json("/api/measures/occupancy?month=2026-10&version=2")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("0.32");
        assertThat(json("/api/measures/occupancy?month=2026-10").get("versions"))
                .hasSize(2);
        byte[] book = world.page("office", "/measures/occupancy/answer.xlsx?month=2026-10&version=2")
                .getResponse()
                .getContentAsByteArray();
        assertThat(WorkbookText.of(book)).contains("建筑面积", "/measures/occupancy?month=2026-10&version=2", "第 2 版");
        assertThat(value("/measures/vacant-area?month=2026-10&version=2")).isEqualTo("600 ㎡");
        assertThat(value("/measures/vacant-area?month=2026-10")).isEqualTo("100 ㎡");
    }

    @Test
    @Order(7)
    void another_version_is_put_in_force_like_any_setting() throws Exception {
        assertThat(page("/measures/settings/version-occupancy?value=2")
                        .select("#preview tbody tr")
                        .text())
                .contains("出租率", "40.0%", "32.0%");
        assertThat(choose("version-occupancy", Map.of("value", "2", "seen", "0", "why", "与统计口径一致")))
                .isEqualTo(302);
        assertThat(value("/measures/occupancy?month=2026-09")).isEqualTo("32.0%");
        assertThat(value("/measures/occupancy?month=2026-09&known-on=" + before))
                .isEqualTo("40.0%");
        assertThat(page("/screen?month=2026-10").select("main").text()).contains("32.0%");
        long building = worker.client()
                .sql("select id from places.building")
                .query(Long.class)
                .single();
        assertThat(page("/buildings/B" + building).select(".figures").text()).contains("32.0%", "建筑面积");
    }

    @Test
    @Order(8)
    void a_choice_made_from_an_older_view_is_overtaken_and_one_that_holds_already_is_no_version() throws Exception {
        assertThat(world.change(
                                "office",
                                "/measures/settings/version-occupancy",
                                Map.of("value", "1", "seen", "0", "why", "旧页面"))
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("刚才有别人改过");
        assertThat(world.change(
                                "office",
                                "/measures/settings/version-occupancy",
                                Map.of("value", "2", "from", "2026-08", "seen", "1", "why", "再选一次"))
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("said=unchanged");
        assertThat(choose("version-occupancy", Map.of("value", "1", "from", "2026-10", "seen", "1", "why", "改回")))
                .isEqualTo(302);
        assertThat(value("/measures/occupancy?month=2026-09")).isEqualTo("32.0%");
        assertThat(value("/measures/occupancy?month=2026-10")).isEqualTo("40.0%");
        assertThat(page("/measures/occupancy?month=2026-10")
                        .select("#versions tbody")
                        .text())
                .contains("自 2026年10月 的报告起", "到 2026年9月 的报告为止");
    }

    @Test
    @Order(9)
    void calendar_years_and_the_part_kept_count_other_buildings() throws Exception {
        String over = "/api/measures/buildings-over-100m?month=2026-10";
        var session = world.as("office");
        assertThat(session).isNotNull();
        assertThat(json(over).get("unknownWhy").asString()).isNotEqualTo("retained-not-published");
        assertThat(choose("over-100m-tax", Map.of("value", "retained", "seen", "0", "why", "按财力")))
                .isEqualTo(302);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(world.text("leader", over))
                        .get("unknownWhy")
                        .asString())
                .isEqualTo("retained-not-published");
    }
}
