package org.sunmao.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running PostgreSQL whose life hangs on a pipe from this process: when the pipe closes, by an orderly stop or because this process
 * died of whatever cause, the server shuts down. It has a session of its own, so that Ctrl-C at the terminal reaches this process
 * only, which then stops things in order.
 */
final class ServerProcess implements AutoCloseable {

    /**
     * Keeps the pipe as descriptor 3 away from the server, waits for its end in the background, and passes on the server's exit
     * status. SIGINT is PostgreSQL's fast shutdown: it ends sessions and leaves nothing to recover.
     */
    private static final String GUARD = """
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            trap 'kill -INT $server' TERM INT HUP
            { cat <&3 >/dev/null; kill -INT $server; } 2>/dev/null &
            guard=$!
            exec 3<&-
            wait $server
            status=$?
            kill $guard 2>/dev/null
            exit $status
            """;

    private static final long STOP_SECONDS = 20;
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServerProcess start(Path home, Path data, Path postgres, Privileges privileges, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of("setsid", "sh", "-c", GUARD, "sunmao-database"));
        command.addAll(privileges.around(serverCommand(postgres, data, port, settings)));
        var process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()))
                .start();
        return new ServerProcess(process, port);
    }

    private static List<String> serverCommand(Path postgres, Path data, int port, Map<String, String> settings) {
        var command = new ArrayList<>(List.of(postgres.toString(), "-D", data.toString(), "-p", "" + port));
        settings.forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return command;
    }

    private static Path log(Path home) throws IOException {
        Path log = home.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            PrivateFiles.write(log, "");
        }
        return log;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the server to stop and waits for it; kills it where it does not. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
