package org.sunmao.app.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.measures.derive.Lattice;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.TestPasswords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence is taken away, kind by kind; then every version of every measure is asked for every place and several months, on its page in both
 * languages and by programs. What is not known says why, and stands nowhere as a number.
 */
@SpringBootTest(properties = "sunmao.test.world=never-zero")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@DirtiesContext
class NeverZeroTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final List<YearMonth> MONTHS = List.of(OCTOBER, OCTOBER.minusMonths(30));

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Measures measures;

    @Autowired
    ApplicationEventPublisher news;

    private final List<String> places = new ArrayList<>();

    @BeforeAll
    static void people(@Autowired People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("zero-office", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("zero-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("zero-member", "委", Role.MEMBER, hash, List.of())),
                "test");
    }

    @BeforeEach
    void district() {
        TinyDistrict.wipe(worker);
        places.clear();
        var district = new TinyDistrict(worker);
        String street = district.street("990101001");
        long tower = district.building("甲楼", street, 1000);
        long house = district.building("乙楼", street, 500);
        for (long building : List.of(tower, house)) {
            district.listed(building, 2001, 8000);
            district.gross(building, 1200);
            for (int back = 0; back < 4; back++) {
                district.list(building, LIST.minusMonths(back));
            }
            district.vacant(district.unit(building, 100), LIST.minusMonths(3));
            for (int i = 0; i < 4; i++) {
                long firm = district.enterprise("公司" + building + i);
                district.holds(firm, district.unit(building, 100), LIST.minusMonths(3));
                district.registered(firm, building, LIST.minusMonths(3), LIST, "在营");
                for (int back = 0; back < 24; back++) {
                    district.tax(firm, OCTOBER.minusMonths(back), 1_000_000L + i, 500_000L);
                }
            }
        }
        district.extract(LIST.minusMonths(3));
        district.extract(LIST);
        changed();
        places.addAll(List.of("district", "street:990101001", "building:" + tower, "building:" + house));
    }

    private void changed() {
        Lattice.publish(worker);
        news.publishEvent(new Derived(Instant.now()));
    }

    private void run(String... statements) {
        for (String sql : statements) {
            worker.client().sql(sql).update();
        }
    }

    /** All that sources of one kind have said. */
    private void takeAway(String kind) {
        switch (kind) {
            case "tenants" -> run("delete from tenancy.spell_current", "delete from tenancy.snapshot_current");
            case "register" ->
                run(
                        "delete from enterprises.registration_current",
                        "update evidence.delivery set active = false where source_id in"
                                + " (select id from evidence.source where kind = 'register')");
            case "tax" ->
                run(
                        "delete from enterprises.tax_band_current",
                        "delete from enterprises.tax_month_current",
                        "delete from measures.tax_cell_current",
                        "delete from measures.tax_window_current");
            case "buildings" ->
                run("update places.building_current set rentable_area_sqm = null, gross_area_sqm = null,"
                        + " office_area_sqm = null, completion_year = null, status = 'provisional'");
            default -> throw new IllegalArgumentException(kind);
        }
        changed();
    }

    private String text(String who, String path) throws Exception {
        var response = web.perform(
                        get(path).with(httpBasic("zero-" + who, PASSWORD)).with(Stated.purpose()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String asked(Definition version, YearMonth month, String place) {
        return "/measures/" + version.id() + "?month=" + month + "&place=" + place + "&version=" + version.version();
    }

    private JsonNode answer(String who, Definition version, YearMonth month, String place) throws Exception {
        return JsonMapper.builder().build().readTree(text(who, "/api" + asked(version, month, place)));
    }

    /** Which sources a measure cannot do without, the most telling first; by place it may need more. */
    @ParameterizedTest
    @ValueSource(strings = {"tenants", "register", "tax", "buildings"})
    void without_its_first_source_no_measure_is_known(String kind) throws Exception {
        var before = new ArrayList<String>();
        for (Definition version : measures.listAllVersions()) {
            if (version.sourceKinds().get(0).equals(kind)
                    && !answer("office", version, OCTOBER, "district")
                            .get("value")
                            .isNull()) {
                before.add(version.id());
            }
        }
        assertThat(before).as("known as long as the source is there").isNotEmpty();
        takeAway(kind);
        for (Definition version : measures.listAllVersions()) {
            if (version.sourceKinds().get(0).equals(kind)) {
                for (String place : places) {
                    for (YearMonth month : MONTHS) {
                        assertThat(answer("office", version, month, place)
                                        .get("value")
                                        .isNull())
                                .as("without " + kind + ": " + asked(version, month, place))
                                .isTrue();
                    }
                }
            }
        }
        newest("office");
    }

    @Test
    void with_all_evidence_and_with_none_what_is_not_known_says_why() throws Exception {
        everywhere();
        for (String kind : List.of("tenants", "register", "tax", "buildings")) {
            takeAway(kind);
        }
        for (Definition version : measures.listAllVersions()) {
            for (String place : places) {
                assertThat(answer("office", version, OCTOBER, place)
                                .get("value")
                                .isNull())
                        .as(asked(version, OCTOBER, place))
                        .isTrue();
            }
        }
        everywhere();
        assertThat(Jsoup.parse(text("office", "/screen?lang=zh"))
                        .select(".tile .figure-number, .tile-value")
                        .eachText())
                .noneMatch(value -> value.matches("0.*"));
    }

    /** Page and answer of every version, place and month as the office, in both languages; the newest of the district as others too. */
    private void everywhere() throws Exception {
        for (Definition version : measures.listAllVersions()) {
            for (String place : places) {
                for (YearMonth month : MONTHS) {
                    check("office", version, month, place);
                }
            }
        }
        for (String who : List.of("office", "leader", "member")) {
            newest(who);
        }
    }

    private void newest(String who) throws Exception {
        for (Definition version : measures.listAllVersions()) {
            check(who, version, OCTOBER, "district");
        }
        index(who);
    }

    private void check(String who, Definition version, YearMonth month, String place) throws Exception {
        JsonNode answer = answer(who, version, month, place);
        String lang = place.startsWith("building") ? "en" : "zh";
        String where = who + " " + asked(version, month, place);
        Document page = Jsoup.parse(text(who, asked(version, month, place) + "&lang=" + lang));
        Element head = page.selectFirst(".answer-head .figure-value");
        assertThat(head).as(where).isNotNull();
        assertSays(
                where,
                lang,
                answer,
                head,
                page.select(".answer-head .figure-note").text());
        for (JsonNode breakdown : answer.get("breakdowns")) {
            for (JsonNode part : breakdown.get("parts")) {
                boolean known = !part.get("value").isNull();
                assertThat(part.get("unknownWhy").asString().isEmpty())
                        .as(where)
                        .isEqualTo(known);
                String asked = "place=" + part.get("place").asString() + "&";
                Element cell = page.select(".parts-box th a").stream()
                        .filter(link ->
                                (URLDecoder.decode(link.attr("href"), StandardCharsets.UTF_8) + "&").contains(asked))
                        .findFirst()
                        .orElse(null);
                assertThat(cell).as(where + part).isNotNull();
                Element value =
                        java.util.Objects.requireNonNull(cell.closest("tr")).selectFirst("td");
                assertThat(value).isNotNull();
                assertThat(value.select(".unknown").isEmpty()).as(where + part).isEqualTo(known);
                if (!known) {
                    assertThat(value.text()).as(where + part).doesNotContainPattern("[0-9]");
                }
            }
        }
        answer.get("series")
                .forEach(point -> assertThat(point.has("value")).as(where).isTrue());
    }

    private static void assertSays(String where, String lang, JsonNode answer, Element head, String note) {
        boolean known = !answer.get("value").isNull();
        assertThat(answer.get("unknownWhy").asString().isEmpty()).as(where).isEqualTo(known);
        assertThat(head.select(".figure-number").isEmpty()).as(where).isEqualTo(!known);
        if (!known) {
            assertThat(head.text()).as(where).doesNotContainPattern("[0-9]");
            assertThat(note).as(where).contains(answer.get("unknown").get(lang).asString());
        }
    }

    private void index(String who) throws Exception {
        Document page = Jsoup.parse(text(who, "/measures?month=" + OCTOBER + "&lang=zh"));
        for (Definition definition : measures.listDefinitions()) {
            JsonNode answer = answer(who, definition, OCTOBER, "district");
            Element line = page.selectFirst("th a[href^='/measures/" + definition.id() + "?']");
            assertThat(line).as(definition.id()).isNotNull();
            Element value = java.util.Objects.requireNonNull(line.closest("tr")).selectFirst("td");
            assertThat(value).isNotNull();
            if (answer.get("value").isNull()) {
                assertThat(value.text())
                        .isEqualTo(answer.get("unknown").get("zh").asString());
            } else {
                assertThat(value.select("a[href^='/measures/" + definition.id() + "?']"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void sources_needed_rules_of_the_unknown_and_freshness_stand_on_the_page_and_in_the_answer() throws Exception {
        JsonNode all = JsonMapper.builder().build().readTree(text("office", "/api/measures"));
        for (JsonNode one : all) {
            for (String lang : List.of("zh", "en")) {
                String id = one.get("id").asString();
                Document page = Jsoup.parse(text("office", "/measures/" + id + "?lang=" + lang));
                String needs = page.select("#needs").text();
                assertThat(one.get("sources")).as(id).isNotEmpty();
                assertThat(one.get("notKnown")).as(id).isNotEmpty();
                one.get("sources")
                        .forEach(source ->
                                assertThat(needs).contains(source.get(lang).asString()));
                one.get("notKnown")
                        .forEach(reason ->
                                assertThat(needs).contains(reason.get(lang).asString()));
                JsonNode answer = JsonMapper.builder().build().readTree(text("office", "/api/measures/" + id));
                answer.get("sources").forEach(source -> {
                    String said = source.get(lang.equals("zh") ? "freshnessZh" : "freshnessEn")
                            .asString();
                    assertThat(page.select(".source-list").text()).as(id).contains(said);
                });
                assertThat(answer.get("freshness").get(lang).asString()).isNotBlank();
            }
        }
    }
}
