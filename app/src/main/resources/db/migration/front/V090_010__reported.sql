-- Visits and hotline tickets that speak of a building or an enterprise. Their sources belong to the whole district, but a street that is
-- open to a reader is open with what was reported there: this runs past row-level security and applies the scope itself.
create schema front;

-- Whether a building stands in, or an enterprise has to do with, a street that is open to the reader.
create function front.in_open_street(subject bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog
    as $$
        select exists (select 1 from places.building b where b.id = subject and b.street_code = any (scope.regions()))
            or exists (select 1 from enterprises.enterprise e where e.id = subject and e.street_codes && scope.regions())
    $$;

-- The newest first, at most so many. said is the enterprise as the row names it.
create function front.reported(subject bigint, most int)
    returns table (source_code text, source_kind text, mention_id bigint, day date, said text, topic text, content text, outcome text)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select distinct on (happened, p.id) s.code, s.kind, m.id,
            coalesce(p.fields ->> 'visited-on', p.fields ->> 'received-on', d.data_date::text)::date as happened,
            p.fields ->> 'enterprise-name', p.fields ->> 'topic', p.fields ->> 'content', p.fields ->> 'outcome'
        from resolution.link l
        join resolution.mention m on m.id = l.mention_id
        join evidence.source s on s.id = m.source_id and s.kind in ('visits', 'complaints')
        join resolution.payload_mention pm on pm.mention_id = m.id
        join evidence.payload p on p.id = pm.payload_id
        join evidence.row r on r.payload_id = p.id and r.kind = 'good'
        join evidence.delivery d on d.id = r.delivery_id and d.active
        where l.subject_id = subject and l.until_at is null
            and (scope.sees_source(s.code) or (select front.in_open_street(subject)))
        order by happened desc, p.id
        limit most
    $$;
