-- What keeps the finder quick at a million units (benchmarks/results/vacancies.md).

-- How many units fit is counted in indexes alone, which hold everything that is filtered by but words; the listing itself is wide. Lists sorted by area
-- are read from the same indexes.
drop index vacancies.listing_area_sqm_unit_id_idx;
create index listing_by_area on vacancies.listing (area_sqm, unit_id)
    include (building_id, asking_rent, divisible_sqm, street_code, grade, sections, floor_order, floors_above, verified_on);
drop index vacancies.listing_street_code_area_sqm_unit_id_idx;
create index listing_by_street on vacancies.listing (street_code, area_sqm, unit_id)
    include (building_id, asking_rent, divisible_sqm, grade, sections, floor_order, floors_above, verified_on);
create index listing_by_grade on vacancies.listing (grade, area_sqm, unit_id)
    include (building_id, asking_rent, divisible_sqm, street_code, sections, floor_order, floors_above, verified_on);
create index listing_by_street_and_rent on vacancies.listing (street_code, asking_rent, unit_id);
-- Units that are let in parts: those that are too large as a whole.
drop index vacancies.listing_area_sqm_unit_id_idx1;
create index listing_in_parts on vacancies.listing (area_sqm, unit_id)
    include (building_id, asking_rent, divisible_sqm, street_code, grade, sections, floor_order, floors_above, verified_on)
    where divisible_sqm is not null;

-- The buildings of the listing that have a place on the map, kept by triggers with the listing: the map asks for thousands at each move.
create table vacancies.place (
    building_id bigint primary key references resolution.identity,
    name        text   not null,
    longitude   double precision not null,
    latitude    double precision not null,
    units       int    not null,
    largest_sqm numeric,
    least_rent  numeric
);
create index on vacancies.place (units desc, building_id);
create index on vacancies.place (longitude, latitude);
call scope.publish('vacancies.place');

create function vacancies.place_again() returns trigger
    language plpgsql
as $$
begin
    delete from vacancies.place p where p.building_id in (select c.building_id from changed c);
    insert into vacancies.place
        select l.building_id, min(l.building_name), min(l.longitude), min(l.latitude), count(*), max(l.area_sqm), min(l.asking_rent)
        from vacancies.listing l
        where l.building_id in (select c.building_id from changed c) and l.longitude is not null and l.latitude is not null
        group by l.building_id;
    return null;
end
$$;
create trigger places_of_new after insert on vacancies.listing
    referencing new table as changed for each statement execute function vacancies.place_again();
create trigger places_of_gone after delete on vacancies.listing
    referencing old table as changed for each statement execute function vacancies.place_again();

create function vacancies.no_places() returns trigger
    language plpgsql
as $$
begin
    truncate vacancies.place;
    return null;
end
$$;
create trigger no_places after truncate on vacancies.listing for each statement execute function vacancies.no_places();

-- A row of the listing is never changed but taken out and put in: an update would leave the map behind.
create function vacancies.never_updated() returns trigger
    language plpgsql
as $$
begin
    raise exception 'a listing is derived anew, not updated';
end
$$;
create trigger never_updated before update on vacancies.listing for each statement execute function vacancies.never_updated();

insert into vacancies.place
    select l.building_id, min(l.building_name), min(l.longitude), min(l.latitude), count(*), max(l.area_sqm), min(l.asking_rent)
    from vacancies.listing l where l.longitude is not null and l.latitude is not null
    group by l.building_id;
