-- Functional areas (功能区): which of them a building lies in is said by the lists of buildings, as its street is.
alter table places.building_current add column area_name text;
call history.keep_again('places.building');

-- What an area is called by in addresses: the same name is the same area, after every derivation and on every day.
create function places.area_code(name text) returns text
    language sql immutable parallel safe
return 'area:' || substr(md5(name), 1, 12);
create index on places.building_current (places.area_code(area_name)) where area_name is not null;

-- The areas in which the reader sees a building.
create view places.area with (security_invoker = true) as
    select places.area_code(b.area_name) as code, b.area_name as name, count(*)::int as buildings,
        min(b.longitude) as west, min(b.latitude) as south, max(b.longitude) as east, max(b.latitude) as north,
        avg(b.longitude) as longitude, avg(b.latitude) as latitude
    from places.building b where b.area_name is not null and b.until_day is null group by b.area_name;
grant select on places.area to sunmao_web, sunmao_worker;

-- Whether a building with this street lies in what is asked for: nothing (everywhere), the code of a street, 'none' for no known street, or that of an area.
create function places.lies(building bigint, street text, wanted text) returns boolean
    language sql stable parallel safe
return case when wanted = '' then true
    when wanted like 'area:%' then exists (
        select 1 from places.building b where b.id = building and places.area_code(b.area_name) = wanted)
    else coalesce(street, 'none') = wanted end;
