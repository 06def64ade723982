-- The rooms that a unit's label names: a run 1203-1205 is three, a list 1203,1207 two; anything else is one by itself.
create function tenancy.rooms(label text) returns text[]
    language sql immutable strict parallel safe
    return array(
        select n::text from regexp_split_to_table(label, ',') part
        cross join lateral generate_series(split_part(part, '-', 1)::int, least(split_part(part, '-', 2)::int,
            split_part(part, '-', 1)::int + 200)) n
        where part ~ '^[0-9]{1,6}-[0-9]{1,6}$'
        union all
        select part from regexp_split_to_table(label, ',') part where part !~ '^[0-9]{1,6}-[0-9]{1,6}$');

-- Units that no list names any more because their rooms are let or vacant under another division (1203-1205 became 1203 and 1204-1205).
-- They are history, and neither let nor vacant nor unknown.
create view tenancy.former_unit with (security_invoker = true) as
    select u.id, u.building_id
    from places.unit u
    join (
        select k.building_id, k.floor_label, array_agg(distinct room) as rooms
        from places.unit k cross join lateral unnest(tenancy.rooms(k.label)) room
        where exists (select 1 from tenancy.spell s where s.unit_id = k.id and s.first_missing is null)
        group by k.building_id, k.floor_label) now on now.building_id = u.building_id and now.floor_label = u.floor_label
    where not exists (select 1 from tenancy.spell s where s.unit_id = u.id and s.first_missing is null)
        and tenancy.rooms(u.label) <@ now.rooms;
grant select on tenancy.former_unit to sunmao_web, sunmao_worker;
