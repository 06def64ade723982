-- Section (门类) of GB/T 4754-2017 from a code: its own letter, or the one that its division (first two digits) belongs to.
create function enterprises.industry_section(code text) returns text
    language sql immutable strict parallel safe
    return case
        when code ~ '^[A-T]' then left(code, 1)
        when code !~ '^[0-9]{2}' then null
        else (array['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T'])
            [nullif(width_bucket(left(code, 2)::int,
                array[1, 6, 13, 44, 47, 51, 53, 61, 63, 66, 70, 71, 73, 76, 80, 83, 84, 86, 91, 97]), 0)]
        end;

alter table enterprises.enterprise
    add column industry_section text generated always as (enterprises.industry_section(industry_code)) stored;

create index enterprise_by_name on enterprises.enterprise ((name collate "zh-x-icu"), id);
create index enterprise_by_capital on enterprises.enterprise (capital_fen, id);
create index enterprise_by_status on enterprises.enterprise (registration_status);
create index enterprise_search on enterprises.enterprise using gin (search.doubled(search) public.gin_trgm_ops);

-- Bands in their order, so that lists can be sorted by them.
alter table enterprises.tax_band
    add column band_rank int generated always as (
        array_position(array['refund', 'zero', 'below-10k', '10k-100k', '100k-1m', '1m-10m', 'from-10m'], band)) stored;
create index tax_band_by_month on enterprises.tax_band (month, band_rank, enterprise_id);


-- Row-level security keeps LIKE away from the index (it might tell of hidden rows); this asks the index first and the scope after.
-- The first pattern is looked up, so it should be the longest. At most so many ids: when there are more, the words are so common that
-- reading along the list finds them soon.
create function enterprises.ids_matching(patterns text[], most int) returns setof bigint
    language sql stable security definer set search_path = pg_catalog, public
    as $$
        select e.id from enterprises.enterprise e
        where search.doubled(e.search) like search.doubled_pattern(patterns[1])
          and e.search like all (patterns)
          and (scope.sees_enterprise(e.id) or scope.sees_any(e.building_ids, e.street_codes))
        limit most
    $$;
