package org.sunmao.app.ogc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.overview.tiles.Mercator;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface as OGC 17-069r4 wants it, over HTTP, and as GDAL's driver reads it where GDAL is installed. */
@SpringBootTest(
        classes = SunmaoApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "sunmao.test.world=ogc")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class OgcTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    WorkerDatabase worker;

    @TempDir
    static Path dir;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void district(@Autowired DemoDistrict demo, @Autowired People people) throws Exception {
        var small = new SampleOptions(12, 400, 7, 4, SampleOptions.defaults().lastMonth());
        demo.take(SampleGenerator.generate(small, dir, step -> {}), Progress.UNWATCHED);
        String street = worker.client()
                .sql("select min(street_code) from places.building")
                .query(String.class)
                .single();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("ogc-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("ogc-steward", "楼长", Role.STEWARD, hash, List.of(GrantSpec.region(street)))),
                "test");
    }

    private long number(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        URI uri = URI.create(address.startsWith("http") ? address : "http://localhost:" + port + address);
        var request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String address, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address, headers);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String[] as(String who) {
        return new String[] {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8))
        };
    }

    private static String link(JsonNode answer, String rel) {
        for (JsonNode link : answer.path("links")) {
            if (link.path("rel").stringValue("").equals(rel)) {
                return link.path("href").stringValue("");
            }
        }
        throw new AssertionError("no link " + rel + " in " + answer);
    }

    @Test
    void every_link_of_the_landing_page_leads_somewhere() throws Exception {
        JsonNode landing = json("/ogc");
        for (String rel : List.of("self", "service-desc", "conformance", "data")) {
            assertThat(get(link(landing, rel)).statusCode()).as(rel).isEqualTo(200);
        }
        assertThat(get(link(landing, "service-desc")).headers().firstValue("Content-Type"))
                .hasValue("application/vnd.oai.openapi+json;version=3.0");
        JsonNode api = json(link(landing, "service-desc"));
        assertThat(api.path("openapi").stringValue("")).isEqualTo("3.0.3");
        assertThat(api.path("paths").has("/collections/buildings/items")).isTrue();
        assertThat(json("/ogc/conformance").toString())
                .contains("conf/core", "conf/geojson", "conf/html", "conf/oas30");
    }

    @Test
    void pages_follow_each_other_to_the_last_feature_and_none_comes_twice() throws Exception {
        long all = number("select count(*) from vacancies.listing");
        assertThat(all).isGreaterThan(20);
        Set<String> seen = new HashSet<>();
        String next = "/ogc/collections/vacancies/items?limit=7";
        int pages = 0;
        while (!next.isEmpty()) {
            JsonNode page = json(next);
            assertThat(page.path("numberMatched").asLong()).isEqualTo(all);
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
            for (JsonNode feature : page.path("features")) {
                assertThat(seen.add(feature.path("id").stringValue(""))).isTrue();
                assertThat(feature.path("type").stringValue("")).isEqualTo("Feature");
            }
            pages++;
            next = page.path("links").toString().contains("\"next\"") ? link(page, "next") : "";
        }
        assertThat(seen).hasSize((int) all);
        assertThat(pages).isEqualTo((int) Math.ceil(all / 7.0));
    }

    @Test
    void a_visitor_gets_buildings_with_shown_units_and_others_those_of_their_scope() throws Exception {
        long shown = number("select count(distinct building_id) from vacancies.listing");
        long confirmed = number("select count(*) from places.building where status = 'confirmed'");
        assertThat(shown).isLessThan(confirmed);
        assertThat(matched("/ogc/collections/buildings/items")).isEqualTo(shown);
        assertThat(matched("/ogc/collections/buildings/items", as("ogc-office")))
                .isEqualTo(confirmed);
        long own = number("""
                select count(*) from places.building b where status = 'confirmed' and (b.street_code = (select min(street_code) from places.building)
                    or exists (select 1 from vacancies.listing l where l.building_id = b.id))
                """);
        assertThat(matched("/ogc/collections/buildings/items", as("ogc-steward")))
                .isEqualTo(own);
        long hidden = number("""
                select min(id) from places.building b where status = 'confirmed'
                    and not exists (select 1 from vacancies.listing l where l.building_id = b.id)
                """);
        assertThat(get("/ogc/collections/buildings/items/B" + hidden).statusCode())
                .isEqualTo(404);
        assertThat(get("/ogc/collections/buildings/items/B" + hidden, as("ogc-office"))
                        .statusCode())
                .isEqualTo(200);
    }

    private long matched(String address, String... headers) throws IOException, InterruptedException {
        return json(address, headers).path("numberMatched").asLong();
    }

    @Test
    void a_box_and_an_interval_restrict() throws Exception {
        String items = "/ogc/collections/buildings/items?bbox=";
        String all = worker.client()
                .sql(
                        "select concat_ws(',', min(longitude) - 0.001, min(latitude) - 0.001, max(longitude) + 0.001, max(latitude) + 0.001)"
                                + " from places.building where status = 'confirmed'")
                .query(String.class)
                .single();
        long placed =
                number("select count(*) from places.building where status = 'confirmed' and longitude is not null");
        assertThat(matched(items + all, as("ogc-office"))).isEqualTo(placed);
        assertThat(matched(items + "0,0,1,1", as("ogc-office"))).isZero();
        // A corner of a footprint, beyond its building's point, is in a box as small as a metre.
        String corner = worker.client().sql("""
                        select concat_ws(',', (p ->> 0)::float8 - 0.000005, (p ->> 1)::float8 - 0.000005, (p ->> 0)::float8 + 0.000005, (p ->> 1)::float8 + 0.000005)
                        from (select footprint #> '{coordinates,0,0,0}' as p from places.building where footprint is not null order by id limit 1) x
                        """).query(String.class).single();
        assertThat(matched(items + corner, as("ogc-office"))).isPositive();
        String vacancies = "/ogc/collections/vacancies/items?datetime=";
        assertThat(matched(vacancies + "2000-01-01/..")).isEqualTo(number("select count(*) from vacancies.listing"));
        assertThat(matched(vacancies + "../2000-01-01T00:00:00Z")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=a,b,c,d",
                "bbox=0,5,1,2",
                "limit=0",
                "limit=some",
                "datetime=yesterday",
                "datetime=a/b/c",
                "f=xml",
                "wrong=1",
                "after=-1"
            })
    void what_cannot_be_read_is_400_and_says_why(String parameter) throws Exception {
        HttpResponse<String> answer = get("/ogc/collections/vacancies/items?" + parameter);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("description").stringValue(""))
                .isNotBlank();
    }

    @Test
    void unknown_things_are_404_and_a_browser_gets_pages() throws Exception {
        assertThat(get("/ogc/collections/nothing/items").statusCode()).isEqualTo(404);
        assertThat(get("/ogc/collections/vacancies/items/B1").statusCode()).isEqualTo(404);
        for (String path : List.of("/ogc", "/ogc/collections/vacancies/items", "/ogc/collections/buildings/items")) {
            assertThat(get(path, "Accept", "text/html").body())
                    .as(path)
                    .contains("<main")
                    .doesNotContain("⟦");
        }
    }

    @Test
    void gdal_reads_all_features_with_their_geometry() throws Exception {
        assumeTrue(isThere("ogrinfo"), "GDAL is not installed (Debian's package gdal-bin)");
        String told = run("ogrinfo", "-so", "-al", "OAPIF:http://localhost:" + port + "/ogc");
        assertThat(told)
                .contains("Layer name: buildings", "Layer name: vacancies")
                .contains("Feature Count: " + number("select count(*) from vacancies.listing"));
        Path copy = dir.resolve("vacancies.csv");
        run(
                "ogr2ogr",
                "-f",
                "CSV",
                "-lco",
                "GEOMETRY=AS_XY",
                copy.toString(),
                "OAPIF:http://localhost:" + port + "/ogc",
                "vacancies");
        try (Stream<String> lines = Files.lines(copy)) {
            assertThat(lines.count()).isEqualTo(1 + number("select count(*) from vacancies.listing"));
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }

    private HttpResponse<byte[]> bytes(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<Map<?, ?>> features(byte[] tile) throws IOException {
        JtsMvt mvt = MvtReader.loadMvt(
                new ByteArrayInputStream(tile),
                new GeometryFactory(),
                new TagKeyValueMapConverter(false, "id"),
                MvtReader.RING_CLASSIFIER_V2_1);
        assertThat(mvt.getLayersByName()).containsOnlyKeys("vacancies");
        return mvt.getLayersByName().get("vacancies").getGeometries().stream()
                .<Map<?, ?>>map(each -> (Map<?, ?>) each.getUserData())
                .toList();
    }

    private record Listed(long building, int units, String name, double longitude, double latitude) {}

    @Test
    void tiles_hold_every_building_of_the_listing_once_and_nothing_that_it_does_not_show() throws Exception {
        List<Listed> listed = worker.client()
                .sql("""
                        select building_id, count(*)::int as units, min(building_name) as name, min(longitude) as longitude,
                            min(latitude) as latitude
                        from vacancies.listing where longitude is not null group by building_id
                        """)
                .query((row, n) ->
                        new Listed(row.getLong(1), row.getInt(2), row.getString(3), row.getDouble(4), row.getDouble(5)))
                .list();
        assertThat(listed).isNotEmpty();
        JsonNode document = json("/ogc/tiles/vacancies.json");
        assertThat(document.path("tilejson").stringValue()).isEqualTo("3.0.0");
        assertThat(document.path("bounds").size()).isEqualTo(4);
        String address = document.path("tiles").get(0).stringValue().replaceAll("^http://[^/]+", "");
        for (Listed one : listed) {
            int zoom = 16;
            int x = (int) Math.floor(Mercator.x(one.longitude()) * (1 << zoom));
            int y = (int) Math.floor(Mercator.y(one.latitude()) * (1 << zoom));
            HttpResponse<byte[]> answer = bytes(
                    address.replace("{z}", "" + zoom).replace("{x}", "" + x).replace("{y}", "" + y));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(features(answer.body()))
                    .filteredOn(each -> each.get("id").equals(one.building()))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.get("name")).isEqualTo(one.name());
                        assertThat(each.get("units")).isEqualTo((long) one.units());
                        assertThat(Set.of("id", "units", "buildings", "area", "freshness", "name", "grade"))
                                .containsAll(each.keySet().stream()
                                        .map(Object::toString)
                                        .toList());
                    });
        }
        HttpResponse<byte[]> world = bytes("/ogc/tiles/vacancies/0/0/0.mvt");
        assertThat(features(world.body()).stream()
                        .mapToLong(each -> ((Number) each.get("units")).longValue())
                        .sum())
                .as("a point for many counts them all")
                .isEqualTo(listed.stream().mapToInt(Listed::units).sum());
        assertThat(features(world.body()).stream()
                        .mapToLong(each -> ((Number) each.get("buildings")).longValue())
                        .sum())
                .isEqualTo(listed.size());
        String tag = world.headers().firstValue("ETag").orElseThrow();
        assertThat(bytes("/ogc/tiles/vacancies/0/0/0.mvt", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(bytes("/ogc/tiles/vacancies/16/0/0.mvt").statusCode()).isEqualTo(204);
        assertThat(bytes("/ogc/tiles/vacancies/17/0/0.mvt").statusCode()).isEqualTo(404);
    }
}
