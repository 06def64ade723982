-- Proposals that are handed in on paper, and who writes for a body (党派团体、界别、专委会).
alter table proposals.draft add column on_paper boolean not null default false;

-- What was taken down from paper the council's office sees besides its author and those asked to sign; every other draft it does not.
alter policy web on proposals.draft
    using ((select access.own_role()) = 'member' and (author = (select scope.person()) or people @> (select array[scope.person()]))
        or (select access.own_role()) = 'council' and on_paper)
    with check ((select access.own_role()) = 'member' and (author = (select scope.person()) or people @> (select array[scope.person()]))
        or (select access.own_role()) = 'council' and on_paper);

-- A draft that the council's office took down from paper for a member, and what that member said of it.
create table proposals.paper (
    draft_id      bigint      primary key references proposals.draft,
    received_on   date        not null,
    -- Where the sheet is kept, or its number.
    reference     text        not null default '' check (length(reference) <= 80),
    registered_by text        not null,
    -- The last day on which the member may object before it is submitted without his word.
    until_on      date        not null,
    answer        text        check (answer in ('accepted', 'objected')),
    -- Of the text that was accepted; another text is asked about anew.
    hash          text,
    why           text        not null default '' check (length(why) <= 500),
    answered_at   timestamptz,
    recorded_at   timestamptz not null default now(),
    check ((answer is null) = (answered_at is null)),
    check (coalesce(answer = 'accepted', false) = (hash is not null))
);
revoke delete, truncate on proposals.paper from sunmao_worker;
call scope.protect('proposals.paper', 'exists (select 1 from proposals.draft d where d.id = draft_id)');

-- Who writes for a body, from which day to which.
create table proposals.speaker (
    id          bigint      generated always as identity primary key,
    body        text        not null check (length(body) between 1 and 40),
    account     text        not null,
    since_on    date        not null,
    until_on    date        check (until_on >= since_on),
    by_person   text        not null,
    recorded_at timestamptz not null default now()
);
create unique index one_speaker on proposals.speaker (body, account) where until_on is null;
create index on proposals.speaker (account);
revoke delete, truncate on proposals.speaker from sunmao_worker;
call scope.protect('proposals.speaker', $$(select access.own_role()) = 'council' or (select access.own_role()) = 'member' and account = (select scope.person())$$);
