-- One holder's uninterrupted time in one unit: spells that follow each other without a snapshot between them that names somebody else
-- or nobody. A renewed lease, a changed area or rent does not end a stay; the newest spell tells them.
create view tenancy.stay with (security_invoker = true) as
    select unit_id, building_id, holder, enterprise_id, mention_id,
        min(lease_start) as lease_start,
        min(first_seen) as first_seen,
        max(last_seen) as last_seen,
        case when bool_or(first_missing is null) then null else max(first_missing) end as first_missing,
        (array_agg(tenant_name order by first_seen desc))[1] as tenant_name,
        (array_agg(right_kind order by first_seen desc))[1] as right_kind,
        (array_agg(area_sqm order by first_seen desc))[1] as area_sqm,
        (array_agg(rent order by first_seen desc))[1] as rent,
        (array_agg(lease_end order by first_seen desc))[1] as lease_end,
        (array_agg(source_id order by first_seen desc))[1] as source_id
    from (
        select s.*, count(*) filter (where gap) over each_holder as n
        from (
            select s.*, coalesce(max(coalesce(first_missing, 'infinity')) over (earlier_of_holder
                rows between unbounded preceding and 1 preceding) < first_seen, false) as gap
            from tenancy.spell s
            window earlier_of_holder as (partition by unit_id, building_id, holder, enterprise_id, mention_id order by first_seen)
        ) s
        window each_holder as (partition by unit_id, building_id, holder, enterprise_id, mention_id order by first_seen)
    ) numbered
    group by unit_id, building_id, holder, enterprise_id, mention_id, n;
grant select on tenancy.stay to sunmao_web, sunmao_worker;

-- How things stand by the newest snapshots, one row per building and per enterprise, so that lists sort by it without counting.
create table tenancy.building_standing (
    building_id   bigint primary key references places.building on delete cascade,
    as_of         date,
    units         int not null,
    let_units     int not null,
    vacant_units  int not null,
    unknown_units int not null,
    -- Let and vacant units of which nobody says the area.
    unsized_units int not null,
    let_sqm       numeric,
    vacant_sqm    numeric,
    unknown_sqm   numeric,
    -- Let by rentable area: the measure "occupancy" for one building on the day of its newest snapshot.
    occupancy     numeric,
    enterprises   int not null,
    in_review     int not null
);
create index on tenancy.building_standing (occupancy, building_id);
create index on tenancy.building_standing (enterprises, building_id);

create table tenancy.enterprise_standing (
    enterprise_id bigint primary key references enterprises.enterprise on delete cascade,
    -- Begin of the lease, or the first snapshot that names it, of its oldest unbroken stay.
    since         date     not null,
    units         int      not null,
    area_sqm      numeric,
    buildings     bigint[] not null
);
create index on tenancy.enterprise_standing (since, enterprise_id);
create index on tenancy.enterprise_standing using gin (buildings);

call scope.protect('tenancy.building_standing',
    '(select scope.district()) or exists (select 1 from places.building b where b.id = building_id)');
call scope.protect('tenancy.enterprise_standing',
    '(select scope.district()) or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)');

-- Where an enterprise is or was, by name, for whoever may read its file: the tenant of a building knows its own door, also where the
-- building's file is not open to it.
create function tenancy.units_of(enterprise bigint)
    returns table (unit_id bigint, building_name text, floor_label text, floor_order int, unit_label text, unit_area_sqm numeric)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select distinct u.id, b.name, u.floor_label, u.floor_order, u.label, u.area_sqm
        from enterprises.enterprise e
        join tenancy.spell s on s.enterprise_id = e.id
        join places.unit u on u.id = s.unit_id
        join places.building b on b.id = u.building_id
        where e.id = enterprise and (scope.sees_enterprise(e.id) or scope.sees_any(e.building_ids, e.street_codes))
    $$;
