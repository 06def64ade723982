package org.sunmao.benchmarks.live;

import java.time.LocalDate;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.benchmarks.run.Platform;

/** Writes what every screen of the whole district says at once: a delivery that came in. */
final class Change {

    private final WorkerDatabase database;
    private final int source;
    private final String mark = Long.toHexString(System.nanoTime());
    private int count;

    Change(Platform platform) {
        database = platform.part(WorkerDatabase.class);
        source = database.client().sql("""
                        insert into evidence.source (code, kind, name_zh, name_en, cadence_days, secrecy)
                        values ('live-' || ?, 'register', '实时', 'Live', 31, 'internal') returning id
                        """).param(mark).query(Integer.class).single();
    }

    /** The moment, in nanoseconds of this machine's clock, when the transaction begins to be committed. */
    long commit() {
        String hash = String.format("%064x", new java.math.BigInteger(mark + String.format("%08x", count++), 16));
        long[] at = new long[1];
        database.doInTransaction(() -> {
            database.client()
                    .sql("insert into evidence.file (sha256, byte_size) values (?, 1)")
                    .param(hash)
                    .update();
            database.client()
                    .sql("""
                            insert into evidence.delivery (source_id, file_sha256, file_name, format, data_date, full_snapshot, delivered_by)
                            values (?, ?, 'live.json', 'json', ?, false, 'benchmark')
                            """)
                    .params(source, hash, LocalDate.of(2026, 10, 31))
                    .update();
            at[0] = System.nanoTime();
        });
        return at[0];
    }

    int count() {
        return count;
    }
}
