-- What persons are told, and the mails that leave for it. A notice is written in the transaction of what it tells of, and its mail with it.
create schema notices;

create table notices.notice (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references access.person,
    account   text        not null,
    topic     text        not null check (topic ~ '^[a-z][a-z-]{1,39}$'),
    -- The line in the words of its room, put together in the language of whoever reads.
    key       text        not null,
    arguments jsonb       not null check (jsonb_typeof(arguments) = 'array'),
    href      text        not null check (href like '/%' and length(href) <= 500),
    dedup_key text        check (length(dedup_key) <= 200),
    at        timestamptz not null default now(),
    read_at   timestamptz,
    -- Waits for the mail of the next morning.
    daily     boolean     not null default false,
    unique (person_id, dedup_key)
);
create index on notices.notice (account, (case when read_at is null then 1 else 0 end) desc, id desc);
-- The bell: small, for what is read leaves it.
create index on notices.notice (account) where read_at is null;
create index on notices.notice (person_id) where daily;
create index on notices.notice (at);

-- How a person wants to be told of a topic; without a line, on the page alone.
create table notices.choice (
    person_id bigint not null references access.person,
    account   text   not null,
    topic     text   not null,
    way       text   not null check (way in ('page', 'mail', 'daily')),
    primary key (person_id, topic)
);

-- Where mails go. An address counts when its owner has followed a link that was sent there; until then the one before does.
create table notices.address (
    person_id    bigint      primary key references access.person,
    account      text        not null,
    language     text        not null default 'zh' check (language in ('zh', 'en')),
    email        text,
    confirmed_at timestamptz,
    pending      text,
    token_hash   bytea,
    token_until  timestamptz,
    -- How often a link was asked for on that day.
    asked_on     date,
    asked        int         not null default 0,
    check ((email is null) = (confirmed_at is null)),
    check ((token_hash is null) = (token_until is null))
);
create unique index on notices.address (token_hash);

-- Mails on their way. Words, links and addresses are made when one is sent.
create table notices.mail (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references access.person,
    kind        text        not null check (kind in ('notice', 'digest', 'confirm')),
    notices     bigint[]    not null default '{}',
    made_at     timestamptz not null default now(),
    next_at     timestamptz not null default now(),
    attempts    int         not null default 0,
    sent_at     timestamptz,
    given_up_at timestamptz,
    error       text        not null default '',
    check (sent_at is null or given_up_at is null)
);
create index on notices.mail (next_at) where sent_at is null and given_up_at is null;
create index on notices.mail (given_up_at) where given_up_at is not null;
create index on notices.mail (made_at);

call scope.protect('notices.notice', 'account = (select scope.person())');
call scope.protect('notices.choice', 'account = (select scope.person())');
alter table notices.address enable row level security;
create policy worker on notices.address to sunmao_worker using (true) with check (true);
alter table notices.mail enable row level security;
create policy worker on notices.mail to sunmao_worker using (true) with check (true);
