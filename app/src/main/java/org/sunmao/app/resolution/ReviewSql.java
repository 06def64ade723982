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
                coalesce(w.rows, x.rows, 0) as rows, coalesce(w.area, x.area) as area, t.fen,
                coalesce(w.building, '') as building, coalesce(w.street, '') as street, c.by_person, c.since, c.until_at
            from resolution.link l join resolution.mention m on m.id = l.mention_id
            join evidence.source s on s.id = m.source_id
            left join resolution.review_weight w on w.mention_id = m.id
            left join resolution.review_money t on t.mention_id = m.id
            left join resolution.claim c on c.mention_id = m.id and c.until_at > now()
            left join lateral (
                select count(*) as rows, max((p.fields ->> 'leased-area')::numeric) as area
                from resolution.payload_mention pm
                join evidence.payload p on p.id = pm.payload_id
                join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active
                where pm.mention_id = m.id and w.mention_id is null) x on true
            where l.until_at is null and %s
            order by coalesce(w.touch, 0) + coalesce(t.touch, 0) desc, m.id
            """;

    /** Decisions with what became of them; an order or a condition is appended. */
    static final String DECISIONS = """
            select d.*, coalesce(d.act, d.id) as whole_act, y.mentions, y.standing, coalesce(m.kind, 'unit') as mention_kind, coalesce(m.fields ->> 'name', m.fields ->> 'address', m.fields ->> 'code', '') as mention_name,
                coalesce(a.fields ->> 'name', case when i.kind = 'unit' then split_part(i.anchor_key, '/', 3) end, '') as subject_name,
                coalesce(b.fields ->> 'name', case when o.kind = 'unit' then split_part(o.anchor_key, '/', 3) end, '') as other_name,
                case when i.kind = 'unit' then split_part(i.anchor_key, '/', 1)::bigint end as place,
                exists (select 1 from history.derivation h where h.known_at > d.at) as derived,
                u.id is not null as undone, coalesce(l.zone, 'none') as zone, l.subject_id as linked_to
            from resolution.decision d
            left join resolution.mention m on m.id = d.mention_id
            left join resolution.decision w on w.id = d.undoes
            left join resolution.identity i on i.id = coalesce(d.subject_id, case when d.mention_id is null then w.subject_id end)
            left join resolution.identity o on o.id = d.other_id
            left join resolution.mention b on b.hash = case when o.anchor_key ~ '^[0-9a-f]{64}$' then decode(o.anchor_key, 'hex') end
            left join resolution.mention a on a.hash = case when i.anchor_key ~ '^[0-9a-f]{64}$' then decode(i.anchor_key, 'hex') end
            left join resolution.decision u on u.undoes = d.id
            left join resolution.link l on l.mention_id = d.mention_id and l.until_at is null
            cross join lateral (
                select count(*) as mentions, count(*) filter (where not exists (
                    select 1 from resolution.decision v where v.undoes = o.id)) as standing
                from resolution.decision o
                where (o.id = coalesce(d.act, d.id) or o.act = coalesce(d.act, d.id)) and (o.kind = 'merge') = (d.kind = 'merge')) y
            """;

    /** The newest row of a mention, with its file and the meaning of its columns. */
    static final String NEWEST_ROW = """
            select p.cells, y.headers, y.mapping::text as mapping, s.name_zh, s.name_en, d.file_name, d.data_date, d.id as delivery_id,
                d.arrived_at, r.sheet,
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

    /** The mention itself and the others of its source and name. */
    static final String SAME_NAME = """
            select 1 + count(*) filter (where not o.itself and o.waits) as waiting,
                coalesce(sum(o.rows) filter (where o.itself or o.waits), 0) as rows,
                count(*) filter (where not o.itself and o.linked) as linked
            from (select o.id = m.id as itself, coalesce(w.rows, 0) as rows, l.zone in ('linked', 'new') as linked,
                    l.zone = 'review' and not exists (
                        select 1 from resolution.decision d where d.mention_id = o.id and %s) as waits
                from resolution.mention m
                cross join lateral (
                    select m.id union select n.id from resolution.mention n
                    where n.name_key = m.name_key and n.fields ->> 'name' = m.fields ->> 'name' and n.source_id = m.source_id and n.kind = m.kind) o
                left join resolution.link l on l.mention_id = o.id and l.until_at is null
                left join resolution.review_weight w on w.mention_id = o.id
                where m.id = ?) o
            """.formatted(QueueSql.STANDING);

    /** The words of a person in half a day, newest first. */
    static final String WORDS = """
            select coalesce(d.act, d.id) as act, min(d.at) as at, bool_or(d.kind <> 'not') as settles,
                count(*) filter (where not exists (select 1 from resolution.decision u where u.undoes = d.id)) as mentions
            from resolution.decision d
            where d.by_person = ? and d.kind in ('link', 'not', 'new', 'same') and d.at > now() - interval '12 hours'
            group by 1 order by 1 desc limit 2000
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
                row.getObject("fen", Long.class),
                row.getString("building"),
                row.getString("street"),
                row.getInt("candidates"),
                row.getDouble("bits"),
                row.getString("by_person") == null ? null : Claims.claim(row, n));
    }

    static MadeDecision decision(ResultSet row, int n) throws SQLException {
        return new MadeDecision(
                row.getLong("id"),
                row.getLong("whole_act"),
                row.getInt("mentions"),
                row.getInt("standing"),
                row.getString("kind"),
                row.getLong("mention_id"),
                row.getString("mention_kind"),
                row.getString("mention_name"),
                row.getObject("subject_id", Long.class),
                row.getString("subject_name"),
                row.getObject("other_id", Long.class),
                row.getString("other_name"),
                row.getObject("place", Long.class),
                row.getBoolean("derived"),
                row.getString("by_person"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("why"),
                row.getBoolean("undone"),
                row.getString("zone"),
                row.getObject("linked_to", Long.class));
    }
}
