-- Changes of buildings on a day, told by persons: one is divided, several become one, one is pulled down. Never changed or erased; undone by
-- another row. They are evidence: which building is there when, and where units and tenancies are, is derived from them as from rows.
create table places.building_change (
    id          bigint generated always as identity primary key,
    -- The building on whose page it was told.
    building_id bigint not null references resolution.identity,
    kind        text   not null check (kind in ('split', 'merge', 'end', 'undo')),
    day         date,
    -- Buildings that it is about, and those that they become; one that is in both goes on.
    before      bigint[] not null default '{}',
    after       bigint[] not null default '{}',
    -- Split: which units each of those after gets, nothing said for the rest. Merge: what goes before the room numbers of each of those before.
    shares      text[]   not null default '{}',
    undoes      bigint unique references places.building_change,
    by_person   text   not null,
    why         text   not null,
    told_at     timestamptz not null default now(),
    check ((kind = 'undo') = (undoes is not null) and (kind = 'undo') = (day is null)),
    check (kind <> 'split' or cardinality(before) = 1 and cardinality(after) > 1 and cardinality(shares) = cardinality(after)),
    check (kind <> 'merge' or cardinality(before) > 1 and cardinality(after) = 1 and cardinality(shares) = cardinality(before)),
    check (kind <> 'end' or cardinality(before) = 1 and cardinality(after) = 0)
);
create index on places.building_change using gin (before);
create index on places.building_change using gin (after);
call scope.protect('places.building_change', '(select scope.district())
    or exists (select 1 from places.building b where b.id = any (before || after))');
revoke update, delete, truncate on places.building_change from sunmao_worker;

-- The file that a building's file is part of now; itself where it is none.
create function places.living(subject bigint) returns bigint
    language sql stable
begin atomic
    with recursive lead as (
        select subject as id, 0 as steps
        union all
        select v.leads_to, lead.steps + 1 from lead cross join lateral (
            select e.leads_to from resolution.identity_event e where e.subject_id = lead.id order by e.id desc limit 1) v
        where v.leads_to is not null and lead.steps < 50)
    select id from lead order by steps desc limit 1;
end;

-- Changes that stand, in the order of their days, about the files of now.
create view places.told_change with (security_invoker = true) as
    select c.id, c.kind, c.day, c.shares,
        array(select places.living(x.id) from unnest(c.before) with ordinality x (id, n) order by x.n) as before,
        array(select places.living(x.id) from unnest(c.after) with ordinality x (id, n) order by x.n) as after
    from places.building_change c
    where c.kind <> 'undo' and not exists (select 1 from places.building_change u where u.undoes = c.id);
grant select on places.told_change to sunmao_worker;

-- From when until when a building is there, where a change made or ended it, and the days on which units came to it or left it by one.
alter table places.building_current
    add column from_day  date,
    add column until_day date,
    add column changed   date[];
update history.kept set there = '(' || there || ') and (from_day is null or from_day <= history.day())',
    readings = readings || $r${"until_day": "case when t.until_day <= history.day() then t.until_day end",
        "changed": "(select array_agg(x.day order by x.day) from unnest(t.changed) x (day) where x.day <= history.day())"}$r$
    where name = 'places.building';
call history.keep_again('places.building');
create index on places.building_current (until_day) where until_day is not null;

-- Whether a change of buildings was about one between two days, the second among them.
create function places.changed(building bigint, after date, upto date) returns boolean
    language sql stable parallel safe
begin atomic
    select exists (select 1 from places.building b cross join unnest(b.changed) x (day)
        where b.id = building and b.changed is not null and x.day > after and x.day <= upto);
end;

-- As before; no list speaks for a building after it became others.
create or replace function measures.speaking(days date[])
    returns table (day date, building_id bigint, list_day date)
    language sql stable parallel safe
begin atomic
    select d.day, s.building_id, max(s.day)
    from unnest(days) as d (day)
    join tenancy.snapshot s on s.state = 'counts' and s.day <= d.day and d.day <= s.day + 62
    where not exists (select 1 from places.building b where b.id = s.building_id and b.until_day is not null and b.until_day <= d.day)
    group by d.day, s.building_id;
end;

-- Who came and who left is not compared in the month in which a building was divided or joined: whoever was there is there still.
do $$
begin
    execute replace(pg_get_functiondef('measures.moves(date[])'::regprocedure),
        'and early.list_day < late.list_day)', 'and early.list_day < late.list_day
        where not places.changed(late.building_id, m.before, m.day))');
end
$$;

-- Since when the holder is there, where a change of units or buildings carried it on from another unit.
alter table tenancy.spell_current add column held_since date;
call history.keep_again('tenancy.spell');
create index on tenancy.spell_current (unit_id) where held_since is not null;

create or replace function tenancy.enterprise_standings()
    returns table (enterprise_id bigint, since date, units int, area_sqm numeric, buildings bigint[])
    language sql stable
begin atomic
    select s.enterprise_id, min(coalesce(c.held_since, s.lease_start, s.first_seen)), count(distinct s.unit_id)::int,
        sum(s.area_sqm), array_agg(distinct s.building_id order by s.building_id)
    from tenancy.stay s
    left join (select x.unit_id, x.enterprise_id, min(x.held_since) as held_since from tenancy.spell x
        where x.held_since is not null and x.first_missing is null group by x.unit_id, x.enterprise_id) c
        on c.unit_id = s.unit_id and c.enterprise_id = s.enterprise_id
    where s.first_missing is null and s.enterprise_id is not null
    group by s.enterprise_id;
end;
