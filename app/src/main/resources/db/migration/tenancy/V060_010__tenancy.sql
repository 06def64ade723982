-- Who holds which unit, from when to when. A spell is a maximal run of full snapshots that say the same of a unit.
create schema tenancy;

-- Which delivery speaks for which building on which day; a big drop waits for a person's word and then does not count.
create table tenancy.snapshot (
    delivery_id bigint  not null references evidence.delivery,
    building_id bigint  not null references places.building on delete cascade,
    day         date    not null,
    units       int     not null,
    tenants     int     not null,
    tenants_before int  not null,
    state       text    not null check (state in ('counts', 'waits')),
    primary key (delivery_id, building_id)
);
create index on tenancy.snapshot (building_id, day);

create table tenancy.spell (
    unit_id       bigint not null references places.unit on delete cascade,
    building_id   bigint not null references places.building on delete cascade,
    holder        text   not null check (holder in ('enterprise', 'unlinked', 'vacant')),
    enterprise_id bigint references enterprises.enterprise on delete cascade,
    -- The mention of a tenant that is not linked yet.
    mention_id    bigint references resolution.mention,
    tenant_name   text,
    right_kind    text,
    area_sqm      numeric,
    rent          text,
    lease_start   date,
    lease_end     date,
    first_seen    date   not null,
    last_seen     date   not null,
    -- First full snapshot that no longer names the holder; null while it is still named.
    first_missing date,
    source_id     int    not null references evidence.source,
    payloads      bigint[] not null,
    check ((holder = 'enterprise') = (enterprise_id is not null)),
    check ((holder = 'unlinked') = (mention_id is not null)),
    check (first_seen <= last_seen and (first_missing is null or last_seen < first_missing))
);
create index on tenancy.spell (building_id, first_seen);
create index on tenancy.spell (unit_id);
create index on tenancy.spell (enterprise_id);

call scope.protect('tenancy.snapshot',
    '(select scope.district()) or exists (select 1 from places.building b where b.id = building_id)');
call scope.protect('tenancy.spell', '(select scope.district())
    or exists (select 1 from places.building b where b.id = building_id)
    or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)');
