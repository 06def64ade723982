package org.sunmao.app.catalogue.retention;

import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.database.WorkerDatabase;

/** Conclusions before and after, compared within one transaction. */
final class Conclusions {

    private static final String NOW = """
            select 'building' as what, id::text as id, md5(attributes::text) as says from places.building
            union all select 'enterprise', id::text, md5(attributes::text) from enterprises.enterprise
            union all select 'spell', md5(to_jsonb(s)::text), '' from tenancy.spell s
            union all select 'tax', enterprise_id || ' ' || month, '' from enterprises.tax_month
            """;

    private static final String COUNTS = """
            select b.what, count(*) filter (where n.id is null) as gone, count(*) filter (where n.says <> b.says) as changed
            from conclusion_before b left join conclusion_now n on n.what = b.what and n.id = b.id group by 1
            """;

    private final JdbcClient client;

    private Conclusions(JdbcClient client) {
        this.client = client;
    }

    /** Remembers what there is, to the end of the current transaction. */
    static Conclusions remember(WorkerDatabase database) {
        database.client()
                .sql("create temporary table conclusion_before on commit drop as " + NOW)
                .update();
        return new Conclusions(database.client());
    }

    /** What has become of it. */
    Effects compare(List<String> measures) {
        client.sql("create temporary table conclusion_now on commit drop as " + NOW)
                .update();
        var gone = new TreeMap<String, Long>();
        var changed = new TreeMap<String, Long>();
        client.sql(COUNTS).query(row -> {
            gone.put(row.getString("what"), row.getLong("gone"));
            changed.put(row.getString("what"), row.getLong("changed"));
        });
        long fresh = client.sql("""
                        select count(*) from conclusion_now n where n.what = 'spell'
                            and not exists (select 1 from conclusion_before b where b.what = 'spell' and b.id = n.id)
                        """).query(Long.class).single();
        long spells = gone.getOrDefault("spell", 0L);
        return new Effects(
                gone.getOrDefault("building", 0L),
                changed.getOrDefault("building", 0L),
                gone.getOrDefault("enterprise", 0L),
                changed.getOrDefault("enterprise", 0L),
                Math.max(0, spells - fresh),
                fresh,
                gone.getOrDefault("tax", 0L),
                withheld(),
                measures);
    }

    private TreeMap<String, Long> withheld() {
        var fields = new TreeMap<String, Long>();
        client.sql(
                        "select field, count(distinct subject_id) as files from resolution.withheld where at = now() group by 1")
                .query(row -> {
                    fields.put(row.getString("field"), row.getLong("files"));
                });
        return fields;
    }
}
