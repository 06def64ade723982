package org.sunmao.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;

/** An open database: migrated, with a pool of connections for the worker and one for the web. */
public final class Database implements AutoCloseable {

    private static final String NODE = Long.toHexString(new SecureRandom().nextLong());

    private final HikariDataSource workerPool;
    private final HikariDataSource webPool;
    private final DatabaseAccess access;
    private final Runnable afterwards;
    private final WorkerDatabase worker;
    private final WebDatabase web;

    private Database(
            DatabaseAccess access, HikariDataSource workerPool, HikariDataSource webPool, Runnable afterwards) {
        this.access = access;
        this.workerPool = workerPool;
        this.webPool = webPool;
        this.afterwards = afterwards;
        this.worker = new WorkerDatabase(workerPool);
        this.web = new WebDatabase(webPool);
    }

    /**
     * How many connections each pool may hold.
     *
     * @param worker for intake, linking and deriving
     * @param web for what people ask
     */
    public record PoolSizes(int worker, int web) {

        public static final PoolSizes DEFAULT = new PoolSizes(8, 12);
    }

    /** Migrates as the owner and opens the pools. */
    public static Database migrateAndOpen(DatabaseAccess access, PoolSizes sizes) {
        return migrateAndOpen(access, sizes, () -> {});
    }

    /** As above; {@code afterwards} runs when the pools are closed, so that a server of our own can stop. */
    static Database migrateAndOpen(DatabaseAccess access, PoolSizes sizes, Runnable afterwards) {
        Migrations.run(access);
        return open(access, sizes, afterwards);
    }

    /** Opens the pools of a database that is known to be migrated. */
    public static Database open(DatabaseAccess access, PoolSizes sizes) {
        return open(access, sizes, () -> {});
    }

    private static Database open(DatabaseAccess access, PoolSizes sizes, Runnable afterwards) {
        var worker = pool("worker", access.url(), access.worker(), sizes.worker(), Duration.ZERO);
        try {
            var web = pool("web", access.url(), access.web(), sizes.web(), Duration.ofSeconds(60));
            return new Database(access, worker, web, afterwards);
        } catch (RuntimeException e) {
            worker.close();
            throw e;
        }
    }

    /**
     * A pool of connections.
     *
     * @param longest after which a statement is given up, so that no page keeps the server busy for ever; zero for no limit
     */
    private static HikariDataSource pool(String name, String url, Login login, int size, Duration longest) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Duration.ofSeconds(20).toMillis());
        config.setConnectionInitSql("set statement_timeout = " + longest.toMillis());
        config.addDataSourceProperty("ApplicationName", "sunmao-" + name + "-" + NODE);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new DatabaseException(
                    "The role " + login.user() + " cannot enter the database: " + e.getMessage(), e);
        }
    }

    /** The mark of this process: what it writes is told to others with it, at the end of the connection's name. */
    public static String node() {
        return NODE;
    }

    /** Tells this registry how the pools stand; once. */
    void watch(MeterRegistry registry) {
        var figures = new MicrometerMetricsTrackerFactory(registry);
        workerPool.setMetricsTrackerFactory(figures);
        webPool.setMetricsTrackerFactory(figures);
    }

    /** How the database is reached; the owner's login among it, so this goes to nothing but what copies the whole database. */
    public DatabaseAccess access() {
        return access;
    }

    public WorkerDatabase worker() {
        return worker;
    }

    public WebDatabase web() {
        return web;
    }

    /** Closes the connections, then stops the server where it is our own. */
    @Override
    public void close() {
        webPool.close();
        workerPool.close();
        afterwards.run();
    }
}
