package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.overview.rules.Shades;
import org.sunmao.app.overview.tiles.Mercator;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;

@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
class MapPagesTest {

    private static final int ZOOM = 14;

    private static MapWorld world;

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    ApplicationEventPublisher news;

    @BeforeAll
    static void district(
            @Autowired WorkerDatabase worker, @Autowired People people, @Autowired ApplicationEventPublisher news) {
        world = new MapWorld(worker, people, news);
    }

    private MockHttpServletResponse page(String who, String path, String... headers) throws Exception {
        var request = get(path).with(httpBasic("map-" + who, MapWorld.PASSWORD)).with(Stated.purpose());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private String text(String who, String path) throws Exception {
        MockHttpServletResponse answer = page(who, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static String tile(String measure) {
        int x = (int) (Mercator.x(120.381) * (1 << ZOOM));
        int y = (int) (Mercator.y(36.06) * (1 << ZOOM));
        return "/api/tiles/" + measure + "/2026-10/" + ZOOM + "/" + x + "/" + y + ".mvt";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> features(byte[] tile, String layer) throws IOException {
        var said = new ArrayList<Map<String, Object>>();
        var layers = MvtReader.loadMvt(
                        new ByteArrayInputStream(tile),
                        new GeometryFactory(),
                        new TagKeyValueMapConverter(false, "id"),
                        MvtReader.RING_CLASSIFIER_V2_1)
                .getLayersByName();
        if (layers.containsKey(layer)) {
            layers.get(layer).getGeometries().forEach(g -> said.add((Map<String, Object>) g.getUserData()));
        }
        return said;
    }

    private Map<String, Object> place(String who, String measure, long building) throws Exception {
        return features(page(who, tile(measure)).getContentAsByteArray(), "place").stream()
                .filter(f -> f.get("id").equals(building))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 楼宇地图, 95% 及以上, 未知, 另有 1 栋没有坐标，不在图上。, 没有名单",
        "en, Map of buildings, and more, not known, 1 more has no coordinates and is not on the map., tenant list"
    })
    void the_page_says_in_words_what_the_map_shows(
            String lang, String title, String most, String unknown, String placeless, String silent) throws Exception {
        String page = text("office", "/map?measure=occupancy&lang=" + lang);

        assertThat(page).contains(title, unknown, placeless, "望澜大厦", "90.0%", "听涛楼", "20.0%", "无声楼", "无址楼");
        assertThat(page)
                .contains("data-tiles=\"/api/tiles/occupancy/2026-10/\"")
                .doesNotContain("⟦");
    }

    @Test
    void buildings_stand_in_the_tile_with_their_class_and_height() throws Exception {
        byte[] bytes = page("office", tile("occupancy")).getContentAsByteArray();

        assertThat(features(bytes, "building")).extracting(f -> f.get("id")).containsExactly(world.tower, world.silent);
        assertThat(features(bytes, "building")).extracting(f -> f.get("h")).containsExactly(88L, 3L);
        assertThat(place("office", "occupancy", world.tower))
                .containsEntry("c", 3L)
                .containsEntry("name", "望澜大厦");
        assertThat(place("office", "occupancy", world.pointed))
                .containsEntry("c", 0L)
                .containsEntry("h", 36L)
                .containsEntry("shape", 0L);
        assertThat(place("office", "occupancy", world.silent)).containsEntry("c", (long) Shades.UNKNOWN);
    }

    @Test
    void tax_that_is_not_published_is_a_class_of_its_own() throws Exception {
        assertThat(place("office", "tax-12-months", world.tower).get("c")).isNotEqualTo((long) Shades.WITHHELD);
        assertThat(place("leader", "tax-12-months", world.tower)).containsEntry("c", (long) Shades.WITHHELD);
        assertThat(text("leader", "/map?measure=tax-12-months"))
                .contains("不予显示")
                .doesNotContain("12.0");
    }

    @Test
    void a_reader_sees_the_buildings_that_the_scope_opens_and_no_others() throws Exception {
        byte[] bytes = page("steward", tile("occupancy")).getContentAsByteArray();

        assertThat(features(bytes, "place")).extracting(f -> f.get("id")).containsExactly(world.pointed);
        assertThat(features(bytes, "building")).isEmpty();
        assertThat(text("steward", "/map")).contains("听涛楼").doesNotContain("望澜大厦", "无声楼", "无址楼");
        assertThat(page("steward", "/map/buildings/" + MapWorld.address(world.tower))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page("enterprise", "/map").getStatus()).isEqualTo(403);
        assertThat(page("enterprise", tile("occupancy")).getStatus()).isEqualTo(403);
        assertThat(web.perform(get(tile("occupancy"))).andReturn().getResponse().getStatus())
                .isEqualTo(401);
    }

    @Test
    void the_mark_of_a_tile_follows_the_conclusions() throws Exception {
        MockHttpServletResponse first = page("office", tile("occupancy"));
        String mark = first.getHeader("ETag");
        assertThat(mark).isNotNull();
        assertThat(first.getHeader("Cache-Control")).contains("no-cache", "private");
        assertThat(page("office", tile("occupancy"), "If-None-Match", mark).getStatus())
                .isEqualTo(304);
        assertThat(page("steward", tile("occupancy"), "If-None-Match", mark).getStatus())
                .isEqualTo(200);

        worker.client()
                .sql("update places.building_current set height_m = 99 where id = ?")
                .param(world.tower)
                .update();
        news.publishEvent(new Derived(Instant.EPOCH));
        MockHttpServletResponse changed = page("office", tile("occupancy"), "If-None-Match", mark);
        assertThat(changed.getStatus()).isEqualTo(200);
        worker.client()
                .sql("update places.building_current set height_m = 88 where id = ?")
                .param(world.tower)
                .update();
        news.publishEvent(new Derived(Instant.EPOCH));
        assertThat(page("office", tile("occupancy")).getHeader("ETag")).isEqualTo(mark);
    }

    @Test
    void a_tile_is_packed_for_who_can_unpack_it() throws Exception {
        MockHttpServletResponse packed = page("office", tile("occupancy"), "Accept-Encoding", "gzip, br");
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getContentType()).isEqualTo("application/vnd.mapbox-vector-tile");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes();
        assertThat(unpacked).isEqualTo(page("office", tile("occupancy")).getContentAsByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tiles/occupancy/2026-10/14/0/0.mvt, 204",
        "/api/tiles/occupancy/2026-10/17/0/0.mvt, 404",
        "/api/tiles/occupancy/2026-10/3/8/0.mvt, 404",
        "/api/tiles/occupancy/none/3/1/0.mvt, 404",
        "/api/tiles/no-such/2026-10/3/1/0.mvt, 404",
        "/map?measure=no-such, 404",
        "/map/buildings/B999999999, 404"
    })
    void what_is_not_there_is_said_so(String path, int status) throws Exception {
        assertThat(page("office", path).getStatus()).isEqualTo(status);
    }

    @Test
    void the_list_follows_the_part_of_the_map_that_is_seen() throws Exception {
        String seen = text("office", "/map/buildings?measure=occupancy&box=120.3815,36.0605,120.39,36.07");

        assertThat(seen).contains("1 栋楼宇。", "听涛楼", "data-at=\"120.382").doesNotContain("望澜大厦", "无址楼", "<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "nonsense", "120,37,119,36", "1e9,0,2,3"})
    void a_part_that_is_none_is_everything(String box) throws Exception {
        assertThat(text("office", "/map/buildings?measure=occupancy&box=" + box))
                .contains("3 栋楼宇。", "望澜大厦", "无址楼");
    }

    @ParameterizedTest
    @CsvSource({"tower, 望澜大厦, 90.0%, 高 88 米", "pointed, 听涛楼, 20.0%, 约高 36 米（按每层 3.6 米估算）", "silent, 无声楼, 名单, 高度未知"})
    void a_card_tells_the_value_and_how_the_height_is_known(String which, String name, String value, String height)
            throws Exception {
        long id = Map.of("tower", world.tower, "pointed", world.pointed, "silent", world.silent)
                .get(which);
        String card = text("office", "/map/buildings/" + MapWorld.address(id) + "?measure=occupancy&month=2026-10");

        assertThat(card)
                .contains(
                        name,
                        value,
                        height,
                        "/buildings/B" + id,
                        "/measures/occupancy?month=2026-10&amp;place=building:" + id)
                .doesNotContain("⟦");
    }
}
