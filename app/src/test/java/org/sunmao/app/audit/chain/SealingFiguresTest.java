package org.sunmao.app.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** The age of the oldest line without a seal. */
@SunmaoDatabaseTest
class SealingFiguresTest {

    @Test
    void the_oldest_line_that_waits_tells_its_age_and_sealed_ones_none(DatabaseAccess access, WorkerDatabase worker)
            throws SQLException {
        var registry = new SimpleMeterRegistry();
        new SealingFigures(worker).bindTo(registry);
        var sealing = new Sealing(worker);
        sealing.sealAll();
        assertThat(age(registry)).isZero();

        line(access, "now() - interval '90 seconds'");
        line(access, "now() - interval '5 seconds'");
        assertThat(age(registry)).isBetween(89.0, 120.0);

        sealing.sealAll();
        assertThat(age(registry)).isZero();
    }

    private static double age(SimpleMeterRegistry registry) {
        return registry.get("sunmao.audit.unsealed.age").gauge().value();
    }

    private static void line(DatabaseAccess access, String at) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into access.audit (at, username, role, action, object_kind, object_id, detail, remote) values ("
                            + at + ", 'x', 'office', 'front.read', '', '', '{}', '')");
        }
    }
}
