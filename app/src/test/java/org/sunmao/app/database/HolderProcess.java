package org.sunmao.app.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Drives a {@link PostgresHolder}. */
final class HolderProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final List<ProcessHandle> family;

    private HolderProcess(Process process) throws IOException {
        this.process = process;
        var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        String line = reader.readLine();
        while (line != null) {
            lines.add(line);
            if (line.startsWith("server ")) {
                break;
            }
            line = reader.readLine();
        }
        this.family = process.descendants().toList();
    }

    static HolderProcess start(Path home) throws IOException {
        return start(home, System.getenv("PATH"));
    }

    static HolderProcess start(Path home, String path) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresHolder.class.getName(),
                        home.toString())
                .redirectErrorStream(true);
        builder.environment().put("PATH", path);
        return new HolderProcess(builder.start());
    }

    /** A PATH on which these programs exist, but fail. */
    static String pathWithout(Path directory, String... programs) throws IOException {
        for (String program : programs) {
            Path shim = Files.createDirectories(directory).resolve(program);
            Files.writeString(shim, "#!/bin/sh\necho \"$0: Operation not permitted\" >&2\nexit 1\n");
            Files.setPosixFilePermissions(shim, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return directory + ":" + System.getenv("PATH");
    }

    String output() {
        return String.join("\n", lines);
    }

    long server() {
        return lines.stream()
                .filter(line -> line.startsWith("server "))
                .mapToLong(line -> Long.parseLong(line.substring("server ".length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output()));
    }

    /** kill -9 of the Java process alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of the Java process and of the helpers that would stop the server. */
    void killLeavingAnOrphan() throws InterruptedException {
        long server = server();
        family.stream()
                .filter(member -> member.pid() != server)
                .filter(member -> !member.parent().map(p -> p.pid() == server).orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    /** kill -9 of everything. */
    void killAll() throws InterruptedException {
        family.forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    /** Waits until no process of the family runs. */
    void awaitSilence() throws InterruptedException {
        for (int i = 0; i < 600 && family.stream().anyMatch(HolderProcess::runs); i++) {
            Thread.sleep(50);
        }
    }

    List<String> survivors() {
        return family.stream()
                .filter(HolderProcess::runs)
                .map(member -> member.info().commandLine().orElse("?"))
                .toList();
    }

    static boolean runs(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return !status.substring(status.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        killAll();
    }
}
