-- Vacant units that the public may look for: what managers offer of them, what follows from it and from the evidence, and who asked.
create schema vacancies;

-- Kept, append-only: whether and how a building's vacancies are shown. The newest row of a building counts.
create table vacancies.building_offer (
    id          bigint generated always as identity primary key,
    building_id bigint      not null references resolution.identity,
    shown       boolean     not null,
    transport   text        not null default '' check (length(transport) <= 300),
    -- An office's telephone or mail address, printed for everybody.
    contact     text        not null default '' check (length(contact) <= 200),
    why         text        not null default '' check (length(why) <= 500),
    by_person   text        not null,
    at          timestamptz not null default now()
);
create index on vacancies.building_offer (building_id, id desc);

-- Kept, append-only: the terms of one unit. The newest row of a unit counts.
create table vacancies.unit_offer (
    id             bigint generated always as identity primary key,
    unit_id        bigint      not null references resolution.identity,
    building_id    bigint      not null references resolution.identity,
    -- Vacant, but not shown: promised to somebody, or being rebuilt.
    withheld       boolean     not null,
    -- Yuan for a square metre and month.
    asking_rent    numeric     check (asking_rent > 0 and asking_rent <= 10000),
    available_from date,
    divisible_sqm  numeric     check (divisible_sqm > 0),
    fit_out        text        not null default '' check (fit_out in ('', 'bare', 'fitted', 'furnished')),
    remark         text        not null default '' check (length(remark) <= 300),
    by_person      text        not null,
    at             timestamptz not null default now()
);
create index on vacancies.unit_offer (unit_id, id desc);

call scope.protect('vacancies.building_offer',
    'exists (select 1 from places.building b where b.id = building_id)', 'select');
call scope.protect('vacancies.unit_offer',
    'exists (select 1 from places.building b where b.id = building_id)', 'select');
create policy web_offers on vacancies.building_offer as restrictive for insert to sunmao_web with check (by_person = scope.person());
create policy web_offers on vacancies.unit_offer as restrictive for insert to sunmao_web
    with check (by_person = scope.person() and exists (
        select 1 from places.unit u where u.id = unit_id and u.building_id = unit_offer.building_id));
grant insert (building_id, shown, transport, contact, why, by_person) on vacancies.building_offer to sunmao_web;
grant insert (unit_id, building_id, withheld, asking_rent, available_from, divisible_sqm, fit_out, remark, by_person)
    on vacancies.unit_offer to sunmao_web;

-- Conclusions: the units that are shown. Everything in it is for everybody, so it is published as a whole.
create table vacancies.listing (
    unit_id        bigint primary key references resolution.identity,
    building_id    bigint not null references resolution.identity,
    building_name  text   not null,
    address        text,
    street_code    text,
    grade          text,
    grade_standard text,
    longitude      double precision,
    latitude       double precision,
    floors_above   int,
    floor_label    text   not null,
    floor_order    int,
    label          text   not null,
    area_sqm       numeric,
    asking_rent    numeric,
    available_from date,
    divisible_sqm  numeric,
    fit_out        text   not null,
    remark         text   not null,
    transport      text   not null,
    contact        text   not null,
    -- The day of the newest list that calls it vacant.
    verified_on    date   not null,
    -- The first list of the unbroken row of lists that call it vacant.
    vacant_seen    date   not null,
    -- Sections of GB/T 4754 with three enterprises or more in the building, the most frequent first: [{"section": "I", "count": 12}, …].
    neighbours     jsonb  not null,
    sections       text[] not null,
    search         text   not null
);
create index on vacancies.listing (area_sqm, unit_id);
create index on vacancies.listing (asking_rent, unit_id);
create index on vacancies.listing (verified_on, unit_id);
create index on vacancies.listing ((building_name collate "zh-x-icu"), unit_id);
create index on vacancies.listing (street_code, area_sqm, unit_id);
create index on vacancies.listing (building_id);
create index on vacancies.listing using gin (search public.gin_trgm_ops);
call scope.publish('vacancies.listing');

-- Buildings whose offer changed since the listing was derived.
create table vacancies.touched (
    building_id bigint primary key references resolution.identity
);

-- Kept: who asked about a unit, as long as the consent lasts.
create table vacancies.enquiry (
    id          bigint generated always as identity primary key,
    -- SHA-256 of the code with which whoever asked looks after it.
    code_hash   bytea       not null unique,
    unit_id     bigint      not null references resolution.identity,
    building_id bigint      not null references resolution.identity,
    asked_at    timestamptz not null default now(),
    -- Null once the consent is withdrawn or over.
    name        text        check (length(name) between 1 and 60),
    contact     text        check (length(contact) between 3 and 120),
    company     text        check (length(company) <= 120),
    wish        text        check (length(wish) <= 1000),
    -- Which wording was agreed to, and until when the contact may be kept.
    consent     text        not null,
    keep_until  date        not null,
    state       text        not null default 'open' check (state in ('open', 'answered', 'withdrawn', 'expired')),
    answer      text        check (length(answer) between 1 and 1000),
    answered_by text,
    answered_at timestamptz,
    ended_at    timestamptz,
    check ((state in ('withdrawn', 'expired')) = (ended_at is not null)),
    check (ended_at is null or num_nonnulls(name, contact, company, wish, answer) = 0),
    check (state <> 'answered' or answered_by is not null)
);
create index on vacancies.enquiry (building_id, id);
create index on vacancies.enquiry (keep_until) where ended_at is null;

-- Read where the building is open to the reader; asked by anybody, about a unit that is shown.
call scope.protect('vacancies.enquiry', 'exists (select 1 from places.building b where b.id = building_id)', 'select');
create policy anybody_asks on vacancies.enquiry for insert to sunmao_web with check (
    state = 'open' and answer is null and ended_at is null and keep_until <= current_date + 366
    and exists (select 1 from vacancies.listing l where l.unit_id = enquiry.unit_id and l.building_id = enquiry.building_id));
grant insert (code_hash, unit_id, building_id, name, contact, company, wish, consent, keep_until) on vacancies.enquiry to sunmao_web;
