package org.sunmao.benchmarks.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.LinkIndexState;
import org.sunmao.app.resolution.LinkUpkeep;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.Models;
import org.sunmao.app.resolution.RelinkCheck;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.resolver.Streams;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.ChildProcess;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that come one by one to a platform that knows a large register: sent over HTTP, kept durably in PostgreSQL, linked, answered. The
 * baseline is the database alone: one row with the same text, committed each time. Then the index is closed and opened, and everything is
 * linked anew and compared.
 */
public final class RowsBenchmark implements Benchmark {

    /** A server has compiled its code for good after so many rows; before, the compilers take more of the processor than the rows do. */
    private static final int MOST_WARM = 8_000;

    private static final int MOST_SINGLES = 3_000;
    private static final int MOST_FOUNDED = 1_000;
    private static final int FILE_ROWS = 250_000;
    private static final int SENDERS = 16;
    private static final int BATCH = 100;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Integer> sizes;
    private final long seed;

    /** Measures with registers of these sizes. */
    public RowsBenchmark(List<Integer> sizes, long seed) {
        this.sizes = List.copyOf(sizes);
        this.seed = seed;
    }

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public List<Table> run(Session session) {
        var tables = new ArrayList<Table>();
        for (int firms : sizes) {
            Path lists = ChildProcess.temporary();
            try {
                new Linkbench(firms, seed).write(lists);
                tables.addAll(measure(Streams.read(lists), lists));
            } finally {
                FileSystemUtils.deleteRecursively(lists.toFile());
            }
        }
        return tables;
    }

    private static List<Table> measure(Streams streams, Path lists) {
        // Conclusions are derived when the rows have been measured; a derivation makes rows wait.
        System.setProperty("sunmao.rows.conclusions-after", "1d");
        try (Platform platform = Platform.start()) {
            return new RowsBenchmarkRun(platform, streams, lists).tables();
        } finally {
            System.clearProperty("sunmao.rows.conclusions-after");
        }
    }

    /** One platform with one register. */
    private static final class RowsBenchmarkRun {
        private final Platform platform;
        private final Streams streams;
        private final Path lists;
        private final RowSender sender;
        private final String title;

        RowsBenchmarkRun(Platform platform, Streams streams, Path lists) {
            this.platform = platform;
            this.streams = streams;
            this.lists = lists;
            this.sender = new RowSender(platform);
            this.title = Numbers.whole(streams.register().size()) + " firms known";
        }

        List<Table> tables() {
            Duration imported = Clock.once(() -> {
                List<EnterpriseRecord> register = streams.register();
                for (int from = 0; from < register.size(); from += FILE_ROWS) {
                    int to = Math.min(register.size(), from + FILE_ROWS);
                    bringIn("register", SourceKind.REGISTER, Field.ENTERPRISE_NAME, register.subList(from, to));
                }
                bringIn("tenants", SourceKind.TENANTS, Field.TENANT_NAME, streams.sample());
            });
            Duration trained = Clock.once(this::pin);
            settle();
            Table rows = rows();
            return List.of(prepared(imported, trained), rows, index(), anew());
        }

        private void bringIn(String source, SourceKind kind, Field name, List<EnterpriseRecord> records) {
            Map<String, Field> columns = new TreeMap<>();
            for (Field field : fields(name)) {
                columns.put(field.code(), field);
            }
            Path file = lists.resolve(source + "-known.csv");
            write(file, name, records);
            ImportReport report = platform.part(Intake.class)
                    .importFile(ImportRequest.of(source, file, "benchmark")
                            .withDataDate(DAY)
                            .withMapping(new ColumnMapping(kind, new TreeMap<>(columns), Map.of())));
            if (report.good() != records.size()) {
                throw new IllegalStateException("of " + records.size() + " rows " + report.good() + " were good: "
                        + report.status() + " " + report.notes());
            }
        }

        private static List<Field> fields(Field name) {
            return List.of(name, Field.REGISTERED_ADDRESS, Field.LEGAL_PERSON, Field.PHONE, Field.CREDIT_CODE);
        }

