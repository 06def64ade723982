-- How a person signs in: the life of passwords, locks that outlive a restart, second factors, tokens of programs, sessions.
-- All of it is the worker's; the web role asks the functions below about one person, one session or one token.

alter table access.person alter column role drop not null;
alter table access.person
    -- Whoever has a one-time password changes it before anything else.
    add column must_change         boolean     not null default false,
    -- The demonstration's accounts: nothing expires.
    add column demonstration       boolean     not null default false,
    add column password_changed_at timestamptz not null default now(),
    add column last_signed_in      timestamptz;

-- The last day on which it holds; null without an end.
alter table access.person_grant add column expires_on date;

create table access.password_history (
    person_id     bigint      not null references access.person,
    at            timestamptz not null default now(),
    password_hash text        not null,
    primary key (person_id, at)
);

-- By name, whether or not there is such an account: an answer or its time must not tell.
create table access.sign_in_failure (
    username     text        primary key,
    failures     int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);
create index on access.sign_in_failure (last_at);

create table access.second_factor (
    person_id   bigint      primary key references access.person,
    -- AES-256-GCM under a key that is not in the database.
    secret      bytea       not null,
    since       timestamptz not null default now(),
    -- The newest step of 30 s whose code was taken: each is taken once.
    last_step   bigint      not null
);

create table access.recovery_code (
    person_id bigint      not null references access.person,
    code_hash bytea       not null,
    used_at   timestamptz,
    primary key (person_id, code_hash)
);

create table access.token (
    id             bigint      generated always as identity primary key,
    person_id      bigint      not null references access.person,
    name           text        not null check (name <> ''),
    scope          text        not null check (scope in ('read', 'intake', 'full')),
    token_hash     bytea       not null unique,
    created_at     timestamptz not null default now(),
    expires_at     timestamptz not null,
    last_used_at   timestamptz,
    last_used_from text        not null default '',
    revoked_at     timestamptz
);
create index on access.token (person_id);

create table access.session (
    id         bigint      generated always as identity primary key,
    person_id  bigint      not null references access.person,
    key_hash   bytea       not null unique,
    since      timestamptz not null default now(),
    last_seen  timestamptz not null default now(),
    address    text        not null,
    agent      text        not null,
    ended_at   timestamptz
);
create index on access.session (person_id);

do $$
declare
    made text;
begin
    foreach made in array array['password_history', 'sign_in_failure', 'second_factor', 'recovery_code', 'token', 'session'] loop
        execute format('alter table access.%I enable row level security', made);
        execute format('create policy worker on access.%I to sunmao_worker using (true) with check (true)', made);
    end loop;
end
$$;

-- Grants that have run out open nothing, and administrators' open nothing at all.
create or replace view access.reader as
select p.id, p.username, p.display_name, p.role,
       coalesce(array_agg(g.scope_kind || ':' || g.scope_ref order by g.scope_kind, g.scope_ref)
                filter (where g.person_id is not null), '{}') as grants
from access.person p
left join access.person_grant g on g.person_id = p.id
    and (g.expires_on is null or g.expires_on >= (now() at time zone 'Asia/Shanghai')::date)
    and coalesce(p.role, '') not in ('system', 'security', 'auditor')
where not p.disabled
group by p.id;

-- A reader with what decides whether the way in has come to its end.
create view access.standing as
select r.*, p.must_change, p.demonstration, p.password_changed_at,
       exists (select from access.second_factor f where f.person_id = r.id) as second_factor
from access.reader r
join access.person p on p.id = r.id;

create function access.find_standing(person bigint) returns setof access.standing
    language sql stable security definer set search_path = pg_catalog
as $$
    select * from access.standing where id = person
$$;

-- The open session of this key, and whether its last look is to be written down again.
create function access.find_session(key bytea, idle interval, longest interval)
    returns table (session_id bigint, person_id bigint, unseen boolean)
    language sql stable security definer set search_path = pg_catalog
as $$
    select s.id, s.person_id, s.last_seen < now() - interval '1 minute'
    from access.session s
    where s.key_hash = key and s.ended_at is null and s.last_seen > now() - idle and s.since > now() - longest
$$;

-- A token that holds, and whether its last use is to be written down again.
create function access.find_token(hash bytea)
    returns table (token_id bigint, person_id bigint, username text, scope text, unseen boolean)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.id, t.person_id, p.username, t.scope, t.last_used_at is null or t.last_used_at < now() - interval '1 minute'
    from access.token t join access.person p on p.id = t.person_id
    where t.token_hash = hash and t.revoked_at is null and t.expires_at > now() and not p.disabled
$$;

revoke execute on function access.find_standing, access.find_session, access.find_token from public;
grant execute on function access.find_standing, access.find_session, access.find_token to sunmao_web, sunmao_worker;
