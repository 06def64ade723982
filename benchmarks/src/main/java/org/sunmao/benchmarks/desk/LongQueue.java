package org.sunmao.benchmarks.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a queue longer: each mention that waits is written down again under a name of its own, with a row and a link of its own, as if other
 * sources had written as doubtfully. What is compared, and how long its candidates are, stays as the linking found it.
 */
final class LongQueue {

    private final JdbcClient sql;

    LongQueue(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many wait. */
    long waiting() {
        return sql.sql("select count(*) from resolution.review_weight")
                .query(Long.class)
                .single();
    }

    /** Adds copies until at least so many wait. */
    void growTo(long least) {
        sql.sql("""
                create temporary table if not exists doubtful as
                select distinct on (l.mention_id) l.mention_id, pm.payload_id, r.delivery_id, r.sheet, r.row_number
                from resolution.link l join resolution.payload_mention pm on pm.mention_id = l.mention_id
                join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active
                where l.until_at is null and l.zone = 'review' order by 1, d.data_date desc
                """).update();
        long each = Math.max(1, waiting());
        for (int copy = 1; each * (copy + 1) <= least + each; copy++) {
            write(copy);
        }
        // Once, as a derivation does: weighed after every copy, the table would be full of rows that are gone.
        sql.sql("select resolution.weigh_reviews()").query(row -> {});
    }

    private void write(int copy) {
        sql.sql("""
                insert into resolution.mention (source_id, kind, hash, fields)
                select m.source_id, m.kind, sha256(m.hash || convert_to(:copy::text, 'UTF8')),
                    m.fields || jsonb_build_object('name', coalesce(m.fields ->> 'name', '') || '（' || :copy || '）')
                from doubtful d join resolution.mention m on m.id = d.mention_id
                """).param("copy", copy).update();
        sql.sql("""
                insert into evidence.payload (source_id, layout_id, hash, cells, fields)
                select p.source_id, p.layout_id, sha256(p.hash || m.hash || convert_to(:copy::text, 'UTF8')), p.cells, p.fields
                from doubtful d join evidence.payload p on p.id = d.payload_id join resolution.mention m on m.id = d.mention_id
                """).param("copy", copy).update();
        sql.sql("""
                with copied as (
                    select d.*, c.id as copy_id, q.id as copy_payload, c.kind from doubtful d
                    join resolution.mention m on m.id = d.mention_id
                    join resolution.mention c on c.hash = sha256(m.hash || convert_to(:copy::text, 'UTF8'))
                    join evidence.payload p on p.id = d.payload_id
                    join evidence.payload q on q.hash = sha256(p.hash || m.hash || convert_to(:copy::text, 'UTF8'))),
                rows as (
                    insert into evidence.row (delivery_id, sheet, row_number, payload_id, kind)
                    select delivery_id, sheet, :copy * 10000000 + mention_id, copy_payload, 'good' from copied),
                mentions as (
                    insert into resolution.payload_mention (payload_id, kind, mention_id)
                    select copy_payload, kind, copy_id from copied)
                insert into resolution.link (mention_id, zone, subject_id, bits, probability, reasons, candidates, decided_by, model)
                select c.copy_id, l.zone, l.subject_id, l.bits, l.probability, l.reasons, l.candidates, l.decided_by, l.model
                from copied c join resolution.link l on l.mention_id = c.mention_id and l.until_at is null
                """).param("copy", copy).update();
    }
}
