package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.TestPasswords;

/** A functional area that lies in two streets: its screen, the way down through it, its lists, the field that finds it, and who sees how much of it. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=functional-areas")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@DirtiesContext
class FunctionalAreasTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final String HARBOUR = "990101001";
    private static final String HILL = "990101002";

    @Autowired
    MockMvc web;

    private static MeasurePlace area = MeasurePlace.NOWHERE;

    @BeforeAll
    static void district(
            @Autowired WorkerDatabase worker, @Autowired People people, @Autowired ApplicationEventPublisher news) {
        String hash = TestPasswords.hash(PASSWORD);
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long tower = district.building("甲楼", district.street(HARBOUR), 1000);
        long house = district.building("乙楼", district.street(HILL), 500);
        long hall = district.building("丙楼", HILL, 500);
        Stream.of(tower, house, hall).forEach(building -> district.list(building, LIST));
        long both = district.enterprise("两楼公司");
        district.holds(both, district.unit(tower, 300), LIST);
        district.holds(both, district.unit(house, 100), LIST);
        long hill = district.enterprise("山上公司");
        long outside = district.enterprise("区外公司");
        district.holds(hill, district.unit(house, 100), LIST);
        district.holds(outside, district.unit(hall, 100), LIST);
        List.of(List.of(both, tower), List.of(hill, house), List.of(outside, hall))
                .forEach(pair -> worker.client()
                        .sql("update enterprises.enterprise_current set registered_building_id = ? where id = ?")
                        .params(pair.get(1), pair.get(0))
                        .update());
        worker.client()
                .sql("update places.building_current set longitude = 122.8 + id % 7 * 0.01, latitude = 36.01")
                .update();
        area = district.inArea("临港金融区", List.of(tower, house));
        people.addAll(
                List.of(
                        new NewPerson("area-office", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("area-steward", "楼", Role.STEWARD, hash, List.of(GrantSpec.region(HARBOUR))),
                        new NewPerson("area-stranger", "外", Role.MANAGER, hash, List.of(GrantSpec.building(hall)))),
                "test");
        news.publishEvent(new Derived(Instant.EPOCH));
    }

    private MockHttpServletResponse get(String who, String path) throws Exception {
        for (int again = 0; again < 50; again++) {
            MockHttpServletResponse answer = web.perform(MockMvcRequestBuilders.get(URI.create(path))
                            .with(httpBasic("area-" + who, PASSWORD))
                            .with(Stated.purpose()))
                    .andReturn()
                    .getResponse();
            if (!answer.getContentAsString().contains("data-unfinished")) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(path + " is never finished");
    }

    private Document page(String who, String path) throws Exception {
        MockHttpServletResponse answer = get(who, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    @ParameterizedTest
    @CsvSource({"zh, 按功能区, 按街道", "en, By functional area, By street"})
    void from_the_district_through_the_area_to_a_building_each_step_is_a_link(String lang, String areas, String streets)
            throws Exception {
        Document district = page("office", "/screen?figure=enterprises-present&lang=" + lang);
        assertThat(district.select("#part-ranking h2").text()).contains(areas, streets);
        assertThat(district.select("#part-map .spots-areas").text()).contains("临港金融区");
        String href = district.select("#part-ranking a:containsOwn(临港金融区)").attr("href");
        Document screen = page("office", href);
        assertThat(screen.select(".where h1").text()).isEqualTo("临港金融区");
        // An enterprise in two of its buildings counts once; that of the building beside it does not.
        assertThat(screen.select("#part-figures .tile.chosen .tile-value").text())
                .startsWith("2");
        assertThat(screen.select("#part-ranking").text()).contains("甲楼", "乙楼").doesNotContain("丙楼", areas);
        assertThat(screen.select("#part-industry").text()).contains("2");
        Document building =
                page("office", screen.select("#part-ranking a:containsOwn(乙楼)").attr("href"));
        assertThat(building.select(".where a:containsOwn(临港金融区)").attr("href"))
                .contains(area.toString().replace(":", "%3A"));
        assertThat(page("office", "/screen?place=street:" + HILL + "&figure=enterprises-present")
                        .select("#part-ranking a:containsOwn(临港金融区)"))
                .as("a street leads to the areas that it has a part of")
                .hasSize(1);
    }

    @Test
    void its_answer_its_rows_its_lists_and_the_field_know_it() throws Exception {
        Document answer = page("office", "/measures/enterprises-present?month=2026-10&place=" + area);
        assertThat(answer.select("main").text())
                .contains("临港金融区", "两楼公司", "山上公司")
                .doesNotContain("区外公司");
        assertThat(page("office", "/buildings?street=" + area)
                        .select("main table")
                        .text())
                .contains("甲楼", "乙楼")
                .doesNotContain("丙楼");
        assertThat(page("office", "/enterprises?relation=registered&street=" + area)
                        .select("main table")
                        .text())
                .contains("两楼公司", "山上公司")
                .doesNotContain("区外公司");
        assertThat(page("office", "/search?q=%E4%B8%B4%E6%B8%AF%E9%87%91%E8%9E%8D")
                        .select("a[href='/buildings?street=" + area + "']"))
                .hasSize(1);
        assertThat(page("office", "/screen/beside?first-place=" + area + "&second-place=street:" + HILL)
                        .select("main")
                        .text())
                .contains("临港金融区");
        assertThat(get("office", "/screen?place=area:000000000000").getStatus()).isEqualTo(404);
        assertThat(get("office", "/screen?place=area:zz").getStatus()).isEqualTo(404);
    }

    @Test
    void whoever_sees_one_street_sees_of_the_area_what_stands_there_and_a_stranger_nothing() throws Exception {
        Document screen = page("steward", "/screen?figure=enterprises-present&place=" + area);
        assertThat(screen.select("#part-figures .tile.chosen .tile-value").text())
                .startsWith("1");
        assertThat(screen.text()).doesNotContain("乙楼", "山上公司");
        assertThat(get("stranger", "/screen?place=" + area).getStatus()).isEqualTo(404);
        assertThat(page("stranger", "/screen").text()).doesNotContain("临港金融区");
        assertThat(page("stranger", "/buildings").text()).doesNotContain("临港金融区");
    }
}
