package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.Models;

/** {@code sunmao relink} working through a server that runs on the data directory. */
class RelinkCommandTest extends CommandOnServer {

    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡)
            海天大厦,8F,801,白鹭设计,120
            """;

    RelinkCommandTest() {
        super("relink");
    }

    @Autowired
    Models models;

    @Autowired
    ModelComparer comparer;

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
                                "select string_agg(action, ' ' order by id) from access.audit where action like 'resolution.%links' and result = 'done'")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "resolution.rebuild-links resolution.check-links resolution.check-links resolution.rebuild-links"
                                + " resolution.check-links");
    }
}
