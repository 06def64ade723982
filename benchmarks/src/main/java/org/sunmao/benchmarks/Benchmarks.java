package org.sunmao.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunmao.benchmarks.asof.AsOfBenchmark;
import org.sunmao.benchmarks.audit.AuditBenchmark;
import org.sunmao.benchmarks.calibration.CalibrationBenchmark;
import org.sunmao.benchmarks.contest.ContestProcess;
import org.sunmao.benchmarks.contest.PeersCommand;
import org.sunmao.benchmarks.derive.DeriveBenchmark;
import org.sunmao.benchmarks.desk.DeskBenchmark;
import org.sunmao.benchmarks.district.DistrictBenchmark;
import org.sunmao.benchmarks.footprints.FootprintsBenchmark;
import org.sunmao.benchmarks.fuzz.Fuzz;
import org.sunmao.benchmarks.intake.IntakeBenchmark;
import org.sunmao.benchmarks.link.EngineProcess;
import org.sunmao.benchmarks.link.LinkBenchmark;
import org.sunmao.benchmarks.linkbench.MakeLists;
import org.sunmao.benchmarks.live.LiveBenchmark;
import org.sunmao.benchmarks.load.LoadBenchmark;
import org.sunmao.benchmarks.matching.MatchingBenchmark;
import org.sunmao.benchmarks.matters.MattersBenchmark;
import org.sunmao.benchmarks.pages.PagesBenchmark;
import org.sunmao.benchmarks.plan.PlanBenchmark;
import org.sunmao.benchmarks.policies.PoliciesBenchmark;
import org.sunmao.benchmarks.readers.ReadersBenchmark;
import org.sunmao.benchmarks.resolver.ResolverBenchmark;
import org.sunmao.benchmarks.resolver.ResolverProcess;
import org.sunmao.benchmarks.rows.RowsBenchmark;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Machine;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.benchmarks.search.SearchBenchmark;
import org.sunmao.benchmarks.spark.SparkBenchmark;
import org.sunmao.benchmarks.tiles.TilesBenchmark;
import org.sunmao.benchmarks.truth.TruthBenchmark;
import org.sunmao.benchmarks.vacancies.VacanciesBenchmark;
import org.sunmao.benchmarks.visits.VisitsBenchmark;
import org.sunmao.sample.SampleOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code sunmao benchmark}: runs benchmarks and prints their results, one after the other in one process. */
@Command(
        name = "sunmao benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures speed, and linking against the truth, on data that it generates and removes again.")
public final class Benchmarks implements Callable<Integer> {

