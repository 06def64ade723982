package org.sunmao.benchmarks.search;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sunmao.app.database.Database;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.SearchEntries;
import org.sunmao.app.search.SearchEntry;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.search.SearchMemory;
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
 * The search field over the names of a sample register, written straight into its index, as the office and as the steward of one street of
 * eight: how long a search takes, how often the enterprise meant is among the first twenty, and what {@code ilike} takes for the same words over the same rows,
 * with an index of trigrams made for it; for half-remembered words the operator of likeness of the same extension.
 */
public final class SearchBenchmark implements Benchmark {

    private static final int BATCH = 20_000;
    private static final int SHOWN = 20;
    private static final int WARM = 10;
    private static final int STREETS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SCANS = Duration.ofSeconds(8);
    private static final String STREET = street(3);
    private static final List<Reading> READERS = List.of(
            new Reading("office", Scope.district("office"), null),
            new Reading("steward", Scope.none().withPerson("steward").withRegions(Set.of(STREET)), STREET));

    private record Reading(
            String name, Scope scope, @Nullable String street) {

        boolean sees(Enterprise e) {
            return street == null || street.equals(SearchBenchmark.street(e.index() % STREETS));
        }
    }

    private static String street(int number) {
        return "99010100" + number;
    }

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
            platform.sql().sql("vacuum analyze search.entry").update();
            var memory = platform.part(SearchMemory.class);
            Duration reading = Clock.once(memory::openNow);
            if (!memory.isHeld()) {
                throw new IllegalStateException("the heap is too small to hold " + register.size() + " entries");
            }
            Table index = index(platform.sql(), register.size(), filling, reading, memory.bytes());
            JdbcClient owner = owner(platform);
            plain(owner);
            var tables = new ArrayList<>(List.of(index));
            for (Reading reader : READERS) {
                tables.add(searches(platform, owner, register, session, reader));
            }
            return tables;
        }
    }

    /** The rows as whoever searches with the database alone would keep them, without row-level security, which keeps patterns away from indexes. */
    private static void plain(JdbcClient owner) {
        owner.sql("create schema plain").update();
        owner.sql(
                        "create table plain.entry as select subject_id, name, texts, street_codes[1] as street from search.entry")
                .update();
        owner.sql("create index on plain.entry using gin (texts public.gin_trgm_ops)")
                .update();
        owner.sql("create index on plain.entry using gin (name public.gin_trgm_ops)")
                .update();
        owner.sql("create index on plain.entry (street)").update();
        owner.sql("vacuum analyze plain.entry").update();
    }

    private static JdbcClient owner(Platform platform) {
        DatabaseAccess access = platform.part(Database.class).access();
        try {
            Connection own = DriverManager.getConnection(
                    access.url(), access.owner().user(), access.owner().password());
            return JdbcClient.create(new SingleConnectionDataSource(own, true));
        } catch (SQLException e) {
            throw new IllegalStateException("the owner of the database cannot connect", e);
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
        return new SearchEntry(
                SearchKind.ENTERPRISE, e.index() + 1L, true, texts, List.of(), List.of(street(e.index() % STREETS)));
    }

    private static Table index(JdbcClient sql, int entries, Duration filling, Duration reading, long bytes) {
        return new Table(
                        "Index",
                        "entries",
                        "filled in",
                        "entries per second",
                        "table",
                        "indexes",
                        "into memory",
                        "in memory")
                .row(
                        Numbers.whole(entries),
                        Numbers.seconds(filling),
                        Numbers.whole(Numbers.perSecond(entries, filling)),
                        Numbers.megabytes(bytes(sql, "pg_table_size")),
                        Numbers.megabytes(bytes(sql, "pg_indexes_size")),
                        Numbers.seconds(reading),
                        Numbers.megabytes(bytes));
    }

    private static long bytes(JdbcClient sql, String function) {
        return sql.sql("select " + function + "('search.entry')")
                .query(Long.class)
                .single();
    }

    private static Table searches(
            Platform platform, JdbcClient owner, List<Enterprise> register, Session session, Reading reader) {
        var table = new Table(
                "Searches, one after another: " + reader.name(),
                "typed",
                "searches",
                "median",
                "95 of 100 within",
                "99 of 100 within",
                "meant one among the first " + SHOWN,
                "without memory, median",
                "ilike or likeness, median",
                "95 of 100 within",
                "by trigrams / search");
        var finder = platform.part(Finder.class);
        var database = new Finder(platform.part(WebDatabase.class));
        List<Enterprise> seen = register.stream().filter(reader::sees).toList();
        for (Typing typing : Typing.ALL) {
            Dice dice = Dice.of(session.options().seed(), "search-benchmark", Typing.ALL.indexOf(typing));
            table.row(row(typing, finder, database, owner, reader, seen, dice, session.requests()));
        }
        return table;
    }

    private static Object[] row(
            Typing typing,
            Finder finder,
            Finder database,
            JdbcClient sql,
            Reading reader,
            List<Enterprise> register,
            Dice dice,
            int requests) {
        var nanos = new ArrayList<Long>();
        var typed = new ArrayList<String>();
        int found = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < requests + WARM && (i < 2 * WARM || System.nanoTime() < end); i++) {
            Enterprise meant = register.get(dice.below(register.size()));
            String text = typing.typed().apply(meant, dice);
            long begin = System.nanoTime();
            var hits = finder.find(reader.scope(), text, null, SHOWN).hits();
            long took = System.nanoTime() - begin;
            if (i >= WARM) {
                nanos.add(took);
                typed.add(text);
                found += hits.stream().anyMatch(hit -> hit.subjectId() == meant.index() + 1L) ? 1 : 0;
            }
        }
        double median = quantile(nanos, .5);
        List<Long> without = timed(typed, text -> database.find(reader.scope(), text, null, SHOWN));
        List<Long> scans = typing.comparable() ? timed(typed, text -> scan(sql, typing, reader, text)) : List.of();
        return new Object[] {
            typing.words(),
            nanos.size(),
            Numbers.millis(median),
            Numbers.millis(quantile(nanos, .95)),
            Numbers.millis(quantile(nanos, .99)),
            Numbers.share((double) found / nanos.size()),
            Numbers.millis(quantile(without, .5)),
            scans.isEmpty() ? "-" : Numbers.millis(quantile(scans, .5)),
            scans.isEmpty() ? "-" : Numbers.millis(quantile(scans, .95)),
            scans.isEmpty() ? "-" : Numbers.ratio(quantile(scans, .5) / median)
        };
    }

    /** As many as fit into the time, three at least. */
    private static List<Long> timed(List<String> typed, Consumer<String> search) {
        var nanos = new ArrayList<Long>();
        long end = System.nanoTime() + SCANS.toNanos();
        for (String text : typed) {
            if (nanos.size() >= 3 && System.nanoTime() > end) {
                break;
            }
            nanos.add(Clock.once(() -> search.accept(text)).toNanos());
        }
        return nanos;
    }

    private static void scan(JdbcClient sql, Typing typing, Reading reader, String text) {
        String street = reader.street() == null ? "" : " and street = '" + reader.street() + "'";
        String query = typing.scannable()
                ? "select subject_id, name from plain.entry where texts ilike '%' || ? || '%'" + street + " limit "
                        + SHOWN
                : "select subject_id, name from plain.entry where name operator(public.%) ?" + street
                        + " order by public.similarity(name, ?) desc limit " + SHOWN;
        var asked = sql.sql(query).param(text);
        (typing.scannable() ? asked : asked.param(text))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static double quantile(List<Long> nanos, double share) {
        return Numbers.quantile(nanos.stream().mapToLong(n -> n).toArray(), share);
    }
}
