-- Where sources disagree: what holds now, and what is kept of it.
create schema conflicts;

-- Kept, for it cannot be derived: since when a conflict is known, under which number, and what it said when it was last seen.
create table conflicts.ledger (
    id            bigint generated always as identity primary key,
    kind          text        not null check (kind ~ '^[a-z][a-z-]{2,39}$'),
    subject_id    bigint      not null references resolution.identity,
    -- What of the subject it is about, such as a unit's id; empty for the subject itself.
    what          text        not null,
    first_seen    timestamptz not null default now(),
    changed_at    timestamptz not null default now(),
    -- Whether it held when conclusions were last derived.
    holds         boolean     not null default true,
    fingerprint   text        not null,
    sides         jsonb       not null,
    taxed         boolean     not null,
    sources       text[]      not null,
    building_ids  bigint[]    not null,
    street_codes  text[]      not null,
    enterprise_id bigint,
    -- How often a person did something about it, or it changed: two who look at the same state cannot both act.
    moves         int         not null default 0,
    unique (kind, subject_id, what)
);

-- Conclusions: the conflicts that hold.
create table conflicts.conflict (
    id            bigint  primary key references conflicts.ledger,
    kind          text    not null,
    version       int     not null,
    subject_kind  text    not null check (subject_kind in ('building', 'enterprise')),
    subject_id    bigint  not null references resolution.identity,
    what          text    not null,
    severity      text    not null check (severity in ('high', 'middle', 'low')),
    taxed         boolean not null,
    -- Source that is likely wrong; its department is asked. Null where no source can be told.
    owner         text,
    sources       text[]  not null,
    building_id   bigint,
    street_code   text,
    enterprise_id bigint,
    building_ids  bigint[] not null,
    street_codes  text[]   not null,
    -- By how much the sources differ: fen or square metres, as the kind has it.
    size          numeric,
    fingerprint   text    not null,
    sides         jsonb   not null,
    unique (kind, subject_id, what)
);
create index on conflicts.conflict (subject_id);
create index on conflicts.conflict (building_id);
create index on conflicts.conflict (enterprise_id);

-- Which version of each kind the conclusions follow; another version looks at every file again.
create table conflicts.kind_version (
    kind    text primary key,
    version int  not null
);

-- Append-only: when it began to hold, said something else, ceased to hold and why.
create table conflicts.event (
    id          bigint generated always as identity primary key,
    conflict_id bigint      not null references conflicts.ledger,
    event       text        not null check (event in ('opened', 'changed', 'closed', 'reopened')),
    at          timestamptz not null default now(),
    cause       text        check (cause in ('answered', 'ruled', 'corrected', 'withdrawn', 'gone', 'derived')),
    delivery_id bigint      references evidence.delivery,
    sides       jsonb       not null,
    check ((event = 'closed') = (cause is not null))
);
create index on conflicts.event (conflict_id, id);

-- Append-only: what persons decided. A ruling and an acceptance hold until they are undone; an acceptance, as long as the sides say what
-- they said when it was given.
create table conflicts.word (
    id          bigint generated always as identity primary key,
    conflict_id bigint      not null references conflicts.ledger,
    word        text        not null check (word in ('ruled', 'accepted', 'undone')),
    fingerprint text        not null,
    attribute   text,
    value       text,
    delivery_id bigint      references evidence.delivery,
    undoes      bigint      unique references conflicts.word,
    by_person   text        not null,
    at          timestamptz not null default now(),
    why         text        not null check (length(why) between 1 and 1000),
    check ((word = 'undone') = (undoes is not null)),
    check ((word = 'ruled') = (delivery_id is not null))
);
create index on conflicts.word (conflict_id, id);

-- Correction requests (校核) to the department of a source.
create table conflicts.request (
    id          bigint generated always as identity primary key,
    conflict_id bigint      not null references conflicts.ledger,
    source      text        not null references evidence.source (code),
    fingerprint text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null default now(),
    due_on      date        not null,
    message     text        not null default '' check (length(message) <= 1000),
    state       text        not null default 'open' check (state in ('open', 'corrected', 'stands', 'returned', 'settled')),
    answered_by text,
    answered_at timestamptz,
    value       text        check (length(value) <= 300),
    reason      text        check (length(reason) <= 1000),
    delivery_id bigint      references evidence.delivery,
    check ((state = 'open') = (answered_at is null)),
    check (state not in ('stands', 'returned') or length(reason) > 0),
    check (state <> 'corrected' or length(value) > 0)
);
create index on conflicts.request (conflict_id, id);
create unique index request_open on conflicts.request (conflict_id) where state = 'open';
create index on conflicts.request (source, due_on) where state = 'open';

revoke update, delete, truncate on conflicts.event, conflicts.word from sunmao_worker;
revoke delete, truncate on conflicts.ledger, conflicts.request from sunmao_worker;

-- The whole district sees everything, but a department with sources of its own only what these say; others what concerns their streets,
-- buildings and enterprises. That a firm is taxed is a secret of the taxpayer.
create function conflicts.sees(taxed boolean, sources text[], building_ids bigint[], street_codes text[], enterprise_id bigint)
    returns boolean
    language sql stable parallel safe
    return (not taxed or scope.tax() in ('exact', 'bands')) and case when scope.district()
        then cardinality(scope.sources()) = 0 or sources && scope.sources()
        else building_ids && scope.buildings() or street_codes && scope.regions()
            or coalesce(enterprise_id = any (scope.enterprises()), false) end;

call scope.protect('conflicts.ledger', 'conflicts.sees(taxed, sources, building_ids, street_codes, enterprise_id)');
call scope.protect('conflicts.conflict', 'conflicts.sees(taxed, sources, building_ids, street_codes, enterprise_id)');
call scope.protect('conflicts.event', 'exists (select 1 from conflicts.ledger l where l.id = conflict_id)');
call scope.protect('conflicts.word', 'exists (select 1 from conflicts.ledger l where l.id = conflict_id)');
call scope.protect('conflicts.request', 'exists (select 1 from conflicts.ledger l where l.id = conflict_id)');
call scope.publish('conflicts.kind_version');

-- One row per conflict that holds, with what became of it: accepted as it stands, asked of a department, answered, or open.
create view conflicts.board with (security_invoker = true) as
    select c.*, l.first_seen, l.changed_at, l.moves,
        case
            when r.state = 'open' then 'asked'
            when a.id is not null then 'accepted'
            when r.fingerprint = c.fingerprint and r.state = 'stands' then 'stands'
            when r.fingerprint = c.fingerprint and r.state = 'returned' then 'returned'
            when r.fingerprint = c.fingerprint and r.state = 'corrected' then 'corrected'
            else 'open' end as state,
        r.id as request_id, r.source as asked_source, r.due_on, r.state as request_state
    from conflicts.conflict c
    join conflicts.ledger l on l.id = c.id
    left join lateral (
        select r.id, r.source, r.due_on, r.state, r.fingerprint from conflicts.request r where r.conflict_id = c.id
        order by r.id desc limit 1) r on true
    left join lateral (
        select w.id from conflicts.word w where w.conflict_id = c.id and w.word = 'accepted' and w.fingerprint = c.fingerprint
            and not exists (select 1 from conflicts.word u where u.undoes = w.id) order by w.id desc limit 1) a on true;
grant select on conflicts.board to sunmao_web, sunmao_worker;

-- Files say from now on which other sources say the same, which conflicts are found by: all are derived again with the next delivery.
insert into resolution.dirty (subject_id)
select id from places.building union select id from enterprises.enterprise
on conflict do nothing;
