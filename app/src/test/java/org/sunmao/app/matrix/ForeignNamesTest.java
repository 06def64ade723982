package org.sunmao.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.testing.WorkbookText;

/** Lists and searches lead nobody to buildings and enterprises that are not theirs, whatever they ask for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignNamesTest extends SmallDistrict {

    private static final Pattern IDS =
            Pattern.compile("(?:/(buildings|enterprises)/[BE]|\"id\":\"([BE]))([1-9][0-9]*)");
    private static final List<String> LISTS = List.of(
            "/buildings",
            "/api/buildings",
            "/enterprises",
            "/api/enterprises",
            "/map/buildings",
            "/screen",
            "/map",
            "/intake",
            "/review");
    private static final List<String> SEARCHES = List.of(
            "/search",
            "/search/suggest",
            "/api/search",
            "/buildings",
            "/enterprises",
            "/api/buildings",
            "/api/enterprises");
    private static final List<String> BOOKS = List.of("/buildings.xlsx", "/enterprises.xlsx", "/search.xlsx");

    private Actors actors;
    private MatrixObjects objects;

    @BeforeAll
    void signIn() throws Exception {
        actors = new Actors(web, people, accounts());
        objects = new MatrixObjects(database.client());
    }

    private List<String> foreign(String actor) {
        Scope scope = actors.scope(actor);
        var ids = new ArrayList<String>();
        objects.foreign("building", scope).forEach(id -> ids.add("B" + id));
        objects.foreign("enterprise", scope).forEach(id -> ids.add("E" + id));
        return ids;
    }

    private MockHttpServletResponse ask(String actor, String path, String query) throws Exception {
        var request = get(path);
        if (!query.isEmpty()) {
            request.param("q", query);
        }
        return web.perform(actors.as(actor, request)).andReturn().getResponse();
    }

    private static TreeSet<String> ids(String body) {
        var found = new TreeSet<String>();
        Matcher matcher = IDS.matcher(body);
        while (matcher.find()) {
            String letter = matcher.group(2) != null
                    ? matcher.group(2)
                    : matcher.group(1).equals("buildings") ? "B" : "E";
            found.add(letter + matcher.group(3));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"steward", "manager", "enterprise"})
    void lists_hold_only_their_own(String actor) throws Exception {
        List<String> foreign = foreign(actor);
        assertThat(foreign).hasSizeGreaterThan(20);
        int named = 0;
        for (String path : LISTS) {
            TreeSet<String> ids = ids(ask(actor, path, "").getContentAsString(StandardCharsets.UTF_8));
            named += ids.size();
            assertThat(ids).as(actor + " at " + path).doesNotContainAnyElementsOf(foreign);
        }
        assertThat(named).as("own objects in all these lists").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"steward", "manager", "enterprise"})
    void nobody_finds_what_is_not_theirs_by_its_name(String actor) throws Exception {
        List<String> foreign = foreign(actor);
        for (Map.Entry<String, String> sought : names(foreign).entrySet()) {
            for (String path : SEARCHES) {
                assertThat(ids(ask(actor, path, sought.getValue()).getContentAsString(StandardCharsets.UTF_8)))
                        .as(actor + " asks " + path + " for " + sought)
                        .doesNotContainAnyElementsOf(foreign);
            }
            for (String path : BOOKS) {
                var answer = ask(actor, path, sought.getValue());
                if (answer.getStatus() == 200) {
                    assertThat(WorkbookText.of(answer.getContentAsByteArray())
                                    .lines()
                                    .skip(12))
                            .as(actor + " asks " + path + " for " + sought)
                            .noneMatch(line -> line.contains(sought.getValue()));
                }
            }
        }
    }

    /** A few of them by their full names. */
    private Map<String, String> names(List<String> ids) {
        var names = new java.util.LinkedHashMap<String, String>();
        int step = Math.max(1, ids.size() / 12);
        for (int i = 0; i < ids.size(); i += step) {
            boolean building = ids.get(i).startsWith("B");
            String name = database.client()
                    .sql("select name from " + (building ? "places.building" : "enterprises.enterprise")
                            + " where id = ?")
                    .param(Long.valueOf(ids.get(i).substring(1)))
                    .query(String.class)
                    .single();
            names.put(ids.get(i), name);
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "leader"})
    void whoever_may_see_the_district_finds_the_same_names(String actor) throws Exception {
        for (Map.Entry<String, String> sought : names(foreign("enterprise")).entrySet()) {
            assertThat(ids(ask(actor, "/search", sought.getValue()).getContentAsString(StandardCharsets.UTF_8)))
                    .as(sought.toString())
                    .contains(sought.getKey());
        }
    }
}
