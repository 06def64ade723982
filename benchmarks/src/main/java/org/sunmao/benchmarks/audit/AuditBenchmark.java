package org.sunmao.benchmarks.audit;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.audit.chain.ChainVerifier;
import org.sunmao.app.audit.chain.Sealing;
import org.sunmao.app.audit.chain.Verification;
import org.sunmao.benchmarks.pages.PagesBenchmark;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.District;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** Lines of the record: how many a second are written durably, sealed and verified, and which part of a page its line takes. */
public final class AuditBenchmark implements Benchmark {

    private static final int WRITERS = 4;
    private static final int LINES = 4_000;
    private static final int SEALED = 200_000;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Table> run(Session session) {
        District district = session.district();
        Platform platform = district.platform();
        Audit audit = platform.part(Audit.class);
        // Before many lines are planted, whose way to the disk would be charged to the pages.
        Table pages = pages(district, audit, session.requests());
        var lines = new Table("Lines of the record", "what", "lines", "per second");
        line(lines, "written one after another, each durable", LINES, Clock.once(() -> write(audit, LINES)));
        line(
                lines,
                "written by " + WRITERS + " at once, each durable",
                LINES * WRITERS,
                Clock.once(() -> atOnce(audit)));
        var sealing = platform.part(Sealing.class);
        sealing.sealAll();
        plant(platform.sql());
        line(lines, "sealed", SEALED, Clock.once(sealing::sealAll));
        Verification found = platform.part(ChainVerifier.class).verify();
        if (!found.whole()) {
            throw new IllegalStateException("the chain does not hold: " + found.finding());
        }
        line(lines, "verified", found.lines(), Duration.ofNanos((long) (found.seconds() * 1e9)));
        return List.of(pages, lines);
    }

    private static void line(Table table, String what, long count, Duration time) {
        table.row(what, Numbers.whole(count), Numbers.whole(Numbers.perSecond(count, time)));
    }

    private static void write(Audit audit, int lines) {
        for (int i = 0; i < lines; i++) {
            write(audit, "E" + i);
        }
    }

    private static void write(Audit audit, String id) {
        audit.record(
                Reader.visitor(),
                "front.read-enterprise",
                "enterprise",
                id,
                Map.of("tax", "EXACT", "personal", "plain"));
    }

    private static void atOnce(Audit audit) {
        var writers = Executors.newFixedThreadPool(WRITERS);
        Callable<Integer> writer = () -> {
            write(audit, LINES);
            return LINES;
        };
        try {
            for (Future<Integer> each : writers.invokeAll(Collections.nCopies(WRITERS, writer))) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            writers.shutdown();
        }
    }

    /** Many lines in one transaction, so that they wait for their seals together. */
    private static void plant(JdbcClient sql) {
        sql.sql("""
                        insert into access.audit (username, role, action, object_kind, object_id, detail, remote)
                        select 'benchmark', 'office', 'front.read-enterprise', 'enterprise', 'E' || n,
                            '{"tax": "EXACT", "personal": "plain"}', '127.0.0.1'
                        from generate_series(1, ?) n
                        """).param(SEALED).update();
    }

    private static Table pages(District district, Audit audit, int requests) {
        var table = new Table(
                "What a page's line costs it", "page", "median", "median of writing a line", "page / (page − line)");
        Visitor visitor = PagesBenchmark.office(district);
        long firm = district.platform()
                .sql()
                .sql("select min(id) from enterprises.enterprise where status = 'confirmed'")
                .query(Long.class)
                .single();
        for (String path : List.of("/buildings", "/enterprises", "/enterprises/E" + firm, "/screen")) {
            for (int i = 0; i < requests / 4; i++) {
                visitor.get(path);
            }
            // In turns, so that whatever else the machine does falls on both.
            var page = new long[requests];
            var line = new long[requests];
            for (int i = 0; i < requests; i++) {
                String id = "E" + i;
                page[i] = Clock.once(() -> visitor.get(path)).toNanos();
                line[i] = Clock.once(() -> write(audit, id)).toNanos();
            }
            double median = Numbers.quantile(page, .5);
            double cost = Numbers.quantile(line, .5);
            table.row(
                    path.startsWith("/enterprises/E") ? "/enterprises/{id}" : path,
                    Numbers.millis(median),
                    Numbers.millis(cost),
                    Numbers.ratio(median / (median - cost)));
        }
        return table;
    }
}
