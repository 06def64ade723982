package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MvcResult;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.testing.SpringTestDatabase;

/** Who does not come in, what is not taken in, and what whoever looks at a delivery is not shown. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=intake-refusals")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeRefusalsTest extends IntakePages {

    @Test
    void a_delivery_does_not_replace_another_sources() throws Exception {
        long mine = world.deliver("office", "tenants-mine", "a.csv", IntakeWorld.tenants("晨星大厦", 2, ""));
        long other = world.deliver("office", "tenants-other", "a.csv", IntakeWorld.tenants("暮云大厦", 2, ""));

        String led = IntakeWorld.redirect(world.change("office", "/intake/deliveries/" + mine + "/replace/" + other));

        assertThat(led).endsWith("said=not-of-the-same-day");
        assertThat(count("evidence.delivery where active and id = " + other)).isEqualTo(1);
    }

    @Test
    void a_manager_cannot_send_for_anothers_source_nor_see_its_deliveries() throws Exception {
        long others = world.deliver("office", "tenants-secret", "a.csv", IntakeWorld.tenants("沧浪大厦", 2, ""));
        MvcResult refused =
                world.send("wang", "tenants-secret", IntakeWorld.file("x.csv", IntakeWorld.tenants("沧浪大厦", 1, "")));

        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
        String path = "/intake/deliveries/" + others;
        for (String part : new String[] {"", "/rows", "/problems", "/file", "/errors"}) {
            assertThat(world.page("wang", path + part).getResponse().getStatus())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(world.change("wang", path + "/withdraw", "why", "x")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(world.text("wang", "/intake")).doesNotContain("tenants-secret");
        assertThat(count("evidence.delivery where active and id = " + others)).isEqualTo(1);
    }

    @Test
    void a_department_sees_every_file_of_the_district_and_yet_only_its_own_deliveries() throws Exception {
        long others = world.deliver("office", "tenants-apart", "a.csv", IntakeWorld.tenants("远山大厦", 2, ""));

        assertThat(world.text("bureau", "/intake")).doesNotContain("tenants-apart");
        assertThat(world.page("bureau", "/intake/deliveries/" + others)
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoever_may_not_see_tax_exactly_gets_neither_its_rows_nor_its_file() throws Exception {
        String tax = "企业名称,统一社会信用代码,税款所属期,税收合计\n澜湾贸易有限公司,,2026-05,1200.50\n";
        MvcResult sent = web.perform(multipart("/api/intake")
                        .file(IntakeWorld.file("税.csv", tax))
                        .param("source", "tax-own")
                        .param("kind", "tax")
                        .param("acceptSuggested", "true")
                        .session(world.as("office"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(sent.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("IMPORTED");
        long id = worker.client()
                .sql(
                        "select d.id from evidence.delivery d join evidence.source s on s.id = d.source_id where s.code = 'tax-own'")
                .query(Long.class)
                .single();

        String path = "/intake/deliveries/" + id;
        assertThat(world.text("bureau", path)).contains("只对有权看税收明细的人开放");
        assertThat(world.text("bureau", path + "/rows")).doesNotContain("1200");
        assertThat(world.page("bureau", path + "/file").getResponse().getStatus())
                .isEqualTo(403);
        assertThat(world.text("office", path + "/rows")).doesNotContain("1200.50");
        assertThat(world.look("office", path + "/rows")).contains("1200.50");
    }

    @Test
    void roles_without_intake_and_visitors_do_not_come_in() throws Exception {
        assertThat(world.page("member", "/intake").getResponse().getStatus()).isEqualTo(403);
        web.perform(get("/intake")).andExpect(status().is3xxRedirection());
        web.perform(get("/api/intake/deliveries")).andExpect(status().isUnauthorized());
        assertThat(world.page("member", "/api/intake/deliveries").getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_forged_upload_is_refused() throws Exception {
        long before = count("evidence.delivery");

        web.perform(multipart("/intake/uploads")
                        .file(IntakeWorld.file("x.csv", IntakeWorld.tenants("假大厦", 1, "")))
                        .param("source", "tenants-wang")
                        .session(world.as("wang")))
                .andExpect(status().isForbidden());
        web.perform(post("/intake/deliveries/1/withdraw").param("why", "x").session(world.as("office")))
                .andExpect(status().isForbidden());

        assertThat(count("evidence.delivery")).isEqualTo(before);
    }

    @Test
    void a_refused_file_says_why_and_how_to_go_on() throws Exception {
        String led = IntakeWorld.redirect(
                world.send("office", "tenants-bad", IntakeWorld.file("报表.pdf", "%PDF-1.7 something")));

        assertThat(world.text("office", led)).contains("没有收下", "送来的是PDF 文档", "请从原系统导出表格文件");
        assertThat(world.text("office", led + "?lang=en")).contains("This is a PDF document", "Export a table");
    }

    @Test
    void an_incomplete_answer_names_what_is_missing() throws Exception {
        String upload = IntakeWorld.redirect(
                world.send("office", "tenants-lack", IntakeWorld.file("x.csv", IntakeWorld.tenants("五湖大厦", 2, ""))));

        MvcResult again = world.change("office", upload, "kind", "tenants", "use0", "yes", "c0.0", "building-name");

        assertThat(again.getResponse().getStatus()).isEqualTo(200);
        assertThat(again.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("还缺必要的列", "房间或租户名称", "value=\"building-name\" selected");
        assertThat(count("evidence.source where code = 'tenants-lack'")).isZero();
    }

    @Test
    void persons_and_telephones_are_masked_until_the_office_asks_and_that_is_recorded() throws Exception {
        long id = world.deliver(
                "office", "tenants-persons", "人.csv", "楼宇名称,房号,租户名称,联系人,联系电话\n八方大厦,101,澜二有限公司,欧阳明月,13800001234\n");
        String rows = "/intake/deliveries/" + id + "/rows";

        assertThat(world.text("office", rows)).contains("138****1234", "欧**").doesNotContain("13800001234", "欧阳明月");
        assertThat(world.text("office", rows + "?plain=true")).doesNotContain("13800001234", "欧阳明月");
        assertThat(world.look("office", rows + "?plain=true")).contains("13800001234", "欧阳明月");
        assertThat(count("access.audit where object_id = '" + id + "' and action = 'intake.look'"))
                .isEqualTo(1);
    }
}
