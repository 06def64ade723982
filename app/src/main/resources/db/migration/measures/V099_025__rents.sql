-- Rents of leases on a day, and what may be told of them to readers who may not see any of them.

-- Yuan for a square metre and day, as intake.lease.Rent reads it: a year has 365 days, a month a twelfth of it. Null where nobody says what the
-- amount is paid for, or it is paid for the whole unit and the area is not known.
create function measures.rent_sqm_day(rent text, area_sqm numeric) returns numeric
    language sql immutable parallel safe
    return case when rent ~ '^[0-9]{1,16}([.][0-9]{1,6})? (sqm-day|sqm-month|sqm-year|month|year)$' then
        case split_part(rent, ' ', 2)
            when 'sqm-day' then split_part(rent, ' ', 1)::numeric
            when 'sqm-month' then split_part(rent, ' ', 1)::numeric * 12 / 365
            when 'sqm-year' then split_part(rent, ' ', 1)::numeric / 365
            when 'month' then split_part(rent, ' ', 1)::numeric * 12 / 365 / nullif(greatest(area_sqm, 0), 0)
            else split_part(rent, ' ', 1)::numeric / 365 / nullif(greatest(area_sqm, 0), 0) end end;

-- Days for which no rent is paid, as intake.lease.RentFree writes them; null for what is none.
create function measures.rent_free_days(free text) returns numeric
    language sql immutable parallel safe
    return case when free ~ '^[0-9]{1,4}([.][0-9]{1,2})? days$' then split_part(free, ' ', 1)::numeric
        when free ~ '^[0-9]{1,4}([.][0-9]{1,2})? months$' then split_part(free, ' ', 1)::numeric * 365 / 12
        when free ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}(;|$)' then
            (select sum(split_part(p, '/', 2)::date - split_part(p, '/', 1)::date + 1) from unnest(string_to_array(free, ';')) p) end;

-- Leases that say a rent: few of the spells of a large district, so that they are found without reading all.
create index spell_with_rent on tenancy.spell_current (building_id) where terms ? 'rent';

-- Who holds what for a rent on each of these days, in buildings whose list speaks: yuan for a square metre and day as agreed, and with the time for
-- which none is paid spread over the term. Nothing said of such time is none. "told" is whether the reader may know the rent; sublets are
-- rents too. The terms are those of the newest row of the spell.
create function measures.rents(days date[])
    returns table (day date, building_id bigint, street_code text, unit_id bigint, who bigint, enterprise_id bigint, tenant text, area_sqm numeric,
        said boolean, told boolean, face numeric, effective numeric, term_unknown boolean)
    language sql stable parallel safe
as $$
    select s.day, b.id, b.street_code, t.unit_id, coalesce(t.enterprise_id, -t.mention_id), t.enterprise_id, t.tenant_name,
        coalesce(t.area_sqm, u.area_sqm), t.terms ? 'rent', tenancy.sees_rent(t.enterprise_id, c.code), r.face,
        case when not t.terms ? 'rent-free' then r.face
            when t.lease_end >= r.begins then r.face * greatest(0, 1 - measures.rent_free_days(t.terms ->> 'rent-free') / (t.lease_end - r.begins + 1))
        end,
        t.terms ? 'rent-free' and (t.lease_end >= r.begins) is not true
    from measures.speaking(days) s
    join places.building b on b.id = s.building_id
    join tenancy.spell t on t.building_id = s.building_id and t.holder <> 'vacant' and t.terms ? 'rent'
        and measures.covers(s.day, t.lease_start, t.first_seen, t.first_missing)
    join places.unit u on u.id = t.unit_id
    join evidence.source c on c.id = t.source_id
    cross join lateral (select measures.rent_sqm_day(t.terms ->> 'rent', coalesce(t.area_sqm, u.area_sqm)) as face,
        coalesce((t.terms ->> 'lease-start')::date, t.lease_start) as begins) r
$$;

-- Leases with a rent and an area by street on a day, the whole under null: sums, and the largest area of one tenant and of one building.
create function measures.rent_sums(of_day date, effective boolean)
    returns table (street text, leases bigint, buildings bigint, tenants bigint, area_sqm numeric, yuan numeric, top_tenant numeric, top_building numeric)
    language sql stable parallel safe
