package org.sunmao.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.app.foundation.Scope;

/** A server of somebody else's, in which roles are made and taken away again: hence one of this test's own. */
class GivenDatabaseTest {

    private static final Database.PoolSizes SMALL = new Database.PoolSizes(1, 1);

    @TempDir
    static Path directory;

    private static EmbeddedPostgres server;

    private Path passwords;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(directory.resolve("server"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingIsKept() throws Exception {
        passwords = Files.createTempDirectory(directory, "data").resolve("passwords");
    }

    @AfterEach
    void sweep() throws SQLException {
        sql(
                "drop database if exists theirs with (force)",
                "drop role if exists sunmao_worker",
                "drop role if exists sunmao_web",
                "drop role if exists lin");
    }

    @Test
    void an_owner_who_may_make_roles_makes_them_and_keeps_their_passwords() throws SQLException {
        owner("createrole");

        for (int start = 0; start < 2; start++) {
            var access = given(Map.of()).access();
            try (var database = Database.migrateAndOpen(access, SMALL)) {
                assertThat(user(database)).isEqualTo("sunmao_worker");
                assertThat(database.web()
                                .<String>read(
                                        Scope.none(),
                                        c -> c.sql("select current_user")
                                                .query(String.class)
                                                .single()))
                        .isEqualTo("sunmao_web");
            }
        }
        assertThat(passwords).exists();
    }

    @Test
    void a_worker_that_may_not_bypass_row_level_security_copies_all_the_same() throws SQLException {
        owner("createrole");
        try (var database = Database.migrateAndOpen(given(Map.of()).access(), SMALL)) {
            sql(
                    "theirs",
                    "set role lin",
                    "create schema trial",
                    "create table trial.thing (id bigint)",
                    "call scope.protect('trial.thing', 'scope.district()')");

            database.worker().copyIn("trial.thing", List.of("id"), List.<Object[]>of(new Object[] {1L}));

            assertThat(database.web()
                            .<Long>read(
                                    Scope.district("lin"),
                                    c -> c.sql("select count(*) from trial.thing")
                                            .query(Long.class)
                                            .single()))
                    .isEqualTo(1);
        }
    }

    @Test
    void an_owner_who_may_not_is_told_what_an_administrator_must_do() throws SQLException {
        owner("nocreaterole");

        assertThatThrownBy(() -> given(Map.of()).access())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("create role sunmao_worker login")
                .hasMessageContaining("SUNMAO_DATABASE_WORKER_PASSWORD");
    }

    @Test
    void roles_that_exist_are_used_with_the_passwords_that_are_told() throws SQLException {
        owner("nocreaterole");
        sql("create role sunmao_worker login password 'w'", "create role sunmao_web login password 'v'");

        assertThatThrownBy(() -> given(Map.of("sunmao_worker", "w")).access())
                .hasMessageContaining("SUNMAO_DATABASE_WEB_PASSWORD");

        var access = given(Map.of("sunmao_worker", "w", "sunmao_web", "v")).access();
        try (var database = Database.migrateAndOpen(access, SMALL)) {
            assertThat(user(database)).isEqualTo("sunmao_worker");
        }
        assertThat(passwords).doesNotExist();

        var wrong = given(Map.of("sunmao_worker", "w", "sunmao_web", "wrong")).access();
        assertThatThrownBy(() -> Database.migrateAndOpen(wrong, SMALL))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("sunmao_web cannot enter");
    }

    @Test
    void a_web_role_that_may_pass_row_level_security_is_refused() throws SQLException {
        owner("nocreaterole");
        sql("create role sunmao_worker login password 'w'", "create role sunmao_web login bypassrls password 'v'");

        assertThatThrownBy(() ->
                        given(Map.of("sunmao_worker", "w", "sunmao_web", "v")).access())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_wrong_address_is_said() {
        assertThatThrownBy(() -> given(Map.of()).access())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("cannot be entered")
                .hasMessageNotContaining("geheim");
    }

    private static String user(Database database) {
        return database.worker()
                .client()
                .sql("select current_user")
                .query(String.class)
                .single();
    }

    private void owner(String may) throws SQLException {
        sql("create role lin login " + may + " password 'geheim'", "create database theirs owner lin");
    }

    private GivenDatabase given(Map<String, String> told) {
        return new GivenDatabase(new GivenUrl(url(), new Login("lin", "geheim")), told, passwords);
    }

    private String url() {
        try (var connection = server.connectAsSuperuser("postgres")) {
            String url = connection.getMetaData().getURL();
            return url.substring(0, url.lastIndexOf('/')) + "/theirs";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String... statements) throws SQLException {
        boolean within = statements[0].equals("theirs");
        try (var connection = server.connectAsSuperuser(within ? "theirs" : "postgres");
                var statement = connection.createStatement()) {
            for (String sql : List.of(statements).subList(within ? 1 : 0, statements.length)) {
                statement.execute(sql);
            }
        }
    }
}
