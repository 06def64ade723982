package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.testing.WorkbookText;

/** What people of several roles take away of {@link TwoStreets}: never more than their pages show. */
class ExportPagesTest extends TwoStreetsPages {

    private byte[] taken(String who, String path, String... parameters) throws Exception {
        return open(who, path, parameters)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private List<String> recorded(String action) {
        return new ArrayList<>(worker.client()
                .sql("select id, detail::text as detail, object_id from access.audit where action = ? order by id")
                .param(action)
                .query((row, n) -> row.getString("detail") + " " + row.getString("object_id"))
                .list());
    }

    @Test
    void the_list_of_buildings_has_the_rows_filters_and_order_of_the_page() throws Exception {
        String text = WorkbookText.of(taken("office", "/buildings.xlsx", "street", "990101001", "sort", "-area"));

        assertThat(text).contains("望潮中心", "东街", "1000", "街道 | 东街", "可租面积，从大到小", "办公室（office，平台办公室）");
        assertThat(text).doesNotContain("听涛大厦", "无名楼");
        assertThat(text).contains("来源housing | ", "来源tenants-1 | ").doesNotContain("来源tax");
    }

    @Test
    void what_is_not_known_is_not_zero() throws Exception {
        String text = WorkbookText.of(taken("office", "/buildings.xlsx", "q", "无名楼"));

        assertThat(text).contains("无名楼 | 待确认 | 未知 | 未知 | 未知 | 未知 | 未知 | 未知 | 未知 | 未知");
    }

    @Test
    void a_list_holds_no_more_than_the_scope_opens() throws Exception {
        assertThat(WorkbookText.of(taken("west", "/buildings.xlsx")))
                .contains("听涛大厦")
                .doesNotContain("望潮中心");
        assertThat(WorkbookText.of(taken("firm", "/enterprises.xlsx")))
                .contains("东海数据有限公司")
                .doesNotContain("某某贸易");
    }

    @ParameterizedTest
    @CsvSource({"office, true", "leader, true", "member, false"})
    void bands_of_tax_stand_in_the_list_where_the_page_has_them(String who, boolean open) throws Exception {
        String text = WorkbookText.of(taken(who, "/enterprises.xlsx"));

        assertThat(text.contains("2025年6月税收档次")).isEqualTo(open);
        assertThat(text.contains("1 万至 10 万元")).isEqualTo(open);
        assertThat(text).doesNotContain("12345.67");
    }

    @ParameterizedTest
    @CsvSource({
        "office, 欧阳明, 13812345678, 12345.67",
        "leader, 欧**, 138****5678, 1 万至 10 万元",
        "member, 欧**, 138****5678, 您的角色不能查看单个企业的税收"
    })
    void an_enterprise_file_is_masked_as_its_page_is(String who, String person, String phone, String tax)
            throws Exception {
        String text = WorkbookText.of(taken(who, enterprise(world.firm) + "/file.xlsx"));

        assertThat(text).contains(person, phone, tax, "来源register", "西街2号", "第一税务所", "望潮中心");
        if (!who.equals("office")) {
            assertThat(text).doesNotContain("欧阳明", "13812345678", "12345.67", "12,345.67");
            String json = new String(
                    taken(who, enterprise(world.firm) + "/file.json"), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(json).contains(person, phone).doesNotContain("欧阳明", "13812345678", "1234567");
        }
    }

    @Test
    void a_building_file_tells_values_sources_dates_and_units() throws Exception {
        String text = WorkbookText.of(taken("office", building(world.tower) + "/file.xlsx"));

        assertThat(text).contains("楼宇档案 望潮中心", "望潮商务中心 · 来源tenants-1 · 2025-03-31", "数据截至 2025-03-31");
        assertThat(text).contains("# 又名与另有门牌", "另有门牌 | 北街7号 | 与完整的楼名写在一起 | 1 条不同的记录，1 个来源");
        assertThat(text).contains("12 层 | 1201 | 已入驻 | 东海数据有限公司", "没有来源说明", "空置");
        open("office", building(world.tower) + "/file.json")
                .andExpect(jsonPath("$.title").value("楼宇档案 望潮中心"))
                .andExpect(jsonPath("$.exportedBy").value("office"))
                .andExpect(jsonPath("$.sources[0].name").exists())
                .andExpect(jsonPath("$.file.units[0].unit").value("1201"));
    }

    /** The text of a printed file, page after page, as a reader may copy it. */
    private static String printed(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, 一楼一档, 数据来源与日期, 来源housing", "en, Building file, Sources and dates, Source housing"})
    void a_printed_building_file_can_be_read_searched_and_traced(
            String lang, String kind, String sources, String source) throws Exception {
        byte[] pdf = taken("office", building(world.tower) + "/file.pdf", "lang", lang);

        assertThat(printed(pdf)).contains(kind, "望潮中心", "望潮商务中心", "听潮中心", "东海数据有限公司", "1201", "2022-03-01");
        assertThat(printed(pdf)).contains(sources, source, "2025-03-31", "办公室").doesNotContain("⟦");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).contains("望潮中心");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            for (var font : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "office, 欧阳明, 13812345678, '12,345.67 元'",
        "leader, 欧**, 138****5678, 1 万至 10 万元",
        "member, 欧**, 138****5678, 您的角色不能查看单个企业的税收"
    })
    void a_printed_enterprise_file_is_masked_as_its_page_is(String who, String person, String phone, String tax)
            throws Exception {
        String text = printed(taken(who, enterprise(world.firm) + "/file.pdf", "lang", "zh"));

        assertThat(text).contains("一企一档", "东海数据有限公司", person, phone, tax, "西街2号", "来源register");
        if (!who.equals("office")) {
            assertThat(text).doesNotContain("欧阳明", "13812345678", "12,345.67");
        }
    }

    @Test
    void every_file_of_the_world_prints() throws Exception {
        for (String path : List.of(building(world.other), building(world.bare), enterprise(world.stray))) {
            assertThat(printed(taken("office", path + "/file.pdf", "lang", "zh")))
                    .contains("数据来源与日期");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/file.xlsx", "/file.json", "/file.pdf"})
    void what_is_not_open_cannot_be_taken(String form) throws Exception {
        open("west", building(world.tower) + form).andExpect(status().isNotFound());
        open("firm", building(world.tower) + form).andExpect(status().isNotFound());
        open("firm", enterprise(world.stray) + form).andExpect(status().isNotFound());
        web.perform(get(building(world.tower) + form)).andExpect(status().is3xxRedirection());
        web.perform(get("/buildings.xlsx")).andExpect(status().is3xxRedirection());
    }

    @Test
    void every_export_leaves_a_line_with_what_and_how_many() throws Exception {
        taken("office", "/buildings.xlsx", "q", "13812345678 望潮");
        taken("leader", building(world.tower) + "/file.json");

        assertThat(recorded("front.export-buildings"))
                .last()
                .asString()
                .contains("\"rows\": 0", "\"format\": \"xlsx\"", "138****5678 望潮");
        assertThat(recorded("front.export-building"))
                .last()
                .asString()
                .contains("\"format\": \"json\"", "\"rows\": 4", SubjectPath.buildingId(world.tower));
    }

    @Test
    void the_pages_lead_to_their_exports_with_their_filters() throws Exception {
        assertThat(page("office", "/buildings?street=990101001&sort=-area"))
                .contains("href=\"/buildings.xlsx?street=990101001&amp;sort=-area\"");
        assertThat(page("office", building(world.tower))).contains(building(world.tower) + "/file.xlsx");
        assertThat(page("office", enterprise(world.firm))).contains(enterprise(world.firm) + "/file.json");
    }

    @Test
    void a_measure_and_the_review_queue_can_be_taken_too() throws Exception {
        assertThat(WorkbookText.of(taken("office", "/measures/occupancy/answer.xlsx", "month", "2025-03")))
                .contains("# 说明", "定义 | ", "# 按街道", "合计");
        assertThat(WorkbookText.of(taken("office", "/review.xlsx"))).contains("# 核对台");
        open("member", "/review.xlsx").andExpect(status().isForbidden());
        open("firm", "/measures/occupancy/answer.xlsx").andExpect(status().isForbidden());
        open("office", "/measures/nothing/answer.xlsx").andExpect(status().isNotFound());
    }
}
