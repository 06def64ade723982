-- Visits to enterprises and buildings: one calendar of all departments, what was found, and what was wished for.
create schema visits;

create table visits.visit (
    id            bigint generated always as identity primary key,
    -- Stable name of the event in calendars of others (RFC 5545, UID).
    uid           uuid        not null default gen_random_uuid() unique,
    -- Who is visited; null for a building as a whole.
    enterprise_id bigint      references resolution.identity,
    -- Where; null where no building is known.
    building_id   bigint      references resolution.identity,
    during        tstzrange   not null,
    purpose       text        not null check (purpose ~ '^[a-z][a-z-]{2,39}$'),
    about         text        not null default '' check (length(about) <= 500),
    -- The rule that an inspection rests on; empty where it is none.
    basis         text        not null default '' check (length(basis) <= 300),
    -- Whether it was booked before; else somebody came by and noted it.
    planned       boolean     not null default true,
    state         text        not null check (state in ('proposed', 'confirmed', 'countered', 'declined', 'done', 'cancelled', 'missed')),
    -- After this day a booking that nobody answered stands.
    answer_by     date        not null,
    -- What the enterprise proposes instead, while it does.
    other         tstzrange,
    -- The department that booked, first among the parties.
    department    text        not null check (length(department) between 1 and 60),
    booked_by     text        not null,
    booked_at     timestamptz not null default now(),
    changed_at    timestamptz not null default now(),
    -- Counted up with every word: two who look at the same state cannot both act.
    moves         int         not null default 0,
    -- Counted up with every change that a calendar has to show (RFC 5545, SEQUENCE).
    sequence      int         not null default 0,
    check (enterprise_id is not null or building_id is not null),
    check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    check ((state = 'countered') = (other is not null)),
    -- Nobody is visited twice at one time.
    constraint one_visit_at_a_time exclude using gist (enterprise_id with =, during with &&)
        where (enterprise_id is not null and state in ('proposed', 'confirmed', 'countered', 'done')),
    constraint one_round_at_a_time exclude using gist (building_id with =, during with &&)
        where (enterprise_id is null and state in ('proposed', 'confirmed', 'countered', 'done'))
);
create index on visits.visit using gist (during);
create index on visits.visit (enterprise_id);
create index on visits.visit (building_id);

-- Which departments take part, the one that booked first.
create table visits.party (
    visit_id   bigint      not null references visits.visit,
    n          int         not null,
    department text        not null check (length(department) between 1 and 60),
    person     text        not null,
    at         timestamptz not null default now(),
    primary key (visit_id, n),
    unique (visit_id, department)
);
create index on visits.party (person);

-- Append-only: what happened to a visit, who said it and why.
create table visits.event (
    id        bigint generated always as identity primary key,
    visit_id  bigint      not null references visits.visit,
    event     text        not null check (event in ('booked', 'joined', 'confirmed', 'declined', 'other-day', 'accepted', 'moved', 'cancelled', 'done', 'missed', 'noted')),
    at        timestamptz not null default now(),
    by_person text        not null,
    -- The enterprise itself, or somebody of the district.
    by_firm   boolean     not null default false,
    why       text        not null default '' check (length(why) <= 1000),
    during    tstzrange,
    state     text        not null,
    check (event not in ('declined', 'other-day', 'moved', 'cancelled', 'missed') or length(why) > 0)
);
create index on visits.event (visit_id, id);

-- What somebody found. The words themselves are evidence and stand there alone, so that they are withdrawn and erased with it.
create table visits.note (
    id            bigint generated always as identity primary key,
    visit_id      bigint      not null references visits.visit,
    enterprise_id bigint      references resolution.identity,
    building_id   bigint      references resolution.identity,
    visited_on    date        not null,
    found         text        not null check (found in ('here', 'moved', 'other', 'closed', 'building')),
    delivery_id   bigint      not null references evidence.delivery,
    department    text        not null,
    by_person     text        not null,
    at            timestamptz not null default now(),
    -- Made when the form was shown: a form that is sent twice is one note.
    form_key      uuid        not null unique
);
create index on visits.note (visit_id);
create index on visits.note (enterprise_id, visited_on);
create index on visits.note (building_id, visited_on);
create index on visits.note (delivery_id);

-- Pictures by their hash, made anew by the server: nothing but what can be seen.
create table visits.picture (
    sha256    text        primary key check (length(sha256) = 64),
    bytes     bytea       not null,
    width     int         not null,
    height    int         not null,
    stored_at timestamptz not null default now()
);
create table visits.photo (
    id      bigint generated always as identity primary key,
    note_id bigint not null references visits.note,
    sha256  text   not null references visits.picture,
    unique (note_id, sha256)
);
create index on visits.photo (sha256);

-- What was wished for at a visit, until somebody takes it up. The words stand in the evidence of the note.
create table visits.wish (
    id        bigint generated always as identity primary key,
    note_id   bigint      not null unique references visits.note,
    state     text        not null default 'open' check (state in ('open', 'taken', 'settled')),
    -- What took it up, as that room names it.
    reference text,
    taken_by  text,
    taken_at  timestamptz,
    check ((state = 'taken') = (reference is not null)),
    check ((state = 'open') = (taken_by is null) and (taken_by is null) = (taken_at is null))
);
create index on visits.wish (state, id);

-- The secret address of somebody's calendar; only its hash is kept.
create table visits.feed (
    person_id  bigint      primary key references access.person,
    key_hash   bytea       not null unique,
    made_at    timestamptz not null default now(),
    read_at    timestamptz
);

