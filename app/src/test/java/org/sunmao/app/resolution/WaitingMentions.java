package org.sunmao.app.resolution;

import java.time.LocalDate;
import java.util.List;
import org.sunmao.app.database.WorkerDatabase;

/** A tenant list whose doubtful mentions a test writes down one by one; the tag keeps several such lists apart. */
public final class WaitingMentions {

    private final WorkerDatabase worker;
    private final String tag;
    private final long source;
    private final long delivery;
    private final long layout;
    private int rows;
    public final long subject;
    public final long other;

    public WaitingMentions(WorkerDatabase worker, String tag) {
        this.worker = worker;
        this.tag = tag;
        this.source = one(
                "insert into evidence.source (code, kind, name_zh, name_en, secrecy) values (?, 'tenants', ?, ?, ?) returning id",
                "list-" + tag,
                "来源" + tag,
                tag,
                tag.startsWith("税") ? "tax" : "internal");
        String sha = "%064x".formatted(source);
        worker.client()
                .sql("insert into evidence.file (sha256, byte_size) values (?, 1)")
                .param(sha)
                .update();
        this.delivery = one("""
                insert into evidence.delivery (source_id, file_sha256, file_name, format, data_date, full_snapshot, delivered_by)
                values (?, ?, '名单.csv', 'CSV', ?, true, 'test') returning id
                """, source, sha, LocalDate.of(2026, 10, 31));
        this.layout = one("""
                insert into evidence.layout (source_id, hash, headers, mapping, confirmed_by)
                values (?, ?, '{租户名称}', '{"kind": "tenants", "columns": {"租户名称": "tenant-name"}, "units": {}}', 'test') returning id
                """, source, tag);
        this.subject = identity("enterprise", "e1-" + tag);
        this.other = identity("enterprise", "e2-" + tag);
    }

    private long one(String sql, Object... parameters) {
        return worker.client().sql(sql).params(parameters).query(Long.class).single();
    }

    private long identity(String kind, String anchor) {
        return one(
                "insert into resolution.identity values (nextval('resolution.subject_id'), ?, ?) returning id",
                kind,
                anchor);
    }

    private long mention(String kind, String fields) {
        return one("""
                insert into resolution.mention (source_id, kind, hash, fields)
                values (?, ?, sha256(convert_to(?, 'UTF8')), cast(? as jsonb)) returning id
                """, source, kind, tag + kind + fields + rows, fields);
    }

    private void link(long mention, String zone, Long linkedTo) {
        worker.client()
                .sql("""
                        insert into resolution.link (mention_id, zone, subject_id, bits, probability, reasons, candidates, decided_by, model)
                        values (:mention, :zone, :subject, 6, 0.98, '[]', cast(:candidates as jsonb), 'machine', 'test')
                        """)
                .param("mention", mention)
                .param("zone", zone)
                .param("subject", linkedTo, java.sql.Types.BIGINT)
                .param("candidates", """
                        [{"subject": %d, "bits": 6.0, "probability": 0.98, "reasons": []}]""".formatted(subject))
                .update();
    }

    /** A building that rows may speak of; its street stands in the building list. */
    public long building(String name, String street) {
        String fields = "{\"name\": \"%s\", \"street\": \"%s\"}".formatted(name, street);
        long mention = mention("building", fields);
        String hash = worker.client()
                .sql("select encode(hash, 'hex') from resolution.mention where id = ?")
                .param(mention)
                .query(String.class)
                .single();
        long building = identity("building", hash);
        link(mention, "linked", building);
        return mention;
    }

    /**
     * A mention that waits.
     *
     * @param name the tenant
     * @param room tells mentions of one name apart
     * @param area of each row, square metres as digits
     * @param times how many rows say so
     * @param building a mention of {@link #building}, 0 for none
     */
    public long waits(String name, String room, String area, int times, long building) {
        return waits(name, room, "{\"leased-area\": \"%s\"}".formatted(area), "review", times, building);
    }

    /** One that pays taxes: each row is a month. */
    public long taxed(String name, long fen, int months) {
        long mention = mention("enterprise", "{\"name\": \"%s\"}".formatted(tag + name));
        link(mention, "review", null);
        for (int month = 1; month <= months; month++) {
            row(mention, "{\"tax-month\": \"2026-%02d\", \"tax-total\": \"%d\"}".formatted(month, fen), 0);
        }
        return mention;
    }

    /** One of that name that the machine has linked. */
    public long linked(String name, String room) {
        return waits(name, room, "{}", "linked", 1, 0);
    }

    private long waits(String name, String room, String fields, String zone, int times, long building) {
        long mention = mention("enterprise", "{\"name\": \"%s\", \"room\": \"%s\"}".formatted(tag + name, room));
        link(mention, zone, zone.equals("linked") ? Long.valueOf(subject) : null);
        for (int i = 0; i < times; i++) {
            row(mention, fields, building);
        }
        return mention;
    }

    private void row(long mention, String fields, long building) {
        long payload = one("""
                insert into evidence.payload (source_id, layout_id, hash, cells, fields)
                values (?, ?, sha256(convert_to(?, 'UTF8')), array['某'], cast(? as jsonb)) returning id
                """, source, layout, tag + rows, fields);
        worker.client()
                .sql("insert into evidence.row values (?, 0, ?, ?, 'good')")
                .params(delivery, ++rows, payload)
                .update();
        List<Long> mentions = building == 0 ? List.of(mention) : List.of(mention, building);
        for (long each : mentions) {
            worker.client()
                    .sql(
                            "insert into resolution.payload_mention select ?, kind, id from resolution.mention where id = ?")
                    .params(payload, each)
                    .update();
        }
    }

    /** Counts what hangs on each, as a derivation does. */
    public WaitingMentions weighed() {
        worker.client().sql("select resolution.weigh_reviews()").query(row -> {});
        return this;
    }

    /** The filter that shows this list alone. */
    public ReviewFilter filter() {
        return new ReviewFilter("list-" + tag, "", "", "");
    }

    /** Words that stand about any of its mentions. */
    public long standing() {
        return one(
                "select count(*) from resolution.decision d join resolution.mention m on m.id = d.mention_id"
                        + " where m.source_id = ? and" + QueueSql.STANDING,
                source);
    }

    /** As if the holders of all claims had gone home. */
    public void holdersGoHome() {
        worker.client()
                .sql("update resolution.claim set until_at = now() - interval '1 second'")
                .update();
    }
}
