package org.sunmao.app.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.database.WorkerDatabase;

/** Writes a few buildings, enterprises and rows straight into the tables, for tests of what reads them. */
public final class TinyWorld {

    public static final String EAST = "990101001";
    public static final String WEST = "990101002";

    private final JdbcClient jdbc;
    private int count;

    public TinyWorld(WorkerDatabase worker) {
        this.jdbc = worker.client();
    }

    public TinyWorld streets() {
        jdbc.sql(
                        "insert into places.region (code, name_zh, name_en) values (?, '东街', 'East Street'), (?, '西街', 'West Street')")
                .params(EAST, WEST)
                .update();
        return this;
    }

    /** A source of this kind: buildings, register, tenants or tax. */
    public int source(String code, String kind) {
        return jdbc.sql("""
                        insert into evidence.source (code, kind, name_zh, name_en, cadence_days, secrecy)
                        values (?, ?, ?, ?, 31, ?) returning id
                        """)
                .params(code, kind, "来源" + code, "Source " + code, kind.equals("tax") ? "tax" : "internal")
                .query(Integer.class)
                .single();
    }

    public long delivery(int source, String fileName, LocalDate day) {
        String sha = sha256("file" + count++);
        jdbc.sql("insert into evidence.file (sha256, byte_size) values (?, 1)")
                .param(sha)
                .update();
        return jdbc.sql("""
                        insert into evidence.delivery (source_id, file_sha256, file_name, format, data_date, full_snapshot, delivered_by)
                        values (?, ?, ?, 'xlsx', ?, true, 'test') returning id
                        """)
                .params(source, sha, fileName, day)
                .query(Long.class)
                .single();
    }

    /** A row with these cells; the mapping tells which field each header means, the empty text means none. */
    public long payload(long delivery, int rowNumber, Map<String, String> fieldByHeader, String... cells) {
        int source = jdbc.sql("select source_id from evidence.delivery where id = ?")
                .param(delivery)
                .query(Integer.class)
                .single();
        int layout = layout(source, fieldByHeader);
        Map<String, String> fields = new LinkedHashMap<>();
        int i = 0;
        for (String field : fieldByHeader.values()) {
            String cell = cells[i++];
            if (!field.isEmpty() && !cell.isEmpty()) {
                fields.put(field, cell);
            }
        }
        long payload = jdbc.sql("""
                        insert into evidence.payload (source_id, layout_id, hash, cells, fields)
                        values (?, ?, decode(?, 'hex'), cast(? as text[]), cast(? as jsonb)) returning id
                        """)
                .params(source, layout, sha256("payload" + count++), array(cells), json(fields))
                .query(Long.class)
                .single();
        row(delivery, rowNumber, payload);
        return payload;
    }

    /** The same row again in another delivery. */
    public void row(long delivery, int rowNumber, long payload) {
        jdbc.sql("insert into evidence.row values (?, 0, ?, ?, 'good')")
                .params(delivery, rowNumber, payload)
                .update();
    }

    private int layout(int source, Map<String, String> fieldByHeader) {
        Map<String, String> columns = new LinkedHashMap<>(fieldByHeader);
        columns.values().removeIf(String::isEmpty);
        String hash = sha256(fieldByHeader.toString());
        jdbc.sql("""
                        insert into evidence.layout (source_id, hash, headers, mapping, confirmed_by)
                        values (?, ?, cast(? as text[]), cast(? as jsonb), 'test') on conflict do nothing
                        """)
                .params(source, hash)
                .params(array(fieldByHeader.keySet().toArray(String[]::new)), "{\"columns\":" + json(columns) + "}")
                .update();
        return jdbc.sql("select id from evidence.layout where source_id = ? and hash = ?")
                .params(source, hash)
                .query(Integer.class)
                .single();
    }

    public long identity(String kind) {
        return jdbc.sql(
                        "insert into resolution.identity (id, kind, anchor_key) values (nextval('resolution.subject_id'), ?, ?) returning id")
                .params(kind, "anchor" + count++)
                .query(Long.class)
                .single();
    }

    public void leadsTo(long from, Long to) {
        jdbc.sql("insert into resolution.identity_event (subject_id, leads_to) values (?, ?)")
                .params(from, to)
                .update();
    }

