-- Venues and activities of the consultative conference (委员会客厅、协商驿站、联席会议 …). An activity is a matter; what belongs to this kind alone stands here. What is
-- counted keeps the day on which it was and the moment at which it was written down, and is withdrawn, never deleted.
create schema activities;

create table activities.venue (
    id          bigint generated always as identity primary key,
    kind        text        not null check (kind in ('parlour', 'hall', 'station', 'studio', 'centre', 'contact')),
    name        text        not null unique check (length(name) between 1 and 80),
    street      text        not null default '' check (length(street) <= 80),
    place       text        not null check (length(place) between 1 and 200),
    building_id bigint      references resolution.identity,
    remark      text        not null default '' check (length(remark) <= 500),
    by_person   text        not null,
    recorded_at timestamptz not null default now()
);

-- Append-only: from when on a venue is open, or closed.
create table activities.venue_day (
    id          bigint generated always as identity primary key,
    venue_id    bigint      not null references activities.venue,
    open        boolean     not null,
    on_day      date        not null,
    why         text        not null default '' check (length(why) <= 300),
    by_person   text        not null,
    recorded_at timestamptz not null default now(),
    check (open or why <> '')
);
create index on activities.venue_day (venue_id, on_day, id);

create table activities.venue_member (
    id          bigint generated always as identity primary key,
    venue_id    bigint      not null references activities.venue,
    name        text        not null check (length(name) between 1 and 40),
    post        text        not null default '' check (length(post) <= 80),
    -- The account of the platform, where the person has one.
    account     text,
    responsible boolean     not null default false,
    joined_on   date        not null,
    left_on     date        check (left_on >= joined_on),
    by_person   text        not null,
    recorded_at timestamptz not null default now()
);
create index on activities.venue_member (venue_id);
create unique index one_place_of_an_account on activities.venue_member (venue_id, account) where left_on is null;

