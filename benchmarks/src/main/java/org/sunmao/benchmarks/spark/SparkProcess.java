package org.sunmao.benchmarks.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.benchmarks.linkbench.Linkbench;

/** The job of the module {@code linkage-spark} as a process of its own, over the lists of one directory. */
final class SparkProcess {

    /** How many threads Spark has. */
    static final int THREADS = 2;

    /** The heap of the process. */
    static final String MEMORY = "6g";

    private final Path directory;

    SparkProcess(Path directory) {
        this.directory = directory;
    }

    /** Where a learned model lies. */
    String model() {
        return directory.resolve("model").toString();
    }

    /**
     * Links the lists.
     *
     * @param name of the result
     */
    JobFigures link(String name, List<String> more) {
        Path figures = directory.resolve(name + ".tsv");
        List<String> arguments = new ArrayList<>(List.of(
                "--master",
                "local[" + THREADS + "]",
                "--register",
                file(Linkbench.REGISTER),
                "--list",
                file(Linkbench.TAX_LIST),
                "--out",
                file(name + ".parquet"),
                "--figures",
                figures.toString()));
        arguments.addAll(more);
        int status = run(arguments);
        if (status != 0) {
            throw new IllegalStateException(arguments + " ended with " + status);
        }
        return JobFigures.read(figures);
    }

    /** Whether two results are the same, row for row. */
    boolean same(String one, String other) {
        return run(List.of("compare", file(one + ".parquet"), file(other + ".parquet"))) == 0;
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private static int run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", script().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("SUNMAO_MEMORY", MEMORY);
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Path script() {
        return Path.of(System.getProperty("sunmao.root", "."))
                .toAbsolutePath()
                .normalize()
                .resolve("linkage-spark/run.sh");
    }
}
