package org.sunmao.benchmarks.derive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.DeriveCheckRun;
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.District;
import org.sunmao.benchmarks.run.Machine;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.sample.SampleOptions;

/** All files derived again from the evidence, and checked against what stands, at growing sizes; the second column of a step against the first shows its growth. */
public final class DeriveBenchmark implements Benchmark {

    private static final int PER_BUILDING = 150;

    private final List<Integer> sizes;
    private final long seed;

    /** Sizes are enterprises of the register, the smallest first. */
    public DeriveBenchmark(List<Integer> sizes, long seed) {
        this.sizes = List.copyOf(sizes);
        this.seed = seed;
    }

    @Override
    public String name() {
        return "derive";
    }

    @Override
    public List<Table> run(Session session) {
        var tables = new ArrayList<Table>();
        Map<String, StepMeter.Times> before = Map.of();
        long subjectsBefore = 0;
        for (int size : sizes) {
            var options = new SampleOptions(
                    Math.max(4, size / PER_BUILDING),
                    size,
                    seed,
                    1,
                    SampleOptions.defaults().lastMonth());
            System.err.println("taking in " + size + " enterprises ...");
            try (var district = District.prepare(options)) {
                JdbcClient sql = district.platform().sql();
                long subjects = count(sql, "resolution.identity where kind <> 'unit'");
                Map<String, StepMeter.Times> steps = derive(district);
                tables.add(steps(size, subjects, steps, before, subjectsBefore));
                tables.add(sizes(district, sql, subjects, steps));
                before = steps;
                subjectsBefore = subjects;
            }
        }
        return tables;
    }

    private static Map<String, StepMeter.Times> derive(District district) {
        var meter = new StepMeter();
        district.platform().part(DirtySubjects.class).markAll();
        district.platform().part(Derivations.class).runNow(meter);
        return meter.end();
    }

    private static Table steps(
            int size,
            long subjects,
            Map<String, StepMeter.Times> steps,
            Map<String, StepMeter.Times> before,
            long subjectsBefore) {
        var table = new Table(
                Numbers.whole(size) + " enterprises: all files derived again",
                "step",
                "time",
                "of this, processor of the program",
                "files per second",
                "growth of time / growth of files");
        steps.forEach((step, times) -> table.row(
                step,
                seconds(times.clock()),
                seconds(times.processor()),
                Numbers.whole(subjects / Math.max(times.clock(), 0.001)),
                growth(times, before.get(step), (double) subjects / Math.max(1, subjectsBefore))));
        return table;
    }

    private static String growth(
            StepMeter.Times now, StepMeter.@org.jspecify.annotations.Nullable Times before, double more) {
        return before == null || before.clock() < 0.05 ? "" : Numbers.ratio(now.clock() / before.clock() / more);
    }

    private static Table sizes(District district, JdbcClient sql, long subjects, Map<String, StepMeter.Times> steps) {
        double seconds =
                steps.values().stream().mapToDouble(StepMeter.Times::clock).sum();
        long rows = count(sql, "evidence.row");
        var check = district.platform().part(DeriveCheckRun.class).check();
        return new Table(Numbers.whole(district.options().enterprises()) + " enterprises: sizes", "what", "figure")
                .row("rows of evidence", Numbers.whole(rows))
                .row("files", Numbers.whole(subjects))
                .row("derived again in", seconds(seconds))
                .row("rows of evidence per second", Numbers.whole(rows / seconds))
                .row(
                        "checked against what stands in",
                        Numbers.seconds(check.report().took()))
                .row("pieces of the check", check.pieces())
                .row(
                        "rows of conclusions compared",
                        Numbers.whole(check.report().rows()))
                .row("all equal", check.report().equal() ? "yes" : "no")
                .row(
                        "most memory of this process, database server not counted",
                        Numbers.megabytes(Machine.peakResidentBytes()))
                .row(
                        "database",
                        Numbers.megabytes(sql.sql("select pg_database_size(current_database())")
                                .query(Long.class)
                                .single()));
    }

    private static String seconds(double seconds) {
        return Numbers.seconds(Duration.ofMillis(Math.round(seconds * 1e3)));
    }

    private static long count(JdbcClient sql, String from) {
        return sql.sql(String.format(Locale.ROOT, "select count(*) from %s", from))
                .query(Long.class)
                .single();
    }
}
