package org.sunmao.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Real servers, real processes, really killed. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedPostgresTest {

    private static final String RECOVERED = "was not shut down cleanly; recovered";

    @TempDir
    Path directory;

    @Test
    void what_was_written_is_there_after_a_restart(CapturedOutput output) throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home())) {
            run(postgres, "create table kept as select '榫卯' as name");
        }
        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(ask(postgres, "select name from kept")).isEqualTo("榫卯");
        }
        assertThat(output).doesNotContain(RECOVERED);
    }

    @Test
    void it_is_a_careful_database_that_knows_chinese_letters() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "select '榫卯' ~ '^[[:alpha:]]{2}$'")).isEqualTo("t");
            assertThat(ask(
                            postgres,
                            "select rolpassword like 'SCRAM-SHA-256%' from pg_authid where rolname = 'sunmao_web'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void nobody_but_the_owner_reads_the_passwords() throws Exception {
        EmbeddedPostgres.start(home()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve("passwords"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(home().resolve("initial-password")).doesNotExist();
    }

    @Test
    void a_wrong_password_opens_nothing() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home())) {
            var access = postgres.database("sunmao", null);

            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), "sunmao_web", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_second_process_is_refused_and_told_who_is_first() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home());
                var second = HolderProcess.start(home())) {
            assertThat(second.output())
                    .contains("is in use by another process ("
                            + ProcessHandle.current().pid() + ")");
            assertThatThrownBy(() -> EmbeddedPostgres.start(home())).hasMessageContaining("is in use");
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_killed_process_leaves_no_server_and_the_next_start_says_so(CapturedOutput output) throws Exception {
        try (var holder = HolderProcess.start(home())) {
            holder.kill();
            holder.awaitSilence();
            assertThat(holder.survivors()).isEmpty();
        }

        EmbeddedPostgres.start(home()).close();

        assertThat(output).contains(RECOVERED);
    }

    @Test
    void an_orphaned_server_is_stopped_first(CapturedOutput output) throws Exception {
        try (var holder = HolderProcess.start(home())) {
            holder.killLeavingAnOrphan();
            assertThat(holder.survivors()).isNotEmpty();

            EmbeddedPostgres.start(home()).close();

            assertThat(output).contains("Stopping the database server " + holder.server(), RECOVERED);
            assertThat(holder.survivors()).isEmpty();
        }
    }

    @Test
    void killing_everything_at_once_is_recovered_from(CapturedOutput output) throws Exception {
        try (var holder = HolderProcess.start(home())) {
            holder.killAll();
            holder.awaitSilence();
        }

        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
        assertThat(output).contains(RECOVERED);
    }

    @Test
    void a_pid_file_that_names_a_stranger_harms_nobody() throws Exception {
        EmbeddedPostgres.start(home()).close();
        long stranger = ProcessHandle.current().pid();
        Files.write(home().resolve("data/postmaster.pid"), List.of("" + stranger, home() + "/data"));

        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_half_made_data_directory_is_made_again() throws Exception {
        Files.createDirectories(home().resolve("data/base"));

        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void root_without_user_namespaces_becomes_somebody_else() throws Exception {
        assumeThat(root()).as("needs root").isTrue();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        String path = HolderProcess.pathWithout(directory.resolve("shims"), "unshare");

        try (var holder = HolderProcess.start(home(), path)) {
            assertThat(Files.getAttribute(Path.of("/proc/" + holder.server()), "unix:uid"))
                    .isEqualTo(65534);
            holder.kill();
            holder.awaitSilence();
            assertThat(holder.survivors()).isEmpty();
        }
        // And back: the same directory, now in a namespace where that is possible.
        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void root_without_any_way_down_is_told_what_to_do() throws Exception {
        assumeThat(root()).as("needs root").isTrue();
        String path = HolderProcess.pathWithout(directory.resolve("shims"), "unshare", "setpriv");

        try (var holder = HolderProcess.start(home(), path)) {
            assertThat(holder.output()).contains("Run sunmao as an ordinary user, or set SUNMAO_DATABASE_URL");
        }
    }

    private static boolean root() throws Exception {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private Path home() {
        return directory.resolve("a home with 空格").resolve("database");
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        var access = postgres.database("sunmao", null);
        try (var connection = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        postgres.database("sunmao", null);
        try (var connection = postgres.connectAsSuperuser("sunmao");
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
