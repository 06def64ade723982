package org.sunmao.benchmarks.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.sunmao.benchmarks.run.Machine;
import org.sunmao.benchmarks.run.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sunmao fuzz}: files that no intake should be sent. Each is read or refused with a reason; anything else is a failure. */
@Command(
        name = "sunmao fuzz",
        mixinStandardHelpOptions = true,
        description = "Reads mutated spreadsheets, texts and monsters; fails when one is neither read nor refused.")
public final class Fuzz implements Callable<Integer> {

    private static final long MONSTER_BYTES = 1L << 30;
    private static final int MONSTER_ROWS = 524_288;

    @Option(names = "--count", paramLabel = "N", description = "Mutated files. Default: 10000.")
    private int count = 10_000;

    @Option(names = "--seed", paramLabel = "N", description = "Start of the choices. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--import-every",
            paramLabel = "N",
            description = "Each Nth is also taken into a platform. Default: 20; 0 for none.")
    private int importEvery = 20;

    @Option(names = "--keep", paramLabel = "DIR", description = "Where files that failed are kept.")
    private @Nullable Path keep;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        out.println(
                Machine.inWords() + "; heap at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        Path folder = Files.createTempDirectory("sunmao-fuzz");
        try {
            boolean sound = monsters(folder) & mutations(folder);
            out.println(sound ? "Nothing failed." : "Something failed; see above.");
            return sound ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private boolean monsters(Path folder) throws IOException {
        var results = new FuzzResults(keep);
        var table = new Table("Monsters", "file", "MB", "outcome", "seconds");
        for (Monsters.Lair lair : new Monsters(folder, MONSTER_BYTES, MONSTER_ROWS).all()) {
            results.meet(lair.wake(), table);
        }
        out.println("\n" + table.toText());
        return results.report(out);
    }

    private boolean mutations(Path folder) throws IOException {
        List<Original> originals = Originals.make(folder.resolve("originals"));
        var results = new FuzzResults(keep);
        try (var imports = importEvery > 0 ? new Imports() : null) {
            for (int number = 0; number < count; number++) {
                Mutation mutation = Mutation.of(originals, seed, number);
                boolean taken = imports != null && number / originals.size() % importEvery == 0;
                results.read(mutation, folder, taken ? imports : null);
            }
        }
        out.println("\n" + results.table("Mutated files, seed " + seed).toText());
        return results.report(out);
    }
}
