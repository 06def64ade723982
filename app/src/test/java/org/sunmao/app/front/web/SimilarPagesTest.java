package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

/** 望潮中心 beside its like (see {@link TwoStreets}), as page, as JSON and as a workbook, for people of several roles. */
class SimilarPagesTest extends TwoStreetsPages {

    private static String similar(long building) {
        return SubjectPath.building(building) + "/similar";
    }

    @Test
    void every_measure_that_one_building_has_is_there_and_what_is_not_known_says_why() throws Exception {
        open("office", "/api" + similar(world.tower))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measures[*].measure", hasItem("occupancy")))
                .andExpect(jsonPath("$.measures[*].measure", hasItem("churn")))
                .andExpect(jsonPath("$.measures[*].measure", hasItem("rent-level")))
                .andExpect(jsonPath("$.measures[*].measure", not(hasItem("buildings-over-100m"))))
                .andExpect(jsonPath("$.measures[?(@.measure == 'churn')].own.value", contains(nullValue())))
                .andExpect(jsonPath("$.measures[?(@.measure == 'churn')].own.unknownWhy", contains("no-year-of-lists")))
                .andExpect(jsonPath("$.unknown", hasItem("grade")));
        assertThat(page("office", similar(world.tower))).contains("以下方面不知", "没有找到与它相像的楼宇");
    }

    @Test
    void who_does_not_see_tax_is_told_so_here_too() throws Exception {
        open("member", "/api" + similar(world.tower))
                .andExpect(jsonPath(
                        "$.measures[?(@.measure == 'tax-12-months')].own.unknownWhy", contains("no-tax-right")))
                .andExpect(jsonPath("$.measures[?(@.measure == 'tax-12-months')].known", contains(0)));
    }

    @Test
    void the_reader_chooses_in_what_they_are_alike() throws Exception {
        open("office", "/api" + similar(world.tower) + "?by=street&most=3")
                .andExpect(jsonPath("$.by", contains("street")))
                .andExpect(jsonPath("$.unknown", empty()))
                .andExpect(jsonPath("$.buildings", hasSize(0)));
        open("office", "/api" + similar(world.tower) + "?by=nonsense&most=-1").andExpect(status().isOk());
        assertThat(page("office", similar(world.tower) + "?by=street"))
                .contains("value=\"street\" checked")
                .doesNotContain("value=\"grade\" checked");
    }

    @Test
    void it_is_open_to_whom_the_building_is_open() throws Exception {
        for (String suffix : new String[] {"", ".xlsx"}) {
            open("east", similar(world.tower) + suffix).andExpect(status().isOk());
            open("manager", similar(world.tower) + suffix).andExpect(status().isOk());
            open("west", similar(world.tower) + suffix).andExpect(status().isNotFound());
            open("firm", similar(world.tower) + suffix).andExpect(status().isNotFound());
        }
        open("west", "/api" + similar(world.tower)).andExpect(status().isNotFound());
    }
}
