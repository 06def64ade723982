-- Units that handle work: departments, streets, teams. A person works for the units that are granted; what is put to a unit is open to those who work for it.
create table access.unit (
    code      text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name_zh   text not null check (length(name_zh) between 1 and 60),
    name_en   text not null default '' check (length(name_en) <= 120),
    kind      text not null check (kind in ('office', 'department', 'street', 'team', 'council', 'other')),
    -- Nothing is put to it from this day on.
    closed_on date
);
call scope.publish('access.unit');

alter table access.person_grant drop constraint person_grant_scope_kind_check;
alter table access.person_grant add constraint person_grant_scope_kind_check
    check (scope_kind in ('district', 'region', 'building', 'enterprise', 'source', 'unit'));

-- The role of the reader of this transaction; null for a visitor and for somebody to whom nothing is open. These two look past row-level security
-- at the reader's own line and at no other.
create function access.own_role() returns text
    language sql stable security definer set search_path = pg_catalog
    return (select p.role from access.person p where p.username = scope.person() and not p.disabled);

-- The units that the reader works for; never null.
create function access.own_units() returns text[]
    language sql stable security definer set search_path = pg_catalog
    return (select coalesce(array_agg(g.scope_ref order by g.scope_ref), '{}') from access.person_grant g join access.person p on p.id = g.person_id
        where p.username = scope.person() and not p.disabled and g.scope_kind = 'unit'
            and (g.expires_on is null or g.expires_on >= (now() at time zone 'Asia/Shanghai')::date));

revoke execute on function access.own_role, access.own_units from public;
grant execute on function access.own_role, access.own_units to sunmao_web, sunmao_worker;
