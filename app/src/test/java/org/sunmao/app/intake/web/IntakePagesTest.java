package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.live.LocalToken;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.WorkbookText;

/** Files come in, are confirmed, looked at, taken back and brought back. */
@SpringBootTest(classes = SunmaoApplication.class)
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakePagesTest extends IntakePages {

    private static final Path DATA = temporary();

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sunmao-intake-test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("sunmao.data", DATA::toString);
    }

    @Test
    void a_file_is_confirmed_taken_in_withdrawn_and_restored() throws Exception {
        String text = IntakeWorld.tenants("海天大厦", 3, "");
        String upload = IntakeWorld.redirect(world.send("wang", "tenants-wang", IntakeWorld.file("台账.csv", text)));
        assertThat(world.text("wang", upload)).contains("租户名称", "澜第1贸易有限公司", "value=\"tenant-name\" selected");

        long id = IntakeWorld.delivery(IntakeWorld.redirect(world.agree("wang", upload)));
        String path = "/intake/deliveries/" + id;
        assertThat(world.text("wang", path + "?said=imported")).contains("台账.csv", "已计入", "2026");
        assertThat(world.text("wang", path + "/rows")).contains("澜第2贸易有限公司");

        assertThat(WorkbookText.of(
                        world.page("wang", "/intake.xlsx").getResponse().getContentAsByteArray()))
                .contains("台账.csv", "已计入")
                .doesNotContain("已撤回");

        assertThat(IntakeWorld.redirect(world.change("wang", path + "/withdraw", "why", "发错了")))
                .endsWith("said=withdrawn");
        assertThat(count("evidence.delivery where not active and id = " + id)).isEqualTo(1);
        assertThat(world.text("wang", path)).contains("发错了", "已撤回");

        assertThat(IntakeWorld.redirect(world.change("wang", path + "/restore")))
                .endsWith("said=restored");
        assertThat(count("evidence.delivery where active and id = " + id)).isEqualTo(1);
        assertThat(count("access.audit where object_id = '" + id
                        + "' and action in ('intake.upload', 'intake.withdraw'," + " 'intake.restore')"))
                .isEqualTo(3);
    }

    @Test
    void a_list_put_together_by_hand_is_read_as_it_was_meant() throws Exception {
        String upload =
                IntakeWorld.redirect(world.send("office", "scenarios-2026", Workbooks.listMadeByHand("场景清单.xlsx")));
        assertThat(world.text("office", upload))
                .contains(
                        "value=\"lists\" selected", "value=\"scenario-name\" selected", "value=\"category\" selected");

        long id = IntakeWorld.delivery(IntakeWorld.redirect(world.agree("office", upload, "lists")));

        assertThat(count("evidence.delivery where format = 'XLS' and id = " + id))
                .isEqualTo(1);
        assertThat(fields(id))
                .containsExactly(
                        "数字政府|澜海启明软件有限公司|国家级专精特新“小巨人”企业|海天大厦|楼宇能耗 智能监测",
                        "数字政府|澜海启明软件有限公司|国家级专精特新“小巨人”企业|海天大厦|碳账户",
                        "数字政府|云帆数据科技有限公司||明珠广场|会议室共享",
                        "绿色低碳|云帆数据科技有限公司||明珠广场|供应链协同");
    }

    private List<String> fields(long delivery) {
        return worker.client()
                .sql("select concat_ws('|', p.fields ->> 'category', p.fields ->> 'enterprise-name',"
                        + " coalesce(p.fields ->> 'label', ''), p.fields ->> 'building-name', p.fields ->> 'scenario-name')"
                        + " from evidence.row r join evidence.payload p on p.id = r.payload_id"
                        + " where r.kind = 'good' and r.delivery_id = ? order by r.row_number")
                .param(delivery)
                .query(String.class)
                .list();
    }

    @Test
    void a_template_is_an_empty_table_and_there_is_one_for_each_kind() throws Exception {
        assertThat(world.text("wang", "/intake")).contains("/intake/templates/tenants", "/intake/templates/lists");
        assertThat(world.text("wang", "/intake/templates/tenants"))
                .startsWith("\uFEFF")
                .contains("租户名称", "楼层");
        assertThat(world.page("wang", "/intake/templates/no-such-kind")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_was_confirmed_once_is_remembered() throws Exception {
        world.deliver("zhao", "tenants-zhao", "一月.csv", IntakeWorld.tenants("明珠广场", 2, ""));

        String led = IntakeWorld.redirect(
                world.send("zhao", "tenants-zhao", IntakeWorld.file("二月.csv", IntakeWorld.tenants("明珠广场", 4, ""))));

        assertThat(led).contains("/intake/deliveries/").endsWith("said=imported");
    }

    @Test
    void the_same_file_again_changes_nothing_and_leads_to_the_delivery_that_brought_it() throws Exception {
        String text = IntakeWorld.tenants("云帆中心", 3, "");
        long first = world.deliver("office", "tenants-twice", "a.csv", text);
        long before = count("evidence.row");

        String led = IntakeWorld.redirect(world.send("office", "tenants-twice", IntakeWorld.file("b.csv", text)));

        assertThat(led).isEqualTo("/intake/deliveries/" + first + "?said=already-here");
        assertThat(world.text("office", led)).contains("这个文件早就有了");
        assertThat(count("evidence.row")).isEqualTo(before);
    }

    @Test
    void what_was_delivered_again_meanwhile_is_not_restored() throws Exception {
        String text = IntakeWorld.tenants("望潮大厦", 3, "");
        long first = world.deliver("office", "tenants-again", "a.csv", text);
        world.change("office", "/intake/deliveries/" + first + "/withdraw", "why", "test");
        long second = world.deliver("office", "tenants-again", "a.csv", text);
        assertThat(second).isNotEqualTo(first);

        String led = IntakeWorld.redirect(world.change("office", "/intake/deliveries/" + first + "/restore"));

        assertThat(led).endsWith("said=delivered-again");
        assertThat(world.text("office", led)).contains("不能恢复", "/intake/deliveries/" + second);
        assertThat(count("evidence.delivery where not active and id = " + first))
                .isEqualTo(1);
    }

    @Test
    void another_delivery_of_the_same_day_is_told_and_withdrawn_in_one_step() throws Exception {
        long older = world.deliver("office", "tenants-day", "a.csv", IntakeWorld.tenants("听涛大厦", 3, ""));
        String redirect = IntakeWorld.redirect(web.perform(multipart("/intake/uploads")
                        .file(IntakeWorld.file("b.csv", IntakeWorld.tenants("听涛大厦", 3, ".5")))
                        .param("source", "tenants-day")
                        .param("date", "2026-06-30")
                        .session(world.as("office"))
                        .with(csrf()))
                .andReturn());
        long newer = IntakeWorld.delivery(redirect);
        assertThat(world.text("office", redirect)).contains("以这一批为准，撤回第 " + older + " 批");

        String led = IntakeWorld.redirect(world.change("office", "/intake/deliveries/" + newer + "/replace/" + older));

        assertThat(led).endsWith("said=replaced");
        assertThat(count("evidence.delivery where active and source_id = (select id from evidence.source"
                        + " where code = 'tenants-day')"))
                .isEqualTo(1);
    }

    @Test
    void several_files_are_reported_one_by_one() throws Exception {
        String known = IntakeWorld.tenants("三江大厦", 2, "");
        world.deliver("office", "tenants-many", "a.csv", known);

        String led = IntakeWorld.redirect(world.send(
                "office",
                "tenants-many",
                IntakeWorld.file("a.csv", known),
                IntakeWorld.file("b.csv", IntakeWorld.tenants("三江大厦", 3, "")),
                IntakeWorld.file("c.csv", "")));

        assertThat(world.text("office", led)).contains("早就有了", "已收下", "没有收下", "文件里没有任何内容");
    }

    @Test
    void problems_can_be_filtered_and_come_back_with_the_file() throws Exception {
        String text = "楼宇名称,房号,租户名称,面积\n七星大厦,101,澜一有限公司,abc\n七星大厦,,,30\n";
        long id = world.deliver("office", "tenants-problems", "问题.csv", text);
        String path = "/intake/deliveries/" + id;

        assertThat(world.text("office", path + "/problems")).contains("面积读不懂", "缺必填内容", "整行未采用");
        assertThat(world.text("office", path + "/problems?severity=refused"))
                .contains("请补上后重送")
                .doesNotContain("“面积”写着 abc");
        assertThat(IntakeWorld.redirect(world.page("office", path + "/file"))).isEqualTo("/purpose?back=" + path);
        assertThat(world.look("office", path + "/file")).isEqualTo(text);
        String copy = world.look("office", path + "/errors");
        assertThat(copy).contains("错误说明/Errors", "“面积”写着 abc", "澜一有限公司");
        assertThat(count("access.audit where object_id = '" + id + "' and action like 'intake.download%'"))
                .isEqualTo(2);
    }

    @Test
    void a_drop_waits_until_somebody_confirms_it() throws Exception {
        api("housing-drop", "buildings", IntakeWorld.file("楼宇.csv", "楼宇名称,地址\n百川大厦,东海路18号\n"));
        world.deliver("office", "tenants-drop", "五月.csv", IntakeWorld.tenants("百川大厦", 8, ""));
        String led = IntakeWorld.redirect(web.perform(multipart("/intake/uploads")
                        .file(IntakeWorld.file("七月.csv", IntakeWorld.tenants("百川大厦", 2, "")))
                        .param("source", "tenants-drop")
                        .param("date", "2026-07-31")
                        .session(world.as("office"))
                        .with(csrf()))
                .andReturn());
        derivations.runNow(Progress.UNWATCHED);
        String path = "/intake/deliveries/" + IntakeWorld.delivery(led);
        assertThat(world.text("office", path)).contains("百川大厦：8 家租户中有 6 家不再出现");
        assertThat(world.text("office", "/intake")).contains("个批次等一句话");
        assertThat(world.text("wang", "/intake")).doesNotContain("个批次等一句话");

        world.change("office", path + "/confirm-drop", "why", "整层退租");
        derivations.runNow(Progress.UNWATCHED);

        assertThat(world.text("office", path)).doesNotContain("不再出现（").contains("整层退租");
        assertThat(count("tenancy.spell where first_missing = date '2026-07-31'"))
                .isEqualTo(6);
    }

    @Test
    void withdrawn_and_restored_the_conclusions_are_what_they_were() throws Exception {
        api("housing-round", "buildings", IntakeWorld.file("楼宇.csv", "楼宇名称,地址\n长风大厦,西海路7号\n"));
        world.deliver("office", "tenants-round", "六月.csv", IntakeWorld.tenants("长风大厦", 3, ""));
        derivations.runNow(Progress.UNWATCHED);
        long id = IntakeWorld.delivery(IntakeWorld.redirect(web.perform(multipart("/intake/uploads")
                        .file(IntakeWorld.file("七月.csv", IntakeWorld.tenants("长风大厦", 4, "")))
                        .param("source", "tenants-round")
                        .param("date", "2026-07-31")
                        .session(world.as("office"))
                        .with(csrf()))
                .andReturn()));
        derivations.runNow(Progress.UNWATCHED);
        List<String> before = tenancies("tenants-round");
        assertThat(before).hasSize(4).allMatch(line -> line.endsWith("2026-07-31"));

        world.change("office", "/intake/deliveries/" + id + "/withdraw", "why", "test");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(tenancies("tenants-round")).hasSize(3).allMatch(line -> line.endsWith("2026-06-30"));

        world.change("office", "/intake/deliveries/" + id + "/restore");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(tenancies("tenants-round")).isEqualTo(before);
    }

    private List<String> tenancies(String source) {
        return worker.client()
                .sql("select tenant_name || ' ' || first_seen || ' ' || last_seen from tenancy.spell t"
                        + " join evidence.source s on s.id = t.source_id where s.code = ? order by 1")
                .param(source)
                .query(String.class)
                .list();
    }

    private void api(String source, String kind, MockMultipartFile file) throws Exception {
        web.perform(multipart("/api/intake")
                        .file(file)
                        .param("source", source)
                        .param("kind", kind)
                        .param("acceptSuggested", "true")
                        .session(world.as("office"))
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    @Test
    void of_several_sheets_those_are_taken_in_that_a_person_chose() throws Exception {
        var tenants = List.of("楼宇名称,房号,租户名称", "鸿雁大厦,101,澜三有限公司");
        var sheets = new TreeMap<>(Map.of("一期", tenants, "二期", tenants, "说明", List.of("注意事项", "请勿外传")));
        String upload = IntakeWorld.redirect(world.send("office", "tenants-sheets", Workbooks.xlsx("a.xlsx", sheets)));
        assertThat(world.text("office", upload)).contains("2 张同样的表");

        String led = IntakeWorld.redirect(world.agree("office", upload));

        assertThat(world.text("office", led)).contains("工作表“说明”里没有需要的列");
        assertThat(count("evidence.row where delivery_id = " + IntakeWorld.delivery(led)))
                .isEqualTo(2);
        sheets.put("一期", List.of("楼宇名称,房号,租户名称", "鸿雁大厦,101,澜四有限公司"));
        assertThat(IntakeWorld.redirect(world.send("office", "tenants-sheets", Workbooks.xlsx("b.xlsx", sheets))))
                .endsWith("said=imported");
    }

    @Test
    void a_command_on_the_same_machine_brings_files_in_as_the_office() throws Exception {
        MvcResult result = web.perform(multipart("/api/intake")
                        .file(IntakeWorld.file("命令.csv", IntakeWorld.tenants("千帆大厦", 2, "")))
                        .param("source", "tenants-command")
                        .param("acceptSuggested", "true")
                        .param("wait", "true")
                        .requestAttr(LocalToken.class.getName(), true)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn();

        assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .startsWith("[{\"status\":\"IMPORTED\"")
                .contains("\"good\":2");
        assertThat(count("evidence.delivery where delivered_by = 'command'")).isEqualTo(1);
        assertThat(count("resolution.dirty")).isZero();
    }

    @Test
    void the_api_lists_deliveries_and_refuses_senseless_requests() throws Exception {
        long id = world.deliver("office", "tenants-api", "a.csv", IntakeWorld.tenants("万象大厦", 2, ""));

        assertThat(world.text("office", "/api/intake/deliveries?source=tenants-api"))
                .contains("\"id\":" + id, "\"good\":2");
        assertThat(world.text("office", "/api/intake/deliveries/" + id)).contains("\"sheets\":[{");
        web.perform(multipart("/api/intake")
                        .file(IntakeWorld.file("a.csv", "x"))
                        .param("source", "Not a code!")
                        .session(world.as("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void a_name_like_a_path_does_no_harm() throws Exception {
        // The first file of a source waits to be confirmed, and lies there meanwhile.
        IntakeWorld.redirect(
                world.send("office", "tenants-waits", IntakeWorld.file("待确认.csv", IntakeWorld.tenants("静湖大厦", 2, ""))));
        long id = world.deliver(
                "office", "tenants-path", "../../../../tmp/evil\u0000\u202e.csv", IntakeWorld.tenants("平湖大厦", 2, ""));

        String name = worker.client()
                .sql("select file_name from evidence.delivery where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(name).isEqualTo("evil.csv");
        try (var files = Files.walk(DATA.resolve("staging"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .as("names of our own, and nothing that was sent")
                    .containsOnly("upload.json", "file")
                    .isNotEmpty();
        }
        web.perform(get("/intake/uploads/..%2f..").session(world.as("office"))).andExpect(status().is4xxClientError());
    }
}