    public long building(String name, String street, UnaryOperator<Map<String, Object>> more) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", identity("building"));
        columns.put("status", "confirmed");
        columns.put("name", name);
        columns.put("street_code", street);
        columns.put("attributes", "{}");
        columns.put("search", name);
        return insert("places.building_current", more.apply(columns));
    }

    public long building(String name, String street) {
        return building(name, street, columns -> columns);
    }

    public long enterprise(String name, UnaryOperator<Map<String, Object>> more) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", identity("enterprise"));
        columns.put("status", "confirmed");
        columns.put("name", name);
        columns.put("attributes", "{}");
        columns.put("search", name);
        return insert("enterprises.enterprise_current", more.apply(columns));
    }

    public long enterprise(String name) {
        return enterprise(name, columns -> columns);
    }

    /** Says which buildings and streets an enterprise has to do with, as deriving does at its end. */
    public void places(long enterprise, String street, long... buildings) {
        jdbc.sql(
                        "update enterprises.enterprise_current set building_ids = cast(? as bigint[]), street_codes = cast(? as text[]) where id = ?")
                .params(Arrays.toString(buildings).replace('[', '{').replace(']', '}'), "{" + street + "}", enterprise)
                .update();
    }

    public long unit(long building, String floor, String label, String areaSqm) {
        long id = identity("unit");
        Integer order = floor.isEmpty() ? null : Integer.valueOf(floor.replace("B", "-"));
        jdbc.sql("insert into places.unit_current values (?, ?, ?, ?, ?, ?)")
                .params(id, building, floor)
                .param(order)
                .param(label)
                .param(areaSqm == null ? null : new BigDecimal(areaSqm))
                .update();
        return id;
    }

    public long mention(int source, String kind, Map<String, String> fields) {
        return jdbc.sql("""
                        insert into resolution.mention (source_id, kind, hash, fields)
                        values (?, ?, decode(?, 'hex'), cast(? as jsonb)) returning id
                        """)
                .params(source, kind, sha256("mention" + count++), json(fields))
                .query(Long.class)
                .single();
    }

    public void link(long mention, String zone, Long subject, String reasons) {
        jdbc.sql("""
                        insert into resolution.link (mention_id, zone, subject_id, bits, probability, reasons, candidates, decided_by, model)
                        values (?, ?, ?, 9.5, 0.998, cast(? as jsonb), '[]', 'machine', 'test')
                        """).params(mention, zone).param(subject).param(reasons).update();
    }

    /** A name or a number of a building that these mentions, and others, have taught. */
    public void learned(
            long building, String kind, String value, String basis, int records, int sources, long... examples) {
        jdbc.sql("insert into resolution.learned_alias_current values (?, ?, ?, ?, ?, ?, cast(? as bigint[]))")
                .params(building, kind, value, basis, records, sources)
                .param(Arrays.toString(examples).replace('[', '{').replace(']', '}'))
                .update();
    }

    public void mentioned(long payload, String kind, long mention) {
        jdbc.sql("insert into resolution.payload_mention values (?, ?, ?)")
                .params(payload, kind, mention)
                .update();
    }

    /** A snapshot of a building that counts. */
    public void snapshot(long delivery, long building, int tenants, int before) {
        jdbc.sql("""
                        insert into tenancy.snapshot_current select id, ?, data_date, ?, ?, ?, 'counts' from evidence.delivery where id = ?
                        """).params(building, tenants, tenants, before, delivery).update();
    }

    public void spell(long unit, int source, UnaryOperator<Map<String, Object>> more) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("unit_id", unit);
        columns.put(
                "building_id",
                jdbc.sql("select building_id from places.unit where id = ?")
                        .param(unit)
                        .query(Long.class)
                        .single());
        columns.put("source_id", source);
        columns.put("payloads", "{}");
        insert("tenancy.spell_current", more.apply(columns));
    }

    public void tax(long enterprise, LocalDate month, long fen, long... payloads) {
        jdbc.sql("insert into enterprises.tax_month_current values (?, ?, ?, ?, '第一税务所', cast(? as bigint[]))")
                .params(enterprise, month, fen, fen / 2)
                .param(Arrays.toString(payloads).replace('[', '{').replace(']', '}'))
                .update();
        jdbc.sql(
                        "insert into enterprises.tax_band_current (enterprise_id, month, band) values (?, ?, enterprises.band_of(?))")
                .params(enterprise, month, fen)
                .update();
    }

    private long insert(String table, Map<String, Object> columns) {
        String marks = columns.entrySet().stream().map(TinyWorld::mark).collect(Collectors.joining(", "));
        var statement = jdbc.sql(
                "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values (" + marks + ")");
        for (Object value : columns.values()) {
            statement = statement.param(value);
        }
        statement.update();
        return columns.get("id") instanceof Long id ? id : 0;
    }

    private static String mark(Map.Entry<String, Object> column) {
        return switch (column.getKey()) {
            case "attributes", "footprint" -> "cast(? as jsonb)";
            case "payloads", "building_ids" -> "cast(? as bigint[])";
            case "aliases", "street_codes" -> "cast(? as text[])";
            case "terms_said", "terms_start", "terms_end" -> "cast(? as date[])";
            default -> "?";
        };
    }

    private static String array(String... texts) {
        return Arrays.stream(texts)
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(e -> '"' + e.getKey() + "\":\""
                        + e.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
