package org.sunmao.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.sunmao.app.database.Database;
import org.sunmao.app.database.Database.PoolSizes;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.EmbeddedPostgres;

/** One PostgreSQL per test JVM in a temporary directory, migrated once; every caller gets a copy of that database. */
public final class TestPostgres {

    /** Nothing here has to survive a power cut. */
    private static final Map<String, String> FAST = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "shared_buffers", "128MB",
            "max_connections", "300");

    private static final String TEMPLATE = "template_sunmao";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static TestPostgres shared;

    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server of this JVM; it stops, and its directory goes, when the JVM ends. */
    public static synchronized TestPostgres shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static TestPostgres start() {
        try {
            Path home = Files.createTempDirectory("sunmao-test-database");
            var server = EmbeddedPostgres.start(home, EmbeddedPostgres.defaultCache(), FAST);
            // After the applications: each of them still has something to write when it is closed.
            SpringApplication.getShutdownHandlers().add(() -> stop(server, home));
            Database.migrateAndOpen(server.database(TEMPLATE, null), new PoolSizes(1, 1))
                    .close();
            return new TestPostgres(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server, Path home) {
        server.close();
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    /** A fresh database with all migrations applied and nothing in it. */
    public synchronized DatabaseAccess freshDatabase() {
        return server.database("test_" + COUNT.incrementAndGet(), TEMPLATE);
    }

    /** An empty database without migrations. */
    public synchronized DatabaseAccess emptyDatabase() {
        return server.database("test_" + COUNT.incrementAndGet(), null);
    }

    /** Opens both ways into a migrated database, with pools small enough for many tests. */
    public static Database open(DatabaseAccess access) {
        return Database.open(access, new PoolSizes(4, 4));
    }

    /** Throws a database away, whoever still uses it. */
    public void drop(DatabaseAccess access) {
        String name = access.url().substring(access.url().lastIndexOf('/') + 1);
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists \"" + name + "\" with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server itself, for tests about it. */
    public EmbeddedPostgres server() {
        return server;
    }
}