        private static List<String> values(EnterpriseRecord r) {
            return List.of(text(r.name()), text(r.address()), text(r.legalPerson()), text(r.phone()), text(r.code()));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        private static void write(Path file, Field name, List<EnterpriseRecord> records) {
            try (var out = Files.newBufferedWriter(file)) {
                out.write(
                        String.join(",", fields(name).stream().map(Field::code).toList()));
                out.newLine();
                for (EnterpriseRecord record : records) {
                    out.write(String.join(",", values(record)));
                    out.newLine();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A model of these lists comes into use, and all links are brought. */
        private void pin() {
            Models models = platform.part(Models.class);
            String model = models.train("benchmark", "").id();
            long seen = platform.part(ModelComparer.class).compare(model, "benchmark", Progress.UNWATCHED);
            models.activate(model, seen, "benchmark", "measured");
            platform.part(RelinkCheck.class).check();
        }

        /** A register just imported is nothing that a database knows yet: waits, at most three minutes, until it has counted its tables. */
        private void settle() {
            for (int second = 0; second < 180 && !counted(); second++) {
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }

        private boolean counted() {
            return platform.sql()
                    .sql(
                            "select bool_and(last_autoanalyze is not null) from pg_stat_all_tables where schemaname || '.' || relname in"
                                    + " ('evidence.row', 'evidence.payload', 'resolution.mention', 'resolution.payload_mention', 'resolution.link')")
                    .query(Boolean.class)
                    .single();
        }

        private Table prepared(Duration imported, Duration trained) {
            return new Table(title + ": before", "", "seconds")
                    .row(
                            "imported, with " + Numbers.whole(streams.sample().size()) + " tenants",
                            Numbers.seconds(imported))
                    .row("model learned, compared, in use, all links brought", Numbers.seconds(trained));
        }

        private Table rows() {
            List<EnterpriseRecord> tenants = streams.tenants();
            var table = new Table(
                    title + ": rows sent over HTTP, durable and linked when answered",
                    "",
                    "rows",
                    "rows per second",
                    "rows per processor second",
                    "of it database",
                    "p50 ms",
                    "p99 ms",
                    "max ms");
            int warm = Math.min(MOST_WARM, tenants.size() * 2 / 5);
            int singles = Math.min(MOST_SINGLES, tenants.size() / 6);
            int at = 0;
            sender.send(bodies("tenants", Field.TENANT_NAME, tenants.subList(at, at += warm), 1), SENDERS);
            measure(table, "one INSERT each, committed, nothing else", baseline(tenants.subList(0, warm)));
            List<RowSender.Sent> one = bodies("tenants", Field.TENANT_NAME, tenants.subList(at, at += singles), 1);
            measure(table, "tenants, one after the other", () -> sender.send(one, 1), one);
            List<RowSender.Sent> many = bodies("tenants", Field.TENANT_NAME, tenants.subList(at, at += singles), 1);
            measure(table, "tenants, " + SENDERS + " senders", () -> sender.send(many, SENDERS), many);
            List<RowSender.Sent> batches =
                    bodies("tenants", Field.TENANT_NAME, tenants.subList(at, tenants.size()), BATCH);
            measure(table, "tenants, " + BATCH + " in a request", () -> sender.send(batches, 2), batches);
            List<EnterpriseRecord> founded = streams.founded();
            int half = Math.min(MOST_FOUNDED, founded.size() / 2);
            List<RowSender.Sent> firms = bodies("register", Field.ENTERPRISE_NAME, founded.subList(0, half), 1);
            measure(table, "new rows of the register, one after the other", () -> sender.send(firms, 1), firms);
            List<RowSender.Sent> more =
                    bodies("register", Field.ENTERPRISE_NAME, founded.subList(half, founded.size()), 1);
            measure(table, "new rows of the register, " + SENDERS + " senders", () -> sender.send(more, SENDERS), more);
            return table;
        }

        private static List<RowSender.Sent> bodies(
                String source, Field name, List<EnterpriseRecord> records, int size) {
            var bodies = new ArrayList<RowSender.Sent>();
            for (int from = 0; from < records.size(); from += size) {
                List<Map<String, String>> rows = records.subList(from, Math.min(records.size(), from + size)).stream()
                        .map(record -> row(name, record))
                        .toList();
                bodies.add(new RowSender.Sent(source, JSON.writeValueAsString(rows), rows.size()));
            }
            return bodies;
        }

        private static Map<String, String> row(Field name, EnterpriseRecord record) {
            Map<String, String> row = new TreeMap<>();
            List<String> values = values(record);
            List<Field> fields = fields(name);
            for (int i = 0; i < fields.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    row.put(fields.get(i).code(), values.get(i));
                }
            }
            return row;
        }

        private interface Work {
            /** Answers how long each piece took, in nanoseconds. */
            long[] run();
        }

        private static void measure(Table table, String what, Work work, List<RowSender.Sent> bodies) {
            measure(
                    table,
                    what,
                    work,
                    bodies.stream().mapToInt(RowSender.Sent::rows).sum());
        }

        private static void measure(Table table, String what, Baseline baseline) {
            measure(table, what, baseline::run, baseline.texts().size());
        }

        private static void measure(Table table, String what, Work work, int rows) {
            Duration before = Processors.spent();
            Duration database = Processors.ofDatabase();
            long begin = System.nanoTime();
            long[] nanos = work.run();
            Duration wall = Duration.ofNanos(System.nanoTime() - begin);
            Duration spent = Processors.spent().minus(before);
            Duration ofDatabase = Processors.ofDatabase().minus(database);
            table.row(
                    what,
                    Numbers.whole(rows),
                    Numbers.whole(Numbers.perSecond(rows, wall)),
                    Numbers.whole(Numbers.perSecond(rows, spent)),
                    Numbers.share((double) ofDatabase.toNanos() / spent.toNanos()),
                    Numbers.millis(Numbers.quantile(nanos, 0.5)),
                    Numbers.millis(Numbers.quantile(nanos, 0.99)),
                    Numbers.millis(Numbers.quantile(nanos, 1)));
        }

        private Baseline baseline(List<EnterpriseRecord> records) {
            return new Baseline(
                    platform.sql(),
                    bodies("tenants", Field.TENANT_NAME, records, 1).stream()
                            .map(RowSender.Sent::json)
                            .toList());
        }

        private Table index() {
            LinkUpkeep upkeep = platform.part(LinkUpkeep.class);
            Duration closed = Clock.once(upkeep::close);
            long bytes = size(platform.directory().resolve("links.index"));
            RowSender.Sent last = bodies(
                            "tenants", Field.TENANT_NAME, streams.tenants().subList(0, 1), 1)
                    .get(0);
            Duration first = Clock.once(() -> sender.send(List.of(last), 1));
            LinkIndexState opened = upkeep.state();
            upkeep.discard();
            Duration made = Clock.once(() -> sender.send(List.of(last), 1));
            return new Table(title + ": the links in memory", "", "figure")
                    .row("rows held", Numbers.whole((double) opened.anchors() + opened.records()))
                    .row("written and closed", Numbers.seconds(closed))
                    .row("file", Numbers.megabytes(bytes))
                    .row(
                            "opened from " + opened.origin().name().toLowerCase(Locale.ROOT),
                            Numbers.seconds(opened.took()))
                    .row("… the request that waited for it", Numbers.seconds(first))
                    .row("made from the evidence instead, the request that waited for it", Numbers.seconds(made))
                    .row("opening / making", Numbers.ratio((double) first.toNanos() / made.toNanos()));
        }

        private static long size(Path file) {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Table anew() {
            RelinkCheck.Report report = platform.part(RelinkCheck.class).check().orElseThrow();
            return new Table(title + ": held against linking everything anew", "", "figure")
                    .row("mentions", Numbers.whole(report.mentions()))
                    .row("linked anew in", Numbers.seconds(report.took()))
                    .row("other links in the journal", Numbers.whole(report.differences()))
                    .row("other links in memory", Numbers.whole(report.inMemory()))
                    .row("new ids", Numbers.whole(report.newIds()));
        }
    }

    /** The database alone. */
    private record Baseline(JdbcClient sql, List<String> texts) {

        long[] run() {
            return texts.stream().mapToLong(this::nanos).toArray();
        }

        private long nanos(String text) {
            long begin = System.nanoTime();
            sql.sql("insert into access.audit (username, role, action, object_kind, object_id, detail, remote)"
                            + " values ('benchmark', '', 'benchmark.insert', '', '', ?::jsonb, '')")
                    .param(text)
                    .update();
            return System.nanoTime() - begin;
        }
    }
}
