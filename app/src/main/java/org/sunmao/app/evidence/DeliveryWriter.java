package org.sunmao.app.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Takes the rows of one delivery, in the transaction that {@link Deliveries#open} was called in. Rows whose payload an earlier delivery
 * brought are only noted, which is most of a monthly workbook; the others go to a temporary table first, and {@link #close} moves
 * them, each distinct payload once.
 */
public final class DeliveryWriter {

    private static final int BATCH = 5_000;
    private static final List<String> ROW_COLUMNS =
            List.of("sheet", "row_number", "kind", "layout_id", "hash", "cells", "fields");
    private static final List<String> KNOWN_COLUMNS =
            List.of("delivery_id", "sheet", "row_number", "payload_id", "kind");
    static final List<String> ISSUE_COLUMNS = List.of(
            "delivery_id",
            "sheet",
            "sheet_name",
            "row_number",
            "column_name",
            "field",
            "code",
            "found",
            "expected",
            "severity");

    private final WorkerDatabase database;
    private final long deliveryId;
    private final Source source;
    private final List<Waiting> rows = new ArrayList<>();
    private final List<@Nullable Object[]> problems = new ArrayList<>();
    private RowCounts counts = RowCounts.ZERO;

    DeliveryWriter(WorkerDatabase database, long deliveryId, Source source) {
        this.database = database;
        this.deliveryId = deliveryId;
        this.source = source;
        database.client().sql("""
                        create temporary table incoming_row (sheet smallint, row_number int, kind text, layout_id int,
                            hash bytea, cells text[], fields jsonb) on commit drop
                        """).update();
    }

    private record Waiting(DeliveredRow row, byte[] hash) {

        String kind() {
            return row.kind().word();
        }

        @Nullable
        Object[] unknown() {
            return new Object[] {
                row.sheet(), row.rowNumber(), kind(), row.layout().id(), hash, row.cells(), row.fieldsJson()
            };
        }

        @Nullable
        Object[] known(long delivery, long payload) {
            return new Object[] {delivery, row.sheet(), row.rowNumber(), payload, kind()};
        }
    }

    /** The number that the delivery goes by. */
    public long deliveryId() {
        return deliveryId;
    }

    /** Keeps a row and returns its payload's hash (32 bytes). */
    public byte[] row(DeliveredRow row) {
        byte[] hash = row.payloadHash(source);
        rows.add(new Waiting(row, hash));
        counts = counts.plus(row.kind());
        if (rows.size() >= BATCH) {
            flushRows();
        }
        return hash;
    }

    /** Keeps what is to be said about a row. */
    public void problem(RowProblem p) {
        problems.add(row(deliveryId, p));
        if (problems.size() >= BATCH) {
            flushProblems();
        }
    }

    static @Nullable Object[] row(long deliveryId, RowProblem p) {
        return new @Nullable Object[] {
            deliveryId,
            p.sheet(),
            p.sheetName(),
            p.rowNumber(),
            p.column(),
            p.field(),
            p.code(),
            p.found(),
            p.expected(),
            p.refused() ? "refused" : "warning"
        };
    }

    /** Moves everything to its place; the writer is of no use afterwards. */
    public RowCounts close(String notesJson) {
        flushRows();
        flushProblems();
        storePayloads();
        database.client()
                .sql("""
                        update evidence.delivery set rows_data = ?, rows_good = ?, rows_refused = ?, rows_total = ?,
                            notes = ?::jsonb where id = ?
                        """)
                .params(counts.good() + counts.refused(), counts.good(), counts.refused(), counts.total())
                .params(notesJson, deliveryId)
                .update();
        return counts;
    }

    private void storePayloads() {
        database.client().sql("""
                        insert into evidence.payload (source_id, layout_id, hash, cells, fields)
                        select distinct on (hash) ?, layout_id, hash, cells, fields from incoming_row
                        order by hash on conflict (hash) do nothing
                        """).param(source.id()).update();
        database.client().sql("""
                        select evidence.revive(p.id, i.cells, i.fields) from evidence.payload p
                        join (select distinct on (hash) hash, cells, fields from incoming_row order by hash) i on i.hash = p.hash
                        where p.erased is not null
                        """).query(row -> {});
        database.client().sql("""
                        insert into evidence.row (delivery_id, sheet, row_number, payload_id, kind)
                        select ?, i.sheet, i.row_number, p.id, i.kind
                        from incoming_row i join evidence.payload p on p.hash = i.hash
                        """).param(deliveryId).update();
        database.client().sql("drop table incoming_row").update();
    }

    private void flushRows() {
        Map<ByteBuffer, Long> known = knownPayloads();
        var again = new ArrayList<@Nullable Object[]>();
        var fresh = new ArrayList<@Nullable Object[]>();
        for (Waiting row : rows) {
            Long payload = known.get(ByteBuffer.wrap(row.hash()));
            if (payload == null) {
                fresh.add(row.unknown());
            } else {
                again.add(row.known(deliveryId, payload));
            }
        }
        database.copyIn("evidence.row", KNOWN_COLUMNS, again);
        database.copyIn("incoming_row", ROW_COLUMNS, fresh);
        rows.clear();
    }

    private Map<ByteBuffer, Long> knownPayloads() {
        var known = new HashMap<ByteBuffer, Long>();
        byte[][] hashes = rows.stream().map(Waiting::hash).toArray(byte[][]::new);
        database.client()
                .sql("select hash, id from evidence.payload where hash = any(?) and erased is null")
                .param(hashes)
                .query(row -> {
                    known.put(ByteBuffer.wrap(row.getBytes(1)), row.getLong(2));
                });
        return known;
    }

    private void flushProblems() {
        database.copyIn("evidence.issue", ISSUE_COLUMNS, problems);
        problems.clear();
    }
}
