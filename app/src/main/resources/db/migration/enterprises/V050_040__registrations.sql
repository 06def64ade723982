-- What the register said of an enterprise, from the first extract that said so to the last in unbroken order: where its registered
-- address lies and in which state it is. One row for each such run, so that any month can be asked.
create table enterprises.registration (
    enterprise_id bigint not null references enterprises.enterprise on delete cascade,
    source_id     int    not null references evidence.source,
    first_seen    date   not null,
    last_seen     date   not null,
    building_id   bigint references places.building on delete set null,
    -- Whether it is not settled yet which building the address means.
    unsettled     boolean not null,
    status        text,
    primary key (enterprise_id, source_id, first_seen),
    check (first_seen <= last_seen)
);
create index on enterprises.registration (building_id);

call scope.protect('enterprises.registration', $rule$(select scope.district())
    or exists (select 1 from places.building b where b.id = building_id)
    or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)$rule$);

-- Whether an enterprise in this state is still registered. Revoked, struck off, annulled, moved away or closed by order it is not; dormant
-- (歇业) or in liquidation it is; of a state that nobody says it is taken to be.
create function enterprises.is_registered(status text) returns boolean
    language sql immutable parallel safe
    return status is null or status !~ '吊销|注销|撤销|迁出|责令关闭';
