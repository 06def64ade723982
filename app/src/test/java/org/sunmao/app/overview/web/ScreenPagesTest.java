package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
    }

    private MockHttpServletResponse page(String who, String path) throws Exception {
        return web.perform(get(path).with(httpBasic("screen-" + who, PASSWORD)).with(Stated.purpose()))
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
                .containsOnlyOnce("<tr aria-current=\"date\"><th scope=\"row\">2026年9月</th>")
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
        String tile = screen.substring(screen.indexOf("<section class=\"tile chosen\""));
        assertThat(tile.substring(0, tile.indexOf("</section>"))).contains(">" + value + "<");
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
        assertThat(definitions.size()).isEqualTo(22);
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
}
