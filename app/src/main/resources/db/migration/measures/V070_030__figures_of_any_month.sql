-- Tax of twelve months of each building to the fen, for those who may see it: what the cells of the lattice were cut from.
create table measures.tax_building (
    last_month  date   not null,
    building_id bigint not null references places.building on delete cascade,
    street_code text,
    total_fen   bigint not null,
    enterprises int    not null,
    primary key (last_month, building_id)
);
call scope.protect('measures.tax_building', '(select scope.tax()) = ''exact'' and (select scope.district())');

-- Days of the register's extracts; as with measures.source_dates, nothing but days.
create function measures.register_days()
    returns table (source_id int, day date, whole boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select d.source_id, d.data_date, bool_or(d.full_snapshot)
    from evidence.delivery d join evidence.source s on s.id = d.source_id and s.kind = 'register'
    where d.active and scope.signed_in()
    group by d.source_id, d.data_date;
end;

-- Which extract speaks for a day: the newest, until the next one, and at most a year. An enterprise that the newest whole extract does
-- not name has left the register.
create function measures.register_speaking(days date[])
    returns table (day date, source_id int, extract_day date, whole_day date)
    language sql stable parallel safe
begin atomic
    select d.day, r.source_id, max(r.day), max(r.day) filter (where r.whole)
    from unnest(days) as d (day)
    join measures.register_days() r on r.day <= d.day
    group by d.day, r.source_id
    having d.day <= max(r.day) + 366;
end;

-- Each enterprise of the register on each of these days. The building is one that the reader sees; "outside" is one that the reader does not.
create function measures.registered(days date[])
    returns table (day date, enterprise_id bigint, building_id bigint, street_code text, outside boolean, unsettled boolean, status text)
    language sql stable parallel safe
begin atomic
    select distinct on (k.day, r.enterprise_id) k.day, r.enterprise_id, b.id, b.street_code,
        r.building_id is not null and b.id is null, r.unsettled, r.status
    from measures.register_speaking(days) k
    join enterprises.registration r on r.source_id = k.source_id and r.first_seen <= k.day
        and (k.whole_day is null or k.whole_day <= r.last_seen)
    left join places.building b on b.id = r.building_id
    order by k.day, r.enterprise_id, r.first_seen desc, r.source_id;
end;

-- Who came into which building in the month that ends on each of these days, and who left it: held on its last day and not on the last day
-- of the month before, or the reverse. Only buildings whose lists speak on both days, the later one with a newer list: without a new list
-- nobody knows who moved. "how" compares with the other buildings that the reader sees: new, moved (left another one), further (kept
-- another one); gone, moved (came into another one), fewer (kept another one). An enterprise that moves within a building does not move.
create function measures.moves(days date[])
    returns table (day date, building_id bigint, street_code text, enterprise_id bigint, enterprise_status text, mention_id bigint,
        arrives boolean, how text, turned date)
    language sql stable parallel safe
as $$
    with month as (
        select d.day, (date_trunc('month', d.day::timestamp) - interval '1 day')::date as before from unnest(days) as d (day)),
    speaks as materialized (
        select s.day, s.building_id, s.list_day
        from measures.speaking((select array_agg(distinct x.day) from (select m.day from month m union all select m.before from month m) x)) s),
    compared as materialized (
        select m.day, m.before, late.building_id
        from month m
        join speaks late on late.day = m.day
        join speaks early on early.day = m.before and early.building_id = late.building_id and early.list_day < late.list_day),
    stay as materialized (
        select t.building_id, t.enterprise_id, t.mention_id, coalesce(t.enterprise_id, -t.mention_id) as who, t.spans
        from (
            select s.building_id, s.enterprise_id, s.mention_id,
                range_agg(daterange(least(s.first_seen, s.lease_start), s.first_missing)) as spans
            from tenancy.spell s where s.holder <> 'vacant'
            group by s.building_id, s.enterprise_id, s.mention_id) t),
    turn as (
        select s.building_id, s.enterprise_id, s.mention_id, s.who, s.spans, true as arrives, lower(x.span) as turned
        from stay s cross join unnest(s.spans) as x (span)
        union all
        select s.building_id, s.enterprise_id, s.mention_id, s.who, s.spans, false, upper(x.span)
        from stay s cross join unnest(s.spans) as x (span) where upper(x.span) is not null),
    move as materialized (
        select distinct on (c.day, t.building_id, t.who) c.day, c.before, t.building_id, t.enterprise_id, t.mention_id, t.who, t.arrives, t.turned
        from turn t
        join compared c on c.building_id = t.building_id
            and c.day = (date_trunc('month', t.turned::timestamp) + interval '1 month' - interval '1 day')::date
        where (c.day <@ t.spans) = t.arrives and (c.before <@ t.spans) <> t.arrives
        order by c.day, t.building_id, t.who, case when t.arrives then date '2000-01-01' - t.turned else t.turned - date '2000-01-01' end)
    select m.day, m.building_id, b.street_code, m.enterprise_id, e.status, m.mention_id, m.arrives,
        case when o.turned then 'moved' when o.kept then case when m.arrives then 'further' else 'fewer' end
            when m.arrives then 'new' else 'gone' end,
        m.turned
    from move m
    join places.building b on b.id = m.building_id
    left join enterprises.enterprise e on e.id = m.enterprise_id
    left join (
        select m.day, m.building_id, m.who, true as kept, bool_or(not (case when m.arrives then m.day else m.before end <@ s.spans)) as turned
        from move m
        join stay s on s.who = m.who and s.building_id <> m.building_id
        join speaks k on k.building_id = s.building_id and k.day = case when m.arrives then m.before else m.day end and k.day <@ s.spans
        group by m.day, m.building_id, m.who) o on o.day = m.day and o.building_id = m.building_id and o.who = m.who
$$;
