-- What the reader of the current transaction may see. WebDatabase sets the settings at the start of each of its transactions; where one
-- is missing, or empty as PostgreSQL leaves it after a transaction that had set it, the answer is no.

create schema scope;
grant usage on schema scope to sunmao_worker, sunmao_web;

-- Everything made from here on: the worker may use it; the web role gets nothing but the name of the schema, and each table is
-- opened to it by scope.protect or scope.publish.
alter default privileges grant usage on schemas to sunmao_worker, sunmao_web;
alter default privileges grant select, insert, update, delete, truncate on tables to sunmao_worker;
alter default privileges grant usage, select on sequences to sunmao_worker;

create function scope.setting(name text) returns text
    language sql stable parallel safe
    return nullif(current_setting('sunmao.' || name, true), '');

create function scope.person() returns text
    language sql stable parallel safe
    return coalesce(scope.setting('person'), '');

create function scope.district() returns boolean
    language sql stable parallel safe
    return coalesce(scope.setting('district') = 'on', false);

-- 'exact', 'bands' or 'none'.
create function scope.tax() returns text
    language sql stable parallel safe
    return coalesce(scope.setting('tax'), 'none');

-- 'plain' or 'masked'.
create function scope.personal() returns text
    language sql stable parallel safe
    return coalesce(scope.setting('personal'), 'masked');

-- The lists, never null. In a policy of a large table, "id = any ((select scope.enterprises()))" reads the list once per query.
create function scope.regions() returns text[]
    language sql stable parallel safe
    return coalesce(scope.setting('regions')::text[], '{}');

create function scope.buildings() returns bigint[]
    language sql stable parallel safe
    return coalesce(scope.setting('buildings')::bigint[], '{}');

create function scope.enterprises() returns bigint[]
    language sql stable parallel safe
    return coalesce(scope.setting('enterprises')::bigint[], '{}');

create function scope.sources() returns text[]
    language sql stable parallel safe
    return coalesce(scope.setting('sources')::text[], '{}');

create function scope.sees_building(id bigint, street text) returns boolean
    language sql stable parallel safe
    return scope.district() or coalesce(id = any (scope.buildings()), false) or coalesce(street = any (scope.regions()), false);

create function scope.sees_enterprise(id bigint) returns boolean
    language sql stable parallel safe
    return scope.district() or coalesce(id = any (scope.enterprises()), false);

create function scope.sees_source(code text) returns boolean
    language sql stable parallel safe
    return scope.district() or coalesce(code = any (scope.sources()), false);

-- Opens a table to the web role, row by row: rule is a condition over the row, such as 'scope.sees_building(id, street)'; verbs are what
-- the role may do. The worker sees every row. Example: call scope.protect('places.building', 'scope.sees_building(id, street)');
create procedure scope.protect(protected regclass, rule text, verbs text default 'select')
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('create policy worker on %s to sunmao_worker using (true) with check (true)', protected);
    execute format('create policy web on %s to sunmao_web using (%s) with check (%2$s)', protected, rule);
    execute format('grant %s on %s to sunmao_web', verbs, protected);
end
$$;

-- Tables that hold nothing to protect (code lists, definitions): the web role reads all of them, scope or not.
create table scope.published_table (
    name text primary key
);

create procedure scope.publish(published regclass)
    language plpgsql
as $$
begin
    insert into scope.published_table values (published::text);
    execute format('grant select on %s to sunmao_web', published);
end
$$;

revoke execute on procedure scope.protect, scope.publish from public;
