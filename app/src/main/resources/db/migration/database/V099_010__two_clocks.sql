-- The second clock. What was concluded stays known after it is concluded otherwise: each derivation has a number, each conclusion the
-- number of the derivation that first drew it, and what a derivation replaces moves into a twin table with the number of the one that
-- ended it (SQL:2011 system time, counted in derivations). A view takes the table's name and shows the rows of now, or, where the
-- setting sunmao.known names a derivation, those that held after it. So every query asks either clock without knowing of it.
--
-- The files of this folder run after all rooms' tables are there. Later migrations refer to resolution.identity, not to conclusions; a
-- column added to a kept table is added to table_current, and history.keep_again makes twin, triggers and view anew.
create schema history;
grant usage on schema history to sunmao_worker, sunmao_web;

create table history.derivation (
    number   bigint primary key,
    -- When readers could see it; null in the transaction that derives.
    known_at timestamptz
);
create index on history.derivation (known_at);
call scope.publish('history.derivation');

-- Tables whose conclusions are kept.
create table history.kept (
    name      text   primary key,
    -- Columns that find the same conclusion again; what they find is compared whole.
    keys      text[] not null,
    -- The subject whose erased evidence blanks these columns of the past, as "column = value".
    subject   text   not null,
    blanks    text   not null,
    -- How a row reads on the day history.day(): whether it is there at all, and the columns that read otherwise.
    there     text   not null,
    readings  jsonb  not null
);
revoke insert, update, delete, truncate on history.derivation, history.kept from sunmao_worker;

-- The derivation that runs in this transaction; 0 outside of one.
create function history.running() returns bigint
    language sql stable parallel safe
    return coalesce(nullif(current_setting('sunmao.derivation', true), '')::bigint, 0);

-- The derivation after which the reader asks how things were known; null for now.
create function history.at() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('sunmao.known', true), '')::bigint;

create function history.upto() returns bigint
    language sql stable parallel safe
    return coalesce(nullif(current_setting('sunmao.known', true), '')::bigint, 9223372036854775807);

-- The day whose state the reader asks for; null for the newest.
create function history.day() returns date
    language sql stable parallel safe
    return nullif(current_setting('sunmao.true_on', true), '')::date;

-- The moment at which the reader asks how things were known; the far future for now.
create function history.moment() returns timestamptz
    language sql stable parallel safe
    return coalesce(nullif(current_setting('sunmao.known_at', true), '')::timestamptz, 'infinity');

create function history.stamp() returns trigger
    language plpgsql
as $$
begin
    new.known_from := history.running();
    return new;
end
$$;

-- The columns of a kept table, without the clock's own, and without those that say when rather than what.
create function history.columns(kept regclass, compared boolean) returns text
    language sql stable
    as $$
        select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = kept and a.attnum > 0 and not a.attisdropped and a.attname <> 'known_from'
            and (not compared or a.attgenerated = '' and a.attname <> 'derived_at')
    $$;

-- What a file said of an attribute on history.day(): of the values in the order of the policy the first that anybody had said by then. One that
-- was given up and came back counts as never given up; a file's own page looks the rows up (derive.*OnDay) and does better.
create function history.said(attributes jsonb, attribute text) returns text
    language sql stable parallel safe
    return (select e.v ->> 'value' from jsonb_array_elements(attributes -> attribute) with ordinality e (v, n)
        where coalesce(e.v ->> 'since', e.v ->> 'date')::date <= history.day() order by e.n limit 1);

-- A number as the files write it, null for what is none.
create function history.number(said text) returns numeric
    language sql immutable parallel safe
    return case when said ~ '^-?[0-9]{1,15}([.][0-9]{1,6})?$' then said::numeric end;

-- The columns as they read on a day.
create function history.readings(kept_name text, kept regclass) returns text
    language sql stable
    as $$
        select string_agg(case when k.readings -> a.attname::text is null then format('t.%I', a.attname)
            else format('case when history.day() is null then t.%1$I else %2$s end as %1$I', a.attname, k.readings ->> a.attname::text) end,
            ', ' order by a.attnum)
        from history.kept k, pg_attribute a
        where k.name = kept_name and a.attrelid = kept and a.attnum > 0 and not a.attisdropped and a.attname <> 'known_from'
    $$;

