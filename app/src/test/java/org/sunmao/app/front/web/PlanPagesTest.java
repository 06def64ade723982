package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The stacking plan of 望潮中心 (see {@link TwoStreets}) as page and as JSON, for people of several roles. */
class PlanPagesTest extends TwoStreetsPages {

    private static String plan(long building) {
        return SubjectPath.building(building) + "/plan";
    }

    @Test
    void every_unit_is_drawn_and_stands_in_the_table() throws Exception {
        String page = page("office", plan(world.tower));

        var drawn =
                Pattern.compile("class=\"plan-unit [^\"]*\" href=\"#(u\\d+)\"").matcher(page);
        int units = 0;
        while (drawn.find()) {
            assertThat(page).contains("id=\"" + drawn.group(1) + "\"");
            units++;
        }
        assertThat(units).isEqualTo(4);
        assertThat(page).contains("flex-grow:300", "flex-grow:100", "东海数据有限公司", "2022-03-01", "来源tenants-1");
    }

    @Test
    void what_a_pattern_shows_is_said_in_words_too() throws Exception {
        String page = page("office", plan(world.tower));

        assertThat(page).contains("plan-let", "plan-vacant", "plan-unknown", "plan-provisional");
        assertThat(page).contains("<i class=\"hidden\">已入驻</i>", "<span>空置</span>", "<span>未知</span>");
    }

    @Test
    void a_unit_without_an_area_is_not_drawn_to_scale_and_the_page_says_so() throws Exception {
        assertThat(page("office", plan(world.tower)))
                .contains("plan-unit plan-provisional uncertain unsized", "面积未知，各单元等宽", "1 个单元没有面积");
    }

    @Test
    void an_earlier_month_shows_who_was_there_then() throws Exception {
        open("office", "/api" + plan(world.tower) + "?month=2025-02")
                .andExpect(jsonPath("$.day", is("2025-02-28")))
                .andExpect(jsonPath("$.listDay", is("2025-02-28")))
                .andExpect(jsonPath("$.months", contains("2025-03", "2025-02")))
                .andExpect(jsonPath("$.units.let", is(1)))
                .andExpect(jsonPath("$.units.provisional", is(0)));
        open("office", "/api" + plan(world.tower))
                .andExpect(jsonPath("$.month", is("2025-03")))
                .andExpect(jsonPath("$.units.let", is(1)))
                .andExpect(jsonPath("$.units.vacant", is(1)))
                .andExpect(jsonPath("$.units.unknown", is(1)))
                .andExpect(jsonPath("$.units.provisional", is(1)))
                .andExpect(jsonPath("$.floors[0].floor", is("12")))
                .andExpect(jsonPath("$.floors[0].units[0].stays[0].name", is("东海数据有限公司")));
    }

    @Test
    void a_month_that_no_list_speaks_for_gives_the_newest() throws Exception {
        open("office", "/api" + plan(world.tower) + "?month=1999-13").andExpect(jsonPath("$.month", is("2025-03")));
        open("office", "/api" + plan(world.tower) + "?month=2024-01").andExpect(jsonPath("$.month", is("2025-03")));
    }

    @Test
    void without_any_list_nothing_is_called_vacant() throws Exception {
        assertThat(page("office", plan(world.other))).contains("没有入驻报表");
        open("office", "/api" + plan(world.other))
                .andExpect(jsonPath("$.month", nullValue()))
                .andExpect(jsonPath("$.floors", hasSize(0)));
    }

    @Test
    void the_months_can_be_chosen_without_scripts() throws Exception {
        assertThat(page("office", plan(world.tower)))
                .contains("<select id=\"plan-month\" name=\"month\">", "type=\"submit\"", "rel=\"prev\"");
    }

    @Test
    void a_plan_is_open_to_whom_the_building_is_open() throws Exception {
        assertThat(page("manager", plan(world.tower))).contains("1201");
        open("manager", plan(world.other)).andExpect(status().isNotFound());
        open("manager", "/api" + plan(world.other)).andExpect(status().isNotFound());
        open("west", plan(world.tower)).andExpect(status().isNotFound());
        open("west", "/api" + plan(world.tower)).andExpect(status().isNotFound());
        open("firm", plan(world.tower)).andExpect(status().isNotFound());
        web.perform(get(plan(world.tower))).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_building_file_leads_to_its_plan() throws Exception {
        assertThat(page("office", SubjectPath.building(world.tower))).contains("href=\"" + plan(world.tower) + "\"");
    }
}
