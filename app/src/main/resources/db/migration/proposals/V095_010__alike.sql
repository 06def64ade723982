-- What matters of any kind are about, as pairs of characters and as notions, to find those that are alike; also what is kept of the time before there were matters, under
-- the kind "past-…". It was of requests alone before.
create table matters.likeness (
    kind   text   not null,
    ref    bigint not null,
    tokens text[] not null,
    -- What the tokens weigh together.
    weight float8 not null,
    primary key (kind, ref)
);
create index on matters.likeness using gin (tokens);
alter table matters.likeness enable row level security;
create policy worker on matters.likeness to sunmao_worker using (true) with check (true);

insert into matters.likeness (kind, ref, tokens, weight)
select 'request', l.matter_id, l.tokens, (select coalesce(sum(case when t like '#%' then 4 else 1 end), 0) from unnest(l.tokens) t) from requests.likeness l;
drop function requests.alike(text[], int);
drop table requests.likeness;

-- Of the newest that share any of these with what is asked those that share most, of whosever sight: what they share, which whoever asks said, and how much they say
-- besides, but not what. What is made of the ids reads them under the reader's own sight. An index of arrays is not reached through row-level security.
create function matters.alike(kinds text[], asked text[], most int) returns table (kind text, ref bigint, shared text[], weight float8)
    language sql stable security definer rows 200 set search_path = pg_catalog
    as $$
        select near.kind, near.ref, array_agg(t.token), near.weight
        from (select l.kind, l.ref, l.tokens, l.weight from matters.likeness l where l.tokens && asked and l.kind = any (kinds)
                and exists (select 1 from matters.sight s where s.role = access.own_role() and l.kind in (s.kind, 'past-' || s.kind))
            order by l.ref desc limit 2000) near
        cross join lateral unnest(near.tokens) t (token)
        where t.token in (select a from unnest(asked) a)
        group by near.kind, near.ref, near.weight
        order by count(*) desc, near.ref desc limit least(most, 500)
    $$;
revoke execute on function matters.alike from public;
grant execute on function matters.alike to sunmao_web;
