package org.sunmao.benchmarks.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.ChildProcess;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/**
 * Joins a tax list and a tenant list with a register, at several sizes: our linker as it comes, and a peer that knows the truth when
 * it weighs and when it chooses its threshold.
 */
public final class LinkBenchmark implements Benchmark {

    private final List<Integer> sizes;
    private final long seed;

    /** For registers of these sizes, and for the measured lists beside the repository where they are. */
    public LinkBenchmark(List<Integer> sizes, long seed) {
        this.sizes = List.copyOf(sizes);
        this.seed = seed;
    }

    @Override
    public String name() {
        return "link";
    }

    @Override
    public List<Table> run(Session session) {
        List<Table> tables = new ArrayList<>();
        Path measured = measured();
        if (Files.isDirectory(measured)) {
            Lists.in(measured, "linkbench").forEach(lists -> tables.addAll(joined(lists)));
        }
        for (int size : sizes) {
            Path directory = ChildProcess.temporary();
            try {
                new Linkbench(size, seed).write(directory);
                Lists.in(directory, "%,d firms".formatted(size)).forEach(lists -> tables.addAll(joined(lists)));
            } finally {
                FileSystemUtils.deleteRecursively(directory.toFile());
            }
        }
        return tables;
    }

    private static List<Table> joined(Lists lists) {
        var runs = new LinkRuns(lists);
        return List.of(runs.accuracy(), runs.operating(), runs.cost());
    }

    private static Path measured() {
        Path root =
                Path.of(System.getProperty("sunmao.root", ".")).toAbsolutePath().normalize();
        return root.resolveSibling("shared").resolve("data").resolve("linkbench");
    }
}
