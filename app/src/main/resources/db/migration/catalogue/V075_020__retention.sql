-- Deletion when the time is over. A plan says what is due; somebody else carries it out; what was erased stays known by the plan.

create table catalogue.plan (
    id          bigint generated always as identity primary key,
    as_of       date        not null,
    made_by     text        not null,
    made_at     timestamptz not null default now(),
    -- SHA-256 over everything that would be erased.
    digest      text        not null default '',
    counts      jsonb       not null default '{}',
    effects     jsonb       not null default '{}',
    executed_by text,
    executed_at timestamptz,
    check ((executed_by is null) = (executed_at is null)),
    -- Two persons: who decides does not carry out.
    check (executed_by is distinct from made_by)
);

-- The policies that the plan was made by.
create table catalogue.plan_source (
    plan_id         bigint not null references catalogue.plan,
    source_id       int    not null references evidence.source,
    keep_months     int,
    personal_months int,
    kept_from       text   not null,
    personal_fields text[] not null,
    primary key (plan_id, source_id)
);

create table catalogue.plan_payload (
    plan_id    bigint  not null references catalogue.plan,
    payload_id bigint  not null references evidence.payload,
    -- All of it, or what is of a person.
    everything boolean not null,
    primary key (plan_id, payload_id)
);

create table catalogue.plan_file (
    plan_id bigint not null references catalogue.plan,
    sha256  text   not null references evidence.file,
    primary key (plan_id, sha256)
);

revoke update, delete, truncate on catalogue.plan, catalogue.plan_source, catalogue.plan_payload, catalogue.plan_file from sunmao_worker;
grant update (digest, counts, effects) on catalogue.plan to sunmao_worker;
-- Pages ask the worker for counts, after the role of the reader; no page reads which payloads these are.
alter table catalogue.plan enable row level security;
alter table catalogue.plan_source enable row level security;
alter table catalogue.plan_payload enable row level security;
alter table catalogue.plan_file enable row level security;
create policy worker on catalogue.plan to sunmao_worker using (true) with check (true);
create policy worker on catalogue.plan_source to sunmao_worker using (true) with check (true);
create policy worker on catalogue.plan_payload to sunmao_worker using (true) with check (true);
create policy worker on catalogue.plan_file to sunmao_worker using (true) with check (true);

-- The deliveries of the plan's sources, and whether their time is over.
create function catalogue.aged(plan bigint) returns table (delivery_id bigint, sha256 text, everything boolean, personal boolean)
    language sql stable
    as $$
        select d.id, d.file_sha256,
            coalesce(b.day + make_interval(months => s.keep_months) <= p.as_of, false),
            coalesce(b.day + make_interval(months => s.personal_months) <= p.as_of, false)
        from catalogue.plan p join catalogue.plan_source s on s.plan_id = p.id
        join evidence.delivery d on d.source_id = s.source_id
        cross join lateral (select case when s.kept_from = 'arrival'
            then (d.arrived_at at time zone 'Asia/Shanghai')::date else d.data_date end as day) b
        where p.id = plan
    $$;

-- Payloads are as old as the last delivery that brought them.
create function catalogue.due_payloads(plan bigint) returns table (payload_id bigint, everything boolean)
    language sql stable
    as $$
        select x.payload_id, x.everything from (
            select r.payload_id, bool_and(a.everything) as everything, bool_and(a.everything or a.personal) as personal
            from catalogue.aged(plan) a join evidence.row r on r.delivery_id = a.delivery_id group by r.payload_id) x
        join evidence.payload p on p.id = x.payload_id
        where x.everything and p.erased is distinct from 'all' or x.personal and not x.everything and p.erased is null
    $$;

-- A file holds everything, so its bytes go with the first of what it holds that is due, unless another delivery of it is not.
create function catalogue.due_files(plan bigint) returns table (sha256 text)
    language sql stable
    as $$
        select f.sha256 from evidence.file f
        where f.erased_at is null and f.sha256 in (select a.sha256 from catalogue.aged(plan) a where a.everything or a.personal)
            and not exists (
                select 1 from evidence.delivery d where d.file_sha256 = f.sha256 and d.id not in (
                    select a.delivery_id from catalogue.aged(plan) a where a.everything or a.personal))
    $$;

