-- The manager's month: the list of last month, gone through row by row, until it is sent and is evidence like a workbook.
create schema month;

-- Kept: a list that somebody goes through. What it says is in its lines and the words about them.
create table month.sheet (
    id          bigint generated always as identity primary key,
    building_id bigint      not null references resolution.identity,
    source_id   int         not null references evidence.source,
    -- The day that it speaks of.
    day         date        not null,
    -- The day of the list that it starts from; null where there was none.
    based_on    date,
    begun_by    text        not null,
    begun_at    timestamptz not null default now(),
    -- Overtaken: a newer list of the building came otherwise before this one was sent; its words are kept.
    state       text        not null default 'open' check (state in ('open', 'sent', 'overtaken')),
    sent_by     text,
    sent_at     timestamptz,
    delivery_id bigint      references evidence.delivery,
    confirmed   int         not null default 0,
    changed     int         not null default 0,
    gone        int         not null default 0,
    added       int         not null default 0,
    check ((state = 'sent') = (delivery_id is not null)),
    check ((state = 'sent') = (sent_by is not null and sent_at is not null))
);
create unique index sheet_open on month.sheet (building_id, source_id) where state = 'open';
create index on month.sheet (building_id, id desc);
create index on month.sheet (delivery_id);

-- One row of it; without a payload where somebody added it.
create table month.line (
    sheet_id   bigint not null references month.sheet,
    n          int    not null,
    payload_id bigint references evidence.payload,
    primary key (sheet_id, n)
);

-- Append-only: what was said of a row. The newest version holds; two who say something at the same time cannot both say the same version.
create table month.word (
    id        bigint generated always as identity primary key,
    sheet_id  bigint      not null,
    n         int         not null,
    version   int         not null check (version > 0),
    state     text        not null check (state in ('open', 'confirmed', 'changed', 'gone', 'added', 'dropped')),
    -- Field code to what was typed; an empty text takes a value away.
    typed     jsonb       not null default '{}',
    gone_on   date,
    by_person text        not null,
    at        timestamptz not null default now(),
    unique (sheet_id, n, version),
    foreign key (sheet_id, n) references month.line,
    check ((state = 'gone') = (gone_on is not null))
);

-- A workbook between its arrival and the word of its sender who has seen what differs. Its bytes go once they are evidence, or nobody's.
create table month.upload (
    id          bigint generated always as identity primary key,
    building_id bigint      not null references resolution.identity,
    source_id   int         not null references evidence.source,
    day         date        not null,
    file_name   text        not null check (length(file_name) <= 200),
    bytes       bytea,
    state       text        not null default 'waiting' check (state in ('waiting', 'sent', 'discarded')),
    delivery_id bigint      references evidence.delivery,
    by_person   text        not null,
    at          timestamptz not null default now(),
    check ((state = 'waiting') = (bytes is not null))
);
create index on month.upload (building_id, id desc);

-- Kept: a vacant unit in a sentence, what was understood, what was made of it, and what the district says to it.
create table month.proposal (
    id             bigint generated always as identity primary key,
    building_id    bigint      not null references resolution.identity,
    source_id      int         not null references evidence.source,
    words          text        not null check (length(words) between 1 and 200),
    floor          text        not null default '' check (length(floor) <= 20),
    room           text        not null default '' check (length(room) <= 60),
    area_sqm       numeric     check (area_sqm > 0 and area_sqm < 1000000),
    about          boolean     not null default false,
    available_from date,
    questions      text[]      not null default '{}',
    state          text        not null default 'draft' check (state in ('draft', 'open', 'accepted', 'refused', 'withdrawn')),
    by_person      text        not null,
    at             timestamptz not null default now(),
    sent_at        timestamptz,
    answer         text        check (length(answer) <= 500),
    answered_by    text,
    answered_at    timestamptz,
    delivery_id    bigint      references evidence.delivery,
    check ((state in ('accepted', 'refused')) = (answered_by is not null)),
    check ((state = 'accepted') = (delivery_id is not null)),
    check (state <> 'refused' or length(answer) > 0)
);
create index on month.proposal (building_id, id desc);
create index on month.proposal (id) where state = 'open';

-- Kept, append-only: whom the district reminded, of which month.
create table month.reminder (
    id          bigint generated always as identity primary key,
    building_id bigint      not null references resolution.identity,
    month       date        not null check (extract(day from month) = 1),
    by_person   text        not null,
    at          timestamptz not null default now()
);
create index on month.reminder (building_id, month);

-- Managers see what belongs to their own buildings and sources; who reads a street only, what was reminded.
call scope.protect('month.sheet', $rule$scope.sees_building(building_id, null)
    and source_id = any (array(select s.id from evidence.source s where scope.sees_source(s.code)))$rule$);
call scope.protect('month.line', 'exists (select 1 from month.sheet s where s.id = sheet_id)', 'select');
call scope.protect('month.word', 'exists (select 1 from month.sheet s where s.id = sheet_id)', 'select');
call scope.protect('month.proposal', $rule$scope.sees_building(building_id, null)
    and source_id = any (array(select s.id from evidence.source s where scope.sees_source(s.code)))$rule$);
call scope.protect('month.upload', $rule$scope.sees_building(building_id, null)
    and source_id = any (array(select s.id from evidence.source s where scope.sees_source(s.code)))$rule$);
call scope.protect('month.reminder', 'exists (select 1 from places.building b where b.id = building_id)');

create policy web_lines on month.line as restrictive for insert to sunmao_web
    with check (payload_id is null and exists (select 1 from month.sheet s where s.id = sheet_id and s.state = 'open'));
create policy web_words on month.word as restrictive for insert to sunmao_web
    with check (by_person = scope.person() and exists (select 1 from month.sheet s where s.id = sheet_id and s.state = 'open'));
grant insert (sheet_id, n) on month.line to sunmao_web;
grant insert (sheet_id, n, version, state, typed, gone_on, by_person) on month.word to sunmao_web;
create policy web_uploads on month.upload as restrictive for insert to sunmao_web
    with check (by_person = scope.person() and state = 'waiting');
grant insert (building_id, source_id, day, file_name, bytes, by_person) on month.upload to sunmao_web;
create policy web_proposals on month.proposal as restrictive for insert to sunmao_web
    with check (by_person = scope.person() and state = 'draft');
create policy web_answers on month.proposal as restrictive for update to sunmao_web
    using (state in ('draft', 'open')) with check (state in ('draft', 'open', 'withdrawn', 'refused')
        and (answered_by is null or answered_by = scope.person()));
grant insert (building_id, source_id, words, floor, room, area_sqm, about, available_from, questions, by_person) on month.proposal to sunmao_web;
grant update (floor, room, area_sqm, about, available_from, state, sent_at, answer, answered_by, answered_at) on month.proposal to sunmao_web;
create policy web_reminders on month.reminder as restrictive for insert to sunmao_web with check (by_person = scope.person());
grant insert (building_id, month, by_person) on month.reminder to sunmao_web;

-- Nothing is said of a list while it is being sent, or afterwards: whoever sends it locks it. Told like a version that somebody else has
-- said already, which is what it is to whoever hears it.
create function month.only_while_open() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform 1 from month.sheet s where s.id = new.sheet_id and s.state = 'open' for key share;
    if not found then
        raise exception 'the list % was sent', new.sheet_id using errcode = 'unique_violation';
    end if;
    return new;
end
$$;
revoke execute on function month.only_while_open() from public;
create trigger only_while_open before insert on month.word for each row execute function month.only_while_open();
