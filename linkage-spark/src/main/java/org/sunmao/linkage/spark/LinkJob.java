package org.sunmao.linkage.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sunmao spark}: links lists of enterprises with a register, on a Spark cluster or on this machine. */
@Command(
        name = "sunmao spark",
        mixinStandardHelpOptions = true,
        description =
                "Links lists of enterprises with a register on Apache Spark. Every row gets the link that one machine"
                        + " would give it under the same model. Tables are .parquet, .csv (UTF-8, with a header), or jdbc:…#TABLE.")
public final class LinkJob implements Callable<Integer> {
    @Option(names = "--register", required = true, paramLabel = "TABLE", description = "Its rows found clusters.")
    private String register = "";

    @Option(
            names = "--list",
            required = true,
            paramLabel = "TABLE",
            description = "Its rows look for one. May be given often.")
    private List<String> lists = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "TABLE",
            description = "Where the links go; what is there is replaced.")
    private String out = "";

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "FIELD=COLUMN",
            description =
                    "Columns of all tables: key, name, other-names, code, registration-number, legal-person, phone,"
                            + " address, place-key, room. Common names are known without this.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--register-columns",
            split = ",",
            paramLabel = "FIELD=COLUMN",
            description = "Of the register alone.")
    private Map<String, String> registerColumns = new LinkedHashMap<>();

    @Option(names = "--list-columns", split = ",", paramLabel = "FIELD=COLUMN", description = "Of the lists alone.")
    private Map<String, String> listColumns = new LinkedHashMap<>();

    @Option(
            names = "--list-prefix",
            paramLabel = "TEXT",
            description = "Put before the keys of the lists, where both number their rows alike.")
    private String listPrefix = "";

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A pinned model. Default: one is learned from these tables.")
    private @Nullable Path model;

    @Option(names = "--save-model", paramLabel = "FILE", description = "Where a learned model goes.")
    private @Nullable Path saveModel;

    @Option(
            names = "--most-learned",
            paramLabel = "N",
            description = "So many rows at most are collected to learn from. Default: 3000000.")
    private int mostLearned = 3_000_000;

    @Option(
            names = "--decisions",
            paramLabel = "TABLE",
            description = "Persons' decisions: decision (must-link, cannot-link, separate), key, other.")
    private @Nullable String decisions;

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "Parts that the work is done in. Default: as many as the input is read in.")
    private int parts;

    @Option(
            names = "--partition-column",
            paramLabel = "COLUMN",
            description = "By whose numbers a database is read in parts.")
    private @Nullable String partitionColumn;

    @Option(
            names = "--jdbc-properties",
            paramLabel = "FILE",
            description = "user, password and driver of the database.")
    private @Nullable Path jdbcProperties;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Where to run, if spark-submit does not say it. Default: local[*].")
    private @Nullable String master;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "Where to write what the job cost: name, tab, value.")
    private @Nullable Path figures;

    @Option(names = "--on-one-machine", description = "Collect all rows and link them without Spark, for comparing.")
    private boolean onOneMachine;

    private final PrintStream log = System.err;

    /** Runs the job; the process ends with 0, or with 2 where what was given cannot be used, or with 1 where Spark failed. */
    public static void main(String[] arguments) {
        int code = command().execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine command() {
        return new CommandLine(new LinkJob())
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    Throwable known = known(e);
                    if (known == null) {
                        throw e;
                    }
                    command.getErr().println(message(known));
                    return 2;
                });
    }

    @Override
    public Integer call() throws IOException, TimeoutException {
        Tables.check("--register", register);
        lists.forEach(list -> Tables.check("--list", list));
        Tables.check("--out", out);
        long start = System.nanoTime();
        long used = Processor.nanoseconds();
        try (SparkSession spark = Sessions.open(master)) {
            Figures cost = new Figures();
            spark.sparkContext().addSparkListener(cost);
            Tables tables = new Tables(spark, jdbcProperties);
            List<String> told = new ArrayList<>();
            Dataset<Row> links = new LinkRun(spark, tables, request(), line -> {
                        told.add(line);
                        log.println(line);
                    })
                    .links();
            tables.write(Tables.isFlat(out) ? LinkTable.flat(links) : links, out);
            log.println("Links are in " + out);
            // Figures of the last tasks are on their way to the listener.
            if (figures == null) {
                return 0;
            }
            spark.sparkContext().listenerBus().waitUntilEmpty();
            Map<String, Long> sums = cost.copy();
            sums.put("rows", tables.read(out, 1, null).count());
            write(figures, sums, told, start, used);
        }
        return 0;
    }

    private LinkRequest request() {
        return new LinkRequest(
                register,
                lists,
                merged(registerColumns),
                merged(listColumns),
                listPrefix,
                decisions,
                model,
                saveModel,
                mostLearned,
                parts,
                partitionColumn,
                onOneMachine);
    }

    private Map<String, String> merged(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(columns);
        all.putAll(more);
        return all;
    }

    private void write(Path file, Map<String, Long> cost, List<String> told, long start, long used) {
        cost.put("wall-milliseconds", (System.nanoTime() - start) / 1_000_000);
        cost.put("peak-resident-bytes", Processor.peakResidentBytes());
        cost.put("process-cpu-milliseconds", (Processor.nanoseconds() - used) / 1_000_000);
        StringBuilder text = new StringBuilder();
        cost.forEach(
                (name, value) -> text.append(name).append('\t').append(value).append('\n'));
        told.stream()
                .filter(line -> line.startsWith(LinkRun.ONE_MACHINE))
                .map(line -> line.substring(LinkRun.ONE_MACHINE.length()).trim().split(" "))
                .forEach(ms -> text.append("one-machine-wall-milliseconds\t%s%none-machine-cpu-milliseconds\t%s%n"
                        .formatted(ms[0], ms[1])));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            log.println("--figures: " + file + " cannot be written: " + e);
        }
    }

    /** What of an error whoever started the job can put right; null where nothing. */
    private static @Nullable Throwable known(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof UserError || e instanceof IllegalArgumentException && twice(e)) {
                return e;
            }
        }
        return null;
    }

    private static boolean twice(Throwable e) {
        return String.valueOf(e.getMessage()).startsWith("Two records have the key");
    }

    private static String message(Throwable e) {
        return twice(e)
                ? e.getMessage()
                        + ". A key names one row of all tables together. Where register and lists number their rows alike, give --list-prefix. Nothing was linked."
                : String.valueOf(e.getMessage());
    }
}
