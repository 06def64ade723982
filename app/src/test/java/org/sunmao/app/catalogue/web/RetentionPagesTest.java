package org.sunmao.app.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
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
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.SpringTestDatabase;

/** The office decides, the system administrator deletes, and the pages say of what is gone that it was deleted. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=retention-pages")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class RetentionPagesTest {

    private static final String REGISTER = "企业名称,统一社会信用代码,法定代表人,登记状态,注册地址,联系电话\n";

    @TempDir
    Path dir;

    @Autowired
    MockMvc web;

    @Autowired
    Intake intake;

    @Autowired
    Derivations derivations;

    @Autowired
    WorkerDatabase worker;

    private void send(String day, String rows) throws Exception {
        Path file = Files.writeString(dir.resolve("register" + day + ".csv"), REGISTER + rows);
        intake.importFile(ImportRequest.of("register", file, "test")
                .withDataDate(LocalDate.parse(day))
                .acceptingSuggestions(true));
    }

    private long enterprise(String name) {
        return worker.client()
                .sql("select id from enterprises.enterprise where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void who_decides_does_not_delete_and_what_is_deleted_is_said_to_be(@Autowired People people) throws Exception {
        CatalogueWorld.people(people);
        var world = new CatalogueWorld(web);
        send(
                "2020-06-30",
                "望澜启明软件有限公司,91370202MA3C00011L,甲甲甲,在营,望澜市澜湾区海风路8号,13900005555\n"
                        + "望澜琥珀鲸信息有限公司,,乙琥珀,在营,望澜市澜湾区海风路9号,13900006666\n");
        send("2026-06-30", "望澜启明软件有限公司,91370202MA3C00011L,,在营,望澜市澜湾区海风路8号,\n");
        derivations.runNow(Progress.UNWATCHED);
        long stays = enterprise("望澜启明软件有限公司");
        long goes = enterprise("望澜琥珀鲸信息有限公司");
        long delivery = worker.client()
                .sql("select min(id) from evidence.delivery")
                .query(Long.class)
                .single();
        assertThat(world.text("office", "/enterprises/E" + stays))
                .contains("甲**")
                .doesNotContain("已按期限删除");

        Map<String, String> form = CatalogueWorld.form(0);
        form.remove("items.tenant-name");
        form.put("keep-months", "60");
        form.put("personal-months", "");
        world.change("office", "/catalogue/register", form);
        assertThat(world.text("office", "/catalogue/retention")).contains("定为删除计划", "整行删除");
        String plan = world.change("office", "/catalogue/retention/plans", Map.of())
                .getResponse()
                .getRedirectedUrl();
        assertThat(plan).startsWith("/catalogue/retention/plans/");
        assertThat(world.text("office", plan)).contains("待执行", "执行后的结论").doesNotContain("/execution");
        assertThat(world.change("office", plan + "/execution", Map.of())
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(world.text("system", plan)).contains(plan + "/execution");
        assertThat(world.status("system", "/catalogue")).isEqualTo(403);

        assertThat(world.change("system", plan + "/execution", Map.of())
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("said=executed");

        assertThat(world.text("office", plan + "?said=executed")).contains("内容已删除", "system");
        assertThat(world.text("office", "/enterprises/E" + stays))
                .contains("已按期限删除")
                .doesNotContain("甲**");
        assertThat(world.text("office", "/api/enterprises/E" + stays)).contains("\"legal-person\":[]");
        assertThat(world.status("office", "/enterprises/E" + goes))
                .as("a file whose rows are all gone")
                .isEqualTo(410);
        assertThat(world.status("office", "/enterprises/E999999")).isEqualTo(404);
        assertThat(world.status("manager", "/enterprises/E" + goes))
                .as("who never saw it")
                .isEqualTo(404);
        assertThat(world.text("office", "/intake/deliveries/" + delivery + "/rows"))
                .contains("已按期限删除")
                .doesNotContain("13900006666", "琥珀鲸");
        assertThat(world.status("office", "/intake/deliveries/" + delivery + "/file"))
                .isEqualTo(410);
        assertThat(world.text("office", "/intake/deliveries/" + delivery)).contains("按期限删除");
        assertThat(world.text("office", "/search?q=琥珀鲸")).doesNotContain("望澜琥珀鲸");
        assertThat(worker.client()
                        .sql(
                                "select action || ' ' || username from access.audit where action in ('catalogue.plan-deletion', 'catalogue.delete')"
                                        + " and result = 'done' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("catalogue.plan-deletion office", "catalogue.delete system");
    }
}
