-- Scenarios (场景): opportunities and capabilities, released in batches, and matches of the two. Each of the three is a matter; what is said of it is kept here, version by version.
create schema scenarios;

create table scenarios.item (
    matter_id     bigint primary key references matters.matter,
    sort          text   not null check (sort in ('opportunity', 'capability')),
    field         text   not null,
    -- Whose it is: of a capability always, of an opportunity where an enterprise offers it.
    enterprise_id bigint references resolution.identity,
    unit          text   references access.unit,
    -- Where it would be; null where no building of the files is named.
    building_id   bigint references resolution.identity,
    proposed_on   date   not null default (now() at time zone 'Asia/Shanghai')::date,
    recorded_at   timestamptz not null default now()
);
create index on scenarios.item (sort, field);
create index on scenarios.item (enterprise_id);
create index on scenarios.item (building_id);

-- What was said, word by word; a change is a further version.
create table scenarios.version (
    matter_id   bigint not null references scenarios.item,
    n           int    not null check (n > 0),
    content     jsonb  not null,
    by_person   text   not null,
    recorded_at timestamptz not null default now(),
    primary key (matter_id, n)
);

create table scenarios.batch (
    id          bigint generated always as identity primary key,
    number      int    not null unique check (number > 0),
    title       text   not null check (length(title) between 1 and 100),
    released_on date,
    made_by     text   not null,
    recorded_at timestamptz not null default now()
);

-- What is put into a batch before it is released; each item belongs to one batch at most.
create table scenarios.batch_item (
    batch_id    bigint not null references scenarios.batch,
    matter_id   bigint not null unique references scenarios.item,
    added_by    text   not null,
    recorded_at timestamptz not null default now(),
    primary key (batch_id, matter_id)
);

-- A batch as it went out: the first edition at its release, a further one where something was changed afterwards.
create table scenarios.edition (
    batch_id    bigint not null references scenarios.batch,
    n           int    not null check (n > 0),
    day         date   not null,
    why         text   not null default '' check (length(why) <= 1000),
    by_person   text   not null,
    recorded_at timestamptz not null default now(),
    primary key (batch_id, n)
);

-- What an edition says in public: nothing but what may be public is copied here.
create table scenarios.entry (
    id            bigint generated always as identity primary key,
    batch_id      bigint not null,
    edition       int    not null,
    matter_id     bigint not null references scenarios.item,
    version       int    not null,
    sort          text   not null check (sort in ('opportunity', 'capability')),
    field         text   not null,
    title         text   not null,
    owner         text   not null,
    building_id   bigint references resolution.identity,
    place         text   not null,
    content       jsonb  not null,
    words         text   not null,
    -- open, matched or ended; followed from the matter.
    state         text   not null default 'open' check (state in ('open', 'matched', 'ended')),
    withdrawn_at  timestamptz,
    recorded_at   timestamptz not null default now(),
    foreign key (batch_id, edition) references scenarios.edition (batch_id, n),
    unique (batch_id, edition, matter_id)
);
create index on scenarios.entry (matter_id);
create index on scenarios.entry (building_id);

-- That an opportunity and an enterprise are brought together, with the reasons for which it was proposed.
create table scenarios.match (
    matter_id      bigint primary key references matters.matter,
    opportunity_id bigint not null references scenarios.item,
    capability_id  bigint references scenarios.item,
    enterprise_id  bigint not null references resolution.identity,
    points         int    not null,
    reasons        jsonb  not null,
    proposed_on    date   not null default (now() at time zone 'Asia/Shanghai')::date,
    recorded_at    timestamptz not null default now(),
    -- When it came to nothing; the two may be brought together again then.
    failed_at      timestamptz
);
create unique index match_once on scenarios.match (opportunity_id, enterprise_id) where failed_at is null;
create index on scenarios.match (enterprise_id);
create index on scenarios.match (capability_id);

-- The day on which a match came into a state.
create table scenarios.stage (
    id          bigint generated always as identity primary key,
    matter_id   bigint not null references scenarios.match,
    state       text   not null,
    day         date   not null,
    recorded_at timestamptz not null default now()
);
create index on scenarios.stage (matter_id);

-- Sums of contracts: what was signed, what was added, what was taken back. No line is ever changed.
create table scenarios.amount (
    id          bigint generated always as identity primary key,
    matter_id   bigint not null references scenarios.match,
    kind        text   not null check (kind in ('contract', 'addition', 'reversal')),
    fen         bigint not null check (fen > 0),
    day         date   not null,
    reference   text   not null check (length(reference) between 1 and 60),
    why         text   not null default '' check (length(why) <= 500),
    reverses    bigint unique references scenarios.amount,
    by_person   text   not null,
    recorded_at timestamptz not null default now(),
    check ((kind = 'reversal') = (reverses is not null)),
    check (kind <> 'reversal' or why <> '')
);
create index on scenarios.amount (matter_id, id);

revoke update, delete, truncate on scenarios.version, scenarios.edition, scenarios.stage, scenarios.amount from sunmao_worker;
revoke delete, truncate on scenarios.item, scenarios.batch, scenarios.entry, scenarios.match from sunmao_worker;

call scope.protect('scenarios.item', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('scenarios.version', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('scenarios.match', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('scenarios.stage', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('scenarios.amount', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('scenarios.batch', $$released_on is not null or access.own_role() in ('office', 'investment', 'leader')$$);
call scope.protect('scenarios.batch_item', 'exists (select 1 from matters.matter m where m.id = matter_id)');
-- Released is public; what was withdrawn afterwards only for those who see the matter.
call scope.protect('scenarios.edition', 'true');
call scope.protect('scenarios.entry', 'withdrawn_at is null or exists (select 1 from matters.matter m where m.id = matter_id)');
