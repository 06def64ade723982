package org.sunmao.app.front.web;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an address is, for readers of several scopes. */
class GeocodeApiTest extends TwoStreetsPages {

    private static final String PATH = "/api/geocode";

    @BeforeEach
    void point() {
        place(120.3, 36.06);
    }

    /** The classes share one world. */
    @AfterEach
    void no_point() {
        place(null, null);
    }

    @Test
    void an_address_leads_to_building_unit_and_point_with_reasons_in_the_readers_language() throws Exception {
        open("office", PATH, "address", "东街18号望潮中心12层1203室", "lang", "zh")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.precision", is("unit")))
                .andExpect(jsonPath("$.candidates[0].building", is("B" + world.tower)))
                .andExpect(jsonPath("$.candidates[0].units[0]", is("12/1203")))
                .andExpect(jsonPath("$.candidates[0].longitude", closeTo(120.3, 1e-9)))
                .andExpect(jsonPath("$.candidates[0].probability", closeTo(1, 0.03)))
                .andExpect(jsonPath("$.candidates[0].reasons[*].words", hasItem("同一路、同一门牌")))
                .andExpect(jsonPath("$.candidates[0].reasons[*].words", hasItem("这一单元在册")));
        open("office", PATH, "address", "东街18号", "lang", "en")
                .andExpect(jsonPath("$.precision", is("building")))
                .andExpect(jsonPath("$.candidates[0].reasons[*].words", hasItem("Point of the building")));
    }

    @Test
    void what_a_scope_does_not_open_is_not_known_to_it() throws Exception {
        open("east", PATH, "address", "望潮中心").andExpect(jsonPath("$.precision", is("building")));
        open("manager", PATH, "address", "望潮中心").andExpect(jsonPath("$.precision", is("building")));
        for (String who : new String[] {"west", "firm"}) {
            open(who, PATH, "address", "东街18号望潮中心")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.precision", is("none")))
                    .andExpect(jsonPath("$.candidates.length()", is(0)))
                    .andExpect(jsonPath("$.reasons[0].code", is("register.nothing-known")));
        }
    }

    @ParameterizedTest
    @CsvSource({"听潮中心, 楼名是从其他记录得知的别名", "北街7号3层, 门牌是从其他记录得知的另一门牌"})
    void what_records_have_taught_leads_to_the_building_too(String address, String why) throws Exception {
        open("east", PATH, "address", address, "lang", "zh")
                .andExpect(jsonPath("$.candidates[0].building", is("B" + world.tower)))
                .andExpect(jsonPath("$.candidates[0].reasons[*].words", hasItem(why)));
        open("west", PATH, "address", address).andExpect(jsonPath("$.candidates.length()", is(0)));
    }

    @Test
    void a_building_that_changes_is_found_where_it_is_now() throws Exception {
        open("office", PATH, "address", "望潮中心").andExpect(jsonPath("$.candidates[0].latitude", closeTo(36.06, 1e-9)));
        place(120.4, 36.07);
        open("office", PATH, "address", "望潮中心").andExpect(jsonPath("$.candidates[0].latitude", closeTo(36.07, 1e-9)));
        place(null, null);
        open("office", PATH, "address", "望潮中心")
                .andExpect(jsonPath("$.precision", is("none")))
                .andExpect(jsonPath("$.candidates[0].building", is("B" + world.tower)))
                .andExpect(jsonPath("$.candidates[0].longitude", nullValue()));
    }

    @Test
    void the_point_is_told_in_the_system_that_is_asked_for() throws Exception {
        open("office", PATH, "address", "望潮中心", "crs", "gcj02")
                .andExpect(jsonPath("$.crs", is("gcj02")))
                .andExpect(jsonPath("$.candidates[0].longitude", closeTo(120.305, 0.003)));
        open("office", PATH, "address", "望潮中心", "crs", "mars").andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void no_address_is_no_question(String address) throws Exception {
        open("office", PATH, "address", address).andExpect(status().isBadRequest());
        open("office", PATH).andExpect(status().isBadRequest());
        open("office", PATH, "address", "路".repeat(301)).andExpect(status().isBadRequest());
    }

    private void place(Double longitude, Double latitude) {
        worker.client()
                .sql("update places.building_current set longitude = ?, latitude = ? where id = ?")
                .params(java.util.Arrays.asList(longitude, latitude, world.tower))
                .update();
    }
}