-- Mentions that no row holds any more as they are; everything is false where only what is personal goes.
create function catalogue.due_mentions(plan bigint) returns table (mention_id bigint, everything boolean)
    language sql stable
    as $$
        select x.mention_id, x.everything from (
            select pm.mention_id, bool_and(coalesce(pp.everything, false) or p.erased is not distinct from 'all') as everything,
                bool_and(pp.payload_id is not null or p.erased is not null) as personal
            from (select distinct m.mention_id from catalogue.plan_payload q
                join resolution.payload_mention m on m.payload_id = q.payload_id where q.plan_id = plan) w
            join resolution.payload_mention pm on pm.mention_id = w.mention_id
            join evidence.payload p on p.id = pm.payload_id
            left join catalogue.plan_payload pp on pp.plan_id = plan and pp.payload_id = pm.payload_id
            group by pm.mention_id) x
        join resolution.mention m on m.id = x.mention_id
        where x.everything and m.erased is distinct from 'all'
            or x.personal and not x.everything and m.erased is null and m.fields ?| array['phone', 'legal-person']
    $$;

-- Notes in the plan what is due, and returns the digest over it.
create function catalogue.fill(plan bigint) returns text
    language sql
begin atomic
    insert into catalogue.plan_payload (plan_id, payload_id, everything)
        select plan, d.payload_id, d.everything from catalogue.due_payloads(plan) d;
    insert into catalogue.plan_file (plan_id, sha256) select plan, d.sha256 from catalogue.due_files(plan) d;
    select encode(sha256(convert_to(
        coalesce((select string_agg(payload_id || ':' || everything, ',' order by payload_id) from catalogue.plan_payload where plan_id = plan), '')
        || '|' || coalesce((select string_agg(sha256, ',' order by sha256) from catalogue.plan_file where plan_id = plan), ''),
        'UTF8')), 'hex');
end;

