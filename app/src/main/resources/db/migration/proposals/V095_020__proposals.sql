-- Suggestions and proposals. What is submitted is a matter; here stand the drafts before, who proposes, and what belongs to it besides.
create schema proposals;

-- A draft: its author's and of those who were asked to sign, of nobody else.
create table proposals.draft (
    id           bigint      generated always as identity primary key,
    author       text        not null,
    title        text        not null default '' check (length(title) <= 120),
    subject      text        not null default '',
    body         text        not null default '',
    analysis     text        not null default '' check (length(analysis) <= 6000),
    advice       text        not null default '' check (length(advice) <= 4000),
    -- The matter that it grows from, and the building or enterprise that it is about.
    from_matter  bigint      references matters.matter,
    about_kind   text        check (about_kind in ('building', 'enterprise')),
    about_ref    bigint,
    text_public  boolean     not null default false,
    reply_public boolean     not null default false,
    name_public  boolean     not null default false,
    -- The accounts that may read it besides the author: those asked, as long as they have not declined and their day has not passed.
    people       text[]      not null default '{}',
    state        text        not null default 'writing' check (state in ('writing', 'submitted', 'dropped')),
    matter_id    bigint      unique references matters.matter,
    changed_at   timestamptz not null default now(),
    created_at   timestamptz not null default now(),
    check ((about_kind is null) = (about_ref is null)),
    check ((state = 'submitted') = (matter_id is not null))
);
create index on proposals.draft (author);
create index on proposals.draft using gin (people);
call scope.protect('proposals.draft', '(select access.own_role()) = ''member'' and (author = (select scope.person()) or people @> (select array[scope.person()]))');

-- Somebody was asked to sign, and what he answered. A signature is of a text, by its hash.
create table proposals.signature (
    id          bigint      generated always as identity primary key,
    draft_id    bigint      not null references proposals.draft,
    account     text        not null,
    until_on    date        not null,
    answer      text        check (answer in ('signed', 'declined', 'expired', 'withdrawn')),
    hash        text,
    name_public boolean     not null default false,
    asked_at    timestamptz not null default now(),
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null)),
    check ((answer = 'signed') = (hash is not null))
);
create unique index one_open on proposals.signature (draft_id, account) where answer is null or answer = 'signed';
call scope.protect('proposals.signature', 'exists (select 1 from proposals.draft d where d.id = draft_id)');

