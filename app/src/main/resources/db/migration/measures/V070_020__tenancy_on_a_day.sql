-- The rules about tenancy on a day that every measure shares. They are functions of the reader: row-level security decides what they see.

-- Buildings whose tenant list speaks for a day: the newest list that counts speaks until the next one, and at most 62 days.
create function measures.speaking(days date[])
    returns table (day date, building_id bigint, list_day date)
    language sql stable parallel safe
begin atomic
    select d.day, s.building_id, max(s.day)
    from unnest(days) as d (day)
    join tenancy.snapshot s on s.state = 'counts' and s.day <= d.day and d.day <= s.day + 62
    group by d.day, s.building_id;
end;

-- A spell covers a day: it was seen on that day or before (or its lease began by then, when the first list named it only later),
-- and no list up to that day had dropped it.
create function measures.covers(day date, lease_start date, first_seen date, first_missing date) returns boolean
    language sql immutable parallel safe
    return least(first_seen, lease_start) <= day and (first_missing is null or day < first_missing);

-- Who holds which unit on each of these days, in the buildings that the reader sees and whose list speaks for the day.
create function measures.held(days date[])
    returns table (day date, building_id bigint, street_code text, rentable_area_sqm numeric, unit_id bigint, unit_area_sqm numeric,
        holder text, enterprise_id bigint, enterprise_status text, mention_id bigint, area_sqm numeric)
    language sql stable parallel safe
begin atomic
    select s.day, b.id, b.street_code, b.rentable_area_sqm, u.id, u.area_sqm,
        t.holder, t.enterprise_id, e.status, t.mention_id, t.area_sqm
    from measures.speaking(days) s
    join places.building b on b.id = s.building_id
    join tenancy.spell t on t.building_id = s.building_id
        and measures.covers(s.day, t.lease_start, t.first_seen, t.first_missing)
    join places.unit u on u.id = t.unit_id
    left join enterprises.enterprise e on e.id = t.enterprise_id;
end;

-- One row per unit and day: let where anybody holds it, else vacant. The area is the unit's own, else what its holders' leases add up to.
create function measures.unit_states(days date[])
    returns table (day date, building_id bigint, street_code text, rentable_area_sqm numeric, unit_id bigint, let boolean, area_sqm numeric)
    language sql stable parallel safe
begin atomic
    select h.day, h.building_id, h.street_code, h.rentable_area_sqm, h.unit_id, bool_or(h.holder <> 'vacant'),
        coalesce(max(h.unit_area_sqm), sum(h.area_sqm) filter (where h.holder <> 'vacant'), max(h.area_sqm))
    from measures.held(days) h
    group by h.day, h.building_id, h.street_code, h.rentable_area_sqm, h.unit_id;
end;

-- Where an enterprise counts when it may count only once: the building in which it holds the largest area on the day.
create function measures.homes(days date[])
    returns table (day date, enterprise_id bigint, building_id bigint, street_code text)
    language sql stable parallel safe
begin atomic
    select distinct on (p.day, p.enterprise_id) p.day, p.enterprise_id, p.building_id, p.street_code
    from (
        select h.day, h.enterprise_id, h.building_id, h.street_code, sum(coalesce(h.area_sqm, h.unit_area_sqm, 0)) as area
        from measures.held(days) h
        where h.holder = 'enterprise'
        group by h.day, h.enterprise_id, h.building_id, h.street_code
    ) p
    order by p.day, p.enterprise_id, p.area desc, p.building_id;
end;

-- A source's name and date stand beside every value for everybody who signs in; its deliveries do not. So this looks past row-level
-- security, at nothing but the date.
create function measures.source_dates(until date)
    returns table (source_id int, latest date)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select d.source_id, max(d.data_date)
    from evidence.delivery d
    where d.active and d.data_date <= until and scope.signed_in()
    group by d.source_id;
end;
