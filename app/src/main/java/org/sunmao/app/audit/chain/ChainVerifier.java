package org.sunmao.app.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.sunmao.app.audit.chain.Finding.What;
import org.sunmao.app.database.WorkerDatabase;

/** Walks the whole chain, line by line as the database sends them, and finds the first place that does not hold. */
@Component
public class ChainVerifier {

    private static final int FETCH = 2_000;

    private final WorkerDatabase worker;
    private final Sealing sealing;
    private final @Nullable HeadsFile heads;

    @Autowired
    ChainVerifier(WorkerDatabase worker, Sealing sealing, SealingClock clock) {
        this(worker, sealing, clock.heads());
    }

    ChainVerifier(WorkerDatabase worker, Sealing sealing, @Nullable HeadsFile heads) {
        this.worker = worker;
        this.sealing = sealing;
        this.heads = heads;
    }

    /** Seals what awaits it, and verifies everything. */
    public Verification verify() {
        long began = System.nanoTime();
        sealing.sealAll();
        TreeMap<Long, byte[]> known = known();
        Seal start = start();
        var check = new ChainCheck(start, known);
        return Objects.requireNonNull(worker.inTransaction(() -> {
            walk(start, check);
            check.end();
            Finding finding = check.found().or(this::unsealed).orElse(null);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Verification(check.lines(), start.seq() + 1, check.last().seq(), known.size(), seconds, finding);
        }));
    }

    /** Read before the chain is, so that the chain is never behind. */
    private TreeMap<Long, byte[]> known() {
        try {
            return heads == null ? new TreeMap<>() : heads.read();
        } catch (IOException e) {
            throw new UncheckedIOException("logs/audit-heads.log cannot be read", e);
        }
    }

    private Seal start() {
        return worker.client()
                .sql("select seq, hash from access.audit_anchor order by seq desc limit 1")
                .query((row, n) -> new Seal(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(Seal.NONE);
    }

    private void walk(Seal start, ChainCheck check) {
        var jdbc = new JdbcTemplate(worker.dataSource());
        jdbc.setFetchSize(FETCH);
        jdbc.query(
                "select s.seq, s.hash, (extract(epoch from s.sealed_at) * 1000000)::bigint as sealed_micros, "
                        + ChainLine.COLUMNS
                        + " from access.audit_seal s left join access.audit a on a.id = s.line where s.seq > ? order by s.seq",
                (ResultSetExtractor<Boolean>) rows -> {
                    while (rows.next() && next(rows, check)) {}
                    return true;
                },
                start.seq());
    }

    private static boolean next(ResultSet row, ChainCheck check) throws SQLException {
        row.getLong("id");
        ChainLine line = row.wasNull() ? null : ChainLine.read(row);
        return check.next(row.getLong("seq"), row.getBytes("hash"), row.getLong("sealed_micros"), line);
    }

    /** A line gets its seal and stops awaiting it in one transaction, so one statement always sees one or the other. */
    private Optional<Finding> unsealed() {
        Optional<Finding> gone = worker.client()
                .sql("""
                        select p.line from access.audit_pending p
                        where not exists (select 1 from access.audit a where a.id = p.line) order by 1 limit 1
                        """)
                .query((row, n) -> new Finding(What.LINE_REMOVED, 0, row.getLong(1), null, null, null))
                .optional();
        return gone.or(() -> worker.client()
                .sql("select " + ChainLine.COLUMNS + """
                         from access.audit a
                        where not exists (select 1 from access.audit_seal s where s.line = a.id)
                            and not exists (select 1 from access.audit_pending p where p.line = a.id)
                        order by a.id limit 1
                        """)
                .query((row, n) -> Finding.of(What.UNSEALED, 0, ChainLine.read(row)))
                .optional());
    }
}