-- Carries a plan out. Refuses one that was carried out, whose policies are not those of the catalogue any more, or under which something
-- else would be due now. Runs as the owner, for nobody else may change evidence.
create function catalogue.erase(plan bigint, executor text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    mark constant text := U&'\2421';
begin
    perform 1 from catalogue.plan p where p.id = plan and p.executed_at is null for update;
    if not found then
        raise exception 'no plan % that waits to be carried out', plan using errcode = 'SU001';
    end if;
    if exists (
        select 1 from catalogue.plan_source s
        left join lateral (select * from catalogue.version v where v.source_id = s.source_id order by v.version desc limit 1) v on true
        where s.plan_id = plan and (v.keep_months, v.personal_months, v.kept_from)
            is distinct from (s.keep_months, s.personal_months, s.kept_from)) then
        raise exception 'the catalogue has changed since plan % was made', plan using errcode = 'SU002';
    end if;
    if exists (select * from catalogue.due_payloads(plan) except select payload_id, everything from catalogue.plan_payload where plan_id = plan)
        or exists (select payload_id, everything from catalogue.plan_payload where plan_id = plan except select * from catalogue.due_payloads(plan))
        or exists (select * from catalogue.due_files(plan) except select sha256 from catalogue.plan_file where plan_id = plan)
        or exists (select sha256 from catalogue.plan_file where plan_id = plan except select * from catalogue.due_files(plan)) then
        raise exception 'something else is due now than when plan % was made', plan using errcode = 'SU003';
    end if;

    create temporary table due_payload on commit drop as
        select q.payload_id, q.everything, p.source_id, s.personal_fields
        from catalogue.plan_payload q join evidence.payload p on p.id = q.payload_id
        join catalogue.plan_source s on s.plan_id = q.plan_id and s.source_id = p.source_id where q.plan_id = plan;
    create temporary table due_mention on commit drop as select * from catalogue.due_mentions(plan);
    analyze due_payload;
    analyze due_mention;

    insert into resolution.withheld (subject_id, source_id, field)
        select distinct l.subject_id, d.source_id, f.field from due_payload d
        join evidence.payload p on p.id = d.payload_id
        join resolution.payload_mention pm on pm.payload_id = d.payload_id
        join resolution.link l on l.mention_id = pm.mention_id and l.until_at is null and l.subject_id is not null
        cross join lateral jsonb_object_keys(p.fields) f (field)
        where d.everything or f.field = any (d.personal_fields)
        on conflict do nothing;

    -- Everything that quoted these mentions.
    create temporary table told on commit drop as
        select distinct l.subject_id from due_mention d join resolution.link l on l.mention_id = d.mention_id
        where l.subject_id is not null
        union select (c.value ->> 'subject')::bigint from due_mention d join resolution.link l on l.mention_id = d.mention_id
            cross join lateral jsonb_array_elements(l.candidates) c
        union select l.subject_id from due_payload d join resolution.payload_mention pm on pm.payload_id = d.payload_id
            join resolution.link l on l.mention_id = pm.mention_id and l.until_at is null where l.subject_id is not null;
    analyze told;
    insert into resolution.dirty (subject_id) select t.subject_id from told t on conflict do nothing;

    -- Ids whose key is gone are stood for by another mention of the cluster: one that founds it, and loses nothing, before others.
    insert into resolution.identity_heir (subject_id, anchor_key)
        select l.subject_id, (array_agg(encode(m.hash, 'hex') order by o.kind in ('register', 'buildings') desc,
            exists (select 1 from due_mention d where d.mention_id = m.id), m.hash))[1]
        from (select distinct l.subject_id from due_mention d join resolution.link l on l.mention_id = d.mention_id and l.until_at is null
            where d.everything and l.subject_id is not null) s
        join resolution.link l on l.subject_id = s.subject_id and l.until_at is null
        join resolution.mention m on m.id = l.mention_id and m.erased is distinct from 'all'
        join evidence.source o on o.id = m.source_id
        where not exists (select 1 from due_mention d where d.mention_id = m.id and d.everything)
        group by l.subject_id
        having not bool_or(exists (
            select 1 from resolution.anchor a where a.id = l.subject_id and a.anchor_key = encode(m.hash, 'hex')));

    update resolution.link l set scrubbed = true, reasons = '[]', candidates = coalesce((
            select jsonb_agg(c.value || '{"reasons": []}' order by c.ordinality)
            from jsonb_array_elements(l.candidates) with ordinality c), '[]')
        where l.mention_id in (select d.mention_id from due_mention d) or l.subject_id in (select t.subject_id from told t)
            or exists (select 1 from jsonb_array_elements(l.candidates) c
                where (c.value ->> 'subject')::bigint in (select t.subject_id from told t));

    update evidence.issue i set found = mark from due_payload d
        join evidence.row r on r.payload_id = d.payload_id
        where i.delivery_id = r.delivery_id and i.sheet = r.sheet and i.row_number = r.row_number
            and (d.everything or i.field is null or i.field = any (d.personal_fields));
    -- What a column without meaning holds may be of a person; so may a number in a free text.
    update evidence.payload p set erased = 'personal', fields = coalesce((
            select jsonb_object_agg(f.key, case when f.key in ('remark', 'content', 'outcome')
                then regexp_replace(f.value, '(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])', mark, 'g') else f.value end)
            from jsonb_each_text(p.fields) f where f.key <> all (d.personal_fields)), '{}'),
        cells = array(
            select case when c.text = '' then ''
                when l.mapping -> 'columns' ->> l.headers[c.n] is null or l.mapping -> 'columns' ->> l.headers[c.n] = any (d.personal_fields)
                    then mark
                when l.mapping -> 'columns' ->> l.headers[c.n] in ('remark', 'content', 'outcome')
                    then regexp_replace(c.text, '(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])', mark, 'g')
                else c.text end
            from unnest(p.cells) with ordinality c (text, n) order by c.n)
        from due_payload d, evidence.layout l where d.payload_id = p.id and not d.everything and l.id = p.layout_id;
    update evidence.payload p set erased = 'all', fields = '{}',
            cells = array(select case when c.text = '' then '' else mark end from unnest(p.cells) with ordinality c (text, n) order by c.n)
        from due_payload d where d.payload_id = p.id and d.everything;

    create temporary table thinned on commit drop as
        select distinct r.delivery_id, d.everything from due_payload d join evidence.row r on r.payload_id = d.payload_id;
    update evidence.row r set kind = 'erased' from due_payload d where d.payload_id = r.payload_id and d.everything;
    -- A list that lacks some of its rows says nothing any more by not naming somebody.
    update evidence.delivery d set full_snapshot = false from thinned t where t.delivery_id = d.id and t.everything;
    update evidence.delivery d set notes = '[]' from catalogue.plan_file f where f.plan_id = plan and f.sha256 = d.file_sha256;
    insert into evidence.delivery_event (delivery_id, event, by_person, why)
        select t.delivery_id, 'erased', executor, 'plan ' || plan from (select distinct delivery_id from thinned) t order by 1;
    delete from evidence.file_chunk c using catalogue.plan_file f where f.plan_id = plan and f.sha256 = c.sha256;
    update evidence.file c set erased_at = now() from catalogue.plan_file f where f.plan_id = plan and f.sha256 = c.sha256;

    update resolution.mention m set erased = case when d.everything then 'all' else 'personal' end,
            fields = case when d.everything then '{}' else m.fields - array['phone', 'legal-person'] end
        from due_mention d where d.mention_id = m.id;
    update catalogue.plan p set executed_by = executor, executed_at = now() where p.id = plan;
end
$$;
revoke execute on function catalogue.erase from public;
grant execute on function catalogue.erase to sunmao_worker;
