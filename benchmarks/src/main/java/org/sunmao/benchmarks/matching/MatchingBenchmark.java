package org.sunmao.benchmarks.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sunmao.app.scenarios.matching.Firm;
import org.sunmao.app.scenarios.matching.FirmIndex;
import org.sunmao.app.scenarios.matching.Matcher;
import org.sunmao.app.scenarios.matching.PlainBm25;
import org.sunmao.app.scenarios.measured.Labelled;
import org.sunmao.app.scenarios.measured.Measures;
import org.sunmao.app.scenarios.measured.Measures.Way;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** The matching on the labelled set beside plain BM25 over the same texts, in the same run; and how its time grows with the enterprises. */
public final class MatchingBenchmark implements Benchmark {

    private static final int SHOWN = 20;
    private static final int ROUNDS = 5;
    private static final long SEED = 11;

    private final List<Integer> sizes;

    /** @param sizes enterprises among which it looks, the smallest first */
    public MatchingBenchmark(List<Integer> sizes) {
        this.sizes = List.copyOf(sizes);
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public List<Table> run(Session session) {
        Labelled set = Labelled.read();
        return List.of(quality(set, true), quality(set, false), speed(set));
    }

    private static Table quality(Labelled set, boolean heldBack) {
        var table = new Table(
                heldBack ? "Held back: the half by which nothing was tuned" : "The half by which it was tuned",
                "way",
                "opportunities",
                "precision at 5",
                "best that can be",
                "recall at 10",
                "recall at 20",
                "nDCG at 10",
                "best one first");
        for (Way way : Way.values()) {
            Measures of = Measures.of(set, heldBack, way);
            table.row(
                    switch (way) {
                        case OURS -> "ours";
                        case PLAIN_WORDS -> "ours without notions";
                        case BM25 -> "BM25";
                    },
                    Numbers.whole(of.asked()),
                    Numbers.share(of.precision()),
                    Numbers.share(of.reachable()),
                    Numbers.share(of.recall10()),
                    Numbers.share(of.recall20()),
                    Numbers.share(of.ndcg()),
                    Numbers.share(of.first()));
        }
        return table;
    }

    /** Enterprises with scopes put together out of those of the set, so that words have the frequencies that they have there. */
    private static List<Firm> many(Labelled set, int size) {
        var random = new Random(SEED);
        List<Firm> known = set.firms();
        var firms = new ArrayList<Firm>(size);
        for (int i = 0; i < size; i++) {
            Firm one = known.get(random.nextInt(known.size()));
            Firm other = known.get(random.nextInt(known.size()));
            firms.add(new Firm(
                    i + 1,
                    one.name() + i,
                    one.scope() + "；" + other.scope(),
                    one.industry(),
                    other.at(),
                    i % 20 == 0 ? one.offers() : List.of()));
        }
        return firms;
    }

    private Table speed(Labelled set) {
        var table = new Table(
                "Time of one opportunity, the best twenty",
                "enterprises",
                "index made in",
                "ours, median",
                "against the smallest",
                "BM25, median",
                "against the smallest");
        double first = 0;
        double firstPlain = 0;
        for (int size : sizes) {
            List<Firm> firms = many(set, size);
            var made = new FirmIndex[1];
            var making = Clock.once(() -> made[0] = new FirmIndex(firms));
            var matcher = new Matcher(made[0]);
            var plain = new PlainBm25(firms);
            double ours = median(set, asked -> matcher.rank(asked.need(), SHOWN));
            double bm25 = median(set, asked -> plain.rank(asked.need(), SHOWN));
            first = first == 0 ? ours : first;
            firstPlain = firstPlain == 0 ? bm25 : firstPlain;
            table.row(
                    Numbers.whole(size),
                    Numbers.seconds(making),
                    Numbers.millis(ours),
                    Numbers.ratio(ours / first),
                    Numbers.millis(bm25),
                    Numbers.ratio(bm25 / firstPlain));
        }
        return table;
    }

    private static double median(Labelled set, java.util.function.Consumer<Labelled.Asked> work) {
        set.asked().forEach(work);
        var times = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Labelled.Asked asked : set.asked()) {
                long begun = System.nanoTime();
                work.accept(asked);
                times.add(System.nanoTime() - begun);
            }
        }
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L);
    }
}
