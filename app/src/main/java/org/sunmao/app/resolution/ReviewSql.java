package org.sunmao.app.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Statements of the review desk and how their rows are read. */
final class ReviewSql {

    /** Entries of the queue; the condition is put in. What waits was weighed with the links; what was decided since is weighed here. */
    static final String ENTRIES = """
            select m.id, m.kind, m.fields, s.code, s.name_zh, s.name_en, l.bits, jsonb_array_length(l.candidates) as candidates,
                coalesce(m.fields ->> 'name', m.fields ->> 'address', m.fields ->> 'code', '') as name,
                coalesce(w.rows, x.rows, 0) as rows, coalesce(w.area, x.area) as area
            from resolution.link l join resolution.mention m on m.id = l.mention_id
            join evidence.source s on s.id = m.source_id
            left join resolution.review_weight w on w.mention_id = m.id
            left join lateral (
                select count(*) as rows, max((p.fields ->> 'leased-area')::numeric) as area
                from resolution.payload_mention pm
                join evidence.payload p on p.id = pm.payload_id
                join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active
                where pm.mention_id = m.id and w.mention_id is null) x on true
            where l.until_at is null and %s
            order by coalesce(w.rows, x.rows, 0) desc, coalesce(w.area, x.area) desc nulls last, m.id
            """;

    /** Decisions with what became of them; an order or a condition is appended. */
    static final String DECISIONS = """
            select d.*, m.kind as mention_kind, coalesce(m.fields ->> 'name', m.fields ->> 'address', m.fields ->> 'code', '') as mention_name,
                coalesce(a.fields ->> 'name', '') as subject_name, u.id is not null as undone,
                coalesce(l.zone, 'none') as zone, l.subject_id as linked_to
            from resolution.decision d
            join resolution.mention m on m.id = d.mention_id
            left join resolution.identity i on i.id = d.subject_id
            left join resolution.mention a on a.hash = case when i.anchor_key ~ '^[0-9a-f]{64}$' then decode(i.anchor_key, 'hex') end
            left join resolution.decision u on u.undoes = d.id
            left join resolution.link l on l.mention_id = d.mention_id and l.until_at is null
            """;

    /** The newest row of a mention, with its file and the meaning of its columns. */
    static final String NEWEST_ROW = """
            select p.cells, y.headers, y.mapping::text as mapping, s.name_zh, s.name_en, d.file_name, d.data_date, r.sheet,
                r.row_number
            from resolution.payload_mention pm
            join evidence.payload p on p.id = pm.payload_id
            join evidence.layout y on y.id = p.layout_id
            join evidence.row r on r.payload_id = p.id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            join evidence.source s on s.id = d.source_id
            where pm.mention_id = ? order by d.data_date desc, d.id desc, r.sheet, r.row_number limit 1
            """;

    /** Subjects by id: what founded them, how many mentions they have. */
    static final String SUBJECTS = """
            select i.id, coalesce(m.fields::text, '{}') as fields, coalesce(s.code, '') as source,
                (select count(*) from resolution.link l where l.subject_id = i.id and l.until_at is null) as mentions
            from resolution.identity i
            left join resolution.mention m on m.hash = case when i.anchor_key ~ '^[0-9a-f]{64}$' then decode(i.anchor_key, 'hex') end
            left join evidence.source s on s.id = m.source_id
            where i.id = any (?)
            """;

    private ReviewSql() {}

    static ReviewEntry entry(ResultSet row, int n) throws SQLException {
        return new ReviewEntry(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getLong("rows"),
                row.getBigDecimal("area"),
                row.getInt("candidates"),
                row.getDouble("bits"));
    }

    static MadeDecision decision(ResultSet row, int n) throws SQLException {
        return new MadeDecision(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("mention_id"),
                row.getString("mention_kind"),
                row.getString("mention_name"),
                row.getObject("subject_id", Long.class),
                row.getString("subject_name"),
                row.getString("by_person"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("why"),
                row.getBoolean("undone"),
                row.getString("zone"),
                row.getObject("linked_to", Long.class));
    }
}
