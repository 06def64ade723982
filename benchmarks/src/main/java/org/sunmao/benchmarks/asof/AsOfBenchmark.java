package org.sunmao.benchmarks.asof;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.sunmao.app.database.Database;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.Login;
import org.sunmao.app.measures.series.SeriesMemory;
import org.sunmao.benchmarks.pages.PagesBenchmark;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/**
 * What a screen needs for a random month or day, place and reader: from memory, and from PostgreSQL with everything worked out beforehand, in turns;
 * as it is now, and as it was known after earlier derivations. Beside them the measures' own formulas over the plain tables, and the page over HTTP.
 */
public final class AsOfBenchmark implements Benchmark {

    private static final int PAST = 3;
    private static final int WARM = 300;
    private static final int PLAIN = 10;
    private static final int PAGES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LONGEST_PAGES = Duration.ofMinutes(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PrintStream out = System.err;

    @Override
    public String name() {
        return "asof";
    }

    @Override
    public List<Table> run(Session session) {
        var options = session.options();
        var size = new Size(options.buildings(), options.enterprises(), Math.max(options.months(), 3));
        try {
            return measure(size, session.requests(), options.seed());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Measures a district of this size. */
    List<Table> measure(Size size, int questions, long seed) throws SQLException {
        try (Platform platform = Platform.start()) {
            DatabaseAccess access = platform.part(Database.class).access();
            try (Connection owner = connect(access, access.owner())) {
                var tables = new ArrayList<Table>();
                var state = new Table("What is asked", "", "time", "size");
                tables.add(state);
                said(
                        state,
                        "conclusions written",
                        () -> new WrittenDistrict(owner, size).write(),
                        () -> bytes(owner, "tenancy", "history"));
                var knowledge = new Knowledge(platform);
                said(
                        state,
                        "derivations that change one unit and one tenancy in fifty each",
                        () -> knowledge.derive(PAST + 1),
                        () -> bytes(owner, "history"));
                SeriesMemory memory = platform.part(SeriesMemory.class);
                said(state, "ours: read into memory", () -> read(memory), () -> Numbers.megabytes(memory.bytes()));
                var prepared = new Prepared(owner, size);
                List<Long> past = knowledge.numbers().subList(0, PAST);
                var all = new ArrayList<>(past);
                all.add(0, 0L);
                said(
                        state,
                        "PostgreSQL: all worked out beforehand, for now and " + PAST + " derivations",
                        () -> prepared.make(all),
                        () -> bytes(owner, "asof"));
                FromDuck[] copied = new FromDuck[1];
                said(
                        state,
                        "DuckDB: the same tables in memory, in the order in which they are asked for",
                        () -> copied[0] = FromDuck.of(owner, platform.directory()),
                        () -> "");
                try (var postgres = new FromPostgres(connect(access, access.owner()));
                        var duck = copied[0]) {
                    var run = new Run(platform, List.of(postgres, duck), size, questions, seed);
                    tables.add(
                            shown(run.table("Now: a random month or day, place and reader", List.of(0L), List.of())));
                    knowledge.awaitPast(state, run, memory);
                    tables.add(shown(run.table(
                            "As known after one of " + PAST + " earlier derivations", past, knowledge.moments())));
                    tables.add(shown(run.plain(memory)));
                    tables.add(run.pages());
                }
                settings(owner, state);
                return tables;
            }
        }
    }

    /** A long run says what it has found so far. */
    private Table shown(Table table) {
        out.println(table.toText());
        return table;
    }

    private static Connection connect(DatabaseAccess access, Login login) throws SQLException {
        return DriverManager.getConnection(access.url(), login.user(), login.password());
    }

    /** Work that the database may refuse. */
    interface Work {
        void run() throws SQLException;
    }

    /** What the work has left behind. */
    interface Left {
        String told() throws SQLException;
    }

    private void said(Table table, String what, Work work, Left left) throws SQLException {
        out.println(what + " ...");
        long begun = System.nanoTime();
        work.run();
        table.row(what, Numbers.seconds(Duration.ofNanos(System.nanoTime() - begun)), left.told());
    }

    static void read(SeriesMemory memory) {
        memory.forget();
        until(memory::isReady);
    }

    static void until(java.util.function.BooleanSupplier so) {
        Instant end = Instant.now().plus(LONGEST);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not within " + LONGEST);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static String bytes(Connection owner, String... schemas) throws SQLException {
        String in = "'" + String.join("', '", schemas) + "'";
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname in (" + in + ") and c.relkind = 'r'")) {
            row.next();
            return Numbers.megabytes(row.getDouble(1));
        }
    }

    private static void settings(Connection owner, Table state) throws SQLException {
        for (String setting : List.of(
                "shared_buffers", "effective_cache_size", "random_page_cost", "max_parallel_workers_per_gather")) {
            try (var statement = owner.createStatement();
                    var row = statement.executeQuery("show " + setting)) {
                row.next();
                state.row(
                        "PostgreSQL's " + setting
                                + "; the asking connection sets 8GB cache, page cost 1.1, 64MB work_mem, no jit",
                        "",
                        row.getString(1));
            }
        }
    }

    /** The measurements over one platform. */
    static final class Run {
        private final Platform platform;
        private final List<FromSql> peers;
        private final FromMemory ours;
        private final Size size;
        private final int questions;
        private final Random random;
        private int failed;

        Run(Platform platform, List<FromSql> peers, Size size, int questions, long seed) {
            this.platform = platform;
            this.peers = peers;
            this.ours = new FromMemory(platform);
            this.size = size;
            this.questions = questions;
            this.random = new Random(seed);
        }

        FromSql.State ask(Asked asked, @Nullable Instant moment) {
            return ours.answer(asked, ours.scope(asked, moment));
        }

        /** One figure; false where it took longer than the database gives a reader's query. */
        boolean one(Asked asked, @Nullable Instant moment) {
            try {
                ours.one(asked, ours.scope(asked, moment));
                return true;
            } catch (QueryTimeoutException tookTooLong) {
                return false;
            }
        }

        Asked next(int moments) {
            return Asked.random(random, size, moments);
        }

        Table table(String title, List<Long> derivations, List<Instant> moments) throws SQLException {
            long[] mine = new long[questions];
            long[][] theirs = new long[peers.size()][questions];
            long[] work = new long[questions];
            for (int i = -WARM; i < questions; i++) {
                Asked asked = next(derivations.size());
                Instant moment = moments.isEmpty() ? null : moments.get(asked.known());
                long worked = THREADS.getCurrentThreadCpuTime();
                long begin = System.nanoTime();
                FromSql.State our = ask(asked, moment);
                long took = System.nanoTime() - begin;
                worked = THREADS.getCurrentThreadCpuTime() - worked;
                for (int p = 0; p < peers.size(); p++) {
                    long asking = System.nanoTime();
                    FromSql.State other = peers.get(p).answer(asked, derivations.get(asked.known()));
                    long theirTime = System.nanoTime() - asking;
                    if (our.present() != other.present()
                            || our.let().compareTo(other.let()) != 0
                            || our.vacant().compareTo(other.vacant()) != 0) {
                        throw new IllegalStateException(asked + ": " + our + " and " + other + " of "
                                + peers.get(p).name());
                    }
                    if (i >= 0) {
                        theirs[p][i] = theirTime;
                    }
                }
                if (i >= 0) {
                    work[i] = worked;
                    mine[i] = took;
                }
            }
            var table = new Table(title, "", "median", "99 of 100 within", "longest")
                    .row(row("ours, ten figures through the Java API", mine))
                    .row(row(
                            "of this, processor of the asking thread: the rest is waiting for it, and collecting",
                            work));
            for (int p = 0; p < peers.size(); p++) {
                String peer = peers.get(p).name();
                table.row(row(peer + ", six prepared statements over what was worked out", theirs[p]))
                        .row(
                                peer + " / ours",
                                Numbers.ratio(Numbers.quantile(theirs[p], .5) / Numbers.quantile(mine, .5)),
                                Numbers.ratio(Numbers.quantile(theirs[p], .99) / Numbers.quantile(mine, .99)),
                                Numbers.ratio(Numbers.quantile(theirs[p], 1) / Numbers.quantile(mine, 1)));
            }
            return table;
        }

        private static Object[] row(String name, long[] nanos) {
            if (nanos.length == 0) {
                return new Object[] {name, "none in time", "", ""};
            }
            return new Object[] {
                name,
                Numbers.millis(Numbers.quantile(nanos, .5)),
                Numbers.millis(Numbers.quantile(nanos, .99)),
                Numbers.millis(Numbers.quantile(nanos, 1))
            };
        }

        /** The measures' formulas over the plain tables, with the indexes that they have, beside the same from memory. */
        Table plain(SeriesMemory memory) {
            long[] plain = new long[PLAIN];
            int[] cutOff = {0};
            long[] mine = new long[PLAIN];
            for (int i = 0; i < PLAIN; i++) {
                Asked asked = next(1);
                mine[i] = Clock.once(() -> one(asked, null)).toNanos();
                memory.answer(false);
                plain[i] =
                        Clock.once(() -> cutOff[0] += one(asked, null) ? 0 : 1).toNanos();
                memory.answer(true);
            }
            return new Table(
                            "One figure, enterprises present, against its own formula in PostgreSQL",
                            "",
                            "median",
                            "99 of 100 within",
                            "longest")
                    .row(row("ours", mine))
                    .row(row("PostgreSQL over the plain tables and their indexes, within the reader's rows", plain))
                    .row("of these cut off, because a reader's query may not take longer", cutOff[0], "", "")
                    .row(
                            "PostgreSQL / ours",
                            Numbers.ratio(Numbers.quantile(plain, .5) / Numbers.quantile(mine, .5)),
                            Numbers.ratio(Numbers.quantile(plain, .99) / Numbers.quantile(mine, .99)),
                            Numbers.ratio(Numbers.quantile(plain, 1) / Numbers.quantile(mine, 1)));
        }

        Table pages() {
            Visitor office = PagesBenchmark.office(platform);
            int n = Math.min(questions, PAGES);
            long[] screen = new long[n];
            long[] answer = new long[n];
            Instant end = Instant.now().plus(LONGEST_PAGES);
            int timed = 0;
            for (int i = -2; i < n && Instant.now().isBefore(end); i++) {
                Asked asked = next(1);
                String query = "?month=" + asked.month() + "&place=" + asked.place()
                        + (asked.day() == null ? "" : "&true-on=" + asked.day());
                long first = Clock.once(() -> page(office, "/screen" + query)).toNanos();
                long second = Clock.once(() -> page(office, "/measures/occupancy" + query))
                        .toNanos();
                if (i >= 0) {
                    screen[i] = first;
                    answer[i] = second;
                    timed = i + 1;
                }
            }
            return new Table(
                            "The pages over HTTP, with rows behind the figures from the database",
                            "",
                            "median",
                            "99 of 100 within",
                            "longest")
                    .row(row("screen", Arrays.copyOf(screen, timed)))
                    .row(row("answer page of occupancy", Arrays.copyOf(answer, timed)))
                    .row("pages of each kind asked for within five minutes", timed, "", "")
                    .row("of these pages not answered, mostly because a query took too long", failed, "", "");
        }

        /** A page that took longer than the database gives a reader's query is no answer; such are counted. */
        private void page(Visitor visitor, String path) {
            if (visitor.get(path).statusCode() != 200) {
                failed++;
            }
        }
    }
}
