package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.WorkbookText;

/** The search box, its page and its suggestions, and the lists searched by sound. */
class SearchPagesTest extends TwoStreetsPages {

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
        "zh, wangchao, 拼音相符",
        "en, wangchao, by pinyin",
        "zh, wczx, 首字母相符",
        "en, 望朝中心, sounds the same",
        "zh, 望潮中心, 名称相符",
    })
    void the_page_says_why_it_matched(String lang, String typed, String why) throws Exception {
        assertThat(page("office", "/search", "q", typed, "lang", lang))
                .contains(building(world.tower), "望潮中心", why, "value=\"" + typed + "\"");
    }

    @Test
    void an_empty_box_explains_itself_and_nothing_found_says_so() throws Exception {
        assertThat(page("office", "/search", "lang", "zh")).contains("全拼", "role=\"search\"");
        assertThat(page("office", "/search", "q", "没有这样的楼", "lang", "zh")).contains("没有找到");
        assertThat(page("office", "/search", "q", "<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void suggestions_are_links_without_a_frame() throws Exception {
        assertThat(page("office", "/search/suggest", "q", "望潮", "lang", "zh"))
                .contains("role=\"option\"", "href=\"" + building(world.tower) + "\"")
                .doesNotContain("<html");
    }

    @Test
    void every_page_of_those_signed_in_has_the_box() throws Exception {
        assertThat(page("office", "/buildings")).contains("data-suggest=\"/search/suggest\"", "/js/search.js");
        assertThat(page("office", "/buildings")).contains("class=\"find-link\"");
    }

    @Test
    void hits_can_be_taken_away() throws Exception {
        assertThat(page("office", "/search", "q", "wczx", "lang", "zh")).contains("href=\"/search.xlsx");
        byte[] workbook = open("office", "/search.xlsx", "q", "wczx", "lang", "zh")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(WorkbookText.of(workbook)).contains("望潮中心", "首字母相符", "wczx");
    }

    @Test
    void hits_follow_the_scope() throws Exception {
        assertThat(page("west", "/search", "q", "望潮中心")).doesNotContain(building(world.tower) + "\"");
        assertThat(page("east", "/search", "q", "望潮中心")).contains(building(world.tower) + "\"");
    }

    @Test
    void json_says_the_same() throws Exception {
        open("office", "/api/search", "q", "wczx")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hits[0].id", is("B" + world.tower)))
                .andExpect(jsonPath("$.hits[0].kind", is("building")))
                .andExpect(jsonPath("$.hits[0].why", is("initials")))
                .andExpect(jsonPath("$.hits[0].matched", is("望潮中心")))
                .andExpect(jsonPath("$.more", is(false)));
        open("office", "/api/search", "q", "wczx", "kind", "enterprise").andExpect(jsonPath("$.hits", hasSize(0)));
        open("office", "/api/search", "q", "wczx", "kind", "planet").andExpect(status().isBadRequest());
    }

    @Test
    void lists_are_searched_by_sound_too() throws Exception {
        assertThat(page("office", "/buildings", "q", "wangchao")).contains(building(world.tower));
        assertThat(page("office", "/buildings", "q", "tingtao")).doesNotContain(building(world.tower) + "\"");
        String firm = worker.client()
                .sql("select name from enterprises.enterprise where id = ?")
                .param(world.firm)
                .query(String.class)
                .single();
        String pinyin = worker.client()
                .sql("select split_part(ltrim(sounds), ' ', 1) from search.entry where subject_id = ?")
                .param(world.firm)
                .query(String.class)
                .single();
        assertThat(page("office", "/enterprises", "q", pinyin)).contains(firm);
        assertThat(page("office", "/enterprises", "q", "zzzz")).doesNotContain(firm);
    }
}
