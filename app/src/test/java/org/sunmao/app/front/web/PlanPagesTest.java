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

    @Test
    void the_colours_tell_what_is_asked_and_tax_only_to_those_who_may_see_it() throws Exception {
        assertThat(page("office", plan(world.tower) + "?by=expiry")).contains("data-shade=\"plan-t6\"", "租期未报");
        assertThat(page("office", plan(world.tower) + "?by=industry")).contains("行业不详");
        assertThat(page("office", plan(world.tower) + "?by=registration")).contains("不在本区登记");
        assertThat(page("office", plan(world.tower) + "?by=nothing")).contains("data-shade=\"plan-let\"");
        assertThat(page("office", plan(world.tower) + "?by=tax"))
                .contains("<option value=\"tax\"", "近一年没有税收数据", "data-shade=\"plan-t8\"");
        assertThat(page("manager", plan(world.tower) + "?by=tax"))
                .contains("data-shade=\"plan-let\"")
                .doesNotContain("<option value=\"tax\"", "近一年没有税收数据");
    }

    @Test
    void the_months_that_are_played_are_those_of_the_page() throws Exception {
        String page = page("office", plan(world.tower));
        var vacant = Pattern.compile("class=\"plan-unit plan-vacant [^\"]*\" href=\"#u(\\d+)\"")
                .matcher(page);
        assertThat(vacant.find()).isTrue();
        open("office", plan(world.tower) + "/months")
                .andExpect(jsonPath("$.months", contains("2025-02", "2025-03")))
                .andExpect(jsonPath(
                        "$.shades",
                        contains("plan-let", "plan-ends", "plan-provisional", "plan-vacant", "plan-unknown")))
                .andExpect(jsonPath("$.said", contains(true, true)))
                .andExpect(jsonPath("$.units." + vacant.group(1), org.hamcrest.Matchers.endsWith("3")));
        open("manager", plan(world.other) + "/months").andExpect(status().isNotFound());
    }

    @Test
    void a_unit_tells_everybody_who_ever_held_it() throws Exception {
        String page = page("office", plan(world.tower));
        var let = Pattern.compile("class=\"plan-unit plan-let [^\"]*\" href=\"#u(\\d+)\"")
                .matcher(page);
        assertThat(let.find()).isTrue();
        assertThat(page("office", plan(world.tower) + "/history?unit=" + let.group(1)))
                .contains("东海数据有限公司", "1201", "/rows?unit=");
        assertThat(page("office", plan(world.tower) + "/history?unit=1")).doesNotContain("东海数据有限公司");
    }

    @Test
    void a_sheet_shows_every_unit_with_its_mark_and_who_printed_it() throws Exception {
        var answer = open("office", plan(world.tower) + ".svg").andReturn().getResponse();
        String svg = answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(answer.getContentType()).startsWith("image/svg+xml");
        assertThat(svg)
                .contains("width=\"420mm\"", ">1201<", ">1202<", "东海数据", "望潮中心", "office")
                .doesNotContain("<script", "href");
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        byte[] pdf = open("office", plan(world.tower) + ".pdf")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(1190.55f, org.assertj.core.data.Offset.offset(.1f));
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertThat(text).contains("望潮中心", "1201", "东海数据");
        }
        open("manager", plan(world.other) + ".pdf").andExpect(status().isNotFound());
    }
}
