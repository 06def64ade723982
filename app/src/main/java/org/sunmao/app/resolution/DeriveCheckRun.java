package org.sunmao.app.resolution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.WorkProgress;
import org.sunmao.app.resolution.DeriveCheck.Difference;
import org.sunmao.app.resolution.DeriveCheck.Report;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks all conclusions, a large district's in pieces: each is derived anew and compared in a transaction that is taken back, and what came out is
 * kept. A check that is stopped, however hard, goes on after the last piece that was done when somebody asks for it again within a week. Readers
 * see nothing of it. Rows may come in between two pieces; a piece says what held of its subjects when it was compared.
 *
 * <p>Setting {@code sunmao.derive-check.piece} (50000): how many subjects a piece has. A district that is one piece is thrown away and derived
 * whole.
 */
@Component
public class DeriveCheckRun {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPEN = """
            select id from resolution.check_run where ended_at is null and pieces = ? and begun_at > now() - interval '7 days'
            order by id desc limit 1
            """;

    private final WorkerDatabase database;
    private final DeriveCheck check;
    private final WorkProgress progress;
    private final int pieceSize;

    DeriveCheckRun(
            WorkerDatabase database,
            DeriveCheck check,
            WorkProgress progress,
            @Value("${sunmao.derive-check.piece:50000}") int pieceSize) {
        this.database = database;
        this.check = check;
        this.progress = progress;
        this.pieceSize = Math.max(1, pieceSize);
    }

    /**
     * The outcome of all pieces.
     *
     * @param report of all of them together; its time is that of this call
     * @param pieces how many pieces there are, 1 where all was derived at once
     * @param before how many of them an earlier call had done that was stopped
     */
    public record Outcome(Report report, int pieces, int before) {}

    /** Checks everything, or what is left of a check that was stopped. One at a time. */
    public synchronized Outcome check() {
        long subjects = database.client()
                .sql("select count(*) from resolution.identity where kind in ('building', 'enterprise')")
                .query(Long.class)
                .single();
        int slices = Math.toIntExact((subjects + pieceSize - 1) / pieceSize);
        if (slices <= 1) {
            return new Outcome(check.checkAll(), 1, 0);
        }
        return check(slices);
    }

    private Outcome check(int slices) {
        long begun = System.nanoTime();
        int pieces = slices + 1;
        long run = open(pieces);
        Set<Integer> done = new HashSet<>(database.client()
                .sql("select piece from resolution.check_piece where run_id = ?")
                .param(run)
                .query(Integer.class)
                .list());
        int before = done.size();
        try {
            for (int piece = 0; piece < pieces; piece++) {
                if (!done.contains(piece)) {
                    progress.piece("resolution.check", done.size(), pieces);
                    keep(run, piece, piece == 0 ? check.checkWhole() : check.checkSubjects(slices, piece - 1));
                    done.add(piece);
                }
            }
        } finally {
            progress.end();
        }
        database.client()
                .sql("update resolution.check_run set ended_at = now() where id = ?")
                .param(run)
                .update();
        return new Outcome(together(run, Duration.ofNanos(System.nanoTime() - begun)), pieces, before);
    }

    private long open(int pieces) {
        return database.client()
                .sql(OPEN)
                .param(pieces)
                .query(Long.class)
                .optional()
                .orElseGet(() -> database.client()
                        .sql("insert into resolution.check_run (pieces) values (?) returning id")
                        .param(pieces)
                        .query(Long.class)
                        .single());
    }

    private void keep(long run, int piece, Report report) {
        database.client()
                .sql("""
                        insert into resolution.check_piece (run_id, piece, derivation, subjects, tables)
                        select ?, ?, coalesce(max(number), 0), ?, ?::jsonb from history.derivation
                        """)
                .params(run, piece, report.subjects(), JSON.writeValueAsString(report.tables()))
                .update();
    }

    private Report together(long run, Duration took) {
        Map<String, Difference> tables = new LinkedHashMap<>();
        long[] subjects = {0};
        database.client()
                .sql(
                        "select subjects, tables::text as tables from resolution.check_piece where run_id = ? order by piece")
                .param(run)
                .query(row -> {
                    subjects[0] += row.getLong("subjects");
                    JSON.readValue(row.getString("tables"), new TypeReference<List<Difference>>() {})
                            .forEach(each -> tables.merge(each.table(), each, DeriveCheckRun::plus));
                });
        return new Report(subjects[0], List.copyOf(tables.values()), took);
    }

    private static Difference plus(Difference one, Difference other) {
        var examples = new ArrayList<>(one.examples());
        examples.addAll(other.examples());
        return new Difference(
                one.table(),
                one.rows() + other.rows(),
                one.missing() + other.missing(),
                one.surplus() + other.surplus(),
                examples.subList(0, Math.min(examples.size(), 10)));
    }
}
