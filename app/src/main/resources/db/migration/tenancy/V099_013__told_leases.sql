-- Leases that persons told on the page of a unit: each is a delivery of one row, and this says who told it, of which unit, and why.
create table tenancy.told_lease (
    delivery_id bigint primary key references evidence.delivery,
    building_id bigint not null references resolution.identity,
    unit_id     bigint not null references resolution.identity,
    tenant      text   not null,
    by_person   text   not null,
    why         text   not null,
    told_at     timestamptz not null default now()
);
create index on tenancy.told_lease (unit_id);
call scope.protect('tenancy.told_lease',
    '(select scope.district()) or exists (select 1 from places.building b where b.id = building_id)');
revoke update, delete, truncate on tenancy.told_lease from sunmao_worker;
