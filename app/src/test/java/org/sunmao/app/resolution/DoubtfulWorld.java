package org.sunmao.app.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sunmao.app.database.WorkerDatabase;

/** Two enterprises on the register and a tenant that may be either of them; the tag keeps several such worlds apart. */
public final class DoubtfulWorld {

    private static final String REASONS = """
            [{"comparison":"name","level":"trade-name-equal","bits":9.5,"left":"海风","right":"海风"},
             {"comparison":"legal-person","level":"different","bits":-3.5,"left":"王小明","right":"李大海"}]
            """;

    private final WorkerDatabase worker;
    private final String tag;
    public final long first;
    public final long second;
    public final long doubtful;
    public final long building;

    public DoubtfulWorld(WorkerDatabase worker, String tag) {
        this.worker = worker;
        this.tag = tag;
        long register = source("register-" + tag, "register");
        long tenants = source("tenants-" + tag, "tenants");
        first = founded(register, tag + "海风科技有限公司");
        second = founded(register, tag + "海峰科技有限公司");
        building = identity("building", "building-" + tag);
        doubtful = mention(tenants, "{\"name\": \"%s海风科技\", \"legal-person\": \"王小明\"}".formatted(tag));
        row(tenants);
        review(List.of(first, second));
        worker.client().sql("select resolution.weigh_reviews()").query(row -> {});
    }

    private long one(String sql, Object... parameters) {
        return worker.client().sql(sql).params(parameters).query(Long.class).single();
    }

    private long source(String code, String kind) {
        return one(
                "insert into evidence.source (code, kind, name_zh, name_en) values (?, ?, ?, ?) returning id",
                code,
                kind,
                "来源" + code,
                code);
    }

    private long identity(String kind, String anchor) {
        return one(
                "insert into resolution.identity values (nextval('resolution.subject_id'), ?, ?) returning id",
                kind,
                anchor);
    }

    private long mention(long source, String fields) {
        return one("""
                insert into resolution.mention (source_id, kind, hash, fields)
                values (?, 'enterprise', sha256(convert_to(?, 'UTF8')), cast(? as jsonb)) returning id
                """, source, fields, fields);
    }

    /** A register mention with the subject that it founds. */
    private long founded(long register, String name) {
        long mention = mention(
                register,
                "{\"name\": \"%s\", \"code\": \"91990101MA00000000\", \"legal-person\": \"李大海\"}".formatted(name));
        String hash = worker.client()
                .sql("select encode(hash, 'hex') from resolution.mention where id = ?")
                .param(mention)
                .query(String.class)
                .single();
        long subject = identity("enterprise", hash);
        worker.client().sql("""
                        insert into resolution.link (mention_id, zone, subject_id, bits, probability, reasons, candidates, decided_by, model)
                        values (?, 'linked', ?, 0, 1, '[]', '[]', 'machine', 'test')
                        """).params(mention, subject).update();
        return subject;
    }

    private void row(long tenants) {
        String sha = "%064x".formatted(one("select count(*) from evidence.file") + 1000);
        worker.client()
                .sql("insert into evidence.file (sha256, byte_size) values (?, 1)")
                .param(sha)
                .update();
        long delivery = one("""
                insert into evidence.delivery (source_id, file_sha256, file_name, format, data_date, full_snapshot, delivered_by)
                values (?, ?, '名单.xlsx', 'XLSX', ?, true, 'test') returning id
                """, tenants, sha, LocalDate.of(2026, 10, 31));
        long layout = one("""
                insert into evidence.layout (source_id, hash, headers, mapping, confirmed_by)
                values (?, ?, '{租户名称,联系人,电话,租赁面积}', '{"kind": "tenants", "columns": {"租户名称": "tenant-name",
                    "联系人": "contact", "电话": "phone", "租赁面积": "leased-area"}, "units": {}}', 'test') returning id
                """, tenants, tag);
        long payload = one("""
                insert into evidence.payload (source_id, layout_id, hash, cells, fields)
                values (?, ?, sha256(convert_to(?, 'UTF8')), array[?, '王小明', '13800001234', '120.5'], '{"leased-area": "120.5"}')
                returning id
                """, tenants, layout, tag, tag + "海风科技");
        worker.client()
                .sql("insert into evidence.row values (?, 0, 7, ?, 'good')")
                .params(delivery, payload)
                .update();
        worker.client()
                .sql("insert into resolution.payload_mention values (?, 'enterprise', ?)")
                .params(payload, doubtful)
                .update();
    }

    private void review(List<Long> candidates) {
        String json = candidates.stream()
                .map(c -> "{\"subject\":%d,\"bits\":6.0,\"probability\":0.98,\"reasons\":%s}".formatted(c, REASONS))
                .collect(Collectors.joining(",", "[", "]"));
        worker.client().sql("""
                        insert into resolution.link (mention_id, zone, bits, probability, reasons, candidates, decided_by, model)
                        values (?, 'review', 6, 0.98, '[]', cast(? as jsonb), 'machine', 'test')
                        """).params(doubtful, json).update();
    }
}
