package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.run.ChildProcess;
import org.sunmao.benchmarks.run.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sunmao benchmark peers}: linkers by others and ours on the same lists. */
@Command(
        name = "sunmao benchmark peers",
        mixinStandardHelpOptions = true,
        description = "Runs sunmao link, JedAI, Duke and a model in SQL on the same lists, each alone in its process.")
public final class PeersCommand implements Callable<Integer> {

    /** The word on the command line. */
    public static final String WORD = "peers";

    private static final long MEGABYTES = 1_024;

    @Option(
            names = "--sets",
            split = ",",
            paramLabel = "NAME",
            description = "Only these sets. Default: all that are there.")
    private List<String> sets = List.of();

    @Option(names = "--engines", split = ",", paramLabel = "NAME", description = "Only these engines. Default: all.")
    private List<String> engines = List.of();

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = "Firms of the registers that are made up. Default: 100000; 1000000 takes hours.")
    private List<Integer> sizes = List.of(100_000);

    @Option(names = "--seed", paramLabel = "N", description = "Start of the generator's choices. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "An engine is stopped after so much processor time. Default: 15.")
    private int minutes = 15;

    @Option(names = "--heap", paramLabel = "GB", description = "Heap of an engine in large sets. Default: 10.")
    private int heap = 10;

    @Option(
            names = "--write",
            description = "Also puts the results among those kept, and makes the page and its pictures anew.")
    private boolean write;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        out.println(Machine.inWords());
        Path root =
                Path.of(System.getProperty("sunmao.root", ".")).toAbsolutePath().normalize();
        Path directory = ChildProcess.temporary();
        try {
            var contest = new Contest(root, Duration.ofMinutes(minutes), heap * MEGABYTES);
            for (DataSet set : sets(root, directory)) {
                for (Engine engine : engines()) {
                    if (engine.takes(set)) {
                        keep(contest.run(engine, set), root);
                    }
                }
            }
            if (write) {
                PeersPage.write(root, Results.read(PeersPage.kept(root)));
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
        return 0;
    }

    /** Kept one by one: what was measured stays when something later fails. */
    private void keep(List<Result> measured, Path root) {
        measured.forEach(result -> out.println(said(result)));
        if (write) {
            Results results = Results.read(PeersPage.kept(root));
            results.addAll(measured);
            results.write(PeersPage.kept(root));
        }
    }

    private static String said(Result result) {
        String found = result.isDone()
                ? String.format(
                        Locale.ROOT,
                        "F1 %.4f  P %.4f  R %.4f  ",
                        result.score().f1(),
                        result.score().precision(),
                        result.score().recall())
                : result.ending().name().toLowerCase(Locale.ROOT) + "  ";
        return String.format(
                Locale.ROOT,
                "%-14s %-16s %swall %.2f s  cpu %.2f s  %.0f MB  %s",
                result.set(),
                result.engine(),
                found,
                result.wall(),
                result.processor(),
                result.memory() / (1 << 20),
                result.way());
    }

    private List<Engine> engines() {
        List<Engine> chosen = new ArrayList<>(List.of(Engine.values()));
        chosen.removeIf(engine -> !engines.isEmpty() && !engines.contains(engine.option()));
        return chosen;
    }

    /** The smaller ones first. */
    private List<DataSet> sets(Path root, Path directory) throws IOException {
        Path shared = root.resolveSibling("shared").resolve("data");
        List<DataSet> all = new ArrayList<>(new PublicSets(shared.resolve("benchmarks"), directory).all());
        Path measured = shared.resolve("linkbench");
        if (Files.isDirectory(measured)) {
            for (String list : List.of("tax", "ten")) {
                all.add(DataSet.enterprises(measured, "linkbench-" + list, list));
            }
        }
        for (int size : sizes) {
            List<String> lists = List.of("tax", "ten");
            if (lists.stream().anyMatch(list -> isChosen(size + "-" + list))) {
                Path made = Files.createDirectory(directory.resolve(String.valueOf(size)));
                new Linkbench(size, seed).write(made);
                lists.forEach(list -> all.add(DataSet.enterprises(made, size + "-" + list, list)));
            }
        }
        all.removeIf(set -> !isChosen(set.name()));
        return all;
    }

    private boolean isChosen(String set) {
        return sets.isEmpty() || sets.contains(set);
    }
}
