package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
class ScreenPagesTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final String HARBOUR = "990101001";
    private static final String HILL = "990101002";

    @Autowired
    MockMvc web;

    @BeforeAll
    static void district(
            @Autowired WorkerDatabase worker, @Autowired People people, @Autowired ApplicationEventPublisher news) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("screen-office", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("screen-steward", "楼", Role.STEWARD, hash, List.of(GrantSpec.region(HARBOUR))),
                        new NewPerson("screen-member", "委", Role.MEMBER, hash, List.of()),
                        new NewPerson("screen-enterprise", "企", Role.ENTERPRISE, hash, List.of())),
                "test");
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long tower = district.building("甲楼", district.street(HARBOUR), 1000);
        long house = district.building("乙楼", district.street(HILL), 500);
        district.listed(tower, 2001, 800);
        district.list(tower, LIST.minusMonths(1));
        district.list(tower, LIST);
        district.list(house, LIST);
        long both = district.enterprise("两地公司");
        district.holds(both, district.unit(tower, 300), LIST);
        district.holds(both, district.unit(house, 100), LIST);
        district.holds(district.enterprise("山上公司"), district.unit(house, 100), LIST);
        district.holds(district.enterprise("待定公司", "provisional"), district.unit(house, 50), LIST);
        for (int back = 0; back < 12; back++) {
            district.tax(both, OCTOBER.minusMonths(back), 1_000_000);
        }
        district.extract(LIST);
        district.registered(both, tower, LIST, LIST, "在营");
        Lattice.publish(worker);
        news.publishEvent(new Derived(Instant.EPOCH));
        people.addAll(
                List.of(new NewPerson("screen-manager", "物", Role.MANAGER, hash, List.of(GrantSpec.building(tower)))),
                "test");
    }

    @Test
    void a_manager_follows_the_screen_into_the_street_of_his_building() throws Exception {
        String screen = page("manager", "/screen").getContentAsString();
        assertThat(screen).contains("place=street%3A" + HARBOUR);
        assertThat(page("manager", "/screen?place=street:" + HARBOUR).getContentAsString())
                .contains("甲楼")
                .doesNotContain("乙楼");
        assertThat(page("manager", "/screen?place=street:" + HILL).getStatus()).isEqualTo(404);
        assertThat(json("manager", "/api/measures/enterprises-present?place=street:" + HARBOUR)
                        .path("value")
                        .asInt())
                .isEqualTo(1);
    }

    /** What is still being counted is asked for again, as the page does it by itself. */
    private MockHttpServletResponse page(String who, String path) throws Exception {
        for (int again = 0; again < 50; again++) {
            MockHttpServletResponse answer = once(who, path);
            if (!answer.getContentAsString().contains("data-unfinished")) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(path + " is never finished");
    }

    private MockHttpServletResponse once(String who, String path) throws Exception {
        return web.perform(get(URI.create(path))
                        .with(httpBasic("screen-" + who, PASSWORD))
                        .with(Stated.purpose()))
                .andReturn()
                .getResponse();
    }

    private JsonNode json(String who, String path) throws Exception {
        return JsonMapper.builder().build().readTree(page(who, path).getContentAsString());
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 一屏总览, 入驻企业, 没有计入的, 1 家待确认的企业",
        "en, The district on one screen, Enterprises present, Not counted, 1 provisional enterprise",
    })
    void the_screen_shows_figures_in_both_languages(
            String lang, String title, String name, String leftOut, String provisional) throws Exception {
        String screen = page("office", "/screen?lang=" + lang).getContentAsString();
        assertThat(screen)
                .contains(title, name, leftOut, provisional, "甲楼", "/measures/occupancy?month=2026-10")
                .doesNotContain("⟦");
    }

    @Test
    void the_month_that_is_asked_about_is_marked_in_the_trend() throws Exception {
        assertThat(page("office", "/screen?month=2026-09&lang=zh").getContentAsString())
                .containsOnlyOnce(
                        "<tr aria-current=\"date\"><th scope=\"row\"><a href=\"/screen?month=2026-09\">2026年9月</a></th>")
                .contains("trend-now");
    }

    @ParameterizedTest
    @CsvSource({
        "buildings, 楼宇, 2",
        "office-area, 商务办公面积, 800 ㎡",
        "occupancy, 出租率, 36.7%",
        "vacant-area, 空置面积, 未知",
        "enterprises-present, 入驻企业, 2",
        "enterprises-registered, 注册企业, 1",
        "tax-12-months, 近十二个月税收, 12 万元",
        "buildings-over-100m, 亿元楼, 0",
    })
    void each_of_the_eight_figures_stands_there_and_chooses_trend_and_rankings(String id, String name, String value)
            throws Exception {
        String screen = page("office", "/screen?figure=" + id).getContentAsString();
        assertThat(screen)
                .containsPattern("aria-current=\"true\">" + name + "</a>")
                .contains("id=\"chosen\">" + name, "/measures/" + id + "?month=2026-10")
                .doesNotContain("⟦");
        String tile = screen.substring(screen.indexOf("class=\"tile chosen\""));
        assertThat(tile.substring(0, tile.indexOf("</div>"))).contains(">" + value + "<");
    }

    @Test
    void who_moved_in_the_month_is_named_and_leads_to_the_file() throws Exception {
        String screen = page("office", "/screen").getContentAsString();
        String moves = screen.substring(screen.indexOf("screen-moves"));
        assertThat(moves)
                .containsPattern("<a href=\"/enterprises/E[0-9]+\">两地公司</a>")
                .contains("1 家次", "0 家次", "新入驻", "/measures/moves-in?month=2026-10");
        assertThat(page("office", "/screen?month=2026-09&figure=moves-in").getContentAsString())
                .contains("没有两期名单可比", "id=\"chosen\">迁入", "<option value=\"2026-09\" selected");
    }

    @Test
    void a_street_has_a_screen_of_its_own_at_its_own_address() throws Exception {
        String screen = page("office", "/screen?place=street:" + HILL + "&figure=occupancy")
                .getContentAsString();
        assertThat(screen).contains(HILL + "街道", "乙楼", "50.0%").doesNotContain("甲楼", "⟦");
        assertThat(page("office", "/screen?place=street:990101999").getStatus()).isEqualTo(404);
        for (String path : List.of(
                "/screen", "/measures/occupancy", "/measures/occupancy/answer.xlsx", "/api/measures/occupancy")) {
            assertThat(page("office", path + "?place=B93").getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_month_that_is_none_or_speaks_of_nothing_is_the_newest() throws Exception {
        for (String month : List.of("2019-01", "no-month", "2026-10")) {
            assertThat(page("office", "/screen?month=" + month).getContentAsString())
                    .contains("2026-10-31");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "enterprises-present, zh, 两地公司, 同时在另一街道",
        "enterprises-present, en, 两地公司, also present in another street",
        "occupancy, zh, 已租, 可租面积",
        "occupancy, en, Vacant, Rentable",
        "tax-12-months, zh, 两地公司, 第 1 版",
        "tax-12-months, en, 两地公司, version 1",
        "buildings, zh, 甲楼, 建成年份",
        "office-area, en, 甲楼, Gross area",
        "vacant-area, zh, 没有说到空置, 空置面积",
        "enterprises-registered, en, 两地公司, Registered address",
        "buildings-over-100m, zh, 100,000,000 元, 第 1 版",
        "moves-in, zh, 两地公司, 新入驻",
        "moves-out, en, still in another one, Gone",
    })
    void a_figure_says_where_it_comes_from(String measure, String lang, String row, String word) throws Exception {
        String answer = page("office", "/measures/" + measure + "?lang=" + lang).getContentAsString();
        assertThat(answer).contains(row, word).doesNotContain("⟦");
    }

    @Test
    void what_is_left_out_is_listed_under_its_own_address() throws Exception {
        assertThat(page("office", "/measures/enterprises-present?rows=provisional")
                        .getContentAsString())
                .contains("待定公司");
        assertThat(page("office", "/measures/no-such-measure").getStatus()).isEqualTo(404);
    }

    @Test
    void json_says_the_same() throws Exception {
        JsonNode answer = json("office", "/api/measures/enterprises-present?month=2026-10");
        assertThat(answer.path("value").asInt()).isEqualTo(2);
        assertThat(answer.path("breakdowns").get(0).path("reconciling").asInt()).isEqualTo(-1);
        JsonNode definitions = json("office", "/api/measures");
        assertThat(StreamSupport.stream(definitions.spliterator(), false)
                        .filter(one ->
                                !one.path("sourceKinds").get(0).asString().equals("platform")))
                .as("told from evidence, without what is done here")
                .hasSize(22)
                .hasSizeLessThan(definitions.size());
        assertThat(definitions.get(1).path("nameZh").asString()).isEqualTo("出租率");
        assertThat(definitions.get(1).path("nameEn").asString()).isEqualTo("Occupancy");
    }

    @Test
    void each_reader_sees_no_more_than_the_scope_opens() throws Exception {
        assertThat(json("steward", "/api/measures/enterprises-present")
                        .path("value")
                        .asInt())
                .isEqualTo(1);
        assertThat(page("steward", "/api/measures/enterprises-present?place=street:" + HILL)
                        .getStatus())
                .isEqualTo(404);
        JsonNode tax = json("member", "/api/measures/tax-12-months");
        assertThat(tax.path("value").isNull()).isTrue();
        assertThat(tax.path("unknownWhy").asString()).isEqualTo("no-tax-right");
        assertThat(page("member", "/measures/tax-12-months").getContentAsString())
                .doesNotContain("两地公司");
        assertThat(page("member", "/screen").getStatus()).isEqualTo(200);
        assertThat(page("enterprise", "/screen").getStatus()).isEqualTo(403);
        assertThat(page("enterprise", "/api/measures").getStatus()).isEqualTo(403);
    }

    private static String part(String screen, String id) {
        Element part = Jsoup.parse(screen).getElementById("part-" + id);
        assertThat(part).as(id).isNotNull();
        assertThat(part.attr("data-part")).isEqualTo(id);
        return part.text();
    }

    @Test
    void each_part_stands_in_its_element_once() throws Exception {
        var page = Jsoup.parse(page("office", "/screen?lang=zh").getContentAsString());
        assertThat(page.select("[data-part]").eachAttr("data-part"))
                .containsExactlyInAnyOrderElementsOf(ScreenParts.IDS);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void the_wall_has_the_same_parts_and_no_menu() throws Exception {
        var wall = Jsoup.parse(page("office", "/screen?wall=yes&lang=zh").getContentAsString());
        assertThat(wall.select("[data-part]").eachAttr("data-part"))
                .containsExactlyInAnyOrderElementsOf(ScreenParts.IDS);
        assertThat(wall.select("nav.rail, header.top, .find")).isEmpty();
        assertThat(wall.select(".tile-label a").eachAttr("href")).allMatch(href -> href.contains("wall=yes"));
    }

    @Test
    void what_moved_what_ends_and_which_industries_are_told_of_the_place_that_is_shown() throws Exception {
        String screen = page("office", "/screen?lang=zh").getContentAsString();
        assertThat(part(screen, "industry")).contains("2 家入驻企业", "2 家没有来源说明行业");
        assertThat(part(screen, "leases")).contains("当日在租 4 份，其中 4 份没有来源说明到期日");
        assertThat(part(
                        page("office", "/screen?lang=zh&place=street:" + HARBOUR)
                                .getContentAsString(),
                        "industry"))
                .contains("1 家入驻企业");
    }

    @Test
    void from_the_district_down_to_the_enterprise_each_step_is_an_address() throws Exception {
        String address = "/screen?place=street:" + HILL;
        address = step(address, "ranking", "乙楼");
        assertThat(address).startsWith("/screen?place=building%3A");
        String building = page("office", address).getContentAsString();
        assertThat(part(building, "where")).contains("一屏总览", HILL + "街道", "乙楼");
        assertThat(part(building, "figures")).contains("50.0%");
        address = Jsoup.parse(building).select("#part-inside .floors a").first().attr("href");
        assertThat(address).contains("&floor=");
        Element room = Jsoup.parse(page("office", address).getContentAsString())
                .select("#part-inside .room-lines li:contains(两地公司)")
                .first();
        String unit = room.select(".room-label").attr("href");
        assertThat(part(page("office", unit).getContentAsString(), "where")).contains("层", "室");
        String firm = room.select(".room-who a").attr("href");
        String shown = page("office", firm).getContentAsString();
        assertThat(Jsoup.parse(shown).select(".where h1").text()).isEqualTo("两地公司");
        assertThat(part(shown, "inside")).contains("甲楼", "乙楼");
        assertThat(page("office", address + "&unit=999999").getStatus()).isEqualTo(404);
        assertThat(page("office", "/screen?enterprise=E999999").getStatus()).isEqualTo(404);
    }

    private String step(String address, String part, String name) throws Exception {
        return Jsoup.parse(page("office", address).getContentAsString())
                .select("#part-" + part + " a:containsOwn(" + name + ")")
                .attr("href");
    }

    @Test
    void a_range_of_months_holds_the_figures_against_its_first() throws Exception {
        String screen = page("office", "/screen?from=2026-09&month=2026-10&figure=enterprises-present&lang=zh")
                .getContentAsString();
        assertThat(part(screen, "figures")).contains("2026年9月");
        assertThat(part(screen, "trend")).contains("2026年9月 至 2026年10月", "取消时段");
        assertThat(screen).contains("trend-range");
        assertThat(page("office", "/screen?from=2026-11&month=2026-10").getContentAsString())
                .doesNotContain("trend-range");
    }

    @Test
    void a_steward_sees_nothing_of_another_street() throws Exception {
        String screen = page("steward", "/screen?lang=zh").getContentAsString();
        assertThat(screen).contains("甲楼").doesNotContain("乙楼", "山上公司", HILL);
        assertThat(part(screen, "industry")).contains("1 家入驻企业");
        assertThat(part(screen, "leases")).contains("当日在租 1 份");
        String firm = "/screen?enterprise="
                + Jsoup.parse(page("office", "/enterprises").getContentAsString())
                        .select("a:containsOwn(山上公司)")
                        .attr("href")
                        .replace("/enterprises/", "");
        assertThat(page("office", firm).getStatus()).isEqualTo(200);
        assertThat(page("steward", firm).getStatus()).isEqualTo(404);
        assertThat(page("steward", "/screen/beside?first-place=street:" + HILL).getStatus())
                .isEqualTo(404);
        assertThat(page("steward", "/screen/beside").getContentAsString()).doesNotContain("乙楼", HILL);
    }

    @ParameterizedTest
    @CsvSource({"zh, 右减左, −1", "en, Right less left, −1"})
    void two_streets_stand_side_by_side(String lang, String head, String difference) throws Exception {
        String beside = page(
                        "office",
                        "/screen/beside?first-place=street:" + HILL + "&second-place=street:" + HARBOUR + "&lang="
                                + lang)
                .getContentAsString();
        assertThat(beside).contains(head).doesNotContain("⟦");
        assertThat(Jsoup.parse(beside)
                        .select(".beside-table tr:has(a[href*=enterprises-present]) td")
                        .eachText())
                .containsExactly("2", "1", difference);
    }

    @Test
    void two_days_stand_side_by_side_and_a_day_that_is_none_is_told() throws Exception {
        String days = page("office", "/screen/beside?first-day=2026-10-01&second-day=2026-10-31&lang=zh")
                .getContentAsString();
        Element row = Jsoup.parse(days)
                .select(".beside-table tr:has(a[href*=enterprises-present])")
                .first();
        assertThat(row.select("td").eachText()).element(1).isEqualTo("2");
        assertThat(row.select("td").get(0).text()).isNotEqualTo("2");
        assertThat(row.select("a").first().attr("href")).contains("true-on=2026-10-01");
        assertThat(page("office", "/screen/beside?first-day=2019-13-01&lang=zh").getContentAsString())
                .contains("“2019-13-01”不是数据说得到的日期", "现在按 2026-10-31 显示");
        assertThat(page("enterprise", "/screen/beside").getStatus()).isEqualTo(403);
    }
}