as $$
    with lease as materialized (
        select coalesce(r.street_code, 'none') as street, r.building_id, r.who, r.area_sqm as area, case when $2 then r.effective else r.face end as rent
        from measures.rents(array[of_day]) r
        where r.area_sqm > 0 and case when $2 then r.effective else r.face end is not null)
    select s.street, s.leases, s.buildings, s.tenants, s.area, s.yuan, t.area, b.area
    from (select l.street, count(*) as leases, count(distinct l.building_id) as buildings, count(distinct l.who) as tenants, sum(l.area) as area,
            sum(l.area * l.rent) as yuan
        from lease l group by grouping sets ((), (l.street)) having count(*) > 0) s
    join (select x.street, max(x.area) as area
        from (select l.street, sum(l.area) as area from lease l group by grouping sets ((l.who), (l.street, l.who))) x
        group by x.street) t on t.street is not distinct from s.street
    join (select x.street, max(x.area) as area
        from (select l.street, sum(l.area) as area from lease l group by grouping sets ((l.building_id), (l.street, l.building_id))) x
        group by x.street) b on b.street is not distinct from s.street
$$;

-- Whether so many leases tell nobody's rent.
create function measures.rents_tell_nobody(leases bigint, buildings bigint, tenants bigint, area_sqm numeric, top_tenant numeric, top_building numeric)
    returns boolean language sql immutable parallel safe
    return coalesce(leases >= 3 and buildings >= 3 and tenants >= 3
        and top_tenant <= area_sqm * 0.8 and top_building <= area_sqm * 0.8, false);

-- What everybody may know of rents who may see figures at all: of the district (street null) and of its streets, rounded to half a yuan for a
-- square metre and day, without areas and numbers. A cell is told when at least three leases of at least three tenants in at least three
-- buildings make it, and neither a tenant nor a building has more than four fifths of its area. Where the streets that are hidden are
-- together not such a cell, the smallest of the others is hidden too, for the rest would be told by the whole. It looks past row-level
-- security, so that a cell is the same for everybody, at nothing but these cells; "effective" asks for the rents with rent-free time spread.
create function measures.rent_cells(days date[], effective boolean)
    returns table (day date, street text, rent numeric)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    of_day date;
    cells jsonb;
    shown text[];
    more text;
begin
    if not scope.signed_in() then
        return;
    end if;
    foreach of_day in array days loop
        select jsonb_agg(to_jsonb(c)) into cells from measures.rent_sums(of_day, effective) c;
        continue when cells is null;
        select coalesce(array_agg(c.street), '{}') into shown from jsonb_to_recordset(cells) as
            c (street text, leases bigint, buildings bigint, tenants bigint, area_sqm numeric, top_tenant numeric, top_building numeric)
        where c.street is not null and measures.rents_tell_nobody(c.leases, c.buildings, c.tenants, c.area_sqm, c.top_tenant, c.top_building);
        loop
            -- The hidden streets together, by what is sure of their tenants: as many as the street with most has, and none with more than all largest.
            exit when shown = '{}' or (select count(*) = 0 or measures.rents_tell_nobody(sum(c.leases)::bigint, sum(c.buildings)::bigint,
                    max(c.tenants), sum(c.area_sqm), sum(c.top_tenant), max(c.top_building))
                from jsonb_to_recordset(cells) as
                    c (street text, leases bigint, buildings bigint, tenants bigint, area_sqm numeric, top_tenant numeric, top_building numeric)
                where c.street is not null and c.street <> all (shown));
            select c.street into more from jsonb_to_recordset(cells) as c (street text, area_sqm numeric)
                where c.street = any (shown) order by c.area_sqm, c.street limit 1;
            shown := array_remove(shown, more);
        end loop;
        return query select of_day, c.street, round(c.yuan / c.area_sqm * 2) / 2
            from jsonb_to_recordset(cells) as
                c (street text, leases bigint, buildings bigint, tenants bigint, area_sqm numeric, yuan numeric, top_tenant numeric, top_building numeric)
            where case when c.street is null
                then measures.rents_tell_nobody(c.leases, c.buildings, c.tenants, c.area_sqm, c.top_tenant, c.top_building)
                else c.street = any (shown) end;
    end loop;
end
$$;
