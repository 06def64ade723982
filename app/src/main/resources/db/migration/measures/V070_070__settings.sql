-- What districts choose differently: thresholds, by what a rate is taken, which version of a formula holds. A choice is never changed; a
-- further version says otherwise from some month's reports on, or for all of them. By the second clock the versions chosen by then count.
create table measures.setting (
    id         bigint generated always as identity primary key,
    setting    text        not null check (setting ~ '^[a-z0-9-]+$'),
    version    int         not null check (version > 0),
    value      text        not null check (value <> ''),
    -- The first month whose reports it holds for; null for all reports.
    valid_from date check (valid_from = date_trunc('month', valid_from::timestamp)::date),
    set_by     text        not null check (set_by <> ''),
    set_at     timestamptz not null default now(),
    why        text        not null check (why <> ''),
    unique (setting, version)
);
revoke update, delete, truncate on measures.setting from sunmao_worker;
call scope.publish('measures.setting');

-- Months that tax was delivered for, whatever cells of the lattice the reader sees; nothing but months. The text is read when it is asked,
-- because the table has another name by then.
create function measures.tax_months()
    returns table (last_month date)
    language sql stable security definer set search_path = pg_catalog
as $$
    select c.last_month from measures.tax_cell c where c.level = 'district' and scope.signed_in()
$$;