-- What somebody has typed into a note and not sent yet: sessions end. It is gone when the note is sent, or after seven days.
create table visits.draft (
    person_id bigint      not null references access.person,
    -- Where the form goes and whom it is about.
    subject   text        not null check (length(subject) <= 100),
    fields    jsonb       not null,
    kept_at   timestamptz not null default now(),
    primary key (person_id, subject)
);

revoke update, delete, truncate on visits.event, visits.party, visits.note from sunmao_worker;
revoke delete, truncate on visits.visit, visits.wish from sunmao_worker;
-- Where enterprises become one, what is known of visits follows.
grant update (enterprise_id, building_id) on visits.note to sunmao_worker;

-- Whoever may see the enterprise or the building sees that it is booked.
call scope.protect('visits.visit', '(select scope.district())
    or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)
    or exists (select 1 from places.building b where b.id = building_id) and enterprise_id is null');
call scope.protect('visits.party', 'exists (select 1 from visits.visit v where v.id = visit_id)');
call scope.protect('visits.event', 'exists (select 1 from visits.visit v where v.id = visit_id)');

-- What was found is told to those who work for the district, not to the enterprise that it is about, nor to whoever manages the building.
create function visits.reads_notes() returns boolean
    language sql stable parallel safe
    return scope.district() or cardinality(scope.regions()) > 0;

call scope.protect('visits.note', '(select visits.reads_notes()) and exists (select 1 from visits.visit v where v.id = visit_id)');
call scope.protect('visits.photo', 'exists (select 1 from visits.note n where n.id = note_id)');
call scope.protect('visits.wish', 'exists (select 1 from visits.note n where n.id = note_id)');
call scope.protect('visits.picture', 'exists (select 1 from visits.photo p where p.sha256 = visits.picture.sha256)');
alter table visits.feed enable row level security;
create policy worker on visits.feed to sunmao_worker using (true) with check (true);
alter table visits.draft enable row level security;
create policy worker on visits.draft to sunmao_worker using (true) with check (true);

-- The words of a note, from the evidence that it became. They are the whole district's source, but a note that is open to a reader is open with
-- its words: this runs past row-level security and asks of the note what its policy asks.
create function visits.words(note bigint) returns jsonb
    language sql stable security definer set search_path = pg_catalog
    as $$
        select p.fields || jsonb_build_object('erased', p.erased, 'withdrawn', not d.active)
        from visits.note n
        join visits.visit v on v.id = n.visit_id
        join evidence.delivery d on d.id = n.delivery_id
        join evidence.row r on r.delivery_id = d.id
        join evidence.payload p on p.id = r.payload_id
        left join enterprises.enterprise e on e.id = v.enterprise_id
        left join places.building b on b.id = v.building_id
        where n.id = note and (scope.district() or e.id is not null and scope.sees_any(e.building_ids, e.street_codes) and visits.reads_notes()
            or v.enterprise_id is null and b.street_code = any (scope.regions()))
        limit 1
    $$;

-- When each enterprise that is open to the reader was last visited, by rows of visits, whoever delivered them, and when it last complained or
-- somebody complained of it: their sources belong to the whole district, as those of front.reported do.
create function visits.told() returns table (enterprise_id bigint, visited_on date, visited_by text, complained_on date, complaints int)
    language sql stable security definer rows 5000 set search_path = pg_catalog
    as $$
        with rows as materialized (
            select l.subject_id, s.kind, coalesce(case when s.code = 'visit-notes' then p.fields ->> 'handled-by' end,
                    nullif(s.department_zh, ''), s.name_zh) as department,
                coalesce(p.fields ->> 'visited-on', p.fields ->> 'received-on', d.data_date::text)::date as day, p.id
            from evidence.source s
            join evidence.delivery d on d.source_id = s.id and d.active
            join evidence.row r on r.delivery_id = d.id and r.kind = 'good'
            join evidence.payload p on p.id = r.payload_id
            join resolution.payload_mention pm on pm.payload_id = p.id and pm.kind = 'enterprise'
            join resolution.link l on l.mention_id = pm.mention_id and l.until_at is null and l.subject_id is not null
            where s.kind in ('visits', 'complaints')),
        dated as (
            select rows.*, max(day) filter (where kind = 'visits') over (partition by subject_id) as visited from rows),
        summed as materialized (
            select subject_id, max(visited) as visited,
                (array_agg(department order by day desc, id desc) filter (where kind = 'visits'))[1] as department,
                max(day) filter (where kind = 'complaints') as complained,
                (count(distinct id) filter (where kind = 'complaints' and (visited is null or day > visited)))::int as complaints
            from dated group by subject_id)
        -- One list of whom the reader sees, made once: a join by estimates looked through all enterprises for each row.
        select * from summed
        where (select scope.district()) or subject_id = any (array(select e.id from enterprises.enterprise e
            where not scope.district() and (e.id = any (scope.enterprises()) or scope.sees_any(e.building_ids, e.street_codes))))
    $$;

-- What time has erased from the evidence of a note is not kept in pictures either.
create function visits.forget() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    as $$
    begin
        delete from visits.photo x using visits.note n, evidence.row r
            where x.note_id = n.id and r.delivery_id = n.delivery_id and r.payload_id = new.id;
        delete from visits.picture i where not exists (select 1 from visits.photo x where x.sha256 = i.sha256);
        return null;
    end
    $$;
create trigger visits_forget after update of erased on evidence.payload
    for each row when (new.erased is not null) execute function visits.forget();
