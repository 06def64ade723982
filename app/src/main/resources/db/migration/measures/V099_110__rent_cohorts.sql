-- Rents that are published come in cohorts, so that no difference of two published figures tells one tenant's rent (docs/measures.md, Rents).

-- A tenant's rents in a unit as they are counted: what is paid a day as agreed and with rent-free time spread, null where that is not known.
-- "kind" says how the two differ, so that a cohort is the same whichever of them is asked for; cohort is null before it has one.
create type measures.rent_line as (
    street text, kind text, building bigint, unit bigint, who bigint, area numeric, face numeric, effective numeric, cohort text);

-- Whether so many leases together tell nobody's rent.
create function measures.rent_group_tells_nobody(lines measures.rent_line[]) returns boolean
    language sql immutable parallel safe
    return (
        select measures.rents_tell_nobody(count(*), count(distinct l.building), count(distinct l.who), sum(l.area),
            (select max(t.area) from (select sum(x.area) as area from unnest(lines) x group by x.who) t),
            (select max(b.area) from (select sum(x.area) as area from unnest(lines) x group by x.building) b))
        from unnest(lines) l);

-- The leases with a rent and an area on a day, one line for a tenant and unit.
create function measures.rent_lines(of_day date) returns measures.rent_line[]
    language sql stable parallel safe
    return (
        select array_agg((s.street, s.kind, s.building, s.unit, s.who, s.area, s.face,
            case when s.kind <> 'unknown' then s.effective end, null)::measures.rent_line)
        from (
            select coalesce(r.street_code, 'none') as street, r.building_id as building, r.unit_id as unit, r.who, sum(r.area_sqm) as area,
                sum(r.area_sqm * r.face) as face, sum(r.area_sqm * r.effective) as effective,
                case when bool_or(r.effective is null) then 'unknown' when bool_or(r.effective <> r.face) then 'free' else 'plain' end as kind
            from measures.rents(array[of_day]) r
            where r.area_sqm > 0 and r.face is not null
            group by 1, 2, 3, 4) s);

-- What is published on the next day, of what was published before and what holds on that day. A lease comes in with others of its street, and goes
-- with others of the cohort with which it came: those that come, those that go and those that stay each tell nobody's rent, or nobody is among them. So
-- whatever is published is a sum of whole groups that tell nobody's rent, and so is every difference.
--
-- How many lines an array has the planner does not know, and takes them for ten: two thousand beside two thousand, one by one, are seconds for each month.
create function measures.rent_step(of_day date, released measures.rent_line[], present measures.rent_line[]) returns measures.rent_line[]
    language sql stable parallel safe set enable_nestloop = off
    return (
        with old as materialized (
            select o, exists (select 1 from unnest(present) p where p.unit = o.unit and p.who = o.who and p.building = o.building
                and p.street = o.street and p.kind = o.kind and p.area = o.area and p.face = o.face
                and p.effective is not distinct from o.effective) as still
            from unnest(released) o),
        leaving as (
            select (o).cohort as cohort from old group by 1
            having bool_or(not still) and measures.rent_group_tells_nobody(array_agg(o) filter (where not still))
                and (not bool_or(still) or measures.rent_group_tells_nobody(array_agg(o) filter (where still)))),
        fresh as materialized (
            select p from unnest(present) p
            where not exists (select 1 from unnest(released) o where p.unit = o.unit and p.who = o.who and p.building = o.building
                and p.street = o.street and p.kind = o.kind and p.area = o.area and p.face = o.face
                and p.effective is not distinct from o.effective)),
        coming as (
            select (p).street as street, (p).kind as kind from fresh group by 1, 2 having measures.rent_group_tells_nobody(array_agg(p)))
        select array_agg(line) from (
            select o as line from old where still or (o).cohort not in (select cohort from leaving)
            union all
            select ((p).street, (p).kind, (p).building, (p).unit, (p).who, (p).area, (p).face, (p).effective,
                (p).street || ' ' || (p).kind || ' ' || of_day)::measures.rent_line
            from fresh where ((p).street, (p).kind) in (select street, kind from coming)) x);

-- What everybody may know of rents who may see figures at all: of the district (street null) and of its streets, rounded to half a yuan for a square
-- metre and day, without areas and numbers: the mean of the leases that are published by the end of the month, the newest that ended by each of these
-- days. It looks past row-level security, so that a cell is the same for everybody, at nothing but these cells; "effective" asks for the rents with
-- rent-free time spread. What was told of a month is made of what is known today: asked how things were known on an earlier day it tells nothing, for the
-- difference would be what somebody told meanwhile; and the day that a page is about changes none of it, beyond which month is asked for.
create or replace function measures.rent_cells(days date[], effective boolean)
    returns table (day date, street text, rent numeric)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    first date;
    month_end date;
    asked date;
    released measures.rent_line[];
    true_on text := coalesce(current_setting('sunmao.true_on', true), '');
begin
    if not scope.signed_in() or history.moment() < 'infinity' then
        return;
    end if;
    perform set_config('sunmao.true_on', '', true);
    select min(s.day) into first from tenancy.snapshot s where s.state = 'counts';
    -- Always from the first list on: begun elsewhere the cohorts would be others, and two series of them could be subtracted.
    month_end := (date_trunc('month', first) + interval '1 month - 1 day')::date;
    while month_end <= (select max(d) from unnest(days) d) loop
        released := measures.rent_step(month_end, released, measures.rent_lines(month_end));
        foreach asked in array days loop
            continue when asked < month_end or asked >= (date_trunc('month', month_end + 1) + interval '1 month - 1 day')::date;
            return query
                select asked, l.street, round(sum(case when $2 then l.effective else l.face end)
                    / sum(l.area) filter (where not $2 or l.effective is not null) * 2) / 2
                from unnest(released) l
                group by grouping sets ((), (l.street))
                having sum(l.area) filter (where not $2 or l.effective is not null) > 0;
        end loop;
        month_end := (date_trunc('month', month_end + 1) + interval '1 month - 1 day')::date;
    end loop;
    perform set_config('sunmao.true_on', true_on, true);
end
$$;
drop function measures.rent_sums(date, boolean);
