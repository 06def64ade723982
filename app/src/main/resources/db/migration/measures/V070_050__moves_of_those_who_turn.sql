-- As before, but only the stays of those are put together of whom a spell begins or ends in one of the months: one month of a large
-- district has few.
-- Who came into which building in the month that ends on each of these days, and who left it: held on its last day and not on the last day
-- of the month before, or the reverse. Only buildings whose lists speak on both days, the later one with a newer list: without a new list
-- nobody knows who moved. "how" compares with the other buildings that the reader sees: new, moved (left another one), further (kept
-- another one); gone, moved (came into another one), fewer (kept another one). An enterprise that moves within a building does not move.
create or replace function measures.moves(days date[])
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
    turning as materialized (
        select distinct coalesce(s.enterprise_id, -s.mention_id) as who
        from tenancy.spell s
        where s.holder <> 'vacant' and exists (
            select 1 from month m where least(s.first_seen, s.lease_start) > m.before and least(s.first_seen, s.lease_start) <= m.day
                or s.first_missing > m.before and s.first_missing <= m.day)),
    stay as materialized (
        select t.building_id, t.enterprise_id, t.mention_id, coalesce(t.enterprise_id, -t.mention_id) as who, t.spans
        from (
            select s.building_id, s.enterprise_id, s.mention_id,
                range_agg(daterange(least(s.first_seen, s.lease_start), s.first_missing)) as spans
            from tenancy.spell s
            where s.holder <> 'vacant' and coalesce(s.enterprise_id, -s.mention_id) in (select n.who from turning n)
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
