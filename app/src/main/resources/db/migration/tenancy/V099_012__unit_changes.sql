-- Changes of units on a day, told by persons: a wall put in or taken out, another number on the door. Never changed or erased; undone by
-- another row. They are evidence: units and spells are derived from them as from rows.
create table tenancy.unit_change (
    id          bigint generated always as identity primary key,
    building_id bigint not null references resolution.identity,
    kind        text   not null check (kind in ('split', 'merge', 'renumber', 'undo')),
    day         date,
    -- Units that it is about, and what they become: labels floor/rooms with the area where it was told.
    before      bigint[]  not null default '{}',
    labels      text[]    not null default '{}',
    areas       numeric[] not null default '{}',
    -- How the door said before, for who reads it later.
    was         text[]    not null default '{}',
    undoes      bigint unique references tenancy.unit_change,
    by_person   text   not null,
    why         text   not null,
    told_at     timestamptz not null default now(),
    check ((kind = 'undo') = (undoes is not null) and (kind = 'undo') = (day is null)),
    check (cardinality(labels) = cardinality(areas)),
    check (kind <> 'split' or cardinality(before) = 1 and cardinality(labels) > 1),
    check (kind <> 'merge' or cardinality(before) > 1 and cardinality(labels) = 1),
    check (kind <> 'renumber' or cardinality(before) = 1 and cardinality(labels) = 1)
);
create index on tenancy.unit_change (building_id);
call scope.protect('tenancy.unit_change',
    '(select scope.district()) or exists (select 1 from places.building b where b.id = building_id)');
revoke update, delete, truncate on tenancy.unit_change from sunmao_worker;

-- From when until when a unit is there, where a change made or ended it; the labels that its door had before, each until its day.
alter table places.unit_current
    add column from_day  date,
    add column until_day date,
    add column renamed   date[],
    add column names     text[];
update history.kept set there = 'from_day is null or from_day <= history.day()',
    readings = $r${"until_day": "case when t.until_day <= history.day() then t.until_day end",
        "label": "coalesce((select substring(n.name from position('/' in n.name) + 1) from unnest(t.renamed, t.names) n (day, name) where n.day > history.day() order by n.day limit 1), t.label)"}$r$
    where name = 'places.unit';
call history.keep_again('places.unit');

-- History too is what a change ended.
create or replace view tenancy.former_unit with (security_invoker = true) as
    select u.id, u.building_id
    from places.unit u
    left join (
        select k.building_id, k.floor_label, array_agg(distinct room) as rooms
        from places.unit k cross join lateral unnest(tenancy.rooms(k.label)) room
        where exists (select 1 from tenancy.spell s where s.unit_id = k.id and s.first_missing is null)
        group by k.building_id, k.floor_label) now on now.building_id = u.building_id and now.floor_label = u.floor_label
    where not exists (select 1 from tenancy.spell s where s.unit_id = u.id and s.first_missing is null)
        and (u.until_day is not null or tenancy.rooms(u.label) <@ now.rooms);
