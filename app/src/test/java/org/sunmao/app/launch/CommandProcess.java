package org.sunmao.app.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sunmao.app.live.LiveServer;
import org.sunmao.small.SmallApplication;

/** {@code sunmao} as a process of its own, from the classes under test. */
final class CommandProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path output;

    private CommandProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a command with a small application whose import can be held up; see {@link SmallApplication}. */
    static CommandProcess start(Path directory, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsmall.gate=" + gate(directory),
                "-cp",
                System.getProperty("java.class.path"),
                SmallApplication.class.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(directory, "output", ".txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        return new CommandProcess(process, output);
    }

    /** While this file exists, the import of the small application does not go on. */
    static Path gate(Path directory) {
        return directory.resolve("gate");
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    CommandProcess awaitOutput(String text) throws InterruptedException {
        for (long i = 0; i < PATIENCE_SECONDS * 20 && !output().contains(text); i++) {
            if (!process.isAlive() && !output().contains(text)) {
                throw new AssertionError("ended without saying \"" + text + "\":\n" + output());
            }
            Thread.sleep(50);
        }
        if (!output().contains(text)) {
            throw new AssertionError("never said \"" + text + "\":\n" + output());
        }
        return this;
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end:\n" + output());
        }
        return process.exitValue();
    }

    /** Sends a signal to this process alone, as {@code kill} does. */
    void signal(String name) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .inheritIO()
                .start()
                .waitFor();
    }

    List<ProcessHandle> family() {
        return process.descendants().toList();
    }

    static void awaitSilence(List<ProcessHandle> family) throws InterruptedException {
        for (int i = 0; i < 600 && !survivors(family).isEmpty(); i++) {
            Thread.sleep(50);
        }
    }

    static List<String> survivors(List<ProcessHandle> family) {
        return family.stream()
                .filter(CommandProcess::runs)
                .map(member -> member.info().commandLine().orElse("?"))
                .toList();
    }

    private static boolean runs(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return !status.substring(status.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException gone) {
            return false;
        }
    }

    static HttpResponse<String> get(String url) throws Exception {
        return LiveServer.client().send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        var family = family();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether this process was started with interrupts ignored, as a shell does for what runs in its background; children inherit it. */
    static boolean inheritsIgnoredInterrupt() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .anyMatch(mask -> (mask & 0b10) != 0);
    }
}
