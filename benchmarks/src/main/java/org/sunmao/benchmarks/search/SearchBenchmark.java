package org.sunmao.benchmarks.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.SearchEntries;
import org.sunmao.app.search.SearchEntry;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.search.SearchText;
import org.sunmao.app.search.SearchText.Sort;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.sample.SampleOptions;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.World;

/**
 * The search box over the names of a sample register, written straight into its index: how long a search takes, how often the enterprise
 * meant is among the first twenty, and what a scan with {@code ilike} takes for the same words.
 */
public final class SearchBenchmark implements Benchmark {

    private static final int BATCH = 20_000;
    private static final int SHOWN = 20;
    private static final int WARM = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SCANS = Duration.ofSeconds(20);
    private static final Scope OFFICE = Scope.district("office");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Table> run(Session session) {
        SampleOptions options = session.options();
        List<Enterprise> register = World.of(
                        options.seed(), options.buildings(), options.enterprises(), options.lastMonth(), 1)
                .enterprises();
        try (Platform platform = Platform.start()) {
            Duration filling = Clock.once(() -> fill(platform, register));
            return List.of(index(platform.sql(), register.size(), filling), searches(platform, register, session));
        }
    }

    private static void fill(Platform platform, List<Enterprise> register) {
        var entries = platform.part(SearchEntries.class);
        for (int from = 0; from < register.size(); from += BATCH) {
            var batch = new ArrayList<SearchEntry>();
            for (Enterprise e : register.subList(from, Math.min(register.size(), from + BATCH))) {
                batch.add(entry(e));
            }
            entries.add(batch);
        }
    }

    private static SearchEntry entry(Enterprise e) {
        var texts = List.of(new SearchText(Sort.NAME, e.name().full()), new SearchText(Sort.CODE, e.uscc()));
        return new SearchEntry(SearchKind.ENTERPRISE, e.index() + 1L, true, texts, List.of(), List.of());
    }

    private static Table index(JdbcClient sql, int entries, Duration filling) {
        sql.sql("vacuum analyze search.entry").update();
        return new Table("Index", "entries", "filled in", "entries per second", "table", "indexes")
                .row(
                        Numbers.whole(entries),
                        Numbers.seconds(filling),
                        Numbers.whole(Numbers.perSecond(entries, filling)),
                        Numbers.megabytes(bytes(sql, "pg_table_size")),
                        Numbers.megabytes(bytes(sql, "pg_indexes_size")));
    }

    private static long bytes(JdbcClient sql, String function) {
        return sql.sql("select " + function + "('search.entry')")
                .query(Long.class)
                .single();
    }

    private static Table searches(Platform platform, List<Enterprise> register, Session session) {
        var table = new Table(
                "Searches, one after another",
                "typed",
                "searches",
                "median",
                "95 of 100 within",
                "meant one among the first " + SHOWN,
                "ilike, median",
                "ilike / search");
        var finder = platform.part(Finder.class);
        for (Typing typing : Typing.ALL) {
            Dice dice = Dice.of(session.options().seed(), "search-benchmark", Typing.ALL.indexOf(typing));
            table.row(row(typing, finder, platform.sql(), register, dice, session.requests()));
        }
        return table;
    }

    private static Object[] row(
            Typing typing, Finder finder, JdbcClient sql, List<Enterprise> register, Dice dice, int requests) {
        var nanos = new ArrayList<Long>();
        var typed = new ArrayList<String>();
        int found = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < requests + WARM && (i < 2 * WARM || System.nanoTime() < end); i++) {
            Enterprise meant = register.get(dice.below(register.size()));
            String text = typing.typed().apply(meant, dice);
            long begin = System.nanoTime();
            var hits = finder.find(OFFICE, text, null, SHOWN).hits();
            long took = System.nanoTime() - begin;
            if (i >= WARM) {
                nanos.add(took);
                typed.add(text);
                found += hits.stream().anyMatch(hit -> hit.subjectId() == meant.index() + 1L) ? 1 : 0;
            }
        }
        double median = quantile(nanos, .5);
        double scan = typing.scannable() ? scan(sql, typed) : Double.NaN;
        return new Object[] {
            typing.words(),
            nanos.size(),
            Numbers.millis(median),
            Numbers.millis(quantile(nanos, .95)),
            Numbers.share((double) found / nanos.size()),
            Double.isNaN(scan) ? "-" : Numbers.millis(scan),
            Double.isNaN(scan) ? "-" : Numbers.ratio(scan / median)
        };
    }

    /** The median of a scan for the same words, as many as fit into its time, three at least. */
    private static double scan(JdbcClient sql, List<String> typed) {
        var nanos = new ArrayList<Long>();
        long end = System.nanoTime() + SCANS.toNanos();
        for (String text : typed) {
            if (nanos.size() >= 3 && System.nanoTime() > end) {
                break;
            }
            nanos.add(Clock.once(() -> sql.sql(
                                    "select subject_id, name from search.entry where texts ilike '%' || ? || '%' limit "
                                            + SHOWN)
                            .param(text)
                            .query((row, n) -> row.getLong(1))
                            .list())
                    .toNanos());
        }
        return quantile(nanos, .5);
    }

    private static double quantile(List<Long> nanos, double share) {
        return Numbers.quantile(nanos.stream().mapToLong(n -> n).toArray(), share);
    }
}
