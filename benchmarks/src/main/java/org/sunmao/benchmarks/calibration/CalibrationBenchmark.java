package org.sunmao.benchmarks.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.ChildProcess;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.linkage.learn.Reliability;
import org.sunmao.linkage.learn.ReliabilityPlot;

/** Holds the linker's probabilities against the truth: of made-up lists, and of labelled pairs of real rows where those are. */
public final class CalibrationBenchmark implements Benchmark {

    private static final double[] EDGES = {0, .01, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, 1};

    /** Of a few hundred pairs narrow bins would hold one or two each. */
    private static final double[] WIDE_EDGES = {0, .05, .2, .5, .8, .95, 1};

    private final int firms;
    private final long seed;
    private final @Nullable Path docs;

    /**
     * Over lists beside a register of so many firms.
     *
     * @param docs where pictures and tables are written; null for nowhere
     */
    public CalibrationBenchmark(int firms, long seed, @Nullable Path docs) {
        this.firms = firms;
        this.seed = seed;
        this.docs = docs;
    }

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public List<Table> run(Session session) {
        return run();
    }

    List<Table> run() {
        List<Table> tables = new ArrayList<>(shown("synthetic", "Made-up lists", synthetic()));
        Path real = RealPairs.directory();
        if (RealPairs.isIn(real)) {
            tables.addAll(shown("real", "Real pairs", measured(new RealPairs(real).said(), WIDE_EDGES)));
        }
        if (docs != null) {
            write(docs.resolve("calibration.md"), CalibrationPage.of(tables));
        }
        return tables;
    }

    private Map<String, Reliability> synthetic() {
        Path directory = ChildProcess.temporary();
        try {
            new Linkbench(firms, seed).write(directory);
            Map<String, Said> said = new LinkedHashMap<>();
            said.put("tax list", MadeUpList.said(directory, "tax"));
            said.put("tenant list", MadeUpList.said(directory, "ten"));
            return measured(said, EDGES);
        } finally {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }

    private static Map<String, Reliability> measured(Map<String, Said> said, double[] edges) {
        Map<String, Reliability> measured = new LinkedHashMap<>();
        said.forEach((name, one) -> measured.put(name, one.reliability(edges)));
        return measured;
    }

    private List<Table> shown(String file, String title, Map<String, Reliability> measured) {
        if (docs != null) {
            String svg = ReliabilityPlot.svg(title, "probability said", "share that is true", measured);
            write(docs.resolve("calibration-" + file + ".svg"), svg);
        }
        List<Table> tables = new ArrayList<>();
        var all = new Table(title, "", "said", "expected calibration error", "Brier score");
        measured.forEach((name, one) -> {
            int count = one.bins().stream().mapToInt(Reliability.Bin::count).sum();
            all.row(name, Numbers.whole(count), four(one.error()), four(one.brier()));
        });
        tables.add(all);
        measured.forEach((name, one) -> tables.add(bins(title + ", " + name, one)));
        return tables;
    }

    private static Table bins(String title, Reliability measured) {
        var table = new Table(title, "said to be", "said", "mean said", "share that is true", "95 % interval");
        for (Reliability.Bin bin : measured.bins()) {
            table.row(
                    Numbers.ratio(bin.from()) + " to " + Numbers.ratio(bin.to()),
                    Numbers.whole(bin.count()),
                    four(bin.said()),
                    four(bin.share()),
                    four(bin.low()) + " to " + four(bin.high()));
        }
        return table;
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
