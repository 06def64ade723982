package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.Models;
import org.sunmao.app.testing.SpringTestDatabase;

/** {@code sunmao relink} working through a server that runs on the data directory. */
@SpringBootTest(classes = SunmaoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpringTestDatabase.class)
@DirtiesContext
class RelinkCommandTest {

    private static final String REGISTER = """
            企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
            望澜白鹭设计有限公司,,丙丙丙,在营,望澜市澜湾区海风路8号8层801室
            望澜澜港物流有限公司,,乙乙乙,在营,望澜市澜湾区海风路8号7层701室
            """;
    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡)
            海天大厦,8F,801,白鹭设计,120
            """;

    @TempDir
    static Path directory;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Intake intake;

    @Autowired
    Derivations derivations;

    @Autowired
    Models models;

    @Autowired
    ModelComparer comparer;

    private final StringWriter said = new StringWriter();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) throws IOException {
        Files.createDirectory(directory.resolve("database"));
        properties.add("sunmao.data", directory::toString);
    }

    private void send(String source, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(source + ".csv"), text);
        intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.of(2026, 6, 30))
                .acceptingSuggestions(true));
    }

    private int run(String... arguments) {
        said.getBuffer().setLength(0);
        var out = new PrintWriter(said, true);
        var all = new String[arguments.length + 3];
        all[0] = "relink";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = directory.toString();
        return Launcher.commandLine(new Server(SunmaoApplication.class))
                .setOut(out)
                .setErr(out)
                .execute(all);
    }

    @Test
    void what_stands_is_held_against_linking_anew_and_a_difference_is_found_named_and_mended() throws IOException {
        send("register", REGISTER);
        send("manager", TENANTS);
        derivations.runNow(Progress.UNWATCHED);
        assertThat(run("--check")).isEqualTo(1);
        assertThat(said.toString()).contains("not pinned", "./sunmao model train");
        assertThat(run()).isZero();
        assertThat(said.toString()).contains("nothing is kept in memory");

        String model = models.train("lin", "").id();
        models.activate(model, comparer.compare(model, "lin", Progress.UNWATCHED), "lin", "trial");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(run("--check")).isZero();
        assertThat(said.toString()).contains("3 mentions linked anew by " + model, "every id stays");

        worker.client()
                .sql("update resolution.link set until_at = now() where until_at is null and mention_id in"
                        + " (select id from resolution.mention where fields ->> 'name' = '白鹭设计')")
                .update();
        assertThat(run("--check")).isEqualTo(1);
        assertThat(said.toString()).contains("1 differ in the journal, 0 in memory", "stands  nothing", "anew    ");
        assertThat(run()).isZero();
        assertThat(said.toString())
                .contains("2 rows that found an enterprise and 1 others were linked anew by " + model);
        assertThat(run("--check")).isZero();
        assertThat(worker.client()
                        .sql(
                                "select string_agg(action, ' ' order by id) from access.audit where action like 'resolution.%links'")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "resolution.rebuild-links resolution.check-links resolution.check-links resolution.rebuild-links"
                                + " resolution.check-links");
    }
}
