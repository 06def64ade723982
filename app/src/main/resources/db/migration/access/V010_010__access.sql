-- People, what is opened to them, and the record of who did what.
-- The web role never reads these tables: it asks the two functions below, so that no query of a page can list password hashes.

create schema access;

create table access.person (
    id            bigint generated always as identity primary key,
    username      text        not null unique check (username = lower(username) and username ~ '^[a-z0-9._-]{1,64}$'),
    display_name  text        not null check (display_name <> ''),
    role          text        not null check (role in ('office', 'steward', 'manager', 'enterprise', 'department', 'investment',
                                                       'member', 'council', 'leader')),
    password_hash text        not null,
    disabled      boolean     not null default false,
    created_at    timestamptz not null default now()
);

create table access.person_grant (
    person_id  bigint      not null references access.person,
    scope_kind text        not null check (scope_kind in ('district', 'region', 'building', 'enterprise', 'source')),
    scope_ref  text        not null default '',
    granted_at timestamptz not null default now(),
    granted_by text        not null,
    primary key (person_id, scope_kind, scope_ref),
    check ((scope_kind = 'district') = (scope_ref = '')),
    check (scope_kind not in ('building', 'enterprise') or scope_ref ~ '^[0-9]{1,18}$')
);

-- No key to access.person: a line outlives the account, and a failed sign-in has none.
create table access.audit (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default now(),
    person_id   bigint,
    username    text        not null,
    role        text        not null,
    action      text        not null,
    object_kind text        not null,
    object_id   text        not null,
    detail      jsonb       not null,
    remote      text        not null
);
create index on access.audit (object_kind, object_id, at);
create index on access.audit (username, at);

alter table access.person enable row level security;
alter table access.person_grant enable row level security;
alter table access.audit enable row level security;
create policy worker on access.person to sunmao_worker using (true) with check (true);
create policy worker on access.person_grant to sunmao_worker using (true) with check (true);
create policy worker_adds on access.audit for insert to sunmao_worker with check (true);
create policy worker_reads on access.audit for select to sunmao_worker using (true);
create policy web_adds on access.audit for insert to sunmao_web with check (true);

-- The record only grows.
revoke update, delete, truncate on access.audit from sunmao_worker;
grant insert on access.audit to sunmao_web;

-- A person with what is opened to them as 'kind:reference'; no password.
create view access.reader as
select p.id, p.username, p.display_name, p.role,
       coalesce(array_agg(g.scope_kind || ':' || g.scope_ref order by g.scope_kind, g.scope_ref)
                filter (where g.person_id is not null), '{}') as grants
from access.person p
left join access.person_grant g on g.person_id = p.id
where not p.disabled
group by p.id;

create function access.find_reader(person bigint) returns setof access.reader
    language sql stable security definer set search_path = pg_catalog
as $$
    select * from access.reader where id = person
$$;

create function access.find_password_hash(account text) returns table (person_id bigint, password_hash text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select p.id, p.password_hash from access.person p where p.username = account and not p.disabled
$$;

revoke execute on function access.find_reader, access.find_password_hash from public;
grant execute on function access.find_reader, access.find_password_hash to sunmao_web, sunmao_worker;
