-- Inspections of enterprises (涉企检查): planned with a legal basis, counted, limited, put together or refused. The plan itself is a matter.
create schema inspections;

create table inspections.inspection (
    matter_id     bigint primary key references matters.matter,
    enterprise_id bigint not null references resolution.identity,
    unit          text   not null references access.unit,
    sort          text   not null check (sort in ('routine', 'random', 'special', 'complaint', 'safety')),
    from_on       date   not null,
    until_on      date   not null,
    -- Null until it was held.
    held_on       date,
    check (until_on >= from_on)
);
create index on inspections.inspection (enterprise_id, from_on);
create index on inspections.inspection (unit);
revoke delete, truncate on inspections.inspection from sunmao_worker;
call scope.protect('inspections.inspection', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- How many inspections an enterprise has in a year, of all units and of one: numbers alone, so that a department that plans another knows what others do. For whoever
-- sees the enterprise; an enterprise's own account is not told of plans that are not told to it.
create function inspections.counted(asked bigint, year int, of_unit text) returns table (held int, coming int, refused int, joined int, own int)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select count(*) filter (where m.state = 'held')::int,
            count(*) filter (where m.state = 'approved' and m.merged_into is null and (m.enterprise_ids @> array[asked] or access.own_role() <> 'enterprise'))::int,
            count(*) filter (where m.state = 'refused' and access.own_role() <> 'enterprise')::int,
            count(*) filter (where m.merged_into is not null and access.own_role() <> 'enterprise')::int,
            count(*) filter (where m.state in ('approved', 'held') and m.merged_into is null and i.unit = of_unit and i.sort in ('routine', 'random', 'special'))::int
        from inspections.inspection i join matters.matter m on m.id = i.matter_id
        where i.enterprise_id = asked and extract(year from i.from_on) = year
            and (scope.sees_enterprise(asked) and access.own_role() in ('office', 'department', 'leader', 'enterprise'))
    $$;
revoke execute on function inspections.counted from public;
grant execute on function inspections.counted to sunmao_web;
