-- Up to which delivery the newest derivation speaks: later ones came in and are not counted yet. Deliveries and derivations hold one lock, so ids follow
-- the order in which they were written, and a derivation has read whatever is there when it begins. Times would not tell: a delivery that waits for a
-- derivation to end began before it ended.
create table stream.derived (
    one      boolean primary key default true check (one),
    delivery bigint  not null
);
call scope.publish('stream.derived');
insert into stream.derived (delivery)
select max(id) from evidence.delivery where exists (select 1 from history.derivation) having max(id) is not null;

create function stream.note_derived() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into stream.derived (delivery) select coalesce(max(d.id), 0) from evidence.delivery d
    on conflict (one) do update set delivery = excluded.delivery;
    return null;
end
$$;
create trigger notes_derived after insert on history.derivation for each statement execute function stream.note_derived();