-- Who proposes, as of the day on which it was submitted; the first is its author.
create table proposals.proposer (
    matter_id   bigint      not null references matters.matter,
    account     text        not null,
    first       boolean     not null,
    recorded_at timestamptz not null default now(),
    primary key (matter_id, account)
);
call scope.protect('proposals.proposer', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- What a proposer wants public; the newest line of each counts.
create table proposals.consent (
    id           bigint      generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    account      text        not null,
    text_public  boolean     not null,
    reply_public boolean     not null,
    name_public  boolean     not null,
    recorded_at  timestamptz not null default now()
);
create index on proposals.consent (matter_id, account, id desc);
call scope.protect('proposals.consent', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- Whether it was filed, and why not.
create table proposals.examined (
    matter_id   bigint      primary key references matters.matter,
    outcome     text        not null check (outcome in ('filed', 'unfiled', 'forwarded')),
    ground      text,
    on_day      date        not null,
    recorded_at timestamptz not null default now(),
    check ((outcome = 'filed') = (ground is null))
);
call scope.protect('proposals.examined', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- Each reply; the second and later ones after it was put to units again.
create table proposals.reply (
    matter_id   bigint      not null references matters.matter,
    round       int         not null check (round > 0),
    unit        text        not null references access.unit,
    class       text        not null check (class in ('a', 'b', 'c', 'd')),
    result      text        not null check (result in ('solved', 'planned', 'reference')),
    in_time     boolean     not null,
    on_day      date        not null,
    recorded_at timestamptz not null default now(),
    primary key (matter_id, round)
);
create index on proposals.reply (unit);
call scope.protect('proposals.reply', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- What came of it when the day of the promise had come.
create table proposals.followed (
    id          bigint      generated always as identity primary key,
    matter_id   bigint      not null references matters.matter,
    result      text        not null check (result in ('solved', 'planned', 'reference')),
    on_day      date        not null,
    recorded_at timestamptz not null default now()
);
create index on proposals.followed (matter_id);
call scope.protect('proposals.followed', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- How the unit was in touch with the proposers before it replied.
create table proposals.contact (
    id           bigint      generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    round        int         not null check (round > 0),
    unit         text        not null references access.unit,
    way          text        not null check (way in ('visit', 'phone', 'meeting', 'letter')),
    on_day       date        not null,
    what         text        not null default '' check (length(what) <= 500),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index on proposals.contact (matter_id);
call scope.protect('proposals.contact', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- What a proposer thinks of a reply: for the council's office and for whoever wrote it, never for whoever handled it.
create table proposals.feedback (
    id          bigint      generated always as identity primary key,
    matter_id   bigint      not null references matters.matter,
    round       int         not null check (round > 0),
    account     text        not null,
    attitude    text        not null check (attitude in ('good', 'fair', 'poor')),
    contact     text        not null check (contact in ('met', 'called', 'letter', 'none')),
    on_point    text        not null check (on_point in ('yes', 'partly', 'no')),
    agreement   text        not null check (agreement in ('yes', 'mostly', 'no')),
    remark      text        not null default '' check (length(remark) <= 1000),
    on_day      date        not null,
    recorded_at timestamptz not null default now(),
    unique (matter_id, round, account)
);
call scope.protect('proposals.feedback', $$(select access.own_role()) = 'council'
    or (select access.own_role()) = 'member' and account = (select scope.person())$$);

-- One goes on with another: who follows that other because of it.
create table proposals.joined (
    id          bigint      generated always as identity primary key,
    matter_id   bigint      not null references matters.matter,
    into_id     bigint      not null references matters.matter,
    accounts    text[]      not null,
    on_day      date        not null,
    recorded_at timestamptz not null default now(),
    ended_at    timestamptz
);
create unique index one_joining on proposals.joined (matter_id) where ended_at is null;
create index on proposals.joined (into_id);
call scope.protect('proposals.joined', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- By what it is measured whether anything came of it: a measure of a building, or of an enterprise, and the month before.
create table proposals.indicator (
    id           bigint      generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    subject_kind text        not null check (subject_kind in ('building', 'enterprise')),
    subject_id   bigint      not null,
    measure      text        not null check (length(measure) between 1 and 60),
    month_before date        not null,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index on proposals.indicator (matter_id);
call scope.protect('proposals.indicator', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- What the council's office has made public, in the words that were looked through.
create table proposals.publication (
    id           bigint      generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    number       text        not null,
    year         int         not null,
    title        text        not null,
    subject      text        not null,
    body         text        not null default '',
    analysis     text        not null,
    advice       text        not null,
    names        text        not null default '',
    unit_zh      text        not null default '',
    unit_en      text        not null default '',
    reply        text        not null default '',
    class        text        not null default '',
    result       text        not null default '',
    on_day       date        not null,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create unique index one_publication on proposals.publication (matter_id) where withdrawn_at is null;
create index on proposals.publication (year desc, id desc) where withdrawn_at is null;
call scope.protect('proposals.publication', 'withdrawn_at is null');

-- Proposals of the time before, taken over from files.
create table proposals.past (
    id           bigint      generated always as identity primary key,
    year         int         not null check (year between 1949 and 2200),
    number       text        not null check (length(number) between 1 and 40),
    title        text        not null check (length(title) between 1 and 200),
    subject      text        not null default '' check (length(subject) <= 60),
    content      text        not null check (length(content) between 1 and 30000),
    on_day       date,
    words        text        not null,
    file_name    text        not null,
    row_no       int         not null,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    unique (year, number)
);
create index on proposals.past using gin (words gin_trgm_ops);
call scope.protect('proposals.past', $$withdrawn_at is null and exists (select 1 from matters.sight s where s.kind = 'proposal' and s.role = (select access.own_role()))$$);

revoke delete, truncate on all tables in schema proposals from sunmao_worker;
revoke update on proposals.consent, proposals.examined, proposals.reply, proposals.followed, proposals.feedback, proposals.proposer from sunmao_worker;

-- How many of those who judged the replies to filed proposals of a year agree, of one unit or of all: numbers alone, none below three and none from which such a number
-- could be reckoned. For the council's office and for leaders; units are told nothing.
create function proposals.agreement(of_year int, of_unit text) returns table (judged int, agreed int)
    language sql stable security definer set search_path = pg_catalog
    as $$
        with told as (
            select f.agreement, r.unit from proposals.feedback f join proposals.reply r on r.matter_id = f.matter_id and r.round = f.round
            join matters.matter m on m.id = f.matter_id
            where extract(year from m.opened_at at time zone 'Asia/Shanghai') = of_year and access.own_role() in ('council', 'leader')),
        own as (select count(*)::int as n, (count(*) filter (where agreement in ('yes', 'mostly')))::int as yes from told where of_unit = '' or unit = of_unit),
        rest as (select case when of_unit = '' then coalesce(min(n), 99) else (select count(*) from told where unit <> of_unit) end::int as n
            from (select count(*) as n from told group by unit) each)
        select case when own.n >= 3 and (rest.n = 0 or rest.n >= 3) then own.n end, case when own.n >= 3 and (rest.n = 0 or rest.n >= 3) then own.yes end from own, rest
    $$;
revoke execute on function proposals.agreement from public;
grant execute on function proposals.agreement to sunmao_web;
