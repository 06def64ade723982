-- Matters: whatever has a life cycle. What kinds there are, which states they have and who may do what is declared in the program; here stands what
-- became of each, and who may see it.
create schema matters;

-- Who sees matters of a kind, as the kind declares it; written anew when a server starts.
create table matters.sight (
    kind     text not null,
    role     text not null,
    -- all: every one. party: those put to one's unit or oneself. street: those of one's streets. own: those of one's enterprise, or opened by oneself.
    sight    text not null check (sight in ('all', 'party', 'street', 'own')),
    -- Up to where events are told: 0 to everybody who sees the matter, 1 to those who handle it, 2 in confidence.
    audience int  not null check (audience between 0 and 2),
    primary key (kind, role, sight)
);
call scope.publish('matters.sight');

-- The last number of a kind in a year. Counted within the transaction that opens a matter, so that none is left out.
create table matters.serial (
    kind text not null,
    year int  not null,
    last int  not null,
    primary key (kind, year)
);
alter table matters.serial enable row level security;
create policy worker on matters.serial to sunmao_worker using (true) with check (true);

create table matters.matter (
    id             bigint generated always as identity primary key,
    kind           text        not null,
    number         text        not null unique,
    title          text        not null check (length(title) between 1 and 200),
    state          text        not null,
    -- When it came into this state.
    since          timestamptz not null default now(),
    ended          boolean     not null default false,
    street_code    text,
    lead_unit      text        references access.unit,
    -- Every unit that has a part in it, the leading one too; and persons who have one by themselves.
    units          text[]      not null default '{}',
    people         text[]      not null default '{}',
    -- The enterprises whose own matter it is: they may follow it.
    enterprise_ids bigint[]    not null default '{}',
    fields         jsonb       not null default '{}',
    opened_at      timestamptz not null default now(),
    opened_by      text        not null,
    -- The last day of this state by the rules; null where it has none.
    due_on         date,
    -- Since when the clock stands still, and how many working days were left then.
    paused_on      date,
    left_days      int,
    -- 0, or how often it was told that it is overdue in this state.
    overdue        int         not null default 0,
    -- The matter that it goes on with.
    merged_into    bigint      references matters.matter,
    -- Counted up with every word: two who look at the same state cannot both act.
    moves          int         not null default 0,
    -- Number, title and what the fields say in words, for searching.
    words          text        not null,
    changed_at     timestamptz not null default now(),
    check ((paused_on is null) = (left_days is null)),
    check (merged_into <> id),
    check (not ended or due_on is null and paused_on is null)
);
create index on matters.matter (kind, ended, due_on, id);
create index on matters.matter (kind, id);
create index on matters.matter (due_on, id) where not ended and merged_into is null;
create index on matters.matter using gin (units);
create index on matters.matter using gin (people);
create index on matters.matter using gin (enterprise_ids);
create index on matters.matter (merged_into) where merged_into is not null;
create index on matters.matter using gin (words gin_trgm_ops);

-- What a matter is about, and what it hangs together with. Subjects by their ids, which the ledger resolves; never rewritten.
create table matters.reference (
    matter_id bigint      not null references matters.matter,
    role      text        not null check (role ~ '^[a-z][a-z-]{1,39}$'),
    kind      text        not null check (kind in ('enterprise', 'building', 'unit', 'matter', 'activity', 'policy', 'visit')),
    ref       text        not null check (length(ref) between 1 and 60),
    at        timestamptz not null default now(),
    by_person text        not null,
    primary key (matter_id, role, kind, ref)
);
create index on matters.reference (kind, ref);

-- Append-only: everything that happened to a matter.
create table matters.event (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references matters.matter,
    event     text        not null check (event ~ '^[a-z][a-z-]{1,39}$'),
    at        timestamptz not null default now(),
    -- Null for the clock.
    by_person text,
    by_role   text,
    unit      text        references access.unit,
    state     text        not null,
    why       text        not null default '' check (length(why) <= 4000),
    audience  int         not null check (audience between 0 and 2),
    facts     jsonb       not null default '{}'
);
create index on matters.event (matter_id, id);
create index on matters.event (at);

