package org.sunmao.benchmarks.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Table;

/** The engines on one pair of lists, each run once in a process of its own, and what came of it. */
final class LinkRuns {

    private static final int LEAST_HEAP = 512;
    private static final int MOST_HEAP = 10_000;
    private static final int ROWS_PER_MEGABYTE = 250;
    private static final List<String> PEER_OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    /** Lists up to this size are also joined several times over. */
    private static final long MOST_WARM_ROWS = 400_000;

    /** Of a row in review the best candidate is shown first; from here on it is meant. */
    private static final double LIKELY = 0.5;

    private final Lists lists;
    private final Map<String, String> truth;
    private final long rows;
    private final List<String> ourOptions;
    private final List<Run> runs = new ArrayList<>();
    private final Outcome watched;

    /** One run of an engine. */
    private record Run(Engine engine, String name, int threads, Outcome outcome) {}

    LinkRuns(Lists lists) {
        this.lists = lists;
        this.truth = lists.readTruth();
        this.rows = lists.rows();
        this.ourOptions = ourOptions(rows, false);
        run(Engine.OURS, "sunmao", 1);
        run(Engine.OURS, "sunmao", 2);
        if (rows <= MOST_WARM_ROWS) {
            run(Engine.OURS_WARM, "sunmao, warm", 1);
        }
        run(Engine.PEER, "SQL peer", 1);
        run(Engine.PEER, "SQL peer", 2);
        run(Engine.STRONGER_PEER, "SQL peer, more fields", 2);
        watched = Child.run(Engine.OURS_WATCHED, 1, lists, ourOptions);
    }

    /**
     * For one pass over two lists in a young process. Short runs spend more time in the second compiler than that gives back, and long
     * ones in copying what stays: their heap is there from the beginning, and what outlives one collection is not copied again.
     */
    private static List<String> ourOptions(long rows, boolean warm) {
        long heap = Math.min(MOST_HEAP, Math.max(LEAST_HEAP, rows / ROWS_PER_MEGABYTE));
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC"));
        if (rows > MOST_WARM_ROWS) {
            options.addAll(List.of("-Xms" + heap + "m", "-Xmn" + heap / 2 + "m", "-XX:MaxTenuringThreshold=0"));
        } else if (!warm) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    private void run(Engine engine, String name, int threads) {
        List<String> ours = engine == Engine.OURS_WARM ? ourOptions(rows, true) : ourOptions;
        List<String> options = engine.isOurs() ? ours : PEER_OPTIONS;
        runs.add(new Run(engine, name, threads, Child.run(engine, threads, lists, options)));
    }

    private Run of(Engine engine) {
        return runs.stream().filter(run -> run.engine == engine).findFirst().orElseThrow();
    }

    /** Our run in as many threads. */
    private Outcome ours(int threads) {
        return runs.stream()
                .filter(run -> run.engine == Engine.OURS && run.threads == threads)
                .findFirst()
                .orElseThrow()
                .outcome;
    }

    /** F1, precision and recall. */
    Table accuracy() {
        var table = new Table(lists.title() + ": found", "", "F1", "precision", "recall", "links", "wrong");
        Collection<Found> ours = of(Engine.OURS).outcome.found();
        add(table, "sunmao, linked", Score.of(ours, truth, f -> f.kind() == Found.Kind.LINKED));
        add(table, "sunmao, best candidate", Score.of(ours, truth, f -> f.score() >= LIKELY));
        for (Engine peer : List.of(Engine.PEER, Engine.STRONGER_PEER)) {
            Collection<Found> best = of(peer).outcome.found();
            add(table, of(peer).name + ", best link", Score.best(best, truth));
            add(table, of(peer).name + ", one to one", Score.best(Score.oneToOne(best), truth));
        }
        return table;
    }

    private static void add(Table table, String name, Score score) {
        table.row(
                name,
                four(score.f1()),
                four(score.precision()),
                four(score.recall()),
                Numbers.whole(score.links()),
                Numbers.whole(score.links() - score.right()));
    }

    /** What is linked without a person, what a person sees, and whether true pairs were looked at at all. */
    Table operating() {
        var table = new Table(
                lists.title() + ": without a person",
                "",
                "precision of links",
                "95 % interval",
                "to review",
                "true pairs compared",
                "pairs compared per row");
        Outcome ours = of(Engine.OURS).outcome;
        table.row(
                of(Engine.OURS).name,
                linkedPrecision(ours),
                linkedInterval(ours),
                percent(reviewed(ours)),
                four(watched.figure(PeerRun.RECALL)),
                one(watched.figure(PeerRun.PAIRS)));
        for (Engine peer : List.of(Engine.PEER, Engine.STRONGER_PEER)) {
            Outcome its = of(peer).outcome;
            table.row(of(peer).name, "-", "-", "-", four(its.figure(PeerRun.RECALL)), one(its.figure(PeerRun.PAIRS)));
        }
        return table;
    }

    private Score linked(Outcome outcome) {
        return Score.of(outcome.found(), truth, f -> f.kind() == Found.Kind.LINKED);
    }

    private String linkedPrecision(Outcome outcome) {
        return "%.5f".formatted(linked(outcome).precision());
    }

    private String linkedInterval(Outcome outcome) {
        double[] ends = linked(outcome).precisionInterval();
        return String.format(Locale.ROOT, "%.5f to %.5f", ends[0], ends[1]);
    }

    private double reviewed(Outcome outcome) {
        long reviewed = outcome.found().stream()
                .filter(f -> f.kind() == Found.Kind.REVIEW)
                .count();
        return (double) reviewed / lists.listRows();
    }

    /** Time and memory, each engine's own. */
    Table cost() {
        var table = new Table(
                "%s: cost (ours with %s)".formatted(lists.title(), String.join(" ", ourOptions)),
                "",
                "threads",
                "wall",
                "processor",
                "rows per processor second",
                "peak memory",
                "wall, sunmao / it",
                "processor, sunmao / it");
        for (Run run : runs) {
            Outcome ours = ours(run.threads);
            Outcome outcome = run.outcome;
            table.row(
                    run.name,
                    run.threads,
                    two(outcome.figure(Outcome.WALL)) + " s",
                    two(outcome.figure(Outcome.PROCESSOR)) + " s",
                    Numbers.whole(rows / outcome.figure(Outcome.PROCESSOR)),
                    Numbers.megabytes(outcome.figure(Outcome.MEMORY)),
                    Numbers.ratio(ours.figure(Outcome.WALL) / outcome.figure(Outcome.WALL)),
                    Numbers.ratio(ours.figure(Outcome.PROCESSOR) / outcome.figure(Outcome.PROCESSOR)));
        }
        return table;
    }

    private static String one(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String four(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