    private static final int CALIBRATED_FIRMS = 100_000;
    private static final SampleOptions DEFAULTS = SampleOptions.defaults();

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "audit, calibration, desk, intake, district, link, matching, matters, pages, plan, readers, resolver, search, tiles, truth, vacancies, visits, asof, derive, rows, load, live, footprints and spark. "
                            + "Default: all of them, without asof, derive, rows, load, live, footprints and spark.")
    private List<String> names = List.of();

    @Option(names = "--write", description = "Also writes each result to benchmarks/results/NAME.md.")
    private boolean write;

    @Option(names = "--buildings", paramLabel = "N", description = "Buildings of the district. Default: 136.")
    private int buildings = DEFAULTS.buildings();

    @Option(names = "--enterprises", paramLabel = "N", description = "Enterprises in its register. Default: 20000.")
    private int enterprises = DEFAULTS.enterprises();

    @Option(names = "--months", paramLabel = "N", description = "Months of tenant and tax files. Default: 12.")
    private int months = DEFAULTS.months();

    @Option(names = "--seed", paramLabel = "N", description = "Start of the generator's choices. Default: 1.")
    private long seed = DEFAULTS.seed();

    @Option(names = "--rows", paramLabel = "N", description = "Rows of the table that intake reads. Default: 50000.")
    private int rows = 50_000;

    @Option(names = "--requests", paramLabel = "N", description = "Requests timed per page. Default: 200.")
    private int requests = 200;

    @Option(names = "--users", paramLabel = "N", description = "People of load, and then twice as many. Default: 200.")
    private int users = 200;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Minutes of each run of load, and of the two hours of live. Default: 5.")
    private double minutes = 5;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description =
                    "Firms of the registers of link, resolver, rows, derive and spark. Default: 10000,100000; 100000; 100000;"
                            + " 2000,20000; 100000,300000,1000000.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Where truth describes linking errors, with examples.")
    private @Nullable Path errors;

    private final PrintStream out = System.out;

    /** Runs the benchmarks that the arguments name, or, where the first of them says so, the fuzzer or what makes lists. */
    public static void main(String[] arguments) {
        Object other = arguments.length == 0 ? null : other(arguments[0]);
        var command = new CommandLine(other == null ? new Benchmarks() : other);
        int skipped = other == null ? 0 : 1;
        System.exit(command.execute(Arrays.copyOfRange(arguments, skipped, arguments.length)));
    }

    private static @Nullable Object other(String word) {
        return switch (word) {
            case "fuzz" -> new Fuzz();
            case "lists" -> new MakeLists();
            case PeersCommand.WORD -> new PeersCommand();
            case ContestProcess.WORD -> new ContestProcess();
            case EngineProcess.WORD -> new EngineProcess();
            case ResolverProcess.WORD -> new ResolverProcess();
            default -> null;
        };
    }

    @Override
    public Integer call() {
        var options = new SampleOptions(buildings, enterprises, seed, months, DEFAULTS.lastMonth());
        List<Benchmark> chosen = chosen();
        out.println(Machine.inWords());
        try (var session = new Session(options, rows, requests)) {
            for (Benchmark benchmark : chosen) {
                double load = Machine.load();
                List<Table> tables = benchmark.run(session);
                tables.forEach(table -> out.println("\n" + table.toText()));
                if (write) {
                    write(benchmark.name(), markdown(benchmark.name(), tables, load));
                }
            }
        }
        return 0;
    }

    private List<Benchmark> chosen() {
        List<Benchmark> all = List.of(
                new IntakeBenchmark(),
                new DistrictBenchmark(),
                new PagesBenchmark(),
                new AuditBenchmark(),
                new DeskBenchmark(),
                new PlanBenchmark(),
                new VacanciesBenchmark(sizes.isEmpty() ? 1_000_000 : sizes.get(0)),
                new VisitsBenchmark(sizes.isEmpty() ? 100_000 : sizes.get(0)),
                new ReadersBenchmark(),
                new LoadBenchmark(users, Duration.ofMillis(Math.round(minutes * 60_000))),
                new LiveBenchmark(Duration.ofMillis(Math.round(minutes * 60_000))),
                new LinkBenchmark(sizes.isEmpty() ? List.of(10_000, 100_000) : sizes, seed),
                new ResolverBenchmark(sizes.isEmpty() ? List.of(100_000) : sizes, seed),
                new CalibrationBenchmark(CALIBRATED_FIRMS, seed, write ? root().resolve("docs") : null),
                new RowsBenchmark(sizes.isEmpty() ? List.of(100_000) : sizes, seed),
                new SearchBenchmark(),
                new MattersBenchmark(sizes.isEmpty() ? List.of(1_000, 100_000) : sizes),
                new PoliciesBenchmark(sizes.isEmpty() ? List.of(1_000, 100_000) : sizes),
                new MatchingBenchmark(sizes.isEmpty() ? List.of(1_000, 100_000) : sizes),
                new AsOfBenchmark(),
                new DeriveBenchmark(sizes.isEmpty() ? List.of(2_000, 20_000) : sizes, seed),
                new TilesBenchmark(),
                new FootprintsBenchmark(sizes.isEmpty() ? 100_000 : sizes.get(0), seed),
                new TruthBenchmark(errors),
                new SparkBenchmark(sizes.isEmpty() ? List.of(100_000, 300_000, 1_000_000) : sizes, seed));
        var chosen = new ArrayList<>(all);
        if (names.isEmpty()) {
            // One needs the module linkage-spark built, and each a quarter of an hour.
            chosen.removeIf(b -> b instanceof SparkBenchmark
                    || b instanceof RowsBenchmark
                    || b instanceof LoadBenchmark
                    || b instanceof LiveBenchmark
                    || b instanceof FootprintsBenchmark
                    || b instanceof AsOfBenchmark
                    || b instanceof DeriveBenchmark);
        } else {
            chosen.removeIf(benchmark -> !names.contains(benchmark.name()));
            if (chosen.size() != names.size()) {
                var known = all.stream().map(Benchmark::name).toList();
                throw new ParameterException(new CommandLine(this), "Benchmarks are " + known + ", not " + names);
            }
        }
        return chosen;
    }

    private String markdown(String name, List<Table> tables, double loadBefore) {
        var text = new StringBuilder("# ")
                .append(name)
                .append("\n\n")
                .append(Machine.inWords())
                .append(".\n");
        text.append("Load of the machine %.1f before, %.1f after; other work was running where it is above the cores.%n"
                .formatted(loadBefore, Machine.load()));
        text.append(
                "District: %d buildings, %d enterprises, %d months, seed %d. `docs/benchmarks.md` says what the figures mean.%n"
                        .formatted(buildings, enterprises, months, seed));
        tables.forEach(table -> text.append('\n').append(table.toMarkdown()));
        return text.toString();
    }

    private static Path root() {
        return Path.of(System.getProperty("sunmao.root", "."));
    }

    private static void write(String name, String markdown) {
        try {
            Path folder = root().resolve("benchmarks/results");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".md"), markdown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