-- The part that a unit has in a matter, with a clock of its own.
create table matters.part (
    id             bigint generated always as identity primary key,
    matter_id      bigint      not null references matters.matter,
    unit           text        not null references access.unit,
    lead           boolean     not null,
    state          text        not null default 'asked' check (state in ('asked', 'accepted', 'returned', 'answered', 'released')),
    asked_at       timestamptz not null default now(),
    due_on         date,
    answer         text        not null default '' check (length(answer) <= 8000),
    why            text        not null default '' check (length(why) <= 1000),
    suggested_unit text        references access.unit,
    changed_at     timestamptz not null default now(),
    check ((state = 'answered') = (answer <> '')),
    check (state <> 'returned' or why <> '')
);
create unique index one_part_of_a_unit on matters.part (matter_id, unit) where state not in ('returned', 'released');
create unique index one_lead on matters.part (matter_id) where lead and state not in ('returned', 'released');
create index on matters.part (unit, state);

-- What was promised, and until when.
create table matters.promise (
    id         bigint generated always as identity primary key,
    matter_id  bigint      not null references matters.matter,
    what       text        not null check (length(what) between 1 and 500),
    unit       text        references access.unit,
    due_on     date        not null,
    state      text        not null default 'open' check (state in ('open', 'kept', 'broken', 'withdrawn')),
    why        text        not null default '' check (length(why) <= 1000),
    made_by    text        not null,
    made_at    timestamptz not null default now(),
    closed_by  text,
    closed_at  timestamptz,
    check ((state = 'open') = (closed_at is null)),
    check (state <> 'withdrawn' or why <> '')
);
create index on matters.promise (due_on, id) where state = 'open';
create index on matters.promise (matter_id);

revoke update, delete, truncate on matters.event from sunmao_worker;
revoke delete, truncate on matters.matter, matters.part, matters.promise, matters.serial from sunmao_worker;

-- The kinds of which the reader sees so much.
create function matters.kinds(asked text) returns text[]
    language sql stable parallel safe
    return (select coalesce(array_agg(s.kind), '{}') from matters.sight s where s.sight = asked and s.role = access.own_role());

-- The kinds whose events the reader is told up to this audience.
create function matters.told(asked int) returns text[]
    language sql stable parallel safe
    return (select coalesce(array_agg(distinct s.kind), '{}') from matters.sight s where s.audience >= asked and s.role = access.own_role());

-- Each list is made once for a query.
call scope.protect('matters.matter', $$
    kind = any ((select matters.kinds('all'))::text[]) and (select scope.district())
    or kind = any ((select matters.kinds('party'))::text[])
        and (units && (select access.own_units()) or people @> (select array[scope.person()]))
    or kind = any ((select matters.kinds('street'))::text[]) and street_code = any ((select scope.regions())::text[])
    or kind = any ((select matters.kinds('own'))::text[])
        and (enterprise_ids && (select scope.enterprises()) or opened_by = (select scope.person()))$$);
call scope.protect('matters.event', $$exists (select 1 from matters.matter m where m.id = matter_id
    and (audience = 0 or audience = 1 and m.kind = any ((select matters.told(1))::text[]) or m.kind = any ((select matters.told(2))::text[])))$$);
call scope.protect('matters.reference', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('matters.promise', 'exists (select 1 from matters.matter m where m.id = matter_id)');
-- What a unit answers is for the matter's answer; those who asked read that.
call scope.protect('matters.part', 'exists (select 1 from matters.matter m where m.id = matter_id and m.kind = any ((select matters.told(1))::text[]))');

-- The matters whose words hold this, of kinds of which the reader sees some: LIKE never reaches an index through row-level security. What is made of the ids reads them under it.
create function matters.with_words(asked text) returns setof bigint
    language sql stable security definer rows 500 set search_path = pg_catalog, public
    as $$
        select m.id from matters.matter m
        where m.kind = any (array(select s.kind from matters.sight s where s.role = access.own_role())) and m.words ilike '%' || replace(replace(replace(asked, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    $$;
