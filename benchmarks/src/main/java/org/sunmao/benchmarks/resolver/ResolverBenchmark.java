package org.sunmao.benchmarks.resolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.ChildProcess;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** A register kept in memory with a pinned model, and tenants and new rows of the register that come one after the other. */
public final class ResolverBenchmark implements Benchmark {

    private static final int LEAST_HEAP = 512;
    private static final int FIRMS_PER_MEGABYTE = 160;

    private final List<Integer> sizes;
    private final long seed;

    /** For registers of these sizes. */
    public ResolverBenchmark(List<Integer> sizes, long seed) {
        this.sizes = List.copyOf(sizes);
        this.seed = seed;
    }

    @Override
    public String name() {
        return "resolver";
    }

    @Override
    public List<Table> run(Session session) {
        List<Table> tables = new ArrayList<>();
        sizes.forEach(size -> tables.addAll(at(size)));
        return tables;
    }

    private List<Table> at(int size) {
        Path directory = ChildProcess.temporary();
        try {
            new Linkbench(size, seed).write(directory);
            Path out = Files.createDirectory(directory.resolve("out"));
            ChildProcess.run(options(size), ResolverProcess.arguments(directory, out));
            try (Stream<Path> files = Files.list(out)) {
                return files.sorted().map(Table::read).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }

    /** A collector that keeps its pauses short, for single calls are timed; all of the heap is touched before the first. */
    private static List<String> options(int size) {
        String heap = Math.max(LEAST_HEAP, size / FIRMS_PER_MEGABYTE) + "m";
        return List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch", "-XX:+UseG1GC");
    }
}
