package org.sunmao.benchmarks.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.ChildProcess;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/**
 * Links a register and a tax list, at several sizes: once on one machine, learning a model, then with Spark in local mode under that
 * model; and compares the two results row for row.
 */
public final class SparkBenchmark implements Benchmark {

    private static final double MILLION = 1e6;

    private final List<Integer> sizes;
    private final long seed;

    /** For registers of these sizes. */
    public SparkBenchmark(List<Integer> sizes, long seed) {
        this.sizes = List.copyOf(sizes);
        this.seed = seed;
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public List<Table> run(Session session) {
        List<Runs> all = new ArrayList<>();
        for (int size : sizes) {
            Path directory = ChildProcess.temporary();
            try {
                new Linkbench(size, seed).write(directory);
                all.add(runs(size, new SparkProcess(directory)));
            } finally {
                FileSystemUtils.deleteRecursively(directory.toFile());
            }
        }
        return List.of(cost(all), perMillion(all));
    }

    /** Both ways at one size. */
    private record Runs(int firms, JobFigures one, JobFigures spark, boolean same) {

        double rows() {
            return spark.of("rows");
        }

        double millions() {
            return rows() / MILLION;
        }
    }

    private static Runs runs(int firms, SparkProcess process) {
        JobFigures one = process.link("one", List.of("--on-one-machine", "--save-model", process.model()));
        JobFigures spark = process.link("spark", List.of("--model", process.model()));
        return new Runs(firms, one, spark, process.same("one", "spark"));
    }

    private static Table cost(List<Runs> all) {
        var table = new Table(
                "A register and a tax list of three fifths of it, %d threads, heap %s"
                        .formatted(SparkProcess.THREADS, SparkProcess.MEMORY),
                "firms",
                "rows",
                "processor, one machine",
                "processor, Spark's tasks",
                "Spark's tasks / one machine",
                "processor, Spark's whole process",
                "wall, one machine",
                "wall, Spark's whole process",
                "peak memory, one machine",
                "peak memory, Spark",
                "links the same, row for row");
        for (Runs runs : all) {
            double one = runs.one.seconds("one-machine-cpu-milliseconds");
            double tasks = runs.spark.seconds("cpu-milliseconds");
            table.row(
                    Numbers.whole(runs.firms),
                    Numbers.whole(runs.rows()),
                    seconds(one),
                    seconds(tasks),
                    Numbers.ratio(tasks / one),
                    seconds(runs.spark.seconds("process-cpu-milliseconds")),
                    seconds(runs.one.seconds("one-machine-wall-milliseconds")),
                    seconds(runs.spark.seconds("wall-milliseconds")),
                    Numbers.megabytes(runs.one.of("peak-resident-bytes")),
                    Numbers.megabytes(runs.spark.of("peak-resident-bytes")),
                    runs.same ? "yes" : "NO");
        }
        return table;
    }

    private static Table perMillion(List<Runs> all) {
        var table = new Table(
                "Spark, for each million rows",
                "firms",
                "processor of tasks",
                "processor of the whole process",
                "shuffle written",
                "spilled",
                "tasks",
                "longest task",
                "most that a task read from shuffles");
        for (Runs runs : all) {
            double millions = runs.millions();
            table.row(
                    Numbers.whole(runs.firms),
                    seconds(runs.spark.seconds("cpu-milliseconds") / millions),
                    seconds(runs.spark.seconds("process-cpu-milliseconds") / millions),
                    Numbers.megabytes(runs.spark.of("shuffle-bytes-written") / millions),
                    Numbers.megabytes(runs.spark.of("spilled-bytes") / millions),
                    Numbers.whole(runs.spark.of("tasks")),
                    seconds(runs.spark.seconds("largest-task-milliseconds")),
                    Numbers.megabytes(runs.spark.of("largest-shuffle-read-of-a-task")));
        }
        return table;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
