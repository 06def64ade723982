package org.sunmao.app.database;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the state that this program expects. Every room has its folder below {@code db/migration}; there is one history,
 * and a version orders the files of all rooms: {@code V<floor><n>_<step>__what.sql}.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    static void run(DatabaseAccess access) {
        run(access, "classpath:db/migration");
    }

    /**
     * Brings an empty database to an earlier state, the one that these files made.
     *
     * @param folder holds copies of migrations of this program, and no others
     */
    public static void runOnly(DatabaseAccess access, Path folder) {
        run(access, "filesystem:" + folder);
    }

    private static void run(DatabaseAccess access, String location) {
        var flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations(location)
                // Versions are per room, so a room below may get a new one after a room above.
                .outOfOrder(true)
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                // A room on a lower floor may get a new file after a higher one has run.
                .outOfOrder(true)
                .load();
        try {
            var result = flyway.migrate();
            LOG.debug("{} migrations executed", result.migrationsExecuted);
        } catch (FlywayException e) {
            throw new DatabaseException("The database cannot be brought to this version: " + e.getMessage(), e);
        }
    }
}
