package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.resolution.LearnedAliases;
import org.sunmao.linkage.place.LearnedAlias;

/** The pages and the JSON over two small streets, read by people of several roles. */
class FilesTest extends TwoStreetsPages {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_page_speaks_both_languages(String lang) throws Exception {
        for (String path : List.of(
                "/buildings",
                "/enterprises",
                building(world.tower),
                building(world.bare),
                building(world.tower) + "/plan",
                building(world.bare) + "/plan",
                enterprise(world.firm),
                enterprise(world.stray),
                building(world.tower) + "/rows?attribute=name",
                enterprise(world.firm) + "/rows?month=2025-06")) {
            assertThat(page("office", path, "lang", lang))
                    .contains(lang.equals("zh") ? "lang=\"zh-Hans-CN\"" : "lang=\"en\"");
        }
    }

    @Test
    void visitors_are_asked_to_sign_in() throws Exception {
        web.perform(get("/buildings")).andExpect(status().is3xxRedirection());
        web.perform(get("/api/buildings")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_building_file_tells_values_sources_and_dissent() throws Exception {
        String page = page("office", building(world.tower));

        assertThat(page).contains("望潮中心", "望潮商务中心", "来源housing", "2025-03-31", "1 个来源说法不同", "<svg class=\"plan\"");
    }

    @Test
    void other_names_and_numbers_say_how_they_were_learned_and_lead_to_the_rows_that_are_open() throws Exception {
        String page = page("office", building(world.tower), "lang", "zh");
        assertThat(page).contains("又名", "听潮中心", "说出它的来源不用在册名称", "3 条不同的记录，2 个来源", "另有门牌", "北街7号");
        String rows = page.substring(page.indexOf("class=\"learned-rows\""));
        String path = rows.substring(rows.indexOf("href=\"") + 6, rows.indexOf("\">来源visits"));
        assertThat(page("office", path)).contains("走访.xlsx");

        assertThat(page("office", building(world.tower), "lang", "en"))
                .contains("Also known as", "3 distinct records of 2 sources", "1 distinct record of 1 source");
        assertThat(page("east", building(world.tower), "lang", "zh"))
                .contains("听潮中心", "3 条不同的记录，2 个来源")
                .doesNotContain("learned-rows");
        assertThat(page("office", building(world.bare))).doesNotContain("id=\"learned\"");
    }

    @ParameterizedTest
    @EnumSource(LearnedAlias.Basis.class)
    void every_way_of_learning_has_words(LearnedAlias.Basis basis) throws Exception {
        var learned = worker.client().sql("update resolution.learned_alias_current set basis = ? where value = '听潮中心'");
        learned.param(LearnedAliases.code(basis)).update();
        for (String lang : List.of("zh", "en")) {
            page("office", building(world.tower), "lang", lang);
        }
        worker.client()
                .sql("update resolution.learned_alias_current set basis = 'other-sources' where value = '听潮中心'")
                .update();
    }

    @Test
    void let_vacant_and_unknown_units_are_worded_apart() throws Exception {
        String page = page("office", building(world.tower));

        assertThat(page).contains("12 层", "已入驻", "空置", "没有来源说明", "area-let", "area-vacant", "area-unknown");
        assertThat(page.indexOf("12 层")).isLessThan(page.indexOf("2 层"));
    }

    @Test
    void a_tenant_in_review_is_shown_as_such() throws Exception {
        assertThat(page("office", building(world.tower))).contains("某某科技", "待核对");
    }

    @Test
    void a_building_without_lists_says_that_it_does_not_know() throws Exception {
        String page = page("office", building(world.bare));

        assertThat(page).contains("没有任何来源报送过这栋楼的单元", "未知", "没有轮廓数据");
        assertThat(page).doesNotContain("0%");
    }

    @Test
    void the_enterprise_file_tells_three_relations_apart() throws Exception {
        String page = page("office", enterprise(world.firm));

        assertThat(page).contains("注册在", "听涛大厦", "纳税在", "第一税务所", "入驻在", "望潮中心", "1201");
    }

    @Test
    void a_provisional_enterprise_says_what_founded_it() throws Exception {
        assertThat(page("office", enterprise(world.stray))).contains("待确认", "由“来源tenants-1”的记录建档");
    }

    @ParameterizedTest
    @CsvSource({"office, '12,345.67 元'", "leader, 1 万至 10 万元", "member, 您的角色不能查看单个企业的税收"})
    void tax_is_told_as_the_right_has_it(String who, String told) throws Exception {
        String page = page(who, enterprise(world.firm));

        assertThat(page).contains(told);
        if (!who.equals("office")) {
            assertThat(page).doesNotContain("12,345.67", "1.23 万");
        }
    }

    @Test
    void an_enterprise_reads_its_own_tax_to_the_fen_and_nobody_elses() throws Exception {
        assertThat(page("firm", enterprise(world.firm))).contains("12,345.67");
        open("firm", enterprise(world.stray)).andExpect(status().isNotFound());
        open("firm", building(world.tower)).andExpect(status().isNotFound());
        open("firm", "/api/enterprises").andExpect(jsonPath("$.rows", hasSize(1)));
        open("firm", "/api/buildings").andExpect(jsonPath("$.rows", hasSize(0)));
    }

    @Test
    void persons_stand_behind_a_mask_for_all_but_the_office() throws Exception {
        assertThat(page("office", enterprise(world.firm))).contains("欧阳明", "13812345678");
        assertThat(page("leader", enterprise(world.firm)))
                .contains("欧**", "138****5678")
                .doesNotContain("欧阳明", "13812345678");
        open("leader", "/api" + enterprise(world.firm)).andExpect(content().string(not(containsString("欧阳明"))));
        assertThat(page("leader", enterprise(world.firm) + "/rows", "attribute", "phone"))
                .doesNotContain("欧阳明", "13812345678");
    }

    @Test
    void a_street_reads_what_was_reported_in_it() throws Exception {
        assertThat(page("east", building(world.tower)))
                .contains("走访：停车", "东海数据；希望增加车位", "办理中", "来源visits")
                .doesNotContain("13911112222", "/rows?mention=");
        assertThat(page("east", enterprise(world.firm))).contains("希望增加车位");
        assertThat(page("west", enterprise(world.firm))).contains("希望增加车位");
        assertThat(page("office", building(world.tower))).contains("希望增加车位", "13911112222", "/rows?mention=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "firm"})
    void what_was_reported_is_not_for_managers_and_enterprises(String who) throws Exception {
        assertThat(page(who, enterprise(world.firm))).doesNotContain("希望增加车位");
    }

    @Test
    void every_look_leaves_one_line_that_says_how_closely() throws Exception {
        long before = looks();
        page("leader", enterprise(world.firm));
        assertThat(looks()).isEqualTo(before + 1);

        page("office", enterprise(world.firm));

        assertThat(looks()).isEqualTo(before + 2);
        assertThat(worker.client().sql("""
                                select role || ' ' || (detail ->> 'tax') || ' ' || result from access.audit
                                where action = 'front.read-enterprise' order by id desc limit 2
                                """).query(String.class).list())
                .containsExactly("office EXACT done", "leader BANDS done");
    }

    private long looks() {
        return worker.client()
                .sql("select count(*) from access.audit where action = 'front.read-enterprise'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91370202MA3TESTQ0X", "91370202ma3testq0x"})
    void a_credit_code_leads_to_the_file(String code) throws Exception {
        open("office", "/enterprises/" + code)
                .andExpect(status().isFound())
                .andExpect(header().string("Location", enterprise(world.firm)));
        open("office", "/api/enterprises/" + code)
                .andExpect(header().string("Location", "/api" + enterprise(world.firm)));
    }

    @Test
    void an_id_that_was_merged_leads_to_the_one_that_lives() throws Exception {
        open("office", enterprise(world.merged))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", enterprise(world.firm)));
        open("west", "/api" + enterprise(world.merged)).andExpect(status().isMovedPermanently());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/buildings/B999999",
                "/buildings/999",
                "/buildings/E1",
                "/buildings/Bx",
                "/enterprises/E999999",
                "/enterprises/91370202MA3NOBODY0",
                "/buildings/B0",
                "/buildings/B99999999999999999999"
            })
    void what_was_never_minted_is_not_found(String path) throws Exception {
        open("office", path).andExpect(status().isNotFound());
    }

    @Test
    void a_steward_finds_nothing_of_another_street_anywhere() throws Exception {
        for (String path : List.of(
                building(world.tower),
                building(world.tower) + "/rows?attribute=name",
                "/api" + building(world.tower),
                enterprise(world.stray),
                enterprise(world.stray) + "/rows?attribute=name",
                "/api" + enterprise(world.stray))) {
            open("west", path).andExpect(status().isNotFound());
        }
        assertThat(page("west", "/buildings")).contains("听涛大厦").doesNotContain("望潮中心");
        assertThat(page("west", "/enterprises")).doesNotContain("某某贸易");
        open("west", "/api/buildings").andExpect(jsonPath("$.count", is(1)));
    }

    @Test
    void rows_behind_a_value_show_what_was_delivered_and_mark_the_cell() throws Exception {
        String page = page("office", building(world.tower) + "/rows", "attribute", "name");

        assertThat(page).contains("楼宇名录.xlsx", "楼名", "第 1 张表，第 3 行", "采用", "不同说法", "class=\"said\"");
    }

    @Test
    void a_reader_without_the_source_sees_its_name_and_date_but_not_its_cells() throws Exception {
        String page = page("east", building(world.tower) + "/rows", "attribute", "name");

        assertThat(page).contains("来源housing", "2025-03-31", "1 行来自您无权查看的来源").doesNotContain("楼宇名录.xlsx");
    }

    @Test
    void rows_of_tax_need_the_exact_right() throws Exception {
        assertThat(page("office", enterprise(world.firm) + "/rows", "month", "2025-06"))
                .contains("税收.xlsx");
        open("leader", enterprise(world.firm) + "/rows", "month", "2025-06").andExpect(status().isNotFound());
    }

    @Test
    void rows_of_a_mention_belong_to_its_subject_only() throws Exception {
        String mention = Long.toString(world.strayMention);

        assertThat(page("office", enterprise(world.stray) + "/rows", "mention", mention))
                .contains("入驻.xlsx");
        open("office", enterprise(world.firm) + "/rows", "mention", mention).andExpect(status().isNotFound());
    }

    @Test
    void json_tells_what_the_pages_tell() throws Exception {
        open("office", "/api" + building(world.tower))
                .andExpect(jsonPath("$.id", is(SubjectPath.buildingId(world.tower))))
                .andExpect(jsonPath("$.attributes.name[0].value", is("望潮中心")))
                .andExpect(jsonPath("$.attributes.name[1].value", is("望潮商务中心")))
                .andExpect(jsonPath("$.learned[0].value", is("听潮中心")))
                .andExpect(jsonPath("$.learned[0].basis", is("other-sources")))
                .andExpect(jsonPath("$.learned[1].kind", is("number")))
                .andExpect(jsonPath("$.standing.enterprises", is(1)))
                .andExpect(jsonPath("$.units", hasSize(4)))
                .andExpect(jsonPath("$.units[0].state", is("let")));
        open("leader", "/api" + enterprise(world.firm))
                .andExpect(jsonPath("$.taxOpen", is("bands")))
                .andExpect(jsonPath("$.tax[0].band", is("10k-100k")))
                .andExpect(jsonPath("$.tax[0].totalFen").doesNotExist());
    }

    @Test
    void coordinates_are_given_in_the_system_asked_for() throws Exception {
        String file = "/api" + building(world.tower);
        open("office", file)
                .andExpect(jsonPath("$.crs", is("wgs84")))
                .andExpect(jsonPath("$.footprint.coordinates[0][0][0][0]", is(120.3)));
        open("office", file, "crs", "gcj02")
                .andExpect(jsonPath("$.crs", is("gcj02")))
                .andExpect(jsonPath("$.footprint.coordinates[0][0][0][0]", closeTo(120.305, 0.001)));
        open("office", file, "crs", "mars").andExpect(status().isBadRequest());
    }

    @Test
    void json_pages_by_cursor() throws Exception {
        open("office", "/api/buildings", "sort", "-area")
                .andExpect(jsonPath("$.rows", hasSize(3)))
                .andExpect(jsonPath("$.next").doesNotExist())
                .andExpect(jsonPath("$.countExact", is(true)));
    }

    @Test
    void occupancy_is_the_same_number_everywhere() throws Exception {
        assertThat(page("office", "/buildings")).contains("30.0%");
        assertThat(page("office", building(world.tower))).contains("<span class=\"figure-number\">30.0%</span>");
    }

    @Test
    void the_description_of_the_api_names_the_routes() throws Exception {
        open("office", "/api/openapi.json")
                .andExpect(jsonPath("$.paths['/api/buildings'].get.parameters[?(@.name == 'street')]", hasSize(1)))
                .andExpect(
                        jsonPath("$.paths['/api/enterprises/{id}'].get.summary").exists());
    }
}
