package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.TrialModels;

/** {@code sunmao model} working through a server that runs on the data directory. */
class ModelCommandTest extends CommandOnServer {

    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡)
            海天大厦,9F,901,白鹭设计,120
            """;

    ModelCommandTest() {
        super("model");
    }

    @BeforeEach
    void evidence() throws IOException {
        send("register", REGISTER);
        send("manager", TENANTS);
        derivations.runNow(Progress.UNWATCHED);
    }

    private String answering(String answer, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        try {
            int status = run(arguments);
            return status + " " + said;
        } finally {
            System.setIn(before);
        }
    }

    private String blind() {
        return new TrialModels(worker).keepBlindToTradeNames("no trade names");
    }

    private String link() {
        return worker.client()
                .sql("select zone from resolution.link l join resolution.mention m on m.id = l.mention_id"
                        + " where until_at is null and fields ->> 'name' = '白鹭设计'")
                .query(String.class)
                .single();
    }

    @Test
    void a_model_is_trained_and_listed_and_changes_nothing() {
        String before = link();
        assertThat(run("train", "--note", "第一个")).isZero();
        assertThat(said.toString()).contains("by command on 3 mentions", "第一个", "./sunmao model diff learned-");
        assertThat(run("train")).isZero();
        assertThat(said.toString()).contains("the model that is there already");
        assertThat(run("list")).isZero();
        assertThat(said.toString()).contains("learned-", "第一个", "builtin-2", "in use", "comes with the program");
        assertThat(link()).isEqualTo(before);
    }

    @Test
    void a_model_is_shown_beside_the_one_in_use() {
        String blind = blind();
        assertThat(run("show", blind)).isZero();
        assertThat(said.toString())
                .contains(
                        "those of builtin-2", "-14.5    -0.5   (-14.0)  Same trade name", "name.trade-name-different");
        assertThat(run("show", "builtin-2")).isZero();
    }

    @Test
    void the_links_that_would_change_are_counted_and_named_and_stay() {
        String before = link();
        assertThat(run("diff", blind(), "--limit", "1")).isZero();
        assertThat(said.toString())
                .contains("Of 3 mentions, against builtin-2:", "白鹭设计 (manager)", "was ", "望澜白鹭设计有限公司", "becomes ");
        assertThat(link()).isEqualTo(before);
        assertThat(run("diff", blind(), "--limit", "0")).isZero();
        assertThat(said.toString()).contains("Of 3 mentions").doesNotContain("白鹭设计");
    }

    @Test
    void activating_asks_first_and_going_back_leaves_the_links_as_they_were() {
        String blind = blind();
        String before = link();
        for (String refused : List.of("", "n\n", "maybe\n")) {
            assertThat(answering(refused, "activate", blind, "--why", "trial"))
                    .startsWith("1 ")
                    .contains("[y/N]", "Nothing was changed");
            assertThat(link()).isEqualTo(before);
        }
        assertThat(answering("y\n", "activate", blind, "--why", "trial"))
                .startsWith("0 ")
                .contains("Of 3 mentions, against builtin-2", "Links are made by " + blind + " now");
        assertThat(link()).isNotEqualTo(before);
        assertThat(run("activate", blind, "--why", "again", "--yes")).isEqualTo(1);
        assertThat(said.toString()).contains("already; nothing was changed");
        assertThat(run("activate", "builtin-2", "--why", "back", "--yes")).isZero();
        assertThat(link()).isEqualTo(before);
        assertThat(worker.client()
                        .sql("select by_person || why from resolution.model_activation order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("commandback", "commandtrial");
        assertThat(worker.client()
                        .sql(
                                "select count(*) from access.audit where action = 'resolution.activate-model' and result = 'done'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "show learned-000000000000 | 1 | There is no model learned-000000000000; ./sunmao model list names",
                "diff ../secret | 1 | is no id of a model",
                "activate builtin-2 | 2 | Missing required option: '--why=TEXT'",
                "activate learned-000000000000 --yes --why x | 1 | There is no model",
                "diff builtin-2 --limit -1 | 1 | --limit is 0 or more",
                "diff builtin-2 --limit many | 2 | 'many' is not an int",
                "forget builtin-2 | 2 | Unmatched",
            })
    void what_cannot_be_done_says_how_to_go_on(String arguments, int status, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(status);
        assertThat(said.toString()).contains(sentence);
    }

    @Test
    void without_data_there_is_nothing_to_ask() {
        var out = new PrintWriter(said, true);
        Path empty = directory.resolve("empty");
        int status = Launcher.commandLine(new Server(SunmaoApplication.class))
                .setErr(out)
                .execute("model", "list", "--data", empty.toString());
        assertThat(status).isEqualTo(1);
        assertThat(said.toString()).contains("There is no data in " + empty);
        assertThat(empty).doesNotExist();
    }
}
