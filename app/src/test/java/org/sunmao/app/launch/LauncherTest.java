package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say before any server is started. */
class LauncherTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "import"})
    void every_command_explains_itself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: sunmao " + command, "--data=DIR");
    }

    @Test
    void the_program_says_its_version() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Sunmao ").contains("Java " + System.getProperty("java.version"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Which command?",
                "dance|dance",
                "demo --port seven|--port",
                "demo --seed x|--seed",
                "import FILE|--source=CODE",
                "import --source a|FILE",
                "import --source a --mapping m --accept-suggested f|mutually exclusive",
                "import --source a --date 2026-13-01 f|--date",
            })
    void wrong_arguments_are_named(String line, String named) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(named);
    }

    @Test
    void too_small_a_district_is_refused_before_anything_is_made(@TempDir Path directory) {
        var data = directory.resolve("demo");

        assertThat(run("demo", "--data", data.toString(), "--buildings", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("--buildings must be at least 4");
        assertThat(data).doesNotExist();
    }

    @Test
    void a_demo_does_not_move_into_data_of_somebody(@TempDir Path directory) throws Exception {
        Files.createDirectories(directory.resolve("database"));

        assertThat(run("demo", "--data", directory.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds data of its own");
    }

    @Test
    void a_file_that_is_not_there_is_named(@TempDir Path directory) {
        var file = directory.resolve("无.csv");

        assertThat(run("import", "--source", "a", "--data", directory.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("无.csv is not a file that can be read");
    }

    private int run(String... arguments) {
        return Launcher.commandLine(new Server(LauncherTest.class))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