-- What a venue means to do in a month; an activity may say that it is this.
create table activities.plan (
    id           bigint generated always as identity primary key,
    venue_id     bigint      not null references activities.venue,
    year         int         not null check (year between 2000 and 2100),
    month        int         not null check (month between 1 and 12),
    sort         text        not null,
    what         text        not null check (length(what) between 1 and 200),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index on activities.plan (venue_id, year, month);

-- A joint conference that comes again: its regions in the order in which they are hosts.
create table activities.series (
    id          bigint generated always as identity primary key,
    name        text        not null unique check (length(name) between 1 and 80),
    regions     text[]      not null check (cardinality(regions) between 2 and 40),
    by_person   text        not null,
    recorded_at timestamptz not null default now()
);

create table activities.activity (
    matter_id    bigint primary key references matters.matter,
    number       text        not null,
    title        text        not null,
    sort         text        not null check (sort in ('consultation', 'session', 'visit', 'survey', 'forum', 'lecture', 'members-day', 'joint', 'livestream')),
    venue_id     bigint      references activities.venue,
    plan_id      bigint      references activities.plan,
    place        text        not null default '' check (length(place) <= 200),
    building_id  bigint      references resolution.identity,
    starts       timestamptz not null,
    ends         timestamptz not null,
    mode         text        not null check (mode in ('on-site', 'online', 'both')),
    hosts        text        not null check (length(hosts) between 1 and 200),
    topic        text        not null check (length(topic) between 1 and 200),
    series_id    bigint      references activities.series,
    edition      int         check (edition > 0),
    host_region  text        check (length(host_region) <= 80),
    -- Whether who was not invited may sign in as a guest.
    guests       boolean     not null default false,
    -- Since when visitors may read of it; null for what is not public.
    public_at    timestamptz,
    held_on      date,
    cancelled_at timestamptz,
    -- Counted up with every change that a calendar has to learn of.
    revision     int         not null default 0,
    changed_at   timestamptz not null default now(),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    check (ends > starts),
    check (mode = 'online' or place <> ''),
    check ((series_id is null) = (edition is null) and (series_id is null) = (host_region is null)),
    check (series_id is null or sort = 'joint')
);
create index on activities.activity (starts, matter_id);
create index on activities.activity (venue_id, starts);
create index on activities.activity (plan_id);
create index on activities.activity (held_on);
create index on activities.activity (starts) where public_at is not null;
create unique index one_edition on activities.activity (series_id, edition) where cancelled_at is null;

-- The code that leads a phone to signing in. A new one ends the old; all end with the activity.
create table activities.sign_in (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references activities.activity,
    code      text        not null unique check (length(code) = 20),
    by_person text        not null,
    made_at   timestamptz not null default now(),
    ended_at  timestamptz
);
create unique index one_sign_in on activities.sign_in (matter_id) where ended_at is null;

create table activities.agenda (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references activities.activity,
    at_time      time        not null,
    topic        text        not null check (length(topic) between 1 and 200),
    speaker      text        not null default '' check (length(speaker) <= 80),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index on activities.agenda (matter_id, at_time);

-- Reports: to a session; of a region at a joint conference; of a department on proposals.
create table activities.report (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references activities.activity,
    sort         text        not null check (sort in ('session', 'region', 'department')),
    who          text        not null check (length(who) between 1 and 80),
    topic        text        not null check (length(topic) between 1 and 200),
    said         text        not null default '' check (length(said) <= 4000),
    -- The proposal that a department reports on, where the platform has it.
    proposal_id  bigint      references matters.matter,
    on_day       date        not null,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index on activities.report (matter_id);
create index on activities.report (proposal_id);

create table activities.invitation (
    id            bigint generated always as identity primary key,
    matter_id     bigint      not null references activities.activity,
    sort          text        not null check (sort in ('person', 'unit', 'enterprise', 'outside', 'others')),
    account       text,
    unit          text        references access.unit,
    enterprise_id bigint      references resolution.identity,
    name          text        not null check (length(name) between 1 and 80),
    organisation  text        not null default '' check (length(organisation) <= 120),
    people        int         not null default 1 check (people between 1 and 100000),
    on_day        date        not null,
    by_person     text        not null,
    recorded_at   timestamptz not null default now(),
    withdrawn_at  timestamptz,
    check ((sort = 'person') = (account is not null) and (sort = 'unit') = (unit is not null) and (sort = 'enterprise') = (enterprise_id is not null)),
    check (sort = 'others' or people = 1)
);
create unique index invited_once on activities.invitation
    (matter_id, sort, coalesce(account, unit, enterprise_id::text, name), organisation) where withdrawn_at is null;
create index on activities.invitation (account);
create index on activities.invitation (enterprise_id);

create table activities.attendance (
    id            bigint generated always as identity primary key,
    matter_id     bigint      not null references activities.activity,
    invitation_id bigint      references activities.invitation,
    -- Who it is: nobody is there twice.
    key           text        not null,
    account       text,
    name          text        not null check (length(name) between 1 and 80),
    organisation  text        not null default '' check (length(organisation) <= 120),
    people        int         not null default 1 check (people between 1 and 100000),
    way           text        not null check (way in ('code', 'list', 'import', 'count')),
    guest         boolean     not null default false,
    on_day        date        not null,
    by_person     text        not null,
    recorded_at   timestamptz not null default now(),
    withdrawn_at  timestamptz,
    check (way = 'count' or people = 1)
);
create unique index there_once on activities.attendance (matter_id, key) where withdrawn_at is null;
create index on activities.attendance (account);

create table activities.speech (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references activities.activity,
    account      text,
    name         text        not null check (length(name) between 1 and 80),
    way          text        not null check (way in ('oral', 'written')),
    topic        text        not null check (length(topic) between 1 and 200),
    on_day       date        not null,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index on activities.speech (matter_id);
create index on activities.speech (account);

-- Each draft is a row; the newest counts, and an approved one stands until a newer one is approved.
create table activities.minutes (
    id          bigint generated always as identity primary key,
    matter_id   bigint      not null references activities.activity,
    said        text        not null check (length(said) between 1 and 20000),
    by_person   text        not null,
    recorded_at timestamptz not null default now(),
    approved_by text,
    approved_at timestamptz,
    check ((approved_by is null) = (approved_at is null))
);
create index on activities.minutes (matter_id, id);

create table activities.bulletin (
    matter_id    bigint primary key references activities.activity,
    title        text        not null check (length(title) between 1 and 120),
    byline       text        not null check (length(byline) between 1 and 80),
    said         text        not null check (length(said) between 1 and 8000),
    -- A file of the matter.
    photo        bigint,
    caption      text        not null default '' check (length(caption) <= 300),
    by_person    text        not null,
    changed_at   timestamptz not null default now(),
    published_at timestamptz,
    check (photo is null or caption <> '')
);

create table activities.result (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references activities.activity,
    n            int         not null check (n > 0),
    sort         text        not null check (sort in ('opinion', 'suggestion')),
    said         text        not null check (length(said) between 1 and 2000),
    account      text,
    name         text        not null check (length(name) between 1 and 80),
    on_day       date        not null,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    unique (matter_id, n),
    unique (id, matter_id)
);
create index on activities.result (account);

-- Append-only but for its withdrawal: whether a result was adopted. The newest that was not withdrawn counts.
create table activities.adoption (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null,
    result_id    bigint      not null,
    adopted      boolean     not null,
    on_day       date        not null,
    unit         text        references access.unit,
    note         text        not null default '' check (length(note) <= 500),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    foreign key (result_id, matter_id) references activities.result (id, matter_id)
);
create index on activities.adoption (result_id, id);

-- What grew from a result.
create table activities.grown (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null,
    result_id    bigint      not null,
    grown_id     bigint      not null references matters.matter,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    foreign key (result_id, matter_id) references activities.result (id, matter_id)
);
create unique index grown_once on activities.grown (result_id, grown_id) where withdrawn_at is null;
create index on activities.grown (grown_id);

-- What visitors may read: of activities that the office made public what an invitation would say, and their published bulletins. Kept by triggers, so that it is never stale.
create table activities.public_activity (
    matter_id        bigint primary key,
    number           text        not null,
    title            text        not null,
    sort             text        not null,
    place            text        not null,
    starts           timestamptz not null,
    ends             timestamptz not null,
    mode             text        not null,
    hosts            text        not null,
    topic            text        not null,
    public_at        timestamptz not null,
    held_on          date,
    cancelled_at     timestamptz,
    revision         int         not null,
    changed_at       timestamptz not null,
    bulletin_title   text,
    bulletin_byline  text,
    bulletin_said    text,
    bulletin_at      timestamptz
);
create index on activities.public_activity (starts, matter_id);

create function activities.show_public() returns trigger
    language plpgsql
as $$
begin
    delete from activities.public_activity where matter_id = new.matter_id;
    insert into activities.public_activity
    select a.matter_id, a.number, a.title, a.sort, a.place, a.starts, a.ends, a.mode, a.hosts, a.topic, a.public_at, a.held_on, a.cancelled_at, a.revision, a.changed_at,
        b.title, b.byline, b.said, b.published_at
    from activities.activity a left join activities.bulletin b on b.matter_id = a.matter_id and b.published_at is not null
    where a.matter_id = new.matter_id and a.public_at is not null;
    return null;
end
$$;
create trigger activity_is_public after insert or update on activities.activity for each row execute function activities.show_public();
create trigger bulletin_is_public after insert or update on activities.bulletin for each row execute function activities.show_public();

do $$
declare
    each text;
begin
    foreach each in array array['venue', 'venue_day', 'venue_member', 'plan', 'series', 'activity', 'sign_in', 'agenda', 'report', 'invitation', 'attendance', 'speech',
        'minutes', 'bulletin', 'result', 'adoption', 'grown'] loop
        execute format('revoke delete, truncate on activities.%I from sunmao_worker', each);
    end loop;
end
$$;
revoke update on activities.venue_day from sunmao_worker;

-- Venues, their persons and plans are open to the roles of the district.
call scope.protect('activities.venue', '(select scope.district())');
call scope.protect('activities.venue_day', '(select scope.district())');
call scope.protect('activities.venue_member', '(select scope.district())');
call scope.protect('activities.plan', '(select scope.district())');
call scope.protect('activities.series', '(select scope.district())');
call scope.publish('activities.public_activity');
call scope.protect('activities.activity', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('activities.agenda', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('activities.report', 'exists (select 1 from matters.matter m where m.id = matter_id)');
-- The code is for those who show it; a phone that has it asks the server.
call scope.protect('activities.sign_in', $$access.own_role() in ('council', 'office') and exists (select 1 from matters.matter m where m.id = matter_id)$$);
-- Drafts are for those who write them.
call scope.protect('activities.minutes', $$exists (select 1 from matters.matter m where m.id = matter_id)
    and (approved_at is not null or access.own_role() in ('council', 'office'))$$);
call scope.protect('activities.bulletin', $$exists (select 1 from matters.matter m where m.id = matter_id) and (published_at is not null or access.own_role() in ('council', 'office'))$$);
-- Who was invited, was there and spoke is for the roles of the district; everybody else who was invited sees oneself.
call scope.protect('activities.invitation', $$exists (select 1 from matters.matter m where m.id = matter_id)
    and ((select scope.district()) or account = (select scope.person()) or enterprise_id = any ((select scope.enterprises())::bigint[]))$$);
call scope.protect('activities.attendance', $$exists (select 1 from matters.matter m where m.id = matter_id) and ((select scope.district()) or account = (select scope.person()))$$);
call scope.protect('activities.speech', $$exists (select 1 from matters.matter m where m.id = matter_id) and ((select scope.district()) or account = (select scope.person()))$$);
call scope.protect('activities.result', $$exists (select 1 from matters.matter m where m.id = matter_id) and ((select scope.district()) or account = (select scope.person()))$$);
call scope.protect('activities.adoption', 'exists (select 1 from activities.result r where r.id = result_id)');
call scope.protect('activities.grown', 'exists (select 1 from activities.result r where r.id = result_id)');

-- The members of the conference: for those who invite them and read their record. Names alone.
create function activities.members() returns table (id bigint, account text, name text)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select p.id, p.username, p.display_name from access.person p
        where p.role = 'member' and not p.disabled and access.own_role() in ('council', 'office', 'leader')
    $$;
revoke execute on function activities.members from public;
grant execute on function activities.members to sunmao_web;
