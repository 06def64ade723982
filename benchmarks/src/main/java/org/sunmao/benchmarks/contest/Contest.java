package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import org.sunmao.benchmarks.contest.Result.Ending;
import org.sunmao.benchmarks.run.ChildProcess;
import org.sunmao.benchmarks.run.Machine;

/** Runs an engine on a set, alone in its process, and holds what it found against the truth. */
final class Contest {

    private static final long SMALL_ROWS = 20_000;
    private static final long SMALL_HEAP = 2_048;

    /** Of a row in review the best candidate is shown first; from here on it is meant. */
    private static final double LIKELY = 0.5;

    private final Path root;
    private final Duration limit;
    private final long heapMegabytes;

    /**
     * How long an engine may take for a set, and how much memory it may have.
     *
     * @param root of the checkout, where the peers' program is
     * @param heapMegabytes of the Java machine; small sets get less
     */
    Contest(Path root, Duration limit, long heapMegabytes) {
        this.root = root;
        this.limit = limit;
        this.heapMegabytes = heapMegabytes;
    }

    /** One result; of ours two where rows wait for a person. */
    List<Result> run(Engine engine, DataSet set) {
        Path out = ChildProcess.temporary();
        try {
            double load = Machine.load();
            long rows = set.rows();
            long heap = rows <= SMALL_ROWS ? Math.min(SMALL_HEAP, heapMegabytes) : heapMegabytes;
            var process = LimitedProcess.run(engine.command(set, root, heap, out), limit, out.resolve("log.txt"));
            if (process.stopped() || process.status() != 0) {
                return List.of(unfinished(engine, set, rows, process, out, load));
            }
            return finished(engine, set, rows, out, load);
        } finally {
            FileSystemUtils.deleteRecursively(out.toFile());
        }
    }

    private static List<Result> finished(Engine engine, DataSet set, long rows, Path out, double load) {
        Set<IdPair> truth = set.readTruth();
        List<FoundPair> found = FoundPair.read(out.resolve("found.tsv"));
        Figures figures = Figures.read(out);
        if (engine != Engine.SUNMAO) {
            BestThreshold best =
                    set.right() == null ? BestThreshold.within(found, truth) : BestThreshold.across(found, truth);
            String way = String.format(Locale.ROOT, "%s from %.3f on", best.way(), best.threshold());
            return List.of(result(engine.option(), set, rows, best.score(), way, figures, load));
        }
        List<FoundPair> likely = new ArrayList<>(found);
        FoundPair.read(out.resolve(OurContestRun.REVIEW)).stream()
                .filter(pair -> pair.score() >= LIKELY)
                .forEach(likely::add);
        List<Result> results = new ArrayList<>();
        results.add(result(engine.option(), set, rows, asTheyAre(found, set, truth), "linked", figures, load));
        if (likely.size() > found.size()) {
            results.add(result(
                    Result.WITH_REVIEW, set, rows, asTheyAre(likely, set, truth), "linked or likely", figures, load));
        }
        return results;
    }

    private static PairScore asTheyAre(List<FoundPair> found, DataSet set, Set<IdPair> truth) {
        long right = found.stream()
                .filter(pair -> truth.contains(
                        set.right() == null
                                ? IdPair.within(pair.left(), pair.right())
                                : new IdPair(pair.left(), pair.right())))
                .count();
        return new PairScore(found.size(), right, truth.size());
    }

    private static Result result(
            String engine, DataSet set, long rows, PairScore score, String way, Figures figures, double load) {
        return new Result(
                set.name(),
                engine,
                Ending.DONE,
                score,
                way,
                rows,
                figures.wall(),
                figures.processor(),
                figures.memory(),
                Machine.itself(),
                load);
    }

    private static Result unfinished(
            Engine engine, DataSet set, long rows, LimitedProcess process, Path out, double load) {
        return new Result(
                set.name(),
                engine.option(),
                process.stopped() ? Ending.STOPPED : Ending.FAILED,
                new PairScore(0, 0, 0),
                stage(out, process),
                rows,
                process.wallSeconds(),
                process.processorSeconds(),
                process.memory(),
                Machine.itself(),
                load);
    }

    /** How far it came, in words. */
    private static String stage(Path out, LimitedProcess process) {
        Path file = out.resolve("stage.tsv");
        String reason = process.stopped() ? "" : reason(out) + "; ";
        try {
            if (!Files.exists(file)) {
                return reason + "nothing told";
            }
            String[] words = Files.readString(file).strip().split("\t");
            long done = Long.parseLong(words[1]);
            return reason
                    + (done == 0
                            ? "at " + words[0]
                            : String.format(
                                    Locale.ROOT,
                                    "%,d of %,d %s, %.0f per processor second",
                                    done,
                                    Long.parseLong(words[2]),
                                    words[0],
                                    done / process.processorSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(Path out) {
        try {
            List<String> log = Files.readAllLines(out.resolve("log.txt"));
            if (log.stream().anyMatch(line -> line.contains("OutOfMemoryError"))) {
                return "out of memory";
            }
            log.forEach(System.err::println);
            return "failed";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
