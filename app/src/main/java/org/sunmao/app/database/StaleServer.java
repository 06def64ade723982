package org.sunmao.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a crash may leave in a data directory: the file of a server that is gone, whose number may meanwhile belong to a stranger or to
 * a zombie that nobody buries, or a server that still runs.
 */
final class StaleServer {

    private static final Logger LOG = LoggerFactory.getLogger(StaleServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final Path pidFile;

    StaleServer(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Clears the way for a new server; the caller holds the lock of the home. */
    void clear() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = pid();
        if (runs(pid)) {
            stop(pid);
        } else {
            LOG.debug("removing the file of server {}, which is gone", pid);
            Files.deleteIfExists(pidFile);
        }
    }

    private long pid() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
        } catch (NumberFormatException torn) {
            return 0;
        }
    }

    private boolean runs(long pid) {
        try {
            String status = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String state = status.substring(status.lastIndexOf(')') + 1).strip();
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            return !state.startsWith("Z") && command.contains("postgres") && command.contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private void stop(long pid) throws IOException {
        LOG.info("Stopping the database server {} that an earlier run left behind", pid);
        Commands.run(data, List.of("sh", "-c", "kill -INT " + pid));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(pidFile) && runs(pid)) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseException("The database server " + pid + " of " + data + " does not stop.");
            }
            Pause.millis(50);
        }
        Files.deleteIfExists(pidFile);
    }
}
