package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.TinyWorld;

/** The one field finds streets, measures and pages too, answers with figures, and says what became of buildings; to each what is open to them. */
class FindEverythingTest extends TwoStreetsPages {

    @Autowired
    List<DerivationStep> steps;

    @BeforeEach
    void index() {
        worker.doInTransaction(() -> steps.stream()
                .filter(step -> step.code().equals("front.search"))
                .forEach(step -> step.derive(Progress.UNWATCHED)));
    }

    @ParameterizedTest
    @CsvSource({
        "出租率, /measures/occupancy, 指标",
        "chuzulv, /measures/occupancy, 拼音相符",
        "czl, /measures/occupancy, 首字母相符",
        "出祖率, /measures/occupancy, 读音相同",
        "occupancy, /measures/occupancy, 指标",
        "空置, /measures/vacant-area, 指标",
        "vacant-area, /measures/vacant-area, 代码相符",
        "一屏总览, /screen, 页面",
        "ypzl, /screen, 首字母相符",
        "dashboard, /screen, 也这样叫",
        "大屏, /screen, 也这样叫",
        "预警, /warnings, 页面",
    })
    void measures_and_pages_are_found_by_either_language_by_sound_and_half_remembered(
            String typed, String href, String said) throws Exception {
        assertThat(page("office", "/search", "q", typed, "lang", "zh")).contains("href=\"" + href + "\"", said);
        assertThat(page("office", "/search/suggest", "q", typed, "lang", "zh")).contains("href=\"" + href + "\"", said);
    }

    @Test
    void streets_are_found_by_who_sees_them() throws Exception {
        String name = worker.client()
                .sql("select name_zh from places.region where code = ?")
                .param(TinyWorld.EAST)
                .query(String.class)
                .single();
        String href = "/buildings?street=" + TinyWorld.EAST;
        assertThat(page("office", "/search", "q", name)).contains(href);
        assertThat(page("east", "/search", "q", name)).contains(href);
        assertThat(page("west", "/search", "q", name)).doesNotContain(href);
        open("office", "/api/search", "q", TinyWorld.EAST, "kind", "street")
                .andExpect(jsonPath("$.hits[0].id", is(TinyWorld.EAST)))
                .andExpect(jsonPath("$.hits[0].why", is("code")));
    }

    @Test
    void pages_and_measures_are_shown_to_those_who_may_open_them() throws Exception {
        assertThat(page("office", "/search", "q", "数据接入")).contains("href=\"/intake\"");
        assertThat(page("leader", "/search", "q", "数据接入"))
                .doesNotContain("<a href=\"/intake\">数据接入</a> <span class=\"count\">");
        assertThat(page("firm", "/search", "q", "出租率")).doesNotContain("/measures/");
        assertThat(page("firm", "/search", "q", "望潮中心 空置")).doesNotContain("search-answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"望潮中心 空置", "望潮中心空置面积是多少", "wangchao kongzhi", "wczx 空置"})
    void a_building_and_a_measure_are_a_question(String typed) throws Exception {
        String answer = "/measures/vacant-area?month=2025-03&amp;place=building:" + world.tower;
        assertThat(page("east", "/search", "q", typed, "lang", "zh"))
                .contains("search-answer", "href=\"" + answer + "\"", "空置面积 · 望潮中心 · 2025年3月");
        assertThat(page("east", "/search/suggest", "q", typed, "lang", "zh")).contains("href=\"" + answer + "\"");
    }

    @Test
    void what_is_not_understood_whole_has_no_answer() throws Exception {
        for (String typed : List.of("没有这楼 空置", "望湖中心 空置", "空置 望潮中心 什么别的", "去年出租率", "2031年5月 出租率", "东海数据 空置")) {
            assertThat(page("office", "/search", "q", typed)).as(typed).doesNotContain("search-answer");
        }
    }

    @Test
    void an_answer_is_what_its_reader_is_told() throws Exception {
        open("east", "/api/search", "q", "望潮中心 空置")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answer.measure", is("vacant-area")))
                .andExpect(jsonPath("$.answer.place", is("building:" + world.tower)))
                .andExpect(jsonPath("$.answer.month", is("2025-03")))
                .andExpect(jsonPath("$.answer.value", notNullValue()))
                .andExpect(jsonPath("$.answer.href", notNullValue()));
        open("west", "/api/search", "q", "望潮中心 空置").andExpect(jsonPath("$.answer", nullValue()));
        open("manager", "/api/search", "q", "望潮中心 空置")
                .andExpect(jsonPath("$.answer.place", is("building:" + world.tower)));
    }

    @Test
    void what_became_of_a_building_stands_beside_it() throws Exception {
        worker.client()
                .sql("""
                        insert into places.building_change (building_id, kind, day, before, after, shares, by_person, why)
                        values (?, 'end', ?, array[?], '{}', '{}', 'office', '拆了')
                        """)
                .params(world.bare, LocalDate.of(2024, 5, 6), world.bare)
                .update();
        String page = page("office", "/search", "q", "无名楼", "lang", "zh");
        assertThat(page).contains("hit-became", "2024");
        open("office", "/api/search", "q", "无名楼")
                .andExpect(jsonPath("$.hits[0].became", hasItem(containsString("2024"))));
        assertThat(page("office", "/search/suggest", "q", "无名楼", "lang", "en")).contains("2024");
    }

    @Test
    void what_a_session_opened_last_is_offered_before_anything_is_typed() throws Exception {
        page("asked", "/buildings/B" + world.tower);
        page("asked", "/measures/occupancy");
        String offered = page("asked", "/search/suggest", "lang", "zh");
        assertThat(offered).contains("最近打开", "href=\"" + building(world.tower) + "\"", "href=\"/measures/occupancy\"");
        assertThat(offered.indexOf("/measures/occupancy")).isLessThan(offered.indexOf(building(world.tower)));
        assertThat(page("member", "/search/suggest", "lang", "zh"))
                .as("another session")
                .doesNotContain("href=\"/measures/occupancy\"");
    }

    @Test
    void anything_at_all_may_be_typed() throws Exception {
        for (String typed : List.of(
                "启".repeat(3_000),
                "，。；！？",
                "%_%_%",
                "🏢🏢",
                "'; drop table search.entry; --",
                "<img src=x onerror=alert(1)>",
                "\\",
                "((((",
                "月月月月",
                "空置".repeat(50))) {
            assertThat(page("office", "/search/suggest", "q", typed)).as(typed).doesNotContain("<img src=x");
            assertThat(page("office", "/search", "q", typed)).as(typed).doesNotContain("<img src=x");
            open("office", "/api/search", "q", typed).andExpect(status().isOk());
        }
        for (String half : List.of("\ud83c", "启\udfe2明", "\u0000")) {
            open("office", "/search", "q", half).andExpect(status().isBadRequest());
        }
    }
}
