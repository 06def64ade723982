-- Tax aggregates leave the platform only through this lattice: region, street, building by twelve months, with cells of fewer
-- than three enterprises, or with one above four fifths, suppressed, and one more so that a difference tells nothing.
create schema measures;

create table measures.tax_cell (
    last_month  date   not null,
    level       text   not null check (level in ('district', 'street', 'building')),
    -- '' for the district; street code or 'none'; building id or 'none'.
    place       text   not null,
    street_code text,
    total_fen   bigint,
    enterprises int,
    suppressed  boolean not null,
    why         text,
    primary key (last_month, level, place),
    check (suppressed = (total_fen is null))
);
call scope.protect('measures.tax_cell', $rule$scope.tax() in ('exact', 'bands') and (scope.district()
    or (level = 'street' and place = any (scope.regions()))
    or (level = 'building' and place <> 'none' and scope.sees_building(place::bigint, street_code)))$rule$);
