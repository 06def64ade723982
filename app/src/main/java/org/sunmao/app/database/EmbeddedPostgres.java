package org.sunmao.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a directory, reachable from this machine only. It starts as root and as anyone else, also where user
 * namespaces are blocked; it never outlives this process; and after a crash it recovers and says so. The directory holds:
 *
 * <ul>
 *   <li>{@code data}, PostgreSQL's data directory;
 *   <li>{@code passwords}, of the roles, readable by its owner only;
 *   <li>{@code lock}, so that one process at a time uses it;
 *   <li>{@code postgres.log}.
 * </ul>
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 3;

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            // Parallel workers talk through /dev/shm, of which a container has little.
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // No statement and no row of data in the log.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final HomeLock lock;
    private final ServerProcess server;
    private final Passwords passwords;
    private boolean closed;

    private EmbeddedPostgres(HomeLock lock, ServerProcess server, Passwords passwords) {
        this.lock = lock;
        this.server = server;
        this.passwords = passwords;
    }

    /** Starts the server of this directory, which is made where it is missing. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, defaultCache(), Map.of());
    }

    /**
     * As {@link #start(Path)}, with another place for the unpacked programs and more settings of PostgreSQL's.
     *
     * @throws DatabaseException when it cannot; the message says what to do
     */
    public static EmbeddedPostgres start(Path home, Path cache, Map<String, String> settings) {
        try {
            Path directory = home.toAbsolutePath().normalize();
            PrivateFiles.createPassage(directory);
            return start(HomeLock.acquire(directory), directory, cache.toAbsolutePath(), settings);
        } catch (IOException e) {
            throw new DatabaseException("The database in " + home + " cannot be started: " + e, e);
        }
    }

    /** Where programs are unpacked, once per user. */
    public static Path defaultCache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("sunmao");
    }

    private static EmbeddedPostgres start(HomeLock lock, Path home, Path cache, Map<String, String> settings)
            throws IOException {
        try {
            Path programs = PostgresBinaries.unpackInto(cache).resolve("bin");
            var privileges = Privileges.choose(programs.resolve("postgres"), home);
            var passwords = Passwords.in(home.resolve("passwords"));
            var data = new DataDirectory(home, privileges);
            var superuser = new Login(SUPERUSER, passwords.findOrMake(SUPERUSER));
            data.prepare(programs.resolve("initdb"), superuser);
            new StaleServer(data.path()).clear();
            var server = started(home, data.path(), programs.resolve("postgres"), privileges, settings, superuser);
            if (lock.wasLeftBehind()) {
                LOG.info("The database in {} was not shut down cleanly; recovered.", home);
            }
            return new EmbeddedPostgres(lock, server, passwords);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Another program may take the port between choosing and using it; hence more than one attempt. */
    private static ServerProcess started(
            Path home, Path data, Path postgres, Privileges privileges, Map<String, String> settings, Login superuser)
            throws IOException {
        var all = new TreeMap<>(SETTINGS);
        all.putAll(settings);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var server = ServerProcess.start(home, data, postgres, privileges, all);
            if (answers(server, superuser)) {
                return server;
            }
            server.close();
        }
        throw new DatabaseException(
                "PostgreSQL stops as soon as it is started; " + home.resolve("postgres.log") + " says why.");
    }

    private static boolean answers(ServerProcess server, Login superuser) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (server.isAlive()) {
            try (var connection = connect(server.port(), "postgres", superuser)) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                last = notYet;
            }
            if (System.nanoTime() > deadline || wrongPassword(last)) {
                throw new DatabaseException("PostgreSQL does not let us in: " + last.getMessage(), last);
            }
            Pause.millis(20);
        }
        return false;
    }

    private static boolean wrongPassword(SQLException e) {
        return "28P01".equals(e.getSQLState());
    }

    private static Connection connect(int port, String database, Login login) throws SQLException {
        return DriverManager.getConnection(url(port, database), login.user(), login.password());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as PostgreSQL's superuser, for what no role of ours may do. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        String password = passwords.find(SUPERUSER).orElseThrow();
        return connect(server.port(), database, new Login(SUPERUSER, password));
    }

    /**
     * The way into this database with the three roles, all of which are made where they are missing.
     *
     * @param template the database to copy; null for an empty one
     */
    public DatabaseAccess database(String name, @Nullable String template) {
        try (var connection = connectAsSuperuser("postgres")) {
            var access = new DatabaseAccess(
                    url(server.port(), name),
                    login(DatabaseAccess.OWNER),
                    login(DatabaseAccess.WORKER),
                    login(DatabaseAccess.WEB));
            new EmbeddedRoles(connection).prepare(access, name, template);
            return access;
        } catch (SQLException | IOException e) {
            throw new DatabaseException("The database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    private Login login(String role) throws IOException {
        return new Login(role, passwords.findOrMake(role));
    }

    /** Stops the server and waits until it is gone. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.close();
            lock.release();
        } catch (IOException e) {
            throw new DatabaseException("The database did not stop in good order: " + e, e);
        }
    }
}
