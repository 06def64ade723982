-- Campaigns of investment promotion (such as 引企入桂 委员行动): who brings projects. What is counted of the projects themselves stands with them; here is who
-- brought which, who looks after which, and what was done for it.
create schema campaigns;

create table campaigns.campaign (
    id        bigint generated always as identity primary key,
    name      text        not null unique check (length(name) between 1 and 80),
    -- The call (倡议书), in its own words.
    call      text        not null check (length(call) between 1 and 4000),
    begun_on  date        not null,
    ends_on   date        check (ends_on >= begun_on),
    -- How bodies are ranked, as it was declared: a term on each line.
    formula   text        not null check (length(formula) <= 1000),
    opened_by text        not null,
    opened_at timestamptz not null default now()
);

-- Whatever carries the campaign: committees of each level, leading groups, teams, stations, alliances on an industry chain.
create table campaigns.body (
    id          bigint generated always as identity primary key,
    campaign_id bigint not null references campaigns.campaign,
    parent_id   bigint,
    kind        text   not null check (kind in ('committee', 'leading', 'team', 'liaison', 'sector', 'studio', 'alliance')),
    name        text   not null check (length(name) between 1 and 80),
    -- GB/T 2260; its level is that of the body.
    region      text   not null check (region ~ '^[0-9]{6}$'),
    -- Where a station stands, which sector or chain it is for.
    remark      text   not null default '' check (length(remark) <= 200),
    closed_on   date,
    unique (campaign_id, name),
    unique (id, campaign_id),
    foreign key (parent_id, campaign_id) references campaigns.body (id, campaign_id),
    check (parent_id <> id)
);
create index on campaigns.body (parent_id);

create table campaigns.member (
    id          bigint generated always as identity primary key,
    campaign_id bigint not null,
    body_id     bigint not null,
    name        text   not null check (length(name) between 1 and 40),
    post        text   not null default '' check (length(post) <= 80),
    -- The account of the platform, where the person has one.
    account     text,
    left_on     date,
    unique (id, campaign_id),
    foreign key (body_id, campaign_id) references campaigns.body (id, campaign_id)
);
create index on campaigns.member (body_id);
create index on campaigns.member (account);

create table campaigns.task (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null,
    body_id     bigint      not null,
    member_id   bigint,
    what        text        not null check (length(what) between 1 and 300),
    due_on      date        not null,
    made_by     text        not null,
    made_at     timestamptz not null default now(),
    done_on     date,
    result      text        not null default '' check (length(result) <= 500),
    done_by     text,
    foreign key (body_id, campaign_id) references campaigns.body (id, campaign_id),
    foreign key (member_id, campaign_id) references campaigns.member (id, campaign_id),
    check ((done_on is null) = (done_by is null)),
    check (done_on is null or result <> '')
);
create index on campaigns.task (campaign_id, due_on);
create index on campaigns.task (body_id);
create index on campaigns.task (member_id);

create table campaigns.meeting (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null,
    body_id     bigint      not null,
    held_on     date        not null,
    sort        text        not null check (sort in ('promotion', 'exchange', 'fair', 'forum', 'research')),
    topic       text        not null check (length(topic) between 1 and 120),
    place       text        not null default '' check (length(place) <= 80),
    people      int         not null check (people between 1 and 100000),
    minutes     text        not null default '' check (length(minutes) <= 4000),
    by_person   text        not null,
    at          timestamptz not null default now(),
    foreign key (body_id, campaign_id) references campaigns.body (id, campaign_id)
);
create index on campaigns.meeting (campaign_id, held_on);
create index on campaigns.meeting (body_id);

-- Who brought a project: one body directly, others with it. A word that was wrong is revoked, not deleted.
create table campaigns.credit (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null,
    matter_id   bigint      not null references matters.matter,
    body_id     bigint      not null,
    member_id   bigint,
    part        text        not null check (part in ('direct', 'joined')),
    by_person   text        not null,
    at          timestamptz not null default now(),
    revoked_at  timestamptz,
    revoked_by  text,
    why         text        not null default '' check (length(why) <= 300),
    foreign key (body_id, campaign_id) references campaigns.body (id, campaign_id),
    foreign key (member_id, campaign_id) references campaigns.member (id, campaign_id),
    check ((revoked_at is null) = (revoked_by is null)),
    check (revoked_at is null or why <> '')
);
create unique index one_direct_credit on campaigns.credit (campaign_id, matter_id) where part = 'direct' and revoked_at is null;
create unique index one_credit_of_a_body on campaigns.credit (campaign_id, matter_id, body_id) where revoked_at is null;
create index on campaigns.credit (matter_id);
create index on campaigns.credit (body_id);
create index on campaigns.credit (member_id);

-- Which project or enterprise a leader or member looks after (联系).
create table campaigns.care (
    id            bigint generated always as identity primary key,
    campaign_id   bigint      not null,
    member_id     bigint      not null,
    matter_id     bigint      references matters.matter,
    enterprise_id bigint      references resolution.identity,
    by_person     text        not null,
    at            timestamptz not null default now(),
    ended_on      date,
    unique (id, campaign_id),
    foreign key (member_id, campaign_id) references campaigns.member (id, campaign_id),
    check ((matter_id is null) <> (enterprise_id is null))
);
create unique index one_care_of_a_project on campaigns.care (member_id, matter_id) where ended_on is null;
create unique index one_care_of_an_enterprise on campaigns.care (member_id, enterprise_id) where ended_on is null;
create index on campaigns.care (campaign_id);
create index on campaigns.care (matter_id);
create index on campaigns.care (enterprise_id);

-- Append-only: visits, problems that were heard, and problems that were solved, each solved one once.
create table campaigns.contact (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null,
    care_id     bigint      not null,
    on_day      date        not null,
    sort        text        not null check (sort in ('visit', 'problem', 'solved')),
    what        text        not null check (length(what) between 1 and 500),
    solves      bigint      unique references campaigns.contact,
    by_person   text        not null,
    at          timestamptz not null default now(),
    foreign key (care_id, campaign_id) references campaigns.care (id, campaign_id),
    check ((sort = 'solved') = (solves is not null))
);
create index on campaigns.contact (care_id);
create index on campaigns.contact (campaign_id, sort);

revoke update, delete, truncate on campaigns.contact, campaigns.meeting from sunmao_worker;
revoke delete, truncate on campaigns.campaign, campaigns.body, campaigns.member, campaigns.task, campaigns.credit, campaigns.care from sunmao_worker;

-- Open to the roles of the district; of projects and enterprises that are named here each sees what he sees of them anyway.
call scope.protect('campaigns.campaign', '(select scope.district())');
call scope.protect('campaigns.body', '(select scope.district())');
call scope.protect('campaigns.member', '(select scope.district())');
call scope.protect('campaigns.task', '(select scope.district())');
call scope.protect('campaigns.meeting', '(select scope.district())');
call scope.protect('campaigns.credit', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('campaigns.care', '(select scope.district())');
call scope.protect('campaigns.contact', '(select scope.district())');
