-- What somebody should look at before it is too late: found by declared rules, day by day, and what became of it.
create schema warnings;

-- Kept, for it hangs on the days on which it was looked at: since when a warning holds, how far it has gone, and who deals with it.
create table warnings.warning (
    id            bigint generated always as identity primary key,
    rule          text    not null check (rule ~ '^[a-z][a-z-]{2,39}$'),
    version       int     not null,
    subject_kind  text    not null check (subject_kind in ('building', 'enterprise', 'source')),
    -- An identity, or the id of a source.
    subject_id    bigint  not null,
    -- What of the subject it is about, such as a unit; empty for the subject itself.
    what          text    not null default '',
    -- 1, 2 or 3: the higher, the more pressing.
    level         int     not null check (level between 1 and 3),
    -- Who deals with it: the steward of the street, a department, the district office.
    owner         text    not null check (owner in ('steward', 'department', 'office')),
    taxed         boolean not null,
    sources       text[]   not null,
    building_id   bigint,
    enterprise_id bigint,
    building_ids  bigint[] not null,
    street_codes  text[]   not null,
    facts         jsonb   not null,
    first_on      date    not null,
    seen_on       date    not null,
    holds         boolean not null default true,
    ended_on      date,
    state         text    not null default 'open' check (state in ('open', 'taken', 'postponed', 'done', 'dismissed')),
    taken_by      text,
    until_on      date,
    -- Counted up with every word and every change of level: two who look at the same state cannot both act.
    moves         int     not null default 0,
    unique (rule, subject_kind, subject_id, what),
    check (holds = (ended_on is null)),
    check ((state = 'postponed') = (until_on is not null)),
    check (state <> 'taken' or taken_by is not null)
);
create index on warnings.warning (building_id) where holds;
create index on warnings.warning (enterprise_id) where holds;
create index on warnings.warning (level desc, first_on, id) where holds;

-- Append-only: what the rules found, and what persons said.
create table warnings.event (
    id         bigint generated always as identity primary key,
    warning_id bigint      not null references warnings.warning,
    event      text        not null check (event in ('found', 'worse', 'better', 'ended', 'again', 'taken', 'note', 'postponed', 'done', 'dismissed', 'reopened')),
    at         timestamptz not null default now(),
    on_day     date        not null,
    level      int         not null,
    facts      jsonb       not null,
    by_person  text,
    note       text        not null default '' check (length(note) <= 1000),
    until_on   date,
    check ((event in ('found', 'worse', 'better', 'ended', 'again')) = (by_person is null)),
    check (event not in ('note', 'dismissed') or length(note) > 0)
);
create index on warnings.event (warning_id, id);

-- The days that were looked at, the newest of which counts.
create table warnings.look (
    on_day date        primary key,
    at     timestamptz not null default now(),
    rules  int         not null,
    found  int         not null
);

revoke update, delete, truncate on warnings.event from sunmao_worker;
revoke delete, truncate on warnings.warning from sunmao_worker;

-- As with conflicts: the whole district sees everything, but a department with sources of its own only what these say; others what concerns their
-- streets, buildings and enterprises. What follows from tax is a secret of the taxpayer.
create function warnings.sees(taxed boolean, sources text[], building_ids bigint[], street_codes text[], enterprise_id bigint)
    returns boolean
    language sql stable parallel safe
    return (not taxed or scope.tax() in ('exact', 'bands')) and case when scope.district()
        then cardinality(scope.sources()) = 0 or cardinality(sources) = 0 or sources && scope.sources()
        else building_ids && scope.buildings() or street_codes && scope.regions()
            or coalesce(enterprise_id = any (scope.enterprises()), false) end;

call scope.protect('warnings.warning', 'warnings.sees(taxed, sources, building_ids, street_codes, enterprise_id)');
call scope.protect('warnings.event', 'exists (select 1 from warnings.warning w where w.id = warning_id)');
call scope.publish('warnings.look');
