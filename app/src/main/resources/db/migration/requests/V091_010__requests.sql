-- Requests: where each came from, the code with which somebody without an account follows it, and how to reach whoever asked. The request itself is a
-- matter and stands in matters.matter.
create schema requests;

create table requests.origin (
    matter_id    bigint      primary key references matters.matter,
    -- door: asked without an account. visit: wished at a visit. hotline: a work order of 12345.
    way          text        not null check (way in ('door', 'visit', 'hotline')),
    -- What whoever asked calls enterprise and place; nobody has verified it.
    firm_said    text        not null default '' check (length(firm_said) <= 120),
    place_said   text        not null default '' check (length(place_said) <= 200),
    wish_id      bigint      unique,
    visit_id     bigint,
    -- Of a work order: its number, when it was taken, to whom and until when it says it was put.
    order_number text        unique check (length(order_number) between 1 and 60),
    told_at      timestamp,
    unit_said    text        not null default '' check (length(unit_said) <= 120),
    due_said     date,
    at           timestamptz not null default now(),
    check ((way = 'visit') = (wish_id is not null)),
    check ((way = 'hotline') = (order_number is not null))
);

-- The hash of the code, never the code, and the key of the form that was sent: a form that is sent twice is one request.
create table requests.code (
    matter_id bigint not null unique references requests.origin,
    hash      bytea  primary key check (length(hash) = 32),
    form_key  uuid   not null unique
);

-- How to reach whoever asked; forgotten half a year after the request has ended.
create table requests.contact (
    matter_id bigint primary key references requests.origin,
    name      text   not null default '' check (length(name) <= 60),
    phone     text   not null check (length(phone) between 5 and 30)
);

-- Of whoever handles the matter, not of whoever asked.
call scope.protect('requests.origin', 'exists (select 1 from matters.matter m where m.id = matter_id and m.kind = any ((select matters.told(1))::text[]))');
-- The office and the unit that leads may have to call.
call scope.protect('requests.contact', $$exists (select 1 from matters.matter m where m.id = matter_id
    and ((select access.own_role()) = 'office' or m.lead_unit = any ((select access.own_units())::text[])))$$);
alter table requests.code enable row level security;
create policy worker on requests.code to sunmao_worker using (true) with check (true);

-- Whoever holds a code reads as the enterprise that opened this one matter. No account can be called so: names of accounts have no colon.
create or replace function matters.kinds(asked text) returns text[]
    language sql stable parallel safe
    return (select coalesce(array_agg(distinct s.kind), '{}') from matters.sight s where s.sight = asked
        and (s.role = access.own_role() or asked = 'own' and s.role = 'enterprise' and scope.person() like 'code:%'));

-- What a request is about, as pairs of characters and as notions, to find those that are alike.
create table requests.likeness (
    matter_id bigint primary key references matters.matter,
    tokens    text[] not null
);
create index on requests.likeness using gin (tokens);
alter table requests.likeness enable row level security;
create policy worker on requests.likeness to sunmao_worker using (true) with check (true);

-- Of the newest requests that share any of these with what is asked those that share most, of whosever sight: what they share, which whoever asks said, and how much
-- they say besides, but not what. What is made of the ids reads them under the reader's own sight. An index of arrays is not reached through row-level security.
create function requests.alike(asked text[], most int) returns table (matter_id bigint, shared text[], pairs int, notions int)
    language sql stable security definer rows 200 set search_path = pg_catalog
    as $$
        select near.matter_id, near.shared, near.pairs, near.notions from (
            select l.matter_id, array(select t from unnest(l.tokens) t where t = any (asked)) as shared,
                (select count(*) from unnest(l.tokens) t where t not like '#%')::int as pairs, (select count(*) from unnest(l.tokens) t where t like '#%')::int as notions
            from (select k.matter_id, k.tokens from requests.likeness k where k.tokens && asked
                and exists (select 1 from matters.sight s where s.role = access.own_role() and s.kind = 'request')
                order by k.matter_id desc limit 1000) l) near
        order by cardinality(near.shared) desc, near.matter_id desc limit least(most, 500)
    $$;
revoke execute on function requests.alike from public;
grant execute on function requests.alike to sunmao_web;

-- A row of a file of work orders that could not be taken in, kept as it came until somebody has seen to it.
create table requests.left_row (
    id        bigint      generated always as identity primary key,
    file_name text        not null check (length(file_name) between 1 and 200),
    sheet     text        not null default '',
    row_no    int         not null,
    cells     jsonb       not null,
    column_name text      not null,
    found     text        not null,
    expected  text        not null,
    by_person text        not null,
    at        timestamptz not null default now(),
    done_at   timestamptz,
    done_by   text,
    check ((done_at is null) = (done_by is null))
);
create index on requests.left_row (id) where done_at is null;
call scope.protect('requests.left_row', $$(select access.own_role()) = 'office'$$);

-- A promise whose day has passed is told of once.
alter table matters.promise add column passed_at timestamptz;
