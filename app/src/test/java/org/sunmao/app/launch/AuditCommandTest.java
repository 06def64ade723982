package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.database.DatabaseAccess;

/** {@code sunmao audit} working through a server that runs on the data directory. */
class AuditCommandTest extends CommandOnServer {

    @TempDir
    Path folder;

    @Autowired
    DatabaseAccess access;

    AuditCommandTest() {
        super("audit");
    }

    @Test
    void the_chain_is_verified_and_the_first_broken_place_named() throws IOException, SQLException {
        send("register", REGISTER);
        assertThat(run("verify")).isZero();
        assertThat(said.toString()).contains("lines hold", "lines/s", "The chain is whole.");

        assertThat(run(
                        "archive",
                        "--before",
                        "2026-01-01",
                        "--out",
                        folder.resolve("a.gz").toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("kept for at least 180 days");
        assertThat(Files.exists(folder.resolve("a.gz"))).isFalse();
        Path notAnArchive = Files.writeString(folder.resolve("b.gz"), "text");
        assertThat(run("verify", notAnArchive.toString())).isEqualTo(1);

        tamper("update access.audit set username = 'innocent' where id ="
                + " (select line from access.audit_seal order by seq limit 1)");
        assertThat(run("verify")).isEqualTo(1);
        assertThat(said.toString()).contains("BROKEN at place 1: changed", "by 'innocent'");
        assertThat(worker.client()
                        .sql("select via || ' ' || (detail ->> 'finding') from access.audit"
                                + " where action = 'audit.verify' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("command changed");
    }

    private void tamper(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var sql = connection.createStatement()) {
            sql.execute("alter table access.audit disable trigger user; " + statement
                    + "; alter table access.audit enable trigger user");
        }
    }
}
