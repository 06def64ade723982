-- Further terms of a lease as canonical texts by their codes (rent, rent-free, escalation, deposit, break-option, signed-on, head-tenant,
-- lease-start where the unit is younger than the lease). The column rent is no longer written.
alter table tenancy.spell_current add column terms jsonb;
call history.keep_again('tenancy.spell');

-- Leases that begin later than the day of the list that names them: let on paper, and on that day as vacant, or held by another, as the unit is.
create table tenancy.commitment (
    unit_id       bigint not null references places.unit_current on delete cascade,
    building_id   bigint not null references places.building_current on delete cascade,
    enterprise_id bigint references enterprises.enterprise_current on delete cascade,
    mention_id    bigint references resolution.mention,
    tenant_name   text,
    right_kind    text,
    area_sqm      numeric,
    terms         jsonb,
    lease_start   date,
    lease_end     date,
    first_said    date   not null,
    last_said     date   not null,
    -- First list that no longer says so: the lease began, or was given up; null while it stands.
    gone          date,
    source_id     int    not null references evidence.source,
    payloads      bigint[] not null,
    check ((enterprise_id is null) <> (mention_id is null)),
    check (first_said <= last_said and (gone is null or last_said < gone))
);
create index on tenancy.commitment (building_id);
create index on tenancy.commitment (unit_id);
create index on tenancy.commitment (enterprise_id);
call scope.protect('tenancy.commitment', '(select scope.district())
    or exists (select 1 from places.building b where b.id = building_id)
    or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)');
call history.keep('tenancy.commitment', array['building_id', 'unit_id', 'first_said', 'source_id'], 'building_id',
    array['building_id', 'unit_id', 'enterprise_id'], $b$tenant_name = U&'\2421'$b$, 'first_said <= history.day()',
    '{"last_said": "least(t.last_said, history.day())", "gone": "case when t.gone <= history.day() then t.gone end"}');
-- As for the other tables of the past: whether the file was open is asked as it was known then.
do $$
declare
    p record;
begin
    perform set_config('search_path', 'pg_catalog', true);
    select pg_get_expr(polqual, polrelid) as rule into p from pg_policy
        where polname = 'web' and polrelid = 'history.tenancy_commitment'::regclass;
    execute format('alter policy web on history.tenancy_commitment using (%s)', regexp_replace(regexp_replace(p.rule,
        '\mplaces\.building(_current)?\M', 'history.known_building', 'g'),
        '\menterprises\.enterprise(_current)?\M', 'history.known_enterprise', 'g'));
    perform set_config('search_path', '"$user", public', true);
end
$$;

-- Where an enterprise will be, by name, for whoever may read its file; as tenancy.units_of for where it is.
create function tenancy.pending_units_of(enterprise bigint)
    returns table (unit_id bigint, building_name text, floor_label text, floor_order int, unit_label text, unit_area_sqm numeric)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select distinct u.id, b.name, u.floor_label, u.floor_order, u.label, u.area_sqm
        from enterprises.enterprise e
        join tenancy.commitment c on c.enterprise_id = e.id
        join places.unit u on u.id = c.unit_id
        join places.building b on b.id = u.building_id
        where e.id = enterprise and (scope.sees_enterprise(e.id) or scope.sees_any(e.building_ids, e.street_codes))
    $$;

-- What landlord and tenant agreed of money is a secret of the two: told to readers who see behind masks for a purpose, to the manager
-- who delivered it, and to the tenant itself. A steward's scope is streets, a manager's is buildings and sources.
create function tenancy.sees_rent(enterprise bigint, source text) returns boolean
    language sql stable parallel safe
    return scope.personal() = 'plain' or (not scope.district() and scope.person() <> '' and scope.regions() = '{}'
        and (coalesce(enterprise = any (scope.enterprises()), false) or coalesce(source = any (scope.sources()), false)));

create or replace view tenancy.stay with (security_invoker = true) as
    select unit_id, building_id, holder, enterprise_id, mention_id,
        min(lease_start) as lease_start,
        min(first_seen) as first_seen,
        max(last_seen) as last_seen,
        case when bool_or(first_missing is null) then null else max(first_missing) end as first_missing,
        (array_agg(tenant_name order by first_seen desc))[1] as tenant_name,
        (array_agg(right_kind order by first_seen desc))[1] as right_kind,
        (array_agg(area_sqm order by first_seen desc))[1] as area_sqm,
        (array_agg(rent order by first_seen desc))[1] as rent,
        (array_agg(lease_end order by first_seen desc))[1] as lease_end,
        (array_agg(source_id order by first_seen desc))[1] as source_id,
        (array_agg(terms order by first_seen desc))[1] as terms
    from (
        select s.*, count(*) filter (where gap) over each_holder as n
        from (
            select s.*, coalesce(max(coalesce(first_missing, 'infinity')) over (earlier_of_holder
                rows between unbounded preceding and 1 preceding) < first_seen, false) as gap
            from tenancy.spell s
            window earlier_of_holder as (partition by unit_id, building_id, holder, enterprise_id, mention_id order by first_seen)
        ) s
        window each_holder as (partition by unit_id, building_id, holder, enterprise_id, mention_id order by first_seen)
    ) numbered
    group by unit_id, building_id, holder, enterprise_id, mention_id, n;
