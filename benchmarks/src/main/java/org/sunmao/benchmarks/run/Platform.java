package org.sunmao.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.sunmao.app.SunmaoApplication;
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

    /** Starts it empty, with an embedded PostgreSQL, on a free port. */
    public static Platform start() {
        try {
            Path directory = Files.createTempDirectory("sunmao-benchmark");
            // Others may pass through: where this runs as root, the database runs as somebody else.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            var context = new SpringApplicationBuilder(SunmaoApplication.class)
                    .run(
                            "--sunmao.data=" + directory,
                            "--sunmao.database.embedded=true",
                            "--sunmao.announce=false",
                            "--server.address=127.0.0.1",
                            "--server.port=0",
                            "--server.tomcat.basedir=" + directory.resolve("tmp"));
            context.getBean(Readiness.class).up();
            return new Platform(directory, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of the platform. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The database as the worker sees it. */
    public JdbcClient sql() {
        return part(WorkerDatabase.class).client();
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
