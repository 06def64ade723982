package org.sunmao.app.resolution;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.jobs.WorkProgress;

/**
 * Derives all files again from the evidence and keeps what comes out, a large district's in pieces: each is a derivation of its own, which readers
 * see when it is done and not before. A run that is stopped, however hard, goes on after the last piece that was done when somebody asks for it
 * again within a week; what was not done stays as it was. Deliveries come in between two pieces and are derived with the next.
 *
 * <p>Setting {@code sunmao.derive.piece} (50000): how many files a piece has. A district that is one piece is derived at once.
 */
@Component
public class DeriveRun {

    private static final String OPEN = """
            select id from resolution.derive_run where ended_at is null and pieces = ? and begun_at > now() - interval '7 days'
            order by id desc limit 1
            """;

    private final WorkerDatabase database;
    private final DirtySubjects dirty;
    private final Derivations derivations;
    private final WorkProgress progress;
    private final int pieceSize;

    DeriveRun(
            WorkerDatabase database,
            DirtySubjects dirty,
            Derivations derivations,
            WorkProgress progress,
            @Value("${sunmao.derive.piece:50000}") int pieceSize) {
        this.database = database;
        this.dirty = dirty;
        this.derivations = derivations;
        this.progress = progress;
        this.pieceSize = Math.max(1, pieceSize);
    }

    /**
     * The outcome.
     *
     * @param files how many files this call derived
     * @param took how long it took
     * @param pieces how many pieces there are, 1 where all was derived at once
     * @param before how many of them an earlier call had done that was stopped
     */
    public record Outcome(long files, Duration took, int pieces, int before) {}

    /** Derives everything, or what is left of a run that was stopped. One at a time. */
    public synchronized Outcome derive() {
        long begun = System.nanoTime();
        long files = database.client()
                .sql("select count(*) from resolution.identity where kind in ('building', 'enterprise')")
                .query(Long.class)
                .single();
        int pieces = Math.toIntExact((files + pieceSize - 1) / pieceSize);
        if (pieces <= 1) {
            dirty.markAll();
            derivations.runNow(Progress.UNWATCHED);
            return new Outcome(files, since(begun), 1, 0);
        }
        long run = open(pieces);
        Set<Integer> done = new HashSet<>(database.client()
                .sql("select piece from resolution.derive_piece where run_id = ?")
                .param(run)
                .query(Integer.class)
                .list());
        int before = done.size();
        long derived = 0;
        try {
            for (int piece = 0; piece < pieces; piece++) {
                if (!done.contains(piece)) {
                    progress.piece("resolution.derive", done.size(), pieces);
                    long marked = dirty.markSlice(pieces, piece);
                    derivations.runNow(Progress.UNWATCHED);
                    keep(run, piece, marked);
                    derived += marked;
                    done.add(piece);
                }
            }
        } finally {
            progress.end();
        }
        database.client()
                .sql("update resolution.derive_run set ended_at = now() where id = ?")
                .param(run)
                .update();
        return new Outcome(derived, since(begun), pieces, before);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private long open(int pieces) {
        return database.client()
                .sql(OPEN)
                .param(pieces)
                .query(Long.class)
                .optional()
                .orElseGet(() -> database.client()
                        .sql("insert into resolution.derive_run (pieces) values (?) returning id")
                        .param(pieces)
                        .query(Long.class)
                        .single());
    }

    private void keep(long run, int piece, long files) {
        database.client().sql("""
                        insert into resolution.derive_piece (run_id, piece, derivation, subjects)
                        select ?, ?, coalesce(max(number), 0), ? from history.derivation
                        """).params(run, piece, files).update();
    }
}
