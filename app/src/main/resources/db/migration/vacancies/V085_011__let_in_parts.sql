-- The finder reads units that are let in parts beside those that are small enough: both by area, so that lists sorted by it can be merged.
create index on vacancies.listing (area_sqm, unit_id) where divisible_sqm is not null;
