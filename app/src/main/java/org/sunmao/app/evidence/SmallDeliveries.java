package org.sunmao.app.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps deliveries of a few rows each, many at a time, in the caller's transaction: the same evidence as {@link Deliveries} keeps of a
 * file, in a number of statements that does not grow with the number of deliveries.
 */
@Component
public class SmallDeliveries {

    /** The format of such a delivery, where those of a file have the file's. */
    public static final String FORMAT = "ROWS";

    /** How large the text of a delivery may be, in bytes: it is kept in one piece. */
    public static final int MOST_BYTES = 1 << 20;

    private final WorkerDatabase database;
    private final JsonMapper json;

    SmallDeliveries(WorkerDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * One delivery.
     *
     * @param about what is known of it; never a full snapshot
     * @param bytes the text as it came, at most {@link #MOST_BYTES}
     * @param rows its rows
     * @param problems what is to be said about them
     */
    public record Small(NewDelivery about, byte[] bytes, List<DeliveredRow> rows, List<RowProblem> problems) {

        public Small {
            if (bytes.length > MOST_BYTES || about.fullSnapshot()) {
                throw new IllegalArgumentException("not a small delivery: " + about.fileName());
            }
        }

        private Key key() {
            return new Key(about.source().id(), about.sha256());
        }

        private int count(DeliveredRow.Kind kind) {
            return (int) rows.stream().filter(row -> row.kind() == kind).count();
        }
    }

    /**
     * What became of one.
     *
     * @param delivery its number: the new one, or that of the delivery that brought the same text for this source before
     * @param fresh false where it was here already; then nothing was kept of it
     */
    public record Kept(long delivery, boolean fresh) {}

    private record Key(int source, String sha256) {}

    /** Keeps them; of equal ones the first. The answers are in the order of the deliveries. */
    public List<Kept> keep(List<Small> deliveries) {
        Map<Key, Long> known = known(deliveries);
        Map<Key, Small> fresh = new LinkedHashMap<>();
        for (Small each : deliveries) {
            if (!known.containsKey(each.key())) {
                fresh.putIfAbsent(each.key(), each);
            }
        }
        if (!fresh.isEmpty()) {
            List<Small> stored = List.copyOf(fresh.values());
            storeFiles(stored);
            known.putAll(storeDeliveries(stored));
            storeRows(stored, known);
            storeProblems(stored, known);
        }
        return deliveries.stream()
                .map(each -> new Kept(Objects.requireNonNull(known.get(each.key())), fresh.get(each.key()) == each))
                .toList();
    }

    private Map<Key, Long> known(List<Small> deliveries) {
        Map<Key, Long> known = new HashMap<>();
        database.client()
                .sql("""
                        select d.source_id, d.file_sha256, d.id from unnest(?::int[], ?::text[]) as w (source, sha256)
                        join evidence.delivery d on d.source_id = w.source and d.file_sha256 = w.sha256 and d.active
                        """)
                .params(ids(deliveries), texts(deliveries, each -> each.about().sha256()))
                .query(row -> {
                    known.put(new Key(row.getInt(1), row.getString(2)), row.getLong(3));
                });
        return known;
    }

    private void storeFiles(List<Small> deliveries) {
        Map<String, byte[]> bytes = new HashMap<>();
        deliveries.forEach(each -> bytes.put(each.about().sha256(), each.bytes()));
        String[] digests = bytes.keySet().toArray(String[]::new);
        byte[][] contents = bytes.values().toArray(byte[][]::new);
        Integer[] sizes = bytes.values().stream().map(b -> b.length).toArray(Integer[]::new);
        database.client().sql("""
                        with fresh as (
                            insert into evidence.file (sha256, byte_size) select * from unnest(?::text[], ?::bigint[])
                            on conflict do nothing returning sha256)
                        insert into evidence.file_chunk (sha256, n, bytes)
                        select f.sha256, 0, w.bytes from unnest(?::text[], ?::bytea[]) as w (sha256, bytes)
                        join fresh f on f.sha256 = w.sha256
                        """).params(digests, sizes, digests, contents).update();
    }

    private Map<Key, Long> storeDeliveries(List<Small> deliveries) {
        Map<Key, Long> stored = new HashMap<>();
        database.client()
                .sql("""
                        insert into evidence.delivery (source_id, file_sha256, file_name, format, charset, data_date,
                            full_snapshot, delivered_by, rows_data, rows_good, rows_refused)
                        select source, sha256, name, format, 'UTF-8', day::date, false, person, good + refused, good, refused
                        from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[])
                            as w (source, sha256, name, format, day, person, good, refused)
                        returning source_id, file_sha256, id
                        """)
                .params(ids(deliveries), texts(deliveries, each -> each.about().sha256()))
                .params(
                        texts(deliveries, each -> each.about().fileName()),
                        texts(deliveries, each -> each.about().format()))
                .param(deliveries.stream()
                        .map(each -> each.about().dataDate().toString())
                        .toArray(String[]::new))
                .param(texts(deliveries, each -> each.about().deliveredBy()))
                .param(counts(deliveries, DeliveredRow.Kind.GOOD))
                .param(counts(deliveries, DeliveredRow.Kind.REFUSED))
                .query(row -> {
                    stored.put(new Key(row.getInt(1), row.getString(2)), row.getLong(3));
                });
        return stored;
    }

    private void storeRows(List<Small> deliveries, Map<Key, Long> numbers) {
        Map<ByteBuffer, Payload> payloads = new HashMap<>();
        var rows = new ArrayList<Placed>();
        for (Small each : deliveries) {
            long delivery = Objects.requireNonNull(numbers.get(each.key()));
            for (DeliveredRow row : each.rows()) {
                ByteBuffer hash = ByteBuffer.wrap(row.payloadHash(each.about().source()));
                payloads.putIfAbsent(hash, new Payload(each.about().source().id(), row));
                rows.add(new Placed(delivery, row, hash));
            }
        }
        storePayloads(payloads);
        database.client()
                .sql("""
                        insert into evidence.row (delivery_id, sheet, row_number, payload_id, kind)
                        select w.delivery, w.sheet, w.n, p.id, w.kind
                        from unnest(?::bigint[], ?::int[], ?::int[], ?::bytea[], ?::text[]) as w (delivery, sheet, n, hash, kind)
                        join evidence.payload p on p.hash = w.hash
                        """)
                .param(rows.stream().map(Placed::delivery).toArray(Long[]::new))
                .param(rows.stream().map(r -> r.row().sheet()).toArray(Integer[]::new))
                .param(rows.stream().map(r -> r.row().rowNumber()).toArray(Integer[]::new))
                .param(rows.stream().map(r -> r.hash().array()).toArray(byte[][]::new))
                .param(rows.stream().map(r -> r.row().kind().word()).toArray(String[]::new))
                .update();
    }

    private record Payload(int source, DeliveredRow row) {}

    private record Placed(long delivery, DeliveredRow row, ByteBuffer hash) {}

    private void storePayloads(Map<ByteBuffer, Payload> payloads) {
        var hashes = new ArrayList<byte[]>(payloads.size());
        var rows = new ArrayList<Payload>(payloads.size());
        payloads.forEach((hash, payload) -> {
            hashes.add(hash.array());
            rows.add(payload);
        });
        var values = List.of(
                rows.stream().map(Payload::source).toArray(Integer[]::new),
                rows.stream().map(p -> p.row().layout().id()).toArray(Integer[]::new),
                hashes.toArray(byte[][]::new),
                rows.stream().map(p -> json.writeValueAsString(p.row().cells())).toArray(String[]::new),
                rows.stream().map(p -> p.row().fieldsJson()).toArray(String[]::new));
        database.client().sql("""
                        insert into evidence.payload (source_id, layout_id, hash, cells, fields)
                        select w.source, w.layout, w.hash, array(select jsonb_array_elements_text(w.cells::jsonb)), w.fields::jsonb
                        from unnest(?::int[], ?::int[], ?::bytea[], ?::text[], ?::text[]) as w (source, layout, hash, cells, fields)
                        on conflict (hash) do nothing
                        """).params(values).update();
        database.client().sql("""
                        select evidence.revive(p.id, array(select jsonb_array_elements_text(w.cells::jsonb)), w.fields::jsonb)
                        from unnest(?::int[], ?::int[], ?::bytea[], ?::text[], ?::text[]) as w (source, layout, hash, cells, fields)
                        join evidence.payload p on p.hash = w.hash where p.erased is not null
                        """).params(values).query(row -> {});
    }

    private void storeProblems(List<Small> deliveries, Map<Key, Long> numbers) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (Small each : deliveries) {
            long delivery = Objects.requireNonNull(numbers.get(each.key()));
            each.problems().forEach(problem -> rows.add(DeliveryWriter.row(delivery, problem)));
        }
        if (!rows.isEmpty()) {
            database.copyIn("evidence.issue", DeliveryWriter.ISSUE_COLUMNS, rows);
        }
    }

    private static Integer[] ids(List<Small> deliveries) {
        return deliveries.stream().map(each -> each.about().source().id()).toArray(Integer[]::new);
    }

    private static Integer[] counts(List<Small> deliveries, DeliveredRow.Kind kind) {
        return deliveries.stream().map(each -> each.count(kind)).toArray(Integer[]::new);
    }

    private static String[] texts(List<Small> deliveries, Function<Small, String> text) {
        return deliveries.stream().map(text).toArray(String[]::new);
    }

    /** Lower-case hex SHA-256 of a text as it came. */
    public static String digestOf(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.sha256().digest(bytes));
    }
}
