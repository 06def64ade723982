-- Names and numbers of buildings that the list lacks and that records have taught while they were linked. A conclusion: written anew
-- each time links are derived.
create table resolution.learned_alias (
    building_id bigint not null references resolution.identity,
    kind        text   not null check (kind in ('name', 'number')),
    -- A name without block and city, or road and number.
    value       text   not null,
    basis       text   not null check (basis in ('stated', 'variant', 'renamed', 'other-sources', 'whole-name')),
    -- How many different records of how many sources say so.
    records     int    not null,
    sources     int    not null,
    -- Some of the mentions that say so.
    examples    bigint[] not null,
    primary key (building_id, kind, value)
);