-- Twin, triggers and view of a table that was renamed to name_current.
create procedure history.keep_again(name text)
    language plpgsql
as $$
declare
    base regclass := to_regclass(name || '_current');
    twin text := 'history.' || replace(name, '.', '_');
    columns text := history.columns(base, false);
    missing record;
begin
    execute format('create table if not exists %s (like %s)', twin, base);
    for missing in
        select a.attname, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
        where a.attrelid = base and a.attnum > 0 and not a.attisdropped
            and not exists (select 1 from pg_attribute t where t.attrelid = to_regclass(twin) and t.attname = a.attname)
    loop
        execute format('alter table %s add column %I %s', twin, missing.attname, missing.type);
    end loop;
    execute format('alter table %s add column if not exists known_until bigint not null', twin);
    execute format($f$
        create or replace function %s_ends() returns trigger language plpgsql security definer set search_path = pg_catalog as $b$
        begin
            if history.running() > 0 then
                insert into %s (%s, known_from, known_until) select %3$s, known_from, history.running() from ended;
            end if;
            return null;
        end
        $b$ $f$, twin, twin, columns);
    execute format('revoke execute on function %s_ends from public', twin);
    execute format('create or replace trigger history_stamp before update on %s for each row
        when (current_setting(''sunmao.settling'', true) is distinct from ''on'') execute function history.stamp()', base);
    execute format('create or replace trigger history_update after update on %s referencing old table as ended for each statement
        when (current_setting(''sunmao.settling'', true) is distinct from ''on'') execute function %s_ends()', base, twin);
    execute format('create or replace trigger history_delete after delete on %s referencing old table as ended for each statement
        when (current_setting(''sunmao.settling'', true) is distinct from ''on'') execute function %s_ends()', base, twin);
    execute format('create or replace view %1$s with (security_invoker = true) as
        select %2$s from %3$s t where history.day() is null and known_from <= history.upto()
        union all
        select %4$s from %3$s t where history.day() is not null and known_from <= history.upto() and (%5$s)
        union all
        select %4$s from %6$s t where history.at() is not null and known_from <= history.at() and known_until > history.at()
            and (history.day() is null or (%5$s))',
        name, columns, base, history.readings(name, base), (select k.there from history.kept k where k.name = keep_again.name), twin);
    execute format('grant select on %s to sunmao_web, sunmao_worker', name);
end
$$;

-- Keeps what a table says from now on. Views and functions over it read the view that takes its name.
create procedure history.keep(name text, keys text[], subject text, indexes text[], blanks text default '', there text default 'true',
    readings jsonb default '{}')
    language plpgsql
as $$
declare
    base regclass := to_regclass(name);
    twin text := 'history.' || replace(name, '.', '_');
    rule text;
    dependents text[];
    dependent text;
begin
    perform set_config('search_path', 'pg_catalog', true);
    -- The rule of the twin speaks of the twin's own columns.
    select regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\m' || split_part(name, '.', 2) || '\.',
            split_part(twin, '.', 2) || '.', 'g') into rule
        from pg_policy p where p.polrelid = base and p.polname = 'web';
    select array_agg(d.definition order by d.rank, d.oid) into dependents from (
        select distinct 1 as rank, v.oid, format('create or replace view %s with (security_invoker = true) as %s', v.oid::regclass,
            pg_get_viewdef(v.oid)) as definition
        from pg_depend x join pg_rewrite r on x.classid = 'pg_rewrite'::regclass and r.oid = x.objid
        join pg_class v on v.oid = r.ev_class and v.relkind = 'v'
        where x.refclassid = 'pg_class'::regclass and x.refobjid = base
        union
        select distinct 2, f.oid, pg_get_functiondef(f.oid)
        from pg_depend x join pg_proc f on x.classid = 'pg_proc'::regclass and f.oid = x.objid
        where x.refclassid = 'pg_class'::regclass and x.refobjid = base) d;
    insert into history.kept values (name, keys, subject, blanks, there, readings);
    execute format('alter table %s rename to %I', base, split_part(name, '.', 2) || '_current');
    execute format('alter table %s add column known_from bigint not null default history.running()', base);
    call history.keep_again(name);
    execute format('create index on %s (known_until)', twin);
    for i in 1 .. cardinality(indexes) loop
        execute format('create index on %s (%s)', twin, indexes[i]);
    end loop;
    execute format('revoke all on %s from sunmao_worker', twin);
    execute format('grant select on %s to sunmao_worker, sunmao_web', twin);
    if rule is null then
        insert into scope.published_table values (twin), (name || '_current');
    else
        execute format('alter table %s enable row level security', twin);
        execute format('create policy worker on %s to sunmao_worker using (true)', twin);
        execute format('create policy web on %s to sunmao_web using (%s)', twin, rule);
    end if;
    for i in 1 .. coalesce(cardinality(dependents), 0) loop
        execute dependents[i];
    end loop;
    perform set_config('search_path', '"$user", public', true);
end
$$;

-- Begins a derivation in this transaction, behind the lock that lets one at a time.
create function history.begin_derivation() returns bigint
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    n bigint;
begin
    insert into history.derivation (number) select coalesce(max(d.number), 0) + 1 from history.derivation d returning number into n;
    perform set_config('sunmao.derivation', n::text, true);
    return n;
end
$$;

-- Ends it: what was written again as it was goes on as it was, and what never was seen by anybody is forgotten.
create function history.end_derivation() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    n bigint := history.running();
    k record;
begin
    perform set_config('sunmao.settling', 'on', true);
    for k in
        select x.*, 'history.' || replace(x.name, '.', '_') as twin, to_regclass(x.name || '_current') as base,
            (select string_agg(format('c.%I = h.%1$I', e.key), ' and ') from unnest(x.keys) e (key)) as same_key,
            (select string_agg(format('c.%I is not distinct from h.%1$I', a.attname), ' and ' order by a.attnum) from pg_attribute a
                where a.attrelid = to_regclass(x.name || '_current') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    and a.attname <> all (x.keys || array['known_from', 'derived_at'])) as same_rest
        from history.kept x
    loop
        execute format('delete from %s where known_until = $1 and known_from = $1', k.twin) using n;
        execute format($f$
            with same as (
                select h.ctid as past, c.ctid as present, h.known_from from %s h
                join %s c on c.known_from = $1 and %s and %s
                where h.known_until = $1),
            gone as (delete from %1$s h using same s where h.ctid = s.past)
            update %2$s c set known_from = s.known_from from same s where c.ctid = s.present $f$,
            k.twin, k.base, k.same_key, coalesce(k.same_rest, 'true')) using n;
        if k.blanks <> '' then
            execute format('update %s set %s where known_until = $1 and %I in (select w.subject_id from resolution.withheld w)',
                k.twin, k.blanks, k.subject) using n;
        end if;
    end loop;
    perform set_config('sunmao.settling', '', true);
    perform set_config('sunmao.derivation', '', true);
    update history.derivation set known_at = clock_timestamp() where number = n;
end
$$;
revoke execute on function history.begin_derivation, history.end_derivation from public;
grant execute on function history.begin_derivation, history.end_derivation to sunmao_worker;

-- What is erased from the evidence is erased from what was concluded of it.
create function history.blank() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    k record;
begin
    for k in select x.*, 'history.' || replace(x.name, '.', '_') as twin from history.kept x where x.blanks <> '' loop
        execute format('update %s set %s where %I in (select w.subject_id from withheld w)', k.twin, k.blanks, k.subject);
    end loop;
    return null;
end
$$;
revoke execute on function history.blank from public;
create trigger history_blank after insert on resolution.withheld referencing new table as withheld for each statement
    execute function history.blank();

-- What linking learned says since when only by the derivation that first said it.
call history.keep('resolution.learned_alias', array['building_id', 'kind', 'value'], 'building_id', array['building_id'], '', 'false');
call history.keep('places.building', array['id'], 'id', array['id', 'name, id'],
    $b$name = U&'\2421', code = null, address = null, property_company = null, attributes = '{}', search = '', aliases = '{}'$b$,
    'completion_year is null or completion_year <= extract(year from history.day())',
    $r${"name": "coalesce(history.said(t.attributes, 'name'), t.name)",
        "address": "coalesce(history.said(t.attributes, 'address'), t.address)",
        "gross_area_sqm": "history.number(history.said(t.attributes, 'gross-area'))",
        "office_area_sqm": "history.number(history.said(t.attributes, 'office-area'))",
        "rentable_area_sqm": "history.number(history.said(t.attributes, 'rentable-area'))",
        "grade": "history.said(t.attributes, 'grade')",
        "property_company": "history.said(t.attributes, 'property-company')"}$r$);
call history.keep('places.unit', array['id'], 'building_id', array['id', 'building_id']);
call history.keep('tenancy.snapshot', array['delivery_id', 'building_id'], 'building_id', array['building_id, day'], '',
    'day <= history.day()');
call history.keep('enterprises.tax_month', array['enterprise_id', 'month'], 'enterprise_id', array['enterprise_id, month', 'month'], '',
    $b$month + interval '1 month' <= history.day() + 1$b$);
call history.keep('enterprises.tax_band', array['enterprise_id', 'month'], 'enterprise_id', array['enterprise_id, month', 'month'], '',
    $b$month + interval '1 month' <= history.day() + 1$b$);
call history.keep('enterprises.registration', array['enterprise_id', 'source_id', 'first_seen'], 'enterprise_id',
    array['enterprise_id', 'building_id'], '', 'first_seen <= history.day()', '{"last_seen": "least(t.last_seen, history.day())"}');
-- A lease that began before the first list named it counts from its begin; who left later is still there.
call history.keep('tenancy.spell', array['building_id', 'unit_id', 'first_seen', 'source_id'], 'building_id',
    array['building_id, first_seen', 'unit_id', 'enterprise_id'], $b$tenant_name = U&'\2421'$b$,
    'least(first_seen, lease_start) <= history.day()',
    '{"first_seen": "least(t.first_seen, history.day())", "last_seen": "least(t.last_seen, history.day())",
        "first_missing": "case when t.first_missing <= history.day() then t.first_missing end"}');
-- An enterprise is there on a day when somebody's rows of that day or before speak of it, or it was established by then.
call history.keep('enterprises.enterprise', array['id'], 'id', array['id', 'name, id', 'code', 'registered_building_id'],
    $b$name = U&'\2421', code = null, registration_number = null, registered_address = null, legal_person = null,
        attributes = '{}', search = ''$b$,
    'established_on <= history.day() or exists (select 1 from enterprises.registration r where r.enterprise_id = t.id)
        or exists (select 1 from tenancy.spell s where s.enterprise_id = t.id)
        or exists (select 1 from enterprises.tax_band x where x.enterprise_id = t.id)',
    $r${"name": "coalesce(history.said(t.attributes, 'name'), t.name)",
        "legal_person": "history.said(t.attributes, 'legal-person')",
        "capital_fen": "history.number(history.said(t.attributes, 'registered-capital'))::bigint",
        "industry_code": "history.said(t.attributes, 'industry-code')",
        "industry_name": "history.said(t.attributes, 'industry-name')",
        "industry_section": "enterprises.industry_section(history.said(t.attributes, 'industry-code'))",
        "registered_address": "history.said(t.attributes, 'registered-address')",
        "registration_status": "coalesce((select r.status from enterprises.registration r where r.enterprise_id = t.id order by r.first_seen desc limit 1), t.registration_status)",
        "registered_building_id": "(select r.building_id from enterprises.registration r where r.enterprise_id = t.id order by r.first_seen desc limit 1)"}$r$);
call history.keep('tenancy.energy_month', array['building_id', 'month', 'floor_label', 'room'], 'building_id',
    array['building_id, month'], '', $b$month + interval '1 month' <= history.day() + 1$b$);
call history.keep('tenancy.building_standing', array['building_id'], 'building_id', array['building_id'], '', 'false');
call history.keep('tenancy.enterprise_standing', array['enterprise_id'], 'enterprise_id', array['enterprise_id'], '', 'false');
call history.keep('measures.tax_building', array['last_month', 'building_id'], 'building_id', array['last_month'], '',
    $b$last_month + interval '1 month' <= history.day() + 1$b$);
call history.keep('measures.tax_window', array['last_month'], 'last_month', array['last_month'], '',
    $b$last_month + interval '1 month' <= history.day() + 1$b$);
call history.keep('measures.tax_cell', array['last_month', 'level', 'place'], 'last_month', array['last_month, level, place'], '',
    $b$last_month + interval '1 month' <= history.day() + 1$b$);

-- How buildings and enterprises stand by the newest lists that are there: what the tables keep of now, counted anew for any other day. A
-- list that names no vacant unit does not say that nothing is vacant: unless everything is let, the vacant area is then not known.
create function tenancy.building_standings()
    returns table (building_id bigint, as_of date, units int, let_units int, vacant_units int, unknown_units int, unsized_units int,
        let_sqm numeric, vacant_sqm numeric, unknown_sqm numeric, occupancy numeric, enterprises int, in_review int)
    language sql stable
begin atomic
    with unit_now as materialized (
        select u.id, u.building_id, count(s.unit_id) > 0 as known, coalesce(bool_or(s.holder <> 'vacant'), false) as let,
            coalesce(u.area_sqm, sum(s.area_sqm) filter (where s.holder <> 'vacant'), max(s.area_sqm)) as sqm
        from places.unit u
        left join tenancy.spell s on s.unit_id = u.id and s.first_missing is null
        where not exists (select 1 from tenancy.former_unit f where f.id = u.id)
        group by u.id, u.building_id, u.area_sqm)
    select b.id,
        (select max(n.day) from tenancy.snapshot n where n.building_id = b.id and n.state = 'counts'),
        x.units, x.let_units, x.vacant_units, x.unknown_units, x.unsized_units, x.let_sqm,
        case when x.vacant_units > 0 or x.let_sqm >= b.rentable_area_sqm then x.vacant_sqm end,
        greatest(b.rentable_area_sqm - x.let_sqm - x.vacant_sqm, 0),
        round(x.let_sqm / nullif(b.rentable_area_sqm, 0), 6),
        coalesce(t.enterprises, 0)::int, coalesce(t.in_review, 0)::int
    from places.building b
    join (
        select n.building_id, count(*)::int as units, count(*) filter (where n.let)::int as let_units,
            count(*) filter (where n.known and not n.let)::int as vacant_units,
            count(*) filter (where not n.known)::int as unknown_units,
            count(*) filter (where n.known and n.sqm is null)::int as unsized_units,
            case when count(n.sqm) filter (where n.known) > 0
                then coalesce(sum(n.sqm) filter (where n.let), 0) end as let_sqm,
            case when count(n.sqm) filter (where n.known) > 0
                then coalesce(sum(n.sqm) filter (where n.known and not n.let), 0) end as vacant_sqm
        from unit_now n group by n.building_id) x on x.building_id = b.id
    left join (
        select s.building_id, count(distinct s.enterprise_id) as enterprises, count(distinct s.mention_id) as in_review
        from tenancy.spell s where s.first_missing is null group by s.building_id) t on t.building_id = b.id;
end;
create function tenancy.enterprise_standings()
    returns table (enterprise_id bigint, since date, units int, area_sqm numeric, buildings bigint[])
    language sql stable
begin atomic
    select s.enterprise_id, min(coalesce(s.lease_start, s.first_seen)), count(distinct s.unit_id)::int,
        sum(s.area_sqm), array_agg(distinct s.building_id order by s.building_id)
    from tenancy.stay s where s.first_missing is null and s.enterprise_id is not null
    group by s.enterprise_id;
end;
create or replace view tenancy.building_standing with (security_invoker = true) as
    select building_id, as_of, units, let_units, vacant_units, unknown_units, unsized_units, let_sqm, vacant_sqm, unknown_sqm,
        occupancy, enterprises, in_review
    from tenancy.building_standing_current where history.day() is null and known_from <= history.upto()
    union all
    select building_id, as_of, units, let_units, vacant_units, unknown_units, unsized_units, let_sqm, vacant_sqm, unknown_sqm,
        occupancy, enterprises, in_review
    from history.tenancy_building_standing
    where history.at() is not null and history.day() is null and known_from <= history.at() and known_until > history.at()
    union all
    select * from tenancy.building_standings() where history.day() is not null;
create or replace view tenancy.enterprise_standing with (security_invoker = true) as
    select enterprise_id, since, units, area_sqm, buildings
    from tenancy.enterprise_standing_current where history.day() is null and known_from <= history.upto()
    union all
    select enterprise_id, since, units, area_sqm, buildings
    from history.tenancy_enterprise_standing
    where history.at() is not null and history.day() is null and known_from <= history.at() and known_until > history.at()
    union all
    select * from tenancy.enterprise_standings() where history.day() is not null;

-- The rules of the past ask whether the file was open to the reader as it was known then; they must not ask the views, whose days ask
-- these tables in turn.
create view history.known_building with (security_invoker = true) as
    select id from places.building_current where known_from <= history.upto()
    union all
    select id from history.places_building where known_from <= history.at() and known_until > history.at();
create view history.known_enterprise with (security_invoker = true) as
    select id from enterprises.enterprise_current where known_from <= history.upto()
    union all
    select id from history.enterprises_enterprise where known_from <= history.at() and known_until > history.at();
grant select on history.known_building, history.known_enterprise to sunmao_web, sunmao_worker;
do $$
declare
    p record;
begin
    perform set_config('search_path', 'pg_catalog', true);
    for p in select polrelid::regclass as twin, pg_get_expr(polqual, polrelid) as rule from pg_policy
        where polname = 'web' and polrelid::regclass::text like 'history.%'
    loop
        execute format('alter policy web on %s using (%s)', p.twin, regexp_replace(regexp_replace(p.rule,
            '\mplaces\.building(_current)?\M', 'history.known_building', 'g'),
            '\menterprises\.enterprise(_current)?\M', 'history.known_enterprise', 'g'));
    end loop;
    perform set_config('search_path', '"$user", public', true);
end
$$;

-- What was published and is withheld since stays withheld, whatever moment is asked for: today's rights decide.
create function history.withhold() returns trigger
    language plpgsql
as $$
begin
    if not new.suppressed then
        new.suppressed := true;
        new.total_fen := null;
        new.enterprises := null;
        new.why := 'later';
    end if;
    return new;
end
$$;
create trigger withhold before insert on history.measures_tax_cell for each row execute function history.withhold();

-- Links and deliveries as they counted at the reader's moment. Their journals say it; nothing has to be kept twice.
create view resolution.link_then with (security_invoker = true) as
    select l.id, l.mention_id, l.zone, l.subject_id, l.bits, l.probability, l.reasons, l.candidates, l.decided_by, l.model, l.from_at
    from resolution.link l
    where history.at() is null and l.until_at is null
    union all
    select l.id, l.mention_id, l.zone, l.subject_id, l.bits, l.probability, l.reasons, l.candidates, l.decided_by, l.model, l.from_at
    from resolution.link l
    where history.at() is not null and l.from_at <= history.moment() and (l.until_at is null or l.until_at > history.moment());
create view evidence.delivery_then with (security_invoker = true) as
    select d.id, d.source_id, d.file_sha256, d.file_name, d.format, d.charset, d.arrived_at, d.data_date, d.full_snapshot,
        d.delivered_by, d.rows_data, d.rows_good, d.rows_refused, d.rows_total, d.notes,
        case when history.at() is null then d.active
            else coalesce((select e.event = 'restored' from evidence.delivery_event e
                where e.delivery_id = d.id and e.event in ('withdrawn', 'restored') and e.at <= history.moment()
                order by e.id desc limit 1), true) end as active
    from evidence.delivery d
    where d.arrived_at <= history.moment() and (history.day() is null or d.data_date <= history.day());
grant select on resolution.link_then, evidence.delivery_then to sunmao_web, sunmao_worker;

-- As before, by the reader's moment.
create or replace function measures.source_dates(until date)
    returns table (source_id int, latest date)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select d.source_id, max(d.data_date)
    from evidence.delivery_then d
    where d.active and d.data_date <= until and scope.signed_in()
    group by d.source_id;
end;
create or replace function measures.register_days()
    returns table (source_id int, day date, whole boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select d.source_id, d.data_date, bool_or(d.full_snapshot)
    from evidence.delivery_then d join evidence.source s on s.id = d.source_id and s.kind = 'register'
    where d.active and scope.signed_in()
    group by d.source_id, d.data_date;
end;
do $$
begin
    execute replace(replace(replace(pg_get_functiondef('front.reported(bigint, integer)'::regprocedure),
        'resolution.link l', 'resolution.link_then l'), ' and l.until_at is null', ''), 'evidence.delivery d', 'evidence.delivery_then d');
end
$$;
-- Since when a value has been said is kept from now on: files are derived again with the next delivery.
insert into resolution.dirty (subject_id) select id from resolution.identity where kind in ('building', 'enterprise')
on conflict do nothing;
