package org.sunmao.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.Database;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.live.Readiness;
import org.sunmao.app.live.ThisServer;

/** The platform as {@code ./sunmao serve} starts it, in this process, on a data directory of its own that goes when it is closed. */
public final class Platform implements AutoCloseable {

    private final Path directory;
    private final ConfigurableApplicationContext context;

    private Platform(Path directory, ConfigurableApplicationContext context) {
        this.directory = directory;
        this.context = context;
    }

    /** Starts it empty, with an embedded PostgreSQL, on a free port. Its data go also when this process is told to stop. */
    public static Platform start() {
        Path directory = passableDirectory();
        try {
            var platform = new Platform(directory, context(directory));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            platform.part(Readiness.class).up();
            return platform;
        } catch (RuntimeException e) {
            FileSystemUtils.deleteRecursively(directory.toFile());
            throw e;
        }
    }

    /** Others may pass through: where this runs as root, the database runs as somebody else. */
    private static Path passableDirectory() {
        try {
            Path directory = Files.createTempDirectory("sunmao-benchmark");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext context(Path directory) {
        return new SpringApplicationBuilder(SunmaoApplication.class)
                .run(
                        "--sunmao.data=" + directory,
                        "--sunmao.database.embedded=true",
                        "--sunmao.announce=false",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--server.tomcat.basedir=" + directory.resolve("tmp"));
    }

    /** A part of the platform. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Tells all of the platform that something happened. */
    public void tell(Object news) {
        context.publishEvent(news);
    }

    /** The database as the worker sees it. */
    public JdbcClient sql() {
        return part(WorkerDatabase.class).client();
    }

    /** The database as its owner asks it, past row-level security: to write rows that no page would, and to ask plainly. Not closed before the platform is. */
    public JdbcClient owner() {
        DatabaseAccess access = part(Database.class).access();
        try {
            return JdbcClient.create(new SingleConnectionDataSource(
                    DriverManager.getConnection(
                            access.url(), access.owner().user(), access.owner().password()),
                    true));
        } catch (SQLException e) {
            throw new IllegalStateException("the owner of the database cannot connect", e);
        }
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return part(ThisServer.class).self().url();
    }

    /** Its data directory; whatever lies there goes with it. */
    public Path directory() {
        return directory;
    }

    /** Stops everything and removes the data. */
    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
