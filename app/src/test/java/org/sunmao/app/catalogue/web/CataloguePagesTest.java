package org.sunmao.app.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.WorkbookText;

/** The catalogue from a gap to its second version, and who sees how much of it. */
@SpringBootTest(classes = SunmaoApplication.class)
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class CataloguePagesTest {

    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡),联系电话
            海天大厦,12F,%s,启明星软件,312.5,13800001234
            """;

    @TempDir
    Path dir;

    @Autowired
    MockMvc web;

    @Autowired
    Intake intake;

    @Autowired
    WorkerDatabase worker;

    private CatalogueWorld world;
    private int files;

    @BeforeAll
    void people(@Autowired People people) {
        CatalogueWorld.people(people);
        world = new CatalogueWorld(web);
    }

    private ImportReport send(String source) throws Exception {
        Path file = Files.writeString(dir.resolve("file.csv"), TENANTS.formatted("12" + 10 + files++));
        return intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.of(2026, 6, 30))
                .acceptingSuggestions(true));
    }

    private List<String> texts(String query) {
        return worker.client().sql(query).query(String.class).list();
    }

    private void enter(String source) throws Exception {
        assertThat(world.change("office", "/catalogue/" + source, CatalogueWorld.form(0))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/catalogue/" + source + "?said=saved");
    }

    @Test
    void a_source_without_entry_is_a_gap_and_taking_a_file_of_it_in_says_so() throws Exception {
        assertThat(send("tenants-gap").notes())
                .extracting(ImportReport.Note::code)
                .contains("source.no-entry");
        long delivery = worker.client()
                .sql("select max(id) from evidence.delivery")
                .query(Long.class)
                .single();
        assertThat(world.text("office", "/intake/deliveries/" + delivery)).contains("tenants-gap 在共享目录里没有条目");
        assertThat(world.text("office", "/catalogue")).contains("tenants-gap", "尚未编目");
        assertThat(world.text("office", "/catalogue/tenants-gap")).contains("这个来源没有目录条目", "登记目录条目");

        enter("tenants-gap");

        assertThat(send("tenants-gap").notes())
                .extracting(ImportReport.Note::code)
                .doesNotContain("source.no-entry");
        assertThat(world.text("office", "/catalogue/tenants-gap"))
                .contains("有条件共享", "仅限楼宇经济工作", "楼宇服务联系", "个人信息保存 24 个月", "恒丰物业服务有限公司", "第 1 版")
                .doesNotContain("尚未编目");
    }

    @Test
    void a_change_is_a_new_version_and_the_record_holds_what_was_and_what_is() throws Exception {
        send("tenants-history");
        enter("tenants-history");
        Map<String, String> form = CatalogueWorld.form(1);
        form.put("office", "综合办公室");
        form.put("cadence-days", "92");
        form.put("why", "换了处室");
        world.change("office", "/catalogue/tenants-history", form);

        assertThat(world.text("council", "/catalogue/tenants-history/history"))
                .contains("第 2 版", "换了处室", "项目部", "综合办公室", "第 1 版", "首次登记");
        assertThat(texts("select before ->> 'office' || '>' || (after ->> 'office') from access.audit"
                        + " where action = 'catalogue.change' and object_id = 'tenants-history'"
                        + " and detail ->> 'version' = '2'"))
                .containsExactly("项目部>综合办公室");
        assertThat(texts("select cadence_days::text from evidence.source where code = 'tenants-history'"))
                .containsExactly("92");

        assertThat(world.change("office", "/catalogue/tenants-history", CatalogueWorld.form(1))
                        .getResponse()
                        .getContentAsString())
                .as("a change made from the version before")
                .contains("别人已经保存了新的一版");
        form.put("version", "2");
        assertThat(world.change("office", "/catalogue/tenants-history", form)
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("said=unchanged");
        assertThat(texts("select version::text from catalogue.version v join evidence.source s on s.id = v.source_id"
                        + " where s.code = 'tenants-history' order by 1"))
                .containsExactly("1", "2");
    }

    @Test
    void a_faulty_form_is_given_back_with_what_was_written() throws Exception {
        send("tenants-faulty");
        Map<String, String> form = CatalogueWorld.form(0);
        form.put("office", "王经理 13812345678");
        form.put("items.phone", "public");
        form.put("reply-days", "十天");
        assertThat(world.change("office", "/catalogue/tenants-faulty", form)
                        .getResponse()
                        .getContentAsString())
                .contains("不是整数", "value=\"十天\"");
        form.put("reply-days", "10");
        assertThat(world.change("office", "/catalogue/tenants-faulty", form)
                        .getResponse()
                        .getContentAsString())
                .contains("不写个人", "不能改为较低的分类", "入驻统计");
        assertThat(texts("select 1::text from catalogue.version v join evidence.source s on s.id = v.source_id"
                        + " where s.code = 'tenants-faulty'"))
                .isEmpty();
    }

    @Test
    void managers_see_their_own_source_and_others_nothing_or_all() throws Exception {
        send("tenants-wang");
        send("tenants-other");
        assertThat(world.text("manager", "/catalogue")).contains("tenants-wang").doesNotContain("tenants-other");
        assertThat(world.status("manager", "/catalogue/tenants-other")).isEqualTo(404);
        assertThat(world.text("manager", "/api/catalogue/items?q=phone"))
                .contains("tenants-wang")
                .doesNotContain("tenants-other");
        for (String role : List.of("department", "investment", "council")) {
            assertThat(world.text(role, "/catalogue")).contains("tenants-wang", "tenants-other");
            assertThat(world.status(role, "/catalogue/tenants-wang/edit"))
                    .as(role)
                    .isEqualTo(403);
            assertThat(world.change(role, "/catalogue/tenants-wang", CatalogueWorld.form(0))
                            .getResponse()
                            .getStatus())
                    .as(role)
                    .isEqualTo(403);
        }
        for (String role : List.of("steward", "enterprise", "member", "leader", "system", "security", "auditor")) {
            assertThat(world.status(role, "/catalogue")).as(role).isEqualTo(403);
            assertThat(world.status(role, "/api/catalogue")).as(role).isEqualTo(403);
        }
    }

    @Test
    void what_is_held_already_is_found_by_name_in_both_languages_and_by_code() throws Exception {
        send("tenants-items");
        assertThat(world.text("department", "/catalogue/items?q=电话")).contains("tenants-items", "个人信息");
        assertThat(world.text("department", "/catalogue/items?q=Telephone&lang=en"))
                .contains("tenants-items");
        assertThat(world.text("department", "/api/catalogue/items?q=phone"))
                .contains("\"field\":\"phone\"", "\"source\":\"tenants-items\"", "\"classification\":\"PERSONAL\"");
        assertThat(world.text("department", "/api/catalogue/items?q=vat")).contains("\"items\":[]");
    }

    @Test
    void the_workbook_holds_entries_items_and_gaps() throws Exception {
        send("tenants-book");
        enter("tenants-book");
        send("tenants-unbooked");
        assertThat(WorkbookText.of(
                        world.page("office", "/catalogue.xlsx").getResponse().getContentAsByteArray()))
                .contains("tenants-book", "有条件共享", "个人信息", "tenants-unbooked", "尚未编目");
        assertThat(texts("select username from access.audit where action = 'catalogue.export'"))
                .contains("office");
    }

    @Test
    void what_a_source_is_used_for_follows_from_measures_and_policies() throws Exception {
        send("tenants-used");
        assertThat(world.text("office", "/catalogue/tenants-used"))
                .contains("出租率", "企业档案", ">电话<")
                .doesNotContain("⟦");
    }
}
