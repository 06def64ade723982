package org.sunmao.app.audit.chain;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Puts lines that await it into the chain, oldest number first. Writers never wait for it: it takes lines whose transactions are over, and one
 * sealer works at a time, on however many nodes.
 */
@Component
public class Sealing {

    /** Any number, as long as nothing else locks by it. */
    private static final long LOCK = 0x5ea1_5ea1L;

    private static final int BATCH = 2_000;

    private final WorkerDatabase worker;

    Sealing(WorkerDatabase worker) {
        this.worker = worker;
    }

    /** Seals everything that awaits it now; answers how many lines. Waits where another seals. */
    public long sealAll() {
        long all = 0;
        for (int batch = BATCH; batch == BATCH; all += batch) {
            batch = Objects.requireNonNull(worker.inTransaction(() -> {
                worker.client()
                        .sql("select pg_advisory_xact_lock(:lock)")
                        .param("lock", LOCK)
                        .query((ResultSet row, int n) -> 0)
                        .list();
                return sealBatch();
            }));
        }
        return all;
    }

    private int sealBatch() {
        List<ChainLine> awaiting = worker.client()
                .sql("select " + ChainLine.COLUMNS
                        + " from access.audit_pending p join access.audit a on a.id = p.line order by p.line limit "
                        + BATCH)
                .query((row, n) -> ChainLine.read(row))
                .list();
        if (awaiting.isEmpty()) {
            return 0;
        }
        Seal last = findHead().map(Head::seal).orElse(Seal.NONE);
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        var seqs = new ArrayList<Long>(awaiting.size());
        var lines = new ArrayList<Long>(awaiting.size());
        var hashes = new ArrayList<String>(awaiting.size());
        for (ChainLine each : awaiting) {
            last = last.next(each, now);
            seqs.add(last.seq());
            lines.add(each.id());
            hashes.add(last.hex());
        }
        worker.client()
                .sql("""
                        insert into access.audit_seal (seq, line, hash, sealed_at)
                        select seq, line, decode(hash, 'hex'), timestamptz 'epoch' + :now * interval '1 microsecond'
                        from unnest(:seqs::bigint[], :lines::bigint[], :hashes::text[]) as t (seq, line, hash)
                        """)
                .param("seqs", seqs.toArray(Long[]::new))
                .param("lines", lines.toArray(Long[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .param("now", now)
                .update();
        worker.client()
                .sql("delete from access.audit_pending where line = any(:lines::bigint[])")
                .param("lines", lines.toArray(Long[]::new))
                .update();
        return awaiting.size();
    }

    /** The end of the chain. */
    record Head(Seal seal, Instant sealedAt) {}

    /** The last link, or where the archive took the last; empty before the first. */
    Optional<Head> findHead() {
        return worker.client()
                .sql("""
                        select seq, hash, at from (
                            (select seq, hash, sealed_at as at from access.audit_seal order by seq desc limit 1)
                            union all
                            (select seq, hash, archived_at from access.audit_anchor order by seq desc limit 1)) ends
                        order by seq desc limit 1
                        """)
                .query((row, n) -> new Head(
                        new Seal(row.getLong("seq"), row.getBytes("hash")),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }
}
