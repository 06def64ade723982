package org.sunmao.benchmarks.linkbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sunmao benchmark lists}: writes the lists that the benchmark {@code link} joins, to keep them. */
@Command(
        name = "sunmao benchmark lists",
        mixinStandardHelpOptions = true,
        description =
                "Makes up a register, a tax list and a tenant list with the truth: reg.csv, tax.csv, ten.csv, truth_*.tsv.")
public final class MakeLists implements Callable<Integer> {

    @Parameters(paramLabel = "DIRECTORY", description = "Where to; made if it is not there.")
    private Path directory = Path.of("");

    @Option(names = "--firms", paramLabel = "N", description = "Firms of the register. Default: 10000.")
    private int firms = 10_000;

    @Option(names = "--seed", paramLabel = "N", description = "Start of the generator's choices. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "Makes nothing; prints the shapes of the lists in DIRECTORY and in OTHER side by side.")
    private @Nullable Path other;

    @Override
    public Integer call() throws IOException {
        if (other != null) {
            Shapes.compare(directory, other).forEach(table -> System.out.println(table.toText()));
            return 0;
        }
        Files.createDirectories(directory);
        new Linkbench(firms, seed).write(directory);
        return 0;
    }
}
