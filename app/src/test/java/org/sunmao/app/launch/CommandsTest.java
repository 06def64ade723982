package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.live.LiveServer;

/** Commands as processes of their own: started, found, interrupted, killed and started again. */
class CommandsTest {

    private static final String[] TINY = {"--buildings", "4", "--enterprises", "100", "--port", "0"};

    @TempDir
    Path directory;

    @Test
    void a_demo_is_prepared_once_found_by_the_next_and_kept() throws Exception {
        Files.createFile(CommandProcess.gate(directory));
        try (var demo = demo()) {
            demo.awaitOutput(" files");
            var server = LiveServer.find(data()).orElseThrow();
            var waiting = CommandProcess.get(server.url() + "/health");
            assertThat(waiting.statusCode()).isEqualTo(503);
            assertThat(waiting.body()).contains("\"status\":\"importing\"", "\"progress\":0.5");
            assertThat(CommandProcess.get(server.url() + "/health/live").statusCode())
                    .isEqualTo(200);

            Files.delete(CommandProcess.gate(directory));
            demo.awaitOutput("Sunmao is ready: http://127.0.0.1:").awaitOutput("demo-accounts.csv");
            assertThat(CommandProcess.get(server.url() + "/health").body()).isEqualTo("{\"status\":\"up\"}");

            try (var second = demo()) {
                assertThat(second.awaitEnd()).isZero();
                assertThat(second.output()).contains("already runs: " + server.url());
            }
        }
        try (var again = demo("--seed", "7")) {
            again.awaitOutput("Sunmao is ready");
            assertThat(again.output())
                    .contains("Keeping the district that is there (4 buildings, 100 enterprises, seed 1)")
                    .doesNotContain(" files", "recovered");
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM,143", "INT,130"})
    void a_signal_stops_everything_even_in_the_middle_of_an_import(String signal, int status) throws Exception {
        assumeFalse(
                signal.equals("INT") && CommandProcess.inheritsIgnoredInterrupt(),
                "the tests were started in the background, where an interrupt is ignored");
        Files.createFile(CommandProcess.gate(directory));
        try (var demo = demo().awaitOutput(" files")) {
            var family = demo.family();
            assertThat(CommandProcess.survivors(family)).isNotEmpty();

            demo.signal(signal);

            assertThat(demo.awaitEnd()).isEqualTo(status);
            assertThat(CommandProcess.survivors(family)).isEmpty();
            assertThat(demo.output()).doesNotContain("sunmao: ", "The command failed");
            assertThat(data().resolve("server.json")).doesNotExist();
        }
        Files.delete(CommandProcess.gate(directory));
        try (var again = demo()) {
            again.awaitOutput("Sunmao is ready");
            assertThat(again.output())
                    .contains("not completely imported; going on")
                    .doesNotContain("recovered");
        }
    }

    @Test
    void after_kill_9_no_process_is_left_and_the_next_start_recovers() throws Exception {
        Files.createFile(CommandProcess.gate(directory));
        try (var demo = demo().awaitOutput(" files")) {
            var family = demo.family();

            demo.signal("KILL");
            demo.awaitEnd();
            CommandProcess.awaitSilence(family);

            assertThat(CommandProcess.survivors(family)).isEmpty();
            assertThat(data().resolve("server.json")).exists();
            assertThat(LiveServer.find(data())).isEmpty();
        }
        Files.delete(CommandProcess.gate(directory));
        try (var again = demo()) {
            again.awaitOutput("was not shut down cleanly; recovered").awaitOutput("Sunmao is ready");
        }
    }

    @Test
    void an_import_works_through_the_server_that_runs_or_starts_one_for_itself() throws Exception {
        Path first = Files.writeString(directory.resolve("一 \"楼\".csv"), "名称\n榫卯\n");
        Path second = Files.writeString(directory.resolve("b.csv"), "bad\n");
        Path mapping = Files.writeString(directory.resolve("mapping.json"), "{\"a\":1}");
        String[] arguments = {
            "import",
            "--data",
            data().toString(),
            "--source",
            "housing",
            "--mapping",
            mapping.toString(),
            "--date",
            "2026-10-31",
            first.toString(),
            second.toString()
        };

        try (var alone = CommandProcess.start(directory, arguments)) {
            assertThat(alone.awaitEnd()).isEqualTo(1);
            assertThat(alone.output())
                    .contains("一 \"楼\".csv: imported as delivery 1 of 2026-10-31: 2 rows, 2 good, 0 refused")
                    .contains("b.csv: refused; nothing was imported")
                    .contains(
                            "housing null {\"a\":1} accept=false wait=false more=true local=true",
                            "wait=true more=false");
        }
        try (var server = CommandProcess.start(directory, "serve", "--data", data().toString(), "--port", "0")) {
            server.awaitOutput("Sunmao is ready");
            try (var through = CommandProcess.start(
                    directory,
                    "import",
                    "--data",
                    data().toString(),
                    "--source",
                    "tax",
                    "--kind",
                    "tax",
                    "--accept-suggested",
                    first.toString())) {
                assertThat(through.awaitEnd()).isZero();
                assertThat(through.output()).contains("Importing through the server at http://127.0.0.1:");
            }
            server.awaitOutput("tax tax null accept=true wait=true more=false local=true");
        }
    }

    @Test
    void models_are_asked_of_the_server_that_runs_or_of_one_started_for_that() throws Exception {
        String[] list = {"model", "list", "--data", data().toString()};
        try (var server = CommandProcess.start(directory, "serve", "--data", data().toString(), "--port", "0")) {
            server.awaitOutput("Sunmao is ready");
            try (var through = CommandProcess.start(directory, list)) {
                assertThat(through.awaitEnd()).isZero();
                assertThat(through.output()).contains("local-true", "in use");
            }
        }
        try (var alone = CommandProcess.start(directory, list)) {
            assertThat(alone.awaitEnd()).isZero();
            assertThat(alone.output()).contains("local-true", "in use");
        }
    }

    @Test
    void a_wrong_token_is_refused_and_the_right_one_is_for_the_owner_only() throws Exception {
        try (var server = CommandProcess.start(directory, "serve", "--data", data().toString(), "--port", "0")) {
            server.awaitOutput("Sunmao is ready");
            Path file = data().resolve("server.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String url = LiveServer.find(data()).orElseThrow().url();

            Files.writeString(file, Files.readString(file).replaceAll("\"token\":\"[^\"]*\"", "\"token\":\"guess\""));

            assertThat(LiveServer.find(data())).isEmpty();
            assertThat(CommandProcess.get(url + "/health").statusCode()).isEqualTo(200);
        }
    }

    private Path data() {
        return directory.resolve("a demo");
    }

    private CommandProcess demo(String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("demo", "--data", data().toString()));
        arguments.addAll(List.of(TINY));
        arguments.addAll(List.of(more));
        return CommandProcess.start(directory, arguments.toArray(String[]::new));
    }
}
