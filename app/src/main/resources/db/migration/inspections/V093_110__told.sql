-- Which inspections may be told to the reader, past the sight of their matters: in the calendar of visits all departments see when an enterprise is inspected. What the
-- enterprise is told of before (routine and special ones) everybody is told who has the calendar and sees the enterprise; every other one before it was held its own unit
-- and the office alone. Plans that are not approved, were refused, cancelled or put together stand in no calendar.
create function inspections.told(asked bigint, first date, stop date)
    returns table (matter_id bigint, enterprise_id bigint, unit text, sort text, from_on date, until_on date, held_on date)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select i.matter_id, i.enterprise_id, i.unit, i.sort, i.from_on, i.until_on, i.held_on
        from inspections.inspection i join matters.matter m on m.id = i.matter_id
        where m.state in ('approved', 'held') and m.merged_into is null
            and (asked is null or i.enterprise_id = asked)
            and i.from_on < stop and greatest(i.until_on, coalesce(i.held_on, i.until_on)) >= first
            and access.own_role() in ('office', 'department', 'steward', 'investment', 'leader', 'enterprise')
            and (i.sort in ('routine', 'special') or i.held_on is not null or access.own_role() = 'office'
                or access.own_role() = 'department' and access.own_units() @> array[i.unit])
            and (scope.sees_enterprise(i.enterprise_id) or exists (select 1 from enterprises.enterprise e
                where e.id = i.enterprise_id and scope.sees_any(e.building_ids, e.street_codes)))
    $$;
revoke execute on function inspections.told from public;
grant execute on function inspections.told to sunmao_web;
create index on inspections.inspection (from_on);

-- As before, and for those too whose scope is streets and buildings: they saw the enterprise and were told that nothing was planned for it.
create or replace function inspections.counted(asked bigint, year int, of_unit text) returns table (held int, coming int, refused int, joined int, own int)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select count(*) filter (where m.state = 'held')::int,
            count(*) filter (where m.state = 'approved' and m.merged_into is null and (m.enterprise_ids @> array[asked] or access.own_role() <> 'enterprise'))::int,
            count(*) filter (where m.state = 'refused' and access.own_role() <> 'enterprise')::int,
            count(*) filter (where m.merged_into is not null and access.own_role() <> 'enterprise')::int,
            count(*) filter (where m.state in ('approved', 'held') and m.merged_into is null and i.unit = of_unit and i.sort in ('routine', 'random', 'special'))::int
        from inspections.inspection i join matters.matter m on m.id = i.matter_id
        where i.enterprise_id = asked and extract(year from i.from_on) = year
            and access.own_role() in ('office', 'department', 'leader', 'enterprise')
            and (scope.sees_enterprise(asked) or exists (select 1 from enterprises.enterprise e
                where e.id = asked and scope.sees_any(e.building_ids, e.street_codes)))
    $$;
