-- Which subject a row speaks of: mentions, the identity ledger, the journal of links, and what persons decided.
create schema resolution;

-- A source plus the identifying fields as that source writes them. A thousand rows that say the same are one mention.
create table resolution.mention (
    id         bigint generated always as identity primary key,
    source_id  int         not null references evidence.source,
    kind       text        not null check (kind in ('enterprise', 'building')),
    hash       bytea       not null unique,
    fields     jsonb       not null,
    first_seen timestamptz not null default now()
);
create index on resolution.mention (kind, source_id);

create table resolution.payload_mention (
    payload_id bigint not null references evidence.payload,
    kind       text   not null check (kind in ('enterprise', 'building')),
    mention_id bigint not null references resolution.mention,
    primary key (payload_id, kind)
);
create index on resolution.payload_mention (mention_id);

-- Subject ids are minted once and never used for anything else.
create sequence resolution.subject_id;
create table resolution.identity (
    id         bigint      primary key,
    kind       text        not null check (kind in ('enterprise', 'building', 'unit')),
    -- The mention (by hash) or, for a unit, the building and label, that the id was minted for.
    anchor_key text        not null,
    minted_at  timestamptz not null default now(),
    unique (kind, anchor_key)
);

-- Append-only: when an id began to lead to another (merge) and when it stood alone again (leads_to null).
create table resolution.identity_event (
    id         bigint generated always as identity primary key,
    subject_id bigint      not null references resolution.identity,
    leads_to   bigint      references resolution.identity,
    at         timestamptz not null default now()
);
create index on resolution.identity_event (subject_id, id desc);

-- A person's word about a mention; outranks the machine. Undone by another row, never erased.
create table resolution.decision (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('link', 'not', 'new', 'undo')),
    mention_id bigint      not null references resolution.mention,
    subject_id bigint      references resolution.identity,
    undoes     bigint      unique references resolution.decision,
    by_person  text        not null,
    at         timestamptz not null default now(),
    why        text        not null default '',
    check ((kind = 'undo') = (undoes is not null)),
    check ((kind in ('link', 'not')) = (subject_id is not null))
);
create index on resolution.decision (mention_id);

-- Journal of links: what was believed from when until when, by which model, and why.
create table resolution.link (
    id          bigint generated always as identity primary key,
    mention_id  bigint      not null references resolution.mention,
    zone        text        not null check (zone in ('linked', 'review', 'new', 'none')),
    subject_id  bigint      references resolution.identity,
    bits        real        not null,
    probability real        not null,
    reasons     jsonb       not null,
    candidates  jsonb       not null,
    decided_by  text        not null check (decided_by in ('machine', 'person')),
    model       text        not null,
    from_at     timestamptz not null default now(),
    until_at    timestamptz,
    check ((subject_id is not null) = (zone in ('linked', 'new')))
);
create unique index link_current on resolution.link (mention_id) where until_at is null;
create index on resolution.link (subject_id) where until_at is null;
create index on resolution.link (zone) where until_at is null;

-- Subjects whose files must be derived again.
create table resolution.dirty (
    subject_id bigint primary key references resolution.identity,
    since      timestamptz not null default now()
);

-- Mentions, decisions and the journal are kept; only a link's end and the list of work to do are ever changed.
revoke update, delete, truncate on all tables in schema resolution from sunmao_worker;
grant update (until_at) on resolution.link to sunmao_worker;
grant delete on resolution.dirty to sunmao_worker;

-- Ids and where they lead are no secret to those who sign in; what was said about a subject follows the source's scope.
call scope.protect('resolution.identity', 'scope.signed_in()');
call scope.protect('resolution.identity_event', 'scope.signed_in()');
call scope.protect('resolution.mention',
    'source_id = any (array(select s.id from evidence.source s where scope.sees_source(s.code)))');
call scope.protect('resolution.payload_mention',
    '(select scope.district()) or exists (select 1 from resolution.mention m where m.id = mention_id)');
call scope.protect('resolution.decision',
    '(select scope.district()) or exists (select 1 from resolution.mention m where m.id = mention_id)');
call scope.protect('resolution.link',
    '(select scope.district()) or exists (select 1 from resolution.mention m where m.id = mention_id)');
alter table resolution.dirty enable row level security;
create policy worker on resolution.dirty to sunmao_worker using (true) with check (true);
