package org.sunmao.benchmarks.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Starts this program once more, as a process of its own. */
final class Child {

    private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final String MAIN = "org.sunmao.benchmarks.Benchmarks";

    private Child() {}

    /**
     * Runs an engine in a fresh Java process with that much heap.
     *
     * @throws IllegalStateException if it fails
     */
    static Outcome run(Engine engine, int threads, Lists lists, int heapMegabytes) {
        Path out = temporary();
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heapMegabytes + "m",
                    "-XX:+UseSerialGC",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main()));
            command.addAll(EngineProcess.arguments(engine, threads, lists, out));
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(engine + " ended with " + status);
            }
            return Outcome.read(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            FileSystemUtils.deleteRecursively(out.toFile());
        }
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("sunmao-link");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packed as one jar, the classes are only to be had through the jar's own launcher. */
    private static String main() {
        try {
            Class.forName(JAR_LAUNCHER);
            return JAR_LAUNCHER;
        } catch (ClassNotFoundException unpacked) {
            return MAIN;
        }
    }
}
