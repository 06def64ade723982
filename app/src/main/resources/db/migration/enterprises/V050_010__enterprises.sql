-- Enterprises as concluded from the evidence.
create schema enterprises;

create table enterprises.enterprise (
    id                     bigint primary key references resolution.identity,
    status                 text   not null check (status in ('confirmed', 'provisional')),
    name                   text   not null,
    code                   text,
    registration_number    text,
    legal_person           text,
    enterprise_type        text,
    established_on         date,
    capital_fen            bigint,
    registration_status    text,
    industry_code          text,
    industry_name          text,
    registered_address     text,
    registered_building_id bigint references places.building on delete set null,
    -- Places the enterprise stands in a relation with (registered, taxed, present): row-level security asks these.
    building_ids           bigint[] not null default '{}',
    street_codes           text[]   not null default '{}',
    attributes             jsonb    not null,
    search                 text     not null,
    derived_at             timestamptz not null default now()
);
create index on enterprises.enterprise (name, id);
create index on enterprises.enterprise (code);
create index on enterprises.enterprise (registered_building_id);

create table enterprises.tax_month (
    enterprise_id bigint not null references enterprises.enterprise on delete cascade,
    month         date   not null,
    total_fen     bigint not null,
    retained_fen  bigint,
    tax_office    text,
    payloads      bigint[] not null,
    primary key (enterprise_id, month)
);
create index on enterprises.tax_month (month);

-- Bands are all that readers without the exact right may know of one enterprise's tax.
create table enterprises.tax_band (
    enterprise_id bigint not null references enterprises.enterprise on delete cascade,
    month         date   not null,
    band          text   not null,
    primary key (enterprise_id, month)
);

call scope.protect('enterprises.enterprise',
    '(select scope.district()) or scope.sees_enterprise(id) or scope.sees_any(building_ids, street_codes)');
call scope.protect('enterprises.tax_month',
    $rule$(select scope.tax()) = 'exact' and ((select scope.district())
        or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id))$rule$);
call scope.protect('enterprises.tax_band',
    $rule$(select scope.tax()) in ('exact', 'bands') and ((select scope.district())
        or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id))$rule$);

-- Bands of a month's tax, in yuan: what is said of one enterprise to readers without the exact right.
create function enterprises.band_of(fen bigint) returns text
    language sql immutable parallel safe
    return case
        when fen < 0 then 'refund'
        when fen = 0 then 'zero'
        when fen < 1000000 then 'below-10k'
        when fen < 10000000 then '10k-100k'
        when fen < 100000000 then '100k-1m'
        when fen < 1000000000 then '1m-10m'
        else 'from-10m' end;
