package org.sunmao.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts this program once more, as a process of its own. */
public final class ChildProcess {

    private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final String MAIN = "org.sunmao.benchmarks.Benchmarks";

    private ChildProcess() {}

    /**
     * Runs it in a fresh Java machine to its end.
     *
     * @param options of the Java machine
     * @throws IllegalStateException if it fails
     */
    public static void run(List<String> options, List<String> arguments) {
        try {
            List<String> command = command(options, arguments);
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(arguments + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The command that starts it in a fresh Java machine. */
    public static List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), main()));
        command.addAll(arguments);
        return command;
    }

    /** The program that runs Java programs like this one. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A new directory that the caller removes. */
    public static Path temporary() {
        try {
            return Files.createTempDirectory("sunmao-benchmark");
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
