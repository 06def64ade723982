-- Places as concluded from the evidence: regions, buildings, units.
create schema places;

-- GB/T 2260 codes (6 digits; 9 at street level), with the days between which a code is valid.
create table places.region (
    code       text primary key,
    name_zh    text not null,
    name_en    text not null,
    parent     text references places.region,
    valid_from date,
    valid_to   date
);

create table places.building (
    id                bigint primary key references resolution.identity,
    status            text   not null check (status in ('confirmed', 'provisional')),
    name              text   not null,
    code              text,
    aliases           text[] not null default '{}',
    address           text,
    street_code       text   references places.region,
    floors_above      int,
    floors_below      int,
    height_m          numeric,
    gross_area_sqm    numeric,
    office_area_sqm   numeric,
    rentable_area_sqm numeric,
    completion_year   int,
    grade             text,
    grade_standard    text,
    property_company  text,
    longitude         double precision,
    latitude          double precision,
    footprint         jsonb,
    -- Every claim for every attribute, the winner first: {"name": [{"value", "source", "date", "payload", "rows"}, …]}.
    attributes        jsonb  not null,
    search            text   not null,
    derived_at        timestamptz not null default now()
);
create index on places.building (street_code);
create index on places.building (name, id);

create table places.unit (
    id          bigint primary key references resolution.identity,
    building_id bigint not null references places.building on delete cascade,
    floor_label text   not null,
    floor_order int,
    label       text   not null,
    area_sqm    numeric
);
create index on places.unit (building_id);

call scope.publish('places.region');
call scope.protect('places.building', '(select scope.district()) or scope.sees_building(id, street_code)');
call scope.protect('places.unit',
    '(select scope.district()) or exists (select 1 from places.building b where b.id = building_id)');
