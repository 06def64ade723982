package org.sunmao.app.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data directory, entered without an application around it: as it is, not migrated. An embedded server runs until this
 * is closed.
 *
 * @param access the way in
 * @param afterwards stops the server where it is our own
 */
public record Installation(DatabaseAccess access, Runnable afterwards) implements AutoCloseable {

    static final String NAME = "sunmao";

    /**
     * Enters the database.
     *
     * @param data the data directory
     * @param environment where SUNMAO_DATABASE_URL and the passwords of roles may stand
     * @param embedded whether the directory's own database is meant whatever the environment says
     */
    public static Installation enter(Path data, Map<String, String> environment, boolean embedded) {
        String url = environment.getOrDefault("SUNMAO_DATABASE_URL", "");
        if (url.isBlank() || embedded) {
            var postgres = EmbeddedPostgres.start(data.resolve("database"));
            try {
                return new Installation(postgres.database(NAME, null), postgres::close);
            } catch (RuntimeException e) {
                postgres.close();
                throw e;
            }
        }
        var told = new HashMap<String, String>();
        tell(told, DatabaseAccess.WORKER, environment.get("SUNMAO_DATABASE_WORKER_PASSWORD"));
        tell(told, DatabaseAccess.WEB, environment.get("SUNMAO_DATABASE_WEB_PASSWORD"));
        var given = new GivenDatabase(GivenUrl.parse(url), told, data.resolve("database-passwords"));
        return new Installation(given.access(), () -> {});
    }

    private static void tell(Map<String, String> told, String role, @Nullable String password) {
        if (password != null && !password.isBlank()) {
            told.put(role, password);
        }
    }

    @Override
    public void close() {
        afterwards.run();
    }
}
