-- Electricity by room and month, as the meters say. Meters know rooms; a unit of several rooms adds them up.
create table tenancy.energy_month (
    building_id bigint  not null references places.building on delete cascade,
    floor_label text    not null,
    room        text    not null,
    month       date    not null,
    kwh         numeric not null,
    meters      int     not null,
    payloads    bigint[] not null,
    primary key (building_id, month, floor_label, room)
);
call scope.protect('tenancy.energy_month',
    '(select scope.district()) or exists (select 1 from places.building b where b.id = building_id)');

-- By unit: its own rooms, or all of a floor where the unit is the whole floor. Rooms that are metered less than rooms means that the
-- energy is that of a part.
create view tenancy.unit_energy with (security_invoker = true) as
    select u.id as unit_id, u.building_id, e.month, sum(e.kwh) as kwh, count(*) as rooms_metered,
        case when u.label = u.floor_label || 'F' then null else cardinality(tenancy.rooms(u.label)) end as rooms
    from places.unit u
    join tenancy.energy_month e on e.building_id = u.building_id and e.floor_label = u.floor_label
        and (e.room = any (tenancy.rooms(u.label)) or u.label = u.floor_label || 'F')
    group by u.id, u.building_id, u.label, u.floor_label, e.month;
grant select on tenancy.unit_energy to sunmao_web, sunmao_worker;
